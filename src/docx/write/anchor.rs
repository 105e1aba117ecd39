//! Bookmarks: names by which scripts find values.

use std::collections::HashSet;

/// The longest name Word takes.
const LONGEST: usize = 40;

/// The bookmarks of a document.
#[derive(Default)]
pub(super) struct Anchors {
    /// Names given so far, in lower case, for Word takes no heed of it.
    given: HashSet<String>,
}

impl Anchors {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.given.len()
    }

    /// The number and the name of a new bookmark.
    ///
    /// A name that Word would refuse is made fit: letters, digits and underscores, a letter first, at most 40
    /// characters, no name twice (ECMA-376 Part 1, 17.13.6.2, and what Word does).
    pub(super) fn name(&mut self, wanted: &str) -> (usize, String) {
        let mut fit: String = wanted
            .chars()
            .map(|character| if character.is_ascii_alphanumeric() { character } else { '_' })
            .collect();
        if !fit.starts_with(|first: char| first.is_ascii_alphabetic()) {
            fit.insert(0, 'b');
        }
        fit.truncate(LONGEST);
        let mut name = fit.clone();
        let mut number = 2;
        while !self.given.insert(name.to_ascii_lowercase()) {
            let ending = format!("_{number}");
            name = format!("{}{ending}", &fit[..fit.len().min(LONGEST - ending.len())]);
            number += 1;
        }
        (self.given.len(), name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_and_unique() {
        let mut anchors = Anchors::default();
        let long = "x".repeat(60);
        for (wanted, expected) in [
            ("dnum", "dnum"),
            ("DNUM", "DNUM_2"),
            ("dnum", "dnum_3"),
            ("", "b"),
            ("1a", "b1a"),
            ("a&b<c\u{1}é", "a_b_c__"),
            (long.as_str(), &long[..40]),
            (long.as_str(), &format!("{}_2", &long[..38])),
        ] {
            assert_eq!(anchors.name(wanted).1, expected, "{wanted}");
        }
    }
}
