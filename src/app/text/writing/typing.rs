//! What is typed and taken out, key by key.

use std::ops::Range;

use super::Writing;
use crate::{
    app::text::place::Place,
    statement::{
        edit::{
            Edit,
            passage::{self, Spot},
        },
        field::ListId,
        text::{Block, Marks, ParagraphStyle, RichText},
    },
};

impl Writing<'_> {
    /// Takes out the bytes of a range.
    pub(in crate::app::text) fn delete(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let Some((from, to)) = self.spots(&range) else { return };
        if from.block == to.block {
            let part = from.block - self.reading.first;
            let first = self.rich_of(part).and_then(|rich| rich.slice(from.at..to.at).ok());
            let marks = first.and_then(|rich| rich.runs().next().map(|run| run.marks.clone()));
            self.replace(part, from.at..to.at, RichText::new());
            // What is typed over a selection looks as its first character did.
            self.pending = self.pending.take().or(marks.map(|marks| Marks { link: None, ..marks }));
            return;
        }
        let change = passage::splice(&self.draft.statement().text, from, to, &[], &[]);
        self.change("deleting text", change);
    }

    /// Takes out the bytes of a range, as a step of its own.
    pub(in crate::app::text) fn cut(&mut self, range: Range<usize>) {
        self.draft.seal();
        self.delete(range);
        self.draft.seal();
    }

    /// Puts characters before a byte as they are typed; returns the byte behind them.
    pub(in crate::app::text) fn insert(&mut self, at: usize, typed: &str) -> usize {
        let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
        if self.parts().is_empty() {
            return self.begin(&typed);
        }
        let Some(spot) = self.spot(at) else { return at };
        let marks = self.marks_for_typing(at);
        let is_cell = self.place.table().is_some();
        if is_cell || !typed.contains('\n') {
            let mut with = RichText::new();
            with.push(&typed, &marks);
            self.replace(spot.block - self.reading.first, spot.at..spot.at, with);
            return at + typed.len();
        }
        if typed == "\n" {
            return self.enter(spot).unwrap_or(at);
        }
        let style = self.style_at(at);
        let lines = typed.split('\n').map(|line| {
            let mut text = RichText::new();
            text.push(line, &marks);
            Block::paragraph(style, text)
        });
        let blocks: Vec<Block> = lines.collect();
        self.splice("typing in text", spot, spot, &blocks).unwrap_or(at)
    }

    /// The first characters of a passage that has no paragraph yet.
    pub(super) fn begin(&mut self, typed: &str) -> usize {
        let Place::Passage(_) = self.place else { return 0 };
        let marks = self.pending.clone().unwrap_or_default();
        let blocks: Vec<Block> = typed
            .split('\n')
            .map(|line| {
                let mut text = RichText::new();
                text.push(line, &marks);
                Block::paragraph(ParagraphStyle::Normal, text)
            })
            .collect();
        self.put("typing in text", blocks);
        self.text().len()
    }

    pub(super) fn enter(&mut self, spot: Spot) -> Option<usize> {
        let fresh = self.draft.fresh_key();
        let change = passage::split(&self.draft.statement().text, spot, fresh);
        self.pending = None;
        self.change("new paragraph", change)
    }

    /// Puts a line break within the paragraph in the place of a range; returns the byte behind it.
    pub(in crate::app::text) fn break_line(&mut self, range: Range<usize>) -> usize {
        self.delete(range.clone());
        let at = range.start;
        if self.parts().is_empty() {
            return at;
        }
        let mut with = RichText::new();
        with.push("\n", &self.marks_for_typing(at));
        match self.spot(at) {
            Some(spot) if self.replace(spot.block - self.reading.first, spot.at..spot.at, with) => at + 1,
            _ => at,
        }
    }

    /// What Backspace does at the beginning of a paragraph that is more than running text, or of the only empty one;
    /// whether there was such a thing to do.
    pub(in crate::app::text) fn plainer(&mut self, at: usize) -> bool {
        let Some(spot) = self.spot(at).filter(|spot| spot.at == 0) else { return false };
        let part = self.parts()[spot.block - self.reading.first];
        let Place::Passage(_) = self.place else { return false };
        if part.style != ParagraphStyle::Normal {
            self.set_style(at..at, |_| Some(ParagraphStyle::Normal));
            return true;
        }
        if self.text().is_empty() {
            self.edit("deleting text", vec![Edit::Remove(ListId::Text, part.key)]);
            return true;
        }
        false
    }
}
