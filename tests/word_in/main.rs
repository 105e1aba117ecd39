//! Word files are read: our own, edited ones, and what was made to harm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a made-up value that cannot be made is a fault of the test

#[path = "../common/mod.rs"]
mod common;
mod contacts;
mod edited;
mod fields;
mod hand;
mod harm;
mod hostile;
mod losses;
mod origin;
mod others;
mod pages;
mod plausible;
mod round;
mod sending;

use std::io::{Cursor, Read, Write};

use jiff::{Timestamp, civil::Date};
use liaison_desk::{
    desk::{self, DraftInside, Format, Imported, Options, Problem},
    statement::Statement,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

fn now() -> Timestamp {
    "2030-01-02T03:04:05Z".parse().unwrap()
}

/// The Word file of a statement.
fn exported(statement: &Statement, options: &Options, inside: DraftInside) -> Vec<u8> {
    let today: Date = "2026-01-01".parse().unwrap();
    desk::export_with(statement, Format::Docx, options, inside, desk::Book::built_in(), today).unwrap().bytes
}

/// What the program reads of a Word file.
fn imported(bytes: &[u8]) -> Result<Imported, Problem> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.docx");
    std::fs::write(&path, bytes).unwrap();
    desk::import(&path, now())
}

/// A Word file with a part that `change` has made another.
fn with_part(bytes: &[u8], name: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut change = Some(change);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut text = Vec::new();
        entry.read_to_end(&mut text).unwrap();
        if entry.name() == name {
            text = change.take().unwrap()(String::from_utf8(text).unwrap()).into_bytes();
        }
        out.start_file(entry.name(), SimpleFileOptions::default()).unwrap();
        out.write_all(&text).unwrap();
    }
    out.finish().unwrap().into_inner()
}
