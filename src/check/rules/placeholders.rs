//! Words that were left to be filled in.

use std::ops::Range;

use super::{
    Facts, Flaw,
    brackets::{self, interval},
    dates,
};
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
            // A title written as a whole is printed in place of it; of its open brackets rule 18 speaks.
            FieldId::TitleSubject if facts.has_own_title() => None,
            FieldId::TitleOverride if brackets::unbalanced(text).is_some() => {
                closed_placeholder(&without_destinations(text))
            }
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
    closed_placeholder(text).or_else(|| left_open(text))
}

/// The first placeholder in a text that is no open bracket.
fn closed_placeholder(text: &str) -> Option<String> {
    in_angles(text)
        .or_else(|| to_fill_in(text))
        .or_else(|| in_squares(text))
        .or_else(|| in_braces(text))
        .or_else(|| stand_in_word(text))
        .or_else(|| note(text))
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
        let behind = &text[open + 1 + inside.len()..];
        let markup = is_of_markup(text[..open].split_whitespace().next_back())
            || is_of_markup(behind.trim_start_matches('>').split_whitespace().next());
        (closed && !markup && begins_like_words && !in_a_word && !address && short && !inside.ends_with(' '))
            .then(|| format!("<{inside}>"))
    })
}

/// Whether a word beside `<keys>` says that it is a part of a language: "the element <keys>".
fn is_of_markup(word: Option<&str>) -> bool {
    let word = word.unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    matches!(word.as_str(), "element" | "elements" | "tag" | "tags" | "attribute" | "attributes" | "markup")
}

/// A square bracket that is left open, and begins no interval.
fn left_open(text: &str) -> Option<String> {
    text.match_indices('[').find_map(|(open, _)| {
        let rest = &text[open + 1..];
        let closed = rest.find([']', '[']).is_some_and(|end| rest[end..].starts_with(']'));
        (!closed && interval(&text[open..]).is_none()).then(|| {
            let shown: String = rest.chars().take(20).collect();
            format!("an open square bracket before \"{shown}\"")
        })
    })
}

/// A word in braces that asks to be replaced, "{name}"; sets, addresses and the parts of a protocol have braces too.
fn in_braces(text: &str) -> Option<String> {
    const REPLACED: [&str; 14] = [
        "placeholder",
        "insert",
        "name",
        "date",
        "title",
        "place",
        "number",
        "group",
        "recipient",
        "text",
        "topic",
        "subject",
        "meeting",
        "document",
    ];
    text.match_indices('{').find_map(|(open, _)| {
        let rest = &text[open + 1..];
        let inside = &rest[..rest.find(['}', '{'])?];
        let closed = rest[inside.len()..].starts_with('}');
        let apart = open == 0 || text[..open].ends_with(|c: char| c.is_whitespace() || c == '(');
        let words = inside.split(['_', ' ']);
        let letters = inside.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | ' '));
        let asks = words.into_iter().any(|word| REPLACED.contains(&word.to_lowercase().as_str()));
        (closed && apart && letters && asks).then(|| format!("{{{inside}}}"))
    })
}

/// A pair of square brackets, unless it holds what belongs in such brackets.
fn in_squares(text: &str) -> Option<String> {
    text.match_indices('[').find_map(|(open, _)| {
        let rest = &text[open + 1..];
        let end = rest.find([']', '[']).filter(|end| rest[*end..].starts_with(']'))?;
        if interval(&text[open..]).is_some() {
            return None;
        }
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
    // "SG2 to confirm" is said of somebody.
    let is_verb = |word: &str| word.chars().all(char::is_lowercase);
    let is_prose =
        words.windows(2).any(|pair| matches!(pair[0], "to" | "will" | "should") && is_verb(pair[1]));
    if is_prose || stand_in_word(inside).is_some() || ASKED_FOR.contains(first) {
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
        if part.contains("://") || part.contains('@') || is_notation(part) {
            continue;
        }
        // "X.xxx" names the Recommendations of a series.
        let of_a_series = part.contains(".x") || part.contains(".X");
        let last = part.rsplit('-').next().unwrap_or("");
        let of_a_kind = [Some(&last), parts.peek()].into_iter().flatten().any(|next| {
            let next = next.trim_matches(|c: char| !c.is_alphanumeric());
            matches!(next, "century" | "centuries" | "chromosome" | "chromosomes")
        });
        for word in part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let crossed = word.trim_end_matches('x');
            let crosses = word.len() >= 2 && (crossed.is_empty() || word.bytes().all(|b| b == b'X'));
            // "TDxx": a number that is not known yet.
            let number = word.len() >= crossed.len() + 2
                && crossed.len() >= 2
                && crossed.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            let numeral = matches!(word, "XX" | "XXX")
                && (of_a_kind || NUMBERED.contains(&before.to_lowercase().as_str()));
            let undecided = matches!(word, "TBD" | "TBC" | "TBA" | "tbd" | "tbc" | "tba");
            if undecided || (!of_a_series && (number || (crosses && !numeral))) {
                return Some(word.to_string());
            }
            before = word;
        }
    }
    None
}

/// Whether a word shows how something is written, as "xx:xx:xx:xx" does: four parts or more, all alike.
fn is_notation(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    [':', '-', '.'].into_iter().any(|sign| {
        let mut parts = word.split(sign);
        let first = parts.next().unwrap_or("");
        !first.is_empty() && parts.clone().count() >= 3 && parts.all(|part| part.eq_ignore_ascii_case(first))
    })
}

/// What a Roman number may stand behind.
const NUMBERED: [&str; 6] = ["part", "annex", "appendix", "chapter", "title", "volume"];

/// An editor's note, or a note to whoever completes the text.
fn note(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let editors = ["editor's note", "editor’s note", "editors' note", "editors’ note"];
    if let Some(note) = editors.into_iter().find(|note| lower.contains(note)) {
        return Some(format!("an {note}"));
    }
    if lower.contains("lorem ipsum") {
        return Some("\"Lorem ipsum\"".into());
    }
    let mut sentences =
        text.split(['.', '\n']).map(|sentence| sentence.split(':').next().unwrap_or("").trim());
    sentences
        .find(|sentence| {
            let begins = sentence.starts_with(char::is_uppercase) || text.trim_start().starts_with(sentence);
            begins && is_to_be_completed(sentence)
        })
        .map(str::to_string)
}

/// "To be completed by the editor": a sentence of its own, with no other verb.
fn is_to_be_completed(sentence: &str) -> bool {
    const DEEDS: [&str; 8] =
        ["completed", "added", "determined", "decided", "defined", "supplied", "confirmed", "provided"];
    let words: Vec<String> = sentence.split_whitespace().take(8).map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let note = match words.as_slice() {
        ["to", "be", deed] | ["to", "be", deed, "by", ..] => DEEDS.contains(deed) && words.len() < 8,
        ["insert", _, "here"] | ["insert", _, _, "here"] => true,
        _ => false,
    };
    note && !sentence.contains(',')
}

/// Words a name is expected after, and words that cannot follow them unless it is missing.
const EXPECTS_A_NAME: [&str; 12] =
    ["by", "from", "to", "with", "of", "at", "in", "for", "dear", "mr", "ms", "thanks"];
const NEVER_FOLLOWS: [&str; 18] = [
    "of", "in", "at", "on", "for", "to", "from", "by", "and", "or", "is", "are", "was", "were", "has",
    "will", "who", "which",
];
/// What several together do: behind "SG17 and" a name is missing before it.
const DONE_TOGETHER: [&str; 14] = [
    "met",
    "agreed",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "will",
    "held",
    "discussed",
    "reviewed",
    "began",
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
        let expected = EXPECTS_A_NAME.contains(&last.to_lowercase().as_str());
        let between = expected && NEVER_FOLLOWS.contains(&next);
        let ends = rest
            .strip_prefix('.')
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
        let before_stop = ends && (expected || last == "and");
        let beside_names = last == "and" && DONE_TOGETHER.contains(&next) && is_of_names(&text[..at]);
        (before_comma || between || before_stop || beside_names)
            .then(|| format!("two blanks after \"{last}\", where a name is missing"))
    })
}

/// Whether what a sentence has before its "and" is names alone ("SG17 and"), so that no verb has come yet.
fn is_of_names(before: &str) -> bool {
    // A name is short; what is longer is not gone through again for each pair of blanks.
    let mut words =
        before.split_whitespace().rev().skip(1).take(8).take_while(|word| !word.ends_with('.')).peekable();
    words.peek().is_some()
        && words.all(|word| {
            matches!(word, "the" | "of" | "and")
                || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        })
}
