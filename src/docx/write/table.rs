//! Tables of the statement's text.

use docx_rs::{
    BorderType, Delete, Insert, Paragraph, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use super::{carried, columns::Columns, para, pen::Pen, run};
use crate::sheet::{self, Border, Change, Direction, Twips};

/// Draws a table; none when it has no rows, for Word knows no such table.
pub(super) fn table(pen: &mut Pen<'_>, table: &sheet::Table, room: Twips) -> Option<Table> {
    let needed = table.rows.iter().map(|row| row.cells.len()).max()?;
    let columns = Columns::new(&table.widths, needed, room);
    let rows = table
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let drawn = self::row(pen, &columns, row);
            if index < table.header_rows || row.stays { drawn.cant_split() } else { drawn }
        })
        .collect();
    let mut drawn =
        framed(Table::without_borders(rows), &columns, table.padding).set_borders(borders(table.border));
    let right_to_left = is_right_to_left(table);
    if table.header_rows > 0 || right_to_left {
        drawn = drawn.style(carried::encode_table(table.header_rows, right_to_left));
    }
    Some(drawn)
}

/// Whether most of what stands in a table is read from right to left: then its first column is the right one.
fn is_right_to_left(table: &sheet::Table) -> bool {
    let cells = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paras);
    let filled = cells.filter(|para| !para.inlines.is_empty());
    let (own, all) = filled.fold((0, 0), |(own, all), para| {
        (own + usize::from(para.direction == Direction::RightToLeft), all + 1)
    });
    2 * own > all
}

/// A table whose columns stand fast, with this space left and right inside each cell.
pub(super) fn framed(table: Table, columns: &Columns, padding: Twips) -> Table {
    let padding = super::length(padding);
    table
        .set_grid(columns.grid())
        .width(columns.total(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, padding, 0, padding))
}

fn row(pen: &mut Pen<'_>, columns: &Columns, row: &sheet::TableRow) -> TableRow {
    // A row that is short of cells is filled up.
    let cells = (0..columns.left(0)).map(|at| {
        let paras = row.cells.get(at).map(|cell| cell.paras.as_slice()).unwrap_or_default();
        cell(paragraphs(pen, paras, row.change)).width(columns.width(at, 1), WidthType::Dxa)
    });
    changed(TableRow::new(cells.collect()), row.change)
}

/// The paragraphs of a cell, never none.
pub(super) fn paragraphs(pen: &mut Pen<'_>, paras: &[sheet::Para], change: Change) -> Vec<Paragraph> {
    if paras.is_empty() {
        return vec![para::empty(pen)];
    }
    paras.iter().map(|para| para::within(pen, para, change)).collect()
}

/// A cell of these paragraphs.
pub(super) fn cell(paragraphs: Vec<Paragraph>) -> TableCell {
    paragraphs.into_iter().fold(TableCell::new(), TableCell::add_paragraph)
}

/// A row that may have come or gone.
pub(super) fn changed(row: TableRow, change: Change) -> TableRow {
    match run::own_or(change, Change::None) {
        Change::None => row,
        Change::Inserted => row.insert(Insert::new_with_empty()),
        Change::Deleted => row.delete(Delete::new()),
    }
}

fn borders(border: Border) -> TableBorders {
    let mut borders = TableBorders::with_empty();
    if let Some(size) = para::thickness(border) {
        for position in [
            TableBorderPosition::Top,
            TableBorderPosition::Left,
            TableBorderPosition::Bottom,
            TableBorderPosition::Right,
            TableBorderPosition::InsideH,
            TableBorderPosition::InsideV,
        ] {
            borders = borders
                .set(TableBorder::new(position).border_type(BorderType::Single).size(size).color("auto"));
        }
    }
    borders
}
