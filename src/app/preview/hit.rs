//! What stands at a place of the page, and which field it shows.

use std::sync::Arc;

use egui::{Pos2, Rect, pos2, vec2};

use super::{
    flow::{Bit, LaidPara, Line},
    grid::{self, LaidCell, LaidRow},
    look::points,
    pages::{Placed, What},
};
use crate::{app::state::Section, sheet::Picture, statement::FieldId};

/// A line on the page, with the paragraph it is of.
pub(super) struct OnPage<'a> {
    pub(super) para: &'a Arc<LaidPara>,
    pub(super) line: &'a Line,
    /// Where the paragraph's left edge meets the line's top.
    pub(super) place: Pos2,
}

impl OnPage<'_> {
    /// Where some of its characters stand.
    pub(super) fn bit(&self, bit: &Bit) -> Rect {
        Rect::from_min_size(self.place + vec2(bit.x, 0.0), vec2(bit.width, self.line.height))
    }
}

impl Placed {
    /// Hands every line to `visit`.
    pub(super) fn visit_lines(&self, visit: &mut dyn FnMut(OnPage<'_>)) {
        match &self.what {
            What::Lines(strip, lines) => {
                let para = &strip.para;
                let Some(lines) = para.lines.get(lines.clone()) else { return };
                let above = lines.first().map_or(0.0, |line| line.top);
                for line in lines {
                    let place = self.rect.min + vec2(0.0, line.top - above);
                    visit(OnPage { para, line, place });
                }
            }
            What::Row(row, above) => {
                let edge = row.edge(above.as_deref());
                for cell in self.shown(row, above.as_deref()) {
                    for (x, top, para) in &cell.paras {
                        for line in &para.lines {
                            let place = self.rect.min + vec2(*x, edge + top + line.top);
                            visit(OnPage { para, line, place });
                        }
                    }
                }
            }
        }
    }

    /// Hands every picture to `visit`, with where it stands.
    pub(super) fn visit_pictures(&self, visit: &mut dyn FnMut(Rect, &Picture)) {
        self.visit_lines(&mut |lines| {
            for bit in &lines.line.bits {
                if let Some(picture) = &bit.picture {
                    let height = points(picture.height);
                    let place = lines.place + vec2(bit.x, lines.line.baseline - height);
                    visit(Rect::from_min_size(place, vec2(bit.width, height)), picture);
                }
            }
        });
    }

    /// The cells of a row that do not belong to one above.
    pub(super) fn shown<'a>(
        &'a self,
        row: &'a LaidRow,
        above: Option<&'a LaidRow>,
    ) -> impl Iterator<Item = &'a LaidCell> {
        row.cells.iter().filter(move |cell| !row.continues(cell, above))
    }

    /// What a screen reader says of it.
    pub(super) fn text(&self) -> String {
        match &self.what {
            What::Lines(strip, _) => strip.para.said().replace(['\t', '\n'], " "),
            What::Row(row, above) => {
                let cells: Vec<String> = self
                    .shown(row, above.as_deref())
                    .map(|cell| grid::text(cell).replace(['\t', '\n'], " "))
                    .filter(|text| !text.is_empty())
                    .collect();
                cells.join(" ")
            }
        }
    }

    /// Whether any part of it shows a field of this section.
    pub(super) fn shows(&self, section: Section) -> bool {
        let is_of = |field: Option<FieldId>| field.is_some_and(|field| Section::of(field) == section);
        let whole = match &self.what {
            What::Lines(strip, _) => strip.origin.or(strip.para.origin),
            What::Row(row, _) => row.origin,
        };
        let mut found = is_of(whole);
        self.visit_lines(&mut |lines| {
            found |= is_of(lines.para.origin)
                || lines.line.bits.iter().any(|bit| is_of(bit.shows.map(|(field, _)| field)));
        });
        found
    }

    /// Whether a click on any part of it goes to a field.
    pub(super) fn goes_somewhere(&self) -> bool {
        match &self.what {
            What::Lines(strip, _) => {
                strip.origin.or(strip.para.origin).is_some()
                    || strip.para.lines.iter().any(|line| line.bits.iter().any(|bit| bit.shows.is_some()))
            }
            What::Row(row, _) => {
                let in_cells = || row.cells.iter().flat_map(|cell| &cell.paras);
                row.origin.is_some() || in_cells().any(|(_, _, para)| para.origin.is_some())
            }
        }
    }

    /// The field a click at this place goes to: that of the characters there or nearest on their line, else of the
    /// paragraph, else of the row.
    pub(super) fn field_at(&self, place: Pos2) -> Option<FieldId> {
        match &self.what {
            What::Lines(strip, lines) => {
                let above = strip.para.lines.get(lines.start).map_or(0.0, |line| line.top);
                let within = pos2(place.x - self.rect.left(), place.y - self.rect.top() + above);
                in_para(&strip.para, within).or(strip.origin)
            }
            What::Row(row, above) => {
                let within = place - self.rect.min - vec2(0.0, row.edge(above.as_deref()));
                let cell = row.cells.iter().find(|cell| within.x < cell.x + cell.width)?;
                let nearest = cell.paras.iter().rev().find(|(_, top, _)| *top <= within.y);
                nearest
                    .or(cell.paras.first())
                    .and_then(|(x, top, para)| in_para(para, pos2(within.x - x, within.y - top)))
                    .or(row.origin)
            }
        }
    }
}

fn in_para(para: &LaidPara, place: Pos2) -> Option<FieldId> {
    let line = para.lines.iter().rev().find(|line| line.top <= place.y).or(para.lines.first())?;
    let away = |bit: &Bit| (bit.x - place.x).max(place.x - bit.x - bit.width).max(0.0);
    line.bits
        .iter()
        .filter_map(|bit| Some((away(bit), bit.shows?.0)))
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, field)| field)
        .or(para.origin)
}
