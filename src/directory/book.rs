//! The groups that can be addressed.

use std::sync::OnceLock;

use super::{built_in, entry::Entry, shelf::Shelf};

/// The groups that come with the program and the user's own.
#[derive(Debug)]
pub struct Book {
    /// Those of the user, which come first.
    pub(super) own: Shelf,
}

impl Book {
    /// The book without any group of the user's.
    pub fn built_in() -> &'static Book {
        static BUILT_IN: OnceLock<Book> = OnceLock::new();
        BUILT_IN.get_or_init(|| Book { own: Shelf::default() })
    }

    /// The book with the user's own groups before those that come with the program.
    pub fn with_own(groups: Vec<Entry>) -> Self {
        Self { own: Shelf::new(groups, std::iter::empty()) }
    }

    /// Every group, the user's first; one that changed its name or title stands once for each period.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.shelves().into_iter().flat_map(|shelf| &shelf.entries)
    }

    /// The entry whose [`Entry::key`] this is: what a recipient remembers beside its text.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().find(|entry| entry.key() == key)
    }

    pub(super) fn shelves(&self) -> [&Shelf; 2] {
        static BUILT_IN: OnceLock<Shelf> = OnceLock::new();
        let built_in = BUILT_IN.get_or_init(|| Shelf::new(built_in::groups(), built_in::other_names()));
        [&self.own, built_in]
    }

    /// The entry of these that is meant in a year: the one whose period covers it, else the latest before, else the
    /// first after.
    pub(super) fn meant<'e>(found: impl IntoIterator<Item = &'e Entry>, year: i16) -> Option<&'e Entry> {
        found.into_iter().max_by_key(|entry| {
            let period = &entry.period;
            let covers = period.covers(year);
            let begun = period.first().is_none_or(|first| first <= year);
            let first = i32::from(period.first().unwrap_or(i16::MIN));
            (covers, begun, if begun { first } else { -first })
        })
    }

    /// The entry with this abbreviation that is meant in a year.
    pub(super) fn named(&self, abbreviation: &str, year: i16) -> Option<&Entry> {
        self.shelves().into_iter().find_map(|shelf| Self::meant(shelf.named(abbreviation), year))
    }
}
