//! The years in which a group bears a name.

use std::fmt;

/// The study period or years of an entry, as the directory words them and as years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Period {
    text: String,
    spans: Vec<Span>,
}

/// From a year to a year, both included; none is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Span {
    first: Option<i16>,
    last: Option<i16>,
}

impl Period {
    /// The period that `text` words: "2025-2028", "2008-", "-2007", "2018-2021 and 2022-2025"; anything else, a
    /// single year in which the group was seen among it, sets no bounds.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into().trim().to_string();
        let spans = text.split(" and ").filter_map(span).collect();
        Self { text, spans }
    }

    /// The wording ("2025-2028"); empty when no period is known.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it has a beginning or an end.
    pub fn is_bounded(&self) -> bool {
        !self.spans.is_empty()
    }

    /// Whether the year falls into it; a period without bounds covers all.
    pub fn covers(&self, year: i16) -> bool {
        let inside = |span: &Span| {
            span.first.is_none_or(|first| first <= year) && span.last.is_none_or(|last| year <= last)
        };
        self.spans.is_empty() || self.spans.iter().any(inside)
    }

    /// Whether it has ended before the year.
    pub fn is_over(&self, year: i16) -> bool {
        self.last().is_some_and(|last| last < year)
    }

    /// Its last year, when it has one.
    pub fn last(&self) -> Option<i16> {
        self.spans.iter().map(|span| span.last).max_by_key(|last| last.unwrap_or(i16::MAX)).flatten()
    }

    /// Its first year, when it has one.
    pub fn first(&self) -> Option<i16> {
        self.spans.iter().map(|span| span.first).min_by_key(|first| first.unwrap_or(i16::MIN)).flatten()
    }
}

fn span(text: &str) -> Option<Span> {
    let (first, last) = text.trim().split_once(['-', '–'])?;
    let year = |text: &str| text.trim().parse::<i16>().ok().filter(|year| (1800..3000).contains(year));
    let span = Span { first: year(first), last: year(last) };
    let read = |text: &str, year: Option<i16>| text.trim().is_empty() || year.is_some();
    let any = span.first.is_some() || span.last.is_some();
    (any && read(first, span.first) && read(last, span.last)).then_some(span)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_cover_their_years() {
        for (text, covered, outside, over) in [
            ("2025-2028", &[2025, 2026, 2028][..], &[2024, 2029][..], &[2029][..]),
            ("2008-", &[2008, 3000], &[2007], &[]),
            ("-2007", &[1900, 2007], &[2008], &[2008]),
            ("2018-2021 and 2022-2025", &[2018, 2022, 2025], &[2017, 2026], &[2026]),
            ("standing", &[1900, 2026], &[], &[]),
            ("2025", &[1900, 2026], &[], &[]),
            ("", &[2026], &[], &[]),
            ("a-b", &[2026], &[], &[]),
        ] {
            let period = Period::new(text);
            assert_eq!(period.text(), text);
            assert!(covered.iter().all(|year| period.covers(*year)), "{text}");
            assert!(!outside.iter().any(|year| period.covers(*year)), "{text}");
            assert!(over.iter().all(|year| period.is_over(*year)), "{text}");
            assert!(!covered.iter().any(|year| period.is_over(*year)), "{text}");
        }
        assert_eq!(Period::new("2018-2021 and 2022-2025").first(), Some(2018));
        assert_eq!(Period::new("2018-2021 and 2022-").last(), None);
    }
}
