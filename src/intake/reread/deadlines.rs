//! Deadlines: the row as it is now, laid beside the general deadline and those of single recipients.

use std::collections::{HashMap, HashSet, VecDeque};

use super::items::{self, Glue, Item};
use crate::{
    form::printed,
    intake::fields::deadline::{self, Names},
    statement::{Deadline, Key, Recipient, Statement},
};

/// The row as it was printed.
#[derive(Debug)]
pub(super) struct Printed {
    /// Its parts: the general deadline, empty when there is none, and behind it those of `own`.
    words: Vec<String>,
    /// Deadlines of single recipients, each with those it is for and their names.
    own: Vec<(Vec<(Key, String)>, Deadline)>,
}

impl Printed {
    pub(super) fn of(known: &Statement) -> Self {
        let mut bare = Statement::default();
        bare.deadline.clone_from(&known.deadline);
        let general = printed::deadline(&bare);
        let mut words = vec![if general.has_value() { general.to_string() } else { String::new() }];
        let mut own = Vec::new();
        for (keys, printed) in printed::own_deadlines(known) {
            let named = keys.into_iter().filter_map(|key| Some((key, known.recipients.get(key)?)));
            let named: Vec<(Key, &Recipient)> = named.collect();
            let deadline = named.first().map(|(_, one)| one.deadline.clone()).unwrap_or_default();
            words.push(printed.to_string());
            own.push((named.iter().map(|(key, one)| (*key, one.text.clone())).collect(), deadline));
        }
        Self { words, own }
    }
}

/// The row as it is now.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Row {
    /// What it says for all, in the order of the page.
    general: Vec<String>,
    /// Which of the printed ones of single recipients are there as they were.
    kept: HashSet<usize>,
    /// The others of single recipients.
    own: Vec<Own>,
}

/// A deadline of one recipient.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Own {
    /// The recipient's name.
    pub(super) name: String,
    /// Its deadline.
    pub(super) deadline: Deadline,
    /// Which of the printed ones stood in its place.
    place: Option<usize>,
}

/// Reads the row; `names` are the recipients as they are now.
pub(super) fn read(text: &str, was: &Printed, names: &Names<'_>) -> Row {
    let mut row = Row::default();
    for item in items::items(text, &was.words, Glue::Semicolon, |new| Glue::Semicolon.split(new)) {
        let (place, text) = match item {
            Item::Kept(0) => {
                row.general.extend(was.words.first().cloned());
                continue;
            }
            Item::Kept(at) => {
                row.kept.insert(at - 1);
                continue;
            }
            Item::Changed(at, text) => (at.checked_sub(1), text),
            Item::Added(text) => (None, text),
        };
        let parts = deadline::deadline(&text, names);
        if !parts.general.is_none() {
            row.general.push(worded(parts.general));
        }
        row.own.extend(parts.own.into_iter().map(|(name, deadline)| Own { name, deadline, place }));
    }
    row
}

/// A deadline in words.
pub(super) fn worded(deadline: Deadline) -> String {
    let Deadline { text, date } = deadline;
    if text.is_empty() { date.map(printed::date).unwrap_or_default() } else { text }
}

/// Gives the statement the deadlines of the row; those for which no recipient is left come back.
pub(super) fn merge(mut row: Row, was: &Printed, s: &mut Statement) -> Vec<Own> {
    let general = row.general.join("; ");
    if was.words.first().is_none_or(|was| *was != general) {
        s.deadline = deadline::deadline(&general, &Names::default()).general;
    }
    let mut place_of: HashMap<Key, usize> = HashMap::new();
    for (place, (named, deadline)) in was.own.iter().enumerate() {
        for (key, name) in named {
            if row.kept.contains(&place) {
                // The row names it still, and the rows of recipients have another in its place, or none.
                if s.recipients.get(*key).is_none() {
                    let (name, deadline) = (name.clone(), deadline.clone());
                    row.own.push(Own { name, deadline, place: Some(place) });
                }
                continue;
            }
            place_of.insert(*key, place);
            // One that was typed behind the recipient's name is another.
            if let Some(one) = s.recipients.get_mut(*key).filter(|one| one.deadline == *deadline) {
                one.deadline = Deadline::default();
            }
        }
    }
    let mut free: HashMap<String, VecDeque<Key>> = HashMap::new();
    for (key, one) in s.recipients.iter().filter(|(_, one)| one.deadline.is_none()) {
        free.entry(one.text.clone()).or_default().push_back(key);
    }
    let mut second = Vec::new();
    for own in row.own {
        let key = free.get_mut(&own.name).and_then(|keys| {
            // Of two of one name the one whose deadline this was.
            let its = |key: &Key| own.place.is_some() && place_of.get(key) == own.place.as_ref();
            keys.remove(keys.iter().position(its).unwrap_or(0))
        });
        if let Some(one) = key.and_then(|key| s.recipients.get_mut(key)) {
            one.deadline = own.deadline;
        } else if !s.recipients.values().any(|one| one.text == own.name && one.deadline == own.deadline) {
            second.push(own);
        }
    }
    second
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::Keyed;

    fn statement(general: &str, list: &[(&str, &str)]) -> Statement {
        let on = |day: &str| day.parse().map(Deadline::on).unwrap_or_default();
        let mut s = Statement { deadline: on(general), ..Statement::default() };
        for (text, day) in list {
            let one = Recipient { text: text.to_string(), deadline: on(day), ..Recipient::default() };
            s.recipients.push(&mut s.keys, one);
        }
        s
    }

    #[test]
    fn every_date_of_the_row_arrives_or_comes_back() {
        let was = statement("2027-06-30", &[("ITU-T SG2", "2027-03-15"), ("IETF", ""), ("IETF", "")]);
        let all = "30 June 2027; 15 March 2027 (ITU-T SG2 and a group nobody knows)";
        for (text, general, own, second) in [
            ("30 June 2027; 15 March 2027 (ITU-T SG2)", "2027-06-30", ["2027-03-15", "", ""], &[][..]),
            ("30 June 2027, 15 March 2027 (ITU-T SG2)", "2027-06-30", ["2027-03-15", "", ""], &[]),
            ("15 March 2027 (ITU-T SG2), 30 June 2027", "2027-06-30", ["2027-03-15", "", ""], &[]),
            ("30 June 2027; 16 March 2027 (SG2)", "2027-06-30", ["2027-03-16", "", ""], &[]),
            ("1 July 2027; 15 March 2027 (ITU-T SG2)", "2027-07-01", ["2027-03-15", "", ""], &[]),
            ("30 June 2027", "2027-06-30", ["", "", ""], &[]),
            ("15 March 2027 (ITU-T SG2)", "", ["2027-03-15", "", ""], &[]),
            ("", "", ["", "", ""], &[]),
            (all, "2027-06-30", ["", "", ""], &[]),
            (
                "30 June 2027; 15 March 2027 (ITU-T SG2); 1 May 2027 (IETF); 2 May 2027 (IETF); 3 May 2027 (IETF)",
                "2027-06-30",
                ["2027-03-15", "2027-05-01", "2027-05-02"],
                &["IETF 2027-05-03"],
            ),
            (
                "30 June 2027; 15 March 2027 (ITU-T SG2); 16 March 2027 (ITU-T SG2)",
                "2027-06-30",
                ["2027-03-15", "", ""],
                &["ITU-T SG2 2027-03-16"],
            ),
        ] {
            let mut s = was.clone();
            let printed = Printed::of(&was);
            let names: Vec<String> = s.recipients.values().map(|one| one.text.clone()).collect();
            let left = merge(read(text, &printed, &Names::of(&names)), &printed, &mut s);
            let day = |deadline: &Deadline| deadline.date.map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(day(&s.deadline), general, "{text}");
            assert_eq!(
                s.recipients.values().map(|one| day(&one.deadline)).collect::<Vec<_>>(),
                own,
                "{text}"
            );
            let left: Vec<String> =
                left.iter().map(|own| format!("{} {}", own.name, day(&own.deadline))).collect();
            assert_eq!(left, second, "{text}");
            if text == all {
                assert_eq!(s.deadline.text, all);
            }
        }
    }

    #[test]
    fn a_date_for_a_recipient_that_is_gone_finds_one_of_its_name_or_comes_back() {
        let was = statement("", &[("ITU-T SG2", "2027-03-15"), ("IETF", "")]);
        let printed = Printed::of(&was);
        for (now, own, back) in [("ITU-T SG2", Some("2027-03-15"), 0), ("ITU-T SG3", None, 1)] {
            let mut s = was.clone();
            let one = Recipient { text: now.into(), ..Recipient::default() };
            let others = s.recipients.iter().skip(1).map(|(key, one)| Keyed { key, value: one.clone() });
            let first = Keyed { key: s.keys.fresh(), value: one };
            s.recipients = std::iter::once(first).chain(others).collect();
            let row =
                read("15 March 2027 (ITU-T SG2)", &printed, &Names::of(&[now.to_string(), "IETF".into()]));
            let left = merge(row, &printed, &mut s);
            let date = s.recipients.first().unwrap().deadline.date;
            assert_eq!((date, left.len()), (own.and_then(|day| day.parse().ok()), back), "{now}");
        }
    }

    #[test]
    fn a_deadline_that_prints_nothing_stays() {
        let mut was = statement("2027-06-30", &[("\0", "")]);
        let key = was.recipients.key_at(0).unwrap();
        let unseen = Deadline { text: "\0".into(), date: None };
        was.recipients.get_mut(key).unwrap().deadline = unseen.clone();
        let (mut s, printed) = (was.clone(), Printed::of(&was));
        merge(read("1 July 2027", &printed, &Names::default()), &printed, &mut s);
        assert_eq!(s.recipients.first().unwrap().deadline, unseen);
    }

    #[test]
    fn a_date_typed_behind_a_name_outlives_the_row_it_is_not_in() {
        let was = statement("", &[("ITU-T SG2", "2027-03-15")]);
        let mut s = was.clone();
        let key = s.recipients.key_at(0).unwrap();
        s.recipients.get_mut(key).unwrap().deadline = Deadline::on("2027-05-01".parse().unwrap());
        let printed = Printed::of(&was);
        let left = merge(read("", &printed, &Names::default()), &printed, &mut s);
        assert_eq!((s.recipients.first().unwrap().deadline.date, left), ("2027-05-01".parse().ok(), vec![]));
    }
}
