//! The cover page that a Council working group puts in front of a statement.

use super::{date::WrittenDate, list::List};

/// A cover page (domain: the Council working group's cover).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// Group and meeting the page is made for.
    pub meeting: String,
    /// The agenda item.
    pub agenda_item: String,
    /// The document number there.
    pub number: String,
    /// The document's date.
    pub date: WrittenDate,
    /// The language line ("Original: English").
    pub language: String,
    /// Who submits the document.
    pub source: String,
    /// The document's title there.
    pub title: String,
    /// What the document is for.
    pub purpose: String,
    /// What the meeting is asked to do.
    pub action_required: String,
    /// Documents referred to, the statement's own number among them.
    pub references: List<String>,
}
