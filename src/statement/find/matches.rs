//! Where a query stands in one text.

use std::ops::Range;

use super::Query;

/// The places of a query in a text, in order and apart from each other.
pub(super) fn of(text: &str, query: &Query) -> Vec<Range<usize>> {
    if query.text.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let ranges: Vec<Range<usize>> = if query.match_case {
        text.match_indices(&query.text).map(|(at, found)| at..at + found.len()).collect()
    } else {
        let folded = Folded::of(text);
        let wanted = query.text.to_lowercase();
        folded.text.match_indices(&wanted).filter_map(|(at, _)| folded.range(at..at + wanted.len())).collect()
    };
    ranges.into_iter().filter(|range| !query.whole_words || is_whole(text, range)).collect()
}

/// Whether no word goes on at either end.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let found = &text[range.clone()];
    let goes_on = |inside: Option<char>, outside: Option<char>| {
        inside.is_some_and(char::is_alphanumeric) && outside.is_some_and(char::is_alphanumeric)
    };
    !goes_on(found.chars().next(), text[..range.start].chars().next_back())
        && !goes_on(found.chars().next_back(), text[range.end..].chars().next())
}

/// A text in lower case, and where each of its bytes comes from.
struct Folded {
    text: String,
    /// For each byte of the folded text and its end, the byte of the text it begins with; none inside a character.
    origins: Option<Vec<Option<usize>>>,
}

impl Folded {
    fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self { text: text.to_ascii_lowercase(), origins: None };
        }
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            let begin = folded.len();
            folded.extend(c.to_lowercase());
            origins.push(Some(at));
            origins.resize(origins.len() + (folded.len() - begin).saturating_sub(1), None);
        }
        origins.push(Some(text.len()));
        Self { text: folded, origins: Some(origins) }
    }

    fn range(&self, range: Range<usize>) -> Option<Range<usize>> {
        let origin = |at: usize| match &self.origins {
            None => Some(at),
            Some(origins) => origins.get(at).copied().flatten(),
        };
        Some(origin(range.start)?..origin(range.end)?)
    }
}
