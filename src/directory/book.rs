//! The groups that can be addressed, and the people that can be named.

use std::sync::OnceLock;

use super::{
    entry::Entry,
    own::OwnBook,
    person::{Looks, Person},
    shelf::{Shelf, meant},
};

/// The groups that come with the program, the user's own groups and people, and the user.
#[derive(Debug, Default)]
pub struct Book {
    /// The user's groups, which come first.
    pub(super) own: Shelf,
    /// The user's people, and the user before them.
    people: Vec<(Person, Looks)>,
    has_oneself: bool,
}

impl Book {
    /// The book without anything of the user's.
    pub fn built_in() -> &'static Book {
        static BUILT_IN: OnceLock<Book> = OnceLock::new();
        BUILT_IN.get_or_init(Book::default)
    }

    /// The book with the user's own groups before those that come with the program, and the user's people.
    pub fn new(own: OwnBook) -> Self {
        let with_looks = |person: Person| {
            let looks = Looks::of(&person);
            (person, looks)
        };
        Self {
            own: Shelf::new(own.groups),
            people: own.people.into_iter().map(with_looks).collect(),
            has_oneself: false,
        }
    }

    /// The book with the user among the people, before all others and once; a person without a name is none.
    pub fn with_oneself(mut self, oneself: Person) -> Self {
        if !oneself.name.trim().is_empty() {
            self.people.retain(|(person, _)| !oneself.is_same(person));
            let looks = Looks::of(&oneself);
            self.people.insert(0, (oneself, looks));
            self.has_oneself = true;
        }
        self
    }

    /// Every group, the user's first; one that changed its name or title stands once for each period.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.shelves().into_iter().flat_map(|shelf| &shelf.entries)
    }

    /// Every person, the user first.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().map(|(person, _)| person)
    }

    pub(super) fn people_and_looks(&self) -> impl Iterator<Item = &(Person, Looks)> {
        self.people.iter()
    }

    /// The user, when the settings have a name.
    pub fn oneself(&self) -> Option<&Person> {
        self.people().next().filter(|_| self.has_oneself)
    }

    /// The entry whose [`Entry::key`] this is: what a recipient remembers beside its text.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().find(|entry| entry.key() == key)
    }

    /// The user's groups, then those that come with the program.
    pub(super) fn shelves(&self) -> [&Shelf; 2] {
        [&self.own, Shelf::built_in()]
    }

    /// The entry with this abbreviation that is meant in a year.
    pub(super) fn named(&self, abbreviation: &str, year: i16) -> Option<&Entry> {
        self.shelves().into_iter().find_map(|shelf| meant(shelf.named(abbreviation), year))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_users_groups_come_before_those_of_the_program() {
        let etsi = Entry { full_name: "Our name of it".into(), ..Entry::own("ETSI") };
        let new = Entry::own("Forum of Nobody and Everybody (FNE)");
        let book = Book::new(OwnBook { groups: vec![etsi, new], people: Vec::new() });
        let on = date(2026, 11, 25);
        assert_eq!(book.recognize("etsi", on).unwrap().entry.full_name, "Our name of it");
        assert_eq!(book.recognize("forum of nobody & everybody", on).unwrap().entry.abbreviation, "FNE");
        assert_eq!(book.complete("nobo", on, 3)[0].text, "FNE");
        assert_eq!(book.get("FNE").unwrap().abbreviation, "FNE");
        assert!(Book::built_in().recognize("FNE", on).is_none());
    }

    #[test]
    fn each_entry_is_found_by_its_key() {
        let book = Book::built_in();
        let keys: HashSet<String> = book.entries().map(Entry::key).collect();
        assert_eq!(keys.len(), book.entries().count());
        let last = book.entries().last().unwrap();
        assert_eq!(book.get(&last.key()), Some(last));
    }

    #[test]
    fn oneself_stands_once() {
        let me = Person { name: "Ada".into(), emails: vec!["ada@example.org".into()], ..Person::default() };
        let in_book = Person { role: "Chair".into(), ..me.clone() };
        let own = OwnBook { people: vec![in_book, Person::default()], ..OwnBook::default() };
        let book = Book::new(own).with_oneself(me.clone());
        assert_eq!(book.people().collect::<Vec<_>>(), [&me, &Person::default()]);
        assert!(Book::default().with_oneself(Person::default()).oneself().is_none());
    }
}
