//! Characters, cut where Word wants something else than characters.

use std::borrow::Cow;

/// A piece of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Characters that XML can hold, never none.
    Text(&'t str),
    /// A tab.
    Tab,
    /// A new line.
    Break,
}

/// Whether XML 1.0 cannot hold a character at all, or Word wants an element for it.
fn is_special(character: char) -> bool {
    character < ' ' || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// Cuts a text into pieces.
///
/// Tabs and line ends (also the vertical tab, Word's own sign for a line end) become pieces of their own; the
/// control characters that XML 1.0 cannot hold (section 2.2, `Char`) are left out.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(1);
    let mut rest = text;
    while let Some(at) = rest.find(is_special) {
        if at > 0 {
            pieces.push(Piece::Text(&rest[..at]));
        }
        let after = &rest[at..];
        let special = after.chars().next().unwrap_or_default();
        match special {
            '\t' => pieces.push(Piece::Tab),
            '\r' if after.starts_with("\r\n") => {}
            '\n' | '\r' | '\u{b}' => pieces.push(Piece::Break),
            _ => {}
        }
        rest = &after[special.len_utf8()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// A text without the characters that XML cannot hold; tabs and line ends become blanks.
pub(in crate::docx) fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_special) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter_map(|character| match character {
                '\t' | '\n' | '\r' => Some(' '),
                _ if is_special(character) => None,
                _ => Some(character),
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_line_ends_and_control_characters_are_no_characters() {
        use Piece::{Break, Tab, Text};
        for (text, expected) in [
            ("", vec![]),
            ("a", vec![Text("a")]),
            ("a\tb", vec![Text("a"), Tab, Text("b")]),
            (
                "a\r\nb\nc\rd\u{b}",
                vec![Text("a"), Break, Text("b"), Break, Text("c"), Break, Text("d"), Break],
            ),
            ("\0a\u{1}\u{fffe}\u{ffff}é\u{1f}", vec![Text("a"), Text("é")]),
        ] {
            assert_eq!(pieces(text), expected, "{text:?}");
        }
        assert_eq!(clean("a\tb\u{0}c\n"), "a bc ");
    }
}
