//! What is shown while no draft is in front: where to begin.

use egui::{Button, RichText, Ui, vec2};

use crate::{
    app::{
        command::{Command, Request},
        keys,
        state::AppState,
        theme::{colors, icon, icons, named, scale, strong},
    },
    desk::recent::{Recent, State},
};

/// The start page.
pub(in crate::app) fn start_page(ui: &mut Ui, state: &AppState, requests: &mut Vec<Request>) {
    super::page::column(ui, |ui| {
        ui.add_space(scale::XL);
        ui.label(strong("Liaison Desk", scale::TITLE));
        ui.label(
            "Write liaison statements, keep them as drafts on this machine, and hand them in as Word files",
        );
        ui.add_space(scale::L);
        ui.horizontal_wrapped(|ui| {
            for (command, sign, main) in [
                (Command::NewDraft, icons::FILE_PLUS, true),
                (Command::Open, icons::FOLDER_OPEN, false),
                (Command::NewFromExample, icons::BOOK_OPEN, false),
            ] {
                if beginning(ui, command, sign, main) {
                    requests.push(Request::Do(command));
                }
            }
        });
        ui.add_space(scale::S);
        ui.label(RichText::new("Drop a draft or a received text here").color(colors(ui).text_weak));
        ui.add_space(scale::XL);
        ui.label(strong("Recent drafts", scale::HEADING));
        if state.recent.is_empty() {
            ui.label(
                RichText::new("Drafts you have saved or opened will be listed here")
                    .color(colors(ui).text_weak),
            );
        }
        for recent in &state.recent {
            if row(ui, recent) {
                requests.push(Request::OpenPath(recent.path.clone()));
            }
        }
        ui.add_space(scale::XL);
    });
}

/// One of the large buttons to begin with.
fn beginning(ui: &mut Ui, command: Command, sign: char, main: bool) -> bool {
    let colors = colors(ui);
    let facts = command.facts();
    let text = if main { colors.on_accent } else { colors.text };
    let parts = (icon(sign, scale::HEADING).color(text), RichText::new(facts.name).color(text));
    let response = ui
        .scope(|ui| {
            if main {
                let widgets = &mut ui.visuals_mut().widgets;
                for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
                    widget.weak_bg_fill = colors.accent;
                }
            }
            ui.add(Button::new(parts).min_size(vec2(0.0, scale::CONTROL_LARGE)))
        })
        .inner;
    named(&response, facts.name);
    match facts.shortcut {
        Some(shortcut) => response.on_hover_text(keys::shown(ui.ctx(), shortcut)).clicked(),
        None => response.clicked(),
    }
}

/// A recent draft, as a button as wide as the column.
fn row(ui: &mut Ui, recent: &Recent) -> bool {
    let colors = colors(ui);
    let file = recent.path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = recent.path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let (more, usable) = match &recent.state {
        State::There if recent.summary.title.is_empty() => (folder, true),
        State::There => (recent.summary.title.clone(), true),
        State::Missing => (format!("Not found in {folder}"), false),
        State::Unreadable(why) => (why.clone(), false),
    };
    let wide = vec2(ui.available_width(), scale::ROW_DOUBLE);
    let (rect, response) = ui.allocate_exact_size(wide, egui::Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, usable, format!("Open {file}, {more}"))
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let inside = rect.shrink2(vec2(scale::M, scale::XS));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside));
    child.spacing_mut().item_spacing.y = scale::LINE;
    let weak = if usable { colors.text } else { colors.text_weak };
    for (text, color) in [(strong(file, scale::BODY), weak), (RichText::new(more), colors.text_weak)] {
        child.add(egui::Label::new(text.color(color)).selectable(false).truncate());
    }
    response.on_hover_text(recent.path.display().to_string()).clicked() && usable
}
