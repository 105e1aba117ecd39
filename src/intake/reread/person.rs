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
    for hunk in hunks(was, is) {
        let Hunk { mut gone, mut come } = hunk;
        // Several of its lines on one are read anew.
        if let [line] = come.as_slice() {
            let now: HashSet<String> = words(&is[*line]).into_iter().collect();
            let there = |at: &&usize| words(&was[**at]).iter().all(|word| now.contains(word));
            if gone.iter().filter(there).count() > 1 {
                return None;
            }
        }
        if gone.len() != come.len() {
            // A line that still says some of what it said is the same line.
            let few = gone.len().saturating_mul(come.len()) <= MOST;
            let mut left = Vec::new();
            for text in come {
                let said: HashSet<String> = words(&is[text]).into_iter().collect();
                // A word in common makes them the same.
                let same = |at: &usize| few && words(&was[*at]).iter().any(|word| said.contains(word));
                match gone.iter().position(same) {
                    Some(place) => set(&mut contact, fields[gone.remove(place)].0, is[text].clone()),
                    None => left.push(text),
                }
            }
            gone.iter().for_each(|at| set(&mut contact, fields[*at].0, String::new()));
            added.extend(left.into_iter().map(|at| &is[at]));
        } else {
            let pairs = gone.drain(..).zip(come.drain(..));
            pairs.for_each(|(at, text)| set(&mut contact, fields[at].0, is[text].clone()));
        }
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

fn words(text: &str) -> Vec<String> {
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
