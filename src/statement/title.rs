//! The title and what the statement replies to.

use super::date::WrittenDate;

/// What the title is built from (A.1 clause 1.5 item 3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The subject, without prefix and brackets.
    pub subject: String,
    /// Sent or received.
    pub kind: Kind,
    /// The whole title as it is to be printed, in place of the built one; empty when it is built.
    pub override_text: String,
}

/// Whether a statement is one of ours or one that came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Written here (`LS/o`).
    #[default]
    Outgoing,
    /// Received (`LS/i`).
    Incoming,
}

/// A statement that this one answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// Who sent it.
    pub source: String,
    /// Its number ("SG2-LS40").
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: WrittenDate,
}
