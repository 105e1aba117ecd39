//! Inlines: characters, tabs, breaks, fields, links, changes.

use docx_rs::{
    BoldCs, BreakType, Delete, FieldCharType, Hyperlink, HyperlinkData, Insert, InstrPAGE, InstrText,
    ItalicCs, Paragraph, ParagraphChild, Run, RunChild, RunFonts, RunProperty, SzCs, VertAlignType,
};

use super::{
    carried::{self, Carried},
    pen::Pen,
    styles,
    text::{Piece, pieces},
};
use crate::{
    sheet::{Change, Direction, EastAsian, Inline, Para, Run as Stretch, Style, followable, is_ideograph},
    statement::text::{Marks, Position},
};

/// What inlines stand in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// The style of the paragraph.
    pub(super) style: Style,
    /// The direction the paragraph is read in.
    pub(super) direction: Direction,
    /// What became of the paragraph.
    pub(super) change: Change,
}

impl Setting {
    /// That of a paragraph that became this.
    pub(super) fn of(para: &Para, change: Change) -> Self {
        Self { style: para.style, direction: para.direction, change }
    }
}

/// Draws inlines at the end of a paragraph; what says nothing of a change of its own shares that of the paragraph.
pub(super) fn inlines(pen: &mut Pen<'_>, paragraph: &mut Paragraph, inlines: &[Inline], setting: Setting) {
    let mut rest = inlines;
    while let Some(inline) = rest.first() {
        let target = target(inline);
        // Neighbours that lead to one place are one link.
        let same = match target {
            Some(_) => rest.iter().take_while(|other| self::target(other) == target).count(),
            None => 1,
        };
        let (now, later) = rest.split_at(same);
        let mut children = Vec::new();
        for inline in now {
            draw(pen, &mut children, inline, setting, target.is_some());
        }
        match target {
            Some(target) if !children.is_empty() => {
                paragraph.children.push(ParagraphChild::Hyperlink(Hyperlink {
                    link: HyperlinkData::External {
                        rid: pen.links.id(target),
                        // The relationship is written with the others of its part.
                        path: String::new(),
                    },
                    history: None,
                    children,
                }));
            }
            _ => paragraph.children.append(&mut children),
        }
        rest = later;
    }
}

fn target(inline: &Inline) -> Option<String> {
    match inline {
        Inline::Text(run) => run.marks.link.as_deref().and_then(followable),
        Inline::Tab | Inline::Break | Inline::PageNumber | Inline::Picture(_) => None,
    }
}

fn draw(
    pen: &mut Pen<'_>,
    children: &mut Vec<ParagraphChild>,
    inline: &Inline,
    setting: Setting,
    linked: bool,
) {
    let change = setting.change;
    let property = direct(pen, setting.style);
    let bare = || Run { run_property: property.clone(), ..Run::new() };
    match inline {
        Inline::Text(stretch) => {
            let setting = Setting { change: own_or(stretch.change, change), ..setting };
            let runs = segments(&stretch.text, setting.direction)
                .into_iter()
                .filter_map(|(text, right_to_left)| run(pen, stretch, text, right_to_left, setting, linked))
                .collect();
            changed(children, runs, setting.change);
        }
        Inline::Tab => changed(children, vec![bare().add_tab()], change),
        Inline::Break => changed(children, vec![bare().add_break(BreakType::TextWrapping)], change),
        Inline::PageNumber => changed(children, page_number(change), change),
        Inline::Picture(picture) => {
            let mut run = bare();
            run.children.push(RunChild::Sym(carried::encode_picture(pen.pictures.add(picture))));
            changed(children, vec![run], change);
        }
    }
}

/// What must be set on each run of a style that has no name in Word.
fn direct(pen: &Pen<'_>, style: Style) -> RunProperty {
    pen.styles.direct(style).into_iter().fold(RunProperty::new(), styles::run)
}

/// The change of a piece, or that of what it stands in.
pub(super) fn own_or(own: Change, outer: Change) -> Change {
    if own == Change::None { outer } else { own }
}

fn changed(children: &mut Vec<ParagraphChild>, runs: Vec<Run>, change: Change) {
    if runs.is_empty() {
        return;
    }
    match change {
        Change::None => children.extend(runs.into_iter().map(|run| ParagraphChild::Run(Box::new(run)))),
        Change::Inserted => {
            let insert = runs.into_iter().fold(Insert::new_with_empty(), Insert::add_run);
            children.push(ParagraphChild::Insert(insert));
        }
        Change::Deleted => {
            let delete = runs.into_iter().fold(Delete::new(), Delete::add_run);
            children.push(ParagraphChild::Delete(delete));
        }
    }
}

fn run(
    pen: &Pen<'_>,
    stretch: &Stretch,
    text: &str,
    right_to_left: bool,
    setting: Setting,
    linked: bool,
) -> Option<Run> {
    let mut run = Run::new();
    for piece in pieces(text) {
        run = match piece {
            Piece::Text(text) if setting.change == Change::Deleted => run.add_delete_text(text),
            Piece::Text(text) => run.add_text(text),
            Piece::Tab => run.add_tab(),
            Piece::Break => run.add_break(BreakType::TextWrapping),
        };
    }
    if run.children.is_empty() {
        return None;
    }
    let mut property = direct(pen, setting.style);
    let light = right_to_left && !stretch.marks.bold && is_heavy(pen, setting.style);
    if right_to_left {
        property = complex(pen, property, setting.style);
    }
    property = marked(property, &stretch.marks);
    if linked && !pen.styles.link.word_id.is_empty() {
        property = property.style(pen.styles.link.word_id);
    }
    let east_asian = EastAsian::of_text(text, pen.ideographs);
    if let Some(language) = east_asian {
        property = property.fonts(faced(pen, text, language));
    }
    let language = stretch.language.clone().or_else(|| east_asian.map(|language| language.tag().to_owned()));
    let carried = Carried { right_to_left, light, language };
    if let Some(carried) = carried.encode() {
        property = property.highlight(carried);
    }
    run.run_property = property;
    Some(run)
}

/// The face of East Asian text and, where a run is mostly such, the hint that signs which could be either are, too.
fn faced(pen: &Pen<'_>, text: &str, language: EastAsian) -> RunFonts {
    let faces = pen.styles.east_asian;
    let face = match language {
        EastAsian::Japanese => faces.japanese,
        EastAsian::Chinese => faces.chinese,
        EastAsian::Korean => faces.korean,
    };
    let mut fonts = RunFonts::new();
    if !face.is_empty() {
        fonts = fonts.east_asia(face);
    }
    let is_own = |character: &char| {
        is_ideograph(*character) || EastAsian::of_text(character.encode_utf8(&mut [0; 4]), language).is_some()
    };
    let letters = text.chars().filter(|character| character.is_alphabetic());
    let (own, all) = letters.fold((0, 0), |(own, all), letter| (own + usize::from(is_own(&letter)), all + 1));
    if 2 * own >= all { fonts.hint("eastAsia") } else { fonts }
}

/// What makes complex scripts look like the other text of a style, where the style states something else for them.
///
/// Styles of long ago hold sizes and weights of complex scripts that nobody ever looked at.
fn complex(pen: &Pen<'_>, mut property: RunProperty, style: Style) -> RunProperty {
    let (mut bold, mut italic, mut size, mut complex_size) = (false, false, None, None);
    for definition in pen.styles.chain(style) {
        bold = definition.bold.unwrap_or(bold);
        italic = definition.italic.unwrap_or(italic);
        size = definition.half_points.or(size);
        complex_size = definition.complex_half_points.or(complex_size);
    }
    if bold {
        property.bold_cs = Some(BoldCs::new());
    }
    if italic {
        property.italic_cs = Some(ItalicCs::new());
    }
    if let Some(size) = size.filter(|size| Some(*size) != complex_size) {
        property.sz_cs = Some(SzCs::new(usize::from(size)));
    }
    property
}

/// Whether a style sets complex scripts bold and nothing else.
fn is_heavy(pen: &Pen<'_>, style: Style) -> bool {
    let (bold, complex_bold) = pen.styles.chain(style).fold((false, false), |(bold, complex), definition| {
        (definition.bold.unwrap_or(bold), definition.complex_bold.unwrap_or(complex))
    });
    complex_bold && !bold
}

/// The properties of a run with what marks say; docx-rs states bold and italic for complex scripts along.
fn marked(mut property: RunProperty, marks: &Marks) -> RunProperty {
    if marks.bold {
        property = property.bold();
    }
    if marks.italic {
        property = property.italic();
    }
    if marks.underline {
        property = property.underline("single");
    }
    match marks.position {
        Position::Baseline => property,
        Position::Superscript => property.vert_align(VertAlignType::SuperScript),
        Position::Subscript => property.vert_align(VertAlignType::SubScript),
    }
}

/// The field that shows the number of the page (ECMA-376 Part 1, 17.16.5.41), with 1 until Word has counted.
fn page_number(change: Change) -> Vec<Run> {
    let result =
        if change == Change::Deleted { Run::new().add_delete_text("1") } else { Run::new().add_text("1") };
    vec![
        Run::new().add_field_char(FieldCharType::Begin, false),
        Run::new().add_instr_text(InstrText::PAGE(InstrPAGE::new())),
        Run::new().add_field_char(FieldCharType::Separate, false),
        result,
        Run::new().add_field_char(FieldCharType::End, false),
    ]
}

/// Cuts a text where its direction changes; true means from right to left.
///
/// Characters without a direction of their own go with those around them when these agree, else with the paragraph.
fn segments(text: &str, direction: Direction) -> Vec<(&str, bool)> {
    let paragraph = direction == Direction::RightToLeft;
    if text.is_ascii() && !paragraph {
        return vec![(text, false)];
    }
    let mut segments: Vec<(&str, bool)> = Vec::new();
    let mut from = 0;
    let mut current: Option<bool> = None;
    let mut after_strong = 0;
    for (at, character) in text.char_indices() {
        let strong = match Direction::of(character) {
            Some(strong) => strong == Direction::RightToLeft,
            // Digits behind letters from left to right belong to them ("SG17"; Unicode Annex 9, rule W7).
            None if current == Some(false) && character.is_numeric() => false,
            None => continue,
        };
        match current {
            Some(before) if before != strong => {
                // Neutral characters between the two go with the paragraph.
                let cut = if before == paragraph { at } else { after_strong };
                segments.push((&text[from..cut], before));
                from = cut;
            }
            None if strong != paragraph && at > 0 => {
                segments.push((&text[..at], paragraph));
                from = at;
            }
            _ => {}
        }
        current = Some(strong);
        after_strong = at + character.len_utf8();
    }
    match current {
        Some(last) if last != paragraph && after_strong < text.len() => {
            segments.push((&text[from..after_strong], last));
            segments.push((&text[after_strong..], paragraph));
        }
        last => segments.push((&text[from..], last.unwrap_or(paragraph))),
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_its_direction_changes() {
        use Direction::{LeftToRight, RightToLeft};
        for (text, direction, expected) in [
            ("plain 1", LeftToRight, vec![("plain 1", false)]),
            ("é, ü", LeftToRight, vec![("é, ü", false)]),
            (
                "see שלום עולם, then",
                LeftToRight,
                vec![("see ", false), ("שלום עולם", true), (", then", false)],
            ),
            ("شكرا ITU-T شكرا", RightToLeft, vec![("شكرا ", true), ("ITU-T", false), (" شكرا", true)]),
            ("12. ", RightToLeft, vec![("12. ", true)]),
            ("ITU 12, ", RightToLeft, vec![("ITU 12", false), (", ", true)]),
            ("شكرا SG17 (2025)", RightToLeft, vec![("شكرا ", true), ("SG17 (2025", false), (")", true)]),
            ("- שלום", LeftToRight, vec![("- ", false), ("שלום", true)]),
            ("", LeftToRight, vec![("", false)]),
        ] {
            let cut = segments(text, direction);
            assert_eq!(cut, expected, "{text}");
            assert_eq!(cut.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        }
    }
}
