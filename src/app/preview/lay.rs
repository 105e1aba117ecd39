//! A sheet laid out on pages, in points: the same at every zoom.

use std::{ops::Range, sync::Arc};

use egui::{Pos2, Rect, Vec2};

use super::{
    block::{Block, reuse},
    grid,
    look::{Looks, points},
    measure::Measure,
    pages::{self, Pager, Paper, Placed, What},
    setting::Setting,
};
use crate::{
    app::theme::scale,
    sheet::{Item, Part, Sheet},
    statement::FieldId,
};

/// A sheet on its pages, lengths in points from the left upper corner of the first paper.
#[derive(Debug)]
pub struct Layout {
    sheet: Arc<Sheet>,
    looks: Looks,
    blocks: Vec<Vec<Arc<Block>>>,
    papers: Vec<Paper>,
    placed: Vec<Placed>,
    size: Vec2,
}

/// Something on the page that shows a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Where it is.
    pub rect: Rect,
    /// The field.
    pub field: FieldId,
    /// What stands there.
    pub text: String,
}

/// Lays out a sheet; of `old` everything is taken over that has not changed.
pub fn lay(sheet: &Arc<Sheet>, old: Option<&Layout>, measure: &mut dyn Measure) -> Layout {
    let old = old.filter(|old| old.sheet.styles == sheet.styles);
    let looks = old.map_or_else(|| Looks::of(&sheet.styles), |old| old.looks.clone());
    let blocks: Vec<Vec<Arc<Block>>> = sheet
        .parts
        .iter()
        .map(|part| {
            // A cover that comes or goes moves the statement to another place.
            let before = old.and_then(|old| {
                let at = old.sheet.parts.iter().position(|other| other.kind == part.kind)?;
                let (other, blocks) = (old.sheet.parts.get(at)?, old.blocks.get(at)?);
                (other.page.text_width() == part.page.text_width()).then_some((&*other.items, &**blocks))
            });
            blocks_of(part, before, &looks, measure)
        })
        .collect();
    let (papers, placed) = place(sheet, &blocks, &looks, measure);
    Layout { sheet: Arc::clone(sheet), looks, blocks, size: pages::size(&papers), papers, placed }
}

fn blocks_of(
    part: &Part,
    old: Option<(&[Item], &[Arc<Block>])>,
    looks: &Looks,
    measure: &mut dyn Measure,
) -> Vec<Arc<Block>> {
    let mut setting = Setting { looks, width: points(part.page.text_width()), measure };
    reuse(old, &part.items, |item, before| {
        let before = before.map(|(item, block)| (item, block.as_ref()));
        Arc::new(Block::of(&mut setting, item, before))
    })
}

fn place(
    sheet: &Sheet,
    blocks: &[Vec<Arc<Block>>],
    looks: &Looks,
    measure: &mut dyn Measure,
) -> (Vec<Paper>, Vec<Placed>) {
    let Some(first) = sheet.parts.first() else { return (Vec::new(), Vec::new()) };
    let mut pager = Pager::new(first, Setting { looks, width: points(first.page.text_width()), measure });
    for (index, (part, blocks)) in sheet.parts.iter().zip(blocks).enumerate() {
        pager.part(index, part, scale::L);
        for (at, block) in blocks.iter().enumerate() {
            let ahead = blocks.get(at + 1).map_or(0.0, |next| Pager::beginning(next));
            pager.item(at, block, ahead);
        }
    }
    pager.finish();
    (pager.papers, pager.placed)
}

impl Layout {
    /// The sheet that is laid out.
    pub(super) fn sheet(&self) -> &Arc<Sheet> {
        &self.sheet
    }

    /// The room it takes.
    pub fn size(&self) -> Vec2 {
        self.size
    }

    /// The papers, one below the other.
    pub fn papers(&self) -> &[Paper] {
        &self.papers
    }

    /// What stands on the pages from `top` to `bottom`.
    pub(super) fn between(&self, top: f32, bottom: f32) -> &[Placed] {
        let start = self.placed.partition_point(|placed| placed.rect.bottom() < top);
        let end = self.placed.partition_point(|placed| placed.rect.top() <= bottom);
        self.placed.get(start..end).unwrap_or_default()
    }

    /// Everything that stands on the pages.
    pub(super) fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// The field a click at this place goes to.
    pub fn field_at(&self, place: Pos2) -> Option<FieldId> {
        let near = self.between(place.y, place.y);
        near.iter().find(|placed| placed.rect.contains(place)).and_then(|placed| placed.field_at(place))
    }

    /// Every run that shows bytes of a field, from top to bottom.
    pub fn runs(&self) -> Vec<(Region, Range<usize>)> {
        let mut runs = Vec::new();
        for placed in &self.placed {
            placed.visit_lines(&mut |lines| {
                for bit in lines.line.bits.iter() {
                    let text = &lines.para.text[bit.range.clone()];
                    if let Some((field, byte)) = bit.shows {
                        let rect = lines.bit(bit);
                        let start = usize::try_from(byte).unwrap_or(usize::MAX);
                        let region = Region { rect, field, text: text.to_owned() };
                        runs.push((region, start..start.saturating_add(text.len())));
                    }
                }
            });
        }
        runs
    }

    /// Every cell of a table, from top to bottom and left to right: where it is and what it says.
    pub fn cells(&self) -> Vec<(Rect, String)> {
        let mut cells = Vec::new();
        for placed in &self.placed {
            if let What::Row(row, _) = &placed.what {
                cells.extend(row.cells.iter().map(|cell| {
                    let left = placed.rect.left() + cell.x;
                    let x = left..=left + cell.width;
                    (Rect::from_x_y_ranges(x, placed.rect.y_range()), grid::text(cell))
                }));
            }
        }
        cells
    }

    /// Every paragraph outside of tables, in the lines it has on one page each.
    pub fn paragraphs(&self) -> Vec<(Rect, Vec<String>)> {
        let of = |placed: &Placed| match &placed.what {
            What::Lines(strip, lines) => {
                let lines = strip.para.lines.get(lines.clone()).unwrap_or_default().iter();
                let text = |line: &super::flow::Line| {
                    line.bits.iter().map(|bit| &strip.para.text[bit.range.clone()]).collect()
                };
                Some((placed.rect, lines.map(text).collect()))
            }
            What::Row(..) => None,
        };
        self.placed.iter().filter_map(of).collect()
    }
}
