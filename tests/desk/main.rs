//! What the desk keeps for the window: settings, recent drafts, the version that was opened, what is unsaved.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed expectation is what a test is for

mod book;
mod open_and_save;
mod own_files;
mod unsaved;

use std::{fs, path::Path};

use jiff::Timestamp;
use liaison_desk::desk::Statement;

/// The moment `second` seconds after the beginning of the tests' day.
fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_770_000_000 + second).unwrap()
}

/// A statement with this subject.
fn statement(subject: &str) -> Statement {
    let mut statement = liaison_desk::desk::blank(at(0));
    statement.title.subject = subject.into();
    statement
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
