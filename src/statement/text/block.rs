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
}
