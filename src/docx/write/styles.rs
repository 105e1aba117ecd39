//! Styles: the sheet's table in Word's words.

use docx_rs::{
    AlignmentType, DocDefaults, LineSpacing, ParagraphProperty, RunFonts, RunProperty, Style as WordStyle,
    StyleType, Styles, Tab, TabValueType, TableCellMargins, TableProperty,
};

use super::{escaped, para::special};
use crate::sheet::{Alignment, Style, StyleDef, StyleTable, Twips};

/// Word's identifiers of the styles that every document has.
mod builtin {
    /// The paragraph style of everything that names none.
    pub(super) const NORMAL: &str = "Normal";
    /// The character style of everything that names none.
    pub(super) const FONT: &str = "DefaultParagraphFont";
    /// The table style of every table that names none.
    pub(super) const TABLE: &str = "TableNormal";
    /// The list style of every paragraph in no list.
    pub(super) const LIST: &str = "NoList";
}

/// The distance of text from the sides of a cell in Word's own table style, in twips.
const CELL_SIDE: usize = 108;

/// Draws a table of styles.
pub(super) fn styles(table: &StyleTable) -> Styles {
    let normal = table.styles.get(&Style::NORMAL).filter(|normal| !normal.word_id.is_empty());
    let mut drawn: Vec<WordStyle> = Vec::with_capacity(table.styles.len() + 5);
    drawn.push(match normal {
        Some(definition) => paragraph(table, definition),
        None => WordStyle::new(builtin::NORMAL, StyleType::Paragraph).name(builtin::NORMAL),
    });
    drawn.push(hidden(builtin::FONT, "Default Paragraph Font", StyleType::Character));
    drawn.push(
        hidden(builtin::TABLE, "Normal Table", StyleType::Table).table_property(
            TableProperty::without_borders()
                .indent(0)
                .set_margins(TableCellMargins::new().margin(0, CELL_SIDE, 0, CELL_SIDE)),
        ),
    );
    drawn.push(hidden(builtin::LIST, "No List", StyleType::Numbering));
    for definition in table.styles.values() {
        // Word takes no style twice; two names of a sheet may mean one style of Word.
        if !definition.word_id.is_empty() && !known(&drawn, definition) {
            drawn.push(paragraph(table, definition));
        }
    }
    if !table.link.word_id.is_empty() && !known(&drawn, &table.link) {
        let mut style = WordStyle::new(table.link.word_id, StyleType::Character)
            .name(name(&table.link))
            .based_on(builtin::FONT)
            .q_format(false)
            .unhide_when_used();
        style.run_property = run(&table.link);
        drawn.push(style);
    }
    let mut defaults = DocDefaults::new();
    if let Some(normal) = normal {
        if let Some(face) = normal.face {
            defaults = defaults.fonts(fonts(face));
        }
        if let Some(size) = normal.half_points {
            defaults = defaults.size(usize::from(size));
        }
    }
    Styles { doc_defaults: defaults, styles: drawn }
}

fn known(drawn: &[WordStyle], definition: &StyleDef) -> bool {
    let id = escaped(definition.word_id);
    drawn.iter().any(|style| style.style_id == id)
}

fn name(definition: &StyleDef) -> &'static str {
    if definition.word_name.is_empty() { definition.word_id } else { definition.word_name }
}

fn hidden(id: &str, name: &str, kind: StyleType) -> WordStyle {
    WordStyle::new(id, kind).name(name).q_format(false).semi_hidden().unhide_when_used()
}

fn paragraph(table: &StyleTable, definition: &StyleDef) -> WordStyle {
    let id = |style: Option<Style>| {
        style
            .and_then(|style| table.styles.get(&style))
            .map(|other| other.word_id)
            .filter(|other| !other.is_empty())
    };
    let mut style = WordStyle::new(definition.word_id, StyleType::Paragraph).name(name(definition));
    if let Some(base) = id(definition.based_on).filter(|base| *base != definition.word_id) {
        style = style.based_on(base);
    }
    if let Some(next) = id(definition.next) {
        style = style.next(escaped(next));
    }
    style.run_property = run(definition);
    style.paragraph_property = paragraphs(definition);
    style
}

fn fonts(face: &str) -> RunFonts {
    RunFonts::new().ascii(face).hi_ansi(face).cs(face).east_asia(face)
}

fn run(definition: &StyleDef) -> RunProperty {
    let mut property = RunProperty::new();
    if let Some(face) = definition.face {
        property = property.fonts(fonts(face));
    }
    if let Some(size) = definition.half_points {
        property = property.size(usize::from(size));
    }
    property = match definition.bold {
        Some(true) => property.bold(),
        Some(false) => property.disable_bold(),
        None => property,
    };
    property = match definition.italic {
        Some(true) => property.italic(),
        Some(false) => property.disable_italic(),
        None => property,
    };
    if let Some(underline) = definition.underline {
        property = property.underline(if underline { "single" } else { "none" });
    }
    if let Some([red, green, blue]) = definition.color {
        property = property.color(format!("{red:02X}{green:02X}{blue:02X}"));
    }
    property
}

fn paragraphs(definition: &StyleDef) -> ParagraphProperty {
    let mut property = ParagraphProperty::new();
    if let Some(alignment) = definition.alignment {
        // Word reads left and right as start and end of a line.
        property = property.align(match alignment {
            Alignment::Start => AlignmentType::Left,
            Alignment::Center => AlignmentType::Center,
            Alignment::End => AlignmentType::Right,
        });
    }
    let space = |twips: Twips| u32::try_from(super::length(twips)).unwrap_or(u32::MAX);
    let mut spacing = LineSpacing::new();
    if let Some(before) = definition.spacing.before {
        spacing = spacing.before(space(before));
    }
    if let Some(after) = definition.spacing.after {
        spacing = spacing.after(space(after));
    }
    if definition.spacing != Default::default() {
        property = property.line_spacing(spacing);
    }
    if let Some(indent) = definition.indent {
        property = property.indent(Some(indent.left.0), Some(special(indent.hanging)), None, None);
    }
    for stop in &definition.tabs {
        property = property.add_tab(Tab::new().val(TabValueType::Left).pos(super::length(stop.0)));
    }
    if definition.keep_with_next {
        property = property.keep_next(true);
    }
    if definition.keep_lines {
        property = property.keep_lines(true);
    }
    if let Some(level) = definition.outline {
        property = property.outline_lvl(usize::from(level));
    }
    property
}
