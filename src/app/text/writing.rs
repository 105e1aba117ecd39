//! A place of the text that is being written in: changes are made to the statement, which is the only truth.

mod blocks;
mod formatting;
mod typing;

use std::{ops::Range, sync::Arc};

use super::{
    place::{self, Place},
    reading::{Part, Reading},
};
use crate::{
    app::{state::OpenDraft, wording},
    statement::{
        FieldId, Key,
        edit::{
            Edit, EditError,
            passage::{self, Change, Spot},
        },
        field::BlockField,
        text::{Block, Marks, ParagraphStyle, RichText},
    },
};

/// A place that is being written in.
///
/// Its paragraphs stand in one string with a newline between them; whatever is changed in the string is changed in
/// the statement, and the string is read from there again.
pub(super) struct Writing<'d> {
    draft: &'d mut OpenDraft,
    troubles: &'d mut Vec<String>,
    place: Place,
    reading: Arc<Reading>,
    /// The formatting of what is typed next, where it is not that of the characters around it.
    pub(super) pending: Option<Marks>,
    /// Whether something was changed by the event that is being worked: all that it changes is one step.
    joined: bool,
}

impl<'d> Writing<'d> {
    /// A place of a draft as it is read now; what cannot be done there is told in `troubles`.
    pub(super) fn new(
        draft: &'d mut OpenDraft,
        troubles: &'d mut Vec<String>,
        place: Place,
        reading: Arc<Reading>,
    ) -> Self {
        Self { draft, troubles, place, reading, pending: None, joined: false }
    }

    /// Reads the string from the statement.
    fn read(&mut self) {
        let statement = self.draft.statement();
        let first = place::first_of(statement, self.place).unwrap_or(statement.text.len());
        self.reading = Arc::new(Reading::of(statement, self.place, first));
    }

    /// The place as it is read now.
    pub(super) fn reading(&self) -> &Arc<Reading> {
        &self.reading
    }

    /// The string.
    pub(super) fn text(&self) -> &str {
        &self.reading.text
    }

    /// The paragraphs, or the cell.
    pub(super) fn parts(&self) -> &[Part] {
        &self.reading.parts
    }

    /// Which place it is.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// A number that changes with every change of the statement.
    pub(super) fn revision(&self) -> u64 {
        self.draft.revision()
    }

    /// The characters of each part, in order.
    pub(super) fn rich(&self) -> impl Iterator<Item = &RichText> {
        self.rich_from(0)
    }

    /// The characters of each part from the one of this number on.
    fn rich_from(&self, part: usize) -> impl Iterator<Item = &RichText> {
        let (statement, first) = (self.draft.statement(), self.reading.first);
        let cell = match self.place {
            Place::Passage(_) => None,
            Place::Cell(_, row, column) => place::cell_at(statement, first, row, column),
        };
        let count = if cell.is_some() { 0 } else { self.parts().len().saturating_sub(part) };
        let paragraphs = statement.text.values().skip(first + part).take(count);
        let paragraphs = paragraphs.filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(&paragraph.text),
            Block::Table(_) => None,
        });
        cell.into_iter().skip(part).chain(paragraphs)
    }

    fn rich_of(&self, part: usize) -> Option<&RichText> {
        self.rich_from(part).next()
    }

    /// The byte of the string before which the character of this number stands.
    pub(super) fn byte(&self, character: usize) -> usize {
        self.reading.byte(character)
    }

    /// How many characters stand before a byte of the string.
    pub(super) fn character(&self, byte: usize) -> usize {
        self.reading.character(byte)
    }

    /// The part in which a byte of the string lies.
    pub(super) fn part_at(&self, byte: usize) -> Option<usize> {
        self.reading.part_at(byte)
    }

    fn spot(&self, byte: usize) -> Option<Spot> {
        let part = self.part_at(byte)?;
        Some(Spot { block: self.reading.first + part, at: byte - self.parts()[part].start })
    }

    fn spots(&self, range: &Range<usize>) -> Option<(Spot, Spot)> {
        Some((self.spot(range.start)?, self.spot(range.end)?))
    }

    /// The byte of the string at which a byte of a field stands; none when the field is not of this place.
    pub(super) fn byte_of(&self, field: FieldId, at: usize) -> Option<usize> {
        self.reading.byte_of(field, at)
    }

    /// Lets the next change begin a step of its own: an event has been worked.
    pub(super) fn settle(&mut self) {
        self.joined = false;
    }

    fn done(&mut self, outcome: &Result<(), EditError>) -> bool {
        if let Err(error) = outcome {
            self.troubles.push(format!("The text could not be changed: {error}"));
        }
        self.joined = true;
        self.read();
        outcome.is_ok()
    }

    /// Makes changes as a step of this name, or as part of the step that the event has begun.
    pub(super) fn edit(&mut self, name: &str, edits: Vec<Edit>) -> bool {
        if edits.is_empty() {
            return false;
        }
        if self.joined {
            self.draft.join();
        }
        let outcome = self.draft.edit(name, edits);
        self.done(&outcome)
    }

    fn replace(&mut self, part: usize, range: Range<usize>, with: RichText) -> bool {
        if range.is_empty() && with.is_empty() {
            return false;
        }
        let Some(field) = self.parts().get(part).map(|part| part.field) else { return false };
        if self.joined {
            self.draft.join();
        }
        let name = format!("typing in {}", wording::in_a_sentence(field));
        let outcome = self.draft.type_into(field, range, with, name);
        self.done(&outcome)
    }

    fn change(&mut self, name: &str, change: Option<Change>) -> Option<usize> {
        let Change { edits, end } = change?;
        self.edit(name, edits);
        let (key, at) = end?;
        self.byte_of(FieldId::Block(key, BlockField::Text), at)
    }

    fn fresh(&mut self, blocks: usize) -> Vec<Key> {
        (0..passage::keys_for(blocks)).map(|_| self.draft.fresh_key()).collect()
    }

    /// The style of the paragraph of a byte.
    pub(super) fn style_at(&self, byte: usize) -> ParagraphStyle {
        self.part_at(byte).map_or(ParagraphStyle::Normal, |part| self.parts()[part].style)
    }
}

#[cfg(test)]
mod tests;
