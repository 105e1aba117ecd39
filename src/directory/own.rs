//! The user's own groups and people.

use std::collections::HashMap;

use super::{
    entry::{Confidence, Entry},
    key::parenthesis,
    person::Person,
    sector::Sector,
    shelf::Shelf,
};

/// The user's own groups and people, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnBook {
    /// The groups.
    pub groups: Vec<Entry>,
    /// The people.
    pub people: Vec<Person>,
}

/// What a merge has brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many groups and people are new.
    pub added: usize,
    /// How many have taken the place of one that was there.
    pub replaced: usize,
    /// How many were there already, word for word.
    pub same: usize,
}

impl Entry {
    /// A group of the user's, from a name as it was typed: "Name of the forum (NOF)" is a full name and an
    /// abbreviation, several ordinary words are a full name, anything else an abbreviation.
    pub fn own(typed: &str) -> Self {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let (full_name, abbreviation) = match parenthesis(&typed) {
            Some((outer, inner)) => (outer.trim().to_string(), inner.trim().to_string()),
            None if is_sentence_like(&typed) => (typed, String::new()),
            None => (String::new(), typed),
        };
        let mut entry = Entry { abbreviation, full_name, confidence: Confidence::Own, ..Entry::default() };
        entry.sector = entry.sector_by_name();
        entry
    }

    /// The Sector that its name, or that of a group above it, tells.
    pub fn sector_by_name(&self) -> Sector {
        let by_name =
            [&self.abbreviation, &self.full_name].into_iter().find_map(|name| Sector::of_name(name));
        let above = || Shelf::built_in().named(&self.parent).last().map(|parent| parent.sector);
        by_name.or_else(above).or_else(|| Sector::of_name(&self.parent)).unwrap_or_default()
    }

    /// Whether both are of one group and period, so that one replaces the other.
    fn is_same(&self, other: &Entry) -> bool {
        self.printed() == other.printed() && self.sector == other.sector && self.period == other.period
    }
}

/// Whether a name is of several words in ordinary letters.
fn is_sentence_like(name: &str) -> bool {
    let ordinary = |word: &&str| word.chars().skip(1).filter(|c| c.is_lowercase()).count() > 1;
    name.split(' ').filter(ordinary).count() > 1
}

impl OwnBook {
    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.people.is_empty()
    }

    /// Tells the Sector of each group by its name or that of a group above it, the user's own among them.
    pub fn find_sectors(&mut self) {
        let known: HashMap<String, Sector> = self
            .groups
            .iter()
            .map(|group| (group.abbreviation.clone(), group.sector_by_name()))
            .filter(|(abbreviation, sector)| !abbreviation.is_empty() && sector.is_itu())
            .collect();
        for group in &mut self.groups {
            group.sector = match group.sector_by_name() {
                Sector::Outside => known.get(&group.parent).copied().unwrap_or_default(),
                sector => sector,
            };
        }
    }

    /// Takes in what another book holds; a group or person that is there already is replaced by the other's.
    pub fn merge(&mut self, other: OwnBook) -> Merged {
        let mut merged = Merged::default();
        for group in other.groups {
            take_in(&mut self.groups, group, Entry::is_same, &mut merged);
        }
        for person in other.people {
            take_in(&mut self.people, person, Person::is_same, &mut merged);
        }
        merged
    }
}

fn take_in<T: PartialEq>(list: &mut Vec<T>, item: T, is_same: impl Fn(&T, &T) -> bool, merged: &mut Merged) {
    match list.iter_mut().find(|own| is_same(own, &item)) {
        Some(own) if *own == item => merged.same += 1,
        Some(own) => {
            *own = item;
            merged.replaced += 1;
        }
        None => {
            list.push(item);
            merged.added += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_name_becomes_a_group() {
        for (typed, abbreviation, full_name, sector) in [
            ("NOF", "NOF", "", Sector::Outside),
            ("Forum of Nobody  (NOF)", "NOF", "Forum of Nobody", Sector::Outside),
            ("Forum of Nobody at all", "", "Forum of Nobody at all", Sector::Outside),
            ("ITU-T CG-NEW", "ITU-T CG-NEW", "", Sector::ItuT),
            ("FG-NEW", "FG-NEW", "", Sector::ItuT),
        ] {
            let entry = Entry::own(typed);
            assert_eq!(
                (entry.abbreviation.as_str(), entry.full_name.as_str(), entry.sector, entry.confidence),
                (abbreviation, full_name, sector, Confidence::Own),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_merge_adds_replaces_and_keeps() {
        let mut book = OwnBook { groups: vec![Entry::own("A"), Entry::own("B")], people: Vec::new() };
        let longer = Entry { full_name: "Forum of B".into(), ..Entry::own("B") };
        let person = Person { name: "Ada".into(), ..Person::default() };
        let other =
            OwnBook { groups: vec![Entry::own("A"), longer.clone(), Entry::own("C")], people: vec![person] };
        assert_eq!(book.merge(other.clone()), Merged { added: 2, replaced: 1, same: 1 });
        assert_eq!(book.groups[1], longer);
        assert_eq!(book.merge(other), Merged { added: 0, replaced: 0, same: 4 });
    }
}
