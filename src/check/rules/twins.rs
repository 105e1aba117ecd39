//! Other drafts with the same title.

use super::{Facts, Flaw};

/// Rule 32: no other draft has the same title, unless it is a revision of the same statement (the IETF's list of
/// statements, where two of one title are taken for one).
///
/// A copy sent to other groups has another title, for the title names whom it goes to.
pub(super) fn have_other_titles(facts: &Facts<'_>) -> Vec<Flaw> {
    let own = plain(&facts.title);
    let mut twins = facts.cx.others.iter().filter(|other| {
        other.id != facts.s.bookkeeping.id
            && other.title.len().abs_diff(facts.title.len()) < 32
            && plain(&other.title) == own
    });
    match twins.next().filter(|_| !own.is_empty()) {
        Some(twin) => {
            let which = match twin.numbers.iter().find(|number| !number.trim().is_empty()) {
                Some(number) => format!("{} has", number.trim()),
                None => "Another draft of yours has".into(),
            };
            let message = format!("{which} the same title; give this one a title of its own");
            vec![Flaw::warning(facts.title_field(), message)]
        }
        None => Vec::new(),
    }
}

/// A title but for case and blanks.
fn plain(title: &str) -> String {
    title.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
