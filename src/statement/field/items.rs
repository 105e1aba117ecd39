//! The lists of a statement by their address, whatever they hold.

use super::{FieldId, ListId};
use crate::statement::{Key, List, Statement};

impl FieldId {
    /// Whether it is a list, whole or those of one purpose: it has items and no value of its own.
    pub fn is_list(self) -> bool {
        matches!(self, FieldId::List(_) | FieldId::RecipientsFor(_))
    }

    /// The item of a list that this is a part of: none for blocks of the text, which are fields themselves, and for
    /// lists inside an item and their lines.
    pub fn item(self) -> Option<(ListId, Key)> {
        Some(match self {
            FieldId::Group(key, _) => (ListId::Groups, key),
            FieldId::Reply(key, _) => (ListId::Replies, key),
            FieldId::Recipient(key, _) => (ListId::Recipients, key),
            FieldId::Approval(key, _) => (ListId::Approvals, key),
            FieldId::Contact(key, _) => (ListId::Contacts, key),
            FieldId::Attachment(key, _) => (ListId::Attachments, key),
            _ => return None,
        })
    }
}

impl Statement {
    /// The keys of a list's items in their order; none when the list is gone.
    pub fn keys_of(&self, list: ListId) -> Vec<Key> {
        fn of<T>(list: &List<T>) -> Vec<Key> {
            list.iter().map(|(key, _)| key).collect()
        }
        match list {
            ListId::Groups => of(&self.groups),
            ListId::Replies => of(&self.replies),
            ListId::Recipients => of(&self.recipients),
            ListId::Approvals => of(&self.approvals),
            ListId::Contacts => of(&self.contacts),
            ListId::Attachments => of(&self.attachments),
            ListId::Text => of(&self.text),
            ListId::Lines(lines) => self.lines_of(lines).map(of).unwrap_or_default(),
        }
    }
}
