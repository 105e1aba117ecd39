//! By whom the statement was approved.

use super::{Facts, Fix, Flaw, dates, says_nothing};
use crate::{
    check::facts::is_of_the_itu,
    form::printed,
    statement::{
        Approval, ApprovalLevel, FieldId, Key, date,
        edit::Edit,
        field::{ApprovalField, ListId, Value},
    },
};

/// Rule 12: the approval is given and its level can be recognized (A.1 clause 1.5 item 5 and clause 1.5.1).
///
/// One approved by correspondence need not name a meeting. A.1 says nothing of how a body outside the ITU
/// approves, so the level is looked for only where the origin is one of the ITU's or not stated.
pub(super) fn is_recognizable(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let given: Vec<_> = s
        .approvals
        .iter()
        .filter(|(key, approval)| !printed::approval_line(*key, approval).is_empty())
        .collect();
    if given.is_empty() {
        let message = "The approval is still open; say which meeting approved the statement, or that it was done by \
                       correspondence";
        return vec![Flaw::to_do(facts, FieldId::List(ListId::Approvals), message)];
    }
    if is_outside(&facts.source) {
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
            Flaw::to_do(facts, FieldId::Approval(key, ApprovalField::Text), message)
        })
        .collect()
}

/// Rule 13: a statement is approved at the meeting it names, unless by correspondence (seen in a real statement).
///
/// An approval at another place is that of another meeting, and of a joint statement each group has its own. Days that
/// end before they begin are those of no meeting.
pub(super) fn is_of_the_meeting(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let meeting = facts.meeting.filter(|_| !s.meeting.correspondence && s.groups.len() < 2);
    s.approvals
        .iter()
        .filter_map(|(key, approval)| {
            if let Some(message) = dates::reversed_in(&approval.text) {
                return Some(Flaw::warning(FieldId::Approval(key, ApprovalField::Text), message));
            }
            let (first, last) = meeting?;
            let line = printed::approval_line(key, approval).to_string();
            let elsewhere = if says_nothing(&approval.text) {
                !says_nothing(&approval.place) && !same_place(&approval.place, &s.meeting.place)
            } else {
                // Without the meeting's place among its words it may be another one.
                !s.meeting.place.trim().is_empty() && !line.to_lowercase().contains(&place(&s.meeting.place))
            };
            if elsewhere || level(key, approval) == Some(ApprovalLevel::Correspondence) {
                return None;
            }
            let day = date::find_all(&line).pop()?.date;
            if (first..=last).contains(&day) {
                return None;
            }
            let message = format!(
                "The approval of {} is not of the meeting, which ran {}; correct the one or the other",
                printed::date(day),
                printed::days(first, last)
            );
            let field = FieldId::Approval(key, ApprovalField::Date);
            let built = says_nothing(&approval.text);
            let edit = Edit::Set(field, Value::Date(last.into()));
            let fix = Fix::new(format!("Use the meeting's last day, {}", printed::date(last)), [edit]);
            let field = if built { field } else { FieldId::Approval(key, ApprovalField::Text) };
            Some(Flaw::warning(field, message).mended(built.then_some(fix)))
        })
        .collect()
}

fn same_place(one: &str, other: &str) -> bool {
    other.trim().is_empty() || place(one) == place(other)
}

/// A place without its country.
fn place(text: &str) -> String {
    text.split(',').next().unwrap_or("").trim().to_lowercase()
}

/// Rule 35: a statement of a focus or correspondence group has its parent's approval; a joint coordination activity
/// approves its own (A.1 clause 2.2.7).
pub(super) fn is_the_parents(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let lower = facts.source.to_lowercase();
    let begins = |mark: &str| facts.source.split([' ', ',', '(']).any(|word| word.starts_with(mark));
    let kind = if lower.contains("focus group") || begins("FG-") {
        "focus group"
    } else if lower.contains("correspondence group") || begins("CG-") {
        "correspondence group"
    } else {
        return Vec::new();
    };
    let parent = s.approvals.iter().any(|(key, approval)| {
        let level = level(key, approval);
        level.is_some_and(|level| level != ApprovalLevel::RapporteurGroup)
    });
    if parent {
        return Vec::new();
    }
    let message =
        format!("A {kind} sends its statements with its parent group's approval; name that group's meeting");
    vec![Flaw::hint(FieldId::List(ListId::Approvals), message)]
}

pub(super) fn level(key: Key, approval: &Approval) -> Option<ApprovalLevel> {
    approval.level.or_else(|| printed::level_named(&printed::approval_line(key, approval).to_string()))
}

/// Whether a source that is stated is none of the ITU's groups.
fn is_outside(source: &str) -> bool {
    source.contains(char::is_alphanumeric) && !is_of_the_itu(source) && printed::level_named(source).is_none()
}
