//! The addresses of many fields of one statement as text, found without searching its lists for each.

use std::collections::HashMap;

use super::{FieldId, LineList, ListId};
use crate::statement::{Key, List, Statement};

/// Where every item of a statement stands, so that a path is written without a search.
///
/// It tells of the statement as it was when this was made; [`FieldId::path`] serves where one path is asked for.
#[derive(Clone, Debug)]
pub struct Paths {
    positions: HashMap<(ListId, Key), usize>,
}

impl Paths {
    /// The places of all items of `statement`, those of inner lists included.
    pub fn new(statement: &Statement) -> Self {
        let mut paths = Self { positions: HashMap::new() };
        let s = statement;
        if let Some(cover) = &s.cover {
            paths.lines(LineList::CoverReferences, &cover.references);
        }
        paths.items(ListId::Groups, &s.groups);
        for (key, group) in s.groups.iter() {
            paths.lines(LineList::GroupQuestions(key), &group.questions);
        }
        paths.items(ListId::Replies, &s.replies);
        paths.items(ListId::Recipients, &s.recipients);
        for (key, recipient) in s.recipients.iter() {
            paths.lines(LineList::RecipientQuestions(key), &recipient.questions);
        }
        paths.items(ListId::Approvals, &s.approvals);
        paths.items(ListId::Contacts, &s.contacts);
        for (key, contact) in s.contacts.iter() {
            paths.lines(LineList::ContactEmails(key), &contact.emails);
            paths.lines(LineList::ContactLines(key), &contact.lines);
        }
        paths.lines(LineList::Keywords, &s.keywords);
        paths.items(ListId::Attachments, &s.attachments);
        paths.items(ListId::Text, &s.text);
        paths
    }

    /// The path of the field, as [`FieldId::path`] gives it; a removed item is shown by its key.
    pub fn of(&self, field: FieldId) -> String {
        field.write_path(&|list, key| self.place(list, key))
    }

    /// The place of an item in its list, counted from 0; none of a removed one.
    pub fn place(&self, list: ListId, key: Key) -> Option<usize> {
        self.positions.get(&(list, key)).copied()
    }

    fn items<T>(&mut self, list: ListId, items: &List<T>) {
        for (at, (key, _)) in items.iter().enumerate() {
            self.positions.entry((list, key)).or_insert(at);
        }
    }

    fn lines(&mut self, list: LineList, lines: &List<String>) {
        self.items(ListId::Lines(list), lines);
    }
}
