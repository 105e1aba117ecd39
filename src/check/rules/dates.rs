//! Fields for dates whose text is no date.

use super::{Facts, Flaw};
use crate::statement::{
    FieldId, WrittenDate,
    field::{ApprovalField, CoverField, ReplyField},
};

/// What is written in a field for a date is a date; half of one is a place that is still to be filled.
///
/// The days of the meeting are rule 14's, deadlines rule 6's.
pub(super) fn are_whole(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let cover = s.cover.iter().map(|cover| (FieldId::Cover(CoverField::Date), &cover.date));
    let replies = s.replies.iter().map(|(key, reply)| (FieldId::Reply(key, ReplyField::Date), &reply.date));
    let approvals = s
        .approvals
        .iter()
        .map(|(key, approval)| (FieldId::Approval(key, ApprovalField::Date), &approval.date));
    cover
        .chain(replies)
        .chain(approvals)
        .filter_map(|(field, date)| Some(Flaw::to_do(facts, field, not_whole(date)?)))
        .collect()
}

/// What is said of a field for a date that holds words.
pub(super) fn not_whole(date: &WrittenDate) -> Option<String> {
    let words = date.words().trim();
    (!words.is_empty())
        .then(|| format!("\"{words}\" is not a date and is not printed; give day, month and year"))
}
