//! An occasion a statement can be begun for, on the start page.

use egui::{Align2, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::{
    app::theme::{colors, named, plain_button, sans, scale, seen},
    desk::Starter,
};

/// A button that begins a statement, in full as wide as the column. Whether it was pressed.
pub(super) fn show(ui: &mut Ui, starter: Starter, in_full: bool) -> bool {
    if !in_full {
        let button = plain_button(ui, starter.name());
        named(&button, &format!("{}: {}", starter.name(), starter.purpose()));
        return button.on_hover_text(starter.purpose()).clicked();
    }
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale::ROW), Sense::click());
    let response = seen(response);
    let (name, purpose) = (starter.name(), starter.purpose());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {purpose}")));
    if ui.is_rect_visible(rect) {
        let colors = colors(ui);
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
        }
        let (left, middle) = (rect.left() + scale::M, rect.center().y);
        let text = |x, text: &str, bold, color| {
            ui.painter().text(pos2(x, middle), Align2::LEFT_CENTER, text, sans(scale::BODY, bold), color)
        };
        text(left, name, true, colors.text);
        text(left + scale::LABEL_WIDTH, purpose, false, colors.text_weak);
    }
    response.clicked()
}
