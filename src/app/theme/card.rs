//! Cards: what belongs together on a ground of its own.

use egui::{Frame, Label, Margin, RichText, Stroke, Ui};

use super::{colors, scale};

/// Draws something on a card as wide as there is room, with so much around it.
pub(crate) fn card<R>(ui: &mut Ui, margin: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    let colors = colors(ui);
    let frame = Frame::new()
        .fill(colors.card)
        .stroke(Stroke::new(scale::LINE, colors.line))
        .corner_radius(scale::ROUND_CARD)
        .inner_margin(Margin::same(margin));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A sentence of help, in as many lines as it needs.
pub(crate) fn weak(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).color(colors(ui).text_weak)).wrap());
}
