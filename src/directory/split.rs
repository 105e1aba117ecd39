//! A written list, taken apart by a book that knows the user's own groups.

use super::{
    book::Book,
    identity::is_known,
    written::{Written, split_by},
};

impl Book {
    /// Takes a list of groups apart; a name of the user's own groups is kept whole like those of the program's.
    ///
    /// What stands under the name before it has that name: "ISO/IEC JTC 1/SC 27/WG 2, WG 3" are working groups of
    /// one body.
    pub fn split(&self, text: &str) -> Vec<Written> {
        let mut written = split_by(text, self);
        for at in 1..written.len() {
            let whole = match written.get(at - 1..=at) {
                Some([before, this]) => self.carried_on(&before.text, &this.text),
                _ => None,
            };
            if let (Some(whole), Some(this)) = (whole, written.get_mut(at)) {
                this.text = whole;
            }
        }
        written
    }

    /// The whole name of a group that is written under the one before it ("WG 3" behind "ISO/IEC JTC 1/SC 27/WG 2",
    /// "ISG QKD" behind "ETSI TC CYBER").
    pub fn carried_on(&self, before: &str, text: &str) -> Option<String> {
        let numbered = working_group_number(text).is_some();
        if !numbered && (self.knows(text) || text.split_whitespace().count() > 3) {
            return None;
        }
        let ends = before.match_indices([' ', '/']).map(|(at, sign)| at + sign.len());
        let ends: Vec<usize> = ends.collect();
        ends.into_iter().rev().find_map(|end| {
            let (above, last) = (before.get(..end)?, before.get(end..)?);
            let whole = format!("{above}{text}");
            let beside = numbered && working_group_number(last).is_some();
            (beside || self.knows(&whole)).then_some(whole)
        })
    }

    /// Whether a text names a group, on whatever day.
    pub(super) fn knows(&self, text: &str) -> bool {
        is_known(text) || self.own.find(text).is_some()
    }
}

/// The number of a working group whose name is only that ("WG 3"): many bodies have one.
pub(super) fn working_group_number(text: &str) -> Option<&str> {
    let number = text.trim().strip_prefix("WG")?.trim_start();
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
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
            (
                "ISO/IEC JTC 1/SC 27/WG 2, WG 3 and WG5",
                &["ISO/IEC JTC 1/SC 27/WG 2", "ISO/IEC JTC 1/SC 27/WG 3", "ISO/IEC JTC 1/SC 27/WG5"],
            ),
            ("ETSI TC CYBER and ISG QKD", &["ETSI TC CYBER", "ETSI ISG QKD"]),
            ("ETSI TC CYBER and IETF", &["ETSI TC CYBER", "IETF"]),
            ("IETF LAMPS, ETSI", &["IETF LAMPS", "ETSI"]),
            ("ITU-T SG2, SG17", &["ITU-T SG2", "SG17"]),
        ] {
            let texts: Vec<String> = book.split(list).into_iter().map(|written| written.text).collect();
            assert_eq!(texts, expected, "{list}");
        }
    }
}
