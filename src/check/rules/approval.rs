//! By whom the statement was approved.

use super::super::{Context, Flaw};
use crate::{
    form::printed,
    statement::{
        Approval, ApprovalLevel, FieldId, Key, Statement,
        field::{ApprovalField, ListId},
    },
};

/// Rule 12: the approval is given and its level can be recognized (A.1 clause 1.5 item 5 and clause 1.5.1).
///
/// One approved by correspondence need not name a meeting. A.1 says nothing of how a body outside the ITU
/// approves, so the level is looked for only where the origin is one of the ITU's or not stated.
pub(super) fn is_recognizable(s: &Statement, _: &Context) -> Vec<Flaw> {
    let given: Vec<_> = s
        .approvals
        .iter()
        .filter(|(key, approval)| !printed::approval_line(*key, approval).is_empty())
        .collect();
    if given.is_empty() {
        let message = "The approval is still open; say which meeting approved the statement, or that it was done by \
                       correspondence";
        return vec![Flaw::to_do(s, FieldId::List(ListId::Approvals), message)];
    }
    if is_outside(&printed::source(s).to_string()) {
        return Vec::new();
    }
    given
        .into_iter()
        .filter(|(key, approval)| level(*key, approval).is_none())
        .map(|(key, approval)| {
            let line = printed::approval_line(key, approval);
            let message = format!(
                "The level of approval cannot be seen in \"{line}\"; name the study group, working party or rapporteur \
                 group, or say \"by correspondence\""
            );
            Flaw::to_do(s, FieldId::Approval(key, ApprovalField::Text), message)
        })
        .collect()
}

fn level(key: Key, approval: &Approval) -> Option<ApprovalLevel> {
    approval.level.or_else(|| printed::level_named(&printed::approval_line(key, approval).to_string()))
}

/// Whether a source that is stated is none of the ITU's groups.
fn is_outside(source: &str) -> bool {
    let words: Vec<&str> =
        source.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let of_the_itu = words.iter().any(|word| {
        let word = word.to_ascii_uppercase();
        ["ITU", "TSAG", "TDAG", "RAG", "WTSA", "TSB", "COM"].contains(&word.as_str())
    });
    !words.is_empty() && !of_the_itu && printed::level_named(source).is_none()
}
