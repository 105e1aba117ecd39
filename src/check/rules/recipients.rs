//! Who the statement goes to.

use std::collections::{BTreeSet, HashMap};

use super::{
    super::{Context, Flaw},
    says_nothing,
};
use crate::{
    directory,
    statement::{
        FieldId, Recipient, Statement,
        edit::Edit,
        field::{ListId, RecipientField},
        question,
    },
};

/// Rule 2: somebody is addressed for action, comment or information (A.1 clause 1.5 items 4 and 6).
pub(super) fn are_given(s: &Statement, _: &Context) -> Vec<Flaw> {
    if s.recipients.values().all(|recipient| says_nothing(&recipient.text)) {
        vec![Flaw::error(
            FieldId::List(ListId::Recipients),
            "Nobody is addressed; add a recipient for action, comment or information",
        )]
    } else {
        Vec::new()
    }
}

/// Rule 19: a group is not addressed twice with the same Questions, in one row or in two (A.1 clause 1.5 item 6).
pub(super) fn are_named_once(s: &Statement, _: &Context) -> Vec<Flaw> {
    let mut seen = HashMap::new();
    let mut flaws = Vec::new();
    for (key, recipient) in s.recipients.iter().filter(|(_, recipient)| !says_nothing(&recipient.text)) {
        let identity = (directory::identity(&recipient.text), questions(recipient));
        if let Some(first) = seen.get(&identity) {
            let mut flaw = Flaw::error(
                FieldId::Recipient(key, RecipientField::Text),
                format!("\"{}\" is addressed already as \"{first}\"; remove one of the two", recipient.text),
            );
            flaw.fix = vec![Edit::Remove(ListId::Recipients, key)];
            flaws.push(flaw);
        } else {
            seen.insert(identity, recipient.text.as_str());
        }
    }
    flaws
}

/// The Questions addressed, those that the text itself names among them.
fn questions(recipient: &Recipient) -> BTreeSet<String> {
    let in_text =
        question::find_marked(&recipient.text).into_iter().map(|found| question::canonical(&found.question));
    recipient.questions.values().map(|question| question::canonical(question)).chain(in_text).collect()
}
