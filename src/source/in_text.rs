//! What a received paragraph or table is in the text of a statement.

use super::{Cell, Para, ParaKind, Table};
use crate::statement::text::{self, Level, Marks, ParagraphStyle, RichText};

impl ParaKind {
    /// The style of such a paragraph in the text of a statement.
    pub fn in_text(self) -> ParagraphStyle {
        let level = |number: u8| Level::from_number(usize::from(number));
        match self {
            ParaKind::Plain | ParaKind::Running => ParagraphStyle::Normal,
            ParaKind::Heading(number) => ParagraphStyle::Heading(level(number)),
            ParaKind::Bullet(number) => ParagraphStyle::Bullet(level(number)),
            ParaKind::Numbered(number) => ParagraphStyle::Numbered(level(number)),
            ParaKind::Note => ParagraphStyle::Note,
        }
    }
}

impl Table {
    /// Whether any of its cells covers more than one place.
    pub fn has_merged_cells(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.wider > 0 || cell.goes_on)
    }

    /// Whether a list stands in any of its cells.
    pub fn has_lists(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(Cell::has_list)
    }

    /// The table in the text of a statement: each of its paragraphs on a line of its cell, and empty cells where one
    /// covers several columns.
    pub fn in_text(&self) -> text::Table {
        let rows = self.rows.iter().map(|row| {
            let cells = row.cells.iter().flat_map(|cell| {
                std::iter::once(cell.in_text()).chain(std::iter::repeat_n(RichText::new(), cell.wider))
            });
            cells.collect()
        });
        text::Table { header_rows: self.header_rows, rows: rows.collect() }
    }
}

impl Cell {
    /// Its paragraphs as lines of one text.
    pub fn in_text(&self) -> RichText {
        let mut text = RichText::new();
        for (number, (para, sign)) in self.paras.iter().zip(signs(&self.paras)).enumerate() {
            if number > 0 {
                text.push("\n", &Marks::default());
            }
            text.push(&sign, &Marks::default());
            text.append(&para.text);
        }
        text
    }

    /// Whether any of its paragraphs is an item of a list, which is a line with a sign in the text of a statement.
    pub fn has_list(&self) -> bool {
        self.paras.iter().any(|para| matches!(para.kind, ParaKind::Bullet(_) | ParaKind::Numbered(_)))
    }
}

/// What stands before each of these paragraphs where they are lines of one text: the sign or the number of an item.
pub fn signs(paras: &[Para]) -> Vec<String> {
    let mut numbers = [0usize; 10];
    let sign = |para: &Para| match para.kind {
        ParaKind::Bullet(_) => "• ".to_string(),
        ParaKind::Numbered(level) => {
            let level = usize::from(level).min(9);
            numbers[level] += 1;
            numbers[level + 1..].fill(0);
            format!("{}. ", numbers[level])
        }
        _ => String::new(),
    };
    paras.iter().map(sign).collect()
}
