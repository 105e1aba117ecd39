//! Styles: the sheet's table in Word's words.

use docx_rs::{
    AdjustRightInd, AlignmentType, Bold, BoldCs, DocDefaults, Italic, LineSpacing, LineSpacingType,
    ParagraphProperty, RunFonts, RunProperty, Style as WordStyle, StyleType, Styles, Sz, SzCs, Tab,
    TabValueType, TableCellMargins, TableProperty, TextAlignmentType,
};

use super::{escaped, para::special};
use crate::sheet::{Alignment, Spacing, Style, StyleDef, StyleTable, Twips};

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

/// Where Word lists what hardly anybody looks for.
const LATE: usize = 99;

/// The distance of text from the sides of a cell in Word's own table style, in twips.
const CELL_SIDE: usize = 108;

/// Draws a table of styles.
pub(super) fn styles(table: &StyleTable) -> Styles {
    let normal = table.styles.get(&Style::NORMAL).filter(|normal| !normal.word_id.is_empty());
    let mut drawn: Vec<WordStyle> = Vec::with_capacity(table.styles.len() + 5);
    drawn.push(match normal {
        Some(definition) => paragraph(table, definition),
        None => WordStyle::new(builtin::NORMAL, StyleType::Paragraph).name(builtin::NORMAL).q_format(false),
    });
    drawn.push(hidden(builtin::FONT, "Default Paragraph Font", StyleType::Character).ui_priority(1));
    drawn.push(
        hidden(builtin::TABLE, "Normal Table", StyleType::Table).ui_priority(LATE).table_property(
            TableProperty::without_borders()
                .indent(0)
                .set_margins(TableCellMargins::new().margin(0, CELL_SIDE, 0, CELL_SIDE)),
        ),
    );
    drawn.push(hidden(builtin::LIST, "No List", StyleType::Numbering).ui_priority(LATE));
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
            .q_format(table.link.quick);
        style.run_property = run(RunProperty::new(), &table.link);
        drawn.push(style);
    }
    Styles { doc_defaults: defaults(&table.defaults), styles: drawn }
}

/// What holds where no style says anything.
fn defaults(definition: &StyleDef) -> DocDefaults {
    let mut defaults = DocDefaults::new();
    if let Some(fonts) = fonts(definition) {
        defaults = defaults.fonts(fonts);
    }
    if let Some(size) = definition.half_points {
        defaults = defaults.size(usize::from(size));
    }
    if definition.spacing != Spacing::default() {
        defaults = defaults.line_spacing(spacing(definition.spacing));
    }
    defaults
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
    let mut style = WordStyle::new(definition.word_id, StyleType::Paragraph)
        .name(name(definition))
        .q_format(definition.quick);
    if let Some(base) = id(definition.based_on).filter(|base| *base != definition.word_id) {
        style = style.based_on(base);
    }
    if let Some(next) = id(definition.next) {
        style = style.next(escaped(next));
    }
    style.run_property = run(RunProperty::new(), definition);
    style.paragraph_property = paragraphs(ParagraphProperty::new(), definition);
    style
}

fn fonts(definition: &StyleDef) -> Option<RunFonts> {
    let mut fonts = RunFonts::new();
    if let Some(face) = definition.face {
        fonts = fonts.ascii(face).hi_ansi(face).cs(face);
    }
    if let Some(face) = definition.east_asian_face {
        fonts = fonts.east_asia(face);
    }
    definition.face.or(definition.east_asian_face).map(|_| fonts)
}

/// The properties of a run with what a style states; its languages are set when the styles are finished.
pub(super) fn run(mut property: RunProperty, definition: &StyleDef) -> RunProperty {
    if let Some(fonts) = fonts(definition) {
        property = property.fonts(fonts);
    }
    // docx-rs would state sizes and weights of complex scripts along.
    if let Some(size) = definition.half_points {
        property.sz = Some(Sz::new(usize::from(size)));
    }
    if let Some(size) = definition.complex_half_points {
        property.sz_cs = Some(SzCs::new(usize::from(size)));
    }
    if let Some(bold) = definition.bold {
        property.bold = Some(if bold { Bold::new() } else { Bold::new().disable() });
    }
    // That they are not bold docx-rs cannot say.
    if definition.complex_bold == Some(true) {
        property.bold_cs = Some(BoldCs::new());
    }
    if let Some(italic) = definition.italic {
        property.italic = Some(if italic { Italic::new() } else { Italic::new().disable() });
    }
    if let Some(underline) = definition.underline {
        property = property.underline(if underline { "single" } else { "none" });
    }
    if let Some([red, green, blue]) = definition.color {
        property = property.color(format!("{red:02X}{green:02X}{blue:02X}"));
    }
    property
}

/// The properties of a paragraph with this space below.
pub(super) fn space_after(mut property: ParagraphProperty, after: Twips) -> ParagraphProperty {
    let stated = property.line_spacing.take().unwrap_or_default();
    property.line_spacing(stated.after(space(after)))
}

fn space(twips: Twips) -> u32 {
    u32::try_from(super::length(twips)).unwrap_or(u32::MAX)
}

fn spacing(stated: Spacing) -> LineSpacing {
    let mut spacing = LineSpacing::new();
    if let Some(before) = stated.before {
        spacing = spacing.before(space(before));
    }
    if let Some(after) = stated.after {
        spacing = spacing.after(space(after));
    }
    if let Some(line) = stated.line {
        spacing = spacing.line(i32::from(line)).line_rule(LineSpacingType::Auto);
    }
    spacing
}

/// The properties of a paragraph with what a style states.
pub(super) fn paragraphs(mut property: ParagraphProperty, definition: &StyleDef) -> ParagraphProperty {
    if let Some(alignment) = definition.alignment {
        // Word reads left and right as start and end of a line.
        property = property.align(match alignment {
            Alignment::Start => AlignmentType::Left,
            Alignment::Center => AlignmentType::Center,
            Alignment::End => AlignmentType::Right,
        });
    }
    if definition.spacing != Spacing::default() {
        property = property.line_spacing(spacing(definition.spacing));
    }
    if let Some(indent) = definition.indent {
        property = property.indent(Some(indent.left.0), Some(special(indent.hanging)), None, None);
    }
    for stop in &definition.tabs {
        let kind = match stop.alignment {
            Alignment::Start => TabValueType::Left,
            Alignment::Center => TabValueType::Center,
            Alignment::End => TabValueType::Right,
        };
        property = property.add_tab(Tab::new().val(kind).pos(super::length(stop.at)));
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
    if definition.western_lines {
        // The rest of it docx-rs has no words for.
        property.adjust_right_ind = Some(AdjustRightInd::new(0));
        property = property.text_alignment(TextAlignmentType::Baseline);
    }
    property
}
