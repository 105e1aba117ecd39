//! Builds the tables of names by which the program finds the groups of `groups.tsv` (see `src/directory/tables.rs`).
//!
//! A build script: it compiles the very files that work out the names of the user's own groups at run time.
#![allow(dead_code, unreachable_pub, clippy::print_stdout)] // it uses a part of them; Cargo reads what it prints

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    error::Error,
    fs,
    path::PathBuf,
};

#[path = "../src/directory/built_in.rs"]
mod built_in;
#[path = "../src/directory/entry.rs"]
mod entry;
#[path = "../src/directory/forms.rs"]
mod forms;
#[path = "../src/directory/key.rs"]
mod key;
#[path = "../src/directory/names.rs"]
mod names;
#[path = "../src/directory/note.rs"]
mod note;
#[path = "../src/directory/period.rs"]
mod period;
#[path = "../src/directory/sector.rs"]
mod sector;

use entry::Entry;
use key::{is_name, key};
use names::{Bearer, Found, Names};

fn main() -> Result<(), Box<dyn Error>> {
    for file in ["assets/index.rs", "assets/groups.tsv", "assets/other_names.tsv", "src/directory"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let folder = PathBuf::from(std::env::var("OUT_DIR")?);
    let write = |name: &str, lines: String| fs::write(folder.join(name), lines);
    let groups = built_in::groups();
    let names = Names::of(&groups, built_in::other_names());
    write("by_key.tsv", bearers(&names.by_key))?;
    write("by_word.tsv", bearers(&names.by_word))?;
    write("by_abbreviation.tsv", bearers(&names.by_abbreviation))?;
    write("abbreviations.tsv", words(groups.iter().map(|group| key(&group.abbreviation))))?;
    write("full_names.tsv", lines(full_names(&groups).into_iter()))?;
    write("first_words.tsv", words(first_words(&groups)))?;
    write("with_signs.txt", names::with_signs(groups.iter()).join("\n"))?;
    Ok(())
}

/// Keys of the full names that only one group has, with the key of its abbreviation.
fn full_names(groups: &[Entry]) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for group in groups.iter().filter(|group| is_name(&group.full_name)) {
        let (name, abbreviation) = (key(&group.full_name), key(&group.abbreviation));
        if names.insert(name.clone(), abbreviation.clone()).is_some_and(|other| other != abbreviation) {
            shared.insert(name);
        }
    }
    names.retain(|name, _| !shared.contains(name));
    names
}

/// First words of the abbreviations, in lower case.
fn first_words(groups: &[Entry]) -> impl Iterator<Item = String> {
    let first = groups.iter().filter_map(|group| group.abbreviation.split([' ', '/']).next());
    let first = first.filter(|word| word.chars().count() > 1).map(str::to_lowercase);
    first.chain(["itu", "sg", "wp"].map(str::to_owned))
}

fn bearers(names: &HashMap<String, Vec<Bearer>>) -> String {
    let one = |(at, found): &Bearer| match found {
        Found::Whole => at.to_string(),
        Found::Short => format!("{at}s"),
    };
    let all = |bearers: &Vec<Bearer>| bearers.iter().map(one).collect::<Vec<_>>().join(" ");
    lines(names.iter().map(|(name, bearers)| (name.clone(), all(bearers))))
}

/// Words in the order of their bytes, each with what belongs to it.
fn lines(words: impl Iterator<Item = (String, String)>) -> String {
    let ordered: BTreeMap<String, String> = words.collect();
    ordered.into_iter().map(|(word, value)| format!("{word}\t{value}\n")).collect()
}

/// Words to which nothing belongs.
fn words(all: impl Iterator<Item = String>) -> String {
    lines(all.map(|word| (word, String::new())))
}
