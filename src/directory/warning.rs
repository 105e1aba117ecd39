//! What speaks against addressing a group on a day.

use std::fmt;

use jiff::civil::Date;

use super::{
    book::Book,
    entry::{Entry, Kind},
    note::Note,
    period::Period,
};

/// What a user should be told when a group is chosen for a statement of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Its work is done.
    Concluded,
    /// It exists and does not meet.
    Dormant,
    /// It has this name now.
    RenamedTo(String),
    /// Its work goes on in this group.
    MergedInto(String),
    /// This group has taken its place.
    ReplacedBy(String),
    /// It does not take liaison statements.
    TakesNoStatements,
    /// The directory knows it by this name for another period only.
    OtherPeriod(Period),
    /// It ended with a conference.
    EndedWith(String),
    /// Something else, in the directory's words.
    Other(String),
    /// Nobody has checked the entry: it is a suggestion.
    Unchecked,
}

impl Warning {
    /// Whether it speaks against addressing the group, rather than of how well the entry is known.
    pub fn is_serious(&self) -> bool {
        !matches!(self, Warning::Unchecked | Warning::Other(_))
    }
}

impl fmt::Display for Warning {
    /// A few words in lower case, as they stand beside a name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::Concluded => f.write_str("concluded"),
            Warning::Dormant => f.write_str("dormant"),
            Warning::RenamedTo(other) => write!(f, "now {other}"),
            Warning::MergedInto(other) => write!(f, "merged into {other}"),
            Warning::ReplacedBy(other) => write!(f, "replaced by {other}"),
            Warning::TakesNoStatements => f.write_str("takes no liaison statements"),
            Warning::OtherPeriod(period) => write!(f, "known for {period} only"),
            Warning::EndedWith(event) => write!(f, "ended with {event}"),
            Warning::Other(text) => f.write_str(text),
            Warning::Unchecked => f.write_str("not checked"),
        }
    }
}

impl Book {
    /// What speaks against addressing `entry` on a day, the gravest first.
    ///
    /// A note of an entry with an end holds from its end on: SG16 had not merged yet in 2023. A working party or
    /// Question whose title is known for an earlier period only is none to warn of while its study group exists:
    /// such numbers go on, their titles change.
    pub fn warnings(&self, entry: &Entry, on: Date) -> Vec<Warning> {
        let year = on.year();
        let over = entry.period.is_over(year);
        let ended = over || entry.period.last().is_none();
        let mut warnings: Vec<Warning> = Vec::new();
        for note in &entry.notes {
            let warning = match note {
                Note::Concluded if ended => Warning::Concluded,
                Note::Dormant if ended => Warning::Dormant,
                Note::RenamedTo(other) if ended || entry.period.last() == Some(year) => {
                    Warning::RenamedTo(other.clone())
                }
                Note::MergedInto(other) if ended => Warning::MergedInto(other.clone()),
                Note::ReplacedBy(other) if ended || entry.period.last() == Some(year) => {
                    Warning::ReplacedBy(other.clone())
                }
                Note::TakesNoStatements => Warning::TakesNoStatements,
                Note::EndsWith(event) if over => Warning::EndedWith(event.clone()),
                Note::PastPeriod if over && !self.goes_on(entry, year) => {
                    Warning::OtherPeriod(entry.period.clone())
                }
                Note::Other(text) => Warning::Other(text.clone()),
                _ => continue,
            };
            warnings.push(warning);
        }
        let told = warnings.iter().any(Warning::is_serious);
        if !told && !entry.period.covers(year) && !self.goes_on(entry, year) {
            warnings.push(Warning::OtherPeriod(entry.period.clone()));
        }
        if entry.is_unchecked() {
            warnings.push(Warning::Unchecked);
        }
        warnings
    }

    /// Whether anything speaks against addressing `entry` on a day, rather than of how well it is known.
    pub(super) fn is_warned_of(&self, entry: &Entry, on: Date) -> bool {
        let plain = entry.notes.is_empty() && entry.period.covers(on.year());
        !plain && self.warnings(entry, on).iter().any(Warning::is_serious)
    }

    /// Whether an entry is a numbered part of a study group that exists in a year.
    fn goes_on(&self, entry: &Entry, year: i16) -> bool {
        matches!(entry.kind(), Kind::WorkingParty(..) | Kind::Question(..))
            && self.named(&entry.parent, year).is_some_and(|parent| parent.period.covers(year))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn warnings(abbreviation: &str, year: i16) -> Vec<Warning> {
        let book = Book::built_in();
        let entry = book.named(abbreviation, year).unwrap();
        book.warnings(entry, date(year, 11, 25)).into_iter().filter(Warning::is_serious).collect()
    }

    #[test]
    fn notes_warn_from_the_end_of_a_group_on() {
        for (abbreviation, year, expected) in [
            ("SG16", 2023, None),
            ("SG16", 2026, Some(Warning::MergedInto("SG21".into()))),
            ("SG17", 2026, None),
            ("SG17", 2010, None),
            ("IETF PKIX", 2025, Some(Warning::Concluded)),
            ("JCA-DCC", 2024, None),
            ("JCA-DCC", 2026, Some(Warning::Concluded)),
            ("CG-RES", 2024, None),
            ("CG-RES", 2025, Some(Warning::RenamedTo("CG-RES-MODERN".into()))),
            ("CAMARA", 2026, Some(Warning::TakesNoStatements)),
            ("CWG-SFP", 2026, None),
            ("CWG-SFP", 2027, Some(Warning::EndedWith("PP-26".into()))),
            ("SIA", 2026, None),
            ("WP 5A", 2026, None),
            ("WP 8F", 2026, Some(Warning::Concluded)),
            ("WP1/16", 2026, Some(Warning::OtherPeriod(Period::new("2017-2020")))),
            ("ITU-D Q6/1", 2026, None),
            ("CWG-COP", 2024, None),
            ("CWG-COP", 2008, Some(Warning::OtherPeriod(Period::new("2009-")))),
        ] {
            assert_eq!(warnings(abbreviation, year), Vec::from_iter(expected), "{abbreviation} in {year}");
        }
    }

    #[test]
    fn what_nobody_has_checked_says_so() {
        let book = Book::built_in();
        let entry = book.named("OMG", 2026).unwrap();
        assert_eq!(book.warnings(entry, date(2026, 1, 1)), [Warning::Unchecked]);
    }
}
