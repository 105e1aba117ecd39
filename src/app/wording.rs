//! What the window calls things, and the line of help and the example under each field that needs them.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{keys, state::Section};
use crate::{
    check::Severity,
    statement::{
        FieldId, Purpose, Stage,
        field::{
            ApprovalField, AttachmentField, BlockField, ContactField, CoverField, GroupField, LineList,
            ListId, MeetingField, RecipientField, ReplyField,
        },
    },
};

/// What the window says about a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FieldWording {
    /// Its name.
    pub(crate) label: &'static str,
    /// One line of help, or nothing.
    pub(crate) help: &'static str,
    /// An example of our own, shown while the field is empty, or nothing.
    pub(crate) example: &'static str,
}

/// What the window says about a field.
pub(crate) fn field(field: FieldId) -> FieldWording {
    let (label, help, example) = match field {
        FieldId::Source => (
            "Source as worded",
            "Only where it differs from the groups' names",
            "ITU-T SG15, Rapporteur group for Q4/15",
        ),
        FieldId::StudyPeriod => ("Study period", "", "2025-2028"),
        FieldId::Number => ("Document number", "As the secretariat gave it", "SG20-TD318R1"),
        FieldId::DocumentType => ("Document type", "", "TD"),
        FieldId::LsNumber => ("LS number", "Known once the statement is sent", "SG20-LS45"),
        FieldId::LanguageTag => ("Language tag", "", "en"),
        FieldId::LanguagePrinted => ("Original language", "", "English"),
        FieldId::Meeting(part) => match part {
            MeetingField::Text => ("Meeting as worded", "Only where place and days do not say it", ""),
            MeetingField::Name => ("Meeting", "", "ITU-T Study Group 20 meeting"),
            MeetingField::Place => ("Place", "The country only for less known cities", "Geneva"),
            MeetingField::FirstDay => ("First day", "", "6 October 2026"),
            MeetingField::LastDay => ("Last day", "", "15 October 2026"),
            MeetingField::Correspondence => {
                ("Prepared by correspondence", "Between meetings, with the chair's approval", "")
            }
        },
        FieldId::TitleSubject => (
            "Subject",
            "Without LS/o, reply and recipients: these are added",
            "time stamps of sensor readings",
        ),
        FieldId::TitleKind => ("Direction", "", ""),
        FieldId::TitleOverride => ("Title as worded", "Printed as a whole in place of the built one", ""),
        FieldId::Group(_, part) => match part {
            GroupField::Name => ("Group", "As it is to stand in the source", "ITU-T Study Group 20"),
            GroupField::WorkingParty => ("Working party", "", "1/20"),
        },
        FieldId::Reply(_, part) => match part {
            ReplyField::Source => ("From", "", "ITU-T SG2"),
            ReplyField::Number => ("Number", "", "SG2-LS71"),
            ReplyField::Title => ("Title", "", "LS on terms for measured values"),
            ReplyField::Date => ("Date", "", "27 March 2026"),
        },
        FieldId::Recipient(_, part) => match part {
            RecipientField::Text => ("Recipient", "The name as it will be printed", "ITU-T SG2"),
            RecipientField::Directory => ("Known as", "", ""),
            RecipientField::Purpose => ("Purpose", "", ""),
            RecipientField::Deadline => ("Own deadline", "In place of the general one", "15 March 2027"),
        },
        FieldId::Approval(_, part) => match part {
            ApprovalField::Text => {
                ("Approval as worded", "Printed in place of what the other fields give", "")
            }
            ApprovalField::Level => ("Level", "", ""),
            ApprovalField::Group => ("Approved by", "", "ITU-T Study Group 20"),
            ApprovalField::Meeting => ("Meeting", "Where it is not simply the group's", "opening plenary"),
            ApprovalField::Place => ("Place", "", "Geneva"),
            ApprovalField::Date => ("Date", "The meeting's last day as a rule", "15 October 2026"),
        },
        FieldId::Deadline => (
            "Deadline",
            "The date by which a reply is wanted; a bare date is read by everyone",
            "30 June 2027, or in 6 weeks",
        ),
        FieldId::Contact(_, part) => match part {
            ContactField::Name => ("Name", "", "Maren Lindqvist"),
            ContactField::Role => ("Role", "", "Rapporteur, Q3/20"),
            ContactField::Organization => ("Organization", "", "Nordlys Instruments"),
            ContactField::Country => ("Country", "", "Norway"),
            ContactField::Telephone => ("Telephone", "With + and country code", "+47 55 50 12 34"),
            ContactField::Fax => ("Fax", "", ""),
        },
        FieldId::Abstract => ("Abstract", "What the statement says and asks, in under 200 words", ""),
        FieldId::Attachment(_, part) => match part {
            AttachmentField::Title => ("Title", "", "Draft Recommendation on time stamps"),
            AttachmentField::File => ("File or link", "", "SG20-TD319.docx"),
            AttachmentField::Status => ("Status", "", "draft"),
        },
        FieldId::Block(_, part) => match part {
            BlockField::Whole => ("Text", "", ""),
            BlockField::Style => ("Style", "", ""),
            BlockField::Text => ("Text", "", ""),
            BlockField::Cell(..) => ("Table cell", "", ""),
        },
        FieldId::Line(list, _) | FieldId::List(ListId::Lines(list)) => match list {
            LineList::Keywords => ("Keyword", "", "time stamp"),
            LineList::CoverReferences => {
                ("Reference", "Among them this statement's own number", "SG20-TD318R1")
            }
            LineList::GroupQuestions(_) => ("Question", "", "3/20"),
            LineList::RecipientQuestions(_) => ("Question", "The Questions addressed, if known", "1/2"),
            LineList::ContactEmails(_) => ("E-mail", "", "maren.lindqvist@example.org"),
            LineList::ContactLines(_) => ("Further line", "", ""),
        },
        FieldId::Cover(part) => match part {
            CoverField::Meeting => ("Group and meeting", "", ""),
            CoverField::AgendaItem => ("Agenda item", "", "4.2"),
            CoverField::Number => ("Document number", "", ""),
            CoverField::Date => ("Date", "", ""),
            CoverField::Language => ("Language line", "", "Original: English"),
            CoverField::Source => ("Source", "", ""),
            CoverField::Title => ("Title", "", ""),
            CoverField::Purpose => ("Purpose", "What the document is for", ""),
            CoverField::ActionRequired => ("Action required", "What the meeting is asked to do", ""),
        },
        FieldId::Stage => ("Stage", "", ""),
        FieldId::Revision => ("Revision", "", ""),
        FieldId::SentOn => ("Sent on", "The day on which the secretariat sent it", "2 November 2026"),
        FieldId::SetAside => ("Check results set aside", "", ""),
        FieldId::Notes => ("Notes to yourself", "Never printed and never exported", ""),
        FieldId::RecipientsFor(purpose) => (self::purpose(purpose), "", ""),
        FieldId::List(list) => match list {
            ListId::Groups => ("Originating groups", "", ""),
            ListId::Replies => ("Replies to", "", ""),
            ListId::Recipients => ("Recipients", "", "ITU-T SG2, or paste a whole list"),
            ListId::Approvals => ("Approvals", "", ""),
            ListId::Contacts => ("Contacts", "", ""),
            ListId::Attachments => ("Attachments", "", ""),
            ListId::Text => ("Text", "", ""),
            ListId::Lines(_) => ("Lines", "", ""),
        },
    };
    FieldWording { label, help, example }
}

/// The heading of a section.
pub(crate) fn section(section: Section) -> &'static str {
    match section {
        Section::Header => "Header",
        Section::Title => "Title",
        Section::Replies => "Replies to",
        Section::Recipients => "Recipients",
        Section::Approval => "Approval",
        Section::Deadline => "Deadline",
        Section::Contacts => "Contacts",
        Section::Abstract => "Abstract",
        Section::Attachments => "Attachments",
        Section::Text => "Text",
        Section::Cover => "Cover page",
        Section::Bookkeeping => "Stage and notes",
    }
}

/// A number of things: "1 error", "3 errors".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// What one check result of a severity is called.
pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Hint => "Hint",
        Severity::Todo => "Still to do",
    }
}

/// The heading over check results of a severity.
pub(crate) fn severities(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Errors",
        Severity::Warning => "Warnings",
        Severity::Hint => "Hints",
        Severity::Todo => "Still to do",
    }
}

/// A number of check results: "1 error", "3 still to do".
pub(crate) fn results(severity: Severity, number: usize) -> String {
    match severity {
        Severity::Error => count(number, "error", "errors"),
        Severity::Warning => count(number, "warning", "warnings"),
        Severity::Hint => count(number, "hint", "hints"),
        Severity::Todo => format!("{number} still to do"),
    }
}

/// How far a draft has come.
pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Drafting => "Drafting",
        Stage::ForAgreement => "For agreement",
        Stage::Approved => "Approved",
        Stage::Sent => "Sent",
    }
}

/// What a stage means for what the checks report.
pub(crate) fn stage_help(stage: Stage) -> &'static str {
    match stage {
        Stage::Drafting => "Approval, numbers and placeholders are still to do",
        Stage::ForAgreement => "Before the group; approval and numbers are still to do",
        Stage::Approved => "Approval, numbers and placeholders that are missing are errors now",
        Stage::Sent => "Sent; what was missing is an error",
    }
}

/// One line of help under the head of a section, or nothing.
pub(crate) fn section_help(ctx: &egui::Context, section: Section) -> String {
    let text = match section {
        Section::Replies => "The statements this one answers; their numbers stand in the title",
        Section::Recipients => {
            let keys = [Key::Num1, Key::Num3];
            let [first, last] = keys.map(|key| keys::shown(ctx, KeyboardShortcut::new(Modifiers::ALT, key)));
            return format!("A pasted list is taken apart; {first} to {last} change the purpose");
        }
        Section::Approval => "Who approved the statement and when; often known only at the closing plenary",
        Section::Contacts => "Whom the recipients can ask; one at least with an e-mail address",
        Section::Cover => "A page in front of the statement, as a Council working group asks for it",
        Section::Bookkeeping => "For your own work; nothing of it is printed or exported",
        _ => "",
    };
    text.into()
}

/// An item of a list, in lower case.
pub(crate) fn item(list: ListId) -> &'static str {
    match list {
        ListId::Groups => "group",
        ListId::Replies => "statement replied to",
        ListId::Recipients => "recipient",
        ListId::Approvals => "approval",
        ListId::Contacts => "contact",
        ListId::Attachments => "attachment",
        ListId::Text => "paragraph",
        ListId::Lines(_) => "line",
    }
}

/// The items of a list of short texts.
pub(crate) fn plural(list: LineList) -> &'static str {
    match list {
        LineList::Keywords => "Keywords",
        LineList::CoverReferences => "References",
        LineList::GroupQuestions(_) | LineList::RecipientQuestions(_) => "Questions",
        LineList::ContactEmails(_) => "E-mails",
        LineList::ContactLines(_) => "Further lines",
    }
}

/// What a purpose is called.
pub(crate) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Action => "For action",
        Purpose::Comment => "For comment",
        Purpose::Information => "For information",
    }
}

/// A word as it stands inside a sentence; "Question" keeps its capital.
pub(crate) fn lower(word: &str) -> String {
    let mut characters = word.chars();
    let second_is_upper = word.chars().nth(1).is_some_and(char::is_uppercase);
    match characters.next() {
        Some(first) if !second_is_upper && !word.starts_with("Question") => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => word.to_string(),
    }
}

/// "a recipient", "an approval".
pub(crate) fn with_article(word: &str) -> String {
    let word = lower(word);
    let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {word}", if vowel { "an" } else { "a" })
}

/// The name of a field as it stands inside a sentence, without article ("abstract").
pub(crate) fn in_a_sentence(field: FieldId) -> String {
    lower(self::field(field).label)
}
