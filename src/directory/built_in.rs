//! The groups that come with the program.

use std::collections::HashMap;

use super::{
    entry::{Confidence, Entry, SendTo},
    note::Note,
    period::Period,
    sector::Sector,
};

/// A head, then one group a line: abbreviation, full name, parent, period, confidence, note, send to.
const GROUPS: &str = include_str!("../../assets/groups.tsv");

/// Names in use beside those of the directory: a head, then the name and the abbreviation of its group.
const OTHER_NAMES: &str = include_str!("../../assets/other_names.tsv");

/// No group of the directory has more groups above it.
const DEEPEST: usize = 12;

/// Every group of the directory, in its order.
pub(super) fn groups() -> Vec<Entry> {
    let mut entries: Vec<Entry> = GROUPS.lines().skip(1).map(parse).collect();
    let parents: HashMap<&str, &str> =
        entries.iter().map(|entry| (entry.abbreviation.as_str(), entry.parent.as_str())).collect();
    let sectors: Vec<Sector> = entries.iter().map(|entry| sector(&entry.abbreviation, &parents)).collect();
    for (entry, sector) in entries.iter_mut().zip(sectors) {
        entry.sector = sector;
    }
    entries
}

/// Names in use beside those of the directory, each with the abbreviation of its group.
pub(super) fn other_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    OTHER_NAMES.lines().skip(1).filter_map(|line| line.split_once('\t'))
}

fn parse(line: &str) -> Entry {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or("").trim();
    Entry {
        abbreviation: next().into(),
        full_name: next().into(),
        parent: next().into(),
        period: Period::new(next()),
        sector: Sector::Outside,
        confidence: match next() {
            "verified" => Confidence::Verified,
            "seen" => Confidence::Seen,
            _ => Confidence::Unchecked,
        },
        notes: Note::all(next()),
        send_to: SendTo::of_text(next()),
    }
}

/// The Sector of the first group upwards whose name tells it.
fn sector(abbreviation: &str, parents: &HashMap<&str, &str>) -> Sector {
    let mut name = abbreviation;
    for _ in 0..DEEPEST {
        if let Some(sector) = Sector::of_name(name) {
            return sector;
        }
        match parents.get(name) {
            Some(parent) if !parent.is_empty() => name = parent,
            _ => break,
        }
    }
    Sector::Outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_directory_is_whole() {
        let groups = groups();
        assert!(groups.len() > 900);
        for line in GROUPS.lines() {
            assert_eq!(line.split('\t').count(), 7, "{line}");
        }
        for (line, group) in GROUPS.lines().skip(1).zip(&groups) {
            assert!(!group.abbreviation.is_empty(), "{group:?}");
            let confidence = line.split('\t').nth(4).unwrap();
            assert!(["verified", "seen", "unchecked"].contains(&confidence), "{line}");
            assert_ne!(group.confidence, Confidence::Own);
        }
    }

    #[test]
    fn groups_belong_to_the_sector_of_those_above_them() {
        let groups = groups();
        for (abbreviation, sector) in [
            ("SG17", Sector::ItuT),
            ("Q10/17", Sector::ItuT),
            ("JCA-IdM", Sector::ItuT),
            ("JCA-IMT2020", Sector::ItuT),
            ("ITU-T CASC", Sector::ItuT),
            ("ITU-D Q3/2", Sector::ItuD),
            ("TDAG-WG-futureSGQ", Sector::ItuD),
            ("WP 5D", Sector::ItuR),
            ("RAG", Sector::ItuR),
            ("CWG-COP", Sector::Itu),
            ("ITU OWF", Sector::Itu),
            ("ISCT", Sector::Itu),
            ("ISO/IEC JTC 1/SC 27", Sector::Outside),
            ("IETF", Sector::Outside),
            ("CAMARA", Sector::Outside),
        ] {
            let found = groups.iter().find(|group| group.abbreviation == abbreviation);
            assert_eq!(found.map(|group| group.sector), Some(sector), "{abbreviation}");
        }
    }

    #[test]
    fn other_names_are_those_of_known_groups() {
        let groups = groups();
        for (name, abbreviation) in other_names() {
            assert!(groups.iter().any(|group| group.abbreviation == abbreviation), "{name}");
        }
        assert!(other_names().count() > 3);
    }
}
