//! Where the statement comes from.

use super::{
    super::{Context, Flaw},
    says_nothing,
};
use crate::{
    form::printed,
    statement::{
        FieldId, Meeting, Statement,
        field::{ListId, MeetingField},
    },
};

/// Rule 14: the group of origin and the meeting, its place and days, are given; by correspondence there is no
/// meeting (A.1 clause 1.5 item 2 and clause 1.5.1).
pub(super) fn is_given(s: &Statement, _: &Context) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if says_nothing(&printed::source(s).to_string()) {
        let message = "The group of origin is missing; add the group that sends the statement";
        flaws.push(Flaw::error(FieldId::List(ListId::Groups), message));
    }
    flaws.extend(missing(&s.meeting).map(|(field, what, them)| {
        Flaw::error(
            FieldId::Meeting(field),
            format!("{what} missing; give {them}, or mark the statement as prepared by correspondence"),
        )
    }));
    flaws
}

/// What the meeting lacks, if anything.
fn missing(meeting: &Meeting) -> Option<(MeetingField, &'static str, &'static str)> {
    if meeting.correspondence || !says_nothing(&meeting.text) {
        return None;
    }
    let place = !says_nothing(&meeting.place);
    let days = meeting.first_day.is_some() || meeting.last_day.is_some();
    match (place, days) {
        (true, true) => None,
        (false, false) => Some((MeetingField::Place, "The meeting's place and days are", "them")),
        (true, false) => Some((MeetingField::FirstDay, "The meeting's days are", "them")),
        (false, true) => Some((MeetingField::Place, "The meeting's place is", "it")),
    }
}
