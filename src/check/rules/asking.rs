//! What the text asks, and of whom.

use super::{Facts, Flaw};
use crate::{
    check::prose::{asks_for_an_answer, asks_something, names_a_day_to_answer},
    statement::{FieldId, Purpose, field::ListId},
};

/// Rule 24: where somebody is to act, a sentence of the text asks for something (the form of 3GPP: each action is
/// written out).
///
/// A statement without text has not been written yet.
pub(super) fn asks_who_is_to_act(facts: &Facts<'_>) -> Vec<Flaw> {
    let Some(to) = facts.recipients_for(Purpose::Action).next() else { return Vec::new() };
    if facts.prose.running().next().is_none() || facts.prose.sentences.iter().any(asks_something) {
        return Vec::new();
    }
    let message = format!(
        "{} is to act, but no sentence of the text asks for anything; say what is to be done",
        to.recipient.text.trim()
    );
    vec![Flaw::warning(FieldId::List(ListId::Text), message)]
}

/// Rule 25: who is informed only is not asked for comments, a review, an approval or a reply, nor given a day to
/// answer by (the form of 3GPP).
///
/// An invitation to take part is no such request.
pub(super) fn asks_nobody_informed(facts: &Facts<'_>) -> Vec<Flaw> {
    let informed = facts.recipients.iter().all(|to| to.recipient.purpose == Purpose::Information);
    if !informed || facts.recipients.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = facts
        .recipients
        .iter()
        .flat_map(|to| &to.named)
        .filter_map(|named| named.text.split_whitespace().last())
        .map(str::to_lowercase)
        .filter(|name| name.chars().count() > 1)
        .collect();
    let asks = facts
        .prose
        .running()
        .find(|sentence| asks_for_an_answer(sentence, &names) || names_a_day_to_answer(sentence));
    asks.map(|sentence| {
        let message = format!(
            "{} asks for an answer, yet everybody is informed only; address those who are asked for action or comment",
            sentence.quoted()
        );
        Flaw::warning(sentence.field, message)
    })
    .into_iter()
    .collect()
}
