//! The rules, one file each, named by number and subject.

mod r01_title;
mod r02_recipients;
mod r03_action_deadline;
mod r06_deadline_text;
mod r08_contact;
mod r09_email;
mod r12_approval;
mod r14_origin;
mod r16_reply;
mod r19_twice;
mod r26_placeholder;

use super::{Context, Finding};
use crate::statement::Statement;

/// A rule: reads the statement and says what is wrong with it.
pub(super) type Rule = fn(&Statement, &Context) -> Vec<Finding>;

/// Every rule, by number.
pub(super) const ALL: &[Rule] = &[
    r01_title::check,
    r02_recipients::check,
    r03_action_deadline::check,
    r06_deadline_text::check,
    r08_contact::check,
    r09_email::check,
    r12_approval::check,
    r14_origin::check,
    r16_reply::check,
    r19_twice::check,
    r26_placeholder::check,
];

#[cfg(test)]
pub(super) mod testing {
    //! What the tests of the rules share.

    use super::{Context, Finding, Rule};
    use crate::statement::{Deadline, List, Purpose, Recipient, Stage, Statement};

    /// What a rule finds on a day in April 2025.
    pub(in crate::check) fn run(rule: Rule, s: &Statement) -> Vec<Finding> {
        let context = Context {
            today: "2025-04-17".parse().unwrap(),
        };
        rule(s, &context)
    }

    pub(in crate::check) fn recipient(s: &mut Statement, text: &str, questions: &[&str], purpose: Purpose) {
        let questions = List::of(&mut s.keys, questions.iter().map(|q| q.to_string()));
        let recipient = Recipient {
            text: text.into(),
            questions,
            purpose,
            ..Recipient::default()
        };
        s.recipients.push(&mut s.keys, recipient);
    }

    pub(in crate::check) fn deadline(text: &str, date: &str) -> Deadline {
        Deadline {
            text: text.into(),
            date: date.parse().ok(),
        }
    }

    pub(in crate::check) fn approved() -> Statement {
        let mut s = Statement::default();
        s.bookkeeping.stage = Stage::Approved;
        s
    }
}
