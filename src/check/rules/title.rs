//! The title, and what a reply says it answers.

use super::{Facts, Fix, Flaw, says_nothing};
use crate::statement::{
    FieldId, Prefix, Reply, Statement,
    edit::Edit,
    field::{ReplyField, Value},
    text::RichText,
};

/// Rule 1: the title is not empty (A.1 clause 1.5 item 3).
pub(super) fn is_given(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let whole = &s.title.override_text;
    let subject = if whole.trim().is_empty() { &s.title.subject } else { subject(whole) };
    if says_nothing(subject) {
        vec![Flaw::error(
            FieldId::TitleSubject,
            "The title is empty; say in a few words what the statement is about",
        )]
    } else {
        Vec::new()
    }
}

/// A whole title without its prefix, the "on" after it, and the brackets at its end.
fn subject(title: &str) -> &str {
    let end = title.find(['[', '(']).filter(|at| !title[..*at].trim().is_empty()).unwrap_or(title.len());
    let title = title[..end].trim();
    Prefix::of(title).map_or(title, |prefix| prefix.subject())
}

/// Rule 16: a reply says what it answers, and its title says that it is a reply (A.1 clause 1.5 item 3).
pub(super) fn tells_what_is_answered(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let marks = Marks::of(&facts.title);
    let mut flaws: Vec<Flaw> = s
        .replies
        .iter()
        .filter(|(_, reply)| !is_named(reply))
        .map(|(key, _)| {
            Flaw::error(
                FieldId::Reply(key, ReplyField::Number),
                "The statement replied to is not named; give its number, or its title and date",
            )
        })
        .collect();
    if s.replies.is_empty() && marks.prefix && !marks.names_what_is_answered {
        flaws.push(Flaw::error(
            facts.title_field(),
            "The title is marked as a reply but not what it answers; add the statement replied to",
        ));
    }
    // A title that the form builds says so by itself.
    let is_reply = !s.replies.is_empty() || marks.prefix || marks.names_what_is_answered;
    let says_so = marks.prefix && (marks.names_what_is_answered || s.replies.is_empty());
    if facts.has_own_title() && is_reply && !says_so {
        flaws.push(Flaw::warning(
            FieldId::TitleOverride,
            "The title of a reply begins with LS/o/r or LS/i/r and names what it answers, as in \"(reply to SG2-LS40)\"",
        )
        .mended(with_mark(s).filter(|_| !marks.prefix && marks.names_what_is_answered)));
    }
    flaws
}

/// Whether a reply names what it answers: by number, or by date with title or source.
fn is_named(reply: &Reply) -> bool {
    let given = |text: &str| !text.trim().is_empty();
    given(&reply.number) || (reply.date.day().is_some() && (given(&reply.title) || given(&reply.source)))
}

/// The edit that marks a whole title as that of a reply.
fn with_mark(s: &Statement) -> Option<Fix> {
    let title = &s.title.override_text;
    let blanks = title.len() - title.trim_start().len();
    let prefix = ["LS/o", "LS/i"].into_iter().find(|prefix| title[blanks..].starts_with(prefix))?;
    let end = blanks + prefix.len();
    title[end..].starts_with(char::is_whitespace).then(|| {
        let edit = Edit::Replace(FieldId::TitleOverride, end..end, RichText::plain("/r"));
        Fix::new(format!("Write {prefix}/r"), [edit])
    })
}

/// Rule 30: the title is one line, and not over 250 characters (the longest of real titles has 292).
pub(super) fn is_short(facts: &Facts<'_>) -> Vec<Flaw> {
    const LONGEST: usize = 250;
    let s = facts.s;
    let mut flaws = Vec::new();
    let written = if facts.has_own_title() { &s.title.override_text } else { &s.title.subject };
    let written = written.trim();
    if written.contains(['\n', '\r', '\u{2028}']) {
        let line: Vec<&str> = written.split_whitespace().collect();
        let edit = Edit::Set(facts.title_field(), Value::Text(line.join(" ")));
        let message =
            "The title has a line break, which lists of titles cut or show as a sign; write it as one line";
        flaws.push(
            Flaw::warning(facts.title_field(), message).mended(Fix::new("Put the title on one line", [edit])),
        );
    }
    let length = facts.title.chars().count();
    if length > LONGEST {
        let message =
            format!("The title has {length} characters; lists of titles show about {LONGEST}, so shorten it");
        flaws.push(Flaw::hint(facts.title_field(), message));
    }
    flaws
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
        let prefix = Prefix::of(title).is_some_and(|prefix| prefix.is_reply);
        let names_what_is_answered =
            ["reply to", "response to", "réponse à", "respuesta a"].iter().any(|words| {
                lower.match_indices(words).any(|(at, _)| {
                    let rest = lower[at + words.len()..].trim_start();
                    is_set_apart(&lower[..at])
                        && rest.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '“')
                })
            });
        Self { prefix, names_what_is_answered }
    }
}

/// Whether what follows stands in brackets or behind a dash, not in the middle of the subject.
fn is_set_apart(before: &str) -> bool {
    let in_brackets = before.rfind('(').is_some_and(|open| !before[open..].contains(')'));
    in_brackets || before.trim_end().ends_with(['-', '–', '—', ':', ';'])
}
