//! The menus, made from the list of commands.

use egui::{Atom, AtomExt, Button, Frame, Margin, Panel, RichText, Ui, Vec2};

use super::menu_keys::MenuKeys;
use crate::app::{
    command::{Command, Menu},
    offer,
    parts::{self, Part},
    request::Request,
    state::{AppState, in_a_line, of_file},
    theme::{colors, icon, icons, scale},
};

/// How many recent drafts the menu lists.
const RECENT: usize = 10;

/// The menus.
pub(in crate::app) fn menu_bar(ui: &mut Ui, state: &AppState, requests: &mut Vec<Request>) {
    let frame =
        Frame::new().fill(colors(ui).panel).inner_margin(Margin::symmetric(scale::margin(scale::S), 0));
    Panel::top("menus").frame(frame).show_separator_line(false).show(ui, |ui| {
        let mut keys = MenuKeys::begin(ui.ctx());
        // No bar of egui's: in one, a pointer that merely rests on a heading takes the menu from the keyboard.
        ui.horizontal(|ui| {
            egui::containers::menu::menu_style(ui.style_mut());
            for menu in Menu::ALL {
                let (button, shown) = egui::containers::menu::MenuButton::new(menu.name())
                    .ui(ui, |ui| entries(ui, menu, state, &mut keys, requests));
                keys.heading(ui, menu, &button, shown.is_some());
                if menu == Menu::File {
                    parts::note(ui, Part::Menus, ui.max_rect(), button.id);
                }
            }
        });
        keys.end(ui.ctx());
    });
}

fn entries(ui: &mut Ui, menu: Menu, state: &AppState, keys: &mut MenuKeys, requests: &mut Vec<Request>) {
    ui.set_min_width(scale::MENU_WIDTH);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = scale::ICON_BUTTON;
    for command in Command::ALL.into_iter().filter(|command| command.facts().menu == menu) {
        if command.starter().is_some() {
            if command == Command::BeginNewWorkItem {
                starters(ui, keys, requests);
            }
            continue;
        }
        if command.begins_group() {
            ui.add(egui::Separator::default().spacing(scale::S));
        }
        let usable = offer::is_usable(state, command);
        let entry = entry(ui, state, command, usable);
        if usable {
            keys.entry(menu, &entry);
        }
        if entry.clicked() {
            requests.push(Request::Do(command));
            ui.close();
        }
        if command == Command::Open {
            recent(ui, state, keys, requests);
        }
    }
}

fn entry(ui: &mut Ui, state: &AppState, command: Command, usable: bool) -> egui::Response {
    let name = offer::name(state, command);
    let on = offer::is_on(state, command);
    let sign = icon(icons::CHECK, scale::ICON);
    // Names stand below each other, whether or not something before them is switched on.
    let ticks = Command::ALL
        .into_iter()
        .any(|other| other.facts().menu == command.facts().menu && offer::is_on(state, other).is_some());
    let mut button = match (ticks, on) {
        (true, Some(true)) => Button::new((sign, name.as_str())),
        (true, _) => Button::new((Atom::default().atom_size(Vec2::splat(scale::ICON)), name.as_str())),
        (false, _) => Button::new(name.as_str()),
    };
    if let Some(shortcut) = command.facts().shortcut {
        button = button.shortcut_text(crate::app::keys::shown(ui.ctx(), shortcut));
    }
    let response = ui.add_enabled(usable, button);
    response.widget_info(|| match on {
        Some(on) => egui::WidgetInfo::selected(egui::Role::Button, usable, on, &name),
        None => egui::WidgetInfo::labeled(egui::Role::Button, usable, &name),
    });
    response
}

/// The occasions a statement can be begun for, in a menu of their own.
fn starters(ui: &mut Ui, keys: &mut MenuKeys, requests: &mut Vec<Request>) {
    let (button, _) = egui::containers::menu::SubMenuButton::new("New from…").ui(ui, |ui| {
        for command in Command::ALL {
            let Some(starter) = command.starter() else { continue };
            if ui.add(Button::new(starter.name())).on_hover_text(starter.purpose()).clicked() {
                requests.push(Request::Do(command));
                ui.close();
            }
        }
    });
    keys.submenu(&button);
}

fn recent(ui: &mut Ui, state: &AppState, keys: &mut MenuKeys, requests: &mut Vec<Request>) {
    let there: Vec<_> = state
        .recent
        .iter()
        .filter(|recent| recent.state == crate::desk::recent::State::There)
        .take(RECENT)
        .collect();
    ui.add_enabled_ui(!there.is_empty(), |ui| {
        let (button, _) = egui::containers::menu::SubMenuButton::new("Open recent").ui(ui, |ui| {
            for recent in there {
                let name = of_file(&recent.path).unwrap_or_default();
                let folder = recent.path.parent().and_then(std::path::Path::file_name).unwrap_or_default();
                let name = format!("{name} ({})", in_a_line(&folder.to_string_lossy()));
                let entry = ui.add(Button::new(RichText::new(name)).truncate());
                if entry.on_hover_text(recent.path.display().to_string()).clicked() {
                    requests.push(Request::OpenPath(recent.path.clone()));
                    ui.close();
                }
            }
        });
        keys.submenu(&button);
    });
}
