//! The people a recipient can turn to.

use super::list::List;

/// A contact person (A.1 clause 1.5 item 8).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// The person's name.
    pub name: String,
    /// The role ("Rapporteur, Q4/15").
    pub role: String,
    /// The organization.
    pub organization: String,
    /// The country.
    pub country: String,
    /// The telephone number, as typed.
    pub telephone: String,
    /// The fax number, as typed.
    pub fax: String,
    /// The e-mail addresses, as typed.
    pub emails: List<String>,
    /// Further lines, such as those of a postal address.
    pub lines: List<String>,
}

/// A document that goes with the statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// Its file name or link.
    pub file: String,
    /// Its status ("draft", "approved").
    pub status: String,
}
