//! Opening whatever the user points at, and saving over the version that was opened.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{
    OnDisk, Overwrite, Problem, Stamp, changed_on_disk,
    drafts::{to_bytes, write_file},
    import::import_bytes,
};
use crate::{draft, intake::Report, statement::Statement, store};

/// What was opened.
#[derive(Debug)]
pub enum Opened {
    /// A draft.
    Draft {
        /// The statement in it.
        statement: Statement,
        /// The fields this version does not know, by their path; the first save keeps the old file beside the new.
        unknown: Vec<String>,
        /// The version of the file that was read.
        stamp: Stamp,
    },
    /// A received document, of which a draft begins now; it has no file yet.
    Received {
        /// What it was understood to say.
        statement: Statement,
        /// What was found where, and what was not understood.
        report: Report,
    },
}

/// Opens a draft, or reads a received document.
///
/// A draft is known by what stands in it. A file that is only named like one is told as the damaged draft it is.
pub fn open_any(path: &Path, now: Timestamp) -> Result<Opened, Problem> {
    let bytes = store::read(path, store::LIMIT)?;
    let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("liaison"));
    if named || draft::is_draft(&bytes) {
        let read = draft::read(&bytes).map_err(|error| Problem::Draft { error, path: path.to_path_buf() })?;
        return Ok(Opened::Draft {
            statement: read.statement,
            unknown: read.unknown,
            stamp: Stamp::of(&bytes),
        });
    }
    let imported = import_bytes(path, &bytes, now)?;
    Ok(Opened::Received { statement: imported.statement, report: imported.report })
}

/// Which file a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// None: the draft is new. The problem is [`Problem::Exists`] when one is there.
    Nothing,
    /// The version that was opened or last saved. The problem is [`Problem::ChangedOnDisk`] when there is another;
    /// when there is none any more, the draft is written again.
    Version(Stamp),
    /// Any: the user was asked.
    Anything,
    /// Any, and the version that stands there is kept beside the new one first: somebody else has written it.
    KeepingOther,
}

/// A draft as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The version that stands on the disk now.
    pub stamp: Stamp,
    /// Where the replaced file is kept, when it held more than this version can read or was to be kept.
    pub kept: Option<PathBuf>,
}

/// Saves a statement as a draft: the new version is safe on the disk when this returns, or the old one untouched.
///
/// Somebody who saves another version in the instant between the comparison and the writing is not noticed; that
/// would take a lock both programs respect.
pub fn save_draft(path: &Path, statement: &Statement, replace: Replace) -> Result<Saved, Problem> {
    let bytes = to_bytes(statement)?;
    let stamp = Stamp::of(&bytes);
    let overwrite = match replace {
        Replace::Nothing => Overwrite::Refuse,
        Replace::Version(known) => match changed_on_disk(path, &known)? {
            OnDisk::Changed => return Err(Problem::ChangedOnDisk(path.to_path_buf())),
            // Nothing is replaced, should one come just now.
            OnDisk::Gone if !store::exists(path) => Overwrite::Refuse,
            OnDisk::Same | OnDisk::Gone => Overwrite::Replace,
        },
        Replace::Anything | Replace::KeepingOther => Overwrite::Replace,
    };
    let other = match replace {
        Replace::KeepingOther if store::exists(path) => {
            Some(store::keep_beside(path, &store::read(path, store::LIMIT)?, "other")?)
        }
        _ => None,
    };
    let kept = write_file(path, &bytes, overwrite)?;
    Ok(Saved { stamp, kept: other.or(kept) })
}

/// Whether two names are those of one file; links are followed.
pub fn is_same_file(a: &Path, b: &Path) -> bool {
    a == b || store::resolve(a).is_some_and(|file| store::resolve(b) == Some(file))
}
