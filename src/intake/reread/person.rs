//! Who a contact is: the lines of its row as they are now, laid beside the fields they showed.

use std::collections::HashSet;

use super::lines;
use crate::{
    form::printed::Printed,
    intake::{fields::contact::Person, labels::Label, layout::Row},
    statement::{
        Contact, FieldId, Key,
        field::{ContactField, LineList},
    },
};

/// So many lines, multiplied, are looked at pair by pair; no person has more.
const MOST: usize = 10_000;

/// The lines of a contact's row.
pub(super) struct Lines {
    /// Those that say who it is.
    pub(super) named: Vec<String>,
    /// Those without a label that stand beside, where telephone and e-mail do.
    pub(super) beside: Vec<String>,
    parts: Vec<(Label, String)>,
}

impl Lines {
    pub(super) fn of(row: &Row) -> Self {
        let mut lines = Self { named: Vec::new(), beside: Vec::new(), parts: Vec::new() };
        let column = row.place.map_or(0, |place| place.column) + 1;
        for line in &row.lines {
            match (line.part, line.cell) {
                (Some(part), _) => lines.parts.push((part, line.text.clone())),
                (None, Some(cell)) if cell.column > column => lines.beside.push(line.text.clone()),
                (None, _) => lines.named.push(line.text.clone()),
            }
        }
        lines
    }

    /// The values under a label.
    pub(super) fn part(&self, part: Label) -> Vec<String> {
        self.parts.iter().filter(|(label, _)| *label == part).map(|(_, text)| text.clone()).collect()
    }
}

/// The contact with those fields changed that are named in other words now, and what was added; nothing when `was` is
/// not what the form prints of its fields.
pub(super) fn named(key: Key, old: &Contact, was: &[String], is: &[String]) -> Option<(Contact, Person)> {
    let fields = printed_fields(key, old);
    if !fields.iter().map(|(_, text)| text).eq(was) {
        return None;
    }
    let mut contact = old.clone();
    let mut added: Vec<&String> = Vec::new();
    for Hunk { gone, come } in hunks(was, is) {
        let said =
            |lines: &[String], at: &[usize]| at.iter().map(|at| words(&lines[*at])).collect::<Vec<_>>();
        let (gone_words, come_words) = (said(was, &gone), said(is, &come));
        // Several of its lines on one are read anew.
        if let [now] = come_words.as_slice()
            && gone_words.iter().filter(|words| words.is_subset(now)).count() > 1
        {
            return None;
        }
        let pairs = if gone.len() == come.len() {
            (0..gone.len()).map(|at| (at, at)).collect()
        } else {
            the_same(&gone_words, &come_words)
        };
        for (place, at) in gone.iter().enumerate() {
            let now = pairs.iter().find(|(gone, _)| *gone == place).map(|(_, now)| is[come[*now]].clone());
            set(&mut contact, fields[*at].0, now.unwrap_or_default());
        }
        let is_new = |now: &usize| !pairs.iter().any(|(_, come)| come == now);
        added.extend((0..come.len()).filter(is_new).map(|now| &is[come[now]]));
    }
    let empty: Vec<Key> =
        old.lines.iter().map(|(line, _)| line).filter(|line| is_gone(&contact, old, *line)).collect();
    for line in empty {
        contact.lines.remove(line);
    }
    // What is new takes a place that is free.
    let mut person = Person {
        name: contact.name.clone(),
        role: contact.role.clone(),
        organization: contact.organization.clone(),
        country: contact.country.clone(),
        ..Person::default()
    };
    added.into_iter().for_each(|text| person.line(text));
    Some((contact, person))
}

/// Lines that are not what they were, between two that are.
struct Hunk {
    gone: Vec<usize>,
    come: Vec<usize>,
}

fn hunks(was: &[String], is: &[String]) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    let mut open = Hunk { gone: Vec::new(), come: Vec::new() };
    let mut from = 0;
    for line in lines::lines(was, is) {
        match line.was.filter(|_| line.same) {
            Some(at) => {
                open.gone.extend(from..at);
                hunks.push(std::mem::replace(&mut open, Hunk { gone: Vec::new(), come: Vec::new() }));
                from = at + 1;
            }
            None => open.come.push(line.is),
        }
    }
    open.gone.extend(from..was.len());
    hunks.push(open);
    hunks
}

/// Which lines are the same in other words, by their places among those that went and those that came: the pairs that
/// have most words in common, at least half of the shorter one's.
fn the_same(gone: &[HashSet<String>], come: &[HashSet<String>]) -> Vec<(usize, usize)> {
    if gone.len().saturating_mul(come.len()) > MOST {
        return Vec::new();
    }
    let mut alike = Vec::new();
    for (place, was) in gone.iter().enumerate() {
        for (at, now) in come.iter().enumerate() {
            let common = was.intersection(now).count();
            if common > 0 && 2 * common >= was.len().min(now.len()) {
                alike.push((std::cmp::Reverse(common), was.len() + now.len(), place, at));
            }
        }
    }
    alike.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, _, place, at) in alike {
        if !pairs.iter().any(|(gone, come)| *gone == place || *come == at) {
            pairs.push((place, at));
        }
    }
    pairs
}

fn words(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1);
    words.map(str::to_lowercase).collect()
}

/// Whether a further line was taken out on the page.
fn is_gone(contact: &Contact, old: &Contact, line: Key) -> bool {
    contact.lines.get(line).is_some_and(String::is_empty)
        && old.lines.get(line).is_some_and(|text| !text.is_empty())
}

/// The lines that name a person, with the field that each shows.
fn printed_fields(key: Key, contact: &Contact) -> Vec<(FieldId, String)> {
    let parts = [
        (ContactField::Name, &contact.name),
        (ContactField::Role, &contact.role),
        (ContactField::Organization, &contact.organization),
        (ContactField::Country, &contact.country),
    ];
    let parts = parts.into_iter().map(|(part, text)| (FieldId::Contact(key, part), text));
    let further =
        contact.lines.iter().map(|(line, text)| (FieldId::Line(LineList::ContactLines(key), line), text));
    parts
        .chain(further)
        .map(|(field, text)| (field, Printed::text(field, text).to_string()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

fn set(contact: &mut Contact, field: FieldId, text: String) {
    let place = match field {
        FieldId::Contact(_, ContactField::Name) => Some(&mut contact.name),
        FieldId::Contact(_, ContactField::Role) => Some(&mut contact.role),
        FieldId::Contact(_, ContactField::Organization) => Some(&mut contact.organization),
        FieldId::Contact(_, ContactField::Country) => Some(&mut contact.country),
        FieldId::Line(_, line) => contact.lines.get_mut(line),
        _ => None,
    };
    if let Some(place) = place {
        *place = text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_other_words_is_the_one_with_most_of_them() {
        let was = ["Ada Example", "Head of Section", "Institute of Optics", "Norway"];
        let [name, role, organization, country] = was.map(str::to_string);
        let old = Contact { name, role, organization, country, ..Contact::default() };
        for (is, expected) in [
            (&["Ada Example", "Institute of Light", "Norway"][..], "Ada Example||Institute of Light|Norway|"),
            (&["Ada Example", "Head of Division", "Norway"], "Ada Example|Head of Division||Norway|"),
            (&["Ada Example", "Institute of Light"], "Ada Example||Institute of Light||"),
            (&["Dr Ada Example", "Institute of Optics"], "Dr Ada Example||Institute of Optics||"),
            (&["Ada Example", "Kingdom of Norway"], "Ada Example|||Kingdom of Norway|"),
            (&["Bo Other", "Works of Glass"], "||||Bo Other+Works of Glass"),
        ] {
            let (was, is) =
                (was.map(str::to_string), is.iter().map(|line| line.to_string()).collect::<Vec<_>>());
            let (now, person) = named(Key(1), &old, &was, &is).unwrap();
            let Contact { name, role, organization, country, .. } = now;
            // What is new is read as what it looks like.
            let new = [&person.name, &person.role, &person.organization, &person.country];
            let known = [&name, &role, &organization, &country];
            let new: Vec<_> = new.into_iter().filter(|text| !known.contains(text)).cloned().collect();
            let told = [name, role, organization, country, new.join("+")].join("|");
            assert_eq!(told, expected, "{is:?}");
        }
    }
}
