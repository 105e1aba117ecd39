//! Who it comes from: the source, the study groups, their working parties and Questions.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    hash::Hash,
};

use super::{
    Merge,
    items::{self, Glue, Item},
    relist::shown,
};
use crate::{
    directory,
    form::printed::Printed,
    intake::{RemarkKind, fields::origin, labels::Label},
    source::Position,
    statement::{FieldId, Group, Key, Keyed, question, study_group_number},
};

impl Merge<'_> {
    pub(super) fn origin(&mut self) {
        let (source, study_group) = (self.changed(Label::Source), self.changed(Label::StudyGroup));
        let keys =
            |groups: &crate::statement::List<Group>| groups.iter().map(|(key, _)| key).collect::<Vec<_>>();
        if let Some(text) = &source {
            self.source(text);
        }
        if let Some(text) = study_group {
            self.study_groups(&text, source.as_deref());
        }
        // What a group had that is gone is on the page all the same.
        let regrouped = keys(&self.s.groups) != keys(&self.known.groups);
        let mut row = |label: Label| {
            let text = self.is.value(label);
            self.changed(label).or_else(|| (regrouped && !text.is_empty()).then_some(text))
        };
        let (questions, working_parties) = (row(Label::Questions), row(Label::WorkingParty));
        if let Some(text) = questions {
            self.questions(&text);
        }
        if let Some(text) = working_parties {
            self.working_parties(&text);
        }
    }

    fn place(&self, label: Label) -> Position {
        self.is.rows.iter().find(|row| row.labels == [label]).map(|row| row.at).unwrap_or_default()
    }

    /// The groups that the source names; other words than their names are the source's own.
    fn source(&mut self, text: &str) {
        if !Printed::text(FieldId::Source, &self.known.source).is_empty() {
            self.s.source = text.to_string();
            return;
        }
        if text.is_empty() && !self.is.value(Label::StudyGroup).is_empty() {
            let at = self.place(Label::Source);
            let message = "The source was emptied; it is printed again as long as the group has its name";
            return self.remark(at, RemarkKind::Assumed, message);
        }
        let (names, own) = origin::groups(text, "");
        let groups: Vec<&str> = self.known.groups.values().map(|group| group.name.as_str()).collect();
        if names.iter().all(|name| origin::is_group(name))
            || !groups.iter().any(|name| origin::is_group(name))
        {
            self.s.source = own;
            self.rename(names);
        } else {
            self.s.source = text.to_string();
        }
    }

    /// Gives the groups these names: each to the one that had it, or that it means, or that stood in its place.
    fn rename(&mut self, names: Vec<String>) {
        let mut now: Vec<Option<(Key, &Group)>> = vec![None; names.len()];
        // A number alone is no name, and stands in another row.
        let is_named = |group: &Group| {
            let name = Printed::text(FieldId::Source, &group.name).to_string();
            !name.is_empty() && !name.bytes().all(|byte| byte.is_ascii_digit())
        };
        let (left, unnamed): (Vec<_>, Vec<_>) =
            self.known.groups.iter().enumerate().partition(|(_, (_, group))| is_named(group));
        let mut left: Vec<(Key, &Group)> = left.into_iter().map(|(_, group)| group).collect();
        take(&mut now, &mut left, &names, |name| name.trim().to_string());
        take(&mut now, &mut left, &names, directory::identity);
        if now.iter().filter(|place| place.is_none()).count() == left.len() {
            let free = now.iter_mut().filter(|place| place.is_none());
            free.zip(left).for_each(|(place, group)| *place = Some(group));
        }
        let mut list: Vec<Keyed<Group>> = Vec::new();
        for (name, was) in names.into_iter().zip(now) {
            let (key, group) = was
                .map_or_else(|| (self.s.keys.fresh(), Group::default()), |(key, group)| (key, group.clone()));
            let name = if group.name.trim() == name { group.name } else { name };
            list.push(Keyed { key, value: Group { name, ..group } });
        }
        for (place, (key, group)) in unnamed {
            list.insert(place.min(list.len()), Keyed { key, value: group.clone() });
        }
        self.s.groups = list.into_iter().collect();
    }

    /// The study groups' numbers: those that are new are another's in the place of one, or a group more.
    fn study_groups(&mut self, text: &str, source: Option<&str>) {
        let number = |group: &Group| study_group_number(&group.name).map(str::to_string);
        let was: Vec<String> = unique(self.s.groups.values().filter_map(number));
        let parts = origin::numbered(text);
        let is: Vec<String> = unique(parts.iter().map(|(number, _)| number.clone()));
        if was == is || (is.is_empty() && !text.is_empty()) {
            return;
        }
        let at = self.place(Label::StudyGroup);
        if is.is_empty() {
            let message =
                "The study group's number was taken out of its cell; the group stays as the source names it";
            return self.remark(at, RemarkKind::Assumed, message);
        }
        let (there, known): (HashSet<&String>, HashSet<&String>) =
            (is.iter().collect(), was.iter().collect());
        let gone: Vec<&String> = was.iter().filter(|number| !there.contains(number)).collect();
        let come: Vec<&String> = is.iter().filter(|number| !known.contains(number)).collect();
        let in_full: HashMap<&String, &String> =
            parts.iter().rev().filter_map(|(number, name)| Some((number, name.as_ref()?))).collect();
        let typed = |number: &String| in_full.get(number).map(|name| (*name).clone());
        let pattern =
            self.s.groups.values().find(|group| number(group).is_some()).map(|group| group.name.clone());
        let named = |number: &String| {
            typed(number).unwrap_or_else(|| {
                pattern.as_deref().map_or(number.clone(), |name| origin::with_number(name, number))
            })
        };
        // As many as are gone stand in their places; else those are gone, and these are groups more.
        let instead: HashMap<&String, Option<&String>> = match gone.len() == come.len() {
            true => gone.iter().copied().zip(come.iter().copied().map(Some)).collect(),
            false => gone.iter().map(|number| (*number, None)).collect(),
        };
        let mut list: Vec<Keyed<Group>> = Vec::new();
        for (key, group) in self.s.groups.iter() {
            let mut group = group.clone();
            match number(&group).and_then(|own| instead.get(&own)) {
                Some(Some(new)) => {
                    group.name = typed(new).unwrap_or_else(|| origin::with_number(&group.name, new));
                }
                Some(None) => continue,
                None => {}
            }
            list.push(Keyed { key, value: group });
        }
        if gone.len() != come.len() {
            for number in come {
                let group = Group { name: named(number), ..Group::default() };
                list.push(Keyed { key: self.s.keys.fresh(), value: group });
            }
        }
        // In the order of the cell; groups without a number stand where they stood.
        let places: HashMap<&String, usize> =
            is.iter().enumerate().map(|(at, number)| (number, at)).collect();
        let place = |one: &Keyed<Group>| number(&one.value).and_then(|own| places.get(&own).copied());
        let mut in_order: Vec<Keyed<Group>> =
            list.iter().filter(|one| place(one).is_some()).cloned().collect();
        in_order.sort_by_key(place);
        let mut in_order = in_order.into_iter();
        let list = list
            .into_iter()
            .map(|one| if place(&one).is_some() { in_order.next().unwrap_or(one) } else { one });
        self.s.groups = list.collect::<Vec<_>>().into_iter().collect();
        match source {
            Some(text) if crate::form::printed::source(&self.s).to_string() != text => {
                self.s.source = text.to_string();
            }
            None if Printed::text(FieldId::Source, &self.s.source).is_empty() => {
                let message =
                    "The study group was changed in its cell and not in the source; the source follows it";
                self.remark(at, RemarkKind::Assumed, message);
            }
            _ => {}
        }
    }

    /// The group whose number a Question or a working party names ("3/17").
    fn owner(&self, text: &str) -> Option<Key> {
        let number = text.rsplit_once('/').map(|(_, number)| number.trim())?;
        let mut groups = self.s.groups.iter();
        groups.find(|(_, group)| group.study_group_number() == Some(number)).map(|(key, _)| key)
    }

    /// The Questions of all groups stand in one row: those that are new go to the group whose number they name.
    fn questions(&mut self, text: &str) {
        let (mut owners, mut keys, mut known) = (Vec::new(), Vec::new(), Vec::new());
        for (group, value) in self.s.groups.iter() {
            let (shown, words) = shown(&value.questions);
            owners.extend(shown.iter().map(|_| group));
            keys.extend(shown);
            known.extend(words);
        }
        let items = with_groups(items::items(text, &known, Glue::Sentence, origin::questions), &known);
        if self.s.groups.is_empty() && !items.is_empty() {
            self.s.groups.push(&mut self.s.keys, Group::default());
        }
        let first = self.s.groups.iter().next().map(|(key, _)| key);
        let mut by_group: HashMap<Key, Vec<Keyed<String>>> = HashMap::new();
        let mut last = first;
        let mut fresh_keys = self.s.keys.clone();
        for item in items {
            let (owner, key, text) = match item {
                Item::Kept(at) => (owners.get(at).copied(), keys.get(at).copied(), known[at].clone()),
                Item::Changed(at, text) => {
                    let was = owners.get(at).copied();
                    let owner = self.owner(&text).or(was);
                    // One of another group is another Question.
                    (owner, keys.get(at).copied().filter(|_| owner == was), text)
                }
                Item::Added(text) => (self.owner(&text).or(last), None, text),
            };
            let Some(owner) = owner.or(first) else { continue };
            last = Some(owner);
            let key = key.unwrap_or_else(|| fresh_keys.fresh());
            by_group.entry(owner).or_default().push(Keyed { key, value: text });
        }
        self.s.keys = fresh_keys;
        let groups: Vec<Key> = self.s.groups.iter().map(|(key, _)| key).collect();
        for key in groups {
            let Some(group) = self.s.groups.get_mut(key) else { continue };
            let mine: Vec<Keyed<String>> = by_group
                .remove(&key)
                .unwrap_or_default()
                .into_iter()
                .map(|line| match group.questions.get(line.key) {
                    // As it was typed, blanks and all.
                    Some(old) if old.trim() == line.value => Keyed { key: line.key, value: old.clone() },
                    _ => line,
                })
                .collect();
            group.questions = mine.into_iter().collect();
        }
    }

    fn working_parties(&mut self, text: &str) {
        let (keys, known): (Vec<Key>, Vec<String>) = self
            .s
            .groups
            .iter()
            .map(|(key, group)| (key, Printed::text(FieldId::Source, &group.working_party).to_string()))
            .filter(|(_, party)| !party.is_empty())
            .unzip();
        let split = |new: &str| {
            let parts = new.split([',', ';', '\n']).flat_map(|part| part.split(" and ")).map(str::trim);
            parts.filter(|part| !part.is_empty()).map(str::to_string).collect()
        };
        let items = items::items(text, &known, Glue::Sentence, split);
        if self.s.groups.is_empty() && !items.is_empty() {
            self.s.groups.push(&mut self.s.keys, Group::default());
        }
        let mut last = self.s.groups.iter().next().map(|(key, _)| key);
        let mut parties: HashMap<Option<Key>, Vec<String>> = HashMap::new();
        for item in items {
            let (owner, text) = match item {
                Item::Kept(at) => (keys.get(at).copied(), known[at].clone()),
                Item::Changed(at, text) => (self.owner(&text).or(keys.get(at).copied()), text),
                Item::Added(text) => (self.owner(&text), text),
            };
            last = owner.or(last);
            parties.entry(last).or_default().push(text);
        }
        for key in self.s.groups.iter().map(|(key, _)| key).collect::<Vec<_>>() {
            let mine = parties.remove(&Some(key)).unwrap_or_default().join(", ");
            if let Some(group) = self.s.groups.get_mut(key).filter(|group| group.working_party.trim() != mine)
            {
                group.working_party = mine;
            }
        }
    }
}

/// Questions that are new with the group that is named after them; one that was there in another writing is that one.
fn with_groups(items: Vec<Item>, known: &[String]) -> Vec<Item> {
    let said = items.iter().map(|item| match item {
        Item::Kept(at) => known[*at].clone(),
        Item::Changed(_, text) | Item::Added(text) => text.clone(),
    });
    let whole = origin::completed(said.collect());
    let mut there: HashSet<usize> = items
        .iter()
        .filter_map(|item| match item {
            Item::Kept(at) | Item::Changed(at, _) => Some(*at),
            Item::Added(_) => None,
        })
        .collect();
    let mut meant: HashMap<String, usize> = HashMap::new();
    for (at, text) in known.iter().enumerate().rev() {
        meant.insert(question::canonical(text), at);
    }
    let mut item = |(item, whole): (Item, String)| match item {
        Item::Kept(at) => Item::Kept(at),
        Item::Changed(at, _) => Item::Changed(at, whole),
        Item::Added(_) => match meant.get(&question::canonical(&whole)) {
            Some(at) if there.insert(*at) => Item::Changed(*at, whole),
            _ => Item::Added(whole),
        },
    };
    items.into_iter().zip(whole).map(&mut item).collect()
}

/// Puts each group that is left beside the first name without one that is the same to `meaning`.
fn take<'a, M: Hash + Eq>(
    now: &mut [Option<(Key, &'a Group)>],
    left: &mut Vec<(Key, &'a Group)>,
    names: &[String],
    meaning: impl Fn(&str) -> M,
) {
    let mut free: HashMap<M, VecDeque<usize>> = HashMap::new();
    for (at, name) in names.iter().enumerate().filter(|(at, _)| now[*at].is_none()) {
        free.entry(meaning(name)).or_default().push_back(at);
    }
    left.retain(|(key, group)| match free.get_mut(&meaning(&group.name)).and_then(VecDeque::pop_front) {
        Some(at) => {
            now[at] = Some((*key, *group));
            false
        }
        None => true,
    });
}

fn unique(numbers: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    numbers.filter(|number| seen.insert(number.clone())).collect()
}
