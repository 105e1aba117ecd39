//! A place of the text read as one string, with a newline between its paragraphs.

use std::ops::Range;

use super::place::{self, Place};
use crate::statement::{
    FieldId, Key, Statement,
    field::BlockField,
    text::{Block, ParagraphStyle, RichText},
};

/// What stands in a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// Where among the blocks it begins, or where its table stands.
    pub(super) first: usize,
    /// Its paragraphs, or the cell.
    pub(super) parts: Vec<Part>,
    /// Their characters.
    pub(super) text: String,
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
    /// How many characters stand before it in the string.
    before: usize,
    /// How many characters it has.
    characters: usize,
}

impl Part {
    /// The byte behind its last.
    pub(super) fn end(&self) -> usize {
        self.start + self.len
    }
}

impl Reading {
    /// Reads a place; `first` is where it begins among the blocks, or where its table stands.
    pub(super) fn of(statement: &Statement, place: Place, first: usize) -> Self {
        let mut reading = Self { first, parts: Vec::new(), text: String::new() };
        match place {
            Place::Passage(_) => {
                for (key, block) in statement.text.iter().skip(first) {
                    let Block::Paragraph(paragraph) = block else { break };
                    let field = FieldId::Block(key, BlockField::Text);
                    reading.push(field, key, paragraph.style, &paragraph.text);
                }
            }
            Place::Cell(key, row, column) => {
                if let Some(rich) = place::cell_at(statement, first, row, column) {
                    reading.push(place::cell(key, row, column), key, ParagraphStyle::Normal, rich);
                }
            }
        }
        reading
    }

    fn push(&mut self, field: FieldId, key: Key, style: ParagraphStyle, rich: &RichText) {
        let mut before = 0;
        if let Some(last) = self.parts.last() {
            before = last.before + last.characters + 1;
            self.text.push('\n');
        }
        let characters = rich.text().chars().count();
        self.parts.push(Part {
            field,
            key,
            style,
            start: self.text.len(),
            len: rich.len(),
            before,
            characters,
        });
        self.text.push_str(rich.text());
    }

    /// How many characters there are.
    pub(super) fn characters(&self) -> usize {
        self.parts.last().map_or(0, |last| last.before + last.characters)
    }

    /// The byte of the string before which the character of this number stands.
    pub(super) fn byte(&self, character: usize) -> usize {
        let part = self.parts.partition_point(|part| part.before <= character).checked_sub(1);
        let Some(part) = part.map(|part| &self.parts[part]) else { return self.text.len().min(character) };
        let inside = (character - part.before).min(part.characters);
        if part.characters == part.len {
            return part.start + inside;
        }
        let text = self.text.get(part.start..part.end()).unwrap_or_default();
        part.start + text.char_indices().nth(inside).map_or(part.len, |(at, _)| at)
    }

    /// How many characters stand before a byte of the string.
    pub(super) fn character(&self, byte: usize) -> usize {
        let Some(part) = self.part_at(byte).map(|part| &self.parts[part]) else { return 0 };
        let inside = (byte - part.start).min(part.len);
        if part.characters == part.len {
            return part.before + inside;
        }
        let text = self.text.get(part.start..part.start + inside).unwrap_or_default();
        part.before + text.chars().count()
    }

    /// The part in which a byte of the string lies.
    pub(super) fn part_at(&self, byte: usize) -> Option<usize> {
        self.parts.partition_point(|part| part.start <= byte).checked_sub(1)
    }

    /// The parts that a range of bytes touches, by their numbers.
    pub(super) fn touched(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.parts.partition_point(|part| part.end() < range.start);
        let end = self.parts.partition_point(|part| part.start <= range.end);
        first..end.max(first)
    }

    /// The byte of the string at which a byte of a field stands; none when the field is not of this place.
    pub(super) fn byte_of(&self, field: FieldId, at: usize) -> Option<usize> {
        let part = self.parts.iter().find(|part| part.field == field)?;
        Some(part.start + at.min(part.len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::List;

    #[test]
    fn characters_and_bytes_are_counted_over_paragraphs() {
        let mut statement = Statement::default();
        let paragraphs = ["añb", "", "語c"].map(|text| Block::paragraph(ParagraphStyle::Normal, text));
        statement.text = List::of(&mut statement.keys, paragraphs);
        let reading = Reading::of(&statement, Place::Passage(0), 0);
        assert_eq!(reading.text, "añb\n\n語c");
        let bytes: Vec<usize> = reading.text.char_indices().map(|(at, _)| at).collect();
        assert_eq!(reading.characters(), bytes.len());
        for (character, byte) in bytes.into_iter().chain([reading.text.len()]).enumerate() {
            assert_eq!(reading.byte(character), byte);
            assert_eq!(reading.character(byte), character);
        }
        assert_eq!(reading.byte(99), reading.text.len());
        assert_eq!(reading.touched(&(4..5)), 0..2);
        assert_eq!(reading.touched(&(5..5)), 1..2);
        assert_eq!(reading.touched(&(6..9)), 2..3);
    }
}
