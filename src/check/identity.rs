//! When two recipients are the same group with the same Questions.

use std::collections::BTreeSet;

use crate::statement::{Recipient, question, study_group_number};

/// A group and the Questions addressed there; equal for every spelling.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Addressee {
    group: String,
    questions: BTreeSet<String>,
}

impl Addressee {
    /// Whom a recipient means; none when it names nobody.
    pub(super) fn of(recipient: &Recipient) -> Option<Self> {
        let named = question::find_marked(&recipient.text);
        let mut questions: BTreeSet<String> = named.iter().map(|found| found.question.clone()).collect();
        let listed = recipient
            .questions
            .values()
            .filter(|typed| !typed.trim().is_empty());
        questions.extend(listed.map(|typed| question::canonical(typed)));
        let group = group(&recipient.text);
        let number = study_group_number(&recipient.text).unwrap_or("");
        let questions: BTreeSet<String> = questions
            .into_iter()
            .map(|short| match short.contains('/') || number.is_empty() {
                true => short,
                false => format!("{short}/{number}"),
            })
            .collect();
        (!group.is_empty() || !questions.is_empty()).then_some(Self { group, questions })
    }
}

/// What a written form of a group means, Questions aside.
fn group(text: &str) -> String {
    let mut bare = String::new();
    let mut from = 0;
    for found in question::find_marked(text) {
        bare.push_str(text.get(from..found.range.start).unwrap_or(""));
        from = found.range.end;
    }
    bare.push_str(text.get(from..).unwrap_or(""));
    let lower = bare.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut key = String::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (short, used) = match (*word, words.get(at + 1).copied()) {
            ("study", Some("group")) => ("sg", 2),
            ("working", Some("party")) => ("wp", 2),
            ("working", Some("group")) => ("wg", 2),
            ("com", Some(number)) if number.starts_with(|c: char| c.is_ascii_digit()) => ("sg", 1),
            ("itu", Some("t")) => ("", 2),
            ("the", _) if at == 0 => ("", 1),
            (word, _) => (word, 1),
        };
        // Two numbers stay two.
        if key.ends_with(|c: char| c.is_ascii_digit()) && short.starts_with(|c: char| c.is_ascii_digit()) {
            key.push('/');
        }
        key.push_str(short);
        at += used;
    }
    key
}
