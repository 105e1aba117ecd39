//! Buttons: the main one, the plain one, the quiet ones.

use egui::{Button, Response, Role, Stroke, Ui, Vec2, WidgetInfo};

use super::{colors, icon, scale};

/// The one button of a page that does what the page is for.
pub(crate) fn primary_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colors = colors(ui);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.weak_bg_fill = colors.accent;
            widget.bg_stroke = Stroke::new(scale::LINE, colors.accent);
        }
        widgets.hovered.bg_stroke = Stroke::new(scale::LINE, colors.text);
        seen(ui.add(Button::new(egui::RichText::new(text).color(colors.on_accent))))
    })
    .inner
}

/// A button like any other.
pub(crate) fn plain_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    seen(ui.add(Button::new(text.into())))
}

/// A button of text without a frame, for what is rarely wanted.
pub(crate) fn quiet_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    seen(ui.add(Button::new(text.into()).frame_when_inactive(false)))
}

/// A button that shows a sign and has a name, which is shown when the pointer rests on it.
pub(crate) fn icon_button(ui: &mut Ui, sign: char, name: &str) -> Response {
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = Vec2::splat(scale::XS);
            ui.spacing_mut().interact_size = Vec2::splat(scale::ICON_BUTTON);
            let sign = icon(sign, scale::ICON);
            let size = Vec2::splat(scale::ICON_BUTTON);
            seen(ui.add(Button::new(sign).frame_when_inactive(false).min_size(size)))
        })
        .inner;
    named(&response, name);
    response.on_hover_text(name)
}

/// Brings what has just got the keyboard into view.
pub(crate) fn seen(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// Gives a button the name that assistive programs say, in place of what is painted on it.
pub(crate) fn named(response: &Response, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
}
