//! The abstract and the keywords.

use egui::Ui;

use crate::{
    app::{
        cx::Cx,
        widgets::{Lines, TextField, caption, lines},
    },
    statement::{FieldId, field::LineList},
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    TextField::new(FieldId::Abstract).under_its_head().paragraphs(4).show(ui, cx);
    match cx.derived.printed.abstract_words {
        0 => {}
        1 => drop(caption(ui, "1 word")),
        words => drop(caption(ui, format!("{words} words"))),
    }
    lines(ui, cx, &Lines { list: LineList::Keywords, of: "", commas: true, width: 0.0 });
}
