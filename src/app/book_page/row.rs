//! A row of the lists of groups and people.

use egui::{Align, Label, Layout, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::theme::{colors, scale, seen, strong};

/// What a row says.
pub(super) struct Row {
    /// The short name.
    pub(super) name: String,
    /// The name in full, or what the person does.
    pub(super) beside: String,
    /// What is to be known, or the address.
    pub(super) note: String,
}

/// A row as wide as the page; whether it was clicked.
pub(super) fn row(ui: &mut Ui, row: &Row) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale::ROW), Sense::click());
    let parts = [&row.name, &row.beside, &row.note].into_iter().filter(|part| !part.is_empty());
    let spoken = parts.map(String::as_str).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if ui.is_rect_visible(rect) {
        let colors = colors(ui);
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
        }
        let inside = rect.shrink2(vec2(scale::S, 0.0));
        let builder = UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center));
        let mut child = ui.new_child(builder);
        let label = |text: RichText| Label::new(text).selectable(false).truncate();
        child.add(label(strong(&row.name, scale::BODY)));
        let room = child.available_width();
        let share = if row.note.is_empty() { room } else { room * scale::NAME_SHARE };
        child.allocate_ui_with_layout(vec2(share, scale::ROW), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(share);
            ui.add(label(RichText::new(&row.beside).color(colors.text_weak)));
        });
        child.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(label(RichText::new(&row.note).size(scale::CAPTION).color(colors.text_weak)));
        });
    }
    seen(response).on_hover_text(spoken).clicked()
}
