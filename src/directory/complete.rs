//! What a few typed letters may become.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{
    book::Book,
    entry::{Entry, Kind},
    index::{Fit, Fitting, Index},
    sector::Sector,
    warning::Warning,
};

/// A group offered for what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion<'a> {
    /// What the form will print ("ITU-T SG17").
    pub text: String,
    /// What the recipient remembers beside its text: [`Entry::key`].
    pub key: String,
    /// The Questions that were typed, in short ("99/17"); none when the entry itself is the Question.
    pub questions: Vec<String>,
    /// What speaks against addressing it, the gravest first; the last may be that nobody has checked it.
    pub warnings: Vec<Warning>,
    /// The group, with its name in full and where statements to it are sent.
    pub entry: &'a Entry,
}

/// How well a group fits what was typed, and how it stands among others that fit as well; the least is best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    fit: Fit,
    warned: bool,
    of_program: bool,
    /// A group of an organization outside stands after the organization.
    below: bool,
    rest: usize,
    unchecked: bool,
    sector: Sector,
    natural: usize,
}

/// Fewer letters than this are not looked for scattered over a name.
const SCATTERED: usize = 3;

impl Book {
    /// The groups that `typed` may become on a day, the best first, at most `most`.
    ///
    /// What is certainly meant stands first, in whatever spelling, then what begins so, then names with parts that
    /// begin so, and only when room is left those that have the letters scattered. Of entries that differ by period,
    /// that of the day stands for all. A well-formed Question that the book does not have is offered when its study
    /// group is known.
    pub fn complete(&self, typed: &str, on: Date, most: usize) -> Vec<Suggestion<'_>> {
        let letters = typed.chars().filter(|c| c.is_alphanumeric()).count();
        if letters == 0 || most == 0 {
            return Vec::new();
        }
        let mut offered = Offered { book: self, on, most, texts: HashSet::new(), suggestions: Vec::new() };
        if let Some(found) = self.recognize(typed, on) {
            let is_question = matches!(found.entry.kind(), Kind::Question(..));
            if is_question || found.questions.is_empty() {
                offered.put(found.entry, found.entry.printed(), Vec::new());
            } else {
                offered.put(found.entry, found.known, found.questions);
            }
        }
        self.look(&mut offered, |index| index.beginning(typed));
        if offered.suggestions.len() < most && letters >= SCATTERED {
            self.look(&mut offered, |index| index.scattered(typed));
        }
        offered.suggestions
    }

    /// Offers what `fitting` finds, the best first.
    fn look<'a>(&'a self, offered: &mut Offered<'a>, fitting: impl Fn(&Index) -> Vec<Fitting>) {
        let year = offered.on.year();
        let mut ranked: Vec<(Rank, &Entry)> = Vec::new();
        for (shelf, of_program) in self.shelves().into_iter().zip([false, true]) {
            for Fitting { at, fit, rest } in fitting(shelf.index()) {
                let Some(entry) = shelf.entries.get(at).filter(|entry| shelf.is_meant(entry, year)) else {
                    continue;
                };
                let rank = Rank {
                    fit,
                    warned: self.is_warned_of(entry, offered.on),
                    of_program,
                    below: !entry.sector.is_itu() && !entry.parent.is_empty(),
                    rest,
                    unchecked: entry.is_unchecked(),
                    sector: entry.sector,
                    natural: shelf.natural().get(at).copied().unwrap_or(usize::MAX),
                };
                ranked.push((rank, entry));
            }
        }
        ranked.sort_unstable_by_key(|(rank, _)| *rank);
        for (_, entry) in ranked {
            if offered.suggestions.len() == offered.most {
                break;
            }
            offered.put(entry, entry.printed(), Vec::new());
        }
    }
}

/// What is offered so far.
struct Offered<'a> {
    book: &'a Book,
    on: Date,
    most: usize,
    texts: HashSet<String>,
    suggestions: Vec<Suggestion<'a>>,
}

impl<'a> Offered<'a> {
    /// Offers a group, unless one that is printed alike is offered already.
    fn put(&mut self, entry: &'a Entry, text: String, questions: Vec<String>) {
        if self.texts.insert(text.clone()) {
            let warnings = self.book.warnings(entry, self.on);
            self.suggestions.push(Suggestion { text, key: entry.key(), questions, warnings, entry });
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn first(typed: &str) -> Vec<String> {
        let found = Book::built_in().complete(typed, date(2026, 11, 25), 3);
        found.into_iter().map(|suggestion| suggestion.text).collect()
    }

    #[test]
    fn what_is_meant_stands_first() {
        for (typed, meant) in [
            ("sg17", "ITU-T SG17"),
            ("27/wg5", "ISO/IEC JTC 1/SC 27/WG 5"),
            ("q3/2", "ITU-T Q3/2"),
            ("d q3/2", "ITU-D Q3/2"),
            ("q99/17", "ITU-T Q99/17"),
            ("etsi", "ETSI"),
            ("wp5d", "ITU-R WP 5D"),
        ] {
            assert_eq!(first(typed).first().map(String::as_str), Some(meant), "{typed}: {:?}", first(typed));
        }
        for typed in ["", " ", "-", "zzzzqqq"] {
            assert!(first(typed).is_empty(), "{typed}");
        }
    }

    #[test]
    fn each_group_is_offered_once_and_of_its_period() {
        let found = Book::built_in().complete("q15/17", date(2023, 6, 1), 20);
        let texts: HashSet<&str> = found.iter().map(|suggestion| suggestion.text.as_str()).collect();
        assert_eq!(texts.len(), found.len());
        assert_eq!(found[0].key, "ITU-T Q15/17 (2022-2024)");
        assert!(found[0].warnings.contains(&Warning::Unchecked));
    }

    #[test]
    fn numbers_are_ordered_as_numbers() {
        let found = Book::built_in().complete("itu-t sg", date(2026, 11, 25), 40);
        let place = |text: &str| found.iter().position(|suggestion| suggestion.text == text).unwrap();
        assert!(place("ITU-T SG2") < place("ITU-T SG11"));
        assert!(place("ITU-T SG21") < place("ITU-T SG16"), "what is closed comes last");
    }
}
