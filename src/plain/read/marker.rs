//! What stands before an item of a list: a sign, a number or a letter.

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// The sign of an unnumbered list.
    Sign(char),
    /// The number of a numbered list, 1.
    Decimal(usize),
    /// The letter of a numbered list, counted from 1.
    Letter(usize),
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
    let line = line.trim_start();
    let (marker, rest) = sign(line).or_else(|| number(line))?;
    let text = rest.trim_start();
    if text.is_empty() || text.len() == rest.len() {
        return None;
    }
    let width = line.chars().count() - text.chars().count();
    Some(Marked { marker, text, width })
}

fn sign(line: &str) -> Option<(Marker, &str)> {
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    matches!(sign, '-' | '*' | '•' | '–' | '◦' | '▪' | '·' | '○' | '●' | '\u{f0b7}')
        .then_some((Marker::Sign(sign), rest))
}

fn number(line: &str) -> Option<(Marker, &str)> {
    let (open, inner) = match line.strip_prefix('(') {
        Some(inner) => (true, inner),
        None => (false, line),
    };
    let len = inner.bytes().take_while(|b| b.is_ascii_alphanumeric()).count();
    let (label, rest) = inner.split_at(len);
    let rest = match rest.strip_prefix('.') {
        Some(rest) if !open => rest,
        _ => rest.strip_prefix(')')?,
    };
    let marker = match label.as_bytes() {
        [letter @ b'a'..=b'z'] => Marker::Letter(usize::from(letter - b'a') + 1),
        [b'0'..=b'9', ..] if len <= 3 => Marker::Decimal(label.parse().ok()?),
        _ => return None,
    };
    Some((marker, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_text() {
        for (line, expected) in [
            ("- a", Some((Marker::Sign('-'), "a", 2))),
            ("  •  a b", Some((Marker::Sign('•'), "a b", 3))),
            ("1. a", Some((Marker::Decimal(1), "a", 3))),
            ("(12) a", Some((Marker::Decimal(12), "a", 5))),
            ("b) a", Some((Marker::Letter(2), "a", 3))),
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
