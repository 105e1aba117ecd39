//! Rows of labelled values: label and value on one line, what does not fit set in below the value.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    line::{TabsAs, lines},
};
use crate::sheet::{Alignment, Cell, CellRole, Fields, Layout, Merge, Row};

/// Blanks between two labelled values on one line.
const BETWEEN: &str = "    ";
/// How many twips an indent has for each column: a character of twelve points is about six wide.
const TWIPS_A_COLUMN: i32 = 120;

/// A label with its value.
#[derive(Default)]
struct Pair {
    label: String,
    lines: Vec<String>,
    has_value: bool,
    /// Lines below the value.
    below: Vec<String>,
    /// Whether blank lines part the value's paragraphs.
    prose: bool,
}

impl Page<'_> {
    pub(super) fn fields(&mut self, fields: &Fields) {
        let indent = match fields.layout {
            Layout::Grid { .. } => 0,
            Layout::Hanging { indent } => usize::try_from(indent.0 / TWIPS_A_COLUMN).unwrap_or(0),
        };
        for row in &fields.rows {
            self.row(row, indent);
        }
    }

    fn row(&mut self, row: &Row, indent: usize) {
        let mut pairs: Vec<Pair> = Vec::new();
        for cell in row.cells.iter().filter(|cell| cell.merge != Merge::Continue) {
            match cell.role {
                CellRole::Banner => {
                    self.pairs(&std::mem::take(&mut pairs), indent);
                    self.banner(cell);
                }
                CellRole::Label => pairs.push(Pair {
                    label: cell_lines(cell).join(" "),
                    ..Pair::default()
                }),
                CellRole::Value => {
                    if pairs.last().is_none_or(|pair| pair.has_value) {
                        pairs.push(Pair::default());
                    }
                    if let Some(pair) = pairs.last_mut() {
                        pair.has_value = true;
                        pair.prose = is_prose(cell, self.columns);
                        pair.lines = cell_lines(cell);
                    }
                }
                CellRole::Aside => match pairs.last_mut() {
                    Some(pair) => pair.below.extend(cell_lines(cell)),
                    None => pairs.push(Pair {
                        lines: cell_lines(cell),
                        ..Pair::default()
                    }),
                },
            }
        }
        self.pairs(&pairs, indent);
    }

    fn banner(&mut self, cell: &Cell) {
        let centered = cell
            .paras
            .first()
            .is_some_and(|para| self.alignment(para.style) == Some(Alignment::Center));
        let lines = cell_lines(cell);
        if !centered {
            return lines.iter().for_each(|line| self.line(line));
        }
        if !lines.is_empty() {
            self.gap();
            lines.iter().for_each(|line| self.centered(line));
            self.gap();
        }
    }

    fn pairs(&mut self, pairs: &[Pair], indent: usize) {
        let short = |pair: &Pair| !pair.label.is_empty() && pair.lines.len() < 2 && pair.below.is_empty();
        if pairs.len() > 1 && pairs.iter().all(short) {
            let parts: Vec<String> = pairs
                .iter()
                .map(|pair| format!("{} {}", pair.label, pair.lines.concat()))
                .collect();
            let line = parts.join(BETWEEN);
            if line.width() <= self.columns {
                return self.line(&line);
            }
        }
        for pair in pairs {
            self.pair(pair, indent);
        }
    }

    fn pair(&mut self, pair: &Pair, indent: usize) {
        if pair.label.is_empty() {
            let all = pair.lines.iter().chain(&pair.below);
            return all.for_each(|line| self.hanging("", 0, std::slice::from_ref(line)));
        }
        let hang = (pair.label.width() + 1).max(indent);
        let mut lead = format!("{}{}", pair.label, " ".repeat(hang - pair.label.width()));
        if pair.lines.is_empty() {
            self.line(&lead);
            lead = " ".repeat(hang);
        }
        for (at, line) in pair.lines.iter().chain(&pair.below).enumerate() {
            if pair.prose && at > 0 && at < pair.lines.len() {
                self.gap();
            }
            self.hanging(&lead, hang, std::slice::from_ref(line));
            lead = " ".repeat(hang);
        }
    }
}

/// The lines of a cell, blank ones left out: a blank line would end the row.
fn cell_lines(cell: &Cell) -> Vec<String> {
    cell.paras
        .iter()
        .flat_map(|para| lines(para, TabsAs::Blank))
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.trim().to_string())
        .collect()
}

/// Whether a cell holds paragraphs of running text rather than a list of short lines.
fn is_prose(cell: &Cell, columns: usize) -> bool {
    cell.paras.len() > 1
        && cell.paras.iter().any(|para| {
            let text = para.text();
            text.trim_end().ends_with(['.', '?', '!', ':']) || text.width() > 2 * columns
        })
}
