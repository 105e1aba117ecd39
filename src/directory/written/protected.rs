//! What holds together although signs stand in it.

use std::ops::Range;

use super::List;
use crate::{
    directory::{names::with_signs, tables::WITH_SIGNS},
    statement::question,
};

/// Stretches inside which no sign separates: known names that hold one, and Questions of one group; in
/// order, and none touches another.
pub(super) fn protected(list: &List<'_>) -> Vec<Range<usize>> {
    let text = list.text;
    let mut ranges = Vec::new();
    let lower = text.to_lowercase();
    if lower.len() == text.len() {
        let own = with_signs(list.book.own.entries.iter());
        for name in WITH_SIGNS.lines().chain(own.iter().map(String::as_str)) {
            for (start, _) in lower.match_indices(name) {
                let range = start..start + name.len();
                let inside_word = lower[..start].ends_with(char::is_alphanumeric)
                    || lower[range.end..].starts_with(char::is_alphanumeric);
                if !inside_word {
                    ranges.push(range);
                }
            }
        }
    }
    ranges.extend(quoted(text));
    let found = question::find_marked(text);
    let mut of_group = false;
    for pair in found.windows(2) {
        let [left, right] = pair else { continue };
        let own = |range: &Range<usize>| text[range.clone()].contains('/');
        let marked = text[right.range.clone()].starts_with(['Q', 'q']);
        let between = &text[left.range.end..right.range.start];
        let near = between.chars().count() <= 7;
        // "SG15 – Q17/15 and Q18/15": the group before the first is that of both.
        let named = || text[list.signs.last_break_or_parenthesis(left.range.start)..left.range.start].trim();
        let is_named = |named: &str| !(named.is_empty() || named.ends_with(" and") || named == "and");
        of_group = (of_group || is_named(named()))
            && left.question.split_once('/').map(|own| own.1)
                == right.question.split_once('/').map(|own| own.1);
        if near && (!own(&left.range) || !marked || of_group) {
            ranges.push(left.range.start..right.range.end);
        }
    }
    ranges.sort_unstable_by_key(|range| range.start);
    ranges.dedup_by(|next, before| {
        let touches = next.start <= before.end;
        if touches {
            before.end = before.end.max(next.end);
        }
        touches
    });
    ranges
}

/// Names in quotation marks.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match open {
            Some((start, close)) if c == close => {
                ranges.push(start..at + c.len_utf8());
                open = None;
            }
            Some((start, _)) if c == '\n' || at - start > LONGEST_QUOTED => open = None,
            Some(_) => {}
            None if c == '"' => open = Some((at, '"')),
            None if c == '“' => open = Some((at, '”')),
            None => {}
        }
    }
    ranges
}

/// A name in quotation marks takes at most this many bytes.
const LONGEST_QUOTED: usize = 120;
