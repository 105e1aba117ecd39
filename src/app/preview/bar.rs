//! The bar above the page: its size, its form, hiding it.

use egui::{Response, Ui};

use crate::{
    app::{
        command::{Command, Request},
        cx::Cx,
        theme::{icons, scale},
        widgets::IconButton,
    },
    form::{FormKind, Options},
};

/// The bar above the page, drawn at `shown` of its natural size.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, options: &Options, fits: bool, shown: f32) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        // All of it stands in one line beside a form in a small window, too.
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        ui.spacing_mut().button_padding.x = scale::S;
        for (form, name, help) in [
            (FormKind::HandIn, "Hand-in form", "What is given to the secretariat"),
            (FormKind::Posted, "Posted form", "With number, period and group in front"),
        ] {
            if ui.selectable_label(options.form == form, name).on_hover_text(help).clicked() {
                cx.requests.push(Request::ChooseForm(form));
            }
        }
        if cx.statement().cover.is_some() {
            let mut cover = options.cover;
            if ui.checkbox(&mut cover, "With cover").changed() {
                cx.requests.push(Request::PrintCovers(cover));
            }
        }
        ui.separator();
        if button(ui, icons::ZOOM_OUT, Command::PageZoomOut, true).clicked() {
            cx.ask(Command::PageZoomOut);
        }
        ui.label(format!("{:.0} %", shown * 100.0));
        if button(ui, icons::ZOOM_IN, Command::PageZoomIn, true).clicked() {
            cx.ask(Command::PageZoomIn);
        }
        // The button stays in its place, so that the next one does, too.
        if button(ui, icons::MAXIMIZE, Command::PageFitWidth, !fits).clicked() {
            cx.ask(Command::PageFitWidth);
        }
        if named(ui, icons::X, "Hide the page", true).clicked() {
            cx.ask(Command::TogglePreview);
        }
    });
}

fn button(ui: &mut Ui, sign: char, command: Command, enabled: bool) -> Response {
    named(ui, sign, command.facts().name, enabled)
}

fn named(ui: &mut Ui, sign: char, name: &str, enabled: bool) -> Response {
    IconButton::new(ui.make_persistent_id(name), sign, name).enabled(enabled).show(ui)
}
