//! Rows of tables: cells beside each other, in points.

use std::sync::Arc;

use super::{
    flow::LaidPara,
    look::points,
    setting::{Setting, thickness},
};
use crate::{
    sheet::{Merge, Para, Row, Style, Table, TableRow, Twips},
    statement::FieldId,
};

/// A row of a table.
#[derive(Debug)]
pub(super) struct LaidRow {
    /// The field a click on it goes to when nothing in it says better.
    pub(super) origin: Option<FieldId>,
    pub(super) cells: Vec<LaidCell>,
    /// The width of all cells.
    pub(super) width: f32,
    /// The height it has at least.
    pub(super) least: f32,
    /// The thickness of the line above, in points; 0 for none.
    pub(super) above: f32,
    /// The thickness of the line below.
    pub(super) below: f32,
    /// The thickness of the line around each cell.
    pub(super) around: f32,
    /// Whether it stays on one page as long as it is no higher than that.
    pub(super) stays: bool,
}

/// A cell of a row.
#[derive(Debug)]
pub(super) struct LaidCell {
    /// Its left edge, from that of the table.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) merge: Merge,
    /// Its paragraphs, each with the place of its first line in the cell.
    pub(super) paras: Vec<(f32, f32, Arc<LaidPara>)>,
    /// The height of its paragraphs.
    pub(super) height: f32,
}

impl LaidRow {
    pub(super) fn of_fields(setting: &mut Setting<'_>, row: &Row, columns: &[f32], padding: f32) -> Self {
        let mut cells = Vec::with_capacity(row.cells.len());
        let mut at = 0;
        for (index, cell) in row.cells.iter().enumerate() {
            // Every cell to come needs a column, too; the last takes what is left, as in the Word file.
            let behind = row.cells.len() - index - 1;
            let most = columns.len().saturating_sub(at + behind).max(1);
            let span = if behind == 0 { most } else { cell.span.clamp(1, most) };
            cells.push(LaidCell::of(setting, columns, at, span, padding, &cell.paras, cell.merge));
            at += span;
        }
        Self {
            origin: row.origin,
            cells,
            width: columns.iter().sum(),
            least: row.min_height.map_or(0.0, points),
            above: thickness(row.rule_above),
            below: thickness(row.rule_below),
            around: 0.0,
            stays: true,
        }
    }

    pub(super) fn of_table(
        setting: &mut Setting<'_>,
        row: &TableRow,
        table: &Table,
        columns: &[f32],
    ) -> Self {
        let padding = points(table.padding);
        let blank = [Para::new(Style::NORMAL)];
        let cells = (0..columns.len()).map(|at| {
            let paras = row.cells.get(at).map_or(&blank[..], |cell| &cell.paras);
            LaidCell::of(setting, columns, at, 1, padding, paras, Merge::None)
        });
        Self {
            cells: cells.collect(),
            origin: table.origin,
            width: columns.iter().sum(),
            least: 0.0,
            above: 0.0,
            below: 0.0,
            around: thickness(Some(table.border)),
            stays: row.stays,
        }
    }

    /// The thickness of the line on its upper edge, which takes room: its own or that below the row above.
    pub(super) fn edge(&self, above: Option<&LaidRow>) -> f32 {
        self.above.max(self.around).max(above.map_or(0.0, |above| above.below))
    }

    /// The thickness of the line on its lower edge; the next row or what follows makes room for it.
    pub(super) fn lower_edge(&self) -> f32 {
        self.below.max(self.around)
    }

    /// The row as it stands on two pages, the first piece with what fits into `room`; none where it stays in one piece:
    /// where a cell would have nothing on the first page, or goes on in other rows.
    pub(super) fn split(&self, room: f32) -> Option<(LaidRow, LaidRow)> {
        if self.cells.iter().any(|cell| cell.merge != Merge::None) {
            return None;
        }
        let cells = self.cells.iter().map(|cell| cell.split(room));
        let (first, left): (Vec<_>, Vec<_>) = cells.collect::<Option<Vec<_>>>()?.into_iter().unzip();
        if left.iter().all(|cell: &LaidCell| cell.paras.is_empty()) {
            return None;
        }
        let of = |cells, above, below| LaidRow { cells, above, below, least: 0.0, ..*self };
        Some((of(first, self.above, 0.0), of(left, 0.0, self.below)))
    }

    /// The height of its cells that stand alone.
    pub(super) fn own_height(&self) -> f32 {
        let alone = self.cells.iter().filter(|cell| cell.merge == Merge::None);
        alone.fold(self.least, |height, cell| height.max(cell.height))
    }

    /// Whether the cell at this place goes on above.
    pub(super) fn continues(&self, cell: &LaidCell, above: Option<&LaidRow>) -> bool {
        cell.merge == Merge::Continue && above.is_some_and(|above| above.merged_like(cell))
    }

    fn merged_like(&self, cell: &LaidCell) -> bool {
        self.cells
            .iter()
            .any(|other| other.merge != Merge::None && (other.x, other.width) == (cell.x, cell.width))
    }
}

impl LaidCell {
    fn of(
        setting: &mut Setting<'_>,
        columns: &[f32],
        at: usize,
        span: usize,
        padding: f32,
        paras: &[Para],
        merge: Merge,
    ) -> Self {
        let x: f32 = columns.iter().take(at).sum();
        let width: f32 = columns.iter().skip(at).take(span).sum();
        let mut height = 0.0;
        let paras = paras.iter().map(|para| {
            let laid = setting.para(para, None, (width - 2.0 * padding).max(1.0));
            let top = height + laid.before;
            height = top + laid.height + laid.after;
            (x + padding, top, laid)
        });
        Self { paras: paras.collect(), x, width, merge, height }
    }
}

impl LaidCell {
    /// The cell on two pages; none where nothing of it fits into `room`.
    fn split(&self, room: f32) -> Option<(LaidCell, LaidCell)> {
        let of = |paras, height| Self { x: self.x, width: self.width, merge: self.merge, paras, height };
        let (mut first, mut left) = (Vec::new(), Vec::new());
        let (mut filled, mut height) = (0.0, 0.0);
        for (x, top, para) in &self.paras {
            let count = para.lines.len();
            let fitting = if left.is_empty() { para.fitting(0, room - top) } else { 0 };
            if fitting == count {
                first.push((*x, *top, Arc::clone(para)));
                filled = top + para.height + para.after;
                continue;
            }
            if fitting > 0 {
                let piece = para.piece(0..fitting);
                filled = top + piece.height;
                first.push((*x, *top, Arc::new(piece)));
            }
            let piece = if fitting > 0 { Arc::new(para.piece(fitting..count)) } else { Arc::clone(para) };
            let top = height + piece.before;
            height = top + piece.height + piece.after;
            left.push((*x, top, piece));
        }
        (!first.is_empty() || left.is_empty()).then(|| (of(first, filled), of(left, height)))
    }
}

/// The columns of a table, at least one: where widths are missing, as wide as the last, or the room is shared.
pub(super) fn columns(widths: &[Twips], needed: usize, room: f32) -> Vec<f32> {
    let mut columns: Vec<f32> = widths.iter().map(|width| points(*width).max(points(Twips(1)))).collect();
    let needed = needed.max(1);
    if columns.len() < needed {
        #[allow(clippy::cast_precision_loss)] // a number of columns
        let missing = columns.last().copied().unwrap_or(room / needed as f32);
        columns.resize(needed, missing);
    }
    columns
}

/// The height of each row with the line on its upper edge: a cell that goes on below makes the last of its rows higher, if need be.
pub(super) fn heights(rows: &[Arc<LaidRow>]) -> Vec<f32> {
    let above = |index: usize| index.checked_sub(1).and_then(|above| rows.get(above)).map(Arc::as_ref);
    let with_edge = |(index, row): (usize, &Arc<LaidRow>)| row.edge(above(index)) + row.own_height();
    let mut heights: Vec<f32> = rows.iter().enumerate().map(with_edge).collect();
    for (index, row) in rows.iter().enumerate() {
        for cell in row.cells.iter().filter(|cell| cell.merge != Merge::None) {
            if row.continues(cell, above(index)) {
                continue;
            }
            let below = rows.iter().skip(index + 1).take_while(|row| {
                row.cells.iter().any(|other| {
                    other.merge == Merge::Continue && (other.x, other.width) == (cell.x, cell.width)
                })
            });
            let last = index + below.count();
            let missing = row.edge(above(index)) + cell.height - heights[index..=last].iter().sum::<f32>();
            heights[last] += missing.max(0.0);
        }
    }
    heights
}

/// What stands in a cell.
pub(super) fn text(cell: &LaidCell) -> String {
    let lines = cell.paras.iter().map(|(_, _, para)| para.said()).filter(|text| !text.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
