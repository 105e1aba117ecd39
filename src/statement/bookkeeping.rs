//! What the program remembers about a statement and the page does not show.

use jiff::{Timestamp, civil::Date};

use super::{date::WrittenDate, field::FieldId};

/// Identity, history and private notes of a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bookkeeping {
    /// Names the statement for ever, across copies of its draft.
    pub id: String,
    /// When it was begun.
    pub created: Timestamp,
    /// When it was last changed.
    pub changed: Timestamp,
    /// How far it has come.
    pub stage: Stage,
    /// The revision number; 0 is the first issue.
    pub revision: u32,
    /// The revisions before this one, oldest first.
    pub earlier: Vec<EarlierRevision>,
    /// The day on which the secretariat sent it.
    pub sent_on: WrittenDate,
    /// Check results set aside.
    pub silenced: Vec<Silenced>,
    /// Notes to oneself; never printed or exported.
    pub notes: String,
}

/// How far a statement has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Being written.
    #[default]
    Drafting,
    /// Before the group.
    ForAgreement,
    /// Approved, not yet sent.
    Approved,
    /// Sent by the secretariat.
    Sent,
}

impl Stage {
    /// All stages in their order.
    pub const ALL: [Stage; 4] = [Stage::Drafting, Stage::ForAgreement, Stage::Approved, Stage::Sent];

    /// The stage's name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Drafting => "drafting",
            Stage::ForAgreement => "for agreement",
            Stage::Approved => "approved",
            Stage::Sent => "sent",
        }
    }
}

/// A revision that came before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlierRevision {
    /// Its revision number.
    pub revision: u32,
    /// The document number it was handed in under.
    pub number: String,
    /// The day it was handed in.
    pub date: Option<Date>,
}

/// A check result that the user has set aside for this statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silenced {
    /// The rule's number.
    pub rule: u16,
    /// The field it was about.
    pub field: FieldId,
    /// Why it does not apply here.
    pub reason: String,
}
