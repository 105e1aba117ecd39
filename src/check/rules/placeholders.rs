//! Words that were left to be filled in.

use std::ops::Range;

use super::{Facts, Flaw, dates};
use crate::{
    form,
    statement::{
        FieldId,
        field::{CoverField, ReplyField},
    },
};

/// Rule 26: no placeholder is left: `<…>`, `[Name]`, TBD, xx, square brackets, an editor's note, a doubled blank
/// where a name is missing (the secretariat's rules for uploads; seen in a statement of 2010).
pub(super) fn are_filled_in(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let mut flaws = dates::are_whole(facts);
    form::visit_texts(s, &mut |field, text| {
        let left = match field {
            // The words of those who wrote what is answered are theirs.
            FieldId::Reply(_, ReplyField::Title | ReplyField::Source) => None,
            FieldId::TitleOverride | FieldId::Cover(CoverField::Title) => {
                placeholder(&without_destinations(text))
            }
            _ => placeholder(text),
        };
        if let Some(left) = left {
            flaws.push(Flaw::to_do(facts, field, format!("Something is left to be filled in: {left}")));
        }
    });
    flaws
}

/// A title without its `[to …]` and `[from …]`, which belong there.
fn without_destinations(title: &str) -> String {
    let mut kept = String::new();
    let mut rest = title;
    let last_close = title.rfind(']');
    while let Some(open) = rest.find('[') {
        let (before, bracket) = rest.split_at(open);
        kept.push_str(before);
        // A bracket that nothing closes is not searched to the end for each of its like.
        let at = title.len() - bracket.len();
        let closed = last_close.is_some_and(|last| last > at) && is_destination(&bracket[1..]);
        match closed.then(|| bracket.find(']')).flatten() {
            Some(close) => rest = &bracket[close + 1..],
            None => {
                kept.push('[');
                rest = &bracket[1..];
            }
        }
    }
    kept + rest
}

/// Whether what follows a bracket begins with "to" or "from", capitals or not.
fn is_destination(inside: &str) -> bool {
    let inside = inside.trim_start();
    ["to ", "from "]
        .iter()
        .any(|word| inside.get(..word.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(word)))
}

/// Where the first placeholder of a text stands, in bytes, as far as that is one place.
pub(in crate::check) fn first_place(text: &str) -> Option<Range<usize>> {
    let left = placeholder(text)?;
    let found = text.find(&left).map(|at| at..at + left.len());
    found.or_else(|| text.find('[').map(|at| at..at + 1))
}

/// The first placeholder in a text, as it is to be shown.
fn placeholder(text: &str) -> Option<String> {
    in_angles(text)
        .or_else(|| to_fill_in(text))
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
        let in_a_word = text[..open].ends_with(char::is_alphanumeric);
        (closed && begins_like_words && !in_a_word && !address && short && !inside.ends_with(' '))
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

/// Whether what stands in brackets is the key of a reference: "1", "2, 5", "b-RFC 4053", "X.509", "ETSI".
fn is_reference(inside: &str) -> bool {
    let inside = inside.trim();
    let words: Vec<&str> = inside.split_whitespace().collect();
    let Some(first) = words.first().filter(|_| words.len() <= 4) else { return false };
    if stand_in_word(inside).is_some() || ASKED_FOR.contains(first) {
        return false;
    }
    let has_digit = inside.contains(|c: char| c.is_ascii_digit());
    let numbers = inside.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–'));
    let acronym = first.len() >= 2 && first.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    // "X.509", "draft-name-01", "oneM2M": unlike a word of prose.
    let unlike_prose = first.contains(['.', '-', '/'])
        || first.chars().skip(1).any(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    (has_digit && (numbers || unlike_prose)) || (acronym && words.len() == 1)
}

/// What templates ask for in capitals.
const ASKED_FOR: [&str; 8] = ["NAME", "DATE", "TITLE", "NUMBER", "PLACE", "GROUP", "TEXT", "SOURCE"];

/// "????", "T.B.D." or a blank drawn with underscores among words.
fn to_fill_in(text: &str) -> Option<String> {
    let drawn = text.contains("____") && text.contains(char::is_alphanumeric);
    ["???", "T.B.D."]
        .into_iter()
        .find(|sign| text.contains(sign))
        .or(drawn.then_some("a drawn blank"))
        .map(str::to_string)
}

/// Whether what stands in brackets is a quotation's: "…" or "sic".
fn is_omission(inside: &str) -> bool {
    matches!(inside.trim(), "…" | "..." | "sic")
}

/// TBD and its like, or a word of nothing but x; not in an address, nor the Roman number of a part or a century.
fn stand_in_word(text: &str) -> Option<String> {
    let mut before = "";
    let mut parts = text.split_whitespace().peekable();
    while let Some(part) = parts.next() {
        if part.contains("://") || part.contains('@') {
            continue;
        }
        // "X.xxx" names the Recommendations of a series.
        let of_a_series = part.contains(".x") || part.contains(".X");
        let of_a_century = parts.peek().is_some_and(|next| {
            let next = next.trim_matches(|c: char| !c.is_alphanumeric());
            matches!(next, "century" | "centuries")
        });
        for word in part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let crossed = word.trim_end_matches('x');
            let crosses = word.len() >= 2 && (crossed.is_empty() || word.bytes().all(|b| b == b'X'));
            // "TDxx": a number that is not known yet.
            let number = word.len() >= crossed.len() + 2
                && crossed.len() >= 2
                && crossed.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            let numeral = matches!(word, "XX" | "XXX")
                && (of_a_century || NUMBERED.contains(&before.to_lowercase().as_str()));
            let undecided = matches!(word, "TBD" | "TBC" | "TBA" | "tbd" | "tbc" | "tba");
            if undecided || (!of_a_series && (number || (crosses && !numeral))) {
                return Some(word.to_string());
            }
            before = word;
        }
    }
    None
}

/// What a Roman number may stand behind.
const NUMBERED: [&str; 6] = ["part", "annex", "appendix", "chapter", "title", "volume"];

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
        let before_comma = word_before && rest.starts_with([',', ';']);
        let between = EXPECTS_A_NAME.contains(&last.to_lowercase().as_str()) && NEVER_FOLLOWS.contains(&next);
        (before_comma || between).then(|| format!("two blanks after \"{last}\", where a name is missing"))
    })
}
