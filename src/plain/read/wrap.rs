//! Lines that were broken at a fixed width, joined again where that is certain.
//!
//! A writer that wraps puts a word on the next line only when it does not fit. So a line was wrapped when the
//! first word of the next one would have gone past the width; any other line ended because its author ended it.

use unicode_width::UnicodeWidthStr;

use super::{line::Line, marker};

/// Texts are wrapped at widths in this range, in columns.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=110;
/// Most are wrapped at widths in this range; others must show it more often.
const USUAL_WIDTHS: std::ops::RangeInclusive<usize> = 60..=80;

/// What is known about how a text was wrapped.
pub(super) struct Wrap {
    /// The width, when the text shows that it was wrapped.
    width: Option<usize>,
}

impl Wrap {
    /// Finds out whether and how wide a text was wrapped.
    ///
    /// It was when no line of prose is wider than 110 columns, and breaks in the middle of sentences stand where
    /// a writer that wraps would have put them.
    pub(super) fn of(lines: &[Line]) -> Self {
        let widest = lines.iter().filter(|line| shows_width(line)).map(Line::width).max();
        let Some(width) = widest.filter(|width| WIDTHS.contains(width)) else {
            return Self { width: None };
        };
        let wrap = Self { width: Some(width) };
        let mut evidence = 0;
        for pair in lines.windows(2) {
            let [line, next] = pair else { continue };
            let ends = line.text.ends_with(['.', ':', ';', '?', '!', ',', '|']);
            if !is_full(line, next, width) || next.is_blank() || ends || !could_go_on(line, next) {
                continue;
            }
            evidence += if next.text.trim_start().starts_with(char::is_lowercase) { 2 } else { 1 };
        }
        let enough = if USUAL_WIDTHS.contains(&width) { 2 } else { 4 };
        if evidence >= enough { wrap } else { Self { width: None } }
    }

    /// How many of the first `lines` are one paragraph; at least 1.
    pub(super) fn paragraph(&self, lines: &[Line]) -> usize {
        let Some(first) = lines.first() else {
            return 1;
        };
        if first.is_blank() {
            return 1;
        }
        let hanging = marker::marked(&first.text).map(|marked| first.indent() + marked.width);
        let mut used = 1;
        for pair in lines.windows(2) {
            let [line, next] = pair else { break };
            // Well inside a text that began without a label, a colon is one of the text.
            let in_text = used > 1 && !is_label(first.text.trim());
            if next.is_blank() || begins_anew(next, in_text) {
                break;
            }
            let full = self.width.is_some_and(|width| is_full(line, next, width));
            let aligned = match hanging {
                Some(column) => next.indent() == column,
                None if used > 1 => next.indent() == line.indent(),
                None => could_go_on(line, next),
            };
            let listed = !column_starts(first).is_empty() && is_address(next);
            let aligned = aligned && !listed;
            // After a line that was not full or that ended a sentence a dash begins an item under this one.
            let ended = !full || line.text.ends_with(['.', ':', ';', '?', '!']);
            if hanging.is_some() && ended && marker::marked(&next.text).is_some() {
                break;
            }
            let under_item = hanging.is_some() && aligned;
            if !(under_item || full && aligned) {
                break;
            }
            used += 1;
        }
        used
    }
}

/// Whether the next line's first word would have gone past `width` on this line.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or("");
    line.width() <= width && line.width() + 1 + word.width() > width
}

/// Whether a line tells how wide the text is: several words, not a row of a table, an address or a long label row.
fn shows_width(line: &Line) -> bool {
    let text = line.text.trim();
    let long_label = is_label(text) && line.width() > *USUAL_WIDTHS.end();
    text.contains(' ') && !text.contains(['\t', '|']) && !text.contains("://") && !long_label
}

/// Whether the places where two lines begin allow the second to go on with the first.
fn could_go_on(line: &Line, next: &Line) -> bool {
    let (here, there) = (line.indent(), next.indent());
    if let Some(marked) = marker::marked(&line.text) {
        return there == here + marked.width;
    }
    let columns: Vec<usize> = column_starts(line);
    match columns.as_slice() {
        [] => here == there || (here > there && here - there <= 8 && there == 0),
        [column] => there == *column,
        _ => false,
    }
}

/// The columns at which text begins again after a gap of three blanks or more.
fn column_starts(line: &Line) -> Vec<usize> {
    let text = line.text.trim_start();
    let mut starts = Vec::new();
    let (mut column, mut blanks) = (line.indent(), 0);
    for c in text.chars() {
        if c == '\t' {
            blanks = 8;
            column = (column / 8 + 1) * 8;
            continue;
        }
        if c == ' ' {
            blanks += 1;
        } else {
            if blanks >= 3 {
                starts.push(column);
            }
            blanks = 0;
        }
        column += c.to_string().width();
    }
    starts
}

/// Whether a line can only be the beginning of something: a label, an item, a quotation, a row.
fn begins_anew(line: &Line, in_text: bool) -> bool {
    let text = line.text.trim();
    text.starts_with(['>', '|', '_', '='])
        || (!in_text && is_label(text))
        || is_item(text)
        || text.starts_with("--")
        || text.starts_with("~~")
}

/// Whether a line is nothing but a file's name, a link or an address, and what it is in parentheses.
fn is_address(line: &Line) -> bool {
    let text = line.text.trim();
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let whole = rest.is_empty() || rest.trim_start().starts_with('(');
    whole && (word.contains(['/', '@']) || word.trim_end_matches('.').contains('.'))
}

fn is_item(text: &str) -> bool {
    marker::marked(text).is_some_and(|marked| marked.marker != marker::Marker::Sign('–'))
}

/// "Label: value" or "LABEL :", of up to four words.
fn is_label(text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else {
        return false;
    };
    let words = label.split_whitespace().count();
    let ends = value.is_empty() || value.starts_with(char::is_whitespace);
    ends && (1..=4).contains(&words) && label.starts_with(char::is_uppercase) && label.len() <= 60
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn joined(text: &str) -> Vec<usize> {
        let (lines, _) = line::lines(text);
        let wrap = Wrap::of(&lines);
        let mut rest = lines.as_slice();
        let mut found = Vec::new();
        while !rest.is_empty() {
            let used = wrap.paragraph(rest);
            found.push(used);
            rest = &rest[used..];
        }
        found
    }

    #[test]
    fn a_wrapped_text_is_joined_and_lines_that_ended_stay() {
        let wrapped = "The group has met twice since then and looked into each of the\n\
                       comments that were received, some of which came too late for the\n\
                       meeting.\n\
                       \n\
                       Best wishes\n\
                       The chair";
        assert_eq!(joined(wrapped), [3, 1, 1, 1]);
    }

    #[test]
    fn a_text_of_unusual_width_is_joined_when_it_shows_it_often() {
        let words = |widths: &[usize]| {
            let line = |width: &usize| "word ".repeat(width / 5) + "mores";
            widths.iter().map(line).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(joined(&words(&[90, 90, 90, 20])), [4]);
        assert_eq!(joined(&words(&[50, 50, 50, 20])), [4]);
        assert_eq!(joined(&words(&[90, 20])), [1, 1]);
        assert_eq!(joined(&words(&[120, 120, 120, 20])), [1, 1, 1, 1]);
    }

    #[test]
    fn lines_of_a_document_that_was_not_wrapped_stay() {
        let long = "A paragraph of a converted document is one line however long it may be, which this one shows.\nSo is this.";
        assert_eq!(joined(long), [1, 1]);
        let short = "Thank you for the statement that you sent us after your last meeting.\nBest regards";
        assert_eq!(joined(short), [1, 1]);
    }

    #[test]
    fn a_label_an_item_and_another_column_begin_anew() {
        let text = "Title:        A subject that is so long that it has to go on in the next\n\
                    \x20             line, as it does\n\
                    Source:       A group\n\
                    \n\
                    - an item which is so long that it must be carried over into another\n\
                    \x20 line\n\
                    - another";
        assert_eq!(joined(text), [2, 1, 1, 2, 1]);
    }
}
