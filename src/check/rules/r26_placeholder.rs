//! Rule 26.

use crate::{
    check::{Context, Finding, Severity},
    form,
    statement::Statement,
};

/// Longest text, in characters, that is looked at behind an open bracket.
const BRACKETED: usize = 200;

/// Something was left to be filled in: `<…>`, `[Name]`, TBD, xx, square brackets, an editor's note, a doubled blank
/// where a name is missing (the ITU's upload rules; a statement of 2010 went out with such a blank).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let severity = Severity::by_stage(s);
    let mut found = Vec::new();
    form::visit_texts(s, &mut |field, text| {
        if let Some(left) = placeholder(text) {
            let message = match left {
                Left::Words(words) => format!("\"{words}\" is still to be filled in"),
                Left::Bracket(words) => {
                    format!("\"{words}\" stands in square brackets; settle the text and take them out")
                }
                Left::Blank(word) => format!("A name seems to be missing after \"{word}\"; fill it in"),
                Left::Note => "An editor's note is left in the text; take it out".to_string(),
            };
            found.push(Finding::new(26, severity, field, message));
        }
    });
    found
}

/// What is left to be filled in.
#[derive(Debug, PartialEq)]
enum Left {
    Words(String),
    Bracket(String),
    Blank(String),
    Note,
}

fn placeholder(text: &str) -> Option<Left> {
    editors_note(text)
        .or_else(|| bracketed(text))
        .or_else(|| word(text))
        .or_else(|| missing_name(text))
}

fn editors_note(text: &str) -> Option<Left> {
    let lower = text.to_lowercase();
    let notes = [
        "editor's note",
        "editor’s note",
        "editors' note",
        "editors’ note",
        "editor note",
    ];
    notes
        .iter()
        .any(|note| lower.contains(note))
        .then_some(Left::Note)
}

fn bracketed(text: &str) -> Option<Left> {
    text.match_indices(['<', '[']).find_map(|(at, sign)| {
        let behind = &text[at + 1..];
        let near = behind
            .char_indices()
            .nth(BRACKETED)
            .map_or(behind, |(end, _)| &behind[..end]);
        if sign == "<" {
            let (inner, _) = near.split_once('>')?;
            return is_angle_placeholder(inner).then(|| Left::Words(format!("<{inner}>")));
        }
        let (inner, after) = match near.split_once(']') {
            Some((inner, after)) => (inner, after),
            None if near.trim_start().starts_with(|c: char| c.is_ascii_digit()) => return None,
            None => (near, ""),
        };
        if after.starts_with('(') || !is_square_placeholder(inner) {
            return None;
        }
        let shown: String = inner.chars().take(40).collect();
        let more = if shown.len() < inner.len() { "…" } else { "" };
        Some(Left::Bracket(format!("{}{more}", shown.trim())))
    })
}

/// "<name>" and "<…>"; not "<https://…>", "<a@b.int>", "</tag>" nor "a < b".
fn is_angle_placeholder(inner: &str) -> bool {
    let link = inner.contains("://") || inner.contains('@') || inner.contains(':') || inner.contains("www.");
    let opens = inner.starts_with(|c: char| c.is_alphabetic() || matches!(c, '…' | '.' | '_'));
    opens && !link && !inner.ends_with([' ', '/']) && !inner.contains(['<', '=', '\n'])
}

/// Anything in square brackets but a citation ("[1]", "[ITU-T X.509]", "[b-ETSI]"), an omission ("[…]"), "[sic]"
/// and the addressees of a title.
fn is_square_placeholder(inner: &str) -> bool {
    let inner = inner.trim();
    let lower = inner.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let to_fill = words.iter().any(|word| {
        is_mark(word)
            || matches!(
                *word,
                "name" | "date" | "place" | "number" | "title" | "insert" | "your" | "placeholder"
            )
    });
    if to_fill {
        return true;
    }
    let starts = |marks: &[&str]| marks.iter().any(|mark| lower.starts_with(mark));
    let digits_only = !words.is_empty() && words.iter().all(|word| word.bytes().all(|b| b.is_ascii_digit()));
    let has_digit = inner.contains(|c: char| c.is_ascii_digit());
    let no_lower = !inner.contains(char::is_lowercase) && inner.contains(char::is_uppercase);
    let cited = inner.starts_with(char::is_uppercase) && (has_digit || no_lower) && words.len() <= 8;
    let omitted = words.is_empty();
    !(digits_only || cited || omitted || starts(&["to ", "from ", "b-", "sic"]))
}

/// "TBD", "TBC", "xx".
fn is_mark(lower: &str) -> bool {
    matches!(lower, "tbd" | "tbc") || (lower.len() > 1 && lower.bytes().all(|b| b == b'x'))
}

fn word(text: &str) -> Option<Left> {
    let mut before = "";
    for token in text.split_whitespace() {
        if token.contains("://") || token.contains('@') || token.starts_with("www.") {
            before = token;
            continue;
        }
        for word in token
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            let lower = word.to_lowercase();
            let numbered = [
                "annex", "appendix", "part", "chapter", "article", "section", "table",
            ];
            let roman = word.starts_with('X') && numbered.contains(&before.to_lowercase().as_str());
            if is_mark(&lower) && !roman {
                return Some(Left::Words(word.to_string()));
            }
            before = word;
        }
    }
    None
}

/// "thank  for": two blanks between a word that a name must follow and one that cannot be that name.
fn missing_name(text: &str) -> Option<Left> {
    const BEFORE: [&str; 12] = [
        "dear", "thank", "thanks", "from", "to", "of", "by", "with", "the", "between", "mr", "ms",
    ];
    const AFTER: [&str; 20] = [
        "for",
        "on",
        "in",
        "at",
        "to",
        "of",
        "and",
        "with",
        "from",
        "by",
        "is",
        "are",
        "has",
        "have",
        "was",
        "were",
        "regarding",
        "concerning",
        "about",
        "as",
    ];
    let blank = |c: char| matches!(c, ' ' | '\u{a0}');
    let mut last = "";
    let mut blanks = 0;
    for piece in text.split_inclusive(blank) {
        let word = piece.trim_end_matches(blank);
        if word.is_empty() {
            blanks += 1;
            continue;
        }
        if blanks > 1 && BEFORE.contains(&last.to_lowercase().as_str()) {
            let next = word.to_lowercase();
            if next.starts_with([',', '.', ';', ':']) || AFTER.contains(&next.as_str()) {
                return Some(Left::Blank(last.to_string()));
            }
        }
        last = word;
        blanks = usize::from(piece.len() > word.len());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::testing::{approved, run};
    use super::*;
    use crate::statement::text::{Block, ParagraphStyle};

    #[test]
    fn what_is_to_be_filled_in_is_found() {
        for text in [
            "our meeting in <place>",
            "<…>",
            "Contact [Name] for more",
            "[TBD]",
            "Deadline: TBD",
            "Q xx/17",
            "Tel: +xx",
            "Recommendation Y.xxxx",
            "[15 June 2026]",
            "[this sentence is not agreed yet]",
            "It is [open",
            "Editor’s note: check",
            "We thank  for the statement",
            "Dear  , we write",
            "received from  on 4 May",
        ] {
            assert!(placeholder(text).is_some(), "{text}");
        }
    }

    #[test]
    fn near_misses_are_left_alone() {
        for text in [
            "",
            "see <https://www.itu.int/x> and <a@b.int>",
            "if a < b and c > d",
            "<em>text</em>".replace("<em>", "</em>").as_str(),
            "as in [1], [2, 3] and [4-6]",
            "[ITU-T X.509] and [b-IETF RFC 4053]",
            "[RFC 4053], [ETSI]",
            "LS/o on work [to ITU-T SG2 and ETSI]",
            "LS/i on work [from ITU-T SG11]",
            "he said \"[…] it is so [sic]\"",
            "Annex XX",
            "https://itu.int/xx/TBD",
            "t25sgxx@lists.itu.int",
            "maximum, Xerox",
            "Full stop.  Next sentence",
            "of  the group",
            "text  for",
            "the interval [0, 1)",
            "(Geneva, 2 - 6 September 2024)",
            "[the list](https://itu.int)",
        ] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }

    #[test]
    fn it_is_still_to_do_until_the_statement_is_approved() {
        for (mut s, expected) in [
            (Statement::default(), Severity::Todo),
            (approved(), Severity::Error),
        ] {
            s.text
                .push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, "TBD"));
            assert_eq!(run(check, &s)[0].severity, expected);
        }
    }

    #[test]
    fn notes_to_oneself_are_not_looked_at() {
        let mut s = Statement::default();
        s.bookkeeping.notes = "TBD".into();
        assert!(run(check, &s).is_empty());
    }
}
