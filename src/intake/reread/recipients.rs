//! Recipients: each purpose's row as it is now, laid beside what it was.

use std::collections::{HashMap, HashSet, VecDeque};

use super::items::{self, Glue, Item};
use crate::{
    directory::written,
    form::printed,
    statement::{Deadline, Key, KeyCounter, Keyed, List, Purpose, Recipient, Statement, question},
};

/// The row of a purpose that was changed.
#[derive(Debug)]
pub(super) struct Row {
    purpose: Purpose,
    /// Its recipients now: those that were there with their keys, and those that were not.
    now: Vec<Keyed<Recipient>>,
    /// Those that were there and are not any more.
    gone: Vec<Key>,
    /// Those that print nothing, and so are on no page.
    hidden: Vec<Key>,
}

/// Reads the row of a purpose.
pub(super) fn read(text: &str, purpose: Purpose, known: &Statement, keys: &mut KeyCounter) -> Row {
    let old: Vec<(Key, &Recipient)> = known.recipients_for(purpose).collect();
    let words: Vec<String> = old.iter().map(|(key, one)| printed::recipient(*key, one).to_string()).collect();
    let mut row = Row { purpose, now: Vec::new(), gone: Vec::new(), hidden: Vec::new() };
    let mut there: HashSet<Key> = HashSet::new();
    for item in items::items(text, &words, Glue::Sentence, parts) {
        let (was, value) = match item {
            Item::Kept(at) => (old.get(at), old.get(at).map(|(_, one)| (*one).clone())),
            Item::Changed(at, text) => {
                let was = old.get(at);
                let now = recipient(&text, purpose, keys);
                (was, Some(was.map_or(now.clone(), |(_, was)| with_known(now, was))))
            }
            Item::Added(text) => (None, Some(recipient(&text, purpose, keys))),
        };
        let Some(mut value) = value else { continue };
        // The row may name a date of its own behind a recipient; else the one it had is still its own.
        if let Some((_, was)) = was.filter(|_| value.deadline.is_none()) {
            value.deadline.clone_from(&was.deadline);
        }
        let key = was.map_or_else(|| keys.fresh(), |(key, _)| *key);
        there.insert(key);
        row.now.push(Keyed { key, value });
    }
    for ((key, _), word) in old.iter().zip(&words) {
        if word.is_empty() {
            row.hidden.push(*key);
        } else if !there.contains(key) {
            row.gone.push(*key);
        }
    }
    row
}

fn recipient(text: &str, purpose: Purpose, keys: &mut KeyCounter) -> Recipient {
    let written = written::split(text);
    let one = match written.as_slice() {
        [one] => one.clone(),
        _ => written::Written { text: text.to_string(), ..written::Written::default() },
    };
    Recipient {
        text: one.text,
        directory: String::new(),
        questions: List::of(keys, one.questions),
        purpose,
        deadline: one.deadline.map(Deadline::on).unwrap_or_default(),
    }
}

/// A recipient with what it was known by: its key in the directory while its name is there, and the Questions that it had.
fn with_known(mut now: Recipient, was: &Recipient) -> Recipient {
    if now.text == was.text.trim() {
        now.text.clone_from(&was.text);
        now.directory.clone_from(&was.directory);
    }
    let mut known: HashMap<String, (Key, &String)> =
        was.questions.iter().map(|(key, typed)| (question::canonical(typed), (key, typed))).collect();
    let questions = now.questions.iter().map(|(key, text)| match known.remove(&question::canonical(text)) {
        Some((key, typed)) => Keyed { key, value: typed.clone() },
        None => Keyed { key, value: text.clone() },
    });
    now.questions = questions.collect::<Vec<_>>().into_iter().collect();
    now
}

/// The parts of a list in all their characters, parentheses of Questions included.
fn parts(text: &str) -> Vec<String> {
    let starts: Vec<usize> = written::split(text).iter().map(|part| part.start).collect();
    let ends = starts.iter().skip(1).copied().map(Some).chain([None]);
    let part = |(start, end): (&usize, Option<usize>)| {
        let words = text.get(*start..end.unwrap_or(text.len())).unwrap_or_default();
        let words = words.trim().trim_end_matches([',', ';']).trim_end();
        let words = if end.is_some() { words.strip_suffix(" and").unwrap_or(words) } else { words };
        words.trim_end_matches([',', ';']).trim_end().to_string()
    };
    starts.iter().zip(ends).map(part).collect()
}

/// One that is missing and new in another place was moved there; of one name only its Questions are others.
pub(super) fn settle_moves(rows: &mut [Row], old: &List<Recipient>) {
    settle(rows, old, |key, one| printed::recipient(key, one).to_string(), |_, known| known.clone());
    settle(rows, old, |_, one| one.text.trim().to_string(), with_known);
}

/// Gives those that are new the keys of those that are missing where the `words` of both are equal; `joined` makes one
/// recipient of what the page says now and what it was.
fn settle(
    rows: &mut [Row],
    old: &List<Recipient>,
    words: impl Fn(Key, &Recipient) -> String,
    joined: impl Fn(Recipient, &Recipient) -> Recipient,
) {
    let was: HashMap<Key, &Recipient> = old.iter().collect();
    let mut there: HashSet<Key> = rows.iter().flat_map(|row| row.now.iter().map(|one| one.key)).collect();
    let mut missing: HashMap<String, VecDeque<(Key, &Recipient)>> = HashMap::new();
    for key in rows.iter().flat_map(|row| &row.gone).filter(|key| !there.contains(key)) {
        if let Some(one) = was.get(key) {
            missing.entry(words(*key, one)).or_default().push_back((*key, one));
        }
    }
    for row in rows {
        for one in row.now.iter_mut().filter(|one| !was.contains_key(&one.key)) {
            let its = missing.get_mut(&words(one.key, &one.value)).and_then(VecDeque::pop_front);
            if let Some((key, known)) = its {
                let deadline = std::mem::take(&mut one.value.deadline);
                let deadline = if deadline.is_none() { known.deadline.clone() } else { deadline };
                let value = joined(std::mem::take(&mut one.value), known);
                *one = Keyed { key, value: Recipient { purpose: row.purpose, deadline, ..value } };
                there.insert(key);
            }
        }
    }
}

/// The recipients in their old order, those of changed purposes in the order of their rows.
pub(super) fn merge(old: &List<Recipient>, rows: Vec<Row>) -> List<Recipient> {
    let hidden: HashSet<Key> = rows.iter().flat_map(|row| row.hidden.iter().copied()).collect();
    let mut rows: Vec<(Purpose, VecDeque<Keyed<Recipient>>)> =
        rows.into_iter().map(|row| (row.purpose, row.now.into())).collect();
    let purposes: HashMap<Key, Purpose> = old.iter().map(|(key, was)| (key, was.purpose)).collect();
    let moved: HashSet<Key> = rows
        .iter()
        .flat_map(|(purpose, list)| list.iter().map(|one| (*purpose, one.key)))
        .filter(|(purpose, key)| purposes.get(key).is_some_and(|was| was != purpose))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A statement to these, with their own deadlines.
    fn statement(list: &[(&str, Purpose, &str)]) -> Statement {
        let mut s = Statement::default();
        for (text, purpose, day) in list {
            let deadline = day.parse().map(Deadline::on).unwrap_or_default();
            let one =
                Recipient { text: text.to_string(), purpose: *purpose, deadline, ..Recipient::default() };
            s.recipients.push(&mut s.keys, one);
        }
        s
    }

    /// Recipients as "text/purpose/deadline", an old one with its place before it.
    fn told(old: &List<Recipient>, now: &List<Recipient>) -> Vec<String> {
        let one = |(key, one): (Key, &Recipient)| {
            let place = old.position(key).map_or("+".to_string(), |place| place.to_string());
            let day = one.deadline.date.map(|date| date.to_string()).unwrap_or_default();
            format!("{place} {} {:?} {day}", one.text, one.purpose).trim_end().to_string()
        };
        now.iter().map(one).collect()
    }

    #[test]
    fn rows_are_read_matched_and_merged() {
        use Purpose::{Action, Information};
        let old = statement(&[
            ("ITU-R WP 7A", Action, "2027-03-01"),
            ("IETF", Information, ""),
            ("ETSI", Action, ""),
            (" ", Action, ""),
        ]);
        for (rows, expected) in [
            // Taken out, changed, added.
            (
                &[(Action, "ITU-R WP 7A")][..],
                &["0 ITU-R WP 7A Action 2027-03-01", "1 IETF Information", "3   Action"][..],
            ),
            (
                &[(Action, "ITU-R WP 7B and ETSI")],
                &["0 ITU-R WP 7B Action 2027-03-01", "1 IETF Information", "2 ETSI Action", "3   Action"],
            ),
            (
                &[(Action, "ITU-R WP 7A, ETSI and GSMA")],
                &[
                    "0 ITU-R WP 7A Action 2027-03-01",
                    "1 IETF Information",
                    "2 ETSI Action",
                    "+ GSMA Action",
                    "3   Action",
                ],
            ),
            // A date behind a recipient is its own, whatever it had.
            (
                &[(Action, "ITU-R WP 7A (by 1 May 2027) and ETSI (by 2 May 2027)")],
                &[
                    "0 ITU-R WP 7A Action 2027-05-01",
                    "1 IETF Information",
                    "2 ETSI Action 2027-05-02",
                    "3   Action",
                ],
            ),
            // Moved from one row to another, with what it had and what was added.
            (
                &[(Action, "ETSI"), (Information, "IETF and ITU-R WP 7A")],
                &[
                    "2 ETSI Action",
                    "1 IETF Information",
                    "0 ITU-R WP 7A Information 2027-03-01",
                    "3   Action",
                ],
            ),
        ] {
            let mut keys = old.keys.clone();
            let mut read: Vec<Row> =
                rows.iter().map(|(purpose, text)| read(text, *purpose, &old, &mut keys)).collect();
            settle_moves(&mut read, &old.recipients);
            let now = merge(&old.recipients, read);
            let mut seen = told(&old.recipients, &now);
            let mut expected: Vec<String> = expected.iter().map(|line| line.to_string()).collect();
            seen.sort();
            expected.sort();
            assert_eq!(seen, expected, "{rows:?}");
        }
    }

    #[test]
    fn what_is_new_is_taken_apart_with_all_its_characters() {
        for (text, expected) in [
            ("A, B (Q1/2, 3/2) and C", &["A", "B (Q1/2, 3/2)", "C"][..]),
            ("ITU-R WP 7A (by 1 May 2027); B", &["ITU-R WP 7A (by 1 May 2027)", "B"]),
            ("", &[]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }
}
