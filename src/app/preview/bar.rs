//! The bar above the page: its size, its form, hiding it.

use egui::{Button, Response, Ui, WidgetInfo, accesskit::Role};

use crate::{
    app::{
        command::Command,
        cx::Cx,
        theme::{self, icons, scale},
    },
    form::{FormKind, Options},
};

/// The bar above the page, drawn at `shown` of its natural size.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, options: &mut Options, fits: bool, shown: f32) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        for (form, name, help) in [
            (FormKind::HandIn, "Hand-in form", "What is given to the secretariat"),
            (FormKind::Posted, "Posted form", "With number, period and group in front"),
        ] {
            if ui.selectable_label(options.form == form, name).on_hover_text(help).clicked() {
                options.form = form;
            }
        }
        if cx.statement().cover.is_some() {
            ui.checkbox(&mut options.cover, "With cover");
        }
        ui.separator();
        if button(ui, icons::ZOOM_OUT, Command::PageZoomOut).clicked() {
            cx.ask(Command::PageZoomOut);
        }
        ui.label(format!("{:.0} %", shown * 100.0));
        if button(ui, icons::ZOOM_IN, Command::PageZoomIn).clicked() {
            cx.ask(Command::PageZoomIn);
        }
        if !fits && button(ui, icons::MAXIMIZE, Command::PageFitWidth).clicked() {
            cx.ask(Command::PageFitWidth);
        }
        if named(ui, icons::X, "Hide the page").clicked() {
            cx.ask(Command::TogglePreview);
        }
    });
}

fn button(ui: &mut Ui, sign: char, command: Command) -> Response {
    named(ui, sign, command.facts().name)
}

fn named(ui: &mut Ui, sign: char, name: &str) -> Response {
    let button = Button::new(theme::icon(sign, scale::BODY)).frame(false);
    let response = ui.add_sized([scale::ICON_BUTTON, scale::ICON_BUTTON], button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.on_hover_text(name)
}
