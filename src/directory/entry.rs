//! A group as a book knows it.

use super::{note::Note, period::Period, sector::Sector};

/// A group or organization that can be addressed; an empty text is not known or does not apply.
///
/// One that changed its name or title stands once for each period, and "Q3/2" of two Sectors are two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// How it is named in short ("ISO/IEC JTC 1/SC 27", "SG17").
    pub abbreviation: String,
    /// Its name in full.
    pub full_name: String,
    /// The group it belongs to, by that one's abbreviation.
    pub parent: String,
    /// The study period or years in which it bears this name.
    pub period: Period,
    /// Which part of the ITU it belongs to, if any.
    pub sector: Sector,
    /// How far the entry can be trusted.
    pub confidence: Confidence,
    /// What a user should know before addressing it.
    pub notes: Vec<Note>,
    /// Where statements to it are sent.
    pub send_to: SendTo,
}

/// How far an entry can be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Seen in a source that can be named.
    Verified,
    /// Seen in a public file.
    Seen,
    /// From memory: a suggestion, to be shown as one.
    #[default]
    Unchecked,
    /// Put in by the user.
    Own,
}

/// Where statements to a group are sent; check before sending, addresses grow old.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SendTo {
    /// The address, as a rule that of a role.
    pub address: String,
    /// Who gets a copy.
    pub copies: Vec<String>,
    /// By way of whom, such as a secretariat or a liaison officer.
    pub through: String,
    /// When and where it meets next, in words.
    pub next_meeting: String,
}

impl SendTo {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What "address; cc copy" words.
    pub fn of_text(text: &str) -> Self {
        let mut send_to = Self::default();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            match part.strip_prefix("cc ") {
                Some(copy) => send_to.copies.push(copy.trim().to_string()),
                None if send_to.address.is_empty() => send_to.address = part.to_string(),
                None => send_to.copies.push(part.to_string()),
            }
        }
        send_to
    }
}

/// What kind of numbered ITU group an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// A study group: its number.
    StudyGroup(&'a str),
    /// A working party: its number and its study group's ("1", "17"; in the ITU-R "5A", "5").
    WorkingParty(&'a str, &'a str),
    /// A Question: its number and its study group's.
    Question(&'a str, &'a str),
    /// Any other group.
    Other,
}

impl Entry {
    /// Whether it is the IETF or one of its groups.
    pub fn is_ietf(&self) -> bool {
        self.abbreviation == "IETF" || self.abbreviation.starts_with("IETF ")
    }

    /// The text that a form prints for it: the abbreviation, with the Sector before a study group's number.
    pub fn printed(&self) -> String {
        if self.abbreviation.is_empty() {
            return self.full_name.clone();
        }
        let needs_sector = self.kind() != Kind::Other && self.sector.has_periods();
        if needs_sector && !self.abbreviation.starts_with("ITU") {
            format!("{} {}", self.sector, self.abbreviation)
        } else {
            self.abbreviation.clone()
        }
    }

    /// The text with which it signs: a study group's name in full ("ITU-T Study Group 17"), else as it is printed.
    pub fn signed(&self) -> String {
        match self.kind() {
            Kind::StudyGroup(number) => format!("{} Study Group {number}", self.sector),
            _ => self.printed(),
        }
    }

    /// What stands beside a recipient so that this entry is found again: Sector, abbreviation and period.
    pub fn key(&self) -> String {
        let name = self.printed();
        if self.period.text().is_empty() { name } else { format!("{name} ({})", self.period) }
    }

    /// What kind of numbered ITU group it is.
    pub fn kind(&self) -> Kind<'_> {
        if !self.sector.has_periods() {
            return Kind::Other;
        }
        let bare =
            self.abbreviation.strip_prefix(self.sector.name()).unwrap_or(&self.abbreviation).trim_start();
        let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(rest) = bare.strip_prefix("SG").map(str::trim_start)
            && number(rest)
        {
            return Kind::StudyGroup(rest);
        }
        if let Some((own, group)) = bare.strip_prefix('Q').and_then(|rest| rest.split_once('/'))
            && number(own)
            && number(group)
        {
            return Kind::Question(own, group);
        }
        let Some(rest) = bare.strip_prefix("WP").map(str::trim_start) else { return Kind::Other };
        match rest.split_once('/') {
            Some((own, group)) if number(own) && number(group) => Kind::WorkingParty(own, group),
            None if self.sector == Sector::ItuR => {
                let digits = rest.trim_end_matches(|c: char| c.is_ascii_uppercase());
                if number(digits) { Kind::WorkingParty(rest, digits) } else { Kind::Other }
            }
            _ => Kind::Other,
        }
    }

    /// Whether it is offered as a suggestion only, because nobody has checked it.
    pub fn is_unchecked(&self) -> bool {
        self.confidence == Confidence::Unchecked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(abbreviation: &str, sector: Sector) -> Entry {
        Entry { abbreviation: abbreviation.into(), sector, ..Entry::default() }
    }

    #[test]
    fn numbered_groups_are_told_by_kind_and_print_their_sector() {
        for (abbreviation, sector, kind, printed) in [
            ("SG17", Sector::ItuT, Kind::StudyGroup("17"), "ITU-T SG17"),
            ("ITU-D SG2", Sector::ItuD, Kind::StudyGroup("2"), "ITU-D SG2"),
            ("Q3/2", Sector::ItuT, Kind::Question("3", "2"), "ITU-T Q3/2"),
            ("ITU-D Q3/2", Sector::ItuD, Kind::Question("3", "2"), "ITU-D Q3/2"),
            ("WP1/17", Sector::ItuT, Kind::WorkingParty("1", "17"), "ITU-T WP1/17"),
            ("WP 5A", Sector::ItuR, Kind::WorkingParty("5A", "5"), "ITU-R WP 5A"),
            ("WP2/TSAG", Sector::ItuT, Kind::Other, "WP2/TSAG"),
            ("SG17RG-AFR", Sector::ItuT, Kind::Other, "SG17RG-AFR"),
            ("QSDG", Sector::ItuT, Kind::Other, "QSDG"),
            ("SG1", Sector::Outside, Kind::Other, "SG1"),
        ] {
            let entry = entry(abbreviation, sector);
            assert_eq!((entry.kind(), entry.printed().as_str()), (kind, printed), "{abbreviation}");
        }
    }

    #[test]
    fn an_address_is_read_with_its_copies() {
        let send_to = SendTo::of_text("a@example.org; cc b@example.org");
        assert_eq!(
            (send_to.address.as_str(), send_to.copies.as_slice()),
            ("a@example.org", &["b@example.org".to_string()][..])
        );
        assert!(SendTo::of_text("").is_empty());
    }
}
