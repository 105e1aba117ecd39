//! Inlines: characters, tabs, breaks, fields, links, changes.

use docx_rs::{
    BreakType, Delete, FieldCharType, Hyperlink, HyperlinkData, Insert, InstrPAGE, InstrText, Paragraph,
    ParagraphChild, Run, RunProperty, VertAlignType,
};

use super::{
    carried::Carried,
    pen::Pen,
    text::{Piece, pieces},
};
use crate::{
    sheet::{Change, Direction, Inline, Run as Stretch, followable},
    statement::text::{Marks, Position},
};

/// Draws inlines at the end of a paragraph; what says nothing of a change of its own shares that of the paragraph.
pub(super) fn inlines(
    pen: &mut Pen<'_>,
    paragraph: &mut Paragraph,
    inlines: &[Inline],
    direction: Direction,
    change: Change,
) {
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
            draw(pen, &mut children, inline, direction, change, target.is_some());
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
        Inline::Tab | Inline::Break | Inline::PageNumber => None,
    }
}

fn draw(
    pen: &Pen<'_>,
    children: &mut Vec<ParagraphChild>,
    inline: &Inline,
    direction: Direction,
    change: Change,
    linked: bool,
) {
    match inline {
        Inline::Text(stretch) => {
            let change = own_or(stretch.change, change);
            let style = Some(pen.styles.link.word_id).filter(|id| linked && !id.is_empty());
            let runs = segments(&stretch.text, direction)
                .into_iter()
                .filter_map(|(text, right_to_left)| run(stretch, text, right_to_left, style, change))
                .collect();
            changed(children, runs, change);
        }
        Inline::Tab => changed(children, vec![Run::new().add_tab()], change),
        Inline::Break => changed(children, vec![Run::new().add_break(BreakType::TextWrapping)], change),
        Inline::PageNumber => changed(children, page_number(change), change),
    }
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
    stretch: &Stretch,
    text: &str,
    right_to_left: bool,
    style: Option<&str>,
    change: Change,
) -> Option<Run> {
    let mut run = Run::new();
    for piece in pieces(text) {
        run = match piece {
            Piece::Text(text) if change == Change::Deleted => run.add_delete_text(text),
            Piece::Text(text) => run.add_text(text),
            Piece::Tab => run.add_tab(),
            Piece::Break => run.add_break(BreakType::TextWrapping),
        };
    }
    if run.children.is_empty() {
        return None;
    }
    let mut property = marked(&stretch.marks);
    if let Some(style) = style {
        property = property.style(style);
    }
    let carried = Carried { right_to_left, language: stretch.language.clone() };
    if let Some(carried) = carried.encode() {
        property = property.highlight(carried);
    }
    run.run_property = property;
    Some(run)
}

/// What marks say of a run; docx-rs states bold and italic for complex scripts along.
fn marked(marks: &Marks) -> RunProperty {
    let mut property = RunProperty::new();
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
