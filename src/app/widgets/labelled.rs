//! Labels, names and small texts of controls.

use egui::{Label, Response, RichText, Role, Sense, Ui, WidgetInfo};

use crate::{
    app::{
        cx::Cx,
        theme::{colors, scale},
    },
    statement::FieldId,
};

/// A label above a field.
pub(super) fn label(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).size(scale::CAPTION).color(colors(ui).text_weak);
    ui.add(Label::new(text).selectable(false).sense(Sense::CLICK))
}

/// A label above a control that looks after `field`; a click on it leads there.
pub(in crate::app) fn label_of(ui: &mut Ui, cx: &mut Cx<'_>, field: FieldId, text: &str) -> Response {
    let label = label(ui, text);
    if label.clicked() {
        cx.draft.view.go_to(field);
    }
    label
}

/// Ties a field to the label above it: a screen reader says it, a click on it leads into the field.
pub(super) fn under(label: &Response, field: Response) -> Response {
    if label.clicked() {
        field.request_focus();
    }
    field.labelled_by(label.id)
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
