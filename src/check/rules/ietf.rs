//! What the IETF wishes of those who write to it.

use super::{Facts, Flaw};
use crate::{
    check::facts::Named,
    statement::{
        FieldId, Purpose,
        field::{ListId, RecipientField},
    },
};

/// Rule 21: the IETF is addressed by its group, where the statement itself names one (practice of the IETF).
pub(super) fn is_addressed_by_group(facts: &Facts<'_>) -> Vec<Flaw> {
    let whole = facts.recipients.iter().find(|to| {
        to.named.iter().any(|named| named.entry().is_some_and(|entry| entry.abbreviation == "IETF"))
    });
    let Some(to) = whole else { return Vec::new() };
    let texts = facts.prose.sentences.iter().map(|sentence| sentence.text);
    let texts = texts.chain([facts.title.as_str(), facts.s.abstract_text.as_str()]);
    let Some(group) = texts.flat_map(|text| groups_in(facts, text)).next() else { return Vec::new() };
    let message =
        format!("The statement speaks of {group}, yet the IETF is addressed as a whole; address the group");
    vec![Flaw::hint(FieldId::Recipient(to.key, RecipientField::Text), message)]
}

/// The groups of the IETF that a text names as such ("IETF LAMPS").
fn groups_in<'a>(facts: &'a Facts<'_>, text: &'a str) -> impl Iterator<Item = String> + 'a {
    text.match_indices("IETF ").filter_map(|(at, ietf)| {
        let word = text[at + ietf.len()..].split(|c: char| !c.is_alphanumeric() && c != '-').next()?;
        let begins = word.starts_with(|c: char| c.is_uppercase());
        let named = begins.then(|| Named::one(format!("IETF {word}"), facts.cx, facts.day))?;
        named
            .entry()
            .filter(|entry| entry.abbreviation.starts_with("IETF "))
            .map(|entry| entry.abbreviation.clone())
    })
}

/// Rule 22: a statement to the IETF goes to no other organization (the successor of RFC 4053: each has its own).
pub(super) fn is_addressed_alone(facts: &Facts<'_>) -> Vec<Flaw> {
    let mut others =
        facts.recipients.iter().flat_map(|to| &to.named).filter(|named| named.organization() != "ietf");
    let ietf = facts.recipients.iter().any(|to| to.named.iter().any(Named::is_ietf));
    match others.next().filter(|_| ietf) {
        Some(other) => {
            let message = format!(
                "The IETF and {} get the same statement; the IETF prefers one of its own",
                other.text.trim()
            );
            vec![Flaw::hint(FieldId::List(ListId::Recipients), message)]
        }
        None => Vec::new(),
    }
}

/// Rule 23: the IETF is asked to act or is informed, for it no longer knows "for comment" (the successor of RFC 4053).
pub(super) fn is_not_asked_for_comment(facts: &Facts<'_>) -> Vec<Flaw> {
    facts
        .recipients_for(Purpose::Comment)
        .filter(|to| to.named.iter().any(Named::is_ietf))
        .map(|to| {
            let message = format!(
                "{} no longer sorts statements as \"for comment\"; ask for action with a date, or inform",
                to.recipient.text.trim()
            );
            Flaw::hint(FieldId::Recipient(to.key, RecipientField::Purpose), message)
        })
        .collect()
}
