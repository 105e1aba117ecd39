//! Labels, names and small texts of controls.

use egui::{Label, Response, RichText, Role, Sense, Ui, WidgetInfo};

use crate::app::theme::{colors, scale};

/// A label above a field.
pub(super) fn label(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).size(scale::CAPTION).color(colors(ui).text_weak);
    ui.add(Label::new(text).selectable(false))
}

/// A line of help or of what was understood.
pub(in crate::app) fn caption(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text = RichText::new(text).size(scale::CAPTION).color(colors(ui).text_weak);
    ui.add(Label::new(text).wrap().selectable(false))
}

/// Gives a control a fuller name than the label above it.
pub(in crate::app) fn name_node(ui: &Ui, id: egui::Id, name: &str) {
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
}

/// A button that looks like a word of the text; `name` is what a screen reader says.
pub(in crate::app) fn link(ui: &mut Ui, text: &str, name: &str) -> Response {
    let text = RichText::new(text).size(scale::CAPTION).color(colors(ui).accent);
    let response = ui.add(egui::Button::new(text).frame(false).sense(Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
