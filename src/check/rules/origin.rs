//! Where the statement comes from.

use super::{
    super::{Context, Flaw},
    dates, says_nothing,
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
    let missing = missing(&s.meeting);
    let half = [(MeetingField::FirstDay, &s.meeting.first_day), (MeetingField::LastDay, &s.meeting.last_day)]
        .into_iter()
        .filter_map(|(field, day)| Some((FieldId::Meeting(field), dates::not_whole(day)?)));
    let half: Vec<_> = half.collect();
    match missing {
        // The days are there, but not to be understood: that is what is said of them.
        Some((MeetingField::FirstDay, ..)) if !half.is_empty() => {
            flaws.extend(half.into_iter().map(|(field, message)| Flaw::error(field, message)));
        }
        _ => {
            flaws.extend(missing.map(|(field, what, them)| {
                Flaw::error(
                    FieldId::Meeting(field),
                    format!(
                        "{what} missing; give {them}, or mark the statement as prepared by correspondence"
                    ),
                )
            }));
            flaws.extend(half.into_iter().map(|(field, message)| Flaw::to_do(s, field, message)));
        }
    }
    flaws
}

/// What the meeting lacks, if anything.
fn missing(meeting: &Meeting) -> Option<(MeetingField, &'static str, &'static str)> {
    if meeting.correspondence || !says_nothing(&meeting.text) {
        return None;
    }
    let place = !says_nothing(&meeting.place);
    let days = meeting.first_day.day().is_some() || meeting.last_day.day().is_some();
    match (place, days) {
        (true, true) => None,
        (false, false) => Some((MeetingField::Place, "The meeting's place and days are", "them")),
        (true, false) => Some((MeetingField::FirstDay, "The meeting's days are", "them")),
        (false, true) => Some((MeetingField::Place, "The meeting's place is", "it")),
    }
}
