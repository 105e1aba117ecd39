//! Import: a received document to a statement.

use std::path::Path;

use jiff::Timestamp;

use super::{Problem, drafts, kind};
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
    import_bytes(path, &store::read(path, store::LIMIT)?, now)
}

pub(super) fn import_bytes(path: &Path, bytes: &[u8], now: Timestamp) -> Result<Imported, Problem> {
    kind::refuse_other_than_text(path, bytes)?;
    let understood = intake::understand(&plain::read(bytes));
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
