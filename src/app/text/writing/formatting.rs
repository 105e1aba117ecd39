//! How characters and paragraphs look, read and changed.

use std::ops::Range;

use super::Writing;
use crate::{
    app::text::place::{self, Place},
    statement::{
        edit::{Edit, passage},
        text::{Block, Marks, ParagraphStyle},
    },
};

impl Writing<'_> {
    /// Gives the paragraphs of a range other styles.
    pub(in crate::app::text) fn set_style(
        &mut self,
        range: Range<usize>,
        change: impl Fn(ParagraphStyle) -> Option<ParagraphStyle>,
    ) {
        let Place::Passage(_) = self.place else { return };
        if self.parts().is_empty() {
            let style = change(ParagraphStyle::Normal).unwrap_or_default();
            self.put("change of style", vec![Block::paragraph(style, "")]);
            return;
        }
        let Some((from, to)) = self.spots(&range) else { return };
        let edits = passage::style(&self.draft.statement().text, from.block, to.block, change);
        self.edit("change of style", edits);
    }

    /// Changes the formatting of a range.
    pub(in crate::app::text) fn mark(
        &mut self,
        name: &str,
        range: Range<usize>,
        change: impl Fn(&mut Marks),
    ) {
        let edits = match self.place {
            Place::Passage(_) => {
                let Some((from, to)) = self.spots(&range) else { return };
                passage::mark(&self.draft.statement().text, from, to, change)
            }
            Place::Cell(key, row, column) => {
                let Some(mut with) = self.rich_of(0).and_then(|rich| rich.slice(range.clone()).ok()) else {
                    return;
                };
                if with.mark(0..with.len(), change).is_err() {
                    return;
                }
                vec![Edit::Replace(place::cell(key, row, column), range, with)]
            }
        };
        self.edit(name, edits);
    }

    /// The formatting of characters typed before a byte.
    pub(in crate::app::text) fn marks_for_typing(&self, byte: usize) -> Marks {
        self.pending.clone().unwrap_or_else(|| {
            let part = self.part_at(byte);
            part.and_then(|part| Some(self.rich_of(part)?.marks_for_typing(byte - self.parts()[part].start)))
                .unwrap_or_default()
        })
    }

    /// The formatting of each stretch of a range, or of what would be typed where the range is empty.
    pub(in crate::app::text) fn marks_of(&self, range: Range<usize>) -> Vec<Marks> {
        let mut marks = Vec::new();
        let touched = self.reading.touched(&range);
        for (part, rich) in self.parts()[touched.clone()].iter().zip(self.rich_from(touched.start)) {
            let (start, end) = (range.start.max(part.start), range.end.min(part.end()));
            if start < end {
                let here = start - part.start..end - part.start;
                let met = rich
                    .runs()
                    .filter(|run| run.range.start < here.end && here.start < run.range.end)
                    .map(|run| run.marks.clone());
                marks.extend(met);
            }
        }
        if marks.is_empty() {
            marks.push(self.marks_for_typing(range.start));
        }
        marks
    }

    /// The link around a byte: its bytes in the string and its address.
    pub(in crate::app::text) fn link_at(&self, byte: usize) -> Option<(Range<usize>, String)> {
        let part = self.part_at(byte)?;
        let start = self.parts()[part].start;
        let runs = self.rich_of(part)?.runs().filter_map(|run| {
            Some((start + run.range.start..start + run.range.end, run.marks.link.clone()?))
        });
        // A link with a bold word in it is still one link.
        let mut whole: Option<(Range<usize>, String)> = None;
        for (range, link) in runs {
            match &mut whole {
                Some((known, address)) if known.end == range.start && *address == link => {
                    known.end = range.end;
                }
                Some((known, _)) if known.start <= byte && byte <= known.end => break,
                _ => whole = Some((range, link)),
            }
        }
        whole.filter(|(range, _)| range.start <= byte && byte <= range.end)
    }
}
