//! Where in the statement each field's value is kept.

use super::{
    ApprovalField, AttachmentField, BlockField, ContactField, CoverField, FieldError, FieldId, GroupField,
    LineList, ListId, MeetingField, RecipientField, ReplyField, Value,
};
use crate::statement::{
    ApprovalLevel, Deadline, Key, Kind, List, Purpose, Silenced, Stage, Statement, WrittenDate,
    text::{Block, ParagraphStyle, RichText},
};

/// The place of a value, to be read.
pub(in crate::statement) enum Place<'a> {
    Text(&'a String),
    Rich(&'a RichText),
    Date(&'a WrittenDate),
    Deadline(&'a Deadline),
    Flag(&'a bool),
    Number(&'a u32),
    Kind(&'a Kind),
    Purpose(&'a Purpose),
    Level(&'a Option<ApprovalLevel>),
    Stage(&'a Stage),
    Style(&'a ParagraphStyle),
    Block(&'a Block),
    SetAside(&'a Vec<Silenced>),
}

/// The place of a value, to be changed.
pub(in crate::statement) enum PlaceMut<'a> {
    Text(&'a mut String),
    Rich(&'a mut RichText),
    Date(&'a mut WrittenDate),
    Deadline(&'a mut Deadline),
    Flag(&'a mut bool),
    Number(&'a mut u32),
    Kind(&'a mut Kind),
    Purpose(&'a mut Purpose),
    Level(&'a mut Option<ApprovalLevel>),
    Stage(&'a mut Stage),
    Style(&'a mut ParagraphStyle),
    Block(&'a mut Block),
    SetAside(&'a mut Vec<Silenced>),
}

impl Place<'_> {
    pub(super) fn value(self) -> Value {
        match self {
            Self::Text(text) => Value::Text(text.clone()),
            Self::Rich(text) => Value::Rich(text.clone()),
            Self::Date(date) => Value::Date(date.clone()),
            Self::Deadline(deadline) => Value::Deadline(deadline.clone()),
            Self::Flag(flag) => Value::Flag(*flag),
            Self::Number(number) => Value::Number(*number),
            Self::Kind(kind) => Value::Kind(*kind),
            Self::Purpose(purpose) => Value::Purpose(*purpose),
            Self::Level(level) => Value::Level(*level),
            Self::Stage(stage) => Value::Stage(*stage),
            Self::Style(style) => Value::Style(*style),
            Self::Block(block) => Value::Block(block.clone()),
            Self::SetAside(results) => Value::SetAside(results.clone()),
        }
    }
}

impl PlaceMut<'_> {
    pub(super) fn exchange(self, value: Value) -> Result<Value, FieldError> {
        use std::mem::replace;
        Ok(match (self, value) {
            (Self::Text(at), Value::Text(new)) => Value::Text(replace(at, new)),
            (Self::Rich(at), Value::Rich(new)) => Value::Rich(replace(at, new)),
            (Self::Date(at), Value::Date(new)) => Value::Date(replace(at, new)),
            (Self::Deadline(at), Value::Deadline(new)) => Value::Deadline(replace(at, new)),
            (Self::Flag(at), Value::Flag(new)) => Value::Flag(replace(at, new)),
            (Self::Number(at), Value::Number(new)) => Value::Number(replace(at, new)),
            (Self::Kind(at), Value::Kind(new)) => Value::Kind(replace(at, new)),
            (Self::Purpose(at), Value::Purpose(new)) => Value::Purpose(replace(at, new)),
            (Self::Level(at), Value::Level(new)) => Value::Level(replace(at, new)),
            (Self::Stage(at), Value::Stage(new)) => Value::Stage(replace(at, new)),
            (Self::Style(at), Value::Style(new)) => Value::Style(replace(at, new)),
            (Self::Block(at), Value::Block(new)) => Value::Block(replace(at, new)),
            (Self::SetAside(at), Value::SetAside(new)) => Value::SetAside(replace(at, new)),
            _ => return Err(FieldError::OtherKind),
        })
    }
}

/// One table of places for reading and for changing, so that the two cannot disagree.
macro_rules! places {
    ($name:ident, $blocks:ident, $lines:ident, $place:ident, $get:ident, $as_ref:ident, [$($m:tt)*]) => {
        pub(in crate::statement) fn $name(s: & $($m)* Statement, field: FieldId) -> Option<$place<'_>> {
            Some(match field {
                FieldId::Source => $place::Text(& $($m)* s.source),
                FieldId::StudyPeriod => $place::Text(& $($m)* s.study_period),
                FieldId::Number => $place::Text(& $($m)* s.number),
                FieldId::DocumentType => $place::Text(& $($m)* s.document_type),
                FieldId::LsNumber => $place::Text(& $($m)* s.ls_number),
                FieldId::LanguageTag => $place::Text(& $($m)* s.language.tag),
                FieldId::LanguagePrinted => $place::Text(& $($m)* s.language.printed),
                FieldId::Meeting(part) => {
                    let meeting = & $($m)* s.meeting;
                    match part {
                        MeetingField::Text => $place::Text(& $($m)* meeting.text),
                        MeetingField::Name => $place::Text(& $($m)* meeting.name),
                        MeetingField::Place => $place::Text(& $($m)* meeting.place),
                        MeetingField::FirstDay => $place::Date(& $($m)* meeting.first_day),
                        MeetingField::LastDay => $place::Date(& $($m)* meeting.last_day),
                        MeetingField::Correspondence => $place::Flag(& $($m)* meeting.correspondence),
                    }
                }
                FieldId::TitleSubject => $place::Text(& $($m)* s.title.subject),
                FieldId::TitleKind => $place::Kind(& $($m)* s.title.kind),
                FieldId::TitleOverride => $place::Text(& $($m)* s.title.override_text),
                FieldId::Group(key, part) => {
                    let group = s.groups.$get(key)?;
                    match part {
                        GroupField::Name => $place::Text(& $($m)* group.name),
                        GroupField::WorkingParty => $place::Text(& $($m)* group.working_party),
                    }
                }
                FieldId::Reply(key, part) => {
                    let reply = s.replies.$get(key)?;
                    match part {
                        ReplyField::Source => $place::Text(& $($m)* reply.source),
                        ReplyField::Number => $place::Text(& $($m)* reply.number),
                        ReplyField::Title => $place::Text(& $($m)* reply.title),
                        ReplyField::Date => $place::Date(& $($m)* reply.date),
                    }
                }
                FieldId::Recipient(key, part) => {
                    let recipient = s.recipients.$get(key)?;
                    match part {
                        RecipientField::Text => $place::Text(& $($m)* recipient.text),
                        RecipientField::Directory => $place::Text(& $($m)* recipient.directory),
                        RecipientField::Purpose => $place::Purpose(& $($m)* recipient.purpose),
                        RecipientField::Deadline => $place::Deadline(& $($m)* recipient.deadline),
                    }
                }
                FieldId::Approval(key, part) => {
                    let approval = s.approvals.$get(key)?;
                    match part {
                        ApprovalField::Text => $place::Text(& $($m)* approval.text),
                        ApprovalField::Level => $place::Level(& $($m)* approval.level),
                        ApprovalField::Group => $place::Text(& $($m)* approval.group),
                        ApprovalField::Meeting => $place::Text(& $($m)* approval.meeting),
                        ApprovalField::Place => $place::Text(& $($m)* approval.place),
                        ApprovalField::Date => $place::Date(& $($m)* approval.date),
                    }
                }
                FieldId::Deadline => $place::Deadline(& $($m)* s.deadline),
                FieldId::Contact(key, part) => {
                    let contact = s.contacts.$get(key)?;
                    match part {
                        ContactField::Name => $place::Text(& $($m)* contact.name),
                        ContactField::Role => $place::Text(& $($m)* contact.role),
                        ContactField::Organization => $place::Text(& $($m)* contact.organization),
                        ContactField::Country => $place::Text(& $($m)* contact.country),
                        ContactField::Telephone => $place::Text(& $($m)* contact.telephone),
                        ContactField::Fax => $place::Text(& $($m)* contact.fax),
                    }
                }
                FieldId::Abstract => $place::Text(& $($m)* s.abstract_text),
                FieldId::Attachment(key, part) => {
                    let attachment = s.attachments.$get(key)?;
                    match part {
                        AttachmentField::Title => $place::Text(& $($m)* attachment.title),
                        AttachmentField::File => $place::Text(& $($m)* attachment.file),
                        AttachmentField::Status => $place::Text(& $($m)* attachment.status),
                    }
                }
                FieldId::Block(key, part) => $blocks(s.text.$get(key)?, part)?,
                FieldId::Line(list, key) => $place::Text($lines(s, list)?.$get(key)?),
                FieldId::Cover(part) => {
                    let cover = s.cover.$as_ref()?;
                    match part {
                        CoverField::Meeting => $place::Text(& $($m)* cover.meeting),
                        CoverField::AgendaItem => $place::Text(& $($m)* cover.agenda_item),
                        CoverField::Number => $place::Text(& $($m)* cover.number),
                        CoverField::Date => $place::Date(& $($m)* cover.date),
                        CoverField::Language => $place::Text(& $($m)* cover.language),
                        CoverField::Source => $place::Text(& $($m)* cover.source),
                        CoverField::Title => $place::Text(& $($m)* cover.title),
                        CoverField::Purpose => $place::Text(& $($m)* cover.purpose),
                        CoverField::ActionRequired => $place::Text(& $($m)* cover.action_required),
                    }
                }
                FieldId::Stage => $place::Stage(& $($m)* s.bookkeeping.stage),
                FieldId::Revision => $place::Number(& $($m)* s.bookkeeping.revision),
                FieldId::SentOn => $place::Date(& $($m)* s.bookkeeping.sent_on),
                FieldId::SetAside => $place::SetAside(& $($m)* s.bookkeeping.silenced),
                FieldId::Notes => $place::Text(& $($m)* s.bookkeeping.notes),
                FieldId::RecipientsFor(_) | FieldId::List(_) => return None,
            })
        }

        fn $blocks(block: & $($m)* Block, part: BlockField) -> Option<$place<'_>> {
            Some(match (part, block) {
                (BlockField::Whole, block) => $place::Block(block),
                (BlockField::Style, Block::Paragraph(paragraph)) => $place::Style(& $($m)* paragraph.style),
                (BlockField::Text, Block::Paragraph(paragraph)) => $place::Rich(& $($m)* paragraph.text),
                (BlockField::Cell(row, column), Block::Table(table)) => {
                    let row = table.rows.$get(usize::try_from(row).ok()?)?;
                    $place::Rich(row.$get(usize::try_from(column).ok()?)?)
                }
                _ => return None,
            })
        }

        pub(in crate::statement) fn $lines(s: & $($m)* Statement, list: LineList) -> Option<& $($m)* List<String>> {
            Some(match list {
                LineList::Keywords => & $($m)* s.keywords,
                LineList::CoverReferences => & $($m)* s.cover.$as_ref()?.references,
                LineList::GroupQuestions(key) => & $($m)* s.groups.$get(key)?.questions,
                LineList::RecipientQuestions(key) => & $($m)* s.recipients.$get(key)?.questions,
                LineList::ContactEmails(key) => & $($m)* s.contacts.$get(key)?.emails,
                LineList::ContactLines(key) => & $($m)* s.contacts.$get(key)?.lines,
            })
        }
    };
}

places!(place, block_place, lines, Place, get, as_ref, []);
places!(place_mut, block_place_mut, lines_mut, PlaceMut, get_mut, as_mut, [mut]);

/// Every field of `s`, in the order of the printed form, each list before its items.
pub(super) fn enumerate(s: &Statement) -> Vec<FieldId> {
    let mut fields = Vec::new();
    if let Some(cover) = &s.cover {
        fields.extend(CoverField::ALL.map(FieldId::Cover));
        lines_of(LineList::CoverReferences, &cover.references, &mut fields);
    }
    fields.extend([FieldId::Number, FieldId::LsNumber, FieldId::DocumentType, FieldId::StudyPeriod]);
    fields.extend([FieldId::LanguageTag, FieldId::LanguagePrinted]);
    fields.push(FieldId::List(ListId::Groups));
    for (key, group) in s.groups.iter() {
        fields.extend(GroupField::ALL.map(|part| FieldId::Group(key, part)));
        lines_of(LineList::GroupQuestions(key), &group.questions, &mut fields);
    }
    fields.extend(MeetingField::ALL.map(FieldId::Meeting));
    fields.extend([FieldId::Source, FieldId::TitleSubject, FieldId::TitleKind, FieldId::TitleOverride]);
    items_of(ListId::Replies, &s.replies, &ReplyField::ALL, FieldId::Reply, &mut fields);
    fields.push(FieldId::List(ListId::Recipients));
    fields.extend(Purpose::ALL.map(FieldId::RecipientsFor));
    for (key, recipient) in s.recipients.iter() {
        fields.extend(RecipientField::ALL.map(|part| FieldId::Recipient(key, part)));
        lines_of(LineList::RecipientQuestions(key), &recipient.questions, &mut fields);
    }
    items_of(ListId::Approvals, &s.approvals, &ApprovalField::ALL, FieldId::Approval, &mut fields);
    fields.push(FieldId::Deadline);
    fields.push(FieldId::List(ListId::Contacts));
    for (key, contact) in s.contacts.iter() {
        fields.extend(ContactField::ALL.map(|part| FieldId::Contact(key, part)));
        lines_of(LineList::ContactEmails(key), &contact.emails, &mut fields);
        lines_of(LineList::ContactLines(key), &contact.lines, &mut fields);
    }
    fields.push(FieldId::Abstract);
    lines_of(LineList::Keywords, &s.keywords, &mut fields);
    items_of(ListId::Attachments, &s.attachments, &AttachmentField::ALL, FieldId::Attachment, &mut fields);
    fields.push(FieldId::List(ListId::Text));
    for (key, block) in s.text.iter() {
        fields.push(FieldId::Block(key, BlockField::Whole));
        match block {
            Block::Paragraph(_) => {
                fields.extend([BlockField::Style, BlockField::Text].map(|part| FieldId::Block(key, part)));
            }
            Block::Table(table) => fields.extend(cells(key, &table.rows)),
        }
    }
    fields.extend([FieldId::Stage, FieldId::Revision, FieldId::SentOn, FieldId::SetAside, FieldId::Notes]);
    fields
}

fn cells(key: Key, rows: &[Vec<RichText>]) -> impl Iterator<Item = FieldId> {
    (0u32..).zip(rows).flat_map(move |(row, cells)| {
        (0u32..).zip(cells).map(move |(column, _)| FieldId::Block(key, BlockField::Cell(row, column)))
    })
}

/// The list `id` and its items, which the caller has at hand: looking it up by its key would take a search.
fn lines_of(id: LineList, lines: &List<String>, fields: &mut Vec<FieldId>) {
    fields.push(FieldId::List(ListId::Lines(id)));
    fields.extend(lines.iter().map(|(key, _)| FieldId::Line(id, key)));
}

fn items_of<T, P: Copy>(
    id: ListId,
    list: &List<T>,
    parts: &[P],
    field: fn(Key, P) -> FieldId,
    fields: &mut Vec<FieldId>,
) {
    fields.push(FieldId::List(id));
    for (key, _) in list.iter() {
        fields.extend(parts.iter().map(|part| field(key, *part)));
    }
}
