//! A table of the text: its cells, and what can be done to its rows and columns.

use std::collections::HashMap;

use egui::{Id, Margin, Rect, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{
    area::Area,
    memory::{Edge, Go, Memory},
    place::{self, Place, Step},
};
use crate::{
    app::{
        cx::Cx,
        theme::{colors, scale},
    },
    sheet::{Item, Sheet},
    statement::{
        FieldId, Key,
        edit::Edit,
        field::{BlockField, ListId, Value},
        text::{Block, RichText, Table},
    },
};

/// What can be done to the table of the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// A row over the caret's.
    RowAbove,
    /// A row under the caret's.
    RowBelow,
    /// The caret's row goes.
    RemoveRow,
    /// A column before the caret's.
    ColumnBefore,
    /// A column behind the caret's.
    ColumnBehind,
    /// The caret's column goes.
    RemoveColumn,
    /// The first row is a head, or no longer.
    HeaderRow,
    /// The table goes.
    Remove,
}

/// What can be done, as it is named.
pub(super) const CHANGES: [(Change, &str); 8] = [
    (Change::RowAbove, "Add row above"),
    (Change::RowBelow, "Add row below"),
    (Change::RemoveRow, "Remove row"),
    (Change::ColumnBefore, "Add column before"),
    (Change::ColumnBehind, "Add column after"),
    (Change::RemoveColumn, "Remove column"),
    (Change::HeaderRow, "Header row on or off"),
    (Change::Remove, "Remove table"),
];

/// The table that is put in: a head row and one more, of three columns.
pub(super) fn fresh() -> Table {
    Table { header_rows: 1, rows: vec![vec![RichText::new(); 3]; 2] }
}

/// Does something to the table of a cell.
pub(super) fn change(cx: &mut Cx<'_>, memory: &mut Memory, at: Place, change: Change) {
    let Place::Cell(key, row, column) = at else { return };
    let Some(mut table) = place::table(cx.statement(), key).cloned() else { return };
    let (Ok(r), Ok(c)) = (usize::try_from(row), usize::try_from(column)) else { return };
    let (mut to, name) = ((row, column), "change of the table");
    match change {
        Change::RowAbove => table.insert_row(r),
        Change::RowBelow => {
            table.insert_row(r + 1);
            to.0 += 1;
        }
        Change::RemoveRow => table.remove_row(r),
        Change::ColumnBefore => table.insert_column(c),
        Change::ColumnBehind => {
            table.insert_column(c + 1);
            to.1 += 1;
        }
        Change::RemoveColumn => table.remove_column(c),
        Change::HeaderRow => table.header_rows = usize::from(table.header_rows == 0),
        Change::Remove => table.rows.clear(),
    }
    if table.columns() == 0 {
        let above = place::neighbour(cx.statement(), Place::Cell(key, 0, 0), Step::Up);
        cx.edit("removal of the table", vec![Edit::Remove(ListId::Text, key)]);
        memory.caret = None;
        memory.go = above.map(|place| Go::Into(place, Edge::End));
        return;
    }
    let row = to.0.min(u32::try_from(table.rows.len()).unwrap_or(u32::MAX).saturating_sub(1));
    let cells = table.rows.get(usize::try_from(row).unwrap_or(0)).map_or(0, Vec::len);
    let column = to.1.min(u32::try_from(cells).unwrap_or(u32::MAX).saturating_sub(1));
    let edit = Edit::Set(FieldId::Block(key, BlockField::Whole), Value::Block(Block::Table(table)));
    cx.edit(name, vec![edit]);
    memory.go = Some(Go::To(place::cell(key, row, column), 0));
}

/// Where Tab leads from a cell: to the next one, and behind the last to a new row.
pub(super) fn tab(cx: &mut Cx<'_>, memory: &mut Memory, from: Place, step: Step) {
    let Place::Cell(key, row, _) = from else { return };
    match place::neighbour(cx.statement(), from, step) {
        Some(place @ Place::Cell(..)) => memory.go = Some(Go::Into(place, Edge::End)),
        _ if step == Step::On => {
            change(cx, memory, from, Change::RowBelow);
            memory.go = Some(Go::To(place::cell(key, row + 1, 0), 0));
        }
        beside => memory.go = beside.map(|place| Go::Into(place, Edge::End)),
    }
}

/// Draws a table; `number` says which of the text's it is, counted from 0.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    (number, key): (usize, Key),
    width: f32,
) {
    let Some(table) = place::table(cx.statement(), key) else { return };
    let rows: Vec<usize> = table.rows.iter().map(Vec::len).collect();
    let header_rows = table.header_rows;
    let widths = widths(&cx.derived.sheet, key, table.columns(), width);
    let left = ui.cursor().min.x;
    let marks = HashMap::new();
    for (row, cells) in (0u32..).zip(rows) {
        let head = usize::try_from(row).is_ok_and(|row| row < header_rows);
        let top = ui.cursor().min.y;
        let known = Id::unique(("text row", cx.id, key, row));
        let height: f32 = ui.data(|data| data.get_temp(known)).unwrap_or(0.0);
        let behind = ui.painter().add(Shape::Noop);
        let mut next = left;
        let mut tallest = 0.0f32;
        let margin = Margin::symmetric(scale::CELL_MARGIN, scale::CELL_MARGIN / 2);
        let mut drawn = Vec::new();
        for (column, width) in (0u32..).zip(&widths) {
            let rect = Rect::from_min_size(pos2(next, top), vec2(*width, height));
            next += width;
            if usize::try_from(column).is_ok_and(|column| column < cells) {
                let area = Area {
                    place: Place::Cell(key, row, column),
                    name: format!("Cell row {} column {} of table {}", row + 1, column + 1, number + 1),
                    hint: "",
                    head,
                    min_size: vec2(*width, height),
                    margin,
                    marks: &marks,
                };
                let builder =
                    UiBuilder::new().max_rect(rect.with_max_y(f32::INFINITY)).id_salt((key, row, column));
                let shown = ui.scope_builder(builder, |ui| area.show(ui, cx, memory)).inner;
                tallest = tallest.max(shown.height + margin.sum().y);
                drawn.push(rect);
            } else {
                drawn.push(rect);
            }
        }
        if tallest.to_bits() != height.to_bits() {
            ui.data_mut(|data| data.insert_temp(known, tallest));
            ui.ctx().request_repaint();
        }
        let mut shapes = Vec::new();
        for rect in &drawn {
            let rect = Rect::from_min_size(rect.min, vec2(rect.width(), tallest));
            if head {
                shapes.push(Shape::rect_filled(rect, 0.0, colors(ui).panel));
            }
            shapes.push(Shape::rect_stroke(
                rect,
                0.0,
                Stroke::new(scale::LINE, colors(ui).line_strong),
                StrokeKind::Middle,
            ));
        }
        ui.painter().set(behind, shapes);
        ui.advance_cursor_after_rect(Rect::from_min_size(pos2(left, top), vec2(next - left, tallest)));
    }
}

/// The widths of a table's columns: shared as on the page.
fn widths(sheet: &Sheet, key: Key, columns: usize, width: f32) -> Vec<f32> {
    let origin = Some(FieldId::Block(key, BlockField::Whole));
    let items = sheet.parts.iter().flat_map(|part| &part.items);
    let on_page = items.filter_map(|item| match item {
        Item::Table(table) if table.origin == origin && table.widths.len() == columns => Some(&table.widths),
        _ => None,
    });
    let shares: Vec<f32> = match on_page.into_iter().next() {
        Some(widths) => widths.iter().map(|width| super::look::points(*width)).collect(),
        None => vec![1.0; columns],
    };
    let total: f32 = shares.iter().sum();
    shares.iter().map(|share| share / total.max(f32::EPSILON) * width).collect()
}
