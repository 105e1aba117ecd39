//! The items of a statement's lists, so that one kind of edit serves every list.

use super::EditError;
use crate::statement::{
    Approval, Attachment, Contact, Group, Key, Keyed, List, Recipient, Reply, Statement,
    field::{LineList, ListId},
    text::Block,
};

/// An item of any of the statement's lists.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // each is named as what it holds
pub enum Item {
    Group(Group),
    Reply(Reply),
    Recipient(Recipient),
    Approval(Approval),
    Contact(Contact),
    Attachment(Attachment),
    Block(Block),
    Line(String),
}

/// A kind of item that has a list of its own.
trait Kind: Sized {
    fn wrap(self) -> Item;
    fn unwrap(item: Item) -> Option<Self>;
}

macro_rules! kinds {
    ($($variant:ident($type:ty)),*) => {$(
        impl Kind for $type {
            fn wrap(self) -> Item {
                Item::$variant(self)
            }

            fn unwrap(item: Item) -> Option<Self> {
                match item {
                    Item::$variant(value) => Some(value),
                    _ => None,
                }
            }
        }
    )*};
}

kinds!(
    Group(Group),
    Reply(Reply),
    Recipient(Recipient),
    Approval(Approval),
    Contact(Contact),
    Attachment(Attachment),
    Block(Block),
    Line(String)
);

/// What an edit does to a list, whatever it holds.
pub(super) trait Items {
    fn insert(&mut self, at: usize, item: Keyed<Item>) -> Result<(), EditError>;
    fn remove(&mut self, key: Key) -> Option<(usize, Item)>;
    fn relocate(&mut self, key: Key, to: usize) -> Option<usize>;
}

impl<T: Kind> Items for List<T> {
    fn insert(&mut self, at: usize, item: Keyed<Item>) -> Result<(), EditError> {
        if at > self.len() {
            return Err(EditError::NoSuchItem);
        }
        let value = T::unwrap(item.value).ok_or(EditError::OtherItem)?;
        List::insert(self, at, Keyed { key: item.key, value }).map_err(|_| EditError::BadKey)
    }

    fn remove(&mut self, key: Key) -> Option<(usize, Item)> {
        List::remove(self, key).map(|(at, value)| (at, value.wrap()))
    }

    fn relocate(&mut self, key: Key, to: usize) -> Option<usize> {
        List::relocate(self, key, to)
    }
}

pub(super) fn list_mut(s: &mut Statement, list: ListId) -> Option<&mut dyn Items> {
    Some(match list {
        ListId::Groups => &mut s.groups,
        ListId::Replies => &mut s.replies,
        ListId::Recipients => &mut s.recipients,
        ListId::Approvals => &mut s.approvals,
        ListId::Contacts => &mut s.contacts,
        ListId::Attachments => &mut s.attachments,
        ListId::Text => &mut s.text,
        ListId::Lines(LineList::Keywords) => &mut s.keywords,
        ListId::Lines(LineList::CoverReferences) => &mut s.cover.as_mut()?.references,
        ListId::Lines(LineList::GroupQuestions(key)) => &mut s.groups.get_mut(key)?.questions,
        ListId::Lines(LineList::RecipientQuestions(key)) => &mut s.recipients.get_mut(key)?.questions,
        ListId::Lines(LineList::ContactEmails(key)) => &mut s.contacts.get_mut(key)?.emails,
        ListId::Lines(LineList::ContactLines(key)) => &mut s.contacts.get_mut(key)?.lines,
    })
}

/// The keys an item brings with it: its own and those of the lines inside it.
pub(super) fn keys(item: &Keyed<Item>) -> impl Iterator<Item = Key> {
    fn of(lines: &List<String>) -> impl Iterator<Item = Key> {
        lines.iter().map(|(key, _)| key)
    }
    let inner: Vec<Key> = match &item.value {
        Item::Group(group) => of(&group.questions).collect(),
        Item::Recipient(recipient) => of(&recipient.questions).collect(),
        Item::Contact(contact) => of(&contact.emails).chain(of(&contact.lines)).collect(),
        _ => Vec::new(),
    };
    std::iter::once(item.key).chain(inner)
}
