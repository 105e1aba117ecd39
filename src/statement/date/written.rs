//! A date as it was written, understood or not.

use jiff::civil::Date;

/// What a field for a date holds: a day, or what was written in place of one.
///
/// Half a date ("6 Sep") is kept like any other words, so that nothing that was typed is lost; a form prints a day and
/// nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum WrittenDate {
    /// Nothing is written.
    #[default]
    Empty,
    /// A day.
    Day(Date),
    /// Words that are no date, or not yet one.
    Words(String),
}

impl WrittenDate {
    /// What `text` is when `day` is what was understood of it; blanks alone are nothing.
    pub fn of(text: &str, day: Option<Date>) -> Self {
        match day {
            Some(day) => Self::Day(day),
            None if text.trim().is_empty() => Self::Empty,
            None => Self::Words(text.to_string()),
        }
    }

    /// The day, when it was understood.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Empty | Self::Words(_) => None,
        }
    }

    /// What is written in place of a day, or nothing.
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Empty | Self::Day(_) => "",
        }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// This, or `other` when no day was understood of this.
    #[must_use]
    pub fn or(self, other: WrittenDate) -> Self {
        if self.day().is_some() || other.is_empty() { self } else { other }
    }
}

impl From<Date> for WrittenDate {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Option<Date>> for WrittenDate {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_date_is_words_and_blanks_are_nothing() {
        let day = jiff::civil::date(2024, 9, 6);
        for (text, understood, expected) in [
            ("6 Sep", None, WrittenDate::Words("6 Sep".into())),
            ("6 Sep 2024", Some(day), WrittenDate::Day(day)),
            ("  ", None, WrittenDate::Empty),
        ] {
            assert_eq!(WrittenDate::of(text, understood), expected, "{text}");
        }
        let half = WrittenDate::Words("6 Sep".into());
        assert_eq!((half.day(), half.words()), (None, "6 Sep"));
        assert_eq!(half.clone().or(WrittenDate::Empty), half);
        assert_eq!(half.or(day.into()).day(), Some(day));
    }
}
