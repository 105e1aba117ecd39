//! A written list, taken apart by a book that knows the user's own groups.

use super::{
    book::Book,
    identity::is_known,
    written::{Written, split_by},
};

impl Book {
    /// Takes a list of groups apart; a name of the user's own groups is kept whole like those of the program's.
    pub fn split(&self, text: &str) -> Vec<Written> {
        split_by(text, self)
    }

    /// Whether a text names a group, on whatever day.
    pub(super) fn knows(&self, text: &str) -> bool {
        is_known(text) || self.own.find(text).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Entry, OwnBook};

    #[test]
    fn names_of_the_users_own_groups_are_kept_whole() {
        let own = ["Forum A and B", "Letters & Numbers (L&N)", "Made, Up"].map(Entry::own);
        let book = Book::new(OwnBook { groups: own.to_vec(), people: Vec::new() });
        for (list, expected) in [
            ("forum a and b and IETF", &["forum a and b", "IETF"][..]),
            ("ETSI, Letters & Numbers and Made, Up", &["ETSI", "Letters & Numbers", "Made, Up"]),
            ("L&N and Forum C and D", &["L&N", "Forum C", "D"]),
        ] {
            let texts: Vec<String> = book.split(list).into_iter().map(|written| written.text).collect();
            assert_eq!(texts, expected, "{list}");
        }
    }
}
