//! The groups a statement originates from.

use std::ops::Range;

use super::{date::WrittenDate, list::List};

/// An originating group, as it is named on the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The group's name as it will be printed in the source ("ITU-T Study Group 17").
    pub name: String,
    /// The working party, as typed ("1", "WP 1/17").
    pub working_party: String,
    /// The Questions, each as typed ("1/17", "10").
    pub questions: List<String>,
}

impl Group {
    /// The study group's number, when the name is that of a study group ("ITU-T SG17" → "17").
    ///
    /// Understands "Study Group 17", "SG17", "SG 17", "COM 17" in any case and a bare number.
    pub fn study_group_number(&self) -> Option<&str> {
        study_group_number(&self.name)
    }
}

/// The number of the first study group that `text` names, if any.
pub fn study_group_number(text: &str) -> Option<&str> {
    study_group_number_at(text).and_then(|at| text.get(at))
}

/// Where that number stands in `text`, in bytes.
pub fn study_group_number_at(text: &str) -> Option<Range<usize>> {
    let bare = text.trim();
    if !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit()) {
        let start = text.len() - text.trim_start().len();
        return Some(start..start + bare.len());
    }
    let lower = text.to_ascii_lowercase();
    for name in ["study group", "sg", "com"] {
        for (at, _) in lower.match_indices(name) {
            let starts_word = !lower[..at].ends_with(|c: char| c.is_alphanumeric());
            let rest = &text[at + name.len()..];
            let digits = rest.trim_start_matches([' ', '\u{a0}', '-']);
            let len = digits.bytes().take_while(u8::is_ascii_digit).count();
            if starts_word && len > 0 {
                let start = text.len() - digits.len();
                return Some(start..start + len);
            }
        }
    }
    None
}

/// The meeting at which the statement was prepared (A.1 clause 1.5 item 2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// What is printed in place of place and days, when a received wording says more or other than they do.
    pub text: String,
    /// The meeting's name ("ITU-T Study Group 17 meeting"); may be empty.
    pub name: String,
    /// The place ("Geneva").
    pub place: String,
    /// The first day.
    pub first_day: WrittenDate,
    /// The last day, on which a statement is approved.
    pub last_day: WrittenDate,
    /// Prepared between meetings, by correspondence (A.1 clause 1.5.1).
    pub correspondence: bool,
}

/// The language of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag ("en", "fr").
    pub tag: String,
    /// The word printed after "Original:" ("English").
    pub printed: String,
}

impl Default for Language {
    fn default() -> Self {
        Self { tag: "en".into(), printed: "English".into() }
    }
}
