//! Statements begun for an occasion that comes often: text of our own, with places to be filled in.

use jiff::Timestamp;

use super::{Problem, Settings, drafts::blank, new_from};
use crate::{draft, statement::Statement};

/// An occasion for which a statement can be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Starter {
    /// Others are told of a new work item.
    NewWorkItem,
    /// Comments on a draft are sought.
    CommentsSought,
    /// A statement is answered.
    Reply,
    /// Others are told how far the work has come.
    ProgressReport,
    /// Somebody is nominated for a post.
    Nomination,
}

impl Starter {
    /// Every starter, the commonest first.
    pub const ALL: [Starter; 5] = [
        Starter::NewWorkItem,
        Starter::CommentsSought,
        Starter::Reply,
        Starter::ProgressReport,
        Starter::Nomination,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Starter::NewWorkItem => "New work item",
            Starter::CommentsSought => "Comments sought",
            Starter::Reply => "Reply",
            Starter::ProgressReport => "Progress report",
            Starter::Nomination => "Nomination",
        }
    }

    /// What it is for, in a line.
    pub fn purpose(self) -> &'static str {
        match self {
            Starter::NewWorkItem => "Tells others of a work item that has begun",
            Starter::CommentsSought => "Asks for comments on a draft by a date",
            Starter::Reply => "Answers a statement that came in",
            Starter::ProgressReport => "Tells others how far the work has come",
            Starter::Nomination => "Nominates somebody for a post",
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Starter::NewWorkItem => include_bytes!("../../assets/starters/new_work_item.liaison"),
            Starter::CommentsSought => include_bytes!("../../assets/starters/comments_sought.liaison"),
            Starter::Reply => include_bytes!("../../assets/starters/reply.liaison"),
            Starter::ProgressReport => include_bytes!("../../assets/starters/progress_report.liaison"),
            Starter::Nomination => include_bytes!("../../assets/starters/nomination.liaison"),
        }
    }
}

/// A statement begun from a starter: an identity of its own, and the user's group, contact and study period in place
/// of the starter's, as far as they are set.
pub fn begin_from(starter: Starter, settings: &Settings, now: Timestamp) -> Result<Statement, Problem> {
    let mut statement = draft::read(starter.bytes()).map_err(Problem::Example)?.statement;
    statement.bookkeeping = blank(now).bookkeeping;
    // Keys go on counting where the starter's ended, so that the user's items have keys of their own.
    let mut own = new_from(settings, now);
    statement.study_period = std::mem::take(&mut own.study_period);
    if let Some(group) = own.groups.first() {
        let mut group = group.clone();
        let questions: Vec<String> = group.questions.values().cloned().collect();
        group.questions = crate::statement::List::of(&mut statement.keys, questions);
        statement.groups = crate::statement::List::of(&mut statement.keys, [group]);
    }
    if let Some(contact) = own.contacts.first() {
        let mut contact = contact.clone();
        let emails: Vec<String> = contact.emails.values().cloned().collect();
        contact.emails = crate::statement::List::of(&mut statement.keys, emails);
        statement.contacts = crate::statement::List::of(&mut statement.keys, [contact]);
    }
    Ok(statement)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        check::{self, Context, Severity},
        desk::{self, OwnContact, OwnGroup},
    };

    fn now() -> Timestamp {
        "2026-02-03T04:05:06Z".parse().unwrap()
    }

    #[test]
    fn what_is_to_be_filled_in_is_named_and_nothing_else_is_wrong_with_the_text() {
        let context = Context::on(jiff::civil::date(2026, 2, 3));
        for starter in Starter::ALL {
            let statement = begin_from(starter, &Settings::default(), now()).unwrap();
            let findings = check::check(&statement, &context);
            assert!(findings.iter().filter(|finding| finding.rule == 26).count() > 5, "{starter:?}");
            // A deadline and the meeting are the user's to give; nothing stands for them.
            let others: Vec<_> = findings
                .iter()
                .filter(|finding| ![3, 4, 12, 14, 26].contains(&finding.rule))
                .filter(|finding| finding.severity < Severity::Hint)
                .collect();
            assert!(others.is_empty(), "{starter:?}: {others:?}");
        }
    }

    #[test]
    fn a_statement_begun_from_a_starter_is_the_users_own() {
        let settings = Settings {
            contact: OwnContact { name: "Ada".into(), email: "ada@example.org".into(), ..Default::default() },
            group: OwnGroup { name: "SG13".into(), questions: vec!["3/13".into()], ..Default::default() },
            study_period: "2025-2028".into(),
            ..Settings::default()
        };
        let one = begin_from(Starter::Reply, &settings, now()).unwrap();
        let other = begin_from(Starter::Reply, &settings, now()).unwrap();
        assert_ne!(one.bookkeeping.id, other.bookkeeping.id);
        assert_eq!(one.bookkeeping.created, now());
        assert_eq!(one.groups.values().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["SG13"]);
        assert_eq!(one.contacts.values().map(|contact| contact.name.as_str()).collect::<Vec<_>>(), ["Ada"]);
        assert!(one.is_reply());
        let kept = draft::read(&desk::to_bytes(&one).unwrap()).unwrap();
        assert_eq!((kept.statement, kept.unknown), (one, vec![]), "its keys are all its own");
    }
}
