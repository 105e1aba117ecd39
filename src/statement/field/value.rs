//! What a field can hold.

use crate::statement::{
    ApprovalLevel, Deadline, Kind, Purpose, Silenced, Stage, WrittenDate,
    text::{Block, ParagraphStyle, RichText},
};

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A plain text.
    Text(String),
    /// A text with formatting.
    Rich(RichText),
    /// A date, what stands in its place, or nothing.
    Date(WrittenDate),
    /// A deadline.
    Deadline(Deadline),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(u32),
    /// Outgoing or incoming.
    Kind(Kind),
    /// A recipient's purpose.
    Purpose(Purpose),
    /// A level of approval or none.
    Level(Option<ApprovalLevel>),
    /// A stage.
    Stage(Stage),
    /// A paragraph's style.
    Style(ParagraphStyle),
    /// A block of the text.
    Block(Block),
    /// Check results set aside.
    SetAside(Vec<Silenced>),
}

/// Why a field could not be read or set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// No such field is in the statement.
    #[error("the statement has no such field (any more)")]
    Gone,
    /// The value is not of the kind the field holds.
    #[error("the value is not of the kind this field holds")]
    OtherKind,
    /// The field is a list; its items are inserted and removed one by one.
    #[error("a list is changed by inserting and removing its items")]
    IsList,
}
