//! Rule 3.

use crate::{
    check::{Context, Finding, Severity},
    statement::{Deadline, FieldId, Purpose, Statement, date},
};

/// Action is asked and no date is given to answer by, neither in general nor the recipient's own (A.1 clause 1.5
/// item 7).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    if has_date(&s.deadline) {
        return Vec::new();
    }
    let without: Vec<&str> = s
        .recipients_for(Purpose::Action)
        .filter(|(_, recipient)| !has_date(&recipient.deadline))
        .map(|(_, recipient)| recipient.text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    let who = match without.as_slice() {
        [] => return Vec::new(),
        [one] => (*one).to_string(),
        [first, rest @ ..] => format!("{first} and {} more", rest.len()),
    };
    let message = format!("Action is asked of {who} without a date to answer by; give a deadline");
    vec![Finding::new(3, Severity::Error, FieldId::Deadline, message)]
}

fn has_date(deadline: &Deadline) -> bool {
    deadline.date.is_some() || date::find(&deadline.text).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{deadline, recipient, run};
    use super::*;

    #[test]
    fn who_is_asked_to_act_needs_a_date() {
        use Purpose::{Action, Comment, Information};
        for (purpose, general, own, broken) in [
            (Action, ("", ""), ("", ""), true),
            (Action, ("mid-May 2007", ""), ("", ""), true),
            (Action, ("", "2026-06-15"), ("", ""), false),
            (Action, ("by 15 June 2026", ""), ("", ""), false),
            (Action, ("", ""), ("", "2026-06-15"), false),
            (Comment, ("", ""), ("", ""), false),
            (Information, ("", ""), ("", ""), false),
        ] {
            let mut s = Statement {
                deadline: deadline(general.0, general.1),
                ..Statement::default()
            };
            recipient(&mut s, "ETSI", &[], purpose);
            let key = s.recipients.key_at(0).unwrap();
            s.recipients.get_mut(key).unwrap().deadline = deadline(own.0, own.1);
            assert_eq!(
                !run(check, &s).is_empty(),
                broken,
                "{purpose:?} {general:?} {own:?}"
            );
        }
    }

    #[test]
    fn one_of_several_without_a_date_is_enough() {
        let mut s = Statement::default();
        recipient(&mut s, "ETSI", &[], Purpose::Action);
        recipient(&mut s, "GSMA", &[], Purpose::Action);
        let key = s.recipients.key_at(0).unwrap();
        s.recipients.get_mut(key).unwrap().deadline = deadline("", "2026-06-15");
        assert!(run(check, &s)[0].message.contains("GSMA"));
    }
}
