//! Paragraphs.

use docx_rs::{
    BorderType, Delete, Insert, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run,
    SpecialIndentType,
};

use super::{
    carried::Carried,
    pen::Pen,
    run::{self, Setting},
    styles,
};
use crate::sheet::{Border, Change, Direction, Inline, Para, Style, Twips};

/// Draws a paragraph.
pub(super) fn paragraph(pen: &mut Pen<'_>, para: &Para) -> Paragraph {
    within(pen, para, Change::None)
}

/// Draws a paragraph of something that may have come or gone as a whole.
pub(super) fn within(pen: &mut Pen<'_>, para: &Para, outer: Change) -> Paragraph {
    let change = run::own_or(para.change, outer);
    let mut paragraph = blank(pen, para.style, para.direction, change);
    if let Some(after) = para.space_after {
        paragraph.property = styles::space_after(paragraph.property, after);
    }
    if let Some(mark) = &para.list {
        match pen.lists.number(mark, &pen.styles.lists) {
            Some((list, level)) => paragraph = paragraph.numbering(list, level),
            // Without a level to set it by, the mark is written out.
            None if !mark.printed.is_empty() => {
                paragraph =
                    paragraph.add_run(Run::new().add_text(super::text::clean(&mark.printed)).add_tab());
            }
            None => {}
        }
    }
    if is_bold(para) {
        // Whoever goes on writing behind it, writes on like it.
        let mark = std::mem::take(&mut paragraph.property.run_property);
        paragraph.property.run_property = mark.bold();
    }
    run::inlines(pen, &mut paragraph, &para.inlines, Setting::of(para, change));
    paragraph
}

/// Whether all that stands in a paragraph is bold.
fn is_bold(para: &Para) -> bool {
    para.list.is_none()
        && !para.inlines.is_empty()
        && para.inlines.iter().all(|inline| match inline {
            Inline::Text(run) => run.marks.bold,
            _ => false,
        })
}

/// A paragraph without inlines.
pub(super) fn blank(pen: &Pen<'_>, style: Style, direction: Direction, change: Change) -> Paragraph {
    let mut paragraph = Paragraph::new();
    if let Some(id) = pen.word_id(style) {
        paragraph = paragraph.style(id);
    }
    for definition in pen.styles.direct(style) {
        let property = std::mem::take(&mut paragraph.property);
        let mark = styles::run(property.run_property.clone(), definition);
        paragraph.property = styles::paragraphs(property, definition).run_property(mark);
    }
    if direction == Direction::RightToLeft {
        paragraph.property.bidi = Some(true);
        let carried = Carried { right_to_left: true, ..Carried::default() };
        if let Some(carried) = carried.encode() {
            paragraph.property.run_property = paragraph.property.run_property.highlight(carried);
        }
    }
    match change {
        Change::None => {}
        Change::Inserted => paragraph.property.run_property.ins = Some(Insert::new_with_empty()),
        Change::Deleted => paragraph.property.run_property.del = Some(Delete::new()),
    }
    paragraph
}

/// A paragraph of running text with nothing in it.
pub(super) fn empty(pen: &Pen<'_>) -> Paragraph {
    blank(pen, Style::NORMAL, Direction::LeftToRight, Change::None)
}

/// A line across the page: the lower edge of an empty paragraph.
pub(super) fn rule(pen: &Pen<'_>, border: Border) -> Paragraph {
    bordered(empty(pen), None, Some(border))
}

/// A paragraph with lines above or below.
pub(super) fn bordered(mut paragraph: Paragraph, above: Option<Border>, below: Option<Border>) -> Paragraph {
    let mut borders = ParagraphBorders::with_empty();
    for (position, border) in
        [(ParagraphBorderPosition::Top, above), (ParagraphBorderPosition::Bottom, below)]
    {
        if let Some(size) = border.and_then(thickness) {
            borders = borders.set(
                ParagraphBorder::new(position)
                    .val(BorderType::Single)
                    .size(size)
                    // A line of Word stands one point from the text.
                    .space(1),
            );
        }
    }
    if above.and_then(thickness).or(below.and_then(thickness)).is_some() {
        paragraph.property.borders = Some(borders);
    }
    paragraph
}

/// The thickness of a line as Word can draw it, an eighth of a point each; none for a line without thickness.
pub(super) fn thickness(border: Border) -> Option<usize> {
    (border.eighths > 0).then(|| usize::from(border.eighths).clamp(2, 96))
}

/// How a first line stands out, as docx-rs says it.
pub(super) fn special(hanging: Twips) -> SpecialIndentType {
    if hanging.0 > 0 {
        SpecialIndentType::Hanging(hanging.0)
    } else {
        SpecialIndentType::FirstLine(hanging.0.saturating_neg())
    }
}
