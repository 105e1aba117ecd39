//! The blocks a statement's text is made of: paragraphs and tables.

use super::rich::RichText;

/// One block of the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph, heading or list item.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

impl Block {
    /// A paragraph of this style.
    pub fn paragraph(style: ParagraphStyle, text: impl Into<RichText>) -> Self {
        Self::Paragraph(Paragraph { style, text: text.into() })
    }
}

/// A paragraph: its style and its characters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// What the paragraph is.
    pub style: ParagraphStyle,
    /// What it says.
    pub text: RichText,
}

/// What a paragraph is; how that looks is the form's business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ParagraphStyle {
    /// Running text.
    #[default]
    Normal,
    /// A heading.
    Heading(Level),
    /// An item of an unnumbered list.
    Bullet(Level),
    /// An item of a numbered list; the number itself is made by the form.
    Numbered(Level),
    /// A note.
    Note,
}

impl ParagraphStyle {
    /// The style's name in lower case, without its level.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Heading(_) => "heading",
            Self::Bullet(_) => "bullet",
            Self::Numbered(_) => "numbered",
            Self::Note => "note",
        }
    }

    /// The depth of a heading or an item of a list.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Heading(level) | Self::Bullet(level) | Self::Numbered(level) => Some(level),
            Self::Normal | Self::Note => None,
        }
    }
}

/// A depth of heading or list, the outermost being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Outermost.
    One,
    /// Inside one other.
    Two,
    /// Inside two others.
    Three,
}

impl Level {
    /// All levels, outermost first.
    pub const ALL: [Level; 3] = [Level::One, Level::Two, Level::Three];

    /// The level as a number, 1 to 3.
    pub fn number(self) -> u8 {
        match self {
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3,
        }
    }

    /// The level of this number; deeper ones become three.
    pub fn from_number(number: usize) -> Self {
        match number {
            0 | 1 => Level::One,
            2 => Level::Two,
            _ => Level::Three,
        }
    }
}

/// A table of rich text; rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// How many of the first rows are repeated at the top of each page.
    pub header_rows: usize,
    /// The rows, each a list of cells; a newline in a cell starts a new line there.
    pub rows: Vec<Vec<RichText>>,
}

impl Table {
    /// The number of columns: cells of the longest row.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Puts an empty row, as long as the longest, before the one at this place.
    pub fn insert_row(&mut self, at: usize) {
        let at = at.min(self.rows.len());
        if at < self.header_rows {
            self.header_rows += 1;
        }
        self.rows.insert(at, vec![RichText::new(); self.columns().max(1)]);
    }

    /// Takes out the row at this place.
    pub fn remove_row(&mut self, at: usize) {
        if at < self.rows.len() {
            self.rows.remove(at);
            if at < self.header_rows {
                self.header_rows -= 1;
            }
        }
    }

    /// Puts an empty column before the one at this place; rows that do not reach so far stay as they are.
    pub fn insert_column(&mut self, at: usize) {
        for row in self.rows.iter_mut().filter(|row| row.len() >= at) {
            row.insert(at, RichText::new());
        }
    }

    /// Takes out the column at this place.
    pub fn remove_column(&mut self, at: usize) {
        for row in self.rows.iter_mut().filter(|row| row.len() > at) {
            row.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of each row, "/" between rows.
    fn written(table: &Table) -> String {
        let row = |cells: &Vec<RichText>| cells.iter().map(RichText::text).collect::<Vec<_>>().join(",");
        let rows = table.rows.iter().map(row).collect::<Vec<_>>().join("/");
        format!("{} {rows}", table.header_rows)
    }

    #[test]
    fn rows_and_columns_come_and_go_in_a_table_of_uneven_rows() {
        let table = || Table {
            header_rows: 1,
            rows: vec![vec!["a".into(), "b".into(), "c".into()], vec!["d".into()]],
        };
        type Change = fn(&mut Table);
        let changes: [(Change, &str); 8] = [
            (|table| table.insert_row(2), "1 a,b,c/d/,,"),
            (|table| table.insert_row(0), "2 ,,/a,b,c/d"),
            (|table| table.remove_row(0), "0 d"),
            (|table| table.remove_row(1), "1 a,b,c"),
            (|table| table.remove_row(2), "1 a,b,c/d"),
            (|table| table.insert_column(1), "1 a,,b,c/d,"),
            (|table| table.insert_column(3), "1 a,b,c,/d"),
            (|table| table.remove_column(1), "1 a,c/d"),
        ];
        for (change, expected) in changes {
            let mut changed = table();
            change(&mut changed);
            assert_eq!(written(&changed), expected);
        }
    }
}
