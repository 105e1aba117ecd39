//! The date by which a reply is wanted.

use jiff::civil::Date;

use super::{Facts, Fix, Flaw, says_nothing};
use crate::{
    form::printed,
    statement::{
        Deadline, FieldId, Kind, Purpose, Stage, date,
        edit::Edit,
        field::{RecipientField, Value},
    },
};

/// Rule 3: who is asked to act is given a date, the general one or its own (A.1 clause 1.5 item 7).
///
/// Of words in which no date can be found rule 6 speaks.
pub(super) fn is_given_for_action(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    if !is_none(&s.deadline) {
        return Vec::new();
    }
    let without: Vec<&str> = s
        .recipients_for(Purpose::Action)
        .filter(|(_, recipient)| !says_nothing(&recipient.text) && is_none(&recipient.deadline))
        .map(|(_, recipient)| recipient.text.trim())
        .collect();
    let who = match without.as_slice() {
        [] => return Vec::new(),
        [one] => format!("{one} is asked to act"),
        [first, rest @ ..] => format!("{first} and {} more are asked to act", rest.len()),
    };
    vec![Flaw::error(FieldId::Deadline, format!("{who}, but no date is given; add a deadline"))]
}

/// Rule 6: a deadline given in words contains a date, and nothing but the date (A.1 figure 1-1).
pub(super) fn is_a_date(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let own = s
        .recipients
        .iter()
        .map(|(key, recipient)| (FieldId::Recipient(key, RecipientField::Deadline), &recipient.deadline));
    std::iter::once((FieldId::Deadline, &s.deadline))
        .chain(own)
        .filter(|(_, deadline)| !says_nothing(&deadline.text))
        .filter_map(|(field, deadline)| {
            let text = deadline.text.trim();
            let Some(found) = date::find(text) else {
                return Some(Flaw::error(field, unread(text)));
            };
            date::parse(text.trim_end_matches('.')).is_none().then(|| {
                let message = format!(
                    "The deadline \"{text}\" has words around its date; a bare date is read by everyone"
                );
                let edit = Edit::Set(field, Value::Deadline(Deadline::on(found.date)));
                let only = date::find_all(text).len() == 1;
                let fix = Fix::new(format!("Use {}", printed::date(found.date)), [edit]);
                Flaw::warning(field, message).mended(only.then_some(fix))
            })
        })
        .collect()
}

/// What is said of a deadline in which no date can be found.
fn unread(text: &str) -> String {
    let numbers = || text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let late = numbers().find(|digits| matches!(digits.parse(), Ok(29..=31)));
    if late.is_some_and(|day| date::find(&text.replacen(day, "1", 1)).is_some()) {
        return format!("The deadline \"{text}\" is a day that does not exist; give another");
    }
    let in_signs = text.chars().all(|c| c.is_ascii_digit() || c == '/' || c == ' ');
    if in_signs && numbers().count() == 3 {
        return format!(
            "The deadline \"{text}\" does not say which number is the day; write the month as a word"
        );
    }
    format!("No date can be found in the deadline \"{text}\"; give day, month and year")
}

/// Rule 4: who is asked for comments is given a date, the general one or its own (RFC 4053).
///
/// Where an action is asked too, rule 3 speaks of the same missing date; of words in which no date can be found,
/// rule 6.
pub(super) fn is_given_for_comment(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    if !is_none(&s.deadline) || !is_given_for_action(facts).is_empty() {
        return Vec::new();
    }
    let mut without = facts.recipients_for(Purpose::Comment).filter(|to| is_none(&to.recipient.deadline));
    let Some(first) = without.next() else { return Vec::new() };
    let name = first.recipient.text.trim();
    let message = format!("{name} is asked for comments, but no date is given; add a deadline");
    vec![Flaw::warning(FieldId::Deadline, message)]
}

/// Rule 5: a deadline is given only where somebody is asked to act or to comment (the converse of A.1 clause 1.5
/// item 7).
pub(super) fn is_for_somebody(facts: &Facts<'_>) -> Vec<Flaw> {
    if facts.recipients.is_empty() {
        return Vec::new();
    }
    let s = facts.s;
    let mut flaws = Vec::new();
    let asked = facts.recipients.iter().any(|to| to.recipient.purpose != Purpose::Information);
    if !asked && !is_none(&s.deadline) {
        let message =
            "A deadline is given, but everybody is informed only; remove it, or say who is to act or comment";
        flaws.push(Flaw::warning(FieldId::Deadline, message));
    }
    for to in facts.recipients_for(Purpose::Information).filter(|to| !is_none(&to.recipient.deadline)) {
        let message = format!(
            "{} has a deadline and is informed only; remove it, or ask for action or comment",
            to.recipient.text.trim()
        );
        flaws.push(Flaw::warning(FieldId::Recipient(to.key, RecipientField::Deadline), message));
    }
    flaws
}

/// Rule 7: a deadline lies after today and after the meeting, and leaves four weeks to answer (RFC 4053: it is to
/// be doable).
///
/// What has been sent or received is not late by itself: of it only the order of meeting and deadline is looked at.
pub(super) fn can_be_kept(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let own = facts
        .recipients
        .iter()
        .filter(|to| to.recipient.purpose != Purpose::Information)
        .map(|to| (FieldId::Recipient(to.key, RecipientField::Deadline), &to.recipient.deadline));
    let asked = facts.recipients.iter().any(|to| to.recipient.purpose != Purpose::Information);
    let general = asked.then_some((FieldId::Deadline, &s.deadline));
    general
        .into_iter()
        .chain(own)
        .filter_map(|(field, deadline)| {
            let day = day_of(deadline)?;
            let why = too_early(facts, day)?;
            Some(Flaw::warning(field, format!("The deadline of {} {why}", printed::date(day))))
        })
        .collect()
}

/// What is wrong with a deadline on this day.
fn too_early(facts: &Facts<'_>, day: Date) -> Option<String> {
    const WEEKS: i32 = 4;
    let today = facts.cx.today;
    let end = facts.meeting.map(|(_, last)| last);
    if end.is_some_and(|end| day <= end) {
        return Some("is before the meeting's end; give one after it".into());
    }
    if facts.s.bookkeeping.stage == Stage::Sent || facts.s.title.kind == Kind::Incoming {
        return None;
    }
    if day < today {
        return Some("has passed; give a later one".into());
    }
    // Nobody gets the statement before the meeting has ended.
    let from = end.map_or(today, |end| end.max(today));
    let left = from.until(day).ok()?.get_days();
    (left < WEEKS * 7).then(|| {
        let days = if left == 1 { "day" } else { "days" };
        format!("leaves {left} {days} to answer; four weeks are the least that a group can keep")
    })
}

fn is_none(deadline: &Deadline) -> bool {
    deadline.date.is_none() && says_nothing(&deadline.text)
}

fn day_of(deadline: &Deadline) -> Option<Date> {
    deadline.date.or_else(|| date::find(&deadline.text).map(|found| found.date))
}
