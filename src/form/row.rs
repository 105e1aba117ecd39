//! Rows of labelled values: the pieces all forms build theirs from.

use super::{clean, printed::Printed};
use crate::{
    sheet::{Border, Cell, CellRole, Inline, Para, Role, Row, Run, Style, Twips},
    statement::{FieldId, text::Marks},
};

/// The ruled line of 1.5 points.
pub(super) const THICK: Border = Border { eighths: 12 };
/// The ruled line of 1 point.
pub(super) const MEDIUM: Border = Border { eighths: 8 };

/// A run of a bold label.
pub(super) fn label_run(text: &str) -> Inline {
    let mut run = Run::new(Role::Label, text);
    run.marks.bold = true;
    Inline::Text(run)
}

/// A cell with a bold label.
pub(super) fn label(text: &str, span: usize) -> Cell {
    let mut para = Para::new(Style::NORMAL);
    para.inlines.push(label_run(text));
    Cell::new(CellRole::Label, span, vec![para])
}

/// A cell with one paragraph.
pub(super) fn value(style: Style, field: FieldId, printed: &Printed, span: usize) -> Cell {
    Cell::new(CellRole::Value, span, vec![para(style, field, printed)])
}

/// A cell with a paragraph for each line; with one empty paragraph when there is none.
pub(super) fn values(
    style: Style,
    field: FieldId,
    lines: impl IntoIterator<Item = Printed>,
    span: usize,
) -> Cell {
    let mut paras: Vec<Para> = lines.into_iter().map(|line| para(style, field, &line)).collect();
    if paras.is_empty() {
        paras.push(para(style, field, &Printed::default()));
    }
    Cell::new(CellRole::Value, span, paras)
}

/// A paragraph that shows a field.
pub(super) fn para(style: Style, field: FieldId, printed: &Printed) -> Para {
    let inlines = printed.inlines();
    Para { origin: Some(field), style, direction: clean::direction(&inlines), inlines, ..Para::default() }
}

/// A paragraph of the form's own words.
pub(super) fn fixed(style: Style, text: &str, bold: bool) -> Para {
    let run = Run {
        text: text.to_string(),
        role: Role::Label,
        marks: Marks { bold, ..Marks::default() },
        ..Run::default()
    };
    Para::of(style, run)
}

/// A row of at least the height of the template's rows.
pub(super) fn row(origin: FieldId, cells: Vec<Cell>) -> Row {
    Row { origin: Some(origin), cells, min_height: Some(Twips(357)), ..Row::default() }
}

/// One paragraph for each line of a field's text, blank lines left out; nothing when it is blank.
pub(super) fn paragraphs(field: FieldId, text: &str) -> Vec<Printed> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive(['\n', '\r', '\u{2029}']) {
        let printed = Printed::part(field, text, start..start + line.len());
        start += line.len();
        if !printed.to_string().trim().is_empty() {
            lines.push(printed);
        }
    }
    lines
}
