//! Every command with its shortcut, and the keys of the editors.

use egui::{Align, Frame, Layout, Margin, Ui};

use crate::app::{
    command::{Command, Menu},
    keys,
    theme::{colors, scale, strong},
};

/// Keys that no menu shows, by where they work.
const OTHER_KEYS: [(&str, &[(&str, &str)]); 4] = [
    (
        "In the window",
        &[
            ("Open the menus", "F10, or Alt and a menu's first letter"),
            ("The first to ninth draft", "Ctrl+1 to Ctrl+9"),
            ("Next or previous field", "Tab, Shift+Tab"),
        ],
    ),
    ("In lists", &[("Move an item up or down", "Alt+Up, Alt+Down")]),
    ("In a recipient", &[("For action", "Alt+1"), ("For comment", "Alt+2"), ("For information", "Alt+3")]),
    (
        "In the text",
        &[
            ("Level of an item, next or last cell", "Tab, Shift+Tab"),
            ("Line break within a paragraph", "Shift+Enter"),
            ("Along the bar, and back to the text", "Left, Right, Esc"),
        ],
    ),
];

/// The page.
pub(super) fn show(ui: &mut Ui) {
    for menu in Menu::ALL {
        let commands = Command::ALL.into_iter().filter(|command| command.facts().menu == menu);
        let rows = commands.map(|command| {
            let facts = command.facts();
            let keys = facts.shortcut.map(|shortcut| keys::shown(ui.ctx(), shortcut)).unwrap_or_default();
            (facts.name, keys)
        });
        let rows: Vec<_> = rows.collect();
        group(ui, menu.name(), rows);
    }
    for (heading, keys) in OTHER_KEYS {
        group(ui, heading, keys.iter().map(|(name, keys)| (*name, (*keys).to_string())));
    }
}

fn group<'a>(ui: &mut Ui, heading: &str, rows: impl IntoIterator<Item = (&'a str, String)>) {
    ui.add_space(scale::M);
    ui.label(strong(heading, scale::HEADING));
    let margin = Margin::symmetric(scale::margin(scale::M), 0);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (at, (name, keys)) in rows.into_iter().enumerate() {
        let fill = if at % 2 == 0 { colors(ui).card } else { colors(ui).window };
        Frame::new().fill(fill).corner_radius(scale::ROUND).inner_margin(margin).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(egui::RichText::new(keys).color(colors(ui).text_weak));
                });
            });
        });
    }
}
