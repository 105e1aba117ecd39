//! What stands around the drafts: menus, tabs, the list of sections, check results, the foot of the window.

use egui::{Panel, Ui};

use super::{
    command::{Command, Menu, Request},
    cx::Cx,
    state::{AppState, Section},
};

/// The menus.
pub(in crate::app) fn menu_bar(ui: &mut Ui, state: &AppState, requests: &mut Vec<Request>) {
    Panel::top("menus").show(ui, |ui| {
        egui::MenuBar::new().ui(ui, |ui| {
            for (menu, name) in [
                (Menu::File, "File"),
                (Menu::Edit, "Edit"),
                (Menu::Insert, "Insert"),
                (Menu::View, "View"),
                (Menu::Help, "Help"),
            ] {
                ui.menu_button(name, |ui| {
                    for command in Command::ALL.into_iter().filter(|command| command.facts().menu == menu) {
                        let usable = state.drafts.front_id().is_some() || !command.facts().needs_draft;
                        if ui.add_enabled(usable, egui::Button::new(command.facts().name)).clicked() {
                            requests.push(Request::Do(command));
                        }
                    }
                });
            }
        });
    });
}

/// The tabs of the open drafts.
pub(in crate::app) fn tabs(ui: &mut Ui, state: &AppState, requests: &mut Vec<Request>) {
    Panel::top("tabs").show(ui, |ui| {
        ui.horizontal(|ui| {
            for (id, draft) in state.drafts.iter() {
                let chosen = state.drafts.front_id() == Some(id);
                if ui.selectable_label(chosen, draft.name()).clicked() {
                    requests.push(Request::Activate(id));
                }
            }
        });
    });
}

/// The foot of the window: notices and the state of the draft.
pub(in crate::app) fn status_bar(ui: &mut Ui, state: &mut AppState, _requests: &mut Vec<Request>) {
    Panel::bottom("status").show(ui, |ui| {
        ui.label(state.notices.last().map_or("", |notice| notice.text.as_str()));
    });
}

/// The check results of the draft in front.
pub(in crate::app) fn results(ui: &mut Ui, cx: &mut Cx<'_>) {
    Panel::bottom("results").show(ui, |ui| {
        for finding in cx.derived.findings.iter() {
            ui.label(&finding.message);
        }
    });
}

/// The list of sections, each with what is still to do.
pub(in crate::app) fn sections(ui: &mut Ui, _cx: &mut Cx<'_>) {
    Panel::left("sections").show(ui, |ui| {
        for section in Section::ALL {
            ui.label(format!("{section:?}"));
        }
    });
}

/// What is shown while no draft is in front.
pub(in crate::app) fn start_page(ui: &mut Ui, requests: &mut Vec<Request>) {
    if ui.button("New statement").clicked() {
        requests.push(Request::Do(Command::NewDraft));
    }
}
