//! Parts of a sheet: pages of one setup with what stands on them.

use jiff::Timestamp;

use super::{
    grid::{Border, Fields, Table},
    run::Para,
    style::Twips,
};

/// A stretch of pages with one setup; Word calls it a section.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What the part is.
    pub kind: PartKind,
    /// Size and margins.
    pub page: PageSetup,
    /// Where it begins.
    pub start: Start,
    /// The number of its first page; none counts on from the part before.
    pub first_number: Option<u32>,
    /// Header and footer of its first page.
    pub first: Running,
    /// Header and footer of its other pages.
    pub rest: Running,
    /// What stands on it, in order.
    pub items: Vec<Item>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A cover in front of the statement.
    Cover,
    /// The statement.
    Statement,
}

/// Where a part begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On a new page.
    NewPage,
    /// Below the part before.
    Continuous,
}

/// Size and margins of a page, in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSetup {
    /// Width of the paper.
    pub width: Twips,
    /// Height of the paper.
    pub height: Twips,
    /// Upper margin.
    pub top: Twips,
    /// Right margin.
    pub right: Twips,
    /// Lower margin.
    pub bottom: Twips,
    /// Left margin.
    pub left: Twips,
    /// Distance of the header from the upper edge.
    pub header: Twips,
    /// Distance of the footer from the lower edge.
    pub footer: Twips,
}

impl PageSetup {
    /// The width between the margins.
    pub fn text_width(&self) -> Twips {
        Twips(self.width.0 - self.left.0 - self.right.0)
    }
}

/// What stands above and below the text of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Running {
    /// Above.
    pub header: Vec<Para>,
    /// Below.
    pub footer: Vec<Para>,
}

/// One thing on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A paragraph.
    Para(Para),
    /// Labelled fields.
    Fields(Fields),
    /// A table of the statement's text.
    Table(Table),
    /// A line across the page.
    Rule(Border),
}

impl Item {
    /// The item's paragraphs, in reading order.
    pub fn paras(&self) -> Box<dyn Iterator<Item = &Para> + '_> {
        match self {
            Item::Para(para) => Box::new(std::iter::once(para)),
            Item::Fields(fields) => {
                Box::new(fields.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paras))
            }
            Item::Table(table) => {
                Box::new(table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paras))
            }
            Item::Rule(_) => Box::new(std::iter::empty()),
        }
    }
}

/// What a document says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// The printed title.
    pub title: String,
    /// Who wrote it; empty when not known.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Its keywords.
    pub keywords: Vec<String>,
    /// Its language as a BCP 47 tag.
    pub language: String,
    /// When it was begun, if that is known.
    pub created: Option<Timestamp>,
    /// When it was last changed, if that is known.
    pub changed: Option<Timestamp>,
    /// Further properties, in order.
    pub properties: Vec<Property>,
}

/// A named property of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}
