//! The date by which a reply is wanted.

use super::{
    super::{Context, Flaw},
    says_nothing,
};
use crate::statement::{Deadline, FieldId, Purpose, Statement, date, field::RecipientField};

/// Rule 3: who is asked to act is given a date, the general one or its own (A.1 clause 1.5 item 7).
pub(super) fn is_given_for_action(s: &Statement, _: &Context) -> Vec<Flaw> {
    if has_date(&s.deadline) {
        return Vec::new();
    }
    let without: Vec<&str> = s
        .recipients_for(Purpose::Action)
        .filter(|(_, recipient)| !says_nothing(&recipient.text) && !has_date(&recipient.deadline))
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
pub(super) fn is_a_date(s: &Statement, _: &Context) -> Vec<Flaw> {
    let own = s
        .recipients
        .iter()
        .map(|(key, recipient)| (FieldId::Recipient(key, RecipientField::Deadline), &recipient.deadline));
    std::iter::once((FieldId::Deadline, &s.deadline))
        .chain(own)
        .filter(|(_, deadline)| !says_nothing(&deadline.text))
        .filter_map(|(field, deadline)| {
            let text = deadline.text.trim();
            if date::find(text).is_none() {
                Some(Flaw::error(
                    field,
                    format!("No date can be found in the deadline \"{text}\"; give day, month and year"),
                ))
            } else if date::parse(text).is_none() {
                Some(Flaw::warning(
                    field,
                    format!(
                        "The deadline \"{text}\" has words around its date; a bare date is read by everyone"
                    ),
                ))
            } else {
                None
            }
        })
        .collect()
}

fn has_date(deadline: &Deadline) -> bool {
    deadline.date.is_some() || date::find(&deadline.text).is_some()
}
