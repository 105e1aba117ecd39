//! Import: a received document to a statement.

use std::path::Path;

use jiff::Timestamp;

use super::{Problem, drafts, kind, kind::Kind, word_in};
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

/// The same of bytes that were read already; the path names them in messages.
pub fn import_bytes(path: &Path, bytes: &[u8], now: Timestamp) -> Result<Imported, Problem> {
    match kind::of(path, bytes)? {
        Kind::Word => word_in::import(path, bytes, now),
        Kind::Text => {
            let understood = intake::understand(&plain::read(bytes));
            Ok(Imported { statement: begun(understood.statement, now), report: understood.report })
        }
    }
}

/// A statement that was read, as a draft that begins now.
pub(super) fn begun(statement: Statement, now: Timestamp) -> Statement {
    let fresh = drafts::blank(now).bookkeeping;
    Statement {
        bookkeeping: Bookkeeping { id: fresh.id, created: now, changed: now, ..statement.bookkeeping },
        ..statement
    }
}
