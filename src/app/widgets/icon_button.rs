//! A button that shows a sign and says its name.

use egui::{Id, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::app::theme::{self, colors, scale};

/// A button that shows a sign.
pub(in crate::app) struct IconButton<'a> {
    id: Id,
    sign: char,
    name: &'a str,
    hint: &'a str,
    enabled: bool,
    /// Whether Tab leads to it.
    is_stop: bool,
}

impl<'a> IconButton<'a> {
    /// A button of a name that stays the same wherever it is drawn.
    pub(in crate::app) fn new(id: Id, sign: char, name: &'a str) -> Self {
        Self { id, sign, name, hint: "", enabled: true, is_stop: true }
    }

    /// What is said after the name under the pointer, such as its key.
    pub(in crate::app) fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// For the pointer only, and for what works without a keyboard: a key of the field beside it does the same.
    pub(in crate::app) fn no_stop(self) -> Self {
        Self { is_stop: false, ..self }
    }

    /// Whether it can be pressed.
    pub(in crate::app) fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Draws it.
    pub(in crate::app) fn show(self, ui: &mut Ui) -> Response {
        let (_, rect) = ui.allocate_space(Vec2::splat(scale::ICON_BUTTON));
        // One that cannot be pressed keeps the focus all the same, or Tab would begin anew from the top.
        let sense = if self.is_stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, self.id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, self.name));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(rect) {
            let colors = colors(ui);
            let color = match (self.enabled, response.hovered() || response.has_focus()) {
                (false, _) => colors.line,
                (true, true) => colors.accent,
                (true, false) => colors.text_weak,
            };
            if self.enabled && response.hovered() {
                ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
            }
            let font = theme::icon_font(scale::HEADING);
            ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, self.sign, font, color);
        }
        response.on_hover_ui(|ui| {
            ui.label(if self.hint.is_empty() {
                self.name.to_string()
            } else {
                format!("{} ({})", self.name, self.hint)
            });
        })
    }
}
