//! Lines of text on a page, each with its label before it.

use egui::{Align, Align2, Layout, Response, TextEdit, Ui, vec2};

use crate::app::theme::{card, scale, seen, strong};

/// A card under its heading.
pub(in crate::app) fn headed(ui: &mut Ui, heading: &str, add: impl FnOnce(&mut Ui)) {
    ui.add_space(scale::M);
    ui.label(strong(heading, scale::HEADING));
    card(ui, scale::margin(scale::L), add);
}

/// A line of text with its label before it.
pub(in crate::app) fn line(ui: &mut Ui, label: &str, example: &str, text: &mut String) -> Response {
    labelled(ui, label, |ui| ui.add(edit(text, example)))
}

/// A field of one line.
pub(in crate::app) fn edit<'a>(text: &'a mut String, example: &'a str) -> TextEdit<'a> {
    TextEdit::singleline(text).hint_text(example).align(Align2::LEFT_CENTER).desired_width(f32::INFINITY)
}

/// A control with its label before it.
pub(in crate::app) fn labelled(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.horizontal(|ui| {
        let size = vec2(scale::LABEL_WIDTH, scale::CONTROL);
        let label = ui
            .allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(size);
                ui.label(label)
            })
            .inner;
        seen(add(ui).labelled_by(label.id))
    })
    .inner
}
