//! How a document was read: what was found where, and what the user should look at.

use crate::{
    source::{Made, Position},
    statement::FieldId,
};

/// How a document was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How the document was made: what its places count.
    pub made: Made,
    /// The fields that were filled, in the order they were found.
    pub found: Vec<Found>,
    /// What the user should look at, in the order of the document.
    pub remarks: Vec<Remark>,
}

impl Report {
    /// What a place is called in a message ("line 3", "paragraph 3"); none for what stands nowhere.
    pub fn place(&self, at: Position) -> Option<String> {
        let unit = match self.made {
            Made::OfCharacters => "line",
            Made::OfParts => "paragraph",
        };
        (at.line > 0).then(|| format!("{unit} {}", at.line))
    }

    /// Whether text of the document is not in the statement as it stood.
    pub fn lost_something(&self) -> bool {
        self.remarks.iter().any(|remark| matches!(remark.kind, RemarkKind::Changed | RemarkKind::Lost))
    }
}

/// A field that was filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The field.
    pub field: FieldId,
    /// Where its value stands in the document.
    pub at: Position,
}

/// Something the user should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where.
    pub at: Position,
    /// What kind of thing it is.
    pub kind: RemarkKind,
    /// What, as a sentence without full stop.
    pub message: String,
}

/// What kind of remark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemarkKind {
    /// Not understood; it stays in the statement's text.
    Kept,
    /// Carried over, but not exactly as it stood.
    Changed,
    /// Not carried over.
    Lost,
    /// Read in one of several possible ways.
    Assumed,
    /// Somebody has changed it since the file was exported.
    Edited,
}
