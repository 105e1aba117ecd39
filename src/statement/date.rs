//! Dates as people write them: read here, printed by the form.
//!
//! Understood are "2024-09-06", "6 September 2024", "6th Sept. 2024", "September 6, 2024", "6.9.2024" and, for
//! the days of a meeting, "2-6 September 2024", "30 September – 4 October 2024", "September 2-6, 2024" and
//! "2024-Nov-16-25", with the months' names in English, French and Spanish. A date whose day and month could be exchanged ("6/9/2024") is not guessed.

mod relative;
mod written;

pub use relative::parse_from;
pub use written::WrittenDate;

use std::ops::Range;

use jiff::civil::Date;

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

/// The months in other languages and their usual short forms, in lower case, each with its number.
const FOREIGN_MONTHS: &[(&str, i8)] = &[
    ("janvier", 1),
    ("janv", 1),
    ("enero", 1),
    ("février", 2),
    ("fevrier", 2),
    ("févr", 2),
    ("febrero", 2),
    ("mars", 3),
    ("marzo", 3),
    ("avril", 4),
    ("avr", 4),
    ("abril", 4),
    ("mai", 5),
    ("mayo", 5),
    ("juin", 6),
    ("junio", 6),
    ("juillet", 7),
    ("juil", 7),
    ("julio", 7),
    ("août", 8),
    ("aout", 8),
    ("agosto", 8),
    ("septembre", 9),
    ("septiembre", 9),
    ("setiembre", 9),
    ("octobre", 10),
    ("octubre", 10),
    ("novembre", 11),
    ("noviembre", 11),
    ("décembre", 12),
    ("decembre", 12),
    ("déc", 12),
    ("diciembre", 12),
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
    /// The first day.
    pub first: Date,
    /// The last day; equal to the first when one date is given.
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
            .or_else(|| single(&tokens[at..]).map(|(date, used)| (date, date, used)))?;
        Some(FoundDays { first, last, range: span(&tokens[at..at + used]) })
    })
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    /// A whole number and how many digits it was written with.
    Number(i16, usize),
    Month(i8),
    Dash,
    Comma,
    Slash,
    Dot,
    Other,
}

struct Token {
    sign: Sign,
    range: Range<usize>,
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        if is_blank(c) {
            continue;
        }
        if c.is_alphanumeric() {
            while let Some(&(at, next)) = rest.peek() {
                if !next.is_alphanumeric() {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
        }
        let word = &text[start..end];
        if ["of", "de", "del"].iter().any(|of| word.eq_ignore_ascii_case(of)) {
            continue;
        }
        tokens.push(Token { sign: sign(word), range: start..end });
    }
    tokens
}

fn sign(word: &str) -> Sign {
    match word {
        "-" | "–" | "—" | "‐" | "‑" | "−" => return Sign::Dash,
        "," => return Sign::Comma,
        "/" => return Sign::Slash,
        "." => return Sign::Dot,
        _ => {}
    }
    let lower = word.to_lowercase();
    if matches!(lower.as_str(), "to" | "au" | "al") {
        return Sign::Dash;
    }
    let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let ordinal = matches!(&lower[digits..], "st" | "nd" | "rd" | "th" | "er" | "º") && digits <= 2;
        return match lower[..digits].parse() {
            Ok(number) if digits == lower.len() || ordinal => Sign::Number(number, digits),
            _ => Sign::Other,
        };
    }
    let month = MONTHS.iter().position(|name| {
        let name = name.to_lowercase();
        name == lower
            || (lower.len() >= 3 && (name[..3] == lower || (lower == "sept" && name == "september")))
    });
    let foreign = || FOREIGN_MONTHS.iter().find(|(name, _)| *name == lower).map(|(_, month)| *month);
    month.and_then(|at| i8::try_from(at + 1).ok()).or_else(foreign).map_or(Sign::Other, Sign::Month)
}

fn span(tokens: &[Token]) -> Range<usize> {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => 0..0,
    }
}

/// Reads tokens one after the other, so that a pattern reads like what it matches.
struct Cursor<'a> {
    tokens: &'a [Token],
    used: usize,
}

impl<'a> Cursor<'a> {
    fn new(tokens: &'a [Token]) -> Self {
        Self { tokens, used: 0 }
    }

    fn next(&mut self) -> Option<Sign> {
        let token = self.tokens.get(self.used)?;
        self.used += 1;
        Some(token.sign)
    }

    fn skip(&mut self, sign: Sign) {
        if self.tokens.get(self.used).is_some_and(|token| token.sign == sign) {
            self.used += 1;
        }
    }

    fn expect(&mut self, sign: Sign) -> Option<()> {
        (self.next()? == sign).then_some(())
    }

    fn day(&mut self) -> Option<i8> {
        match self.next()? {
            Sign::Number(day @ 1..=31, 1..=2) => i8::try_from(day).ok(),
            _ => None,
        }
    }

    fn year(&mut self) -> Option<i16> {
        match self.next()? {
            Sign::Number(year @ 1800..=2999, 4) => Some(year),
            _ => None,
        }
    }

    fn month(&mut self) -> Option<i8> {
        let Sign::Month(month) = self.next()? else {
            return None;
        };
        self.skip(Sign::Dot);
        Some(month)
    }

    fn month_or_number(&mut self) -> Option<i8> {
        match self.next()? {
            Sign::Month(month) => Some(month),
            Sign::Number(month @ 1..=12, 1..=2) => i8::try_from(month).ok(),
            _ => None,
        }
    }

    fn comma_year(&mut self) -> Option<i16> {
        self.skip(Sign::Comma);
        self.year()
    }
}

type Pattern<T> = fn(&mut Cursor<'_>) -> Option<T>;

fn first_match<T>(tokens: &[Token], patterns: &[Pattern<T>]) -> Option<(T, usize)> {
    patterns.iter().find_map(|pattern| {
        let mut cursor = Cursor::new(tokens);
        pattern(&mut cursor).map(|found| (found, cursor.used))
    })
}

fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

fn single(tokens: &[Token]) -> Option<(Date, usize)> {
    first_match(
        tokens,
        &[
            |c| {
                let (day, month, year) = (c.day()?, c.month()?, c.comma_year()?);
                date(year, month, day)
            },
            |c| {
                let (month, day, year) = (c.month()?, c.day()?, c.comma_year()?);
                date(year, month, day)
            },
            |c| {
                let year = c.year()?;
                c.expect(Sign::Dash)?;
                let month = c.month_or_number()?;
                c.expect(Sign::Dash)?;
                date(year, month, c.day()?)
            },
            |c| {
                let day = c.day()?;
                c.expect(Sign::Dash)?;
                let month = c.month()?;
                c.expect(Sign::Dash)?;
                date(c.year()?, month, day)
            },
            |c| {
                let day = c.day()?;
                c.expect(Sign::Dot)?;
                let month = c.month_or_number()?;
                c.expect(Sign::Dot)?;
                date(c.year()?, month, day)
            },
            |c| {
                let first = c.day()?;
                c.expect(Sign::Slash)?;
                let second = c.day()?;
                c.expect(Sign::Slash)?;
                let year = c.year()?;
                match (first > 12, second > 12) {
                    (true, false) => date(year, second, first),
                    (false, true) => date(year, first, second),
                    _ => None,
                }
            },
        ],
    )
}

fn several(tokens: &[Token]) -> Option<(Date, Date, usize)> {
    let found = first_match(
        tokens,
        &[
            |c| {
                let first = c.day()?;
                c.expect(Sign::Dash)?;
                let (last, month, year) = (c.day()?, c.month()?, c.comma_year()?);
                Some((date(year, month, first)?, date(year, month, last)?))
            },
            |c| {
                let (first, first_month) = (c.day()?, c.month()?);
                c.expect(Sign::Dash)?;
                let (last, month, year) = (c.day()?, c.month()?, c.comma_year()?);
                Some((date(year, first_month, first)?, date(year, month, last)?))
            },
            |c| {
                let (month, first) = (c.month()?, c.day()?);
                c.expect(Sign::Dash)?;
                let (last, year) = (c.day()?, c.comma_year()?);
                Some((date(year, month, first)?, date(year, month, last)?))
            },
            |c| {
                let (first_month, first) = (c.month()?, c.day()?);
                c.expect(Sign::Dash)?;
                let (month, last, year) = (c.month()?, c.day()?, c.comma_year()?);
                Some((date(year, first_month, first)?, date(year, month, last)?))
            },
            |c| {
                let year = c.year()?;
                c.expect(Sign::Dash)?;
                let month = c.month()?;
                c.expect(Sign::Dash)?;
                let first = c.day()?;
                c.expect(Sign::Dash)?;
                let last = c.day()?;
                Some((date(year, month, first)?, date(year, month, last)?))
            },
        ],
    );
    if let Some(((first, last), used)) = found {
        return (first <= last).then_some((first, last, used));
    }
    let (first, used) = single(tokens)?;
    let rest = tokens.get(used..)?;
    let (dash, rest) = rest.split_first()?;
    let (last, more) = single(rest)?;
    (dash.sign == Sign::Dash && first <= last).then_some((first, last, used + 1 + more))
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
            ("6-2 September 2024", Some(("2024-09-02", "2024-09-02"))),
            ("Geneva, September 2006", None),
        ] {
            let days = find_days(text).map(|d| (d.first.to_string(), d.last.to_string()));
            let expected = expected.map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(days, expected, "{text}");
        }
    }
}
