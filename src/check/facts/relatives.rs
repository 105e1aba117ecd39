//! Groups and those they are a part of.

use std::{borrow::Cow, collections::HashSet};

use super::Named;
use crate::directory::{Entry, Identity, Kind, Sector};

/// A group's or its parts' name within its Sector.
type Name = (Sector, String);

/// Who belongs with one of several groups: the group itself, what it is a part of, and its parts.
#[derive(Default)]
pub(in crate::check) struct Relatives {
    identities: HashSet<Identity>,
    /// The groups, and what they are parts of by their names ("IETF" of "IETF LAMPS").
    groups: HashSet<Name>,
    wholes: HashSet<Name>,
    /// The names of the groups and of those above them.
    names: HashSet<Name>,
    parents: HashSet<Name>,
    /// Whether the ITU or a Sector as a whole is among them, and any group of it.
    has_the_union: bool,
    has_one_of_the_union: bool,
}

impl Relatives {
    /// The relatives of these groups.
    pub(in crate::check) fn of<'a>(groups: impl IntoIterator<Item = &'a Named<'a>>) -> Self {
        let mut all = Self::default();
        for named in groups {
            all.identities.insert(named.identity.clone());
            all.has_the_union |= is_the_union(named);
            all.has_one_of_the_union |= !named.is_outside();
            let Some(entry) = named.entry() else { continue };
            let group = family(entry);
            all.wholes.extend(wholes(&group).map(|whole| (entry.sector, whole.to_string())));
            all.groups.insert((entry.sector, group.into_owned()));
            all.names.insert((entry.sector, entry.abbreviation.clone()));
            all.parents.insert((entry.sector, entry.parent.clone()));
        }
        all
    }

    /// Whether a group is one of them.
    pub(in crate::check) fn have(&self, named: &Named<'_>) -> bool {
        if self.identities.contains(&named.identity)
            || (self.has_the_union && !named.is_outside())
            || (self.has_one_of_the_union && is_the_union(named))
        {
            return true;
        }
        let Some(entry) = named.entry() else { return false };
        let group = family(entry);
        let among = |names: &HashSet<Name>, name: &str| {
            !name.is_empty() && names.contains(&(entry.sector, name.to_string()))
        };
        among(&self.groups, &group)
            || among(&self.wholes, &group)
            || wholes(&group).any(|whole| among(&self.groups, whole))
            || among(&self.names, &entry.parent)
            || among(&self.parents, &entry.abbreviation)
    }
}

/// Whether it is the ITU or a Sector as a whole.
fn is_the_union(named: &Named<'_>) -> bool {
    matches!(named.text.trim().trim_start_matches("the "), "ITU" | "ITU-T" | "ITU-D" | "ITU-R")
}

/// The group an entry belongs with: a Question or working party, its study group.
fn family(entry: &Entry) -> Cow<'_, str> {
    match entry.kind() {
        Kind::StudyGroup(number) | Kind::WorkingParty(_, number) | Kind::Question(_, number) => {
            Cow::Owned(format!("SG{number}"))
        }
        Kind::Other => Cow::Borrowed(entry.abbreviation.as_str()),
    }
}

/// What a group is a part of by its name ("IETF" of "IETF LAMPS").
fn wholes(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices([' ', '/']).map(|(at, _)| &name[..at]).filter(|whole| !whole.is_empty())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::Context;

    #[test]
    fn a_group_belongs_with_its_parts_and_with_what_it_is_a_part_of() {
        let cx = Context::on(date(2026, 4, 20));
        let named = |text: &'static str| Named::one(text, &cx, cx.today);
        for (known, asked, related) in [
            ("ITU-T SG17", "Study Group 17", true),
            ("ITU-T SG17", "Q3/17", true),
            ("Q3/17", "ITU-T SG17", true),
            ("ITU-T SG17", "ITU-T SG2", false),
            ("ITU-T SG2", "ITU-D SG2", false),
            ("ITU-T", "ITU-T SG2", true),
            ("ITU-T SG2", "ITU", true),
            ("IETF", "IETF LAMPS", true),
            ("IETF LAMPS", "IETF", true),
            ("ISO/IEC JTC 1/SC 27", "ISO/IEC JTC 1/SC 27/WG 5", true),
            ("ISO/IEC JTC 1/SC 27/WG 5", "ISO/IEC JTC 1/SC 27", true),
            ("ISO/IEC JTC 1/SC 27/WG 5", "ISO/IEC JTC 1/SC 27/WG 4", false),
            ("ETSI", "IETF", false),
            ("a body nobody knows", "A body nobody knows", true),
            ("a body nobody knows", "another body", false),
        ] {
            let known_ones = [named(known)];
            assert_eq!(Relatives::of(&known_ones).have(&named(asked)), related, "{known} / {asked}");
        }
    }
}
