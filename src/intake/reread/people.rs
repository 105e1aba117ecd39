//! The contact persons.

use std::collections::{HashMap, HashSet, VecDeque};

use super::{
    Merge,
    items::{self, Glue},
    lines,
    person::{self, Lines},
    relist::{relisted, shown},
};
use crate::{
    form::printed::Printed,
    intake::{
        fields::contact::{self, Person},
        labels::Label,
        layout::Row,
    },
    statement::{Contact, FieldId, Key, Keyed, List, field::ContactField},
};

impl Merge<'_> {
    pub(super) fn people(&mut self) {
        self.asked.insert(Label::Contact);
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
        let came_from = by_name(lines::lines(&was_words, &is_words), &was, &is);
        for line in came_from {
            let key = line.was.and_then(|at| known.get(at)).copied();
            let old = key.and_then(|key| Some((key, self.known.contacts.get(key)?)));
            let row = &is[line.is];
            match (old, line.was.and_then(|at| was.get(at))) {
                (Some((key, old)), _) if line.same => list.push(Keyed { key, value: old.clone() }),
                // A row that was emptied names nobody.
                (Some(_), _) if row.lines.is_empty() => {}
                (Some((key, old)), Some(before)) => list.extend(self.persons(key, old, before, row)),
                _ => {
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

    /// The person whose row was changed, field by field, and others that were put into it.
    fn persons(&mut self, key: Key, old: &Contact, before: &Row, row: &Row) -> Vec<Keyed<Contact>> {
        let persons = contact::persons(&row.lines);
        if persons.len() > contact::persons(&before.lines).len().max(1) {
            return self.joined(key, old, persons);
        }
        let (was, is) = (Lines::of(before), Lines::of(row));
        // What is not in its own words on the page is read anew, but for what the page has under labels.
        let (mut contact, mut fresh) = match person::named(key, old, &was.named, &is.named) {
            Some(named) => named,
            None => {
                let person = persons.into_iter().next().unwrap_or_default();
                let Person { name, role, organization, country, lines, .. } = person;
                (
                    Contact { name, role, organization, country, lines: List::default(), ..old.clone() },
                    Person { lines, ..Person::default() },
                )
            }
        };
        let added = |was: &[String], is: &[String]| -> Vec<String> {
            let was: HashSet<&String> = was.iter().collect();
            is.iter().filter(|text| !was.contains(text)).cloned().collect()
        };
        for text in added(&was.beside, &is.beside) {
            let fields = [
                (&mut contact.role, &old.role),
                (&mut contact.organization, &old.organization),
                (&mut contact.country, &old.country),
            ];
            // A line that was only moved there is what it was.
            match fields.into_iter().find(|(place, was)| place.is_empty() && was.trim() == text) {
                Some((place, was)) => place.clone_from(was),
                None => fresh.lines.push(text),
            }
        }
        for (label, place) in [(Label::Telephone, &mut contact.telephone), (Label::Fax, &mut contact.fax)] {
            let (was, is) = (was.part(label), is.part(label));
            if was != is {
                *place = is.join("; ");
            }
        }
        let (email_was, email_is) = (was.part(Label::Email), is.part(Label::Email));
        if email_was != email_is {
            let (shown, known) = shown(&old.emails);
            let addresses = |new: &str| {
                let mut person = Person::default();
                person.part(Label::Email, new);
                fresh.lines.extend(person.lines);
                person.emails
            };
            let items = items::items(&email_is.join(", "), &known, Glue::Sentence, addresses);
            contact.emails = relisted(&mut self.s.keys, &old.emails, &shown, items, |_, _, text| text);
        }
        for label in [Label::Name, Label::Role, Label::Organization, Label::Address, Label::Country] {
            for text in added(&was.part(label), &is.part(label)) {
                fresh.part(label, &text);
            }
        }
        for (place, text) in [
            (&mut contact.name, fresh.name),
            (&mut contact.role, fresh.role),
            (&mut contact.organization, fresh.organization),
            (&mut contact.country, fresh.country),
        ] {
            if !text.is_empty() {
                *place = text;
            }
        }
        if !fresh.telephone.is_empty() {
            let both = [contact.telephone, fresh.telephone];
            contact.telephone =
                both.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
        }
        for address in fresh.emails {
            contact.emails.push(&mut self.s.keys, address);
        }
        for line in fresh.lines {
            contact.lines.push(&mut self.s.keys, line);
        }
        vec![Keyed { key, value: contact }]
    }
}

/// Of rows that were changed, each came from the one that named the same person, wherever it stands.
fn by_name(mut lines: Vec<lines::Line>, was: &[Row], is: &[Row]) -> Vec<lines::Line> {
    let name = |row: &Row| row.lines.first().map(|line| line.text.clone());
    let kept: HashSet<usize> = lines.iter().filter(|line| line.same).filter_map(|line| line.was).collect();
    let mut free: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (at, row) in was.iter().enumerate().filter(|(at, _)| !kept.contains(at)) {
        if let Some(name) = name(row) {
            free.entry(name).or_default().push_back(at);
        }
    }
    let mut taken: HashSet<usize> = HashSet::new();
    let mut named: HashSet<usize> = HashSet::new();
    for line in lines.iter_mut().filter(|line| !line.same) {
        let row = is.get(line.is).and_then(name).and_then(|name| free.get_mut(&name)?.pop_front());
        if let Some(row) = row {
            line.was = Some(row);
            taken.insert(row);
            named.insert(line.is);
        }
    }
    for line in lines.iter_mut().filter(|line| !line.same && !named.contains(&line.is)) {
        line.was = line.was.filter(|row| taken.insert(*row));
    }
    lines
}
