//! The draft file: bytes to statement and back, one module a format version. It never touches the disk.
//!
//! A draft is a text file (RON, UTF-8) that any editor shows: the format's name and version, a short summary for
//! lists of drafts, then the statement. The version is read before anything else, and each version's module has
//! types of its own, so that no change to the statement can change how an old file is read.

mod damage;
mod error;
mod head;
mod shown;
mod summary;
mod text;
mod unknown;
mod v1;

pub use error::{DraftError, Place};
pub use shown::shown;
pub use summary::Summary;

use crate::statement::Statement;

/// The first words of every draft file.
const FORMAT: &str = "Liaison Desk draft";

/// The newest version of the format, which is the one written.
const VERSION: u32 = 1;

/// How much of a file [`read_summary`] needs as a rule, in bytes; a summary with hundreds of recipients is longer.
pub const SUMMARY_BYTES: usize = 8 * 1024;

/// What a draft file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The statement.
    pub statement: Statement,
    /// The summary as it stood in the file.
    pub summary: Summary,
    /// The paths of what the file holds and this version does not know (`contacts[0].pronoun`).
    ///
    /// It is not in the statement: when there is any, keep the file's old bytes beside it at the first save.
    pub unknown: Vec<String>,
}

/// The bytes of the draft file of `statement`: the same statement and summary give the same bytes.
///
/// The error is [`DraftError::Unwritable`]; no statement is known that causes it, and nothing of the file may be
/// replaced when it comes.
pub fn write(statement: &Statement, summary: &Summary) -> Result<Vec<u8>, DraftError> {
    v1::write(statement, summary).map(String::into_bytes)
}

/// Reads a draft file as a whole.
///
/// A byte order mark and CRLF line ends are accepted. Errors name line and column and leave nothing half read.
pub fn read(bytes: &[u8]) -> Result<Draft, DraftError> {
    let text = text::of_file(bytes)?;
    match head::version(&text)? {
        1 => v1::read(&text),
        other => Err(refuse(other)),
    }
}

/// Reads the summary from the first bytes of a draft file ([`SUMMARY_BYTES`] as a rule), or from all of it.
///
/// The error is [`DraftError::SummaryCut`] when the summary does not end within `start`; with the whole file the
/// same call then succeeds.
pub fn read_summary(start: &[u8]) -> Result<Summary, DraftError> {
    let text = text::of_start(start)?;
    match head::version(&text).map_err(DraftError::at_cut)? {
        1 => v1::read_summary(&text).map_err(DraftError::at_cut),
        other => Err(refuse(other)),
    }
}

/// Whether a file that begins with these bytes is a draft, of whatever version.
pub fn is_draft(start: &[u8]) -> bool {
    let start = start.get(..256).unwrap_or(start);
    String::from_utf8_lossy(start).contains(FORMAT)
}

fn refuse(version: u32) -> DraftError {
    if version > VERSION {
        DraftError::Newer { version, readable: VERSION }
    } else {
        DraftError::NoSuchVersion { version }
    }
}
