//! What a list of drafts shows of one without reading all of it.

use jiff::Timestamp;

use crate::statement::{Deadline, Stage, Statement};

/// The short form of a statement that stands at the beginning of its draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The document number.
    pub number: String,
    /// The title as the form prints it.
    pub title: String,
    /// The recipients' texts, in order.
    pub recipients: Vec<String>,
    /// How far the statement has come.
    pub stage: Stage,
    /// The general deadline.
    pub deadline: Deadline,
    /// When the statement was last changed.
    pub changed: Timestamp,
}

impl Summary {
    /// The summary of `statement`; `title` is the title as the form prints it.
    pub fn of(statement: &Statement, title: impl Into<String>) -> Self {
        Self {
            number: statement.number.clone(),
            title: title.into(),
            recipients: statement.recipients.values().map(|to| to.text.clone()).collect(),
            stage: statement.bookkeeping.stage,
            deadline: statement.deadline.clone(),
            changed: statement.bookkeeping.changed,
        }
    }
}
