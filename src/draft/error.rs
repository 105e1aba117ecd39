//! What can be wrong with a draft file, as sentences for the user.

use std::fmt;

/// A place in a text file as an editor counts it: lines and characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

impl Place {
    /// The place right after `text`.
    pub(super) fn after(text: &str) -> Self {
        let line_start = text.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: 1 + text.bytes().filter(|byte| *byte == b'\n').count(),
            column: 1 + text[line_start..].chars().count(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why bytes could not be read as a draft; a sentence to which the caller adds the path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// There is not one byte.
    #[error("The draft is empty; look for an earlier copy of it")]
    Empty,
    /// The file is something else.
    #[error("This is not a draft of Liaison Desk but {what}; {advice}")]
    OtherKind {
        /// What it is, with article.
        what: &'static str,
        /// What to do with it.
        advice: &'static str,
    },
    /// The format's version is newer than this program.
    #[error(
        "The draft was written by a newer version of Liaison Desk (format {version}; this one reads {readable}); \
         open it with that version"
    )]
    Newer {
        /// The version of the file.
        version: u32,
        /// The newest version that can be read here.
        readable: u32,
    },
    /// The format's version has never existed.
    #[error(
        "The draft names format {version}, which does not exist; restore the line \"version: 1\" or use an earlier copy"
    )]
    NoSuchVersion {
        /// The version of the file.
        version: u32,
    },
    /// There are bytes that are no UTF-8 text.
    #[error(
        "The draft is not readable as UTF-8 text at {at}; save it as UTF-8 in the editor that changed it, or use \
         an earlier copy"
    )]
    NotUtf8 {
        /// Where the first such byte is.
        at: Place,
    },
    /// There are zero bytes, which a computer leaves that went down while it was writing.
    #[error(
        "The draft has {count} zero bytes from {at} on, the sign of a power cut or crash while it was being saved; \
         use an earlier copy"
    )]
    Zeros {
        /// Where the first of them is.
        at: Place,
        /// How many stand there in a row.
        count: usize,
    },
    /// The text is no draft any more.
    #[error("The draft is damaged at {at}: {what}; correct it in a text editor or use an earlier copy")]
    Damaged {
        /// Where.
        at: Place,
        /// What is wrong there, as part of a sentence.
        what: String,
        /// Whether the text ended before the draft did.
        ended: bool,
    },
    /// The bytes given end before the summary does; the whole file has to be read.
    #[error("The summary of the draft does not end within the part that was read; read the whole file")]
    SummaryCut,
    /// The statement could not be put into the format.
    #[error("The draft could not be written as text ({0}); the file is as it was, please report this")]
    Unwritable(String),
}

impl DraftError {
    /// The same error as it is said of the first part of a file, which may end anywhere.
    pub(super) fn at_cut(self) -> Self {
        match self {
            Self::Damaged { ended: true, .. } => Self::SummaryCut,
            other => other,
        }
    }
}
