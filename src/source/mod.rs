//! A received document, neutral: its blocks with their positions, before anything is understood.
//!
//! Readers of plain text, Word and HTML produce it; `intake` understands it.

use crate::statement::text::RichText;

/// A received document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
    /// What the reader could not carry over, and where.
    pub remarks: Vec<Remark>,
}

/// A block of a received document.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Where it stands.
    pub at: Position,
    /// What it is.
    pub content: Content,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A paragraph, or a line of plain text; empty for a blank line.
    Para(Para),
    /// A table.
    Table(Table),
}

/// A paragraph of a received document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Para {
    /// What the document says the paragraph is.
    pub kind: ParaKind,
    /// Its characters, tabs kept, a line break as newline.
    pub text: RichText,
}

/// What a document says a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParaKind {
    /// Nothing particular.
    #[default]
    Plain,
    /// A heading of this level, 1 being outermost.
    Heading(u8),
    /// An item of an unnumbered list of this level, 1 being outermost.
    Bullet(u8),
    /// An item of a numbered list of this level, 1 being outermost.
    Numbered(u8),
    /// A note.
    Note,
    /// Part of a page header or footer.
    Running,
}

/// A table of a received document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// How many of its first rows are heads.
    pub header_rows: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where it stands.
    pub at: Position,
    /// Its cells, each a list of paragraphs.
    pub cells: Vec<Vec<Para>>,
}

/// Where in the document something stands, for messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line of a plain text, or the paragraph of another document, counted from 1.
    pub line: usize,
}

/// Something a reader has to say about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where.
    pub at: Position,
    /// What, as a sentence without full stop.
    pub message: String,
}
