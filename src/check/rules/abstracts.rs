//! The abstract.

use super::{Facts, Flaw, says_nothing};
use crate::statement::FieldId;

/// Words an abstract has at most, by the ITU-T template.
const LONGEST: usize = 200;

/// Rule 29: the abstract is there, shorter than the text, and of 200 words at most (the form of an ITU-T statement).
///
/// While there is no text there is nothing to sum up.
pub(super) fn is_short(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let words = s.abstract_text.split_whitespace().count();
    let text = facts.words_of_the_text();
    let message = if says_nothing(&s.abstract_text) {
        if text == 0 {
            return Vec::new();
        }
        "The abstract is empty; say in a few sentences what the statement says and asks".into()
    } else if words > LONGEST {
        format!("The abstract has {words} words; {LONGEST} are the most, so shorten it")
    } else if text > 0 && words > text {
        format!("The abstract has {words} words and the text {text}; shorten the abstract")
    } else {
        return Vec::new();
    };
    vec![Flaw::warning(FieldId::Abstract, message)]
}
