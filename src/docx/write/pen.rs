//! What is remembered while a sheet is drawn.

use super::{anchor::Anchors, link::Links, numbering::Lists, pictures::Pictures};
use crate::sheet::{EastAsian, Style, StyleTable};

/// What is remembered while a sheet is drawn.
pub(super) struct Pen<'s> {
    /// How styles look.
    pub(super) styles: &'s StyleTable,
    /// Where the links of the part being drawn lead.
    pub(super) links: Links,
    /// The pictures met so far.
    pub(super) pictures: Pictures,
    /// The lists met so far.
    pub(super) lists: Lists,
    /// The bookmarks set so far.
    pub(super) anchors: Anchors,
    /// The language of ideographs that could be of several.
    pub(super) ideographs: EastAsian,
}

impl<'s> Pen<'s> {
    pub(super) fn new(styles: &'s StyleTable, language: &str) -> Self {
        Self {
            styles,
            links: Links::default(),
            pictures: Pictures::default(),
            lists: Lists::default(),
            anchors: Anchors::default(),
            ideographs: EastAsian::of_language(language).unwrap_or(EastAsian::Chinese),
        }
    }

    /// Word's identifier of a style or, when it has none, of the style it is based on; none for running text, which
    /// needs no naming.
    pub(super) fn word_id(&self, style: Style) -> Option<&'s str> {
        let normal = self.styles.styles.get(&Style::NORMAL);
        let named = self.styles.named(style)?;
        let is_normal = normal.is_some_and(|normal| std::ptr::eq(normal, named));
        Some(named.word_id).filter(|id| !is_normal && !id.is_empty())
    }
}
