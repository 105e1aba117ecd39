//! What can go wrong in a job, each as one sentence: what failed, where, what to do; the path last.

use std::path::PathBuf;

use crate::{docx, draft, store};

/// Why a job was not done; nothing was changed unless the sentence says so.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The draft is damaged, of a newer version, or no draft.
    #[error("{error}: {}", path.display())]
    Draft {
        /// What is wrong with it, and where.
        error: draft::DraftError,
        /// The draft.
        path: PathBuf,
    },
    /// The statement could not be written as a draft.
    #[error(transparent)]
    Unwritable(#[from] draft::DraftError),
    /// The draft would be larger than what is read again.
    #[error(
        "The draft would be larger than {0} MiB, more than is opened again; take text out of the statement"
    )]
    TooMuch(u64),
    /// A draft given with the program cannot be read.
    #[error("The example inside the program cannot be read: {0}")]
    Example(#[source] draft::DraftError),
    /// One of the program's own files is not what it should be.
    #[error("{what} cannot be read: line {line}, column {column}: {message}; correct this in a text editor: {}", path.display())]
    Own {
        /// What is kept in it, as the beginning of a sentence.
        what: &'static str,
        /// What is wrong.
        message: String,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// The file.
        path: PathBuf,
    },
    /// The groups and people cannot be read or saved.
    #[error("{error}: {}", path.display())]
    Book {
        /// What is wrong.
        error: super::BookError,
        /// The file.
        path: PathBuf,
    },
    /// One of the program's own files could not be put into text.
    #[error("The file could not be written as text ({message}); it is as it was, please report this: {}", path.display())]
    OwnUnwritable {
        /// What is wrong.
        message: String,
        /// The file.
        path: PathBuf,
    },
    /// Somebody has saved another version of the draft since it was read.
    #[error("The draft was changed on the disk since it was opened; save under another name, or replace that version: {}", .0.display())]
    ChangedOnDisk(PathBuf),
    /// The Word file could not be made.
    #[error(transparent)]
    Word(#[from] docx::WriteError),
    /// The Word file cannot be read.
    #[error("{error}: {}", path.display())]
    WordIn {
        /// What is wrong with it.
        error: docx::ReadError,
        /// The file.
        path: PathBuf,
    },
    /// A file is there already.
    #[error("A file of this name is there already; choose another name: {}", .0.display())]
    Exists(PathBuf),
    /// The new file would take the place of the one it is made from.
    #[error("This is the file that is read, which the new one would replace; give the new one another name: {}", .0.display())]
    OntoItself(PathBuf),
    /// The file chosen as emblem is something else.
    #[error("This is no PNG or JPEG picture, or not a whole one, and cannot be the emblem; choose another one: {}", .0.display())]
    NoPicture(PathBuf),
    /// The format is not known.
    #[error("A statement is exported as docx, txt or html, not as \"{0}\"; name the format with --format")]
    UnknownFormat(String),
    /// The file is of a kind that is not read.
    #[error("This is {what} and cannot be read here; {advice}: {}", path.display())]
    NotRead {
        /// What it is, with article.
        what: String,
        /// What to do with it.
        advice: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// The job is not part of this version.
    #[error("{0}")]
    NotYet(&'static str),
}
