//! A place of the text as one string, whose changes are made to the statement: it is the only truth.

mod blocks;
mod formatting;
mod typing;

use std::ops::Range;

use super::place::{self, Place};
use crate::{
    app::{state::OpenDraft, wording},
    statement::{
        FieldId, Key, Statement,
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
    /// Where among the blocks it begins.
    first: usize,
    parts: Vec<Part>,
    text: String,
    /// The formatting of what is typed next, where it is not that of the characters around it.
    pub(super) pending: Option<Marks>,
    /// Whether something was changed by the event that is being worked: all that it changes is one step.
    joined: bool,
}

/// A paragraph or cell of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    /// Its field.
    pub(super) field: FieldId,
    /// Its block.
    pub(super) key: Key,
    /// What it is; a cell is normal.
    pub(super) style: ParagraphStyle,
    /// Its first byte in the string.
    pub(super) start: usize,
    /// How many bytes it has.
    pub(super) len: usize,
}

impl Part {
    /// The byte behind its last.
    pub(super) fn end(&self) -> usize {
        self.start + self.len
    }
}

impl<'d> Writing<'d> {
    /// A place of a draft; what cannot be done there is told in `troubles`.
    pub(super) fn new(draft: &'d mut OpenDraft, troubles: &'d mut Vec<String>, place: Place) -> Self {
        let mut writing = Self {
            draft,
            troubles,
            place,
            first: 0,
            parts: Vec::new(),
            text: String::new(),
            pending: None,
            joined: false,
        };
        writing.read();
        writing
    }

    /// Reads the string from the statement.
    fn read(&mut self) {
        self.parts.clear();
        self.text.clear();
        let statement = self.draft.statement();
        let (text, parts) = (&mut self.text, &mut self.parts);
        let mut push = |field, key, style, rich: &RichText| {
            if !parts.is_empty() {
                text.push('\n');
            }
            parts.push(Part { field, key, style, start: text.len(), len: rich.len() });
            text.push_str(rich.text());
        };
        match self.place {
            Place::Passage(number) => {
                self.first = place::first_of(statement, number).unwrap_or(statement.text.len());
                for (key, block) in statement.text.iter().skip(self.first) {
                    let Block::Paragraph(paragraph) = block else { break };
                    let field = FieldId::Block(key, BlockField::Text);
                    push(field, key, paragraph.style, &paragraph.text);
                }
            }
            Place::Cell(key, row, column) => {
                if let Some(rich) = cell(statement, key, row, column) {
                    push(place::cell(key, row, column), key, ParagraphStyle::Normal, rich);
                }
            }
        }
    }

    /// The string.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The paragraphs, or the cell.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
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
        let statement = self.draft.statement();
        let cell = match self.place {
            Place::Passage(_) => None,
            Place::Cell(key, row, column) => self::cell(statement, key, row, column),
        };
        let paragraphs = statement.text.values().skip(self.first).take(self.parts.len());
        let paragraphs = paragraphs.filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(&paragraph.text),
            Block::Table(_) => None,
        });
        cell.into_iter().chain(paragraphs.take(if cell.is_some() { 0 } else { usize::MAX }))
    }

    fn rich_of(&self, part: usize) -> Option<&RichText> {
        self.rich().nth(part)
    }

    /// The byte of the string before which the character of this number stands.
    pub(super) fn byte(&self, character: usize) -> usize {
        self.text.char_indices().nth(character).map_or(self.text.len(), |(at, _)| at)
    }

    /// How many characters stand before a byte of the string.
    pub(super) fn character(&self, byte: usize) -> usize {
        self.text.get(..byte).map_or(0, |text| text.chars().count())
    }

    /// The part in which a byte of the string lies.
    pub(super) fn part_at(&self, byte: usize) -> Option<usize> {
        self.parts.partition_point(|part| part.start <= byte).checked_sub(1)
    }

    fn spot(&self, byte: usize) -> Option<Spot> {
        let part = self.part_at(byte)?;
        Some(Spot { block: self.first + part, at: byte - self.parts[part].start })
    }

    fn spots(&self, range: &Range<usize>) -> Option<(Spot, Spot)> {
        Some((self.spot(range.start)?, self.spot(range.end)?))
    }

    /// The byte of the string at which a byte of a field stands; none when the field is not of this place.
    pub(super) fn byte_of(&self, field: FieldId, at: usize) -> Option<usize> {
        let part = self.parts.iter().find(|part| part.field == field)?;
        Some(part.start + at.min(part.len))
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
        let Some(field) = self.parts.get(part).map(|part| part.field) else { return false };
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
        self.part_at(byte).map_or(ParagraphStyle::Normal, |part| self.parts[part].style)
    }
}

fn cell(statement: &Statement, key: Key, row: u32, column: u32) -> Option<&RichText> {
    let table = place::table(statement, key)?;
    table.rows.get(usize::try_from(row).ok()?)?.get(usize::try_from(column).ok()?)
}

#[cfg(test)]
mod tests;
