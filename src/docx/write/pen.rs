//! What is remembered while a sheet is drawn.

use super::{anchor::Anchors, link::Links, numbering::Lists};
use crate::sheet::{Style, StyleTable};

/// What is remembered while a sheet is drawn.
pub(super) struct Pen<'s> {
    /// How styles look.
    pub(super) styles: &'s StyleTable,
    /// Where the links of the part being drawn lead.
    pub(super) links: Links,
    /// The lists met so far.
    pub(super) lists: Lists,
    /// The bookmarks set so far.
    pub(super) anchors: Anchors,
}

impl<'s> Pen<'s> {
    pub(super) fn new(styles: &'s StyleTable) -> Self {
        Self { styles, links: Links::default(), lists: Lists::default(), anchors: Anchors::default() }
    }

    /// Word's identifier of a style; none for running text, which needs no naming.
    pub(super) fn word_id(&self, style: Style) -> Option<&'s str> {
        if style == Style::NORMAL {
            return None;
        }
        self.styles.styles.get(&style).map(|definition| definition.word_id).filter(|id| !id.is_empty())
    }
}
