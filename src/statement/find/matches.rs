//! Where a query stands in one text.

use std::ops::Range;

use super::Query;

/// The places of a query in a text, in order and apart from each other.
pub(super) fn of(text: &str, query: &Query) -> Vec<Range<usize>> {
    if query.text.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let is_meant = |range: &Range<usize>| !query.whole_words || is_whole(text, range);
    if query.match_case {
        apart(text, &query.text, |range| Some(range).filter(is_meant))
    } else {
        let folded = Folded::of(text);
        apart(&folded.text, &query.text.to_lowercase(), |range| folded.range(range).filter(is_meant))
    }
}

/// What `accept` makes of the places of `wanted`; one that it refuses takes no room from the next.
fn apart(
    text: &str,
    wanted: &str,
    accept: impl Fn(Range<usize>) -> Option<Range<usize>>,
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(wanted).map(|at| from + at) {
        let end = at + wanted.len();
        match accept(at..end) {
            Some(range) => {
                found.push(range);
                from = end;
            }
            None => from = at + text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
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
