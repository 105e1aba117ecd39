//! Import: a received document to a statement.

use std::path::Path;

use jiff::Timestamp;

use super::{Problem, drafts};
use crate::{
    intake::{self, Report},
    plain,
    statement::{Bookkeeping, Statement},
    store,
};

/// A received document as it was understood.
#[derive(Debug)]
pub struct Imported {
    /// The statement.
    pub statement: Statement,
    /// What was found where, and what was not understood.
    pub report: Report,
}

/// Reads a received statement; at this moment its draft begins.
pub fn import(path: &Path, now: Timestamp) -> Result<Imported, Problem> {
    let bytes = store::read(path, store::LIMIT)?;
    let extension =
        path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if extension == "docx" || bytes.starts_with(b"PK\x03\x04") {
        return Err(Problem::NotYet(
            "Reading Word files comes with a later version; save the document as plain text and import that",
        ));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Problem::NotYet(
            "This is an old Word file (.doc); save it as plain text and import that",
        ));
    }
    if matches!(extension.as_str(), "html" | "htm") {
        return Err(Problem::NotYet(
            "Reading HTML comes with a later version; save the page as plain text and import that",
        ));
    }
    let understood = intake::understand(&plain::read(&bytes));
    let fresh = drafts::blank(now).bookkeeping;
    let statement = Statement {
        bookkeeping: Bookkeeping {
            id: fresh.id,
            created: now,
            changed: now,
            ..understood.statement.bookkeeping
        },
        ..understood.statement
    };
    Ok(Imported { statement, report: understood.report })
}
