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
            flaws.push(Flaw::to_do(
                s,
                field,
                format!("something is left to be filled in: {left}"),
            ));
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

/// A pair of square brackets, or one left open, unless it holds a reference such as "[1]" or "[ITU-T X.509]".
fn in_squares(text: &str) -> Option<String> {
    text.match_indices('[').find_map(|(open, _)| {
        let rest = &text[open + 1..];
        let inside = match rest.find([']', '[']) {
            Some(end) => &rest[..end],
            None => rest.get(..rest.char_indices().nth(20).map_or(rest.len(), |(at, _)| at))?,
        };
        let closed = rest[inside.len()..].starts_with(']');
        if closed && is_reference(inside) {
            return None;
        }
        Some(if closed {
            format!("[{inside}]")
        } else {
            format!("an open square bracket before \"{inside}\"")
        })
    })
}

/// Whether what stands in brackets is the key of a reference: "1", "2, 5", "b-RFC 4053", "ITU-T X.509".
fn is_reference(inside: &str) -> bool {
    let inside = inside.trim();
    let has_digit = inside.contains(|c: char| c.is_ascii_digit());
    let numbers_only = inside
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–'));
    let first = inside.split([' ', '-', '.', '/']).next().unwrap_or("");
    let name = first == "b"
        || (first.len() >= 2
            && first
                .chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()));
    has_digit && (numbers_only || (name && inside.chars().count() <= 60))
}

/// TBD, or a word of nothing but x.
fn stand_in_word(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let crosses = word.len() >= 2 && (word.bytes().all(|b| b == b'x') || word.bytes().all(|b| b == b'X'));
        let numeral = matches!(word, "XX" | "XXX") && is_numbered(text, word);
        (word == "TBD" || (crosses && !numeral)).then(|| word.to_string())
    })
}

/// Whether the word is the Roman number of something ("Part XX", "Annex XXX").
fn is_numbered(text: &str, word: &str) -> bool {
    let before = text.split(word).next().unwrap_or("").trim_end();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    matches!(
        last.to_lowercase().as_str(),
        "part" | "annex" | "appendix" | "chapter" | "title" | "century" | "volume"
    )
}

fn editors_note(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    ["editor's note", "editor’s note", "editors' note", "editors’ note"]
        .into_iter()
        .find(|note| lower.contains(note))
        .map(|note| format!("an {note}"))
}

/// Two blanks between words, where a name was to come; two after the end of a sentence are a habit of typists.
fn missing_word(text: &str) -> Option<String> {
    text.match_indices("  ").find_map(|(at, blanks)| {
        let before = text[..at].chars().next_back()?;
        let rest = &text[at + blanks.len()..];
        let after = rest.chars().next()?;
        let in_words = |c: char| c.is_alphanumeric() || matches!(c, ',' | '(' | ')');
        if !in_words(before) || !(in_words(after) || after == '.') {
            return None;
        }
        let last = text[..at].rsplit(' ').next().unwrap_or("");
        Some(format!("two blanks after \"{last}\""))
    })
}
