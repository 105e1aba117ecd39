//! The groups that are known by name.

use std::sync::OnceLock;

/// `assets/groups.tsv`: a head, then one group a line.
const GROUPS: &str = include_str!("../../assets/groups.tsv");

/// A group as the directory knows it; an empty text is not known or does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownGroup {
    /// How it is named in short ("ISO/IEC JTC 1/SC 27").
    pub abbreviation: &'static str,
    /// Its name in full.
    pub full_name: &'static str,
    /// The group it belongs to, by that one's abbreviation.
    pub parent: &'static str,
    /// The study period or years in which it bears this name.
    pub period: &'static str,
    /// "verified", "seen" or "unchecked".
    pub confidence: &'static str,
    /// What a user should know: concluded, renamed, takes no statements.
    pub note: &'static str,
    /// The address statements are sent to.
    pub send_to: &'static str,
}

/// Every group of the directory, in its order; one that changed its name or title stands once for each period.
pub fn groups() -> &'static [KnownGroup] {
    static PARSED: OnceLock<Vec<KnownGroup>> = OnceLock::new();
    PARSED.get_or_init(|| GROUPS.lines().skip(1).map(parse).collect())
}

fn parse(line: &'static str) -> KnownGroup {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or("").trim();
    KnownGroup {
        abbreviation: next(),
        full_name: next(),
        parent: next(),
        period: next(),
        confidence: next(),
        note: next(),
        send_to: next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_directory_is_whole() {
        assert!(groups().len() > 900);
        for line in GROUPS.lines() {
            assert_eq!(line.split('\t').count(), 7, "{line}");
        }
        for group in groups() {
            assert!(!group.abbreviation.is_empty(), "{group:?}");
            assert!(["verified", "seen", "unchecked"].contains(&group.confidence), "{group:?}");
        }
    }
}
