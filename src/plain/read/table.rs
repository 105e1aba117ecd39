//! Tables drawn with "|" between the cells.

use crate::{
    source::{Cell, Para, Row, Table},
    statement::text::{Marks, RichText},
};

use super::line::Line;

/// A row may go on over this many lines before its closing "|".
const MOST_LINES_OF_A_ROW: usize = 12;

/// The table that `lines` begin with and how many lines it takes.
///
/// # Errors
///
/// There is none; the number says at how many of the next lines, all of them borders, none begins either.
pub(super) fn table(lines: &[Line]) -> Result<(Table, usize), usize> {
    let mut table = Table::default();
    let mut used = 0;
    // Where borders are drawn, a row is all that stands between two of them.
    let drawn = lines.first().is_some_and(|line| is_border(&line.text));
    let mut open = false;
    while let Some(line) = lines.get(used) {
        if is_border(&line.text) {
            if line.text.contains('=') {
                table.header_rows = table.rows.len();
            }
            used += 1;
            open = false;
            continue;
        }
        if !line.text.trim_start().starts_with('|') {
            break;
        }
        let count = lines_of_row(&lines[used..]);
        let cells = cells(&lines[used..used + count]);
        used += count;
        if count == 1 && cells.iter().all(|cell| is_dashes(cell)) && !cells.is_empty() {
            table.header_rows = table.rows.len();
            continue;
        }
        if open && let Some(row) = table.rows.last_mut() {
            go_on(row, &cells);
            continue;
        }
        open = drawn;
        table
            .rows
            .push(Row { at: line.at, cells: cells.iter().map(|cell| Cell::of(paragraphs(cell))).collect() });
    }
    if table.rows.is_empty() { Err(used) } else { Ok((table, used)) }
}

/// Adds a further line to the cells of a row.
fn go_on(row: &mut Row, cells: &[String]) {
    for (at, text) in cells.iter().enumerate() {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        if row.cells.len() <= at {
            row.cells.resize(at + 1, Cell::default());
        }
        match row.cells[at].paras.last_mut() {
            Some(para) => para.text.push(&format!(" {text}"), &Marks::default()),
            None => row.cells[at].paras.extend(paragraphs(text)),
        }
    }
}

fn lines_of_row(lines: &[Line]) -> usize {
    let closed = |line: &Line| line.text.trim().len() > 1 && line.text.ends_with('|');
    let mut count = 1;
    for line in lines.iter().take(MOST_LINES_OF_A_ROW) {
        if closed(line) {
            return count;
        }
        match lines.get(count) {
            Some(next) if !next.is_blank() && !next.text.trim_start().starts_with('|') => count += 1,
            _ => break,
        }
    }
    1
}

fn cells(lines: &[Line]) -> Vec<String> {
    let whole: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
    let whole = whole.join("\n");
    let inner = whole.strip_prefix('|').unwrap_or(&whole);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in inner.chars() {
        let last = cells.len() - 1;
        match c {
            '|' if escaped => {
                cells[last].pop();
                cells[last].push('|');
            }
            '|' => cells.push(String::new()),
            _ => cells[last].push(c),
        }
        escaped = c == '\\';
    }
    if cells.len() > 1 && cells.last().is_some_and(|last| last.trim().is_empty()) {
        cells.pop();
    }
    cells
}

fn paragraphs(cell: &str) -> Vec<Para> {
    cell.lines().map(|line| Para { text: RichText::plain(line.trim()), ..Para::default() }).collect()
}

/// "+-----+-----+", drawn above and below rows.
fn is_border(text: &str) -> bool {
    let text = text.trim();
    text.len() > 2 && text.starts_with('+') && text.ends_with('+') && text.chars().all(|c| "+-=".contains(c))
}

/// "---" or ":--:", drawn under the heads of columns.
fn is_dashes(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() > 2 && cell.contains(['-', '=']) && cell.chars().all(|c| "-=:+".contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn rows(text: &str) -> Option<(Vec<Vec<String>>, usize, usize)> {
        let (lines, _) = line::lines(text);
        let (table, used) = table(&lines).ok()?;
        let cell = |cell: &Cell| {
            let paras: Vec<_> = cell.paras.iter().map(|para| para.text.text()).collect();
            paras.join("/")
        };
        let rows = table.rows.iter().map(|row| row.cells.iter().map(cell).collect());
        Some((rows.collect(), table.header_rows, used))
    }

    #[test]
    fn borders_without_rows_are_looked_at_once() {
        for (text, expected) in [("+--+\n+--+\n+--+\nx", 3), ("+--+", 1), ("x\n+--+", 0), ("", 0)] {
            let (lines, _) = line::lines(text);
            assert_eq!(table(&lines), Err(expected), "{text}");
        }
    }

    #[test]
    fn rows_between_bars_become_a_table() {
        let row = |cells: &[&str]| cells.iter().map(|cell| cell.to_string()).collect::<Vec<_>>();
        for (text, expected) in [
            ("| a | b |\n| c | d |\nx", Some((vec![row(&["a", "b"]), row(&["c", "d"])], 0, 2))),
            ("| a | b |\n|---|:-:|\n| c |  |", Some((vec![row(&["a", "b"]), row(&["c", ""])], 1, 3))),
            (
                "+---+---+\n| a | b |\n|   | c |\n+===+===+\n| d | e |\n+---+---+",
                Some((vec![row(&["a", "b c"]), row(&["d", "e"])], 1, 6)),
            ),
            ("+---+\n| a |\n+---+", Some((vec![row(&["a"])], 0, 3))),
            ("| a | b\nc |\n| d |", Some((vec![row(&["a", "b/c"]), row(&["d"])], 0, 3))),
            ("| a | b\n\nc |", Some((vec![row(&["a", "b"])], 0, 1))),
            (r"| a \| b | c |", Some((vec![row(&["a | b", "c"])], 0, 1))),
            ("a | b", None),
            ("+1 22", None),
            ("", None),
        ] {
            assert_eq!(rows(text), expected, "{text}");
        }
    }
}
