//! Entries, and by which written forms each is found.

use std::{collections::HashMap, sync::OnceLock};

use super::{
    entry::{Entry, Kind},
    forms::Forms,
    index::Index,
    key::key,
    natural::natural,
    sector::Sector,
};

/// By what kind of form an entry is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// Its whole name, in whatever spelling.
    Whole,
    /// A name with a part left out.
    Short,
}

/// Entries, and by which written forms each is found.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) entries: Vec<Entry>,
    by_key: HashMap<String, Vec<(usize, Found)>>,
    by_word: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    /// Further names in use, each with the place of its entry.
    other_names: Vec<(String, usize)>,
    /// What only typing needs: checks and exports never pay for it.
    index: OnceLock<Index>,
    natural: OnceLock<Vec<usize>>,
}

impl Shelf {
    /// A shelf of `entries`; `other_names` are names in use, each with the abbreviation of its group.
    pub(super) fn new<'a>(
        entries: Vec<Entry>,
        other_names: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut shelf = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            shelf.by_name.entry(entry.abbreviation.clone()).or_default().push(at);
        }
        for (at, entry) in entries.iter().enumerate() {
            let parent = shelf.by_name.get(&entry.parent).and_then(|found| entries.get(*found.last()?));
            let forms = Forms::of(entry, parent);
            for form in forms.proper.iter().chain(&forms.variant) {
                shelf.put(form, at, Found::Whole);
            }
            for form in &forms.short {
                shelf.put(form, at, Found::Short);
            }
            if let Some(word) = forms.word {
                shelf.by_word.entry(word).or_default().push(at);
            }
        }
        for (name, abbreviation) in other_names {
            for at in shelf.by_name.get(abbreviation).cloned().unwrap_or_default() {
                shelf.put(name, at, Found::Whole);
                shelf.other_names.push((name.to_owned(), at));
            }
        }
        shelf.entries = entries;
        shelf
    }

    /// By which typed letters they are found.
    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (at, entry) in self.entries.iter().enumerate() {
                index.put(at, entry, &Forms::of(entry, self.parent(entry)));
            }
            for (name, at) in &self.other_names {
                index.put_name(*at, name);
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
        self.by_name.get(&entry.parent).and_then(|found| self.entries.get(*found.last()?))
    }

    fn put(&mut self, form: &str, at: usize, found: Found) {
        let places = self.by_key.entry(key(form)).or_default();
        match places.iter_mut().find(|place| place.0 == at) {
            Some(place) => place.1 = place.1.min(found),
            None => places.push((at, found)),
        }
    }

    /// The entries that `text` names in whatever spelling, and by what kind of form; several when a name has changed
    /// its meaning over the periods. Nothing when the form may mean different groups.
    pub(super) fn find(&self, text: &str) -> Option<(Vec<&Entry>, Found)> {
        let places = self.by_key.get(&key(text)).map(Vec::as_slice).unwrap_or_default();
        for wanted in [Found::Whole, Found::Short] {
            let found: Vec<&Entry> = places
                .iter()
                .filter(|place| place.1 == wanted)
                .filter_map(|place| self.entries.get(place.0))
                .collect();
            if !found.is_empty() {
                return one_group(found).map(|found| (found, wanted));
            }
        }
        let found = self.by_word.get(text.trim())?;
        let found = found.iter().filter_map(|at| self.entries.get(*at)).collect();
        one_group(found).map(|found| (found, Found::Short))
    }

    /// The entries with this abbreviation.
    pub(super) fn named<'s>(&'s self, abbreviation: &str) -> impl Iterator<Item = &'s Entry> {
        let found = self.by_name.get(abbreviation).map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|at| self.entries.get(*at))
    }

    /// Whether `entry` stands for all of its name in a year.
    pub(super) fn is_meant(&self, entry: &Entry, year: i16) -> bool {
        match self.by_name.get(&entry.abbreviation).map(Vec::len) {
            Some(1) => true,
            _ => meant(self.named(&entry.abbreviation), year).is_some_and(|meant| std::ptr::eq(meant, entry)),
        }
    }

    /// The entries of a Question of a Sector's study group.
    pub(super) fn question(&self, sector: Sector, number: &str, group: &str) -> Vec<&Entry> {
        let found =
            self.find(&format!("{sector} Q{number}/{group}")).map(|found| found.0).unwrap_or_default();
        found.into_iter().filter(|entry| matches!(entry.kind(), Kind::Question(..))).collect()
    }
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
