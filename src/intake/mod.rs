//! What a received document says: a [`Source`] in, a statement and a report out.
//!
//! A document that was made in a word processor is cut by [`form`], which needs no guesses where its head is a table.
//! The way of any other document: [`piece`] lays it out as a flat list of lines and cells; [`labels`] says which of them
//! begin with a label; [`layout`] cuts the list into rows, what stands in front, and the text; [`fields`] reads the
//! value of each row. Nothing is dropped: what no field takes stays in the text, and the report names its line.

mod build;
mod fields;
mod form;
mod labels;
mod layout;
mod piece;
mod report;
mod reread;

use crate::{
    source::{self, Source},
    statement::Statement,
};

pub use report::{Found, Remark, RemarkKind, Report};
pub use reread::{Reread, reread};

/// What is said of a table whose cells are not all of one place.
const CELLS_APART: &str = "Cells of this table that are one in the document stand apart here";

/// What is said of a table with lists in its cells.
const LISTS_IN_CELLS: &str = "A list in a cell of this table stands as lines, each with its sign";

/// What has to be said of a table that goes into the text.
pub fn of_table(table: &source::Table) -> impl Iterator<Item = &'static str> {
    let apart = table.has_merged_cells().then_some(CELLS_APART);
    apart.into_iter().chain(table.has_lists().then_some(LISTS_IN_CELLS))
}

/// What the reader of a document had to say of it. A picture of its head is the form's own and not told.
pub fn remarks(source: &Source) -> Vec<Remark> {
    build::remarks_of(source)
}

/// A received document, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// What it says, as a statement.
    pub statement: Statement,
    /// How that was read.
    pub report: Report,
}

/// Reads the statement that a received document holds.
///
/// A field is filled only from what the document states under a label, in a known place of its head or in its
/// title's brackets; nothing is inferred from prose.
pub fn understand(source: &Source) -> Understood {
    let layout = form::cut(source).unwrap_or_else(|| layout::layout(&piece::pieces(source)));
    build::build(source, layout)
}
