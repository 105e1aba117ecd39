//! Drafts: begin, open, save.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::Timestamp;

use super::Problem;
use crate::{
    draft::{self, Summary},
    form::printed,
    statement::{Bookkeeping, Statement},
    store,
};

/// A draft as it was opened.
#[derive(Debug)]
pub struct Loaded {
    /// The statement in it.
    pub statement: Statement,
    /// The fields this version does not know, by their path; the first save keeps the old file beside the new.
    pub unknown: Vec<String>,
}

/// How old a temporary must be to be nobody's any more.
const STALE: Duration = Duration::from_secs(60 * 60);

/// What saving may do to a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// Leave it and say so.
    Refuse,
    /// Replace it.
    Replace,
}

/// An empty statement with an identity of its own, begun at this moment.
pub fn blank(now: Timestamp) -> Statement {
    Statement {
        bookkeeping: Bookkeeping {
            id: uuid::Uuid::new_v4().to_string(),
            created: now,
            changed: now,
            ..Bookkeeping::default()
        },
        ..Statement::default()
    }
}

/// Opens a draft.
pub fn load(path: &Path) -> Result<Loaded, Problem> {
    let bytes = store::read(path, store::LIMIT)?;
    let read = draft::read(&bytes).map_err(|error| Problem::Draft { error, path: path.to_path_buf() })?;
    Ok(Loaded { statement: read.statement, unknown: read.unknown })
}

/// The bytes of a statement's draft file.
pub fn to_bytes(statement: &Statement) -> Result<Vec<u8>, Problem> {
    let bytes = draft::write(statement, &Summary::of(statement, printed::title(statement).to_string()))?;
    // What could be saved and never opened would be lost.
    if bytes.len() as u64 > store::LIMIT { Err(Problem::TooMuch(store::LIMIT >> 20)) } else { Ok(bytes) }
}

/// Saves a statement as a draft: the new version is safe on the disk when this returns, or the old one untouched.
///
/// What the old file holds and this version cannot read (a newer or damaged draft, unknown fields) is kept beside
/// the new one first; where, is returned.
pub fn save(path: &Path, statement: &Statement, overwrite: Overwrite) -> Result<Option<PathBuf>, Problem> {
    write_file(path, &to_bytes(statement)?, overwrite)
}

/// Writes a file as a whole, keeping what it replaces when that is a draft this version cannot read wholly.
pub fn write_file(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<Option<PathBuf>, Problem> {
    let kept = match overwrite {
        Overwrite::Refuse => {
            store::write_new(path, bytes).map_err(|error| exists(error, path))?;
            None
        }
        Overwrite::Replace => {
            let kept = keep_what_we_cannot_read(path)?;
            store::write_atomic(path, bytes)?;
            kept
        }
    };
    if let Some(folder) = path.parent() {
        // Temporaries of saves that a crash cut off; that they stay is no reason to fail.
        let _ = store::sweep(folder, STALE);
    }
    Ok(kept)
}

pub(super) fn exists(error: store::StoreError, path: &Path) -> Problem {
    match error.reason {
        store::Reason::Exists if !store::is_folder(path) => Problem::Exists(path.to_path_buf()),
        _ => Problem::Store(error),
    }
}

fn keep_what_we_cannot_read(path: &Path) -> Result<Option<PathBuf>, Problem> {
    if !is_draft(path) {
        return Ok(None);
    }
    let old = store::read(path, store::LIMIT)?;
    if draft::read(&old).is_ok_and(|read| read.unknown.is_empty()) {
        return Ok(None);
    }
    Ok(Some(store::keep_beside(path, &old, "original")?))
}

/// Whether a draft is kept under this name, or behind a link of this name.
pub fn is_draft(path: &Path) -> bool {
    let named = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("liaison"));
    let behind = store::resolve(path);
    store::exists(path)
        && (named(path)
            || behind.is_some_and(|behind| named(&behind))
            || store::read_start(path, 256).is_ok_and(|start| draft::is_draft(&start)))
}

/// Whether there is anything of this name.
pub fn is_there(path: &Path) -> bool {
    store::exists(path)
}

/// Whether this is a folder.
pub fn is_folder(path: &Path) -> bool {
    store::is_folder(path)
}
