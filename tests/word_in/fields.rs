//! What of a statement its page alone tells: every field comes back but those named here.
//!
//! `cargo test --test word_in -- --nocapture every_field` prints the table.

use std::collections::{BTreeMap, BTreeSet};

use liaison_desk::{
    desk::{self, DraftInside, FormKind, Options},
    draft,
    statement::Statement,
};
use serde_json::Value;

use crate::{
    common::statement::tame_statement,
    exported, imported,
    plausible::plausible,
    round::{made_up, options},
};

/// Fields that need not come back as they were, on which form (none is both), and why.
const NAMED: &[(&str, Option<FormKind>, &str)] = &[
    ("attachments.status", None, "a title may have a parenthesis of its own: it stays in the title"),
    ("attachments.title", None, "with the status behind it"),
    ("cover.language", None, "\"Original: English\" is printed as \"English\" is: the label has the word"),
    ("document_type", None, "the form that is handed in does not show it, the posted one prints TD for none"),
    ("groups.working_party", Some(FormKind::Posted), "only the form that is handed in shows it"),
    ("printed.working_party", Some(FormKind::Posted), "only the form that is handed in shows it"),
    ("revision", None, "no page shows it but in the number"),
    ("stage", None, "no page shows it"),
    ("study_period", Some(FormKind::HandIn), "only the posted form shows it"),
];

/// Each value of the object that `show --format json` prints, by its path without the places in lists.
fn leaves(value: &Value, path: &str, found: &mut BTreeMap<String, Vec<String>>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(value, &path, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                leaves(item, path, found);
            }
        }
        Value::Null => found.entry(path.to_string()).or_default().push(String::new()),
        Value::String(text) => found.entry(path.to_string()).or_default().push(text.clone()),
        other => found.entry(path.to_string()).or_default().push(other.to_string()),
    }
}

fn fields(s: &Statement) -> BTreeMap<String, Vec<String>> {
    let value: Value = serde_json::from_str(&desk::show_json(s)).unwrap();
    let mut found = BTreeMap::new();
    leaves(&value, "", &mut found);
    found
}

#[test]
fn every_field_the_page_shows_comes_back_but_those_named() {
    let mut differing: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    let statements: Vec<_> = made_up(tame_statement(), 100);
    let statements: Vec<_> =
        statements.into_iter().enumerate().map(|(number, s)| plausible(s, number)).collect();
    let mut seen = BTreeSet::new();
    for (number, s) in statements.iter().enumerate() {
        let options: Options = options(number % 2 == 0, number % 3 == 0);
        let read = imported(&exported(s, &options, DraftInside::No)).unwrap();
        let (was, is) = (fields(&draft::shown(s, options.cover)), fields(&read.statement));
        for path in was.keys().chain(is.keys()).collect::<BTreeSet<_>>() {
            seen.insert(path.clone());
            let (was, is) = (was.get(path), is.get(path));
            if was == is {
                continue;
            }
            let named =
                NAMED.iter().find(|named| named.0 == path && named.1.is_none_or(|form| form == options.form));
            match named {
                Some((named, ..)) => *differing.entry(named).or_default() += 1,
                None => wrong.push(format!("{number} {path}: {was:?} is {is:?}")),
            }
        }
    }
    println!("{} statements, {} fields", statements.len(), seen.len());
    for (path, _, reason) in NAMED {
        let count = differing.get(path).unwrap_or_else(|| panic!("{path} comes back: it need not be named"));
        println!("| {path} | {count} | {reason} |");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
