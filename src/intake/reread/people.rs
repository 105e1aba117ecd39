//! The contact persons.

use super::{Merge, lines};
use crate::{
    form::printed::Printed,
    intake::{
        fields::contact::{self, Person},
        labels::Label,
        layout::Row,
    },
    statement::{
        Contact, FieldId, Key, Keyed, List,
        field::{ContactField, LineList},
    },
};

impl Merge<'_> {
    pub(super) fn people(&mut self) {
        let rows = |rows: &[Row]| -> Vec<Row> {
            rows.iter().filter(|row| row.labels == [Label::Contact]).cloned().collect()
        };
        let (was, is) = (rows(&self.was.rows), rows(&self.is.rows));
        let words = |rows: &[Row]| -> Vec<String> { rows.iter().map(Row::value).collect() };
        let (was_words, is_words) = (words(&was), words(&is));
        if was_words == is_words {
            return;
        }
        self.edited = true;
        // With nobody named the form prints one empty row.
        let known: Vec<Key> = self.known.contacts.iter().map(|(key, _)| key).collect();
        let mut list: Vec<Keyed<Contact>> = Vec::new();
        for line in lines::lines(&was_words, &is_words) {
            let key = line.was.and_then(|at| known.get(at)).copied();
            let old = key.and_then(|key| Some((key, self.known.contacts.get(key)?)));
            let row = &is[line.is];
            match old {
                Some((key, old)) if line.same => list.push(Keyed { key, value: old.clone() }),
                Some((key, old)) => {
                    let before = line.was.and_then(|at| was.get(at));
                    let value = self.person(key, old, before, row);
                    list.push(Keyed { key, value });
                }
                None => {
                    for person in contact::persons(&row.lines) {
                        let value = self.contact(person);
                        let key = self.s.keys.fresh();
                        list.push(Keyed { key, value });
                    }
                }
            }
        }
        self.s.contacts = list.into_iter().collect();
    }

    fn contact(&mut self, person: Person) -> Contact {
        let Person { name, role, organization, country, telephone, fax, emails, lines, .. } = person;
        let emails = List::of(&mut self.s.keys, emails);
        let lines = List::of(&mut self.s.keys, lines);
        Contact { name, role, organization, country, telephone, fax, emails, lines }
    }

    /// A person whose row was changed: line by line where there are as many lines as fields were printed.
    fn person(&mut self, key: Key, old: &Contact, before: Option<&Row>, row: &Row) -> Contact {
        let named = |row: &Row| -> Vec<String> {
            row.lines.iter().filter(|line| line.part.is_none()).map(|line| line.text.clone()).collect()
        };
        let part = |row: &Row, part: Label| -> Vec<String> {
            row.lines.iter().filter(|line| line.part == Some(part)).map(|line| line.text.clone()).collect()
        };
        let fields = printed_fields(key, old);
        let printed: Vec<&String> = fields.iter().map(|(_, text)| text).collect();
        let fits =
            before.is_some_and(|before| named(before).iter().eq(printed)) && named(row).len() == fields.len();
        let mut contact = if fits {
            let mut contact = old.clone();
            for ((field, was), is) in fields.into_iter().zip(named(row)) {
                if was != is {
                    set(&mut contact, field, is);
                }
            }
            contact
        } else {
            let mut persons = contact::persons(&row.lines).into_iter();
            let fresh = persons.next().map(|person| self.contact(person)).unwrap_or_default();
            for person in persons {
                let more = self.contact(person);
                self.s.contacts.push(&mut self.s.keys, more);
            }
            Contact {
                telephone: old.telephone.clone(),
                fax: old.fax.clone(),
                emails: old.emails.clone(),
                ..fresh
            }
        };
        let Some(before) = before else { return contact };
        for (label, place) in [(Label::Telephone, &mut contact.telephone), (Label::Fax, &mut contact.fax)] {
            let (was, is) = (part(before, label), part(row, label));
            if was != is {
                *place = is.join("; ");
            }
        }
        let (was, is) = (part(before, Label::Email), part(row, Label::Email));
        if was != is {
            let text = is.join(", ");
            contact.emails =
                super::relist::reworded(&mut self.s.keys, &old.emails, &text, super::items::Glue::Sentence);
        }
        contact
    }
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
