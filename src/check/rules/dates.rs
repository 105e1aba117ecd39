//! Fields for dates whose text is no date.

use jiff::civil::Date;

use super::{Facts, Flaw};
use crate::{
    form::printed,
    statement::{
        FieldId, Meeting, WrittenDate, date,
        field::{ApprovalField, CoverField, MeetingField, ReplyField},
    },
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

/// What is said of days in a text of which the last comes before the first.
pub(super) fn reversed_in(text: &str) -> Option<String> {
    let days = date::find_days(text)?;
    reversed(days.first, days.last, &text[days.range])
}

/// What is said of a meeting that ends before it begins, and of which field: of its own wording, which is printed, else
/// of its days.
pub(super) fn reversed_meeting(meeting: &Meeting) -> Option<(MeetingField, String)> {
    let of_text = reversed_in(&meeting.text).map(|message| (MeetingField::Text, message));
    of_text.or_else(|| {
        let (first, last) = (meeting.first_day.day()?, meeting.last_day.day()?);
        Some((MeetingField::LastDay, reversed(first, last, &printed::days(first, last))?))
    })
}

fn reversed(first: Date, last: Date, written: &str) -> Option<String> {
    (last < first).then(|| format!("\"{written}\" ends before it begins; correct the first or the last day"))
}
