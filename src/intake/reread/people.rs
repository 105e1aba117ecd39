//! The contact persons.

use super::{
    Merge,
    items::Glue,
    lines,
    relist::{relisted, reworded, shown},
};
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
                    list.extend(self.persons(key, old, before, row));
                }
                None => {
                    let persons = contact::persons(&row.lines);
                    list.extend(persons.into_iter().map(|person| self.keyed(person)));
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

    fn keyed(&mut self, person: Person) -> Keyed<Contact> {
        let value = self.contact(person);
        Keyed { key: self.s.keys.fresh(), value }
    }

    /// The persons of a row in which others were put beside the one whose it was.
    fn joined(&mut self, key: Key, old: &Contact, persons: Vec<Person>) -> Vec<Keyed<Contact>> {
        let name = Printed::text(FieldId::Contact(key, ContactField::Name), &old.name).to_string();
        let known = persons.iter().position(|person| person.name == name).unwrap_or(0);
        let mut contacts: Vec<_> = persons.into_iter().map(|person| self.keyed(person)).collect();
        if let Some(contact) = contacts.get_mut(known) {
            contact.key = key;
            // Addresses and lines that are still there are the ones they were.
            for (fresh, old) in
                [(&mut contact.value.emails, &old.emails), (&mut contact.value.lines, &old.lines)]
            {
                let is: Vec<String> = fresh.values().cloned().collect();
                let (shown, was) = shown(old);
                let items = lines::items(&was, &is);
                *fresh = relisted(&mut self.s.keys, old, &shown, items, |_, _, text| text);
            }
        }
        contacts
    }

    /// A person whose row was changed: line by line where there are as many lines as fields were printed.
    ///
    /// Several persons where one was stand there one by one, with what belongs to each.
    fn persons(&mut self, key: Key, old: &Contact, before: Option<&Row>, row: &Row) -> Vec<Keyed<Contact>> {
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
        let persons = contact::persons(&row.lines);
        let more = persons.len() > before.map_or(1, |before| contact::persons(&before.lines).len());
        if more || (persons.len() > 1 && !fits) {
            return self.joined(key, old, persons);
        }
        let mut contact = if fits {
            let mut contact = old.clone();
            for ((field, was), is) in fields.into_iter().zip(named(row)) {
                if was != is {
                    set(&mut contact, field, is);
                }
            }
            contact
        } else {
            let fresh = persons.into_iter().next().map(|person| self.contact(person)).unwrap_or_default();
            Contact {
                telephone: old.telephone.clone(),
                fax: old.fax.clone(),
                emails: old.emails.clone(),
                ..fresh
            }
        };
        let Some(before) = before else {
            return vec![Keyed { key, value: contact }];
        };
        for (label, place) in [(Label::Telephone, &mut contact.telephone), (Label::Fax, &mut contact.fax)] {
            let (was, is) = (part(before, label), part(row, label));
            if was != is {
                *place = is.join("; ");
            }
        }
        let (was, is) = (part(before, Label::Email), part(row, Label::Email));
        if was != is {
            let text = is.join(", ");
            contact.emails = reworded(&mut self.s.keys, &old.emails, &text, Glue::Sentence);
        }
        vec![Keyed { key, value: contact }]
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
