//! Changes to a statement, each with its exact inverse: undo is a property of the model.

mod item;
pub mod passage;

use std::{collections::HashSet, ops::Range};

pub use item::Item;

use super::{
    Cover, Key, Keyed, Statement,
    field::{FieldError, FieldId, LineList, ListId, PlaceMut, Value, place_mut},
    text::{RangeError, RichText, verify},
};

/// One change to a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives a field another value.
    Set(FieldId, Value),
    /// Puts other characters in the place of a range of bytes of a text; a plain text takes only plain ones.
    Replace(FieldId, Range<usize>, RichText),
    /// Puts an item into a list, before the one at this place.
    Insert(ListId, usize, Keyed<Item>),
    /// Takes an item out of a list.
    Remove(ListId, Key),
    /// Moves an item of a list to this place.
    Move(ListId, Key, usize),
    /// Gives the statement a cover, or takes it away.
    Cover(Option<Box<Cover>>),
}

/// Why a change could not be made; the statement is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The field cannot take the value.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The range is not one of the text.
    #[error(transparent)]
    Range(#[from] RangeError),
    /// The field holds no text.
    #[error("only a text is changed by ranges")]
    NotText,
    /// The field holds a plain text and the replacement has formatting.
    #[error("a text without formatting takes only characters without formatting")]
    NotPlain,
    /// The list is not there, or has no such place or item.
    #[error("the list has no such place or item")]
    NoSuchItem,
    /// The item is of another kind than the list's.
    #[error("the item is not of the kind this list holds")]
    OtherItem,
    /// The item's key is already in use or was never handed out by this statement.
    #[error("the item needs a key of its own, fresh from this statement")]
    BadKey,
}

impl Statement {
    /// Makes a change and returns the change that takes it back exactly; nothing changes on an error.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        match edit {
            Edit::Set(field, value) => Ok(Edit::Set(field, self.set(field, value)?)),
            Edit::Replace(field, range, with) => match place_mut(self, field) {
                Some(PlaceMut::Rich(text)) => {
                    let removed = text.replace(range.clone(), &with)?;
                    Ok(Edit::Replace(field, range.start..range.start + with.len(), removed))
                }
                Some(PlaceMut::Text(text)) => {
                    verify(text, &range)?;
                    if !with.is_plain() {
                        return Err(EditError::NotPlain);
                    }
                    let removed = RichText::plain(&text[range.clone()]);
                    text.replace_range(range.clone(), with.text());
                    Ok(Edit::Replace(field, range.start..range.start + with.len(), removed))
                }
                Some(_) => Err(EditError::NotText),
                None => Err(FieldError::Gone.into()),
            },
            Edit::Insert(list, at, item) => {
                let key = item.key;
                if !item::keys(&item).all(|key| self.keys.has_given(key)) {
                    return Err(EditError::BadKey);
                }
                item::list_mut(self, list).ok_or(EditError::NoSuchItem)?.insert(at, item)?;
                Ok(Edit::Remove(list, key))
            }
            Edit::Remove(list, key) => {
                let items = item::list_mut(self, list).ok_or(EditError::NoSuchItem)?;
                let (at, value) = items.remove(key).ok_or(EditError::NoSuchItem)?;
                Ok(Edit::Insert(list, at, Keyed { key, value }))
            }
            Edit::Move(list, key, to) => {
                let items = item::list_mut(self, list).ok_or(EditError::NoSuchItem)?;
                let from = items.relocate(key, to).ok_or(EditError::NoSuchItem)?;
                Ok(Edit::Move(list, key, from))
            }
            Edit::Cover(cover) => {
                if cover.as_ref().is_some_and(|cover| !self.has_keys_for(cover)) {
                    return Err(EditError::BadKey);
                }
                let before = std::mem::replace(&mut self.cover, cover.map(|cover| *cover));
                Ok(Edit::Cover(before.map(Box::new)))
            }
        }
    }

    /// Whether every reference of a new cover has a key that this statement gave out and no other item has.
    fn has_keys_for(&self, cover: &Cover) -> bool {
        let mut taken: HashSet<Key> = HashSet::new();
        for field in self.fields() {
            match field {
                // The cover that is replaced takes its keys along.
                FieldId::Line(LineList::CoverReferences, _) => false,
                FieldId::Line(_, key)
                | FieldId::Group(key, _)
                | FieldId::Reply(key, _)
                | FieldId::Recipient(key, _)
                | FieldId::Approval(key, _)
                | FieldId::Contact(key, _)
                | FieldId::Attachment(key, _)
                | FieldId::Block(key, _) => taken.insert(key),
                _ => false,
            };
        }
        cover.references.iter().all(|(key, _)| self.keys.has_given(key) && taken.insert(key))
    }

    /// Makes several changes as one step and returns the step that takes them back.
    ///
    /// On an error those already made are taken back, and the statement is as it was.
    pub fn apply_all(&mut self, edits: Vec<Edit>) -> Result<Vec<Edit>, EditError> {
        let mut inverses = Vec::with_capacity(edits.len());
        for edit in edits {
            match self.apply(edit) {
                Ok(inverse) => inverses.push(inverse),
                Err(error) => {
                    for inverse in inverses.into_iter().rev() {
                        self.apply(inverse)?;
                    }
                    return Err(error);
                }
            }
        }
        inverses.reverse();
        Ok(inverses)
    }
}
