//! Labelled fields as a table whose labels are the headers of their rows.

use super::{look::Looks, words::inlines};
use crate::sheet::{Border, Cell, CellRole, Fields, Layout, Merge, Row};

pub(super) fn write(out: &mut String, looks: &mut Looks<'_>, fields: &Fields) {
    if fields.rows.is_empty() {
        return;
    }
    out.push_str("<table style=\"border-collapse:collapse;width:100%\">\n");
    if let Layout::Grid { columns, .. } = &fields.layout {
        let total: i32 = columns.iter().map(|width| width.0).sum::<i32>().max(1);
        out.push_str("<colgroup>");
        for width in columns {
            out.push_str(&format!(
                "<col style=\"width:{:.1}%\">",
                100.0 * f64::from(width.0) / f64::from(total)
            ));
        }
        out.push_str("</colgroup>\n");
    }
    for (at, row) in fields.rows.iter().enumerate() {
        out.push_str("<tr>");
        let mut column = 0;
        for cell in &row.cells {
            if cell.merge != Merge::Continue || !goes_on_above(&fields.rows, at, column, cell.span) {
                self::cell(out, looks, row, cell, rows_below(&fields.rows, at, column, cell));
            }
            column += cell.span;
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

/// The cell of a row that begins with this column.
fn cell_at(row: &Row, column: usize) -> Option<&Cell> {
    let mut at = 0;
    row.cells.iter().find(|cell| {
        let here = at == column;
        at += cell.span;
        here
    })
}

fn goes_on_above(rows: &[Row], at: usize, column: usize, span: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| cell_at(rows.get(above)?, column));
    above.is_some_and(|above| above.merge != Merge::None && above.span == span)
}

/// How many rows a cell covers.
fn rows_below(rows: &[Row], at: usize, column: usize, cell: &Cell) -> usize {
    if cell.merge == Merge::None {
        return 1;
    }
    let below = rows.iter().skip(at + 1).take_while(|row| {
        cell_at(row, column).is_some_and(|other| other.merge == Merge::Continue && other.span == cell.span)
    });
    1 + below.count()
}

fn cell(out: &mut String, looks: &mut Looks<'_>, row: &Row, cell: &Cell, rows: usize) {
    let label = cell.role == CellRole::Label;
    let tag = if label { "th" } else { "td" };
    let mut style = "vertical-align:top;text-align:left;font-weight:normal;padding:0 3pt".to_string();
    for (side, border) in [("top", row.rule_above), ("bottom", row.rule_below)] {
        if let Some(Border { eighths }) = border {
            style.push_str(&format!(";border-{side}:{}pt solid", f64::from(eighths) / 8.0));
        }
    }
    let scope = if label { " scope=\"row\"" } else { "" };
    let span =
        |name: &str, count: usize| if count > 1 { format!(" {name}=\"{count}\"") } else { String::new() };
    out.push_str(&format!(
        "<{tag}{scope}{}{} style=\"{style}\">",
        span("colspan", cell.span),
        span("rowspan", rows)
    ));
    for para in &cell.paras {
        let words = inlines(&para.inlines);
        if !words.is_empty() {
            let opening = looks.opening("div", para);
            out.push_str(&format!("{opening}{words}</div>"));
        }
    }
    out.push_str(&format!("</{tag}>"));
}
