//! What is remembered while a sheet is drawn.

use super::{anchor::Anchors, link::Links, numbering::Lists, pictures::Pictures};
use crate::sheet::{EastAsian, Style, StyleDef, StyleTable};

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
        let named =
            self.unnamed(style).last().and_then(|(_, definition)| definition.based_on).unwrap_or(style);
        if named == Style::NORMAL {
            return None;
        }
        self.styles.styles.get(&named).map(|definition| definition.word_id).filter(|id| !id.is_empty())
    }

    /// What must be set on each paragraph of a style, for Word has no name for it; the furthest base first.
    pub(super) fn direct(&self, style: Style) -> Vec<&'s StyleDef> {
        let mut definitions: Vec<_> = self.unnamed(style).map(|(_, definition)| definition).collect();
        definitions.reverse();
        definitions
    }

    /// A style and those it is based on, as long as they have no name in Word.
    fn unnamed(&self, style: Style) -> impl Iterator<Item = (Style, &'s StyleDef)> {
        let styles = &self.styles.styles;
        let at = move |style: Style| {
            let definition = styles.get(&style).filter(|definition| definition.word_id.is_empty())?;
            (style != Style::NORMAL).then_some((style, definition))
        };
        std::iter::successors(at(style), move |(_, definition)| at(definition.based_on?)).take(styles.len())
    }
}
