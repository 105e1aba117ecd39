//! The orders in which the words and signs of a date stand.

use jiff::civil::Date;

use super::signs::{Sign, Token};

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

/// The date that these words and signs begin with, and how many of them it takes.
pub(super) fn single(tokens: &[Token]) -> Option<(Date, usize)> {
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

/// The days, first and last named, that these words and signs begin with, and how many of them they take.
pub(super) fn several(tokens: &[Token]) -> Option<(Date, Date, usize)> {
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
        return Some((first, last, used));
    }
    let (first, used) = single(tokens)?;
    let rest = tokens.get(used..)?;
    let (dash, rest) = rest.split_first()?;
    let (last, more) = single(rest)?;
    (dash.sign == Sign::Dash).then_some((first, last, used + 1 + more))
}
