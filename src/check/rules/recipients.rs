//! Who the statement goes to.

use std::collections::{BTreeSet, HashMap};

use super::{Facts, Fix, Flaw};
use crate::statement::{
    FieldId, Recipient,
    edit::Edit,
    field::{ListId, RecipientField},
    question,
};

/// Rule 2: somebody is addressed for action, comment or information (A.1 clause 1.5 items 4 and 6).
pub(super) fn are_given(facts: &Facts<'_>) -> Vec<Flaw> {
    if facts.recipients.is_empty() {
        vec![Flaw::error(
            FieldId::List(ListId::Recipients),
            "Nobody is addressed; add a recipient for action, comment or information",
        )]
    } else {
        Vec::new()
    }
}

/// Rule 19: a group is not addressed twice with the same Questions, in one row or in two (A.1 clause 1.5 item 6).
pub(super) fn are_named_once(facts: &Facts<'_>) -> Vec<Flaw> {
    let mut seen = HashMap::new();
    let mut flaws = Vec::new();
    for to in &facts.recipients {
        let field = FieldId::Recipient(to.key, RecipientField::Text);
        for named in to.named.iter().filter(|named| !named.identity.is_empty()) {
            let own = if to.named.len() == 1 { questions(to.recipient) } else { asked(&named.text) };
            let Some(first) = seen.insert((named.identity.clone(), own), named.text.trim()) else { continue };
            let name = named.text.trim();
            let message = if first == name {
                format!("{name} is addressed twice; remove one of the two")
            } else {
                format!("\"{name}\" is addressed already as \"{first}\"; remove one of the two")
            };
            let edit = Edit::Remove(ListId::Recipients, to.key);
            let whole = to.named.len() == 1;
            let fix = whole.then(|| Fix::new(format!("Remove the second {name}"), [edit]));
            flaws.push(Flaw::error(field, message).mended(fix));
        }
    }
    flaws
}

/// The Questions addressed, those that the text itself names among them.
fn questions(recipient: &Recipient) -> BTreeSet<String> {
    let listed = recipient.questions.values().map(|question| question::canonical(question));
    listed.chain(asked(&recipient.text)).collect()
}

/// The Questions that a text names.
pub(super) fn asked(text: &str) -> BTreeSet<String> {
    question::find_marked(text).into_iter().map(|found| question::canonical(&found.question)).collect()
}
