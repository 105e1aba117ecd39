//! Which part of the Union a group belongs to.

use std::fmt;

/// A Sector of the ITU, the Union as a whole, or another organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Standardization.
    ItuT,
    /// Development.
    ItuD,
    /// Radiocommunication.
    ItuR,
    /// The Union itself and its Council.
    Itu,
    /// Not a group of the ITU.
    #[default]
    Outside,
}

impl Sector {
    /// The Sector's name as it stands before a group's ("ITU-T"); empty for an organization outside.
    pub fn name(self) -> &'static str {
        match self {
            Sector::ItuT => "ITU-T",
            Sector::ItuD => "ITU-D",
            Sector::ItuR => "ITU-R",
            Sector::Itu => "ITU",
            Sector::Outside => "",
        }
    }

    /// Whether it is one of the three Sectors, whose groups have study periods.
    pub fn has_periods(self) -> bool {
        matches!(self, Sector::ItuT | Sector::ItuD | Sector::ItuR)
    }

    /// Whether the group belongs to the ITU.
    pub fn is_itu(self) -> bool {
        self != Sector::Outside
    }

    /// The Sector that a text names or begins with a group's kind of, judged by the name alone.
    pub(super) fn of_name(name: &str) -> Option<Sector> {
        let known = [Sector::ItuT, Sector::ItuD, Sector::ItuR];
        let begins = |start: &str| {
            name.strip_prefix(start).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        };
        known
            .into_iter()
            .find(|sector| begins(sector.name()))
            .or_else(|| (begins("ITU") || name == "Council").then_some(Sector::Itu))
            .or_else(|| (begins("JCA") || begins("FG")).then_some(Sector::ItuT))
    }
}

impl fmt::Display for Sector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
