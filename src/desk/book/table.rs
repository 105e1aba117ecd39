//! Groups or people as a table, for spreadsheets.
//!
//! The first line names the columns, in any order and in whatever case; what a spreadsheet makes of it (a byte order
//! mark, semicolons or tabs between the cells) is understood. Several values of a cell stand apart by semicolons.

use std::{collections::HashMap, path::Path};

use super::{BookError, ImportedBook};
use crate::{
    desk::Problem,
    directory::{Confidence, Entry, Note, OwnBook, Period, Person, SendTo},
};

const GROUP_COLUMNS: [&str; 9] = [
    "abbreviation",
    "full name",
    "parent",
    "period",
    "notes",
    "send to",
    "copies",
    "through",
    "next meeting",
];

const PERSON_COLUMNS: [&str; 6] = ["name", "role", "organization", "country", "telephone", "emails"];

/// Other words for a column, with the word used here.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("short name", "abbreviation"),
    ("acronym", "abbreviation"),
    ("group", "abbreviation"),
    ("long name", "full name"),
    ("note", "notes"),
    ("address", "send to"),
    ("cc", "copies"),
    ("via", "through"),
    ("organisation", "organization"),
    ("company", "organization"),
    ("tel", "telephone"),
    ("phone", "telephone"),
    ("email", "emails"),
    ("e mail", "emails"),
    ("e mails", "emails"),
    ("title", "role"),
    ("function", "role"),
];

const BETWEEN: &str = "; ";

/// The table of groups.
pub(super) fn groups(groups: &[Entry], path: &Path) -> Result<Vec<u8>, Problem> {
    let rows = groups.iter().map(|group| {
        [
            group.abbreviation.clone(),
            group.full_name.clone(),
            group.parent.clone(),
            group.period.text().to_string(),
            group.notes.iter().map(Note::to_string).collect::<Vec<_>>().join(BETWEEN),
            group.send_to.address.clone(),
            group.send_to.copies.join(BETWEEN),
            group.send_to.through.clone(),
            group.send_to.next_meeting.clone(),
        ]
    });
    write(&GROUP_COLUMNS, rows, path)
}

/// The table of people.
pub(super) fn people(people: &[Person], path: &Path) -> Result<Vec<u8>, Problem> {
    let rows = people.iter().map(|person| {
        [
            person.name.clone(),
            person.role.clone(),
            person.organization.clone(),
            person.country.clone(),
            person.telephone.clone(),
            person.emails.join(BETWEEN),
        ]
    });
    write(&PERSON_COLUMNS, rows, path)
}

/// The rows behind a byte order mark, without which a spreadsheet takes the text for another encoding.
fn write<const N: usize>(
    columns: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
    path: &Path,
) -> Result<Vec<u8>, Problem> {
    let unwritable = |message: String| Problem::OwnUnwritable { message, path: path.to_path_buf() };
    let mut table = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(columns).map_err(|error| unwritable(error.to_string()))?;
    for row in rows {
        table.write_record(row).map_err(|error| unwritable(error.to_string()))?;
    }
    table.into_inner().map_err(|error| unwritable(error.to_string()))
}

/// Reads a table of groups or of people; which, its columns say.
pub(super) fn read(bytes: &[u8], path: &Path) -> Result<ImportedBook, Problem> {
    let text = text(bytes, path)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = reader.records();
    let failed = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        BookError::Line { line, message: error.to_string() }.at(path)
    };
    let Some(head) = rows.next() else { return Err(BookError::OtherKind.at(path)) };
    let names: Vec<String> = head.map_err(failed)?.iter().map(column).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let is_groups = has("abbreviation") || has("full name");
    let known: &[&str] = if is_groups { &GROUP_COLUMNS } else { &PERSON_COLUMNS };
    if !is_groups && !has("name") && !has("emails") {
        return Err(BookError::NoColumns("abbreviation and full name, or name and emails").at(path));
    }
    let mut imported = ImportedBook {
        unknown: names.iter().filter(|name| !known.contains(&name.as_str())).cloned().collect(),
        ..ImportedBook::default()
    };
    imported.unknown.retain(|name| !name.is_empty());
    for row in rows {
        let row = row.map_err(failed)?;
        let line = row.position().map_or(0, csv::Position::line);
        let wrong = |message: &str| BookError::Line { line, message: message.into() }.at(path);
        if row.iter().skip(names.len()).any(|cell| !cell.trim().is_empty()) {
            return Err(wrong("it has more cells than the first line has columns"));
        }
        if row.iter().any(|cell| cell.len() > LONGEST_CELL) {
            return Err(wrong("a cell is too long, perhaps because a quotation mark is not closed"));
        }
        let cells: HashMap<&str, String> =
            names.iter().map(String::as_str).zip(row.iter().map(one_line)).collect();
        let named = if is_groups {
            put_group(&mut imported.own, &cells)
        } else {
            put_person(&mut imported.own, &cells)
        };
        if !named && row.iter().any(|cell| !cell.trim().is_empty()) {
            imported.skipped.push(usize::try_from(line).unwrap_or(usize::MAX));
        }
    }
    imported.own.find_sectors();
    Ok(imported)
}

/// No cell of a real table is longer, in bytes.
const LONGEST_CELL: usize = 4_000;

/// Adds the group of a row, if it has one.
fn put_group(own: &mut OwnBook, cells: &HashMap<&str, String>) -> bool {
    let cell = |name: &str| cells.get(name).cloned().unwrap_or_default();
    let group = Entry {
        abbreviation: cell("abbreviation"),
        full_name: cell("full name"),
        parent: cell("parent"),
        period: Period::new(cell("period")),
        confidence: Confidence::Own,
        notes: Note::all(&cell("notes")),
        send_to: SendTo {
            copies: several(&cell("copies")),
            through: cell("through"),
            next_meeting: cell("next meeting"),
            ..SendTo::of_text(&cell("send to"))
        },
        ..Entry::default()
    };
    let named = !group.printed().is_empty();
    if named {
        own.groups.push(group);
    }
    named
}

/// Adds the person of a row, if it has one.
fn put_person(own: &mut OwnBook, cells: &HashMap<&str, String>) -> bool {
    let cell = |name: &str| cells.get(name).cloned().unwrap_or_default();
    let person = Person {
        name: cell("name"),
        role: cell("role"),
        organization: cell("organization"),
        country: cell("country"),
        telephone: cell("telephone"),
        emails: several(&cell("emails")),
    };
    let named = !person.name.is_empty() || !person.emails.is_empty();
    if named {
        own.people.push(person);
    }
    named
}

fn text<'a>(bytes: &'a [u8], path: &Path) -> Result<&'a str, Problem> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.contains(&0) {
        return Err(BookError::OtherKind.at(path));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
        let message = "this is not UTF-8 text, save the table as CSV UTF-8".into();
        BookError::Line { line, message }.at(path)
    })?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// What stands between the cells of the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or("");
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|sign| (count(*sign), *sign == b',')).unwrap_or(b',')
}

/// The name of a column, in the word used here.
fn column(cell: &str) -> String {
    let name = one_line(&cell.to_lowercase().replace(['_', '-', '.'], " "));
    let known = OTHER_WORDS.iter().find(|(other, _)| *other == name);
    known.map_or(name, |(_, word)| (*word).to_string())
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn several(cell: &str) -> Vec<String> {
    cell.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()).map(String::from).collect()
}
