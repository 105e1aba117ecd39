//! What is shown while no draft is in front: where to begin.

use egui::{Align, Button, Label, Layout, RichText, Ui, vec2};
use jiff::civil::Date;

use super::{recent_row, starter_row};
use crate::{
    app::{
        command::Command,
        keys,
        request::Request,
        state::AppState,
        theme::{card, colors, icon, icons, named, plain_button, scale, strong, weak},
    },
    desk::Settings,
};

/// The start page.
pub(in crate::app) fn start_page(ui: &mut Ui, state: &AppState, today: Date, requests: &mut Vec<Request>) {
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
        weak(ui, "Drop a draft, a Word file or a received text here");
        if is_unknown(&state.settings) {
            introduce(ui, requests);
        }
        ui.add_space(scale::L);
        starters(ui, state.recent.is_empty(), requests);
        ui.add_space(scale::L);
        ui.label(strong("Recent drafts", scale::HEADING));
        if state.recent.is_empty() {
            ui.label(
                RichText::new("Drafts you have saved or opened will be listed here")
                    .color(colors(ui).text_weak),
            );
        }
        for recent in &state.recent {
            recent_row::show(ui, recent, today, requests);
        }
        ui.add_space(scale::XL);
    });
}

/// Whether nothing is known of who works here.
fn is_unknown(settings: &Settings) -> bool {
    [&settings.contact.name, &settings.group.name].into_iter().all(|text| text.trim().is_empty())
}

/// The way to where the user says once who they are.
fn introduce(ui: &mut Ui, requests: &mut Vec<Request>) {
    ui.add_space(scale::M);
    card(ui, scale::margin(scale::M), |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if plain_button(ui, Command::Settings.facts().name).clicked() {
                    requests.push(Request::Do(Command::Settings));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let text = "Your name, group and study period, said once, begin each new statement";
                    ui.add(Label::new(text).wrap());
                });
            });
        });
    });
}

/// The occasions a statement can be begun for: with what each is for where there is room, that is before there are
/// recent drafts.
fn starters(ui: &mut Ui, in_full: bool, requests: &mut Vec<Request>) {
    ui.label(strong("New from…", scale::HEADING));
    let mut row = |ui: &mut Ui| {
        for command in Command::ALL {
            if command.starter().is_some_and(|starter| starter_row::show(ui, starter, in_full)) {
                requests.push(Request::Do(command));
            }
        }
    };
    match in_full {
        true => ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            row(ui);
        }),
        false => ui.horizontal_wrapped(row),
    };
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
