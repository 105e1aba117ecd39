//! Words that were left to be filled in.

use super::super::{Context, Flaw};
use crate::{
    form,
    statement::{
        FieldId, Statement,
        field::{CoverField, ReplyField},
    },
};

/// Rule 26: no placeholder is left: `<…>`, `[Name]`, TBD, xx, square brackets, an editor's note, a doubled blank
/// where a name is missing (the secretariat's rules for uploads; seen in a statement of 2010).
pub(super) fn are_filled_in(s: &Statement, _: &Context) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    form::visit_texts(s, &mut |field, text| {
        let text = match field {
            // The words of those who wrote what is answered are theirs.
            FieldId::Reply(_, ReplyField::Title | ReplyField::Source) => return,
            FieldId::TitleOverride | FieldId::Cover(CoverField::Title) => without_destinations(text),
            _ => text,
        };
        if let Some(left) = placeholder(text) {
            flaws.push(Flaw::to_do(s, field, format!("something is left to be filled in: {left}")));
        }
    });
    flaws
}

/// A title without the `[to …]` or `[from …]` at its end, which belongs there.
fn without_destinations(title: &str) -> &str {
    let trimmed = title.trim_end();
    let Some(open) = trimmed.rfind('[').filter(|_| trimmed.ends_with(']')) else {
        return title;
    };
    let inside = trimmed[open + 1..].trim_start().to_lowercase();
    if inside.starts_with("to ") || inside.starts_with("from ") {
        without_destinations(&trimmed[..open])
    } else {
        title
    }
}

/// The first placeholder in a text, as it is to be shown.
fn placeholder(text: &str) -> Option<String> {
    in_angles(text)
        .or_else(|| in_squares(text))
        .or_else(|| stand_in_word(text))
        .or_else(|| editors_note(text))
        .or_else(|| missing_word(text))
}

/// `<name>`, but not `<https://example.org>`, `<ann@example.org>`, `a < b` or `->`.
fn in_angles(text: &str) -> Option<String> {
    text.match_indices('<').find_map(|(open, _)| {
        let inside = &text[open + 1..open + 1 + text[open + 1..].find(['>', '<'])?];
        let closed = text[open + 1 + inside.len()..].starts_with('>');
        let begins_like_words = inside.starts_with(|c: char| c.is_alphabetic() || c == '…' || c == '.');
        let address = inside.contains('@') || inside.contains("://") || inside.starts_with("mailto:");
        let short = inside.chars().count() <= 60;
        (closed && begins_like_words && !address && short && !inside.ends_with(' '))
            .then(|| format!("<{inside}>"))
    })
}

/// A pair of square brackets, or one left open, unless it holds what belongs in such brackets.
fn in_squares(text: &str) -> Option<String> {
    text.match_indices('[').find_map(|(open, _)| {
        let rest = &text[open + 1..];
        let Some(end) = rest.find([']', '[']).filter(|end| rest[*end..].starts_with(']')) else {
            let shown: String = rest.chars().take(20).collect();
            return Some(format!("an open square bracket before \"{shown}\""));
        };
        let inside = &rest[..end];
        let is_link = rest[end + 1..].starts_with('(');
        (!is_link && !is_reference(inside) && !is_omission(inside)).then(|| format!("[{inside}]"))
    })
}

/// Whether what stands in brackets is the key of a reference: "1", "2, 5", "b-RFC 4053", "ITU-T X.509", "ETSI".
fn is_reference(inside: &str) -> bool {
    let inside = inside.trim();
    if inside.is_empty() || inside.chars().count() > 60 || stand_in_word(inside).is_some() {
        return false;
    }
    if inside.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–')) {
        return true;
    }
    let first = inside.split([' ', '-', '.', '/']).next().unwrap_or("");
    let acronym = first.len() >= 2
        && first.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && !ASKED_FOR.contains(&first);
    let has_digit = inside.contains(|c: char| c.is_ascii_digit());
    (has_digit && (first == "b" || acronym)) || (acronym && first == inside)
}

/// What templates ask for in capitals.
const ASKED_FOR: [&str; 8] = ["NAME", "DATE", "TITLE", "NUMBER", "PLACE", "GROUP", "TEXT", "SOURCE"];

/// Whether what stands in brackets is a quotation's: "…" or "sic".
fn is_omission(inside: &str) -> bool {
    matches!(inside.trim(), "…" | "..." | "sic")
}

/// TBD and its like, or a word of nothing but x; not in an address, nor the Roman number of a part.
fn stand_in_word(text: &str) -> Option<String> {
    let mut before = "";
    for part in text.split_whitespace() {
        if part.contains("://") || part.contains('@') {
            continue;
        }
        for word in part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let crosses =
                word.len() >= 2 && (word.bytes().all(|b| b == b'x') || word.bytes().all(|b| b == b'X'));
            let numeral = matches!(word, "XX" | "XXX") && NUMBERED.contains(&before.to_lowercase().as_str());
            if matches!(word, "TBD" | "TBC" | "TBA" | "tbd" | "tbc" | "tba") || (crosses && !numeral) {
                return Some(word.to_string());
            }
            before = word;
        }
    }
    None
}

/// What a Roman number may stand behind.
const NUMBERED: [&str; 7] = ["part", "annex", "appendix", "chapter", "title", "century", "volume"];

fn editors_note(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    ["editor's note", "editor’s note", "editors' note", "editors’ note"]
        .into_iter()
        .find(|note| lower.contains(note))
        .map(|note| format!("an {note}"))
}

/// Words a name is expected after, and words that cannot follow them unless it is missing.
const EXPECTS_A_NAME: [&str; 12] =
    ["by", "from", "to", "with", "of", "at", "in", "for", "dear", "mr", "ms", "thanks"];
const NEVER_FOLLOWS: [&str; 16] = [
    "of", "in", "at", "on", "for", "to", "from", "by", "and", "or", "is", "was", "has", "will", "who",
    "which",
];

/// Two blanks where a name was to come: before a comma, or between words that need one between them.
///
/// Two blanks elsewhere are a habit of typists.
fn missing_word(text: &str) -> Option<String> {
    text.match_indices("  ").find_map(|(at, blanks)| {
        let last = text[..at].rsplit(|c: char| c.is_whitespace()).next()?;
        let rest = &text[at + blanks.len()..];
        let next: &str = rest.split(|c: char| !c.is_alphabetic()).next()?;
        let word_before = last.ends_with(|c: char| c.is_alphanumeric());
        let before_comma = word_before && rest.starts_with([',', ';']) && !rest.starts_with("..");
        let between = EXPECTS_A_NAME.contains(&last.to_lowercase().as_str()) && NEVER_FOLLOWS.contains(&next);
        (before_comma || between).then(|| format!("two blanks after \"{last}\", where a name is missing"))
    })
}
