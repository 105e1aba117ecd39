//! Styles by their meaning, and the one table that says how each looks.

use std::{borrow::Cow, collections::BTreeMap};

/// A length in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Twips(pub i32);

impl Twips {
    /// The length in points.
    pub fn points(self) -> f32 {
        #[allow(clippy::cast_precision_loss)] // a length of more than 2^24 twips would be 300 m
        let twips = self.0 as f32;
        twips / 20.0
    }
}

/// Names what a paragraph is; a form may use names of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style(pub &'static str);

impl Style {
    /// Running text, the base of all others.
    pub const NORMAL: Style = Style("normal");
    /// A heading of the first level.
    pub const HEADING_1: Style = Style("heading 1");
    /// A heading of the second level.
    pub const HEADING_2: Style = Style("heading 2");
    /// A heading of the third level.
    pub const HEADING_3: Style = Style("heading 3");
    /// A list item of the first level.
    pub const ITEM_1: Style = Style("item 1");
    /// A list item of the second level.
    pub const ITEM_2: Style = Style("item 2");
    /// A list item of the third level.
    pub const ITEM_3: Style = Style("item 3");
    /// A note in the text.
    pub const NOTE: Style = Style("note");
    /// Text in a table.
    pub const TABLE_TEXT: Style = Style("table text");
    /// A head cell of a table.
    pub const TABLE_HEAD: Style = Style("table head");
    /// The running header.
    pub const HEADER: Style = Style("header");
    /// The running footer.
    pub const FOOTER: Style = Style("footer");
}

impl Default for Style {
    fn default() -> Self {
        Self::NORMAL
    }
}

/// How every style of a sheet looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StyleTable {
    /// What holds where no style says anything: face, sizes, spacing and languages.
    pub defaults: StyleDef,
    /// The styles by name; [`Style::NORMAL`] is among them.
    pub styles: BTreeMap<Style, StyleDef>,
    /// The look of a link: a character style.
    pub link: StyleDef,
    /// The levels of both kinds of lists.
    pub lists: ListTable,
    /// The faces of East Asian text.
    pub east_asian: EastAsianFaces,
}

impl StyleTable {
    /// The definition of a style; that of normal text when the form defines no such style.
    pub fn get(&self, style: Style) -> Option<&StyleDef> {
        self.styles.get(&style).or_else(|| self.styles.get(&Style::NORMAL))
    }

    /// The definition of a style or, when Word has no name for it, of the nearest it is based on that has one.
    pub fn named(&self, style: Style) -> Option<&StyleDef> {
        let base = self.nameless(style).last().and_then(|(_, definition)| definition.based_on);
        self.get(base.unwrap_or(style))
    }

    /// What must be set on each paragraph of a style, for Word has no name for it; the furthest base first.
    pub fn direct(&self, style: Style) -> Vec<&StyleDef> {
        let mut definitions: Vec<_> = self.nameless(style).map(|(_, definition)| definition).collect();
        definitions.reverse();
        definitions
    }

    /// A style and those it is based on, as long as they have no name in Word.
    fn nameless(&self, style: Style) -> impl Iterator<Item = (Style, &StyleDef)> {
        let at = |style: Style| {
            let definition = self.styles.get(&style).filter(|definition| definition.word_id.is_empty())?;
            (style != Style::NORMAL).then_some((style, definition))
        };
        std::iter::successors(at(style), move |(_, definition)| at(definition.based_on?))
            .take(self.styles.len())
    }

    /// How deep a heading a style is, 0 being outermost: by itself, or by the nearest it is based on that says so.
    pub fn outline(&self, style: Style) -> Option<u8> {
        self.chain(style).filter_map(|definition| definition.outline).last()
    }

    /// The definition of a style behind all those it is based on, the furthest first.
    pub fn chain(&self, style: Style) -> impl Iterator<Item = &StyleDef> {
        let mut chain = Vec::new();
        let mut next = self.get(style);
        // A style that is based on itself, however far round, is based on nothing further.
        while let Some(def) = next.filter(|_| chain.len() < self.styles.len()) {
            chain.push(def);
            next = def.based_on.and_then(|base| self.styles.get(&base));
        }
        chain.into_iter().rev()
    }
}

/// How a style looks; what is not stated comes from the style it is based on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StyleDef {
    /// Word's identifier of the style ("Heading1"), without blanks.
    ///
    /// Empty for a look that has no name in Word: what it says is set on each paragraph, over the style it is based on.
    pub word_id: &'static str,
    /// Word's name of the style ("heading 1").
    pub word_name: &'static str,
    /// The style it is based on.
    pub based_on: Option<Style>,
    /// The style of the paragraph typed after one of this style.
    pub next: Option<Style>,
    /// The typeface.
    pub face: Option<&'static str>,
    /// The typeface of East Asian text.
    pub east_asian_face: Option<&'static str>,
    /// The size in half points.
    pub half_points: Option<u16>,
    /// The size of complex scripts such as Arabic, in half points.
    pub complex_half_points: Option<u16>,
    /// Bold.
    pub bold: Option<bool>,
    /// Bold in complex scripts.
    pub complex_bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Underlined.
    pub underline: Option<bool>,
    /// The colour of the characters as red, green, blue.
    pub color: Option<[u8; 3]>,
    /// The languages of its text.
    pub languages: Languages,
    /// How lines are aligned.
    pub alignment: Option<Alignment>,
    /// Space before and after.
    pub spacing: Spacing,
    /// Where lines begin.
    pub indent: Option<Indent>,
    /// Tab stops.
    pub tabs: Vec<TabStop>,
    /// Stays on the page of the paragraph that follows.
    pub keep_with_next: bool,
    /// Is not broken across pages.
    pub keep_lines: bool,
    /// The outline level of a heading, 0 being outermost.
    pub outline: Option<u8>,
    /// Lines are set without the rules of East Asian typography: no hanging punctuation, no space between scripts, no
    /// fitting to a grid, letters of all sizes on one baseline.
    pub western_lines: bool,
    /// Offered among the first in Word's list of styles.
    pub quick: bool,
    /// Offered among the last there, and only when something has it.
    pub late: bool,
}

/// The languages a text is in, one for each kind of writing, as BCP 47 tags.
///
/// Word checks the spelling of a character by the language of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    /// Of letters from left to right.
    pub western: Option<Cow<'static, str>>,
    /// Of Chinese, Japanese and Korean characters.
    pub east_asian: Option<Cow<'static, str>>,
    /// Of complex scripts such as Arabic and Hebrew.
    pub complex: Option<Cow<'static, str>>,
}

impl Languages {
    /// Whether no language is stated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The faces of East Asian text by language; empty ones are not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EastAsianFaces {
    /// Of Japanese.
    pub japanese: &'static str,
    /// Of Chinese.
    pub chinese: &'static str,
    /// Of Korean.
    pub korean: &'static str,
}

/// Space around a paragraph and between its lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spacing {
    /// Above.
    pub before: Option<Twips>,
    /// Below.
    pub after: Option<Twips>,
    /// From line to line, in 240ths of a single line.
    pub line: Option<u16>,
}

/// Where the lines of a paragraph begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Indent {
    /// From the left margin.
    pub left: Twips,
    /// How far the first line stands out to the left.
    pub hanging: Twips,
}

/// A tab stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TabStop {
    /// Where it is.
    pub at: Twips,
    /// What of the text behind the tab stands there: its start, its middle or its end.
    pub alignment: Alignment,
}

impl TabStop {
    /// A stop at which text starts.
    pub const fn start(at: i32) -> Self {
        Self { at: Twips(at), alignment: Alignment::Start }
    }
}

/// How lines are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// At the start of the line, left in English.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line, right in English.
    End,
}

/// The levels of both kinds of lists, outermost first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTable {
    /// Of unnumbered lists.
    pub bullet: Vec<ListLevel>,
    /// Of numbered lists.
    pub numbered: Vec<ListLevel>,
}

/// How one level of a list looks.
#[derive(Clone, Debug, PartialEq)]
pub struct ListLevel {
    /// What stands before the item.
    pub format: LevelFormat,
    /// Where the item's lines begin.
    pub indent: Indent,
}

/// What stands before an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelFormat {
    /// The same sign before each.
    Sign(&'static str),
    /// 1, 2, 3 with this after it.
    Decimal(&'static str),
    /// a, b, c with this after it.
    Letter(&'static str),
    /// i, ii, iii with this after it.
    Roman(&'static str),
}
