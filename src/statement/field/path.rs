//! A field's address as text.

use super::{
    ApprovalField, AttachmentField, BlockField, ContactField, CoverField, FieldId, GroupField, LineList,
    ListId, MeetingField, RecipientField, ReplyField, place,
};
use crate::statement::{Key, Purpose, Statement};

/// A text that is not the address of a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the address of a field of this statement")]
pub struct PathError(pub String);

/// The names of a concept's parts, in the order of the form; the names are those of the JSON.
macro_rules! parts {
    ($kind:ty, $count:literal, [$($part:ident = $name:literal),* $(,)?]) => {
        impl $kind {
            /// All parts in the order of the form.
            pub const ALL: [$kind; $count] = [$(<$kind>::$part),*];

            /// The part's name in a path.
            pub fn name(self) -> &'static str {
                match self { $(<$kind>::$part => $name),* }
            }

            fn named(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|part| part.name() == name)
            }
        }
    };
}

parts!(
    MeetingField,
    6,
    [
        Text = "text",
        Name = "name",
        Place = "place",
        FirstDay = "first_day",
        LastDay = "last_day",
        Correspondence = "correspondence",
    ]
);
parts!(GroupField, 2, [Name = "name", WorkingParty = "working_party"]);
parts!(ReplyField, 4, [Source = "source", Number = "number", Title = "title", Date = "date"]);
parts!(
    RecipientField,
    4,
    [Text = "text", Directory = "directory", Purpose = "purpose", Deadline = "deadline"]
);
parts!(
    ApprovalField,
    6,
    [Text = "text", Level = "level", Group = "group", Meeting = "meeting", Place = "place", Date = "date",]
);
parts!(
    ContactField,
    6,
    [
        Name = "name",
        Role = "role",
        Organization = "organization",
        Country = "country",
        Telephone = "telephone",
        Fax = "fax",
    ]
);
parts!(AttachmentField, 3, [Title = "title", File = "file", Status = "status"]);
parts!(
    CoverField,
    9,
    [
        Meeting = "meeting",
        AgendaItem = "agenda_item",
        Number = "number",
        Date = "date",
        Language = "language",
        Source = "source",
        Title = "title",
        Purpose = "purpose",
        ActionRequired = "action_required",
    ]
);

/// Fields that stand alone, with their paths.
const SINGLE: [(FieldId, &str); 20] = [
    (FieldId::Source, "source"),
    (FieldId::StudyPeriod, "study_period"),
    (FieldId::Number, "number"),
    (FieldId::DocumentType, "document_type"),
    (FieldId::LsNumber, "ls_number"),
    (FieldId::LanguageTag, "language.tag"),
    (FieldId::LanguagePrinted, "language.printed"),
    (FieldId::TitleSubject, "title.subject"),
    (FieldId::TitleKind, "title.kind"),
    (FieldId::TitleOverride, "title.override"),
    (FieldId::RecipientsFor(Purpose::Action), "printed.for_action_to"),
    (FieldId::RecipientsFor(Purpose::Comment), "printed.for_comment_to"),
    (FieldId::RecipientsFor(Purpose::Information), "printed.for_information_to"),
    (FieldId::Deadline, "deadline"),
    (FieldId::Abstract, "abstract"),
    (FieldId::Stage, "stage"),
    (FieldId::Revision, "revision"),
    (FieldId::SentOn, "sent_on"),
    (FieldId::SetAside, "set_aside"),
    (FieldId::Notes, "notes"),
];

impl FieldId {
    /// The path of the field in the JSON of `statement`; a removed item is shown by its key.
    pub fn path(&self, statement: &Statement) -> String {
        self.write_path(&|list, key| position(statement, list, key))
    }

    /// The path of the field, with the places that `position` knows.
    pub(super) fn write_path(&self, position: &dyn Fn(ListId, Key) -> Option<usize>) -> String {
        self.write(&|list, key| match position(list, key) {
            Some(at) => format!("[{at}]"),
            None => format!("#{}", key.0),
        })
    }

    /// The address by keys, which holds whatever is inserted, removed or moved.
    pub fn to_key_path(&self) -> String {
        self.write(&|_, key| format!("#{}", key.0))
    }

    /// The field with this path, items counted (`[0]`) or by key (`#7`).
    pub fn from_path(path: &str, statement: &Statement) -> Result<Self, PathError> {
        read(path, &|list, at| key_at(statement, list, at)).ok_or_else(|| PathError(path.to_string()))
    }

    /// The field with this address by keys.
    pub fn from_key_path(path: &str) -> Result<Self, PathError> {
        read(path, &|_, _| None).ok_or_else(|| PathError(path.to_string()))
    }

    fn write(&self, item: &dyn Fn(ListId, Key) -> String) -> String {
        let part =
            |list: ListId, key: Key, name: &str| format!("{}{}.{name}", list.write(item), item(list, key));
        match self {
            Self::Meeting(field) => format!("meeting.{}", field.name()),
            Self::Cover(field) => format!("cover.{}", field.name()),
            Self::Group(key, field) => part(ListId::Groups, *key, field.name()),
            Self::Reply(key, field) => part(ListId::Replies, *key, field.name()),
            Self::Recipient(key, field) => part(ListId::Recipients, *key, field.name()),
            Self::Approval(key, field) => part(ListId::Approvals, *key, field.name()),
            Self::Contact(key, field) => part(ListId::Contacts, *key, field.name()),
            Self::Attachment(key, field) => part(ListId::Attachments, *key, field.name()),
            Self::Block(key, field) => {
                let block = format!("{}{}", ListId::Text.write(item), item(ListId::Text, *key));
                match field {
                    BlockField::Whole => block,
                    BlockField::Style => format!("{block}.style"),
                    BlockField::Text => format!("{block}.text"),
                    BlockField::Cell(row, column) => format!("{block}.rows[{row}][{column}]"),
                }
            }
            Self::Line(list, key) => {
                let list = ListId::Lines(*list);
                format!("{}{}", list.write(item), item(list, *key))
            }
            Self::List(list) => list.write(item),
            single => {
                SINGLE.iter().find(|(field, _)| field == single).map_or("", |(_, path)| path).to_string()
            }
        }
    }
}

impl ListId {
    fn write(&self, item: &dyn Fn(ListId, Key) -> String) -> String {
        let inner =
            |list: ListId, key: Key, name: &str| format!("{}{}.{name}", list.write(item), item(list, key));
        match self {
            Self::Groups => "groups".into(),
            Self::Replies => "reply_to".into(),
            Self::Recipients => "recipients".into(),
            Self::Approvals => "approvals".into(),
            Self::Contacts => "contacts".into(),
            Self::Attachments => "attachments".into(),
            Self::Text => "text".into(),
            Self::Lines(LineList::Keywords) => "keywords".into(),
            Self::Lines(LineList::CoverReferences) => "cover.references".into(),
            Self::Lines(LineList::GroupQuestions(key)) => inner(Self::Groups, *key, "questions"),
            Self::Lines(LineList::RecipientQuestions(key)) => inner(Self::Recipients, *key, "questions"),
            Self::Lines(LineList::ContactEmails(key)) => inner(Self::Contacts, *key, "emails"),
            Self::Lines(LineList::ContactLines(key)) => inner(Self::Contacts, *key, "lines"),
        }
    }
}

fn position(s: &Statement, list: ListId, key: Key) -> Option<usize> {
    match list {
        ListId::Groups => s.groups.position(key),
        ListId::Replies => s.replies.position(key),
        ListId::Recipients => s.recipients.position(key),
        ListId::Approvals => s.approvals.position(key),
        ListId::Contacts => s.contacts.position(key),
        ListId::Attachments => s.attachments.position(key),
        ListId::Text => s.text.position(key),
        ListId::Lines(list) => place::lines(s, list)?.position(key),
    }
}

fn key_at(s: &Statement, list: ListId, at: usize) -> Option<Key> {
    match list {
        ListId::Groups => s.groups.key_at(at),
        ListId::Replies => s.replies.key_at(at),
        ListId::Recipients => s.recipients.key_at(at),
        ListId::Approvals => s.approvals.key_at(at),
        ListId::Contacts => s.contacts.key_at(at),
        ListId::Attachments => s.attachments.key_at(at),
        ListId::Text => s.text.key_at(at),
        ListId::Lines(list) => place::lines(s, list)?.key_at(at),
    }
}

type Find<'a> = &'a dyn Fn(ListId, usize) -> Option<Key>;

fn read(path: &str, find: Find<'_>) -> Option<FieldId> {
    if let Some((field, _)) = SINGLE.iter().find(|(_, name)| *name == path) {
        return Some(*field);
    }
    if let Some(name) = path.strip_prefix("meeting.") {
        return MeetingField::named(name).map(FieldId::Meeting);
    }
    if let Some(name) = path.strip_prefix("cover.").filter(|name| !name.starts_with("references")) {
        return CoverField::named(name).map(FieldId::Cover);
    }
    let name_len = path.find(['[', '#']).unwrap_or(path.len());
    let (name, rest) = path.split_at(name_len);
    let list = match name {
        "groups" => ListId::Groups,
        "reply_to" => ListId::Replies,
        "recipients" => ListId::Recipients,
        "approvals" => ListId::Approvals,
        "contacts" => ListId::Contacts,
        "attachments" => ListId::Attachments,
        "text" => ListId::Text,
        "keywords" => ListId::Lines(LineList::Keywords),
        "cover.references" => ListId::Lines(LineList::CoverReferences),
        _ => return None,
    };
    if rest.is_empty() {
        return Some(FieldId::List(list));
    }
    let (key, rest) = read_item(rest, list, find)?;
    let Some(part) = rest.strip_prefix('.') else {
        return match list {
            ListId::Lines(lines) if rest.is_empty() => Some(FieldId::Line(lines, key)),
            ListId::Text if rest.is_empty() => Some(FieldId::Block(key, BlockField::Whole)),
            _ => None,
        };
    };
    match list {
        ListId::Groups => GroupField::named(part).map(|part| FieldId::Group(key, part)),
        ListId::Replies => ReplyField::named(part).map(|part| FieldId::Reply(key, part)),
        ListId::Recipients => RecipientField::named(part).map(|part| FieldId::Recipient(key, part)),
        ListId::Approvals => ApprovalField::named(part).map(|part| FieldId::Approval(key, part)),
        ListId::Contacts => ContactField::named(part).map(|part| FieldId::Contact(key, part)),
        ListId::Attachments => AttachmentField::named(part).map(|part| FieldId::Attachment(key, part)),
        ListId::Text => read_block_part(part).map(|part| FieldId::Block(key, part)),
        ListId::Lines(_) => None,
    }
    .or_else(|| read_inner_lines(list, key, part, find))
}

fn read_item<'a>(text: &'a str, list: ListId, find: Find<'_>) -> Option<(Key, &'a str)> {
    if let Some(rest) = text.strip_prefix('#') {
        let len = rest.bytes().take_while(u8::is_ascii_digit).count();
        return Some((Key(rest[..len].parse().ok()?), &rest[len..]));
    }
    let (at, rest) = text.strip_prefix('[')?.split_once(']')?;
    Some((find(list, at.parse().ok()?)?, rest))
}

fn read_block_part(part: &str) -> Option<BlockField> {
    match part {
        "style" => return Some(BlockField::Style),
        "text" => return Some(BlockField::Text),
        _ => {}
    }
    let (row, column) = part.strip_prefix("rows[")?.strip_suffix(']')?.split_once("][")?;
    Some(BlockField::Cell(row.parse().ok()?, column.parse().ok()?))
}

fn read_inner_lines(list: ListId, key: Key, part: &str, find: Find<'_>) -> Option<FieldId> {
    let len = part.find(['[', '#']).unwrap_or(part.len());
    let (name, rest) = part.split_at(len);
    let lines = match (list, name) {
        (ListId::Groups, "questions") => LineList::GroupQuestions(key),
        (ListId::Recipients, "questions") => LineList::RecipientQuestions(key),
        (ListId::Contacts, "emails") => LineList::ContactEmails(key),
        (ListId::Contacts, "lines") => LineList::ContactLines(key),
        _ => return None,
    };
    if rest.is_empty() {
        return Some(FieldId::List(ListId::Lines(lines)));
    }
    let (line, rest) = read_item(rest, ListId::Lines(lines), find)?;
    rest.is_empty().then_some(FieldId::Line(lines, line))
}
