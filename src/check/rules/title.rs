//! The title, and what a reply says it answers.

use super::super::{Context, Flaw};
use crate::{
    form::printed,
    statement::{FieldId, Reply, Statement, field::ReplyField},
};

/// Rule 1: the title is not empty (A.1 clause 1.5 item 3).
pub(super) fn is_given(s: &Statement, _: &Context) -> Vec<Flaw> {
    if printed::title(s).to_string().trim().is_empty() {
        vec![Flaw::error(
            FieldId::TitleSubject,
            "the title is empty; say in a few words what the statement is about",
        )]
    } else {
        Vec::new()
    }
}

/// Rule 16: a reply says what it answers, and its title says that it is a reply (A.1 clause 1.5 item 3).
pub(super) fn tells_what_is_answered(s: &Statement, _: &Context) -> Vec<Flaw> {
    let title = printed::title(s).to_string();
    let marks = Marks::of(&title);
    let mut flaws: Vec<Flaw> = s
        .replies
        .iter()
        .filter(|(_, reply)| !is_named(reply))
        .map(|(key, _)| {
            Flaw::error(
                FieldId::Reply(key, ReplyField::Number),
                "the statement replied to is not named; give its number, or its title and date",
            )
        })
        .collect();
    if s.replies.is_empty() && marks.prefix && !marks.names_what_is_answered {
        flaws.push(Flaw::error(
            title_field(s),
            "the title is marked as a reply but not what it answers; add the statement replied to",
        ));
    }
    // A title that the form builds says so by itself.
    let own_title = !s.title.override_text.trim().is_empty();
    let is_reply = !s.replies.is_empty() || marks.prefix || marks.names_what_is_answered;
    let says_so = marks.prefix && (marks.names_what_is_answered || s.replies.is_empty());
    if own_title && is_reply && !says_so {
        flaws.push(Flaw::warning(
            FieldId::TitleOverride,
            "the title of a reply begins with LS/o/r or LS/i/r and names what it answers, as in \"(reply to SG2-LS40)\"",
        ));
    }
    flaws
}

fn title_field(s: &Statement) -> FieldId {
    if s.title.override_text.trim().is_empty() { FieldId::TitleSubject } else { FieldId::TitleOverride }
}

/// Whether a reply names what it answers: by number, or by date with title or source.
fn is_named(reply: &Reply) -> bool {
    let given = |text: &str| !text.trim().is_empty();
    given(&reply.number) || (reply.date.is_some() && (given(&reply.title) || given(&reply.source)))
}

/// How a title shows that it is that of a reply.
struct Marks {
    /// It begins with `LS/o/r` or `LS/i/r`.
    prefix: bool,
    /// It holds "(reply to X)" or "Reply to liaison statement from X".
    names_what_is_answered: bool,
}

impl Marks {
    fn of(title: &str) -> Self {
        let lower = title.trim_start().to_lowercase();
        let prefix = ["ls/o/r", "ls/i/r"].iter().any(|mark| {
            lower.strip_prefix(mark).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        });
        let names_what_is_answered = lower.match_indices("reply to").any(|(at, mark)| {
            let starts_word = !lower[..at].ends_with(|c: char| c.is_alphanumeric());
            let rest = lower[at + mark.len()..].trim_start();
            starts_word && rest.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '“')
        });
        Self { prefix, names_what_is_answered }
    }
}
