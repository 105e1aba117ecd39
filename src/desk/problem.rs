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
    /// A draft given with the program cannot be read.
    #[error("The example inside the program cannot be read: {0}")]
    Example(#[source] draft::DraftError),
    /// The settings are not what they should be.
    #[error("The settings cannot be read: line {line}, column {column}: {message}; correct them in a text editor: {}", path.display())]
    Settings {
        /// What is wrong.
        message: String,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// The file of settings.
        path: PathBuf,
    },
    /// The Word file could not be made.
    #[error(transparent)]
    Word(#[from] docx::WriteError),
    /// A file is there already.
    #[error("A file of this name is there already; choose another name: {}", .0.display())]
    Exists(PathBuf),
    /// The format is not known.
    #[error("A statement is exported as docx or txt, not as \"{0}\"; name the format with --format")]
    UnknownFormat(String),
    /// The file to be imported is something else than a text.
    #[error("This is {what} and cannot be read as a received text; {advice}: {}", path.display())]
    NotText {
        /// What it is, with article.
        what: String,
        /// What to do with it.
        advice: String,
        /// The file.
        path: PathBuf,
    },
    /// The job is not part of this version.
    #[error("{0}")]
    NotYet(&'static str),
}
