//! How paragraphs and their characters look: as the sheet says they will be printed.

use egui::{Align, Stroke, TextFormat};

use crate::{
    app::theme::{self, Colors, scale},
    form,
    sheet::{Alignment, Style, StyleTable, Twips},
    statement::text::{Level, Marks, ParagraphStyle, Position},
};

/// How a paragraph looks, in points of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Look {
    /// The size of its characters.
    pub(super) size: f32,
    /// Whether they are bold of themselves.
    pub(super) bold: bool,
    /// Whether they are italic of themselves.
    pub(super) italic: bool,
    /// The space above.
    pub(super) before: f32,
    /// The space below.
    pub(super) after: f32,
    /// Where its lines begin.
    pub(super) left: f32,
    /// How far its first line, or the mark of an item, stands out from there.
    pub(super) hanging: f32,
    /// Whether a mark stands in that space rather than the first line.
    pub(super) is_item: bool,
    /// Whether its lines are centred.
    pub(super) centered: bool,
}

/// How all kinds of paragraphs look by the styles of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Looks {
    normal: Look,
    note: Look,
    headings: [Look; 3],
    bullets: [Look; 3],
    numbered: [Look; 3],
    head: Look,
    cell: Look,
}

impl Looks {
    /// The looks that these styles give.
    pub(super) fn of(styles: &StyleTable) -> Self {
        let levels = |kind: fn(Level) -> ParagraphStyle| {
            [Level::One, Level::Two, Level::Three].map(|level| paragraph(styles, kind(level)))
        };
        let cell = |style| Look { left: 0.0, hanging: 0.0, ..of(styles, style) };
        Self {
            normal: paragraph(styles, ParagraphStyle::Normal),
            note: paragraph(styles, ParagraphStyle::Note),
            headings: levels(ParagraphStyle::Heading),
            bullets: levels(ParagraphStyle::Bullet),
            numbered: levels(ParagraphStyle::Numbered),
            head: cell(Style::TABLE_HEAD),
            cell: cell(Style::TABLE_TEXT),
        }
    }

    /// How a paragraph of the text looks.
    pub(super) fn paragraph(&self, style: ParagraphStyle) -> &Look {
        let at = |level: Level| usize::from(level.number() - 1).min(2);
        match style {
            ParagraphStyle::Normal => &self.normal,
            ParagraphStyle::Note => &self.note,
            ParagraphStyle::Heading(level) => &self.headings[at(level)],
            ParagraphStyle::Bullet(level) => &self.bullets[at(level)],
            ParagraphStyle::Numbered(level) => &self.numbered[at(level)],
        }
    }

    /// How a cell of a table looks, in a head row or below.
    pub(super) fn cell(&self, head: bool) -> &Look {
        if head { &self.head } else { &self.cell }
    }
}

fn paragraph(styles: &StyleTable, style: ParagraphStyle) -> Look {
    let mut look = of(styles, form::style_of(style));
    let level = |level: Level| usize::from(level.number() - 1);
    let item = match style {
        ParagraphStyle::Bullet(depth) => styles.lists.bullet.get(level(depth)),
        ParagraphStyle::Numbered(depth) => styles.lists.numbered.get(level(depth)),
        _ => None,
    };
    if let Some(item) = item {
        look.left = points(item.indent.left);
        look.hanging = points(item.indent.hanging);
        look.is_item = true;
    }
    look
}

/// A style with all that it takes from those it is based on.
fn of(styles: &StyleTable, style: Style) -> Look {
    let mut look = Look { size: scale::BODY, ..Look::default() };
    for def in styles.chain(style) {
        if let Some(half_points) = def.half_points {
            look.size = f32::from(half_points) / 2.0 * scale::PRINT_POINT;
        }
        look.bold = def.bold.unwrap_or(look.bold);
        look.italic = def.italic.unwrap_or(look.italic);
        look.before = def.spacing.before.map_or(look.before, points);
        look.after = def.spacing.after.map_or(look.after, points);
        if let Some(indent) = def.indent {
            look.left = points(indent.left);
            look.hanging = points(indent.hanging);
        }
        if let Some(alignment) = def.alignment {
            look.centered = alignment == Alignment::Center;
        }
    }
    look
}

/// A length of the page in points of the window.
pub(super) fn points(length: Twips) -> f32 {
    length.points() * scale::PRINT_POINT
}

/// How characters with these marks look in a paragraph.
pub(super) fn format(look: &Look, marks: &Marks, colors: &Colors) -> TextFormat {
    let (size, valign) = match marks.position {
        Position::Baseline => (look.size, Align::BOTTOM),
        Position::Superscript => (look.size * scale::RAISED, Align::TOP),
        Position::Subscript => (look.size * scale::RAISED, Align::BOTTOM),
    };
    let color = if marks.link.is_some() { colors.accent } else { colors.text };
    let underlined = marks.underline || marks.link.is_some();
    TextFormat {
        font_id: theme::serif(size, look.bold || marks.bold, look.italic || marks.italic),
        color,
        underline: if underlined { Stroke::new(scale::LINE, color) } else { Stroke::NONE },
        valign,
        ..TextFormat::default()
    }
}
