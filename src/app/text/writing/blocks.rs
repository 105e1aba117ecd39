//! Whole blocks put in and copied.

use std::ops::Range;

use super::Writing;
use crate::{
    app::text::place::Place,
    statement::{
        FieldId, Key, Keyed,
        edit::{
            Edit, Item,
            passage::{self, Spot},
        },
        field::{BlockField, ListId},
        text::{Block, ParagraphStyle},
    },
};

impl Writing<'_> {
    /// Puts blocks where this passage, which has none, stands.
    pub(super) fn put(&mut self, name: &str, blocks: Vec<Block>) {
        let items = (self.reading.first..).zip(blocks).map(|(at, block)| {
            let item = Keyed { key: self.draft.fresh_key(), value: Item::Block(block) };
            Edit::Insert(ListId::Text, at, item)
        });
        let edits = items.collect();
        self.edit(name, edits);
    }

    pub(super) fn splice(&mut self, name: &str, from: Spot, to: Spot, with: &[Block]) -> Option<usize> {
        let fresh = self.fresh(with.len());
        let change = passage::splice(&self.draft.statement().text, from, to, with, &fresh);
        self.change(name, change)
    }

    /// Puts blocks in the place of a range; returns the field and byte behind them, if they do not end in a table.
    pub(in crate::app::text) fn paste(
        &mut self,
        range: Range<usize>,
        mut blocks: Vec<Block>,
    ) -> Option<(FieldId, usize)> {
        let name = "paste";
        if blocks.is_empty() {
            return None;
        }
        if let Place::Cell(..) = self.place {
            let with = passage::as_lines(&blocks);
            let field = self.parts().first()?.field;
            let end = range.start + with.len();
            self.edit(name, vec![Edit::Replace(field, range, with)]);
            return Some((field, end));
        }
        let Some((from, to)) = self.spots(&range) else {
            self.put(name, blocks);
            let last = self.parts().last()?;
            return Some((last.field, last.len));
        };
        // Plain words take on what the paragraph is that they are put in.
        if let (Some(Block::Paragraph(first)), Some(part)) =
            (blocks.first_mut(), self.parts().get(from.block - self.reading.first))
            && first.style == ParagraphStyle::Normal
        {
            first.style = part.style;
        }
        let fresh = self.fresh(blocks.len());
        let change = passage::splice(&self.draft.statement().text, from, to, &blocks, &fresh)?;
        self.edit(name, change.edits);
        let (key, at) = change.end?;
        Some((FieldId::Block(key, BlockField::Text), at))
    }

    /// The blocks of a range, to be copied.
    pub(in crate::app::text) fn copy(&self, range: Range<usize>) -> Vec<Block> {
        let Some((from, to)) = self.spots(&range) else { return Vec::new() };
        if let Place::Cell(..) = self.place {
            let text = self.rich_of(0).and_then(|rich| rich.slice(range).ok()).unwrap_or_default();
            return vec![Block::paragraph(ParagraphStyle::Normal, text)];
        }
        passage::between(&self.draft.statement().text, from, to)
    }

    /// Puts a table before or behind the paragraph of a byte; returns its key.
    pub(in crate::app::text) fn insert_table(
        &mut self,
        at: usize,
        table: crate::statement::text::Table,
    ) -> Key {
        let key = self.draft.fresh_key();
        let place = match self.spot(at) {
            Some(spot) if self.parts()[spot.block - self.reading.first].len == 0 => spot.block,
            Some(spot) => spot.block + 1,
            None => self.reading.first,
        };
        let item = Keyed { key, value: Item::Block(Block::Table(table)) };
        self.edit("new table", vec![Edit::Insert(ListId::Text, place, item)]);
        key
    }
}
