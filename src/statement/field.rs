//! The one address of every field of a statement.
//!
//! Its text form is the path of the JSON that `show` prints: `recipients[0].deadline`, items counted from 0.
//! Where an address must outlive changes of order it is written with keys instead: `recipients#7.deadline`.

mod called;
mod items;
mod path;
mod paths;
mod place;
mod texts;
mod value;

pub use called::in_a_sentence;
pub use path::PathError;
pub use paths::Paths;
pub use texts::visit as visit_texts;
pub use value::{FieldError, Value};

use super::{List, Purpose, Statement, list::Key};
pub(super) use place::{PlaceMut, place, place_mut};

/// Names one field of a statement; list items are named by their stable key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldId {
    /// The source's own wording.
    Source,
    /// The study period.
    StudyPeriod,
    /// The document number.
    Number,
    /// The document type.
    DocumentType,
    /// The number as a liaison statement.
    LsNumber,
    /// The language's tag.
    LanguageTag,
    /// The language's printed word.
    LanguagePrinted,
    /// A part of the meeting.
    Meeting(MeetingField),
    /// The title's subject.
    TitleSubject,
    /// Outgoing or incoming.
    TitleKind,
    /// The title as a whole.
    TitleOverride,
    /// A part of an originating group.
    Group(Key, GroupField),
    /// A part of a statement replied to.
    Reply(Key, ReplyField),
    /// A part of a recipient.
    Recipient(Key, RecipientField),
    /// A part of an approval.
    Approval(Key, ApprovalField),
    /// The general deadline.
    Deadline,
    /// A part of a contact.
    Contact(Key, ContactField),
    /// The abstract.
    Abstract,
    /// A part of an attachment.
    Attachment(Key, AttachmentField),
    /// A part of a block of the text.
    Block(Key, BlockField),
    /// A line of a list of texts.
    Line(LineList, Key),
    /// A part of the cover.
    Cover(CoverField),
    /// How far the statement has come.
    Stage,
    /// The revision number.
    Revision,
    /// The day on which it was sent.
    SentOn,
    /// The check results set aside.
    SetAside,
    /// Private notes.
    Notes,
    /// The recipients for one purpose: a row of the form, and where one more is added.
    RecipientsFor(Purpose),
    /// A list as a whole.
    List(ListId),
}

/// Parts of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Meeting`
pub enum MeetingField {
    Text,
    Name,
    Place,
    FirstDay,
    LastDay,
    Correspondence,
}

/// Parts of an originating group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Group`
pub enum GroupField {
    Name,
    WorkingParty,
}

/// Parts of a statement replied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Reply`
pub enum ReplyField {
    Source,
    Number,
    Title,
    Date,
}

/// Parts of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Recipient`
pub enum RecipientField {
    Text,
    Directory,
    Purpose,
    Deadline,
}

/// Parts of an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Approval`
pub enum ApprovalField {
    Text,
    Level,
    Group,
    Meeting,
    Place,
    Date,
}

/// Parts of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Contact`
pub enum ContactField {
    Name,
    Role,
    Organization,
    Country,
    Telephone,
    Fax,
}

/// Parts of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Attachment`
pub enum AttachmentField {
    Title,
    File,
    Status,
}

/// Parts of a block of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockField {
    /// The whole block: what it is and what it says.
    Whole,
    /// A paragraph's style.
    Style,
    /// A paragraph's characters.
    Text,
    /// One cell of a table: row and column, counted from 0.
    Cell(u32, u32),
}

/// Parts of the cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as its field in `Cover`
pub enum CoverField {
    Meeting,
    AgendaItem,
    Number,
    Date,
    Language,
    Source,
    Title,
    Purpose,
    ActionRequired,
}

/// A list of the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListId {
    /// The originating groups.
    Groups,
    /// The statements replied to.
    Replies,
    /// The recipients.
    Recipients,
    /// The approvals.
    Approvals,
    /// The contacts.
    Contacts,
    /// The attachments.
    Attachments,
    /// The blocks of the text.
    Text,
    /// A list of plain lines.
    Lines(LineList),
}

/// A list whose items are plain lines of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineList {
    /// The keywords.
    Keywords,
    /// The cover's references.
    CoverReferences,
    /// The Questions of the originating group with this key.
    GroupQuestions(Key),
    /// The Questions of the recipient with this key.
    RecipientQuestions(Key),
    /// The e-mail addresses of the contact with this key.
    ContactEmails(Key),
    /// The further lines of the contact with this key.
    ContactLines(Key),
}

impl Statement {
    /// The value of a field; an error when no such field is there (an item was removed, there is no cover).
    pub fn get(&self, field: FieldId) -> Result<Value, FieldError> {
        place(self, field).map(|place| place.value()).ok_or(FieldError::Gone)
    }

    /// The characters of a field of plain text, without a copy; nothing when the field is gone or holds no such text.
    pub fn text_of(&self, field: FieldId) -> Option<&str> {
        match place(self, field)? {
            place::Place::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list of plain lines; nothing when the list is gone.
    pub fn lines_of(&self, list: LineList) -> Option<&List<String>> {
        place::lines(self, list)
    }

    /// Gives a field another value and returns the one it had; nothing changes on an error.
    pub fn set(&mut self, field: FieldId, value: Value) -> Result<Value, FieldError> {
        place_mut(self, field).ok_or(FieldError::Gone)?.exchange(value)
    }

    /// Every field the statement has now, in the order of the printed form.
    pub fn fields(&self) -> Vec<FieldId> {
        place::enumerate(self)
    }
}
