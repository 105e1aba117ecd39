//! Tables, their cells between "|".

use unicode_width::UnicodeWidthStr;

use super::line;
use crate::sheet::{Table, TableCell};

/// Narrowest column, so that the dashes below a head are seen as such.
const NARROWEST: usize = 3;

/// The table's lines; columns are aligned when the table then fits into `columns`.
///
/// A "|" in a cell is written "\|"; further lines of a cell stand below it, before the "|" that closes the row.
pub(super) fn lines(table: &Table, columns: usize) -> Vec<String> {
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(cell).collect())
        .collect();
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![NARROWEST; count];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.lines().map(UnicodeWidthStr::width).fold(*width, usize::max);
        }
    }
    if widths.iter().sum::<usize>() + 3 * count + 1 > columns {
        widths.fill(NARROWEST);
    }
    let mut lines = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if at > 0 && at == table.header_rows {
            lines.push(dashes(&widths));
        }
        let mut line = String::from("|");
        for (width, cell) in widths.iter().zip(row) {
            let last = cell.lines().last().map_or(0, UnicodeWidthStr::width);
            let padding = " ".repeat(width.saturating_sub(last));
            line.push_str(&format!(" {cell}{padding} |"));
        }
        lines.extend(line.lines().map(str::to_string));
    }
    if table.header_rows > 0 && table.header_rows >= rows.len() {
        lines.push(dashes(&widths));
    }
    lines
}

fn dashes(widths: &[usize]) -> String {
    let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(width + 2)).collect();
    format!("|{}|", dashes.join("|"))
}

fn cell(cell: &TableCell) -> String {
    let lines: Vec<String> = cell
        .paras
        .iter()
        .flat_map(|para| line::lines(para, line::TabsAs::Blank))
        .map(|line| line.trim().replace('|', "\\|"))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n  ")
}
