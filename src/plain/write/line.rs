//! From paragraphs to lines.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::sheet::{Inline, Para};

/// What a tab becomes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TabsAs {
    Tab,
    Blank,
}

/// The paragraph's lines as its breaks cut it; a link's address stands in "<>" after text that differs from it.
pub(super) fn lines(para: &Para, tabs: TabsAs) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut link: Option<(&str, String)> = None;
    for inline in &para.inlines {
        let address = match inline {
            Inline::Text(run) => run.marks.link.as_deref(),
            _ => None,
        };
        if link.as_ref().map(|(open, _)| *open) != address {
            close(&mut line, link.take());
            link = address.map(|address| (address, String::new()));
        }
        match inline {
            Inline::Text(run) => {
                line.push_str(&run.text);
                if let Some((_, shown)) = &mut link {
                    shown.push_str(&run.text);
                }
            }
            Inline::Tab if tabs == TabsAs::Tab => line.push('\t'),
            Inline::Tab => line.push(' '),
            Inline::Break => lines.push(std::mem::take(&mut line)),
            Inline::PageNumber => {}
        }
    }
    close(&mut line, link);
    if !line.is_empty() || !lines.is_empty() {
        lines.push(line);
    }
    lines
}

fn close(line: &mut String, link: Option<(&str, String)>) {
    let Some((address, shown)) = link else { return };
    let shown = shown.trim();
    let bare = |text: &str| {
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        text.trim_end_matches('/').to_lowercase()
    };
    if bare(address) != bare(shown) {
        line.push_str(if line.is_empty() || line.ends_with(' ') {
            "<"
        } else {
            " <"
        });
        line.push_str(address);
        line.push('>');
    }
}

/// Cuts a line at blanks so that no piece is wider than `first`, or `rest` from the second on, but for long words.
///
/// A line that fits stays as it is, an empty one included.
pub(super) fn wrap(line: &str, first: usize, rest: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut column = 0;
    let mut limit = first;
    // The blanks after the last word that fits: where they begin and where they end.
    let mut gap: Option<(usize, usize)> = None;
    let mut in_gap = false;
    let mut seen_word = false;
    for (at, c) in line.char_indices() {
        let after = at + c.len_utf8();
        if c == ' ' || c == '\t' {
            column += if c == '\t' { 8 - column % 8 } else { 1 };
            if seen_word {
                gap = Some((if in_gap { gap.map_or(at, |gap| gap.0) } else { at }, after));
            }
            in_gap = true;
            continue;
        }
        in_gap = false;
        seen_word = true;
        column += c.width().unwrap_or(0);
        if let Some((from, to)) = gap.filter(|_| column > limit) {
            pieces.push(&line[start..from]);
            start = to;
            limit = rest;
            column = line[to..after].width();
            gap = None;
        }
    }
    pieces.push(&line[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_cut_at_blanks_only() {
        for (line, expected) in [
            ("", &[""][..]),
            ("one two", &["one two"]),
            ("one two three", &["one two", "three"]),
            ("onetwothreefour five", &["onetwothreefour", "five"]),
            ("  one two three", &["  one two", "three"]),
            ("a  b    c       d", &["a  b    c", "d"]),
            ("中文中文 中文", &["中文中文", "中文"]),
        ] {
            assert_eq!(wrap(line, 9, 9), expected, "{line}");
        }
    }

    proptest! {
        #[test]
        fn wrapping_loses_nothing_but_blanks(line in "[a-z \u{4e2d}]{0,80}") {
            let pieces = wrap(&line, 12, 12);
            prop_assert_eq!(pieces.concat().replace(' ', ""), line.replace(' ', ""));
            for piece in pieces {
                prop_assert!(piece.trim_end().width() <= 12 || !piece.trim().contains(' '), "{}", piece);
            }
        }
    }
}
