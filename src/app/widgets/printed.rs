//! What a part of the statement will look like in print.

use egui::{Frame, Label, Margin, RichText, Ui};

use super::long_text;
use crate::app::theme::{self, colors, scale};

/// A line of the form as it will be printed; nothing while there is nothing to print.
pub(in crate::app) fn printed(ui: &mut Ui, what: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let colors = colors(ui);
    Frame::new()
        .fill(colors.panel)
        .corner_radius(scale::ROUND)
        .inner_margin(Margin::symmetric(scale::margin(scale::S), scale::margin(scale::FIELD_PAD)))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = scale::XS;
            ui.add(
                Label::new(RichText::new(what).size(scale::CAPTION).color(colors.text_weak))
                    .selectable(false),
            );
            let font = theme::serif(scale::BODY, false, false);
            if long_text::is_long(text) {
                let (id, width) = (ui.scope_id().with(what), ui.available_width());
                ui.add(Label::new(long_text::lay_out(ui, id, text, (&font, colors.text), width)));
            } else {
                ui.add(Label::new(RichText::new(text).font(font)).wrap());
            }
        });
}
