//! What the window calls things, and the line of help and the example under each field that needs them.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{keys, state::Section};
pub(crate) use crate::statement::field::in_a_sentence as lower;
use crate::{
    check::Severity,
    statement::{
        FieldId, Purpose, Stage,
        field::{
            ApprovalField, AttachmentField, ContactField, CoverField, GroupField, LineList, ListId,
            MeetingField, RecipientField, ReplyField,
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
    let (help, example) = match field {
        FieldId::Source => {
            ("Only where it differs from the groups' names", "ITU-T SG15, Rapporteur group for Q4/15")
        }
        FieldId::StudyPeriod => ("", "2025-2028"),
        FieldId::Number => ("As the secretariat gave it", "SG20-TD318R1"),
        FieldId::DocumentType => ("", "TD"),
        FieldId::LsNumber => ("Known once the statement is sent", "SG20-LS45"),
        FieldId::LanguageTag => ("", "en"),
        FieldId::LanguagePrinted => ("", "English"),
        FieldId::Meeting(part) => match part {
            MeetingField::Text => ("Only where place and days do not say it", ""),
            MeetingField::Name => ("", "ITU-T Study Group 20 meeting"),
            MeetingField::Place => ("The country only for less known cities", "Geneva"),
            MeetingField::FirstDay => ("", "6 October 2026"),
            MeetingField::LastDay => ("", "15 October 2026"),
            MeetingField::Correspondence => ("Between meetings, with the chair's approval", ""),
        },
        FieldId::TitleSubject => {
            ("Without LS/o, reply and recipients: these are added", "time stamps of sensor readings")
        }
        FieldId::TitleOverride => ("Printed as a whole in place of the built one", ""),
        FieldId::Group(_, part) => match part {
            GroupField::Name => ("As it is to stand in the source", "ITU-T Study Group 20"),
            GroupField::WorkingParty => ("", "1/20"),
        },
        FieldId::Reply(_, part) => match part {
            ReplyField::Source => ("", "ITU-T SG2"),
            ReplyField::Number => ("", "SG2-LS71"),
            ReplyField::Title => ("", "LS on terms for measured values"),
            ReplyField::Date => ("", "27 March 2026"),
        },
        FieldId::Recipient(_, part) => match part {
            RecipientField::Text => ("The name as it will be printed", "ITU-T SG2"),
            RecipientField::Deadline => ("In place of the general one", "15 March 2027"),
            _ => ("", ""),
        },
        FieldId::Approval(_, part) => match part {
            ApprovalField::Text => ("Printed in place of what the other fields give", ""),
            ApprovalField::Group => ("", "ITU-T Study Group 20"),
            ApprovalField::Meeting => ("Where it is not simply the group's", "opening plenary"),
            ApprovalField::Place => ("", "Geneva"),
            ApprovalField::Date => ("The meeting's last day as a rule", "15 October 2026"),
            _ => ("", ""),
        },
        FieldId::Deadline => (
            "The date by which a reply is wanted; a bare date is read by everyone",
            "30 June 2027, or in 6 weeks",
        ),
        FieldId::Contact(_, part) => match part {
            ContactField::Name => ("", "Maren Lindqvist"),
            ContactField::Role => ("", "Rapporteur, Q3/20"),
            ContactField::Organization => ("", "Nordlys Instruments"),
            ContactField::Country => ("", "Norway"),
            ContactField::Telephone => ("With + and country code", "+47 55 50 12 34"),
            _ => ("", ""),
        },
        FieldId::Abstract => ("What the statement says and asks, in under 200 words", ""),
        FieldId::Attachment(_, part) => match part {
            AttachmentField::Title => ("", "Draft Recommendation on time stamps"),
            AttachmentField::File => ("", "SG20-TD319.docx"),
            AttachmentField::Status => ("", "draft"),
        },
        FieldId::Line(list, _) | FieldId::List(ListId::Lines(list)) => match list {
            LineList::Keywords => ("", "time stamp"),
            LineList::CoverReferences => ("Among them this statement's own number", "SG20-TD318R1"),
            LineList::GroupQuestions(_) => ("", "3/20"),
            LineList::RecipientQuestions(_) => ("The Questions addressed, if known", "1/2"),
            LineList::ContactEmails(_) => ("", "maren.lindqvist@example.org"),
            _ => ("", ""),
        },
        FieldId::Cover(part) => match part {
            CoverField::AgendaItem => ("", "4.2"),
            CoverField::Language => ("", "Original: English"),
            CoverField::Purpose => ("What the document is for", ""),
            CoverField::ActionRequired => ("What the meeting is asked to do", ""),
            _ => ("", ""),
        },
        FieldId::SentOn => ("The day on which the secretariat sent it", "2 November 2026"),
        FieldId::Notes => ("Never printed and never exported", ""),
        FieldId::List(ListId::Recipients) => ("", "ITU-T SG2, or paste a whole list"),
        _ => ("", ""),
    };
    FieldWording { label: field.label(), help, example }
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
    FieldId::RecipientsFor(purpose).label()
}

/// A word as it begins a line.
pub(crate) fn upper(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
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
