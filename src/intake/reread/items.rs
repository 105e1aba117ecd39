//! A list on one line of which the items are known: which of them are still there, and what is new.

use std::collections::{HashMap, HashSet, VecDeque};

/// What stands between the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glue {
    /// Comma, semicolon, a new line, "and".
    Sentence,
    /// Comma, semicolon or a new line.
    Comma,
    /// Semicolon or a new line.
    Semicolon,
}

/// An item of the list as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// One that was there, by its place.
    Kept(usize),
    /// One in the place of another, with what it says now.
    Changed(usize, String),
    /// One that was not there.
    Added(String),
}

/// A text whose lines may break anywhere: with plain hyphens and blanks, and without signs that show nothing. Word sets
/// such signs by itself, and they make no other word of a name.
pub(super) fn breakable(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => Some(' '),
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        c => Some(c),
    };
    text.chars().filter_map(plain).collect()
}

/// Lists of which the length, multiplied by the number of lengths of items, is more than this are not looked through.
const MOST: usize = 50_000_000;

/// The items of a list, `known` being what it consisted of in order; `split` takes apart what is new.
pub(super) fn items(
    text: &str,
    known: &[String],
    glue: Glue,
    mut split: impl FnMut(&str) -> Vec<String>,
) -> Vec<Item> {
    let text = breakable(text);
    let text = text.trim();
    let known: Vec<String> = known.iter().map(|item| breakable(item)).collect();
    let known: Vec<&str> = known.iter().map(|item| item.trim()).collect();
    let mut found: Vec<Result<usize, String>> = Vec::new();
    // Each is looked for by its length and then by its words, not one after the other.
    let mut free: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (at, item) in known.iter().enumerate().filter(|(_, item)| !item.is_empty()) {
        free.entry(item).or_default().push_back(at);
    }
    let mut lengths: Vec<usize> = free.keys().map(|item| item.len()).collect();
    lengths.sort_unstable_by_key(|len| std::cmp::Reverse(*len));
    lengths.dedup();
    if lengths.len().saturating_mul(text.len()) > MOST {
        lengths.clear();
    }
    let known_at = |at: usize, free: &HashMap<&str, VecDeque<usize>>| {
        lengths.iter().find_map(|len| {
            let (item, after) = (text.get(at..at + len)?, text.get(at + len..)?);
            let ends = after.is_empty() || glue.len(after).is_some();
            if ends { free.get(item)?.front().copied() } else { None }
        })
    };
    let mut at = 0;
    while at < text.len() {
        if let Some(index) = known_at(at, &free) {
            free.entry(known[index]).or_default().pop_front();
            found.push(Ok(index));
            at += known[index].len();
            at += text.get(at..).and_then(|rest| glue.len(rest)).unwrap_or(0);
            continue;
        }
        // New is all up to a sign with a known item behind it.
        let rest = text.get(at..).unwrap_or_default();
        // Of blanks side by side the first has the same sign behind it as the others.
        let starts = rest.char_indices().filter(|(end, c)| *c != ' ' || !rest[..*end].ends_with(' '));
        let end = starts.map(|(end, _)| end).find_map(|end| {
            let len = glue.len(rest.get(end..)?)?;
            known_at(at + end + len, &free).map(|_| (end, len))
        });
        let (end, len) = end.unwrap_or((rest.len(), 0));
        found.extend(split(rest.get(..end).unwrap_or_default()).into_iter().map(Err));
        at += (end + len).max(1);
        while at < text.len() && !text.is_char_boundary(at) {
            at += 1;
        }
    }
    settled(&found, &known)
}

/// Tells what is new in the place of something from what was added: as many stand there as were taken out.
fn settled(found: &[Result<usize, String>], known: &[&str]) -> Vec<Item> {
    let there: HashSet<usize> = found.iter().filter_map(|item| item.as_ref().ok().copied()).collect();
    let gone = |from: usize, to: usize| {
        (from..to).filter(|at| !known[*at].is_empty() && !there.contains(at)).collect::<Vec<_>>()
    };
    let mut items = Vec::new();
    let mut fresh: Vec<String> = Vec::new();
    let mut from = 0;
    let end = found.iter().map(Some).chain([None]);
    for item in end {
        match item {
            Some(Err(text)) => fresh.push(text.clone()),
            other => {
                let to = match other {
                    Some(Ok(at)) => *at,
                    _ => known.len(),
                };
                let gone = if from <= to { gone(from, to) } else { Vec::new() };
                if gone.len() == fresh.len() {
                    items.extend(
                        gone.into_iter().zip(fresh.drain(..)).map(|(at, text)| Item::Changed(at, text)),
                    );
                } else {
                    items.extend(fresh.drain(..).map(Item::Added));
                }
                if let Some(Ok(at)) = other {
                    items.push(Item::Kept(*at));
                    from = from.max(at + 1);
                }
            }
        }
    }
    items
}

impl Glue {
    /// What stands between the items of a row with a list: where it has semicolons, a comma is part of an item.
    pub(super) fn of_row(text: &str) -> Self {
        if text.contains(';') { Glue::Semicolon } else { Glue::Comma }
    }

    /// The items of a text of which none is known.
    pub(super) fn split(self, text: &str) -> Vec<String> {
        let ends = |c| matches!(c, ';' | '\n') || (c == ',' && self != Glue::Semicolon);
        let items = text.split(ends).map(|item| item.trim().to_string());
        items.filter(|item| !item.is_empty()).collect()
    }

    /// The bytes of the sign that `text` begins with.
    fn len(self, text: &str) -> Option<usize> {
        let sign = text.trim_start_matches(' ');
        let blanks = text.len() - sign.len();
        let after = |rest: &str| Some(text.len() - rest.trim_start().len());
        if let Some(rest) = sign.strip_prefix([';', '\n']) {
            return after(rest);
        }
        if self == Glue::Semicolon {
            return None;
        }
        if let Some(rest) = sign.strip_prefix(',').filter(|_| self == Glue::Comma) {
            return after(rest);
        }
        if self == Glue::Comma {
            return None;
        }
        let and = |text: &str| {
            let rest = text.strip_prefix("and").filter(|rest| rest.starts_with(char::is_whitespace))?;
            Some(text.len() - rest.len())
        };
        if let Some(rest) = sign.strip_prefix(',') {
            let rest = rest.trim_start();
            return after(&rest[and(rest).unwrap_or(0)..]);
        }
        let len = and(sign).filter(|_| blanks > 0)?;
        after(&sign[len..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str, known: &[&str]) -> Vec<Item> {
        let known: Vec<String> = known.iter().map(|item| item.to_string()).collect();
        items(text, &known, Glue::Sentence, |new| new.split(", ").map(str::to_string).collect())
    }

    #[test]
    fn known_items_are_found_whatever_stands_in_them() {
        use Item::{Added, Changed, Kept};
        let known = ["R and D", "A", "A, B"];
        for (text, expected) in [
            ("R and D, A and A, B", vec![Kept(0), Kept(1), Kept(2)]),
            ("R and D,\nA and\nA, B", vec![Kept(0), Kept(1), Kept(2)]),
            ("A, B and R and D", vec![Kept(2), Kept(0)]),
            ("R and D, A, A, B and C", vec![Kept(0), Kept(1), Kept(2), Added("C".into())]),
            ("R and D, X and A, B", vec![Kept(0), Changed(1, "X".into()), Kept(2)]),
            ("R and D, X, Y and A, B", vec![Kept(0), Added("X".into()), Added("Y".into()), Kept(2)]),
            ("", vec![]),
            ("Z", vec![Added("Z".into())]),
        ] {
            assert_eq!(seen(text, &known), expected, "{text}");
        }
    }
}
