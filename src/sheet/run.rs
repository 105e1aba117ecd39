//! Paragraphs and the runs they are made of.

use std::ops::Range;

use super::{
    Direction,
    picture::Picture,
    style::{Style, Twips},
};
use crate::statement::{FieldId, text::Marks};

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Para {
    /// The field it shows, if it shows one as a whole.
    pub origin: Option<FieldId>,
    /// Its style.
    pub style: Style,
    /// Its place in a list, if it is an item of one.
    pub list: Option<Mark>,
    /// The direction it is read in.
    pub direction: Direction,
    /// The space below it, where it is not what its style says.
    pub space_after: Option<Twips>,
    /// What it consists of.
    pub inlines: Vec<Inline>,
    /// Whether it came or went since another version.
    pub change: Change,
}

impl Para {
    /// An empty paragraph of this style.
    pub fn new(style: Style) -> Self {
        Self { style, ..Self::default() }
    }

    /// A paragraph of one run.
    pub fn of(style: Style, run: Run) -> Self {
        Self { style, inlines: vec![Inline::Text(run)], ..Self::default() }
    }

    /// The characters of the paragraph: a tab as tab, a break as newline, page numbers and pictures left out.
    pub fn text(&self) -> String {
        self.inlines
            .iter()
            .map(|inline| match inline {
                Inline::Text(run) => run.text.as_str(),
                Inline::Tab => "\t",
                Inline::Break => "\n",
                Inline::PageNumber | Inline::Picture(_) => "",
            })
            .collect()
    }
}

/// A paragraph's place in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which list of the sheet; numbering begins anew with each.
    pub list: u32,
    /// How deep, 0 being outermost.
    pub level: u8,
    /// Numbered or not.
    pub kind: ListKind,
    /// Which item of its level it is, counted from 1 and anew below each item further out.
    pub number: usize,
    /// The mark as it will read ("•", "2)"), for outputs that do not number by themselves.
    pub printed: String,
}

/// Kinds of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// With the same mark before each item.
    Bullet,
    /// With a number before each item.
    Numbered,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Characters.
    Text(Run),
    /// A step to the next tab stop.
    Tab,
    /// A new line within the paragraph.
    Break,
    /// The number of the page.
    PageNumber,
    /// A picture.
    Picture(Picture),
}

/// Characters of one look; they hold no newline, tab or control character.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// Their formatting; a link is set only when it may be followed.
    pub marks: Marks,
    /// Their language as a BCP 47 tag, when it is not the sheet's.
    pub language: Option<String>,
    /// What they are on the form.
    pub role: Role,
    /// The field and the bytes of its value they show.
    pub origin: Option<Origin>,
    /// Whether they came or went since another version.
    pub change: Change,
}

impl Run {
    /// Characters in this role, without formatting or origin.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self { text: text.into(), role, ..Self::default() }
    }
}

/// Where printed characters come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The field.
    pub field: FieldId,
    /// The bytes of its text.
    pub range: Range<usize>,
}

/// What characters are on the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// The name of a field ("Approval:").
    Label,
    /// What the user wrote.
    #[default]
    Value,
    /// What stands for a value that is not there ("-", "N/A").
    Empty,
    /// What the form puts between values ("and", brackets).
    Glue,
}

/// How something differs from another version of the same sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Change {
    /// It is in both.
    #[default]
    None,
    /// It is new.
    Inserted,
    /// It is gone.
    Deleted,
}
