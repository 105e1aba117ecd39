//! A change of the user's own groups and people that can be taken back.

use super::{
    entry::Entry,
    own::{Merged, OwnBook},
    person::Person,
};

/// What is taken out of a list, and what stands there then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange<T> {
    /// What is there before; none where something is added.
    pub old: Option<T>,
    /// What is there afterwards; none where something is removed.
    pub new: Option<T>,
}

/// A change of the user's own groups and people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookChange {
    /// What changes among the groups.
    pub groups: Vec<Exchange<Entry>>,
    /// What changes among the people.
    pub people: Vec<Exchange<Person>>,
}

impl BookChange {
    /// The change of one group.
    pub fn of_group(old: Option<Entry>, new: Option<Entry>) -> Self {
        Self { groups: vec![Exchange { old, new }], people: Vec::new() }
    }

    /// The change of one person.
    pub fn of_person(old: Option<Person>, new: Option<Person>) -> Self {
        Self { groups: Vec::new(), people: vec![Exchange { old, new }] }
    }

    /// The change that takes this one back.
    pub fn inverse(&self) -> Self {
        Self { groups: turned(&self.groups), people: turned(&self.people) }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.people.is_empty()
    }
}

fn turned<T: Clone>(exchanges: &[Exchange<T>]) -> Vec<Exchange<T>> {
    let turned = |exchange: &Exchange<T>| Exchange { old: exchange.new.clone(), new: exchange.old.clone() };
    exchanges.iter().rev().map(turned).collect()
}

impl OwnBook {
    /// Makes a change; false, and nothing is changed, when what it takes out is not there.
    pub fn change(&mut self, change: &BookChange) -> bool {
        let mut changed = self.clone();
        let whole =
            exchange(&mut changed.groups, &change.groups) && exchange(&mut changed.people, &change.people);
        if whole {
            changed.find_sectors();
            *self = changed;
        }
        whole
    }

    /// The change that takes in what another book holds, as [`OwnBook::merge`] does, and what it brings.
    pub fn merging(&self, other: OwnBook) -> (BookChange, Merged) {
        let mut merged = self.clone();
        let brought = merged.merge(other);
        let change = BookChange {
            groups: exchanges(&self.groups, merged.groups),
            people: exchanges(&self.people, merged.people),
        };
        (change, brought)
    }
}

fn exchange<T: Clone + PartialEq>(list: &mut Vec<T>, exchanges: &[Exchange<T>]) -> bool {
    for Exchange { old, new } in exchanges {
        let at = match old {
            Some(old) => match list.iter().position(|item| item == old) {
                Some(at) => Some(at),
                None => return false,
            },
            None => None,
        };
        match (at.and_then(|at| list.get_mut(at)), new) {
            (Some(place), Some(new)) => *place = new.clone(),
            (None, Some(new)) => list.push(new.clone()),
            (_, None) => {
                at.map(|at| list.remove(at));
            }
        }
    }
    true
}

/// What leads from a list to what a merge has made of it, which keeps places and adds at the end.
fn exchanges<T: Clone + PartialEq>(before: &[T], after: Vec<T>) -> Vec<Exchange<T>> {
    let old = before.iter().map(Some).chain(std::iter::repeat(None));
    old.zip(after)
        .filter(|(old, new)| *old != Some(new))
        .map(|(old, new)| Exchange { old: old.cloned(), new: Some(new) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(own: &OwnBook) -> Vec<String> {
        own.groups.iter().map(|group| format!("{}{}", group.abbreviation, group.full_name)).collect()
    }

    #[test]
    fn a_change_is_made_and_taken_back_or_leaves_all_as_it_is() {
        let before = OwnBook { groups: ["A", "B"].map(Entry::own).to_vec(), people: Vec::new() };
        let longer = Entry { full_name: " Forum".into(), ..Entry::own("B") };
        let other = OwnBook { groups: vec![Entry::own("A"), longer, Entry::own("C")], people: Vec::new() };
        let (change, brought) = before.merging(other);
        assert_eq!(brought, Merged { added: 1, replaced: 1, same: 1 });
        let mut own = before.clone();
        assert!(own.change(&change));
        assert_eq!(names(&own), ["A", "B Forum", "C"]);
        assert!(!own.change(&change), "what it takes out is not there any more");
        assert_eq!(names(&own), ["A", "B Forum", "C"]);
        assert!(own.change(&change.inverse()));
        assert_eq!(own, before);
    }
}
