//! What is printed: plain data between the forms that set it out and the writers that draw it.
//!
//! A sheet knows no form and no output format. Whatever a writer needs to know of looks stands in the
//! [`StyleTable`]; whatever a reader of the page may want to click on has an origin.

mod direction;
mod grid;
mod link;
mod part;
mod picture;
mod run;
mod style;
mod writing;

pub use direction::Direction;
pub use grid::{
    Border, Cell, CellRole, Fields, Fit, Layout, Merge, Row, RowsAnchor, Table, TableCell, TableRow,
};
pub use link::followable;
pub use part::{Item, Meta, PageSetup, Part, PartKind, Property, Running, Start};
pub use picture::{Image, ImageKind, Picture};
pub use run::{Change, Inline, ListKind, Mark, Origin, Para, Role, Run};
pub use style::{
    Alignment, EastAsianFaces, Indent, Languages, LevelFormat, ListLevel, ListTable, Spacing, Style,
    StyleDef, StyleTable, TabStop, Twips,
};
pub use writing::{EastAsian, Writing, is_ideograph};

/// A statement as it will be printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The document's parts, one after the other.
    pub parts: Vec<Part>,
    /// How each style looks.
    pub styles: StyleTable,
    /// What the document says about itself.
    pub meta: Meta,
}

impl Sheet {
    /// The tables of the statement's text, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.parts.iter().flat_map(|part| &part.items).filter_map(|item| match item {
            Item::Table(table) => Some(table),
            _ => None,
        })
    }

    /// Every paragraph of the sheet's parts, headers and footers left out, in reading order.
    pub fn paras(&self) -> impl Iterator<Item = &Para> {
        self.parts.iter().flat_map(|part| &part.items).flat_map(Item::paras)
    }
}
