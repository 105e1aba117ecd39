//! Drafts: begin, open, save.

use std::path::Path;

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
    Ok(draft::write(statement, &Summary::of(statement, printed::title(statement).to_string()))?)
}

/// Saves a statement as a draft: the new version is safe on the disk when this returns, or the old one untouched.
///
/// When the file there holds fields that this version does not know, it is kept beside the new one first.
pub fn save(path: &Path, statement: &Statement, overwrite: Overwrite) -> Result<(), Problem> {
    let bytes = to_bytes(statement)?;
    match overwrite {
        Overwrite::Refuse => store::write_new(path, &bytes).map_err(|error| exists(error, path)),
        Overwrite::Replace => {
            keep_what_we_do_not_know(path)?;
            Ok(store::write_atomic(path, &bytes)?)
        }
    }
}

pub(super) fn exists(error: store::StoreError, path: &Path) -> Problem {
    match error.reason {
        store::Reason::Exists if !store::is_folder(path) => Problem::Exists(path.to_path_buf()),
        _ => Problem::Store(error),
    }
}

fn keep_what_we_do_not_know(path: &Path) -> Result<(), Problem> {
    let Ok(old) = store::read(path, store::LIMIT) else {
        return Ok(());
    };
    if draft::read(&old).is_ok_and(|read| !read.unknown.is_empty()) {
        store::keep_beside(path, &old, "original")?;
    }
    Ok(())
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

/// Whether this is a folder.
pub fn is_folder(path: &Path) -> bool {
    store::is_folder(path)
}
