//! Dates as people write them: read here, printed by the form.
//!
//! Understood are "2024-09-06", "6 September 2024", "6th Sept. 2024", "September 6, 2024", "6.9.2024" and, for
//! the days of a meeting, "2-6 September 2024", "30 September – 4 October 2024", "September 2-6, 2024" and
//! "2024-Nov-16-25", with the months' names in English, French and Spanish. A date whose day and month could be exchanged ("6/9/2024") is not guessed.

mod patterns;
mod relative;
mod signs;
mod written;

pub use relative::parse_from;
pub use written::WrittenDate;

use std::ops::Range;

use jiff::civil::Date;

use patterns::{several, single};
use signs::{Sign, Token, is_blank, tokens};

/// The months' English names, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDate {
    /// The date.
    pub date: Date,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// First and last day found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDays {
    /// The day named first.
    pub first: Date,
    /// The day named last: equal to the first when one date is given, and before it where it is written so.
    pub last: Date,
    /// Where they stand, in bytes.
    pub range: Range<usize>,
}

/// The date that `text` is, with nothing but blanks around it.
pub fn parse(text: &str) -> Option<Date> {
    let trimmed = text.trim_matches(is_blank);
    find(trimmed).filter(|found| found.range == (0..trimmed.len())).map(|found| found.date)
}

/// The first date that occurs in `text`.
pub fn find(text: &str) -> Option<FoundDate> {
    dates(&tokens(text)).next()
}

/// Every date that occurs in `text`, in order; of "2-6 September 2024" it is the last day.
pub fn find_all(text: &str) -> Vec<FoundDate> {
    dates(&tokens(text)).collect()
}

fn dates(tokens: &[Token]) -> impl Iterator<Item = FoundDate> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((date, used)) = single(rest) else {
                at += 1;
                continue;
            };
            at += used;
            return Some(FoundDate { date, range: span(&rest[..used]) });
        }
        None
    })
}

/// The first stretch of days, or else the first date, that occurs in `text`.
pub fn find_days(text: &str) -> Option<FoundDays> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let (first, last, used) = several(&tokens[at..])
            .filter(|(first, last, used)| first <= last || is_one_stretch(text, &tokens, at..at + used))
            .or_else(|| single(&tokens[at..]).map(|(date, used)| (date, date, used)))?;
        Some(FoundDays { first, last, range: span(&tokens[at..at + used]) })
    })
}

/// Whether days of which the last comes first were written as one stretch ("Geneva, 17-8 April 2026"): a number may as
/// well belong to the word before it ("SG 17 – 8 April 2026").
fn is_one_stretch(text: &str, tokens: &[Token], stretch: Range<usize>) -> bool {
    let before = text[..tokens[stretch.start].range.start].trim_end();
    let apart = !before.ends_with(char::is_alphanumeric);
    let tight = |pair: &[Token]| pair[0].range.end == pair[1].range.start;
    let mut pairs = tokens[stretch].windows(2);
    apart || pairs.any(|pair| pair[0].sign != Sign::Dash && pair[1].sign == Sign::Dash && tight(pair))
}

fn span(tokens: &[Token]) -> Range<usize> {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        for (text, expected) in [
            ("2024-09-06", Some("2024-09-06")),
            (" 6 September 2024 ", Some("2024-09-06")),
            ("6 Sept. 2024", Some("2024-09-06")),
            ("6\u{a0}Sep 2024", Some("2024-09-06")),
            ("6th of September, 2024", Some("2024-09-06")),
            ("January 1, 2005", Some("2005-01-01")),
            ("Jan 1st 2005", Some("2005-01-01")),
            ("2004-Nov-16", Some("2004-11-16")),
            ("16-Nov-2004", Some("2004-11-16")),
            ("6.9.2024", Some("2024-09-06")),
            ("30 octobre 2026", Some("2026-10-30")),
            ("1er août 2026", Some("2026-08-01")),
            ("1 de septiembre de 2026", Some("2026-09-01")),
            ("6 mayo 2024", Some("2024-05-06")),
            ("31/12/2024", Some("2024-12-31")),
            ("12/31/2024", Some("2024-12-31")),
            ("6/9/2024", None),
            ("31 February 2024", None),
            ("mid-May 2007", None),
            ("May 2007", None),
            ("by 6 September 2024", None),
            ("SG17-2024-09-06", None),
            ("", None),
        ] {
            assert_eq!(parse(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn dates_are_found_among_words() {
        let text = "Deadline for reply – 22 January 1998, or 1 February 1998 (SG2)";
        let found: Vec<_> =
            find_all(text).into_iter().map(|f| (f.date.to_string(), &text[f.range])).collect();
        assert_eq!(
            found,
            [("1998-01-22".to_string(), "22 January 1998"), ("1998-02-01".to_string(), "1 February 1998"),]
        );
    }

    #[test]
    fn the_days_of_a_meeting_are_read_in_every_usual_form() {
        for (text, expected) in [
            ("Geneva, 2-6 September 2024", Some(("2024-09-02", "2024-09-06"))),
            ("Geneva, 2 – 6 September 2024", Some(("2024-09-02", "2024-09-06"))),
            ("30 September-4 October 2024", Some(("2024-09-30", "2024-10-04"))),
            ("30 December 2024 - 3 January 2025", Some(("2024-12-30", "2025-01-03"))),
            ("September 2-6, 2024", Some(("2024-09-02", "2024-09-06"))),
            ("Sept 30 to Oct 4, 2024", Some(("2024-09-30", "2024-10-04"))),
            ("Geneva, 2004-Nov-16-25", Some(("2004-11-16", "2004-11-25"))),
            ("London, 6 October 2017", Some(("2017-10-06", "2017-10-06"))),
            ("Genève, du 5 au 9 octobre 2026", Some(("2026-10-05", "2026-10-09"))),
            ("Ginebra, 5 al 9 de octubre de 2026", Some(("2026-10-05", "2026-10-09"))),
            ("6-2 September 2024", Some(("2024-09-06", "2024-09-02"))),
            ("Geneva, 17 – 8 April 2026", Some(("2026-04-17", "2026-04-08"))),
            ("Geneva 17-8 April 2026", Some(("2026-04-17", "2026-04-08"))),
            ("17 April 2026-8 April 2026", Some(("2026-04-17", "2026-04-08"))),
            ("2 May-30 April 2026", Some(("2026-05-02", "2026-04-30"))),
            ("SG 17 – 8 April 2026", Some(("2026-04-08", "2026-04-08"))),
            ("Geneva, September 2006", None),
        ] {
            let days = find_days(text).map(|d| (d.first.to_string(), d.last.to_string()));
            let expected = expected.map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(days, expected, "{text}");
        }
    }
}
