//! What stands around the drafts: menus, tabs, the list of sections, check results, the foot of the window, and the
//! pages that lie over the drafts.

mod about_page;
mod command_search;
mod elide;
mod menu_bar;
mod menu_keys;
mod notices;
mod page;
mod recent_row;
mod result_row;
mod results;
mod sections;
mod settings_page;
mod shortcuts_page;
mod start_page;
mod starter_row;
mod status_bar;
mod tabs;
mod title;

pub(in crate::app) use command_search::command_search;
pub(in crate::app) use menu_bar::menu_bar;
pub(in crate::app) use notices::age_notices;
pub(in crate::app) use page::page;
pub(in crate::app) use result_row::{Pressed, Row};
pub(in crate::app) use results::results;
pub(in crate::app) use sections::sections;
pub(in crate::app) use start_page::start_page;
pub(in crate::app) use status_bar::status_bar;
pub(in crate::app) use tabs::tabs;
pub(in crate::app) use title::title;

/// What is said of a command where only its sign is shown: its name and its shortcut.
fn tip(ctx: &egui::Context, command: super::command::Command) -> String {
    let facts = command.facts();
    match facts.shortcut {
        Some(shortcut) => format!("{} ({})", facts.name, super::keys::shown(ctx, shortcut)),
        None => facts.name.to_string(),
    }
}
