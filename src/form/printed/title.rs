//! The printed title: `LS/o/r on … (reply to SG2-LS40) [to A, B and C]`.

use std::collections::HashSet;

use super::{
    header::source,
    recipients::name,
    value::{Printed, join, join_with},
};
use crate::statement::{FieldId, Key, Kind, Purpose, Reply, Statement, field::ReplyField};

/// The title as a whole: the overriding one, else that built from its parts; nothing without a subject.
pub fn title(statement: &Statement) -> Printed {
    Printed::text(FieldId::TitleOverride, &statement.title.override_text).or(|| built_title(statement))
}

/// The title as it is built from its parts, whatever wording of its author's stands in its place.
pub fn built_title(statement: &Statement) -> Printed {
    let subject = Printed::text(FieldId::TitleSubject, &statement.title.subject);
    if subject.is_empty() {
        return subject;
    }
    let kind = statement.title.kind;
    let direction = match kind {
        Kind::Outgoing => "LS/o",
        Kind::Incoming => "LS/i",
    };
    let reply = if statement.is_reply() { "/r" } else { "" };
    let tail = match kind {
        Kind::Outgoing => addressees(statement).between(" [to ", "]"),
        Kind::Incoming => source(statement).between(" [from ", "]"),
    };
    Printed::worded(FieldId::TitleKind, &format!("{direction}{reply}"))
        .then(Printed::glue(" on "))
        .then(subject)
        .then(answered(statement).between(" (reply to ", ")"))
        .then(tail)
}

/// Everyone it is sent to, each name once.
fn addressees(statement: &Statement) -> Printed {
    let mut seen = HashSet::new();
    let everyone = Purpose::ALL
        .into_iter()
        .flat_map(|purpose| statement.recipients_for(purpose))
        .filter(|(_, recipient)| seen.insert(recipient.text.trim()))
        .map(|(key, recipient)| name(key, recipient));
    join(everyone)
}

fn answered(statement: &Statement) -> Printed {
    join(statement.replies.iter().map(|(key, reply)| reference(key, reply)))
}

/// A statement's number; without one, who sent it and when, and its title where one of these is not known.
fn reference(key: Key, reply: &Reply) -> Printed {
    let text = |part, text: &str| Printed::text(FieldId::Reply(key, part), text);
    text(ReplyField::Number, &reply.number).or(|| {
        let source = text(ReplyField::Source, &reply.source);
        let date = Printed::date(FieldId::Reply(key, ReplyField::Date), &reply.date);
        let title = if source.is_empty() || date.is_empty() {
            text(ReplyField::Title, &reply.title)
        } else {
            Printed::default()
        };
        join_with(", ", [source, title, date])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{Recipient, Title, WrittenDate};

    fn statement(subject: &str, to: &[(&str, Purpose)], replies: &[Reply]) -> Statement {
        let mut s = Statement {
            source: "ITU-T SG11".into(),
            title: Title { subject: subject.into(), ..Title::default() },
            ..Statement::default()
        };
        for (text, purpose) in to {
            let recipient = Recipient { text: text.to_string(), purpose: *purpose, ..Recipient::default() };
            s.recipients.push(&mut s.keys, recipient);
        }
        for reply in replies {
            s.replies.push(&mut s.keys, reply.clone());
        }
        s
    }

    fn numbered(number: &str) -> Reply {
        Reply { number: number.into(), ..Reply::default() }
    }

    #[test]
    fn titles_are_built_from_subject_replies_and_recipients() {
        use Purpose::{Action, Information};
        let dated = Reply {
            source: "Q11/17".into(),
            title: "Work on X".into(),
            date: jiff::civil::date(2026, 3, 4).into(),
            ..Reply::default()
        };
        let undated = Reply { date: WrittenDate::Empty, ..dated.clone() };
        let a_b_c = [("B", Information), ("A", Action), ("C", Information), ("A", Information)];
        for (subject, to, replies, expected) in [
            ("", &a_b_c[..], vec![], ""),
            ("work", &[], vec![], "LS/o on work"),
            ("work", &a_b_c, vec![], "LS/o on work [to A, B and C]"),
            ("work", &a_b_c[..1], vec![numbered("SG2-LS40")], "LS/o/r on work (reply to SG2-LS40) [to B]"),
            (
                "work",
                &[],
                vec![numbered("SG2-LS40"), numbered("SCV-LS34")],
                "LS/o/r on work (reply to SG2-LS40 and SCV-LS34)",
            ),
            ("work", &[], vec![dated], "LS/o/r on work (reply to Q11/17, 4 March 2026)"),
            ("work", &[], vec![undated], "LS/o/r on work (reply to Q11/17, Work on X)"),
            ("work", &[], vec![Reply::default()], "LS/o/r on work"),
        ] {
            assert_eq!(title(&statement(subject, to, &replies)).to_string(), expected);
        }
    }

    #[test]
    fn an_incoming_title_names_its_source() {
        let mut s = statement("work", &[("A", Purpose::Action)], &[]);
        s.title.kind = Kind::Incoming;
        assert_eq!(title(&s).to_string(), "LS/i on work [from ITU-T SG11]");
    }

    #[test]
    fn the_overriding_title_wins() {
        let mut s = statement("work", &[("A", Purpose::Action)], &[]);
        s.title.override_text = "Liaison on work".into();
        assert_eq!(title(&s).to_string(), "Liaison on work");
    }
}
