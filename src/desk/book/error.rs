//! What can be wrong with a file of groups and people, as sentences to which the path is added.

use std::path::Path;

use crate::desk::Problem;

/// Why groups and people could not be read or saved; the file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookError {
    /// The format's version is newer than this program.
    #[error(
        "The groups and people were written by a newer version of Liaison Desk (format {version}; this one reads \
         {readable}); open them with that version"
    )]
    Newer {
        /// The version of the file.
        version: u32,
        /// The newest version that can be read here.
        readable: u32,
    },
    /// The format's version has never existed.
    #[error("The groups and people name format {0}, which does not exist; restore the line \"version: 1\"")]
    NoSuchVersion(u32),
    /// The file is something else.
    #[error(
        "This is no file of groups and people; choose one that Liaison Desk has exported, or a table (CSV) whose \
         first line names its columns"
    )]
    OtherKind,
    /// Somebody has saved others since they were read.
    #[error(
        "The groups and people were changed on the disk since they were read; read them again and repeat the change"
    )]
    ChangedOnDisk,
    /// No column of a table is known.
    #[error("The first line of the table names no column that is known; name columns such as {0}")]
    NoColumns(&'static str),
    /// A line of a table cannot be read.
    #[error(
        "The table cannot be read in line {line}: {message}; correct this in a spreadsheet or text editor"
    )]
    Line {
        /// The line, counted from 1.
        line: u64,
        /// What is wrong.
        message: String,
    },
}

impl BookError {
    pub(super) fn at(self, path: &Path) -> Problem {
        Problem::Book { error: self, path: path.to_path_buf() }
    }
}
