//! A difference as a sentence, in the words of the window.

use super::Difference;
use crate::statement::{
    FieldId, Purpose, difference,
    field::{
        ApprovalField, AttachmentField, BlockField, ContactField, CoverField, GroupField, LineList, ListId,
        MeetingField, RecipientField, ReplyField,
    },
};

/// A change is told in at most about so many characters of each wording.
const QUOTED: usize = 100;
/// Of what stands before the first change in a long wording so many characters are told.
const BEFORE: usize = 30;

impl Difference {
    /// The sentence for somebody who imports a file that was edited in Word.
    pub(in crate::desk) fn told_of_word(&self) -> String {
        let Self { before, after, .. } = self;
        let name = self.name();
        match (before.is_empty(), after.is_empty()) {
            (true, _) => format!("Added in Word: {name}: {}", quoted(after)),
            (_, true) => format!("Taken out in Word: {name}: {}", quoted(before)),
            _ => {
                let (before, after) = apart(before, after);
                format!("Changed in Word: {name}: {after} was {before}")
            }
        }
    }

    /// What the field is called, items counted from 1: "recipient 2, own deadline".
    fn name(&self) -> String {
        // The places in the lists of the path, outermost first.
        let places =
            self.path.split('[').skip(1).filter_map(|rest| rest.split_once(']')?.0.parse::<usize>().ok());
        let mut places = places.map(|place| place + 1);
        let mut counted = |word: &str| match places.next() {
            Some(place) => format!("{word} {place}"),
            None => word.to_string(),
        };
        // An item as a whole has a path without a part.
        let whole = self.path.ends_with(']');
        let part = |item: String, part: &str| {
            if whole || part.is_empty() { item } else { format!("{item}, {part}") }
        };
        match self.field {
            FieldId::Group(_, field) => part(counted("group"), group(field)),
            FieldId::Reply(_, field) => part(counted("statement replied to"), reply(field)),
            FieldId::Recipient(_, field) => part(counted("recipient"), recipient(field)),
            FieldId::Approval(_, field) => part(counted("approval"), approval(field)),
            FieldId::Contact(_, field) => part(counted("contact"), contact(field)),
            FieldId::Attachment(_, field) => part(counted("attachment"), attachment(field)),
            FieldId::Block(_, field) => match field {
                BlockField::Whole | BlockField::Text => format!("text, {}", counted("paragraph")),
                BlockField::Style => format!("text, {}, style", counted("paragraph")),
                BlockField::Cell(..) => {
                    let table = counted("paragraph");
                    format!("text, table in {table}, {}, {}", counted("row"), counted("column"))
                }
            },
            FieldId::Line(list, _) => line(list, &mut counted),
            FieldId::List(list) => format!("order of the {}", items(list)),
            FieldId::Meeting(field) => meeting(field).to_string(),
            FieldId::Cover(_) if self.path == "cover" => "cover page".into(),
            FieldId::Cover(field) => format!("cover page, {}", cover(field)),
            single => self::single(single).to_string(),
        }
    }
}

fn line(list: LineList, counted: &mut impl FnMut(&str) -> String) -> String {
    let mut inside = |item: &str, word: &str| {
        let item = counted(item);
        format!("{item}, {}", counted(word))
    };
    match list {
        LineList::GroupQuestions(_) => inside("group", "Question"),
        LineList::RecipientQuestions(_) => inside("recipient", "Question"),
        LineList::ContactEmails(_) => inside("contact", "e-mail"),
        LineList::ContactLines(_) => inside("contact", "further line"),
        LineList::Keywords => counted("keyword"),
        LineList::CoverReferences => format!("cover page, {}", counted("reference")),
    }
}

fn items(list: ListId) -> &'static str {
    match list {
        ListId::Groups => "groups",
        ListId::Replies => "statements replied to",
        ListId::Recipients => "recipients",
        ListId::Approvals => "approvals",
        ListId::Contacts => "contacts",
        ListId::Attachments => "attachments",
        ListId::Text => "text",
        ListId::Lines(LineList::GroupQuestions(_) | LineList::RecipientQuestions(_)) => "Questions",
        ListId::Lines(LineList::ContactEmails(_)) => "e-mails",
        ListId::Lines(LineList::ContactLines(_)) => "further lines",
        ListId::Lines(LineList::Keywords) => "keywords",
        ListId::Lines(LineList::CoverReferences) => "references",
    }
}

fn group(field: GroupField) -> &'static str {
    match field {
        GroupField::Name => "",
        GroupField::WorkingParty => "working party",
    }
}

fn reply(field: ReplyField) -> &'static str {
    match field {
        ReplyField::Source => "from",
        other => other.name(),
    }
}

fn recipient(field: RecipientField) -> &'static str {
    match field {
        RecipientField::Text => "",
        RecipientField::Directory => "known as",
        RecipientField::Purpose => "purpose",
        RecipientField::Deadline => "own deadline",
    }
}

fn approval(field: ApprovalField) -> &'static str {
    match field {
        ApprovalField::Text => "as worded",
        ApprovalField::Group => "approved by",
        other => other.name(),
    }
}

fn contact(field: ContactField) -> &'static str {
    field.name()
}

fn attachment(field: AttachmentField) -> &'static str {
    match field {
        AttachmentField::File => "file or link",
        other => other.name(),
    }
}

fn meeting(field: MeetingField) -> &'static str {
    match field {
        MeetingField::Text => "meeting as worded",
        MeetingField::Name => "meeting",
        MeetingField::Place => "meeting, place",
        MeetingField::FirstDay => "meeting, first day",
        MeetingField::LastDay => "meeting, last day",
        MeetingField::Correspondence => "prepared by correspondence",
    }
}

fn cover(field: CoverField) -> &'static str {
    match field {
        CoverField::Meeting => "group and meeting",
        CoverField::AgendaItem => "agenda item",
        CoverField::Number => "document number",
        CoverField::Language => "language line",
        CoverField::ActionRequired => "action required",
        other => other.name(),
    }
}

fn single(field: FieldId) -> &'static str {
    match field {
        FieldId::Source => "source as worded",
        FieldId::StudyPeriod => "study period",
        FieldId::Number => "document number",
        FieldId::DocumentType => "document type",
        FieldId::LsNumber => "LS number",
        FieldId::LanguageTag => "language tag",
        FieldId::LanguagePrinted => "original language",
        FieldId::TitleSubject => "subject",
        FieldId::TitleKind => "direction",
        FieldId::TitleOverride => "title as worded",
        FieldId::Deadline => "deadline",
        FieldId::Abstract => "abstract",
        FieldId::Stage => "stage",
        FieldId::Revision => "revision",
        FieldId::SentOn => "sent on",
        FieldId::SetAside => "check results set aside",
        FieldId::Notes => "notes",
        FieldId::RecipientsFor(Purpose::Action) => "for action",
        FieldId::RecipientsFor(Purpose::Comment) => "for comment",
        FieldId::RecipientsFor(Purpose::Information) => "for information",
        // All others are parts of something.
        _ => "text",
    }
}

/// The beginning of a wording.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}

/// Two wordings; of long ones what differs, with a little of what stands before it.
fn apart(before: &str, after: &str) -> (String, String) {
    let is_long = |text: &str| text.char_indices().nth(QUOTED).is_some();
    if !is_long(before) && !is_long(after) {
        return (quoted(before), quoted(after));
    }
    let (was, is) = difference::between_texts(before, after);
    let from = before[..was.start].char_indices().rev().take(BEFORE).last().map_or(0, |(at, _)| at);
    // At the beginning of a word, where one begins soon.
    let from = match before[from..was.start].find(' ') {
        Some(blank) if from > 0 => from + blank + 1,
        _ => from,
    };
    let part = |text: &str, end: usize| {
        let rest = &text[from..];
        // As far as it differs, and a little more.
        let shown = rest[..end - from].chars().count().saturating_add(BEFORE).min(QUOTED);
        let (cut, more) = match rest.char_indices().nth(shown) {
            Some((end, _)) => (&rest[..end], "…"),
            None => (rest, ""),
        };
        format!("\"{}{cut}{more}\"", if from > 0 { "…" } else { "" })
    };
    (part(before, was.end), part(after, is.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_long_wordings_the_part_that_differs_is_told() {
        let long = "a word and ".repeat(40);
        for (before, after, was, is) in [
            ("short".to_string(), "other".to_string(), "\"short\"", "\"other\""),
            (
                format!("{long}the end"),
                format!("{long}this end"),
                "\"…and a word and a word and the end\"",
                "\"…and a word and a word and this end\"",
            ),
            (
                format!("one {long}"),
                format!("two {long}"),
                "\"one a word and a word and a word …\"",
                "\"two a word and a word and a word …\"",
            ),
            (
                long.clone(),
                format!("{long}ü"),
                "\"…and a word and a word and \"",
                "\"…and a word and a word and ü\"",
            ),
            (String::from("x"), "ü".repeat(200), "\"x\"", &format!("\"{}…\"", "ü".repeat(QUOTED))),
        ] {
            assert_eq!(apart(&before, &after), (was.to_string(), is.to_string()), "{after}");
        }
    }
}
