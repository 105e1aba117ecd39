//! Every printed text of a statement with its field, in one linear walk.

use super::{
    ApprovalField, AttachmentField, BlockField, ContactField, CoverField, FieldId, GroupField, LineList,
    MeetingField, RecipientField, ReplyField,
};
use crate::statement::{Key, List, Statement, text::Block};

/// Shows `see` every text a form may print, in form order: lines of lists, cells of tables, the cover's texts.
///
/// What is never printed (notes, reasons, the directory's keys) is left out.
pub fn visit<'a>(s: &'a Statement, see: &mut dyn FnMut(FieldId, &'a str)) {
    cover(s, see);
    see(FieldId::Number, &s.number);
    see(FieldId::LsNumber, &s.ls_number);
    see(FieldId::DocumentType, &s.document_type);
    see(FieldId::StudyPeriod, &s.study_period);
    see(FieldId::LanguagePrinted, &s.language.printed);
    for (key, group) in s.groups.iter() {
        see(FieldId::Group(key, GroupField::Name), &group.name);
        see(FieldId::Group(key, GroupField::WorkingParty), &group.working_party);
        lines(LineList::GroupQuestions(key), &group.questions, see);
    }
    for (part, text) in [
        (MeetingField::Text, &s.meeting.text),
        (MeetingField::Name, &s.meeting.name),
        (MeetingField::Place, &s.meeting.place),
    ] {
        see(FieldId::Meeting(part), text);
    }
    see(FieldId::Source, &s.source);
    see(FieldId::TitleSubject, &s.title.subject);
    see(FieldId::TitleOverride, &s.title.override_text);
    for (key, reply) in s.replies.iter() {
        see(FieldId::Reply(key, ReplyField::Source), &reply.source);
        see(FieldId::Reply(key, ReplyField::Number), &reply.number);
        see(FieldId::Reply(key, ReplyField::Title), &reply.title);
    }
    for (key, recipient) in s.recipients.iter() {
        see(FieldId::Recipient(key, RecipientField::Text), &recipient.text);
        see(FieldId::Recipient(key, RecipientField::Deadline), &recipient.deadline.text);
        lines(LineList::RecipientQuestions(key), &recipient.questions, see);
    }
    for (key, approval) in s.approvals.iter() {
        for (part, text) in [
            (ApprovalField::Text, &approval.text),
            (ApprovalField::Group, &approval.group),
            (ApprovalField::Meeting, &approval.meeting),
            (ApprovalField::Place, &approval.place),
        ] {
            see(FieldId::Approval(key, part), text);
        }
    }
    see(FieldId::Deadline, &s.deadline.text);
    for (key, contact) in s.contacts.iter() {
        for (part, text) in [
            (ContactField::Name, &contact.name),
            (ContactField::Role, &contact.role),
            (ContactField::Organization, &contact.organization),
            (ContactField::Country, &contact.country),
            (ContactField::Telephone, &contact.telephone),
            (ContactField::Fax, &contact.fax),
        ] {
            see(FieldId::Contact(key, part), text);
        }
        lines(LineList::ContactEmails(key), &contact.emails, see);
        lines(LineList::ContactLines(key), &contact.lines, see);
    }
    see(FieldId::Abstract, &s.abstract_text);
    lines(LineList::Keywords, &s.keywords, see);
    for (key, attachment) in s.attachments.iter() {
        see(FieldId::Attachment(key, AttachmentField::Title), &attachment.title);
        see(FieldId::Attachment(key, AttachmentField::File), &attachment.file);
        see(FieldId::Attachment(key, AttachmentField::Status), &attachment.status);
    }
    for (key, block) in s.text.iter() {
        self::block(key, block, see);
    }
}

fn cover<'a>(s: &'a Statement, see: &mut dyn FnMut(FieldId, &'a str)) {
    let Some(cover) = &s.cover else {
        return;
    };
    for (part, text) in [
        (CoverField::Meeting, &cover.meeting),
        (CoverField::AgendaItem, &cover.agenda_item),
        (CoverField::Number, &cover.number),
        (CoverField::Language, &cover.language),
        (CoverField::Source, &cover.source),
        (CoverField::Title, &cover.title),
        (CoverField::Purpose, &cover.purpose),
        (CoverField::ActionRequired, &cover.action_required),
    ] {
        see(FieldId::Cover(part), text);
    }
    lines(LineList::CoverReferences, &cover.references, see);
}

fn block<'a>(key: Key, block: &'a Block, see: &mut dyn FnMut(FieldId, &'a str)) {
    match block {
        Block::Paragraph(paragraph) => see(FieldId::Block(key, BlockField::Text), paragraph.text.text()),
        Block::Table(table) => {
            for (row, cells) in (0u32..).zip(&table.rows) {
                for (column, cell) in (0u32..).zip(cells) {
                    see(FieldId::Block(key, BlockField::Cell(row, column)), cell.text());
                }
            }
        }
    }
}

fn lines<'a>(list: LineList, lines: &'a List<String>, see: &mut dyn FnMut(FieldId, &'a str)) {
    for (key, line) in lines.iter() {
        see(FieldId::Line(list, key), line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::field::Value;

    #[test]
    fn every_text_is_seen_under_its_address() {
        let mut s = Statement { cover: Some(Default::default()), ..Statement::default() };
        s.keywords.push(&mut s.keys, "k".into());
        s.contacts.push(&mut s.keys, Default::default());
        s.approvals.push(&mut s.keys, Default::default());
        s.replies.push(&mut s.keys, Default::default());
        s.attachments.push(&mut s.keys, Default::default());
        s.groups.push(&mut s.keys, Default::default());
        s.recipients.push(&mut s.keys, Default::default());
        s.text.push(&mut s.keys, Block::paragraph(Default::default(), "p"));
        let mut seen = Vec::new();
        visit(&s, &mut |field, _| seen.push(field));
        for field in s.fields() {
            let unprinted = matches!(
                field,
                FieldId::Notes | FieldId::LanguageTag | FieldId::Recipient(_, RecipientField::Directory)
            );
            let text = matches!(s.get(field), Ok(Value::Text(_) | Value::Rich(_) | Value::Deadline(_)));
            assert_eq!(seen.contains(&field), text && !unprinted, "{field:?}");
        }
    }
}
