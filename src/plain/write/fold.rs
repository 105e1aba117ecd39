//! Words into lines of a given width.

use unicode_width::UnicodeWidthStr;

/// The columns a text takes on a screen.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// Breaks `words` into lines of at most `columns` columns; the first begins with `first`, the others with `rest`.
///
/// Lines break at blanks only; a newline in `words` always breaks. Longer words stand out.
pub(super) fn fold(first: &str, rest: &str, words: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut start = first;
    for paragraph in words.split('\n') {
        let mut line = start.to_string();
        let mut used = width(start);
        let mut fresh = true;
        for word in paragraph.split(' ') {
            let wide = width(word);
            if fresh {
                line.push_str(word);
                used += wide;
                fresh = false;
            } else if word.is_empty() || used + 1 + wide <= columns {
                line.push(' ');
                line.push_str(word);
                used += 1 + wide;
            } else {
                lines.push(std::mem::replace(&mut line, format!("{rest}{word}")));
                used = width(rest) + wide;
            }
        }
        lines.push(line);
        start = rest;
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_blanks_and_hang_under_their_beginning() {
        for (first, rest, words, expected) in [
            ("", "", "one two three", &["one two", "three"][..]),
            ("1. ", "   ", "one two three", &["1. one", "   two", "   three"]),
            ("", "", "unbreakable-word x", &["unbreakable-word", "x"]),
            ("", "", "a\nb", &["a", "b"]),
            ("", "", "a  b", &["a  b"]),
            ("", "", "国际电信 联盟", &["国际电信", "联盟"]),
            ("", "", "", &[""]),
            ("- ", "  ", "  lead", &["-   lead"]),
        ] {
            assert_eq!(fold(first, rest, words, 8), expected, "{words}");
        }
    }
}
