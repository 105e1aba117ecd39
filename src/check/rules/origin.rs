//! Where the statement comes from.

use std::cell::LazyCell;

use super::{Facts, Fix, Flaw, dates, says_nothing};
use crate::{
    check::facts::Addressed,
    directory::{Kind, Period, Sector},
    form::printed::{self, Printed},
    statement::{
        FieldId, Meeting,
        edit::Edit,
        field::{GroupField, LineList, ListId, MeetingField, RecipientField, Value},
        question,
    },
};

/// Rule 14: the group of origin and the meeting, its place and days, are given, the days in their order; by
/// correspondence there is no meeting (A.1 clause 1.5 item 2 and clause 1.5.1).
pub(super) fn is_given(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let mut flaws = Vec::new();
    if says_nothing(&facts.source) {
        let message = "The group of origin is missing; add the group that sends the statement";
        flaws.push(Flaw::error(FieldId::List(ListId::Groups), message));
    }
    if !s.meeting.correspondence
        && let Some((field, message)) = dates::reversed_meeting(&s.meeting)
    {
        flaws.push(Flaw::error(FieldId::Meeting(field), message));
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
            flaws.extend(half.into_iter().map(|(field, message)| Flaw::to_do(facts, field, message)));
        }
    }
    flaws
}

/// What the meeting lacks, if anything.
fn missing(meeting: &Meeting) -> Option<(MeetingField, &'static str, &'static str)> {
    if meeting.correspondence {
        return None;
    }
    if !says_nothing(&meeting.text) {
        // Days in words of another language are not understood; without a digit there are none.
        let dated = meeting.text.contains(|c: char| c.is_ascii_digit())
            || meeting.text.to_lowercase().contains("corresponden");
        return (!dated).then_some((MeetingField::Text, "The meeting's days are", "them"));
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

/// Rule 15: an ITU group of origin names its Questions, and a study group of ITU-T or ITU-D is addressed with them
/// (A.1 clause 1.5 item 1).
///
/// A group that has no Questions is not asked for any.
pub(super) fn names_questions(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let mut flaws = Vec::new();
    // Read once: the source is as long as there are groups.
    let in_source = LazyCell::new(|| !question::find_marked(&facts.source).is_empty());
    for origin in facts.origins.iter().filter(|origin| origin.named.has_questions()) {
        let Some(key) = origin.key else { continue };
        let named = s.groups.get(key).is_some_and(|group| !group.questions.is_empty());
        if !named && !*in_source {
            let message = format!(
                "The Questions of {} are missing; add them, or N/A if the statement is of none",
                origin.named.text.trim()
            );
            flaws.push(Flaw::warning(FieldId::List(ListId::Lines(LineList::GroupQuestions(key))), message));
        }
    }
    let unasked: Vec<_> = facts
        .recipients
        .iter()
        .filter_map(|to| {
            let [one] = to.named.as_slice() else { return None };
            let named =
                !to.recipient.questions.is_empty() || !question::find_marked(&to.recipient.text).is_empty();
            (one.has_questions() && !named).then(|| (to.key, one.text.trim()))
        })
        .collect();
    // Said once of all: which Questions are meant is known, or not, whichever the group.
    if let [(first, _), ..] = unasked.as_slice() {
        let names = printed::join(unasked.iter().map(|(_, name)| Printed::glue(name)));
        let message = if unasked.len() == 1 {
            format!("{names} may not see which of its Questions is meant; add it, if it is known")
        } else {
            format!("{names} may not see which of their Questions are meant; add those that are known")
        };
        flaws.push(Flaw::hint(FieldId::Recipient(*first, RecipientField::Text), message));
    }
    flaws
}

/// Rule 33: study period and group fit the day of the meeting, and Questions their group.
pub(super) fn fits_the_period(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let mut flaws = Vec::new();
    flaws.extend(facts.recipients.iter().filter_map(others_question));
    let Some((_, last)) = facts.meeting else { return flaws };
    let period = Period::new(s.study_period.as_str());
    let of_sector = facts.origins.iter().filter_map(|origin| origin.named.entry());
    let of_sector = of_sector.filter(|entry| entry.sector.has_periods());
    let outside = facts
        .origins
        .iter()
        .any(|origin| origin.named.entry().is_some_and(|entry| entry.sector == Sector::Outside));
    if period.is_bounded() && !period.covers(last.year()) && !outside {
        let message = format!(
            "The study period {period} does not hold the meeting's year, {}; correct it",
            last.year()
        );
        let known = of_sector
            .map(|entry| &entry.period)
            .find(|known| known.first().is_some() && known.last().is_some() && known.covers(last.year()));
        let fix = known.map(|known| {
            let edit = Edit::Set(FieldId::StudyPeriod, Value::Text(known.text().into()));
            Fix::new(format!("Use {known}"), [edit])
        });
        flaws.push(Flaw::warning(FieldId::StudyPeriod, message).mended(fix));
    }
    for origin in &facts.origins {
        let Some(entry) = origin.named.entry() else { continue };
        let field = origin.key.map_or(FieldId::Source, |key| FieldId::Group(key, GroupField::Name));
        // What the book has no period of may well have met.
        if entry.period.is_over(last.year()) {
            let name = origin.named.text.trim();
            let period = &entry.period;
            let year = last.year();
            let message =
                format!("{name} is known for {period} and met in {year}; name the group of that day");
            flaws.push(Flaw::warning(field, message));
        }
        let (Some(key), Kind::StudyGroup(number)) = (origin.key, entry.kind()) else { continue };
        let Some(group) = s.groups.get(key) else { continue };
        for (line, written) in group.questions.iter() {
            let canonical = question::canonical(written);
            let other = canonical.split_once('/').map(|(_, group)| group);
            if other.is_some_and(|other| other != number && other.bytes().all(|byte| byte.is_ascii_digit())) {
                let message = format!(
                    "Question {} is not one of {}; correct the Question or the group",
                    written.trim(),
                    origin.named.text.trim()
                );
                flaws.push(Flaw::warning(FieldId::Line(LineList::GroupQuestions(key), line), message));
            }
        }
    }
    flaws
}

/// A Question of another study group than the one it is addressed with.
fn others_question(to: &Addressed<'_>) -> Option<Flaw> {
    let [named] = to.named.as_slice() else { return None };
    let Kind::StudyGroup(number) = named.entry()?.kind() else { return None };
    let (line, written) = to.recipient.questions.iter().find(|(_, written)| {
        let canonical = question::canonical(written);
        let other = canonical.split_once('/').map(|(_, group)| group);
        other.is_some_and(|other| other != number && other.bytes().all(|byte| byte.is_ascii_digit()))
    })?;
    let message = format!(
        "Question {} is not one of {}; correct the Question or the group",
        written.trim(),
        named.text.trim()
    );
    Some(Flaw::warning(FieldId::Line(LineList::RecipientQuestions(to.key), line), message))
}
