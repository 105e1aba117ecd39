//! By which names each of some groups is found.
//!
//! For the groups that come with the program this is worked out when the program is built (`assets/index.rs`), for
//! those of the user whenever their book is opened.

use std::collections::HashMap;

use super::{
    entry::Entry,
    forms::Forms,
    key::{is_name, key},
};

/// By what kind of form an entry is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// Its whole name, in whatever spelling.
    Whole,
    /// A name with a part left out.
    Short,
}

/// An entry that bears a name, by its place on the shelf.
pub(super) type Bearer = (usize, Found);

/// By which names each of some groups is found.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By the key of a form.
    pub(super) by_key: HashMap<String, Vec<Bearer>>,
    /// By the last word of the name, as the group writes it.
    pub(super) by_word: HashMap<String, Vec<Bearer>>,
    /// By the abbreviation, as the group writes it.
    pub(super) by_abbreviation: HashMap<String, Vec<Bearer>>,
}

impl Names {
    /// The names of `entries`; `other_names` are names in use, each with the abbreviation of its group.
    pub(super) fn of<'a>(entries: &[Entry], other_names: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut names = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            names.by_abbreviation.entry(entry.abbreviation.clone()).or_default().push((at, Found::Whole));
        }
        for (at, entry) in entries.iter().enumerate() {
            let parent = names.by_abbreviation.get(&entry.parent).and_then(|found| found.last());
            let forms = Forms::of(entry, parent.and_then(|(at, _)| entries.get(*at)));
            for form in forms.proper.iter().chain(&forms.variant) {
                names.put(form, at, Found::Whole);
            }
            for form in &forms.short {
                names.put(form, at, Found::Short);
            }
            if let Some(word) = forms.word {
                names.by_word.entry(word).or_default().push((at, Found::Short));
            }
        }
        for (name, abbreviation) in other_names {
            for (at, _) in names.by_abbreviation.get(abbreviation).cloned().unwrap_or_default() {
                names.put(name, at, Found::Whole);
            }
        }
        names
    }

    fn put(&mut self, form: &str, at: usize, found: Found) {
        let bearers = self.by_key.entry(key(form)).or_default();
        match bearers.iter_mut().find(|bearer| bearer.0 == at) {
            Some(bearer) => bearer.1 = bearer.1.min(found),
            None => bearers.push((at, found)),
        }
    }
}

/// Names of these groups that hold a comma, "and" or "&", in lower case, the longest first.
pub(super) fn with_signs<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<String> {
    let mut names: Vec<String> = entries
        .flat_map(|group| [group.abbreviation.as_str(), group.full_name.as_str()])
        .filter(|name| is_name(name) || name.contains('&'))
        .map(str::to_lowercase)
        .filter(|name| name.contains([',', '&', ';']) || name.contains(" and "))
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}
