//! A received document, neutral: its blocks with their positions, before anything is understood.
//!
//! Readers of plain text, Word and HTML produce it; `intake` understands it.

mod in_text;

pub use in_text::signs;

use std::sync::Arc;

use crate::statement::text::RichText;

/// A received document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// What its tables and paragraphs are worth.
    pub made: Made,
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
    /// What the reader could not carry over, and where.
    pub remarks: Vec<Remark>,
}

/// How a document was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Made {
    /// Of characters: tables and paragraphs are what a reader took them to be.
    #[default]
    OfCharacters,
    /// In a word processor: tables, paragraphs and lists are those of its author.
    OfParts,
}

/// A block of a received document.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Where it stands.
    pub at: Position,
    /// What it is.
    pub content: Content,
}

impl Block {
    /// Its paragraphs, those of a table row by row and cell by cell, each with its place.
    pub fn paras(&self) -> impl Iterator<Item = (Position, &Para)> {
        let (para, table) = match &self.content {
            Content::Para(para) => (Some((self.at, para)), None),
            Content::Table(table) => (None, Some(table)),
        };
        let rows = table.into_iter().flat_map(|table| &table.rows);
        let cells = rows
            .flat_map(|row| row.cells.iter().flat_map(|cell| &cell.paras).map(move |para| (row.at, para)));
        para.into_iter().chain(cells)
    }
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
    /// The style that the document names for it.
    pub style: Option<Arc<StyleName>>,
    /// Which list of the document it is an item of.
    pub list: Option<u32>,
    /// The names by which the document's author or a script finds it; Word calls them bookmarks.
    pub anchors: Vec<String>,
}

/// A style as a document names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StyleName {
    /// Its identifier ("Heading1").
    pub id: String,
    /// Its name ("heading 1").
    pub name: String,
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
    /// Its cells, from left to right.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Its paragraphs.
    pub paras: Vec<Para>,
    /// How many columns it covers beyond the first.
    pub wider: usize,
    /// Whether it goes on with the cell above.
    pub goes_on: bool,
}

impl Cell {
    /// A cell of one column.
    pub fn of(paras: Vec<Para>) -> Self {
        Self { paras, ..Self::default() }
    }
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
    /// What it means for the text.
    pub kind: RemarkKind,
    /// What, as a sentence without full stop.
    pub message: String,
}

/// What a remark means for the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RemarkKind {
    /// It is carried over, but not exactly as it stood.
    #[default]
    Changed,
    /// Something of it is not carried over.
    Lost,
    /// A picture is not carried over; where it is the form's own, that is no loss.
    Picture,
    /// It was read in one of several possible ways.
    Assumed,
}
