//! Labelled fields: the values hang beside their labels in one column.

use crate::sheet::{Cell, CellRole, Fields, Row};

use super::{Page, fold, text};

/// Blanks between the longest label and the values: fewer would not show as a column.
const GAP: usize = 3;

/// A label with the paragraphs of its value.
struct Pair {
    label: String,
    value: Vec<String>,
}

pub(super) fn write(fields: &Fields, page: &mut Page<'_>) {
    let rows: Vec<Vec<Pair>> = fields.rows.iter().map(pairs).collect();
    // The labels that begin a line; those beside another value have no say.
    let longest =
        rows.iter().filter_map(|row| row.first()).map(|pair| fold::width(&pair.label)).max().unwrap_or(0);
    let column = longest + GAP;
    for (row, pairs) in fields.rows.iter().zip(rows) {
        banners(row, page);
        if let Some(line) = on_one_line(&pairs, column, page.columns) {
            page.line(&line);
            continue;
        }
        for pair in &pairs {
            pair_lines(pair, column, page);
        }
    }
}

/// What stands for itself over the whole row, set apart by blank lines.
fn banners(row: &Row, page: &mut Page<'_>) {
    let label_follows = row.cells.iter().any(|cell| cell.role == CellRole::Label);
    for cell in row.cells.iter().filter(|cell| cell.role == CellRole::Banner) {
        for words in texts(cell) {
            page.centred(&words);
        }
    }
    if !label_follows {
        // A row without labels: each value is a line of its own.
        for cell in row.cells.iter().filter(|cell| cell.role != CellRole::Banner) {
            for words in texts(cell) {
                page.fold("", "", &words);
            }
        }
    }
}

/// The texts of a cell's paragraphs that are not blank; a tab is a blank here.
fn texts(cell: &Cell) -> Vec<String> {
    let texts = cell.paras.iter().map(|para| text(para).replace('\t', " "));
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// Each label of a row with the value after it and what stands beside that.
fn pairs(row: &Row) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for cell in &row.cells {
        match (cell.role, pairs.last_mut()) {
            (CellRole::Label, _) => {
                let label = texts(cell).join(" ").trim().to_string();
                pairs.push(Pair { label, value: Vec::new() });
            }
            (CellRole::Value | CellRole::Aside, Some(pair)) => pair.value.extend(texts(cell)),
            _ => {}
        }
    }
    pairs
}

/// Two or more pairs on one line, when they are short enough and each has a value.
fn on_one_line(pairs: &[Pair], column: usize, columns: usize) -> Option<String> {
    let ([first, rest @ ..], true) = (pairs, pairs.len() > 1) else {
        return None;
    };
    let value = |pair: &Pair| match pair.value.as_slice() {
        [value] if !value.contains('\n') => Some(value.clone()),
        _ => None,
    };
    let mut line = format!("{}{}", padded(&first.label, column), value(first)?);
    for pair in rest {
        let start = (fold::width(&line) + GAP).max(columns / 2);
        line = format!("{}{} {}", padded(&line, start), pair.label, value(pair)?);
    }
    (fold::width(&line) <= columns).then_some(line)
}

fn pair_lines(pair: &Pair, column: usize, page: &mut Page<'_>) {
    let rest = " ".repeat(column);
    let mut first = padded(&pair.label, column);
    if pair.value.is_empty() {
        page.line(&first);
    }
    for value in &pair.value {
        page.fold(&first, &rest, value);
        first.clone_from(&rest);
    }
}

fn padded(text: &str, column: usize) -> String {
    format!("{text}{}", " ".repeat(column.saturating_sub(fold::width(text))))
}
