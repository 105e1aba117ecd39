//! What can be done to the rows and columns of a table.

use super::{
    memory::{Edge, Go, Memory},
    place::{self, Place, Step},
};
use crate::{
    app::cx::Cx,
    statement::{
        FieldId,
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
