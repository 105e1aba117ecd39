//! Tables drawn with bars; one whose cells need more than a line is drawn with borders between its rows.

use crate::sheet::Table;

use super::{fold, text};

/// The least width of a column.
const NARROWEST: usize = 6;

/// The lines of the table.
pub(super) fn draw(table: &Table, columns: usize) -> Vec<String> {
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| cell_text(&cell.paras)).collect()).collect();
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    if count == 0 {
        return Vec::new();
    }
    let natural: Vec<usize> = (0..count)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.flat_map(|cell| cell.split('\n')).map(fold::width).max().unwrap_or(0).max(1)
        })
        .collect();
    let widths = fit(&natural, columns.saturating_sub(3 * count + 1));
    let simple = widths == natural && !rows.iter().flatten().any(|cell| cell.contains('\n'));
    let border = |sign: &str| {
        let cells: Vec<String> = widths.iter().map(|width| sign.repeat(width + 2)).collect();
        format!("+{}+", cells.join("+"))
    };
    let mut lines = Vec::new();
    if !simple {
        lines.push(border("-"));
    }
    for (at, row) in rows.iter().enumerate() {
        lines.extend(row_lines(row, &widths));
        let head_ends = at + 1 == table.header_rows && at + 1 < rows.len();
        match (simple, head_ends) {
            (true, true) => lines.push(border("-").replace('+', "|")),
            (true, false) => {}
            (false, true) => lines.push(border("=")),
            (false, false) => lines.push(border("-")),
        }
    }
    lines
}

fn cell_text(paras: &[crate::sheet::Para]) -> String {
    let texts: Vec<String> = paras.iter().map(text).collect();
    texts.join("\n").replace('\t', " ").replace('|', "\\|").trim().to_string()
}

/// Takes from the widest columns until the sum fits, as far as each stays readable.
fn fit(natural: &[usize], room: usize) -> Vec<usize> {
    let mut cap = natural.iter().copied().max().unwrap_or(0);
    let sum = |cap: usize| natural.iter().map(|width| (*width).min(cap)).sum::<usize>();
    while cap > NARROWEST && sum(cap) > room {
        cap -= 1;
    }
    natural.iter().map(|width| (*width).min(cap)).collect()
}

fn row_lines(row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = widths
        .iter()
        .enumerate()
        .map(|(at, width)| fold::fold("", "", row.get(at).map_or("", String::as_str), *width))
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|line| {
            let parts: Vec<String> = cells
                .iter()
                .zip(widths)
                .map(|(cell, width)| {
                    let text = cell.get(line).map_or("", String::as_str);
                    format!(" {text}{} ", " ".repeat(width.saturating_sub(fold::width(text))))
                })
                .collect();
            format!("|{}|", parts.join("|"))
        })
        .collect()
}
