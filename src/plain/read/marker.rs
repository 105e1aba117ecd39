//! What stands before an item of a list: a sign, a number or a letter.

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// The sign of an unnumbered list.
    Sign(char),
    /// The number of a numbered list, in each way that it can be read.
    Number(Vec<Reading>),
}

/// One way to read the number of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// The depth of list that is numbered this way: 1 by digits, 2 by letters, 3 by Roman numerals.
    pub(super) depth: u8,
    /// The number, from 1.
    pub(super) number: usize,
}

/// A line that begins with a marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked<'a> {
    /// The marker.
    pub(super) marker: Marker,
    /// What comes after it.
    pub(super) text: &'a str,
    /// How many characters the marker and the blanks after it take.
    pub(super) width: usize,
}

/// The marker that `line` begins with, blanks before it aside; none when nothing follows it.
pub(super) fn marked(line: &str) -> Option<Marked<'_>> {
    let set_in = line.starts_with(char::is_whitespace);
    let line = line.trim_start();
    let (marker, rest) = sign(line, set_in).or_else(|| number(line))?;
    let text = rest.trim_start();
    if text.is_empty() || text.len() == rest.len() {
        return None;
    }
    let width = line.chars().count() - text.chars().count();
    Some(Marked { marker, text, width })
}

/// A sign; "o" is one, as word processors type it, when it is set in or a tab follows.
fn sign(line: &str, set_in: bool) -> Option<(Marker, &str)> {
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    let circle = sign == 'o' && (set_in || rest.starts_with('\t'));
    let usual = matches!(sign, '-' | '*' | '•' | '–' | '◦' | '▪' | '·' | '○' | '●' | '\u{f0b7}' | '\u{f0a7}');
    (circle || usual).then_some((Marker::Sign(sign), rest))
}

fn number(line: &str) -> Option<(Marker, &str)> {
    let (open, inner) = match line.strip_prefix('(') {
        Some(inner) => (true, inner),
        None => (false, line),
    };
    let len = inner.bytes().take_while(|b| b.is_ascii_alphanumeric()).count();
    let (label, rest) = inner.split_at(len);
    let rest = match rest.strip_prefix('.') {
        Some(rest) if !open && (len == 1 || label.starts_with(|c: char| c.is_ascii_digit())) => rest,
        _ => rest.strip_prefix(')')?,
    };
    let readings = if label.starts_with(|c: char| c.is_ascii_digit()) && len <= 3 {
        vec![Reading { depth: 1, number: label.parse().ok()? }]
    } else {
        let letter = letters(label).map(|number| Reading { depth: 2, number });
        let roman = roman(label).map(|number| Reading { depth: 3, number });
        letter.into_iter().chain(roman).collect()
    };
    (!readings.is_empty()).then_some((Marker::Number(readings), rest))
}

/// a to z, then aa, bb and so on up to zz.
fn letters(label: &str) -> Option<usize> {
    let letter = label.bytes().next().filter(u8::is_ascii_lowercase)?;
    let same = label.len() <= 2 && label.bytes().all(|b| b == letter);
    same.then(|| usize::from(letter - b'a') + 1 + 26 * (label.len() - 1))
}

/// i to xxxix.
fn roman(label: &str) -> Option<usize> {
    let tens = label.bytes().take_while(|b| *b == b'x').count();
    let (_, ones) = label.split_at(tens);
    let ones =
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].iter().position(|sign| *sign == ones)?;
    let number = 10 * tens + ones;
    (1..40).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_text() {
        let number = |readings: &[(u8, usize)]| {
            Marker::Number(readings.iter().map(|&(depth, number)| Reading { depth, number }).collect())
        };
        for (line, expected) in [
            ("- a", Some((Marker::Sign('-'), "a", 2))),
            ("  •  a b", Some((Marker::Sign('•'), "a b", 3))),
            ("   o a", Some((Marker::Sign('o'), "a", 2))),
            ("o a", None),
            ("1. a", Some((number(&[(1, 1)]), "a", 3))),
            ("(12) a", Some((number(&[(1, 12)]), "a", 5))),
            ("b) a", Some((number(&[(2, 2)]), "a", 3))),
            ("bb) a", Some((number(&[(2, 28)]), "a", 4))),
            ("i) a", Some((number(&[(2, 9), (3, 1)]), "a", 3))),
            ("xiv) a", Some((number(&[(3, 14)]), "a", 5))),
            ("ie. a", None),
            ("ok) a", None),
            ("-", None),
            ("-a", None),
            ("1.2 a", None),
            ("2024. a", None),
            ("12 May", None),
            ("", None),
        ] {
            let seen = marked(line).map(|m| (m.marker, m.text, m.width));
            assert_eq!(seen, expected, "{line}");
        }
    }
}
