//! Styles with everything they take over from those they are based on, in points.

use std::collections::BTreeMap;

use crate::sheet::{Alignment, Indent, ListKind, Mark, Style, StyleDef, StyleTable, Twips};

/// What Word adds of its own where a sheet says nothing.
pub(super) mod word {
    use crate::sheet::Twips;

    /// The distance of tab stops behind the last one that is set (`docx/finish/settings.rs` writes it).
    pub(in crate::app::preview) const TAB_STOP: Twips = Twips(720);
    /// The distance of a paragraph's text from a line above or below it, in points.
    pub(in crate::app::preview) const LINE_SPACE: f32 = 1.0;
    /// The size of raised and lowered characters in relation to those beside them.
    pub(in crate::app::preview) const SMALL: f32 = 0.65;
    /// How far characters are raised, in ems of those beside them.
    pub(in crate::app::preview) const RAISED: f32 = 0.33;
    /// How far characters are lowered, in the same ems.
    pub(in crate::app::preview) const LOWERED: f32 = 0.14;
    /// The size of text whose style states none, in half points.
    pub(in crate::app::preview) const HALF_POINTS: u16 = 20;
}

/// A length in points.
pub(super) fn points(twips: Twips) -> f32 {
    twips.points()
}

/// A style as it looks when everything it is based on is taken in, lengths in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The size of its characters.
    pub size: f32,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// The colour of its characters, if it is not that of the print.
    pub color: Option<[u8; 3]>,
    /// How lines are aligned.
    pub alignment: Alignment,
    /// Space above.
    pub before: f32,
    /// Space below.
    pub after: f32,
    /// Where lines begin.
    pub left: f32,
    /// How far the first line stands out to the left.
    pub hanging: f32,
    /// Tab stops, in order.
    pub tabs: Vec<f32>,
    /// Stays on the page of the paragraph that follows.
    pub keep_with_next: bool,
    /// Is not broken across pages.
    pub keep_lines: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            size: f32::from(word::HALF_POINTS) / 2.0,
            bold: false,
            italic: false,
            underline: false,
            color: None,
            alignment: Alignment::Start,
            before: 0.0,
            after: 0.0,
            left: 0.0,
            hanging: 0.0,
            tabs: Vec::new(),
            keep_with_next: false,
            keep_lines: false,
        }
    }
}

impl Look {
    fn take(&mut self, def: &StyleDef) {
        self.size = def.half_points.map_or(self.size, |size| f32::from(size) / 2.0);
        self.bold = def.bold.unwrap_or(self.bold);
        self.italic = def.italic.unwrap_or(self.italic);
        self.underline = def.underline.unwrap_or(self.underline);
        self.color = def.color.or(self.color);
        self.alignment = def.alignment.unwrap_or(self.alignment);
        self.before = def.spacing.before.map_or(self.before, points).max(0.0);
        self.after = def.spacing.after.map_or(self.after, points).max(0.0);
        if let Some(indent) = def.indent {
            self.indent(indent);
        }
        self.tabs.extend(def.tabs.iter().map(|stop| points(stop.at)));
        self.tabs.sort_by(f32::total_cmp);
        self.tabs.dedup();
        self.keep_with_next |= def.keep_with_next;
        self.keep_lines |= def.keep_lines;
    }

    /// The look with other indents.
    pub(super) fn indent(&mut self, indent: Indent) {
        self.left = points(indent.left);
        self.hanging = points(indent.hanging);
    }
}

/// Every style of a sheet as it looks.
#[derive(Clone, Debug)]
pub struct Looks {
    styles: BTreeMap<Style, Look>,
    /// A link: only colour and underlining are taken from its style.
    pub(super) link: StyleDef,
    bullets: Vec<Indent>,
    numbers: Vec<Indent>,
    normal: Look,
}

impl Looks {
    /// The looks of a table of styles.
    pub fn of(table: &StyleTable) -> Self {
        let styles: BTreeMap<Style, Look> =
            table.styles.keys().map(|style| (*style, resolved(table, *style))).collect();
        let indents = |levels: &[crate::sheet::ListLevel]| levels.iter().map(|level| level.indent).collect();
        Self {
            normal: styles.get(&Style::NORMAL).cloned().unwrap_or_default(),
            styles,
            link: table.link.clone(),
            bullets: indents(&table.lists.bullet),
            numbers: indents(&table.lists.numbered),
        }
    }

    /// The look of a style; that of normal text when there is no such style.
    pub fn get(&self, style: Style) -> &Look {
        self.styles.get(&style).unwrap_or(&self.normal)
    }

    /// The indent of an item of a list, if the lists have levels.
    pub(super) fn list(&self, mark: &Mark) -> Option<Indent> {
        let levels = match mark.kind {
            ListKind::Bullet => &self.bullets,
            ListKind::Numbered => &self.numbers,
        };
        levels.get(usize::from(mark.level)).or(levels.last()).copied()
    }
}

fn resolved(table: &StyleTable, style: Style) -> Look {
    let mut look = Look::default();
    table.chain(style).for_each(|def| look.take(def));
    look
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Spacing, TabStop};

    #[test]
    fn a_style_takes_over_what_it_does_not_state() {
        let base = StyleDef {
            half_points: Some(24),
            bold: Some(true),
            spacing: Spacing { before: Some(Twips(120)), after: Some(Twips(40)), line: None },
            tabs: vec![TabStop::start(794)],
            ..StyleDef::default()
        };
        let child = StyleDef {
            based_on: Some(Style::NORMAL),
            bold: Some(false),
            spacing: Spacing { before: Some(Twips(0)), ..Spacing::default() },
            indent: Some(Indent { left: Twips(400), hanging: Twips(200) }),
            tabs: vec![TabStop::start(200)],
            ..StyleDef::default()
        };
        let circle = StyleDef { based_on: Some(Style::NOTE), italic: Some(true), ..StyleDef::default() };
        let table = StyleTable {
            styles: BTreeMap::from([(Style::NORMAL, base), (Style::HEADING_1, child), (Style::NOTE, circle)]),
            ..StyleTable::default()
        };
        let looks = Looks::of(&table);
        let heading = looks.get(Style::HEADING_1);
        assert_eq!((heading.size, heading.bold, heading.before, heading.after), (12.0, false, 0.0, 2.0));
        assert_eq!((heading.left, heading.hanging), (20.0, 10.0));
        assert_eq!(heading.tabs, [10.0, 39.7]);
        assert!(looks.get(Style::NOTE).italic);
        assert_eq!(looks.get(Style::HEADER), looks.get(Style::NORMAL));
    }
}
