//! Every command with its shortcut, and the keys of the editors.

use egui::{Align, Frame, Layout, Margin, Ui};

use crate::app::{
    command::{Command, Menu},
    keys,
    theme::{colors, scale, strong},
};

/// The page.
pub(super) fn show(ui: &mut Ui) {
    for menu in Menu::ALL {
        let commands = Command::ALL.into_iter().filter(|command| command.facts().menu == menu);
        let rows = commands.map(|command| {
            let facts = command.facts();
            (facts.name, facts.shortcut.map(|shortcut| keys::shown(ui.ctx(), shortcut)).unwrap_or_default())
        });
        let rows: Vec<_> = rows.collect();
        group(ui, menu.name(), rows);
    }
    for (heading, keys) in keys::BESIDE_COMMANDS {
        let rows: Vec<_> = keys.iter().map(|keys| (keys.name, keys.shown(ui.ctx()))).collect();
        group(ui, heading, rows);
    }
}

fn group<'a>(ui: &mut Ui, heading: &str, rows: impl IntoIterator<Item = (&'a str, String)>) {
    ui.add_space(scale::M);
    ui.label(strong(heading, scale::HEADING));
    let margin = Margin::symmetric(scale::margin(scale::M), 0);
    ui.scope(|ui| {
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
    });
}
