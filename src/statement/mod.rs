//! What a liaison statement is: plain data, its fields' addresses, and changes that can be undone.

mod approval;
mod bookkeeping;
mod contact;
mod cover;
pub mod date;
pub mod difference;
pub mod edit;
pub mod field;
pub mod find;
mod group;
mod list;
pub mod number;
pub mod question;
mod recipient;
pub mod text;
mod title;

pub use approval::{Approval, ApprovalLevel};
pub use bookkeeping::{Bookkeeping, EarlierRevision, Silenced, Stage};
pub use contact::{Attachment, Contact};
pub use cover::Cover;
pub use date::WrittenDate;
pub use field::FieldId;
pub use group::{Group, Language, Meeting, study_group_number, study_group_number_at};
pub use list::{Key, KeyCounter, Keyed, List};
pub use recipient::{Deadline, Purpose, Recipient};
pub use title::{Kind, Prefix, Reply, Title};

use text::Block;

/// A liaison statement with everything that is known about it.
///
/// Nothing in it is respelled: a text is what was typed or received, and what a form prints is made from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statement {
    /// The originating groups.
    pub groups: List<Group>,
    /// The source as worded by its author, when that differs from the groups' names; else empty.
    pub source: String,
    /// The study period ("2025-2028").
    pub study_period: String,
    /// The document number ("SG17-TD12R1").
    pub number: String,
    /// The document type ("TD").
    pub document_type: String,
    /// The number as a liaison statement ("SG17-LS160"), known once it is sent.
    pub ls_number: String,
    /// The meeting it was prepared at.
    pub meeting: Meeting,
    /// The original language.
    pub language: Language,
    /// The title.
    pub title: Title,
    /// The statements it answers.
    pub replies: List<Reply>,
    /// Who it is sent to.
    pub recipients: List<Recipient>,
    /// Its approvals.
    pub approvals: List<Approval>,
    /// The deadline for recipients without one of their own.
    pub deadline: Deadline,
    /// The contact persons.
    pub contacts: List<Contact>,
    /// The abstract; a newline starts a new paragraph.
    pub abstract_text: String,
    /// The keywords.
    pub keywords: List<String>,
    /// The attachments.
    pub attachments: List<Attachment>,
    /// The text.
    pub text: List<Block>,
    /// The cover page, if there is one.
    pub cover: Option<Cover>,
    /// What the page does not show.
    pub bookkeeping: Bookkeeping,
    /// Hands out the keys of list items.
    pub keys: KeyCounter,
}

impl Statement {
    /// The recipients with this purpose, in order.
    pub fn recipients_for(&self, purpose: Purpose) -> impl Iterator<Item = (Key, &Recipient)> {
        self.recipients.iter().filter(move |(_, recipient)| recipient.purpose == purpose)
    }

    /// Whether it answers another statement.
    pub fn is_reply(&self) -> bool {
        !self.replies.is_empty()
    }
}
