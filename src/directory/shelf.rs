//! Entries, and by which written forms each is found.

use std::{borrow::Cow, sync::OnceLock};

use super::{
    built_in,
    entry::{Entry, Kind},
    forms::Forms,
    index::Index,
    key::key,
    names::{Bearer, Found, Names},
    natural::natural,
    sector::Sector,
    tables,
};

/// Entries, and by which written forms each is found.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) entries: Vec<Entry>,
    lookup: Lookup,
    /// What only typing needs: checks and exports never pay for it.
    index: OnceLock<Index>,
    natural: OnceLock<Vec<usize>>,
}

/// Where the names of the entries are looked up.
#[derive(Debug)]
enum Lookup {
    /// In what was made of the user's own groups.
    Made(Names),
    /// In the tables of the groups that come with the program.
    Tables,
}

impl Default for Lookup {
    fn default() -> Self {
        Self::Made(Names::default())
    }
}

impl Shelf {
    /// A shelf of the user's own groups.
    pub(super) fn new(entries: Vec<Entry>) -> Self {
        let lookup = Lookup::Made(Names::of(&entries, std::iter::empty()));
        Self { entries, lookup, ..Self::default() }
    }

    /// The groups that come with the program.
    pub(super) fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Shelf> = OnceLock::new();
        let made = || Self { entries: built_in::groups(), lookup: Lookup::Tables, ..Self::default() };
        BUILT_IN.get_or_init(made)
    }

    /// By which typed letters they are found.
    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (at, entry) in self.entries.iter().enumerate() {
                index.put(at, entry, &Forms::of(entry, self.parent(entry)));
            }
            let is_built_in = matches!(self.lookup, Lookup::Tables);
            let other_names = built_in::other_names().filter(|_| is_built_in);
            for (name, abbreviation) in other_names {
                for (at, _) in self.by_abbreviation(abbreviation).iter() {
                    index.put_name(*at, name);
                }
            }
            index.finish();
            index
        })
    }

    /// The place of each in the order of their abbreviations.
    pub(super) fn natural(&self) -> &[usize] {
        self.natural.get_or_init(|| {
            let mut order: Vec<usize> = (0..self.entries.len()).collect();
            order.sort_by_cached_key(|at| self.entries.get(*at).map(|entry| natural(&entry.abbreviation)));
            let mut places = vec![0; order.len()];
            for (place, at) in order.into_iter().enumerate() {
                places[at] = place;
            }
            places
        })
    }

    fn parent(&self, entry: &Entry) -> Option<&Entry> {
        self.by_abbreviation(&entry.parent).last().and_then(|(at, _)| self.entries.get(*at))
    }

    fn by_abbreviation(&self, abbreviation: &str) -> Cow<'_, [Bearer]> {
        match &self.lookup {
            Lookup::Made(names) => bearers(names.by_abbreviation.get(abbreviation)),
            Lookup::Tables => tables::BY_ABBREVIATION.bearers(abbreviation).into(),
        }
    }

    fn by_key(&self, key: &str) -> Cow<'_, [Bearer]> {
        match &self.lookup {
            Lookup::Made(names) => bearers(names.by_key.get(key)),
            Lookup::Tables => tables::BY_KEY.bearers(key).into(),
        }
    }

    fn by_word(&self, word: &str) -> Cow<'_, [Bearer]> {
        match &self.lookup {
            Lookup::Made(names) => bearers(names.by_word.get(word)),
            Lookup::Tables => tables::BY_WORD.bearers(word).into(),
        }
    }

    /// The entries that `text` names in whatever spelling, and by what kind of form; several when a name has changed
    /// its meaning over the periods. Nothing when the form may mean different groups.
    pub(super) fn find(&self, text: &str) -> Option<(Vec<&Entry>, Found)> {
        let bearers = self.by_key(&key(text));
        for wanted in [Found::Whole, Found::Short] {
            let found = bearers.iter().filter(|bearer| bearer.1 == wanted);
            let found: Vec<&Entry> = found.filter_map(|bearer| self.entries.get(bearer.0)).collect();
            if !found.is_empty() {
                return one_group(found).map(|found| (found, wanted));
            }
        }
        let found = self.by_word(text.trim());
        let found = found.iter().filter_map(|bearer| self.entries.get(bearer.0)).collect();
        one_group(found).map(|found| (found, Found::Short))
    }

    /// The entries with this abbreviation.
    pub(super) fn named(&self, abbreviation: &str) -> impl Iterator<Item = &Entry> {
        let found = self.by_abbreviation(abbreviation).into_owned();
        found.into_iter().filter_map(|bearer| self.entries.get(bearer.0))
    }

    /// Whether `entry` stands for all of its name in a year.
    pub(super) fn is_meant(&self, entry: &Entry, year: i16) -> bool {
        let named: Vec<&Entry> = self.named(&entry.abbreviation).collect();
        named.len() == 1 || meant(named, year).is_some_and(|meant| std::ptr::eq(meant, entry))
    }

    /// The entries of a Question of a Sector's study group.
    pub(super) fn question(&self, sector: Sector, number: &str, group: &str) -> Vec<&Entry> {
        let found =
            self.find(&format!("{sector} Q{number}/{group}")).map(|found| found.0).unwrap_or_default();
        found.into_iter().filter(|entry| matches!(entry.kind(), Kind::Question(..))).collect()
    }
}

fn bearers(found: Option<&Vec<Bearer>>) -> Cow<'_, [Bearer]> {
    found.map(Vec::as_slice).unwrap_or_default().into()
}

/// The entry of these that is meant in a year: the one whose period covers it, else the latest before, else the first
/// after.
pub(super) fn meant<'e>(found: impl IntoIterator<Item = &'e Entry>, year: i16) -> Option<&'e Entry> {
    found.into_iter().max_by_key(|entry| {
        let period = &entry.period;
        let begun = period.first().is_none_or(|first| first <= year);
        let first = i32::from(period.first().unwrap_or(i16::MIN));
        (period.covers(year), begun, if begun { first } else { -first })
    })
}

/// The entries, when all are of one group.
fn one_group(found: Vec<&Entry>) -> Option<Vec<&Entry>> {
    let first = found.first()?;
    let same = |entry: &&Entry| entry.abbreviation == first.abbreviation && entry.sector == first.sector;
    found.iter().all(same).then_some(found)
}
