//! The words and signs that dates are written with.

use std::ops::Range;

use super::MONTHS;

/// The months in other languages and their usual short forms, in lower case, each with its number.
const FOREIGN_MONTHS: &[(&str, i8)] = &[
    ("janvier", 1),
    ("janv", 1),
    ("enero", 1),
    ("février", 2),
    ("fevrier", 2),
    ("févr", 2),
    ("febrero", 2),
    ("mars", 3),
    ("marzo", 3),
    ("avril", 4),
    ("avr", 4),
    ("abril", 4),
    ("mai", 5),
    ("mayo", 5),
    ("juin", 6),
    ("junio", 6),
    ("juillet", 7),
    ("juil", 7),
    ("julio", 7),
    ("août", 8),
    ("aout", 8),
    ("agosto", 8),
    ("septembre", 9),
    ("septiembre", 9),
    ("setiembre", 9),
    ("octobre", 10),
    ("octubre", 10),
    ("novembre", 11),
    ("noviembre", 11),
    ("décembre", 12),
    ("decembre", 12),
    ("déc", 12),
    ("diciembre", 12),
];

/// What a word or sign is to a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sign {
    /// A whole number and how many digits it was written with.
    Number(i16, usize),
    Month(i8),
    Dash,
    Comma,
    Slash,
    Dot,
    Other,
}

/// A word or sign of a text and where it stands, in bytes.
pub(super) struct Token {
    pub(super) sign: Sign,
    pub(super) range: Range<usize>,
}

pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}

/// The words and signs of a text that matter to dates.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        if is_blank(c) {
            continue;
        }
        if c.is_alphanumeric() {
            while let Some(&(at, next)) = rest.peek() {
                if !next.is_alphanumeric() {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
        }
        let word = &text[start..end];
        if ["of", "de", "del"].iter().any(|of| word.eq_ignore_ascii_case(of)) {
            continue;
        }
        tokens.push(Token { sign: sign(word), range: start..end });
    }
    tokens
}

fn sign(word: &str) -> Sign {
    match word {
        "-" | "–" | "—" | "‐" | "‑" | "−" => return Sign::Dash,
        "," => return Sign::Comma,
        "/" => return Sign::Slash,
        "." => return Sign::Dot,
        _ => {}
    }
    let lower = word.to_lowercase();
    if matches!(lower.as_str(), "to" | "au" | "al") {
        return Sign::Dash;
    }
    let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let ordinal = matches!(&lower[digits..], "st" | "nd" | "rd" | "th" | "er" | "º") && digits <= 2;
        return match lower[..digits].parse() {
            Ok(number) if digits == lower.len() || ordinal => Sign::Number(number, digits),
            _ => Sign::Other,
        };
    }
    let month = MONTHS.iter().position(|name| {
        let name = name.to_lowercase();
        name == lower
            || (lower.len() >= 3 && (name[..3] == lower || (lower == "sept" && name == "september")))
    });
    let foreign = || FOREIGN_MONTHS.iter().find(|(name, _)| *name == lower).map(|(_, month)| *month);
    month.and_then(|at| i8::try_from(at + 1).ok()).or_else(foreign).map_or(Sign::Other, Sign::Month)
}
