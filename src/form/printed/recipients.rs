//! Who a statement is sent to.

use std::collections::HashSet;

use super::{
    NOBODY,
    value::{Printed, join, join_with},
};
use crate::statement::{
    FieldId, Key, Purpose, Recipient, Statement,
    field::{LineList, RecipientField},
    question, study_group_number,
};

/// The recipients with this purpose ("A, B (Q1/2) and C"), or `-`.
pub fn recipients(statement: &Statement, purpose: Purpose) -> Printed {
    join(statement.recipients_for(purpose).map(|(key, one)| recipient(key, one)))
        .or(|| Printed::empty(FieldId::RecipientsFor(purpose), NOBODY))
}

/// A recipient's name without its Questions.
pub(super) fn name(key: Key, recipient: &Recipient) -> Printed {
    Printed::text(FieldId::Recipient(key, RecipientField::Text), &recipient.text)
}

/// One recipient as a purpose row names it, with its Questions.
pub fn recipient(key: Key, recipient: &Recipient) -> Printed {
    let name = name(key, recipient);
    let questions = questions_after(key, recipient);
    if name.is_empty() { questions } else { name.then(questions.between(" (", ")")) }
}

/// A recipient's Questions that its text does not name ("Q1/2, Q3/2"), or nothing.
pub fn questions_after(key: Key, recipient: &Recipient) -> Printed {
    let group = study_group_number(&recipient.text).unwrap_or("");
    let full = |question: &str| {
        let short = question::canonical(question);
        if short.contains('/') || group.is_empty() { short } else { format!("{short}/{group}") }
    };
    let mut named: HashSet<String> =
        question::find_marked(&recipient.text).iter().map(|found| full(&found.question)).collect();
    let rest = recipient.questions.iter().filter_map(|(line, typed)| {
        let field = FieldId::Line(LineList::RecipientQuestions(key), line);
        let value = Printed::text(field, typed);
        if value.is_empty() || !named.insert(full(typed)) {
            return None;
        }
        let mark = if typed.trim_start().starts_with(|c: char| c.is_ascii_digit()) { "Q" } else { "" };
        Some(Printed::glue(mark).then(value))
    });
    join_with(", ", rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::List;

    fn printed(list: &[(&str, &[&str])]) -> String {
        let mut s = Statement::default();
        for (text, questions) in list {
            let questions = List::of(&mut s.keys, questions.iter().map(|q| q.to_string()));
            let recipient = Recipient { text: text.to_string(), questions, ..Recipient::default() };
            s.recipients.push(&mut s.keys, recipient);
        }
        recipients(&s, Purpose::Information).to_string()
    }

    #[test]
    fn recipients_stand_with_the_questions_their_text_leaves_out() {
        for (list, expected) in [
            (&[][..], "-"),
            (&[(" ", &[][..])], "-"),
            (&[("A", &[]), ("\u{1f}\u{0}", &[]), ("B", &[])], "A and B"),
            (&[("A", &[]), ("B", &[]), ("C", &[])], "A, B and C"),
            (&[("ITU-T SG2", &["1/2"])], "ITU-T SG2 (Q1/2)"),
            (&[("ITU-T SG2", &["1/2", "Q3/2"])], "ITU-T SG2 (Q1/2, Q3/2)"),
            (&[("ITU-T SG2 (Q1/2)", &["1/2"])], "ITU-T SG2 (Q1/2)"),
            (&[("ITU-D Q3/2", &["3/2"])], "ITU-D Q3/2"),
            (&[("ITU-T SG17 Q3", &["Q 3/17", "4"])], "ITU-T SG17 Q3 (Q4)"),
            (&[("ITU-T SG2", &["all Questions"])], "ITU-T SG2 (all Questions)"),
            (&[("", &["1/2"])], "Q1/2"),
        ] {
            assert_eq!(printed(list), expected);
        }
    }

    #[test]
    fn only_those_of_the_purpose_are_named() {
        let mut s = Statement::default();
        for (text, purpose) in [("A", Purpose::Action), ("B", Purpose::Comment)] {
            let recipient = Recipient { text: text.into(), purpose, ..Recipient::default() };
            s.recipients.push(&mut s.keys, recipient);
        }
        assert_eq!(Purpose::ALL.map(|purpose| recipients(&s, purpose).to_string()), ["A", "B", "-"]);
    }
}
