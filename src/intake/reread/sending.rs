//! To whom, what for and until when.

use super::{
    Merge,
    items::{self, Glue, Item},
};
use crate::{
    directory::written,
    form::printed,
    intake::{fields::deadline, labels::Label},
    statement::{Deadline, Key, Keyed, List, Purpose, Recipient},
};

const ROWS: [(Label, Purpose); 3] = [
    (Label::ForAction, Purpose::Action),
    (Label::ForComment, Purpose::Comment),
    (Label::ForInformation, Purpose::Information),
];

impl Merge<'_> {
    pub(super) fn sending(&mut self) {
        let changed: Vec<(Purpose, Option<String>)> =
            ROWS.into_iter().map(|(label, purpose)| (purpose, self.changed(label))).collect();
        if changed.iter().any(|(_, text)| text.is_some()) {
            self.recipients(&changed);
        }
        if let Some(text) = self.changed(Label::Deadline) {
            self.deadlines(&text);
        }
        self.settle_title();
    }

    fn recipients(&mut self, changed: &[(Purpose, Option<String>)]) {
        // What each purpose's row consists of now: those that were there, and those that were not.
        let mut now: Vec<(Purpose, Vec<Keyed<Recipient>>)> = Vec::new();
        let mut missing: Vec<Keyed<Recipient>> = Vec::new();
        // Those that print nothing are on no page.
        let mut hidden: Vec<Key> = Vec::new();
        for (purpose, text) in changed {
            let old: Vec<(Key, &Recipient)> = self.known.recipients_for(*purpose).collect();
            let Some(text) = text else {
                continue;
            };
            let words: Vec<String> =
                old.iter().map(|(key, one)| printed::recipient(*key, one).to_string()).collect();
            let items = items::items(text, &words, Glue::Sentence, |new| {
                written::split(new).iter().map(|part| whole(new, part)).collect()
            });
            let mut list: Vec<Keyed<Recipient>> = Vec::new();
            let mut there: Vec<Key> = Vec::new();
            for item in items {
                let (key, recipient) = match item {
                    Item::Kept(at) => (Some(old[at].0), old[at].1.clone()),
                    Item::Changed(at, text) => {
                        let fresh = self.recipient(&text, *purpose);
                        (Some(old[at].0), Recipient { deadline: old[at].1.deadline.clone(), ..fresh })
                    }
                    Item::Added(text) => (None, self.recipient(&text, *purpose)),
                };
                let key = key.unwrap_or_else(|| self.s.keys.fresh());
                there.push(key);
                list.push(Keyed { key, value: recipient });
            }
            for ((key, one), word) in old.iter().zip(&words) {
                if word.is_empty() {
                    hidden.push(*key);
                } else if !there.contains(key) {
                    missing.push(Keyed { key: *key, value: (*one).clone() });
                }
            }
            now.push((*purpose, list));
        }
        // One that is missing here and new there was moved from one row to another.
        for (purpose, list) in &mut now {
            for one in list.iter_mut().filter(|one| self.known.recipients.get(one.key).is_none()) {
                let moved = missing.iter().position(|gone| {
                    printed::recipient(gone.key, &gone.value).to_string()
                        == printed::recipient(one.key, &one.value).to_string()
                });
                if let Some(moved) = moved {
                    let Keyed { key, value } = missing.remove(moved);
                    *one = Keyed { key, value: Recipient { purpose: *purpose, ..value } };
                }
            }
        }
        self.s.recipients = reordered(&self.known.recipients, now, &hidden);
    }

    fn recipient(&mut self, text: &str, purpose: Purpose) -> Recipient {
        let written = written::split(text);
        let one = match written.as_slice() {
            [one] => one.clone(),
            _ => written::Written { text: text.to_string(), ..written::Written::default() },
        };
        Recipient {
            text: one.text,
            directory: String::new(),
            questions: List::of(&mut self.s.keys, one.questions),
            purpose,
            deadline: one.deadline.map(Deadline::on).unwrap_or_default(),
        }
    }

    /// The general deadline and those of single recipients.
    fn deadlines(&mut self, text: &str) {
        let known = &self.known;
        let own = printed::own_deadlines(known);
        let general = {
            let mut bare = crate::statement::Statement::default();
            bare.deadline.clone_from(&known.deadline);
            let printed = printed::deadline(&bare);
            if printed.has_value() { printed.to_string() } else { String::new() }
        };
        let mut words = vec![general];
        words.extend(own.iter().map(|(_, printed)| printed.to_string()));
        let items = items::items(text, &words, Glue::Semicolon, |new| {
            new.split([';', '\n'])
                .map(|part| part.trim().to_string())
                .filter(|part| !part.is_empty())
                .collect()
        });
        let there = |at: usize| words[at].trim().is_empty() || items.contains(&Item::Kept(at));
        if !there(0) && !known.deadline.is_none() {
            self.s.deadline = Deadline::default();
        }
        for (_, (keys, _)) in own.iter().enumerate().filter(|(at, _)| !there(at + 1)) {
            for key in keys {
                if let Some(recipient) = self.s.recipients.get_mut(*key) {
                    recipient.deadline = Deadline::default();
                }
            }
        }
        let names: Vec<String> = self.s.recipients.values().map(|recipient| recipient.text.clone()).collect();
        let mut general: Vec<String> = Vec::new();
        for item in items {
            let (place, text) = match item {
                Item::Kept(_) => continue,
                Item::Changed(at, text) => (at.checked_sub(1), text),
                Item::Added(text) => (None, text),
            };
            let parts = deadline::deadline(&text, &names);
            if parts.own.is_empty() {
                general.push(text);
                continue;
            }
            for (name, deadline) in parts.own {
                // Of two of one name the one whose deadline this was.
                let its = place
                    .and_then(|place| own.get(place))
                    .map(|(keys, _)| keys.as_slice())
                    .unwrap_or_default();
                let key = self
                    .s
                    .recipients
                    .iter()
                    .filter(|(_, one)| one.text == name && one.deadline.is_none())
                    .map(|(key, _)| key)
                    .max_by_key(|key| its.contains(key));
                if let Some(recipient) = key.and_then(|key| self.s.recipients.get_mut(key)) {
                    recipient.deadline = deadline;
                }
            }
        }
        if !general.is_empty() {
            self.s.deadline = deadline::deadline(&general.join("; "), &[]).general;
        }
    }
}

/// The characters of one part of a list, its parenthesis of Questions included.
fn whole(text: &str, part: &written::Written) -> String {
    let ends = written::split(text).into_iter().map(|other| other.start).find(|start| *start > part.start);
    let words = text.get(part.start..ends.unwrap_or(text.len())).unwrap_or(&part.text);
    let words = words.trim().trim_end_matches([',', ';']).trim_end();
    let words = if ends.is_some() { words.strip_suffix(" and").unwrap_or(words) } else { words };
    words.trim_end_matches([',', ';']).trim_end().to_string()
}

/// The recipients in their old order, those of changed purposes in the order of their rows.
fn reordered(
    old: &List<Recipient>,
    now: Vec<(Purpose, Vec<Keyed<Recipient>>)>,
    hidden: &[Key],
) -> List<Recipient> {
    let mut rows: Vec<(Purpose, std::collections::VecDeque<Keyed<Recipient>>)> =
        now.into_iter().map(|(purpose, list)| (purpose, list.into())).collect();
    let moved: Vec<Key> = rows
        .iter()
        .flat_map(|(purpose, list)| list.iter().map(|one| (*purpose, one.key)))
        .filter(|(purpose, key)| old.get(*key).is_some_and(|was| was.purpose != *purpose))
        .map(|(_, key)| key)
        .collect();
    let mut list: Vec<Keyed<Recipient>> = Vec::new();
    let stays = |key: &Key| hidden.contains(key);
    let count =
        |purpose: Purpose| old.iter().filter(|(key, one)| one.purpose == purpose && !stays(key)).count();
    let mut left: Vec<(Purpose, usize)> = Purpose::ALL.map(|purpose| (purpose, count(purpose))).to_vec();
    for (key, one) in old.iter() {
        if stays(&key) {
            list.push(Keyed { key, value: one.clone() });
            continue;
        }
        let Some((_, row)) = rows.iter_mut().find(|(purpose, _)| *purpose == one.purpose) else {
            if !moved.contains(&key) {
                list.push(Keyed { key, value: one.clone() });
            }
            continue;
        };
        let last = left.iter_mut().find(|(purpose, _)| *purpose == one.purpose).is_some_and(|(_, left)| {
            *left = left.saturating_sub(1);
            *left == 0
        });
        // One in the place of each that stood here, and at the last place all that are left.
        let take = if last { row.len() } else { 1.min(row.len()) };
        list.extend(row.drain(..take));
    }
    for (_, row) in rows {
        list.extend(row);
    }
    list.into_iter().collect()
}
