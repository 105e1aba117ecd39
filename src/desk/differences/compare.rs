//! The comparison, with one search of each list and none of an item.

use std::collections::{HashMap, HashSet};

use super::{Difference, told, words};
use crate::statement::{
    Approval, Attachment, Contact, Cover, FieldId, Group, Key, List, Recipient, Reply, Statement,
    field::{
        ApprovalField, AttachmentField, BlockField, ContactField, CoverField, GroupField, LineList, ListId,
        MeetingField, Paths, RecipientField, ReplyField,
    },
    text::{Block, RichText, Table},
};

/// The differences found so far.
pub(super) struct Found {
    pub(super) differences: Vec<Difference>,
    before: Paths,
    after: Paths,
}

impl Found {
    pub(super) fn new(before: Paths, after: Paths) -> Self {
        Self { differences: Vec::new(), before, after }
    }

    fn texts(&mut self, field: FieldId, before: impl Into<String>, after: impl Into<String>) {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.differing(field, before, after);
        }
    }

    fn differing(&mut self, field: FieldId, before: String, after: String) {
        let (path, name) = (self.after.of(field), told::name(field, false, &self.after));
        self.differences.push(Difference { field, path, name, before, after });
    }

    /// An item that only the version with these words has.
    fn whole(&mut self, field: FieldId, before: Option<String>, after: Option<String>) {
        let paths = if after.is_some() { &self.after } else { &self.before };
        let path = paths.of(field);
        // An item's own path is the one of any of its parts without the part.
        let path = match path.rsplit_once('.') {
            Some((item, part)) if !part.ends_with(']') => item.to_string(),
            _ => path,
        };
        let name = told::name(field, true, paths);
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        self.differences.push(Difference { field, path, name, before, after });
    }

    /// Compares two versions of a list: `name` is the field that stands for an item, `tell` says what it holds, and
    /// `inside` compares an item that both have.
    fn list<T: PartialEq>(
        &mut self,
        id: ListId,
        [before, after]: [&List<T>; 2],
        name: impl Fn(Key) -> FieldId,
        tell: impl Fn(&T) -> String,
        inside: impl Fn(&mut Self, Key, &T, &T),
    ) {
        let old: HashMap<Key, &T> = before.iter().collect();
        let new: HashSet<Key> = after.iter().map(|(key, _)| key).collect();
        let gone = before.iter().filter(|(key, _)| !new.contains(key));
        gone.for_each(|(key, item)| self.whole(name(key), Some(tell(item)), None));
        for (key, item) in after.iter() {
            match old.get(&key) {
                Some(was) if *was == item => {}
                Some(was) => inside(self, key, was, item),
                None => self.whole(name(key), None, Some(tell(item))),
            }
        }
        let order_before: Vec<_> = before.iter().filter(|(key, _)| new.contains(key)).collect();
        let order_after: Vec<_> = after.iter().filter(|(key, _)| old.contains_key(key)).collect();
        self.order(id, &order_before, &order_after, tell);
    }

    /// Tells where the same items stand in another order: from the first to the last that has moved.
    fn order<T>(
        &mut self,
        id: ListId,
        before: &[(Key, &T)],
        after: &[(Key, &T)],
        tell: impl Fn(&T) -> String,
    ) {
        let moved = |at: &usize| before.get(*at).map(|item| item.0) != after.get(*at).map(|item| item.0);
        let (Some(first), Some(last)) = ((0..after.len()).find(moved), (0..after.len()).rev().find(moved))
        else {
            return;
        };
        let told = |items: &[(Key, &T)]| {
            let items = items.iter().take(last + 1).skip(first);
            items.map(|(_, item)| tell(item)).collect::<Vec<_>>().join("; ")
        };
        self.differing(FieldId::List(id), told(before), told(after));
    }

    fn lines(&mut self, id: LineList, before: &List<String>, after: &List<String>) {
        let list = ListId::Lines(id);
        let line = |key| FieldId::Line(id, key);
        self.list(list, [before, after], line, String::clone, |found, key, before, after| {
            found.texts(line(key), before, after);
        });
    }

    fn rich(&mut self, field: FieldId, before: &RichText, after: &RichText) {
        if before.text() != after.text() {
            self.differing(field, before.text().into(), after.text().into());
        } else if before != after {
            self.differing(field, words::formatted(before), words::formatted(after));
        }
    }
}

/// Fields that are found without a search.
fn singles(before: &Statement, after: &Statement, fields: &[FieldId], found: &mut Found) {
    for field in fields {
        if let (Ok(before), Ok(after)) = (before.get(*field), after.get(*field)) {
            found.texts(*field, words::value(&before), words::value(&after));
        }
    }
}

/// Compares everything, in the order of the printed form.
pub(super) fn statements(before: &Statement, after: &Statement, found: &mut Found) {
    covers(before, after, found);
    let numbers = [FieldId::Number, FieldId::LsNumber, FieldId::DocumentType, FieldId::StudyPeriod];
    singles(before, after, &numbers, found);
    singles(before, after, &[FieldId::LanguageTag, FieldId::LanguagePrinted], found);
    let name = |key| FieldId::Group(key, GroupField::Name);
    found.list(ListId::Groups, [&before.groups, &after.groups], name, words::group, group);
    singles(before, after, &MeetingField::ALL.map(FieldId::Meeting), found);
    let title = [FieldId::Source, FieldId::TitleSubject, FieldId::TitleKind, FieldId::TitleOverride];
    singles(before, after, &title, found);
    let name = |key| FieldId::Reply(key, ReplyField::Number);
    found.list(ListId::Replies, [&before.replies, &after.replies], name, words::reply, reply);
    let name = |key| FieldId::Recipient(key, RecipientField::Text);
    let lists = [&before.recipients, &after.recipients];
    found.list(ListId::Recipients, lists, name, words::recipient, recipient);
    let name = |key| FieldId::Approval(key, ApprovalField::Text);
    found.list(ListId::Approvals, [&before.approvals, &after.approvals], name, words::approval, approval);
    singles(before, after, &[FieldId::Deadline], found);
    let name = |key| FieldId::Contact(key, ContactField::Name);
    found.list(ListId::Contacts, [&before.contacts, &after.contacts], name, words::contact, contact);
    singles(before, after, &[FieldId::Abstract], found);
    found.lines(LineList::Keywords, &before.keywords, &after.keywords);
    let name = |key| FieldId::Attachment(key, AttachmentField::Title);
    let lists = [&before.attachments, &after.attachments];
    found.list(ListId::Attachments, lists, name, words::attachment, attachment);
    let name = |key| FieldId::Block(key, BlockField::Whole);
    found.list(ListId::Text, [&before.text, &after.text], name, words::block, block);
    singles(
        before,
        after,
        &[FieldId::Stage, FieldId::Revision, FieldId::SentOn, FieldId::SetAside, FieldId::Notes],
        found,
    );
}

fn covers(before: &Statement, after: &Statement, found: &mut Found) {
    let tell = |cover: &Cover| words::joined([&cover.meeting, &cover.number, &cover.title]);
    let title = FieldId::Cover(CoverField::Title);
    match (&before.cover, &after.cover) {
        (None, None) => {}
        (Some(cover), None) => found.whole(title, Some(tell(cover)), None),
        (None, Some(cover)) => found.whole(title, None, Some(tell(cover))),
        (Some(old), Some(new)) => {
            singles(before, after, &CoverField::ALL.map(FieldId::Cover), found);
            found.lines(LineList::CoverReferences, &old.references, &new.references);
        }
    }
}

fn group(found: &mut Found, key: Key, before: &Group, after: &Group) {
    found.texts(FieldId::Group(key, GroupField::Name), &before.name, &after.name);
    found.texts(FieldId::Group(key, GroupField::WorkingParty), &before.working_party, &after.working_party);
    found.lines(LineList::GroupQuestions(key), &before.questions, &after.questions);
}

fn reply(found: &mut Found, key: Key, before: &Reply, after: &Reply) {
    let of = |part| FieldId::Reply(key, part);
    found.texts(of(ReplyField::Source), &before.source, &after.source);
    found.texts(of(ReplyField::Number), &before.number, &after.number);
    found.texts(of(ReplyField::Title), &before.title, &after.title);
    found.texts(of(ReplyField::Date), words::written(&before.date), words::written(&after.date));
}

fn recipient(found: &mut Found, key: Key, before: &Recipient, after: &Recipient) {
    let of = |part| FieldId::Recipient(key, part);
    found.texts(of(RecipientField::Text), &before.text, &after.text);
    found.texts(of(RecipientField::Directory), &before.directory, &after.directory);
    let purpose = |of: &Recipient| words::purpose(of.purpose);
    found.texts(of(RecipientField::Purpose), purpose(before), purpose(after));
    let deadline = |of: &Recipient| words::deadline(&of.deadline);
    found.texts(of(RecipientField::Deadline), deadline(before), deadline(after));
    found.lines(LineList::RecipientQuestions(key), &before.questions, &after.questions);
}

fn approval(found: &mut Found, key: Key, before: &Approval, after: &Approval) {
    let of = |part| FieldId::Approval(key, part);
    found.texts(of(ApprovalField::Text), &before.text, &after.text);
    let level = |of: &Approval| of.level.map_or("", |level| level.name());
    found.texts(of(ApprovalField::Level), level(before), level(after));
    found.texts(of(ApprovalField::Group), &before.group, &after.group);
    found.texts(of(ApprovalField::Meeting), &before.meeting, &after.meeting);
    found.texts(of(ApprovalField::Place), &before.place, &after.place);
    found.texts(of(ApprovalField::Date), words::written(&before.date), words::written(&after.date));
}

fn contact(found: &mut Found, key: Key, before: &Contact, after: &Contact) {
    let of = |part| FieldId::Contact(key, part);
    found.texts(of(ContactField::Name), &before.name, &after.name);
    found.texts(of(ContactField::Role), &before.role, &after.role);
    found.texts(of(ContactField::Organization), &before.organization, &after.organization);
    found.texts(of(ContactField::Country), &before.country, &after.country);
    found.texts(of(ContactField::Telephone), &before.telephone, &after.telephone);
    found.texts(of(ContactField::Fax), &before.fax, &after.fax);
    found.lines(LineList::ContactEmails(key), &before.emails, &after.emails);
    found.lines(LineList::ContactLines(key), &before.lines, &after.lines);
}

fn attachment(found: &mut Found, key: Key, before: &Attachment, after: &Attachment) {
    let of = |part| FieldId::Attachment(key, part);
    found.texts(of(AttachmentField::Title), &before.title, &after.title);
    found.texts(of(AttachmentField::File), &before.file, &after.file);
    found.texts(of(AttachmentField::Status), &before.status, &after.status);
}

fn block(found: &mut Found, key: Key, before: &Block, after: &Block) {
    match (before, after) {
        (Block::Paragraph(before), Block::Paragraph(after)) => {
            let style = FieldId::Block(key, BlockField::Style);
            found.texts(style, words::style(before.style), words::style(after.style));
            found.rich(FieldId::Block(key, BlockField::Text), &before.text, &after.text);
        }
        (Block::Table(old), Block::Table(new)) if alike(old, new) => {
            for ((row, column, before), (_, _, after)) in cells(old).zip(cells(new)) {
                found.rich(FieldId::Block(key, BlockField::Cell(row, column)), before, after);
            }
        }
        // Said even when the words are the same: it was a paragraph, or has other header rows.
        _ => {
            found.differing(
                FieldId::Block(key, BlockField::Whole),
                words::block(before),
                words::block(after),
            );
        }
    }
}

/// Whether two tables have the same cells, whatever stands in them.
fn alike(before: &Table, after: &Table) -> bool {
    before.header_rows == after.header_rows
        && before.rows.len() == after.rows.len()
        && before.rows.iter().zip(&after.rows).all(|(before, after)| before.len() == after.len())
}

/// The cells of a table with their row and column.
fn cells(table: &Table) -> impl Iterator<Item = (u32, u32, &RichText)> {
    (0u32..)
        .zip(&table.rows)
        .flat_map(|(row, cells)| (0u32..).zip(cells).map(move |(column, cell)| (row, column, cell)))
}
