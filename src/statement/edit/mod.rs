//! Changes to a statement, each with its exact inverse: undo is a property of the model.

mod item;

use std::ops::Range;

pub use item::Item;

use super::{
    Cover, Key, Keyed, Statement,
    field::{FieldError, FieldId, ListId, PlaceMut, Value, place_mut},
    text::{RangeError, RichText},
};

/// One change to a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives a field another value.
    Set(FieldId, Value),
    /// Puts other characters in the place of a range of bytes of a rich text.
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
    /// The field holds no rich text.
    #[error("only a text with formatting is changed by ranges")]
    NotRich,
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
                Some(_) => Err(EditError::NotRich),
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
                let before = std::mem::replace(&mut self.cover, cover.map(|cover| *cover));
                Ok(Edit::Cover(before.map(Box::new)))
            }
        }
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
