//! The bar above the page: its size, its form, hiding it.

use egui::{Align, Layout, Response, Role, Ui, WidgetInfo};

use crate::{
    app::{
        command::Command,
        cx::Cx,
        request::Request,
        theme::{icons, scale},
        widgets::IconButton,
    },
    form::{FormKind, Options},
};

/// The bar above the page, drawn at `shown` of its natural size.
///
/// All of it stands in one line: where that is short, names are, too.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, options: &Options, fits: bool, shown: f32) {
    let short = ui.available_width() < scale::PAGE_BAR;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        ui.spacing_mut().button_padding.x = if short { scale::XS } else { scale::S };
        for (form, name, in_short, help) in [
            (FormKind::HandIn, "Hand-in form", "Hand-in", "What is given to the secretariat"),
            (FormKind::Posted, "Posted form", "Posted", "With number, period and group in front"),
        ] {
            let chosen = options.form == form;
            let button = ui.selectable_label(chosen, if short { in_short } else { name });
            button.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
            if button.on_hover_text(help).clicked() {
                cx.requests.push(Request::ChooseForm(form));
            }
        }
        if cx.statement().cover.is_some() {
            let mut cover = options.cover;
            let name = "With cover";
            let check = ui.checkbox(&mut cover, if short { "Cover" } else { name });
            check.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, cover, name));
            if check.changed() {
                cx.requests.push(Request::PrintCovers(cover));
            }
        }
        if !short {
            ui.separator();
        }
        if button(ui, icons::ZOOM_OUT, Command::PageZoomOut, true).clicked() {
            cx.ask(Command::PageZoomOut);
        }
        if !short {
            ui.label(format!("{:.0} %", shown * 100.0));
        }
        if button(ui, icons::ZOOM_IN, Command::PageZoomIn, true).clicked() {
            cx.ask(Command::PageZoomIn);
        }
        // The button stays in its place, so that it has the keyboard still when it has been pressed.
        if button(ui, icons::MAXIMIZE, Command::PageFitWidth, !fits).clicked() {
            cx.ask(Command::PageFitWidth);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if named(ui, icons::X, "Hide the page", true).clicked() {
                cx.ask(Command::TogglePreview);
            }
        });
    });
}

fn button(ui: &mut Ui, sign: char, command: Command, enabled: bool) -> Response {
    named(ui, sign, command.facts().name, enabled)
}

fn named(ui: &mut Ui, sign: char, name: &str, enabled: bool) -> Response {
    IconButton::new(ui.make_persistent_id(name), sign, name).enabled(enabled).show(ui)
}
