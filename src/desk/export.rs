//! Export: a statement to a file that can be handed in.

use std::path::Path;

use jiff::civil::Date;

use super::{DraftInside, Problem, word_inside};
use crate::{
    directory::Book,
    docx,
    form::{self, Options, printed},
    plain,
    sheet::Sheet,
    statement::{Statement, field::Paths},
};

/// The columns of a plain text, as mail programs like it.
const COLUMNS: usize = 72;

/// How many links that lead nowhere are named one by one.
const NAMED_LINKS: usize = 10;

/// The formats a statement is exported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A Word file.
    Docx,
    /// A plain text of 72 columns.
    Txt,
    /// A page for a browser.
    Html,
}

impl Format {
    /// The ending of the format's files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Txt => "txt",
            Format::Html => "html",
        }
    }
}

/// The format that a file's name asks for; Word when it has no ending.
pub fn format_of(path: &Path) -> Result<Format, Problem> {
    let Some(extension) = path.extension() else {
        return Ok(Format::Docx);
    };
    let extension = extension.to_string_lossy().to_lowercase();
    match extension.as_str() {
        "docx" => Ok(Format::Docx),
        "txt" | "text" => Ok(Format::Txt),
        "html" | "htm" => Ok(Format::Html),
        _ => Err(Problem::UnknownFormat(extension)),
    }
}

/// An exported statement and what the user should know about it; what is wrong with the statement is said by the checks.
#[derive(Debug)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the page does not have as it stands in the statement: characters, links and tables, each a sentence.
    pub not_as_written: Vec<String>,
}

/// Sets a statement out on a form and writes it in a format, a Word file with the draft inside; the same statement and
/// options give the same bytes.
pub fn export(
    statement: &Statement,
    format: Format,
    options: &Options,
    today: Date,
) -> Result<Export, Problem> {
    export_with(statement, format, options, DraftInside::Yes, Book::built_in(), today)
}

/// The same, with or without the draft inside a Word file, as somebody who has this book of groups.
pub fn export_with(
    statement: &Statement,
    format: Format,
    options: &Options,
    inside: DraftInside,
    book: &Book,
    today: Date,
) -> Result<Export, Problem> {
    let sheet = form::lay_out(statement, options);
    let bytes = match format {
        Format::Docx => {
            let draft = match inside {
                DraftInside::Yes => Some(word_inside::pack(statement, options)?),
                DraftInside::No => None,
            };
            docx::write_with(&sheet, draft.as_ref())?
        }
        Format::Txt if is_for_ietf(statement, book, today) => {
            plain::write(&form::lay_out_for_ietf(statement, options), COLUMNS).into_bytes()
        }
        Format::Txt => plain::write(&sheet, COLUMNS).into_bytes(),
        Format::Html => plain::write_html(&sheet).into_bytes(),
    };
    let mut not_as_written = left_out(statement);
    if format == Format::Docx {
        not_as_written.extend(too_wide(&sheet));
    }
    Ok(Export { bytes, not_as_written })
}

/// Whether the IETF or one of its groups is addressed: its secretariat files texts by the fields of RFC 4053.
pub fn is_for_ietf(statement: &Statement, book: &Book, today: Date) -> bool {
    statement.recipients.values().flat_map(|to| book.split(&to.text)).any(|to| book.is_ietf(&to.text, today))
}

/// What the statement holds and no page can, each a sentence.
fn left_out(statement: &Statement) -> Vec<String> {
    let paths = Paths::new(statement);
    let cleaned = form::unprintable(statement).into_iter().map(|unprintable| {
        let (field, first) = (paths.of(unprintable.field), unprintable.first as u32);
        match unprintable.count {
            1 => format!("A character that no page can show was left out of {field} (U+{first:04X})"),
            count => format!(
                "{count} characters that no page can show were left out of {field} (the first is U+{first:04X})"
            ),
        }
    });
    let unlinked = form::unfollowed(statement);
    let more = unlinked.len().saturating_sub(NAMED_LINKS);
    let more =
        (more > 0).then(|| format!("{more} more links are no web or mail addresses and became mere text"));
    let named = unlinked.into_iter().take(NAMED_LINKS).map(|(field, link)| {
        let field = paths.of(field);
        format!("The link to \"{link}\" in {field} is no web or mail address and became mere text")
    });
    cleaned.chain(named).chain(more).collect()
}

/// What is said of the tables that do not fit the page.
fn too_wide(sheet: &Sheet) -> Vec<String> {
    let tables: Vec<_> = sheet.tables().collect();
    let whole = tables.chunk_by(|_, next| next.fit.part > 1);
    let told = (1..).zip(whole).filter_map(|(number, parts)| {
        let columns: usize = parts.iter().map(|part| part.widths.len()).sum();
        let broken = parts.iter().filter_map(|part| part.fit.broken).min().map(|after| match after {
            1 => ", and words in it are broken after each character".to_string(),
            after => format!(", and words in it are broken after {after} characters"),
        });
        let divided = (parts.len() > 1).then(|| format!(", so it is written as {} tables", parts.len()));
        (broken.is_some() || divided.is_some()).then(|| {
            format!(
                "Table {number} of the text has {columns} columns, more than the width of a page holds{}{}; divide it \
                 or shorten its words",
                divided.unwrap_or_default(),
                broken.unwrap_or_default()
            )
        })
    });
    told.collect()
}

/// The file name proposed for an export: number, revision and title, without what an upload refuses.
///
/// A statement with neither number nor title is named after its draft.
pub fn proposed_name(statement: &Statement, format: Format, draft: Option<&Path>) -> String {
    let unnamed = statement.number.trim().is_empty() && printed::title(statement).is_empty();
    let stem = match draft.and_then(Path::file_stem) {
        Some(stem) if unnamed => stem.to_string_lossy().into_owned(),
        _ => printed::file_stem(statement),
    };
    format!("{stem}.{}", format.extension())
}
