//! A received document laid out flat: its lines and cells one after the other, blank ones noted.

use crate::{
    source::{Content, Para, ParaKind, Position, Source, Table},
    statement::text::RichText,
};

use super::labels;

/// A line, or a line of a cell, or a whole table that is not a form.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Where it stands.
    pub(super) at: Position,
    /// The block of the document it is part of.
    pub(super) block: usize,
    /// Its characters without blanks around them.
    pub(super) text: RichText,
    /// What the document says it is.
    pub(super) kind: ParaKind,
    /// The column its first character stands in.
    pub(super) indent: usize,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
    /// Its place in a table that is a form.
    pub(super) cell: Option<Cell>,
    /// Whether it stands for a table that is not a form.
    pub(super) table: bool,
}

/// A place in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cell {
    /// Names the row in the whole document.
    pub(super) row: usize,
    /// The cell in its row, from 0.
    pub(super) column: usize,
}

impl Piece {
    /// Its characters.
    pub(super) fn text(&self) -> &str {
        self.text.text()
    }
}

/// Lays out a document.
pub(super) fn pieces(source: &Source) -> Vec<Piece> {
    let mut flat = Flat::default();
    for (block, content) in source.blocks.iter().enumerate() {
        match &content.content {
            Content::Para(para) => flat.para(block, content.at, para, None),
            Content::Table(table) if is_form(table) => flat.form(block, table),
            Content::Table(_) => {
                let gap = std::mem::take(&mut flat.gap);
                flat.pieces.push(Piece {
                    at: content.at,
                    block,
                    text: RichText::new(),
                    kind: ParaKind::Plain,
                    indent: 0,
                    gap,
                    cell: None,
                    table: true,
                });
            }
        }
    }
    flat.pieces
}

#[derive(Default)]
struct Flat {
    pieces: Vec<Piece>,
    gap: bool,
    row: usize,
}

impl Flat {
    fn form(&mut self, block: usize, table: &Table) {
        for row in &table.rows {
            self.row += 1;
            for (column, cell) in row.cells.iter().enumerate() {
                let place = Cell { row: self.row, column };
                for para in &cell.paras {
                    self.para(block, row.at, para, Some(place));
                }
                self.gap = false;
            }
        }
    }

    fn para(&mut self, block: usize, at: Position, para: &Para, cell: Option<Cell>) {
        let mut start = 0;
        // Markdown has no other line break inside a cell.
        let sign = if cell.is_some() { "<br>" } else { "\n" };
        for (number, line) in para.text.text().split('\n').enumerate() {
            let mut from = start;
            start += line.len() + 1;
            for part in line.split(sign) {
                let lead = part.len() - part.trim_start().len();
                let words = part.trim();
                let trimmed = from + lead..from + lead + words.len();
                from += part.len() + sign.len();
                if words.is_empty() {
                    self.gap |= cell.is_none();
                    continue;
                }
                self.pieces.push(Piece {
                    at: Position { line: at.line + if cell.is_none() { number } else { 0 } },
                    block,
                    text: para.text.slice(trimmed).unwrap_or_default(),
                    kind: para.kind,
                    indent: indent(part),
                    gap: std::mem::take(&mut self.gap),
                    cell,
                    table: false,
                });
            }
        }
    }
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).fold(0, |column, c| match c {
        '\t' => (column / 8 + 1) * 8,
        _ => column + 1,
    })
}

/// Whether a table is a form: at least half of its rows that begin with something begin with a label.
pub(super) fn is_form(table: &Table) -> bool {
    let (mut labelled, mut other) = (0, 0);
    for row in &table.rows {
        let first = row.cells.iter().find_map(|cell| {
            let text = cell.paras.iter().map(|para| para.text.text().trim()).find(|text| !text.is_empty())?;
            Some(text.lines().next().unwrap_or(text))
        });
        let Some(text) = first else { continue };
        let more = row
            .cells
            .first()
            .is_some_and(|cell| cell.paras.iter().all(|para| para.text.text().trim().is_empty()));
        if labels::find(text, labels::Place::Cell).is_some() {
            labelled += 1;
        } else if !(more || labels::is_band(text) || labels::is_rule(text)) {
            other += 1;
        }
    }
    // A form that Markdown writes has a line below its first row like any other table.
    let enough = if table.header_rows == 0 { 1 } else { 3 };
    labelled >= enough && labelled >= other
}
