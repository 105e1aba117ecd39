//! The title: prefix, subject, what it answers, `[to …]` and `[from …]`.

use super::number::is_number;
use crate::statement::{Kind, Prefix, Reply, date};

/// A title in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Parts {
    pub(in crate::intake) subject: String,
    pub(in crate::intake) kind: Option<Kind>,
    pub(in crate::intake) replies: Vec<Reply>,
    /// What stands in `[from …]`.
    pub(in crate::intake) from: String,
}

/// Takes a title apart.
pub(in crate::intake) fn parts(title: &str) -> Parts {
    let mut parts = Parts::default();
    let mut rest = title.trim();
    if let Some(prefix) = Prefix::of(rest) {
        (parts.kind, rest) = (Some(prefix.kind), prefix.subject());
    }
    rest = without_revision(rest).unwrap_or(rest);
    loop {
        let trimmed = rest.trim_end();
        if let Some((before, inside)) = last_bracket(trimmed, '[', ']')
            && let Some(from) = after_word(inside, "from").or_else(|| after_word(inside, "to"))
        {
            if after_word(inside, "from").is_some() && parts.from.is_empty() {
                parts.from = from.to_string();
            }
            rest = before;
        } else if let Some((before, inside)) = last_bracket(trimmed, '(', ')')
            && let Some(answered) = answered(inside)
        {
            parts.replies.splice(0..0, replies(answered));
            rest = before;
        } else {
            break;
        }
    }
    if parts.replies.is_empty()
        && let Some((before, reply)) = dashed_reply(rest)
    {
        parts.replies.push(reply);
        rest = before;
    }
    parts.subject = rest.trim().to_string();
    parts
}

/// A title that ends in a bracket, without the "- Rev.1", "R1" or "(Rev. 1)" that somebody has put behind it.
fn without_revision(title: &str) -> Option<&str> {
    let title = title.trim_end();
    let bare = [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| last_bracket(title, *open, *close));
    let (before, tail) = bare.or_else(|| {
        let end = title.rfind([')', ']'])? + 1;
        Some(title.split_at(end))
    })?;
    let tail = tail.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let number = ["revision", "rev", "r", "version", "v"].iter().find_map(|word| tail.strip_prefix(word))?;
    let is_number = number.contains(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '.');
    let before = before.trim_end();
    let to = last_bracket(before, '[', ']')
        .and_then(|(_, inside)| after_word(inside, "to").or(after_word(inside, "from")));
    let reply = last_bracket(before, '(', ')').and_then(|(_, inside)| answered(inside));
    (is_number && to.or(reply).is_some()).then_some(before)
}

/// The text before the bracket that ends `text`, and what stands in it.
fn last_bracket(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let inner = text.strip_suffix(close)?;
    let mut depth = 1usize;
    for (at, c) in inner.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                return Some((&inner[..at], inner[at + c.len_utf8()..].trim()));
            }
        }
    }
    None
}

fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.get(..word.len())?;
    let rest = &text[word.len()..];
    (start.eq_ignore_ascii_case(word) && rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

/// What follows "reply to", "update and reply to", "response to".
fn answered(inside: &str) -> Option<&str> {
    let lower = inside.to_ascii_lowercase();
    ["reply to", "response to", "answer to"].iter().find_map(|words| {
        let at = lower.find(words)?;
        let before = &lower[..at];
        let short = before.split_whitespace().count() <= 3 && !before.contains([',', ';']);
        let after = inside.get(at + words.len()..)?;
        (short && after.starts_with(char::is_whitespace)).then(|| after.trim())
    })
}

/// The statements that "SG2-LS40, 5 May 2025" or "SG2-LS40 and SG3-LS5" name.
///
/// A place before the days ("SG2-LS40, Rome, 1-12 July 2024") is none.
pub(in crate::intake) fn replies(answered: &str) -> Vec<Reply> {
    let mut found: Vec<Reply> = Vec::new();
    let parts = crate::directory::written::split(answered);
    for (at, part) in parts.iter().enumerate() {
        let text = part.text.as_str();
        let days_alone =
            date::find_days(text).filter(|days| days.range == (0..text.len())).map(|days| days.last);
        if let Some(date) = days_alone {
            if let Some(last) = found.last_mut().filter(|last| last.date.is_empty()) {
                last.date = date.into();
            }
            continue;
        }
        let dated = parts.get(at + 1).is_some_and(|next| {
            date::find_days(&next.text).is_some_and(|days| days.range == (0..next.text.len()))
        });
        let names = text.bytes().any(|b| b.is_ascii_digit()) || crate::directory::is_known(text);
        if dated && !names && !found.is_empty() {
            continue;
        }
        let mut one = reply(text);
        one.date = one.date.or(part.deadline.into());
        found.push(one);
    }
    if found.is_empty() { vec![reply(answered)] } else { found }
}

/// What a row of its own says of one statement: "LS (X9-990001) on a matter from A" or "X9-990001, LS on a matter, A,
/// 4 May 2026".
pub(in crate::intake) fn reply_row(text: &str) -> Option<Reply> {
    if let Some((before, rest)) = text.split_once('(')
        && let Some((number, after)) = rest.split_once(')')
        && is_bare_number(number)
    {
        let (title, source) = match after.rsplit_once(" from ") {
            Some((title, source)) => (title, source.trim()),
            None => (after, ""),
        };
        let title = [before.trim(), title.trim()].join(" ");
        let source = source.trim_end_matches('.').to_string();
        return Some(Reply {
            number: number.trim().into(),
            title: title.trim().into(),
            source,
            date: crate::statement::WrittenDate::Empty,
        });
    }
    let (number, rest) = text.split_once(',')?;
    if !is_bare_number(number) {
        return None;
    }
    let mut reply = Reply { number: number.trim().to_string(), ..Reply::default() };
    let mut parts: Vec<&str> = rest.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if let Some(date) = parts.last().and_then(|part| date::parse(part)) {
        reply.date = date.into();
        parts.pop();
    }
    if parts.len() > 1 {
        reply.source = parts.pop().unwrap_or_default().to_string();
    }
    reply.title = parts.join(", ");
    (!reply.title.is_empty() && !is_number(&reply.title)).then_some(reply)
}

/// Whether a text is one word with a document's number in it.
fn is_bare_number(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && is_number(text)
}

/// One statement answered, by its number or by who sent it.
fn reply(text: &str) -> Reply {
    let bare = match date::find(text) {
        Some(found) => text[..found.range.start].trim_end_matches([' ', ',', '(']),
        None => text,
    };
    let bare = if bare.is_empty() { text } else { bare };
    let mut reply = Reply { date: date::find(text).map(|found| found.date).into(), ..Reply::default() };
    if is_number(bare) {
        reply.number = bare.to_string();
    } else {
        reply.source = bare.to_string();
    }
    reply
}

/// "Subject - Reply to liaison statement from Q1/99 (Rome, 5-9 May 2026)".
fn dashed_reply(title: &str) -> Option<(&str, Reply)> {
    let lower = title.to_ascii_lowercase();
    let (at, words) =
        ["reply to liaison statement", "reply to ls", "reply to", "response to liaison statement"]
            .iter()
            .find_map(|words| lower.find(words).map(|at| (at, *words)))?;
    let before = title.get(..at)?.trim_end();
    let subject = before.strip_suffix(['-', '–', '—'])?;
    let mut from = title.get(at + words.len()..)?.trim();
    from = after_word(from, "from").unwrap_or(from);
    let (source, inside) = match last_bracket(from, '(', ')') {
        Some((source, inside)) => (source.trim(), inside),
        None => (from, ""),
    };
    if source.is_empty() {
        return None;
    }
    let mut answer = reply(source);
    if let Some(days) = date::find_days(inside) {
        answer.date = days.last.into();
    }
    Some((subject, answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Seen = (String, Option<Kind>, Vec<(String, String, String)>, String);

    fn seen(title: &str) -> Seen {
        let parts = parts(title);
        let replies = parts.replies.into_iter().map(|reply| {
            let date = reply.date.day().map(|date| date.to_string()).unwrap_or_default();
            (reply.source, reply.number, date)
        });
        (parts.subject, parts.kind, replies.collect(), parts.from)
    }

    #[test]
    fn titles_are_taken_apart() {
        use Kind::{Incoming, Outgoing};
        let none: &[(&str, &str, &str)] = &[];
        for (title, subject, kind, replies, from) in [
            ("LS/o on a thing [to A, B and C]", "a thing", Some(Outgoing), none, ""),
            (
                "LS/i/r on a thing (reply to SG2-LS40) [from ITU-T SG11]",
                "a thing",
                Some(Incoming),
                &[("", "SG2-LS40", "")],
                "ITU-T SG11",
            ),
            (
                "LS/i/r on \"a thing\"(update and reply to SG2-LS4)[ from X]",
                "\"a thing\"",
                Some(Incoming),
                &[("", "SG2-LS4", "")],
                "X",
            ),
            (
                "LS/o/r on a thing (reply to SG2-LS40, 5 May 2025)",
                "a thing",
                Some(Outgoing),
                &[("", "SG2-LS40", "2025-05-05")],
                "",
            ),
            (
                "LS/o/r on a thing (reply to SG2-LS40 and SG3-LS5)",
                "a thing",
                Some(Outgoing),
                &[("", "SG2-LS40", ""), ("", "SG3-LS5", "")],
                "",
            ),
            (
                "A thing – Reply to liaison statement from Q1/2 (Rome, 5-9 May 2025)",
                "A thing",
                None,
                &[("Q1/2", "", "2025-05-09")],
                "",
            ),
            (
                "LS/o/r on a thing (reply to SG2-LS40, Rome, 1-12 July 2025)",
                "a thing",
                Some(Outgoing),
                &[("", "SG2-LS40", "2025-07-12")],
                "",
            ),
            (
                "LS/o/r on a thing (reply to SG2-LS40, 5 May 2025 and the IETF (6 May 2025))",
                "a thing",
                Some(Outgoing),
                &[("", "SG2-LS40", "2025-05-05"), ("the IETF", "", "2025-05-06")],
                "",
            ),
            (
                "LS/o/r on a thing (reply to ISO/IEC JTC 1/SC 29-N99345)",
                "a thing",
                Some(Outgoing),
                &[("", "ISO/IEC JTC 1/SC 29-N99345", "")],
                "",
            ),
            ("LS/o on a thing [to A] - Rev.1", "a thing", Some(Outgoing), none, ""),
            (
                "LS/o/r on a thing (reply to SG2-LS40) [to A] (Rev. 1)",
                "a thing",
                Some(Outgoing),
                &[("", "SG2-LS40", "")],
                "",
            ),
            ("LS/o on a thing (part 2) version 3", "a thing (part 2) version 3", Some(Outgoing), none, ""),
            ("LS/o on a thing [to A] in brief", "a thing [to A] in brief", Some(Outgoing), none, ""),
            ("LS/o/r on a thing", "a thing", Some(Outgoing), none, ""),
            ("LS / O: a thing (part 2)", "a thing (part 2)", Some(Outgoing), none, ""),
            ("LS/one thing", "LS/one thing", None, none, ""),
            ("A thing [draft]", "A thing [draft]", None, none, ""),
            ("LS/i on x [ from A] [from B]", "x", Some(Incoming), none, "B"),
            ("", "", None, none, ""),
            ("[to ]", "[to ]", None, none, ""),
        ] {
            let replies: Vec<_> =
                replies.iter().map(|r| (r.0.to_string(), r.1.to_string(), r.2.to_string())).collect();
            assert_eq!(seen(title), (subject.to_string(), kind, replies, from.to_string()), "{title}");
        }
    }

    #[test]
    fn a_row_says_number_title_source_and_date_of_what_is_answered() {
        for (text, expected) in [
            (
                "LS (X9-990001) on a matter from ITU-T SG99",
                Some(["X9-990001", "LS on a matter", "ITU-T SG99", ""]),
            ),
            (
                "X9-990001, LS on a, b, XX9, 4 May 2026",
                Some(["X9-990001", "LS on a, b", "XX9", "2026-05-04"]),
            ),
            ("X9-990001, LS on a matter", Some(["X9-990001", "LS on a matter", "", ""])),
            ("X9-990001, X9-990002", None),
            ("X9-990001", None),
            ("LS on a matter (part 2)", None),
            ("", None),
        ] {
            let seen = reply_row(text).map(|reply| {
                let date = reply.date.day().map(|date| date.to_string()).unwrap_or_default();
                [reply.number, reply.title, reply.source, date]
            });
            assert_eq!(seen, expected.map(|expected| expected.map(str::to_string)), "{text}");
        }
    }
}
