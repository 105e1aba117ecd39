//! When two writings mean one group.

use super::{
    book::Book,
    key::{key, parenthesis},
    tables::{ABBREVIATIONS, FIRST_WORDS, FULL_NAMES},
};
use crate::statement::question;

/// What a written form means, Questions aside: equal for every spelling of one group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Identity(String);

impl Identity {
    /// Whether the text named no group at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What `text` means: case, blanks, signs between the parts and Questions do not matter, a known full name is its
/// abbreviation, and a Question without its group means the group.
///
/// "ITU-T SG17", "Study Group 17", "SG 17" and "COM 17" are one; so are "ISO/IEC JTC1/SC27 WG2" and "ISO/IEC JTC
/// 1/SC 27/WG 2". A group of ITU-D or ITU-R is never one of ITU-T.
pub fn identity(text: &str) -> Identity {
    let (bare, questions) = without_questions(text);
    let whole = key(&bare);
    if let Some(known) = FULL_NAMES.get(&whole) {
        return Identity(known.into());
    }
    if let Some((outer, inner)) = parenthesis(&bare) {
        let (outer, inner) = (key(outer), key(inner));
        if ABBREVIATIONS.has(&inner) {
            return Identity(inner);
        }
        if ABBREVIATIONS.has(&outer) {
            return Identity(outer);
        }
        if let Some(known) = FULL_NAMES.get(&outer) {
            return Identity(known.into());
        }
    }
    let sector = matches!(whole.as_str(), "" | "itu-t" | "itu-d" | "itu-r");
    match questions.iter().find_map(|question| question.split_once('/')) {
        Some((_, group)) if sector => {
            let sector = if whole == "itu-t" { "" } else { &whole };
            Identity(format!("{sector}sg{group}"))
        }
        _ => Identity(whole),
    }
}

impl Book {
    /// What `text` means where the user's own groups are known too: every spelling of one of them is equal.
    pub fn identity(&self, text: &str) -> Identity {
        let own = (!self.own.entries.is_empty()).then(|| self.own.find(&without_questions(text).0)).flatten();
        match own.and_then(|(found, _)| found.first().map(|entry| entry.printed())) {
            Some(name) => identity(&name),
            None => identity(text),
        }
    }
}

/// Whether two writings mean one group, Questions aside.
pub fn same(one: &str, other: &str) -> bool {
    identity(one) == identity(other)
}

/// Whether the directory has the group that `text` means.
pub fn is_known(text: &str) -> bool {
    ABBREVIATIONS.has(&identity(text).0)
}

/// Whether the directory has a group whose abbreviation begins with the word that `text` begins with.
pub(super) fn begins_like_known(text: &str) -> bool {
    let word = text.split(|c: char| c.is_whitespace() || c == '/').find(|word| !word.is_empty());
    word.is_some_and(|word| FIRST_WORDS.has(&word.to_lowercase()))
}

/// The text without its Questions, and those.
fn without_questions(text: &str) -> (String, Vec<String>) {
    let mut bare = String::new();
    let mut from = 0;
    let mut questions = Vec::new();
    for found in question::find_marked(text) {
        bare.push_str(text.get(from..found.range.start).unwrap_or(""));
        from = found.range.end;
        questions.push(found.question);
    }
    bare.push_str(text.get(from..).unwrap_or(""));
    (bare, questions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_group_are_one() {
        for group in [
            &["ITU-T SG17", "Study Group 17", "SG 17", "sg17", "COM 17", "ITU-T Study Group 17", "ITU SG 17"]
                [..],
            &["ISO/IEC JTC1/SC27 WG2", "ISO/IEC JTC 1/SC 27/WG 2", "iso/iec jtc 1 SC 27 / WG2"],
            &[
                "IETF",
                "Internet Engineering Task Force",
                "Internet Engineering Task Force (IETF)",
                "the IETF",
            ],
            &["ITU-D Q3/2", "ITU-D SG2", "ITU-D Study Group 2 (Q3/2)", "ITU-D Question 3/2"],
            &["Q3/2", "ITU-T SG2", "ITU-T Q5/2", "SG2 (Q1/2)"],
            &["CWG-WSIS&SDG", "CWG-WSIS & SDG", "CWG-WSIS and SDG"],
            &["ITU-T", "itu‑t"],
            &["A made-up body", "A made-up Body"],
        ] {
            for other in &group[1..] {
                assert_eq!(identity(group[0]), identity(other), "{} / {other}", group[0]);
            }
        }
    }

    #[test]
    fn different_groups_stay_apart() {
        let groups = [
            "ITU-T SG2",
            "ITU-D SG2",
            "ITU-R SG2",
            "ITU-T SG17",
            "WP 1/7",
            "WP 17",
            "ISO/IEC JTC 1/SC 27",
            "ISO/IEC JTC 1/SC 27/WG 5",
            "SC 27",
            "ITU-T",
            "ITU-D",
            "IETF",
            "",
        ];
        for (at, one) in groups.iter().enumerate() {
            for other in &groups[at + 1..] {
                assert_ne!(identity(one), identity(other), "{one} / {other}");
            }
        }
    }

    #[test]
    fn spellings_of_a_group_of_the_users_are_one() {
        use crate::directory::{Entry, OwnBook};
        let own = ["Forum of Nobody at all (NOF)", "ITU-T SG17"].map(Entry::own);
        let book = Book::new(OwnBook { groups: own.to_vec(), people: Vec::new() });
        assert_eq!(book.identity("NOF"), book.identity("forum of nobody at all"));
        assert_ne!(identity("NOF"), identity("forum of nobody at all"));
        assert_eq!(book.identity("COM 17"), identity("Study Group 17"));
        assert_eq!(book.identity("IETF"), identity("the IETF"));
    }

    #[test]
    fn known_groups_are_known() {
        assert!(is_known("ITU-T Study Group 17"));
        assert!(is_known("ISO/IEC JTC 1 SC 27/WG 5"));
        assert!(!is_known("A body nobody knows"));
    }
}
