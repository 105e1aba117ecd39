//! Rows of labelled fields, and tables.

use std::ops::Range;

use super::{
    run::{Change, Para},
    style::Twips,
};
use crate::statement::FieldId;

/// Labelled fields, set out in a grid or with hanging values.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields {
    /// How labels and values stand to each other.
    pub layout: Layout,
    /// The rows.
    pub rows: Vec<Row>,
    /// Names by which scripts find several rows at once.
    pub anchors: Vec<RowsAnchor>,
}

impl Fields {
    /// Rows in this layout.
    pub fn new(layout: Layout, rows: Vec<Row>) -> Self {
        Self { layout, rows, anchors: Vec::new() }
    }
}

/// A name by which scripts find some rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsAnchor {
    /// The name; Word calls it a bookmark.
    pub name: String,
    /// The rows, counted from 0.
    pub rows: Range<usize>,
}

/// How labels and values stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {
    /// In the columns of a table without borders of its own.
    Grid {
        /// The columns' widths.
        columns: Vec<Twips>,
        /// Space left and right inside each cell.
        padding: Twips,
    },
    /// In paragraphs: the label, a tab, and the value hanging from this indent.
    Hanging {
        /// Where the values begin.
        indent: Twips,
    },
}

/// A row of one or more labels with their values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The field a click on the row goes to.
    pub origin: Option<FieldId>,
    /// Labels and values, from left to right.
    pub cells: Vec<Cell>,
    /// A line above the row.
    pub rule_above: Option<Border>,
    /// A line below the row.
    pub rule_below: Option<Border>,
    /// The least height.
    pub min_height: Option<Twips>,
    /// Whether the row came or went since another version.
    pub change: Change,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What the cell is to the row.
    pub role: CellRole,
    /// How many columns of the grid it covers, at least 1.
    pub span: usize,
    /// Whether it is one with the cells above or below.
    pub merge: Merge,
    /// Whether what stands in it stands half way between top and bottom.
    pub centered: bool,
    /// Names by which scripts find what stands in it; Word calls them bookmarks.
    pub anchors: Vec<String>,
    /// What stands in it, never empty.
    pub paras: Vec<Para>,
}

impl Cell {
    /// A cell that covers `span` columns.
    pub fn new(role: CellRole, span: usize, paras: Vec<Para>) -> Self {
        Self { role, span, merge: Merge::None, centered: false, anchors: Vec::new(), paras }
    }
}

/// What a cell is to its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellRole {
    /// Names the value in the next cell.
    Label,
    /// A value.
    Value,
    /// Continues the value of the cell before, beside it.
    Aside,
    /// Stands for itself over the whole row.
    Banner,
}

/// Whether a cell is one with those above or below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// It stands alone.
    #[default]
    None,
    /// It goes on below.
    Start,
    /// It belongs to the cell above.
    Continue,
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Border {
    /// Its thickness in eighths of a point.
    pub eighths: u16,
}

/// A table of the statement's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The block it shows.
    pub origin: Option<FieldId>,
    /// The columns' widths.
    pub widths: Vec<Twips>,
    /// Space left and right inside each cell.
    pub padding: Twips,
    /// How many of the first rows are repeated on each page.
    pub header_rows: usize,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<TableRow>,
    /// The line around each cell.
    pub border: Border,
    /// What was done so that it fits the page.
    pub fit: Fit,
}

/// What was done to a table so that it fits the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Which of the tables it is that a table of the text is written as, counted from 1.
    pub part: usize,
    /// As how many that table is written: 1 when it stands whole.
    pub parts: usize,
    /// After how many characters its words are broken.
    pub broken: Option<usize>,
}

impl Default for Fit {
    fn default() -> Self {
        Self { part: 1, parts: 1, broken: None }
    }
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// The cells, one a column.
    pub cells: Vec<TableCell>,
    /// Whether the row stays on one page as long as it is no higher than that.
    pub stays: bool,
    /// Whether the row came or went since another version.
    pub change: Change,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// What stands in it, never empty.
    pub paras: Vec<Para>,
}
