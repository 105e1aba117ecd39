//! The cover page that a Council working group puts in front of a statement.

use jiff::civil::Date;

use super::list::List;

/// A cover page (domain: the Council working group's cover).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// Body and meeting the page is made for.
    pub meeting: String,
    /// The agenda item.
    pub agenda_item: String,
    /// The document number there.
    pub number: String,
    /// The document's date.
    pub date: Option<Date>,
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
