//! What fields are called where people read of them: the window, messages, reports.

use super::{
    ApprovalField, AttachmentField, BlockField, ContactField, CoverField, FieldId, GroupField, LineList,
    ListId, MeetingField, RecipientField, ReplyField,
};
use crate::statement::Purpose;

impl FieldId {
    /// What the field is called, as it stands over it in the window.
    ///
    /// Of an item's part it is the part alone ("Own deadline"), of a list of lines one of them ("Keyword").
    pub fn label(self) -> &'static str {
        match self {
            FieldId::Source => "Source as worded",
            FieldId::StudyPeriod => "Study period",
            FieldId::Number => "Document number",
            FieldId::DocumentType => "Document type",
            FieldId::LsNumber => "LS number",
            FieldId::LanguageTag => "Language tag",
            FieldId::LanguagePrinted => "Original language",
            FieldId::Meeting(part) => match part {
                MeetingField::Text => "Meeting as worded",
                MeetingField::Name => "Meeting",
                MeetingField::Place => "Place",
                MeetingField::FirstDay => "First day",
                MeetingField::LastDay => "Last day",
                MeetingField::Correspondence => "Prepared by correspondence",
            },
            FieldId::TitleSubject => "Subject",
            FieldId::TitleKind => "Direction",
            FieldId::TitleOverride => "Title as worded",
            FieldId::Group(_, part) => match part {
                GroupField::Name => "Group",
                GroupField::WorkingParty => "Working party",
            },
            FieldId::Reply(_, part) => match part {
                ReplyField::Source => "From",
                ReplyField::Number => "Number",
                ReplyField::Title => "Title",
                ReplyField::Date => "Date",
            },
            FieldId::Recipient(_, part) => match part {
                RecipientField::Text => "Recipient",
                RecipientField::Directory => "Known as",
                RecipientField::Purpose => "Purpose",
                RecipientField::Deadline => "Own deadline",
            },
            FieldId::Approval(_, part) => match part {
                ApprovalField::Text => "Approval as worded",
                ApprovalField::Level => "Level",
                ApprovalField::Group => "Approved by",
                ApprovalField::Meeting => "Meeting",
                ApprovalField::Place => "Place",
                ApprovalField::Date => "Date",
            },
            FieldId::Deadline => "Deadline",
            FieldId::Contact(_, part) => match part {
                ContactField::Name => "Name",
                ContactField::Role => "Role",
                ContactField::Organization => "Organization",
                ContactField::Country => "Country",
                ContactField::Telephone => "Telephone",
                ContactField::Fax => "Fax",
            },
            FieldId::Abstract => "Abstract",
            FieldId::Attachment(_, part) => match part {
                AttachmentField::Title => "Title",
                AttachmentField::File => "File or link",
                AttachmentField::Status => "Status",
            },
            FieldId::Block(_, part) => match part {
                BlockField::Whole | BlockField::Text => "Text",
                BlockField::Style => "Style",
                BlockField::Cell(..) => "Table cell",
            },
            FieldId::Line(list, _) | FieldId::List(ListId::Lines(list)) => match list {
                LineList::Keywords => "Keyword",
                LineList::CoverReferences => "Reference",
                LineList::GroupQuestions(_) | LineList::RecipientQuestions(_) => "Question",
                LineList::ContactEmails(_) => "E-mail",
                LineList::ContactLines(_) => "Further line",
            },
            FieldId::Cover(part) => match part {
                CoverField::Meeting => "Group and meeting",
                CoverField::AgendaItem => "Agenda item",
                CoverField::Number => "Document number",
                CoverField::Date => "Date",
                CoverField::Language => "Language line",
                CoverField::Source => "Source",
                CoverField::Title => "Title",
                CoverField::Purpose => "Purpose",
                CoverField::ActionRequired => "Action required",
            },
            FieldId::Stage => "Stage",
            FieldId::Revision => "Revision",
            FieldId::SentOn => "Sent on",
            FieldId::SetAside => "Check results set aside",
            FieldId::Notes => "Notes to yourself",
            FieldId::RecipientsFor(Purpose::Action) => "For action",
            FieldId::RecipientsFor(Purpose::Comment) => "For comment",
            FieldId::RecipientsFor(Purpose::Information) => "For information",
            FieldId::List(ListId::Groups) => "Originating groups",
            FieldId::List(ListId::Replies) => "Replies to",
            FieldId::List(ListId::Recipients) => "Recipients",
            FieldId::List(ListId::Approvals) => "Approvals",
            FieldId::List(ListId::Contacts) => "Contacts",
            FieldId::List(ListId::Attachments) => "Attachments",
            FieldId::List(ListId::Text) => "Text",
        }
    }
}

impl ListId {
    /// What an item of the list is called, in lower case.
    pub fn item_name(self) -> &'static str {
        match self {
            ListId::Groups => "group",
            ListId::Replies => "statement replied to",
            ListId::Recipients => "recipient",
            ListId::Approvals => "approval",
            ListId::Contacts => "contact",
            ListId::Attachments => "attachment",
            ListId::Text => "paragraph",
            ListId::Lines(LineList::Keywords) => "keyword",
            ListId::Lines(LineList::CoverReferences) => "reference",
            ListId::Lines(LineList::GroupQuestions(_) | LineList::RecipientQuestions(_)) => "Question",
            ListId::Lines(LineList::ContactEmails(_)) => "e-mail",
            ListId::Lines(LineList::ContactLines(_)) => "further line",
        }
    }
}

/// A name as it stands inside a sentence; "Question" and "LS number" keep their capitals.
pub fn in_a_sentence(name: &str) -> String {
    let mut characters = name.chars();
    let second_is_upper = name.chars().nth(1).is_some_and(char::is_uppercase);
    match characters.next() {
        Some(first) if !second_is_upper && !name.starts_with("Question") => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => name.to_string(),
    }
}
