//! Tables: rows, cells, and what they cover.

use super::{body::Reader, inline, styles::is_on, told::Counted};
use crate::{
    docx::xml::Element,
    source::{Cell, Content, Para, RemarkKind, Row, Table},
    statement::text::{Marks, RichText},
};

/// A cell covers no more columns than this, whatever it says: each is a cell in the text of a statement.
const MOST_COLUMNS: usize = 63;

/// Reads a table.
pub(super) fn table(reader: &mut Reader, element: &Element<'_>) -> Table {
    let mut table = Table::default();
    rows(reader, element, &mut table);
    table
}

fn rows(reader: &mut Reader, parent: &Element<'_>, table: &mut Table) {
    for element in parent.elements() {
        match element.name.as_ref() {
            "w:tr" => row(reader, element, table),
            "w:tblPr" | "w:tblGrid" | "w:tblPrEx" => {}
            "w:del" | "w:moveFrom" => reader.told.count(reader.next_at(), Counted::Deletions),
            "mc:AlternateContent" => {
                if let Some(choice) = inline::choice(element) {
                    rows(reader, choice, table);
                }
            }
            _ => rows(reader, element, table),
        }
    }
}

fn row(reader: &mut Reader, element: &Element<'_>, table: &mut Table) {
    let at = reader.next_at();
    let properties = element.child("w:trPr");
    let has = |name: &str| properties.and_then(|properties| properties.child(name));
    if has("w:del").is_some() {
        reader.told.count(at, Counted::Deletions);
        return;
    }
    if has("w:ins").is_some() {
        reader.told.count(at, Counted::Insertions);
    }
    let head = has("w:tblHeader").is_some_and(|head| is_on(head.get("w:val")));
    let mut row = Row { at, cells: Vec::new() };
    cells(reader, element, &mut row);
    if head && table.header_rows == table.rows.len() {
        table.header_rows += 1;
    }
    table.rows.push(row);
}

fn cells(reader: &mut Reader, parent: &Element<'_>, row: &mut Row) {
    for element in parent.elements() {
        match element.name.as_ref() {
            "w:tc" => {
                let cell = cell(reader, element);
                row.cells.extend(cell);
            }
            "w:trPr" | "w:tblPrEx" => {}
            "w:del" | "w:moveFrom" => reader.told.count(reader.next_at(), Counted::Deletions),
            "mc:AlternateContent" => {
                if let Some(choice) = inline::choice(element) {
                    cells(reader, choice, row);
                }
            }
            _ => cells(reader, element, row),
        }
    }
}

fn cell(reader: &mut Reader, element: &Element<'_>) -> Option<Cell> {
    let properties = element.child("w:tcPr");
    let child = |name: &str| properties.and_then(|properties| properties.child(name));
    if child("w:cellDel").is_some() {
        reader.told.count(reader.next_at(), Counted::Deletions);
        return None;
    }
    let span = child("w:gridSpan").and_then(|span| span.get("w:val")?.parse::<usize>().ok()).unwrap_or(1);
    let goes_on =
        child("w:vMerge").is_some_and(|merge| merge.get("w:val").is_none_or(|value| value == "continue"));
    let mut cell = Cell { paras: Vec::new(), wider: span.clamp(1, MOST_COLUMNS) - 1, goes_on };
    reader.cells += 1;
    let blocks = reader.blocks(element);
    reader.cells -= 1;
    for block in blocks {
        match block.content {
            Content::Para(para) => cell.paras.push(para),
            Content::Table(inner) => {
                let message = "A table inside a cell stands as lines of that cell";
                reader.told.say(block.at, RemarkKind::Changed, message);
                cell.paras.extend(inner.rows.iter().map(line));
            }
        }
    }
    // Word wants a paragraph behind a table in a cell; it shows nothing.
    if cell.paras.len() > 1
        && cell.paras.last().is_some_and(|last| last.text.is_empty())
        && has_table(element)
    {
        cell.paras.pop();
    }
    Some(cell)
}

fn has_table(cell: &Element<'_>) -> bool {
    cell.elements().any(|element| element.name == "w:tbl")
}

/// The cells of a row on one line.
fn line(row: &Row) -> Para {
    let mut text = RichText::new();
    for (number, cell) in row.cells.iter().enumerate() {
        if number > 0 {
            text.push("\t", &Marks::default());
        }
        text.append(&cell.in_text());
    }
    Para { text, ..Para::default() }
}
