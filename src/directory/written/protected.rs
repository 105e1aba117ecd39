//! What holds together although signs stand in it.

use std::{ops::Range, sync::OnceLock};

use super::List;
use crate::{
    directory::{book::Book, entry::Entry, key::is_name},
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
        for name in names_with_signs().iter().chain(&own) {
            for (start, _) in lower.match_indices(name.as_str()) {
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

/// Names of the directory that hold a comma, "and" or "&", in lower case.
fn names_with_signs() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| with_signs(Book::built_in().entries()))
}

/// Names of these groups that hold a comma, "and" or "&", in lower case, the longest first.
fn with_signs<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<String> {
    let mut names: Vec<String> = entries
        .flat_map(|group| [group.abbreviation.as_str(), group.full_name.as_str()])
        .filter(|name| is_name(name) || name.contains('&'))
        .map(str::to_lowercase)
        .filter(|name| name.contains([',', '&', ';']) || name.contains(" and "))
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}
