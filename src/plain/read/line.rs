//! The lines of a text, with their numbers, before anything is made of them.

use unicode_width::UnicodeWidthStr;

use crate::source::{Position, Remark, RemarkKind};

/// A line as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it stands.
    pub(super) at: Position,
    /// Its characters without the end of the line and without blanks before it.
    pub(super) text: String,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The column at which its first character stands; a tab leads to the next multiple of eight.
    pub(super) fn indent(&self) -> usize {
        let mut column = 0;
        for c in self.text.chars() {
            match c {
                '\t' => column = (column / 8 + 1) * 8,
                c if c.is_whitespace() => column += 1,
                _ => break,
            }
        }
        column
    }

    /// How many columns it is wide, from the margin to its last character.
    pub(super) fn width(&self) -> usize {
        self.indent() + self.text.trim().width()
    }
}

/// Splits `text` at CRLF, LF, CR, form feeds and Unicode's own line ends, and takes out control characters.
pub(super) fn lines(text: &str) -> (Vec<Line>, Vec<Remark>) {
    let (mut lines, mut remarks) = (Vec::new(), Vec::new());
    for (number, part) in (1..).zip(physical(text)) {
        let at = Position { line: number };
        let unreadable = part.contains(char::REPLACEMENT_CHARACTER);
        if unreadable {
            remarks.push(Remark {
                at,
                kind: RemarkKind::Changed,
                message: "Characters that could not be read stand as \u{fffd}".into(),
            });
        }
        let controls = part.chars().filter(|&c| is_control(c)).count();
        if controls > 0 {
            remarks.push(Remark {
                at,
                kind: RemarkKind::Changed,
                message: format!("Control characters were left out ({controls})"),
            });
        }
        for piece in part.split(['\u{c}', '\u{b}', '\u{2028}', '\u{2029}', '\u{85}']) {
            let clean: String = piece.chars().filter(|&c| !is_control(c)).collect();
            lines.push(Line { at, text: clean.trim_end().to_string() });
        }
    }
    while lines.last().is_some_and(Line::is_blank) {
        lines.pop();
    }
    (lines, remarks)
}

fn is_control(c: char) -> bool {
    let line_end = matches!(c, '\t' | '\u{b}' | '\u{c}' | '\u{85}');
    (c.is_control() && !line_end) || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn physical(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            rest = None;
            return Some(text);
        };
        let long = text[end..].starts_with("\r\n");
        rest = text.get(end + if long { 2 } else { 1 }..);
        Some(&text[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let (lines, remarks) = lines("a\r\nb\rc\n\nd\u{c}e\u{2028}f\n");
        let seen: Vec<_> = lines.iter().map(|l| (l.at.line, l.text.as_str())).collect();
        assert_eq!(seen, [(1, "a"), (2, "b"), (3, "c"), (4, ""), (5, "d"), (5, "e"), (5, "f")]);
        assert_eq!(remarks, []);
    }

    #[test]
    fn control_characters_go_and_are_told() {
        let (lines, remarks) = lines("a\0b\n\u{1b}c");
        assert_eq!(lines[0].text, "ab");
        assert_eq!(lines[1].text, "c");
        assert_eq!(remarks.iter().map(|r| r.at.line).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_tab_leads_to_the_next_multiple_of_eight() {
        let line = |text: &str| Line { at: Position::default(), text: text.into() };
        assert_eq!(line("\t-").indent(), 8);
        assert_eq!(line("  \t x").indent(), 9);
        assert_eq!(line("  ab c").width(), 6);
    }
}
