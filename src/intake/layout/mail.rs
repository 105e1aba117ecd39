//! The header of a mail in which a statement was received or forwarded.

use std::ops::Range;

use super::{Mark, wording::looks_labelled};
use crate::intake::{fields::masthead, labels::Label, piece::Piece};

/// Names of a mail's header lines that say who sent it, in lower case.
const SENDER: &[&str] = &["from", "sender", "de", "von", "от"];
/// Names that say when it was sent or what it is about; RFC 5322, 3.6, and what mail programs write in its place.
const SUBJECT: &[&str] = &["subject", "objet", "asunto", "betreff", "тема"];
const WHEN: &[&str] = &["sent", "date", "envoyé", "enviado", "gesendet", "fecha", "отправлено", "дата"];
/// The other names that mails are met with.
const OTHER: &[&str] = &[
    "to",
    "à",
    "para",
    "an",
    "кому",
    "cc",
    "bcc",
    "cci",
    "cco",
    "копия",
    "reply-to",
    "importance",
    "priority",
    "message-id",
    "in-reply-to",
    "attachments",
];
/// So many lines of a statement are looked at to see that it has labels of its own.
const STATEMENT_HEAD: usize = 40;

/// What stands in front of a statement that was sent inside a mail.
#[derive(Debug)]
pub(super) struct Mail {
    /// The pieces that are the mail's, not the statement's.
    pub(super) pieces: Range<usize>,
    /// The piece that states the mail's subject.
    pub(super) subject: Option<usize>,
}

/// The mail in front of a statement that has labels of its own.
///
/// A header whose lines are all that says who writes to whom is no mail's but the statement's own.
pub(super) fn mail(pieces: &[Piece], marks: &[Mark]) -> Option<Mail> {
    let mut at = 0;
    let mut subject = None;
    let mut found = false;
    while at < pieces.len() {
        if let Some((end, is_header)) = header(pieces, marks, at) {
            if is_header {
                found = true;
                let about = (at..end).rfind(|line| named(&pieces[*line], SUBJECT));
                subject = about.or(subject);
            }
            at = end;
        } else if matches!(marks[at], Mark::Label(_) | Mark::Band) {
            break;
        } else {
            at += 1;
        }
    }
    (found && tells_enough(&marks[at..])).then(|| Mail { pieces: 0..masthead_above(pieces, at), subject })
}

/// Where the lines end that are named like a mail's from this piece on, and whether they are a header.
fn header(pieces: &[Piece], marks: &[Mark], start: usize) -> Option<(usize, bool)> {
    if !is_name(&pieces[start]) {
        return None;
    }
    let goes_on = |at: usize| {
        let piece = &pieces[at];
        let unknown = looks_labelled(piece.text()) && !matches!(marks[at], Mark::Label(_));
        let set_in = piece.indent > pieces[start].indent && matches!(marks[at], Mark::Text);
        !piece.gap && piece.cell.is_none() && (is_name(piece) || unknown || set_in)
    };
    let end = (start + 1..pieces.len()).find(|at| !goes_on(*at)).unwrap_or(pieces.len());
    let has = |names: &[&str]| pieces[start..end].iter().any(|piece| named(piece, names));
    Some((end, has(SENDER) && (has(SUBJECT) || has(WHEN))))
}

fn is_name(piece: &Piece) -> bool {
    [SENDER, SUBJECT, WHEN, OTHER].iter().any(|names| named(piece, names))
}

fn named(piece: &Piece, names: &[&str]) -> bool {
    let name = piece.text().split_once(':').map(|(name, _)| name.trim().to_lowercase());
    piece.cell.is_none() && name.is_some_and(|name| names.contains(&name.as_str()))
}

/// Whether labels say at least two of: who writes, on what, to whom.
fn tells_enough(marks: &[Mark]) -> bool {
    use Label::*;
    let (mut who, mut what, mut whom) = (false, false, false);
    for mark in marks.iter().take(STATEMENT_HEAD) {
        match mark {
            Mark::Band => what = true,
            Mark::Label(found) => match found.labels.first() {
                Some(Source | From | Questions | StudyGroup) => who = true,
                Some(Title) => what = true,
                Some(To | For | ForAction | ForComment | ForInformation) => whom = true,
                _ => {}
            },
            Mark::Rule | Mark::Text => {}
        }
    }
    [who, what, whom].iter().filter(|told| **told).count() > 1
}

/// The first of the paragraphs right above the statement's first label that are a head without labels.
fn masthead_above(pieces: &[Piece], statement: usize) -> usize {
    let mut start = statement;
    while start > 0 {
        let paragraph = (0..start).rfind(|at| pieces[*at].gap).unwrap_or(0);
        let lines = &pieces[paragraph..start];
        if lines.iter().any(is_name) || !lines.iter().any(|line| masthead::is_line(line.text())) {
            break;
        }
        start = paragraph;
    }
    start
}
