//! Signs and words that may stand between two groups: which of them do is decided by what stands around them.

use std::ops::Range;

use super::List;
use crate::directory::identity::begins_like_known;

/// A sign that may stand between two groups.
pub(super) struct Separator {
    pub(super) range: Range<usize>,
    /// "and" and "&" may also be part of a name that is not known.
    pub(super) word: bool,
}

/// Every sign of a list that may stand between two groups.
pub(super) fn separators(list: &List<'_>) -> Vec<Separator> {
    let text = list.text;
    let last_closing = |sign: char| text.rfind(sign).unwrap_or(0);
    let (round, square) = (last_closing(')'), last_closing(']'));
    let mut found: Vec<Separator> = Vec::new();
    let mut depth = 0usize;
    // Where the first word of the last group was seen, and whether it is known.
    let mut first_word: Option<(usize, bool)> = None;
    for (at, c) in text.char_indices() {
        match c {
            '(' if at < round => depth += 1,
            '[' if at < square => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ',' | ';' | '\n' | '，' | '、' | '；' | '،' => {
                let mut end = at + c.len_utf8();
                // ", and" is one sign.
                let rest = &text[end..];
                let blanks = rest.len() - rest.trim_start().len();
                if let Some(len) = word_and(&rest[blanks..]) {
                    end += blanks + len;
                }
                found.push(Separator { range: at..end, word: false });
            }
            'a' | 'A' | '&' => {
                let bounded = text[..at].ends_with(char::is_whitespace);
                let both = bounded.then(|| word_and(&text[at..])).flatten();
                if let Some(len) = both {
                    let inside = found.last().is_some_and(|last| at < last.range.end);
                    if !inside {
                        found.push(Separator { range: at..at + len, word: true });
                    }
                }
            }
            'e' | 'y' | 'и' if text[..at].ends_with(char::is_whitespace) => {
                if let Some(len) = foreign_and(&text[at..]) {
                    let begin = list.signs.last_break(0, at);
                    let known = match first_word {
                        Some((seen, known)) if seen == begin => known,
                        _ => {
                            let last = text[begin..at].trim_start();
                            let known = begins_like_known(last);
                            first_word = (!last.is_empty()).then_some((begin, known));
                            known
                        }
                    };
                    if known {
                        found.push(Separator { range: at..at + len, word: true });
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// The length of "et", "y" or "и" before a group that is known.
fn foreign_and(text: &str) -> Option<usize> {
    let len = ["et", "y", "и"].iter().find(|word| text.starts_with(*word))?.len();
    let next = &text[len..];
    (next.starts_with(char::is_whitespace) && begins_like_known(next.trim_start())).then_some(len)
}

/// The length of "and" or "&" with a blank after it.
fn word_and(text: &str) -> Option<usize> {
    let len = if text.starts_with('&') {
        1
    } else if text.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("and")) {
        3
    } else {
        return None;
    };
    text[len..].starts_with(char::is_whitespace).then_some(len)
}
