//! The pages that lie over the drafts.

use egui::{CentralPanel, Frame, Id, Key, Modifiers, ScrollArea, Ui};

use jiff::civil::Date;

use super::{about_page, settings_page, shortcuts_page};
use crate::app::{
    book_page,
    request::Request,
    state::{AppState, Page},
    theme::{colors, icon_button, icons, scale, strong},
};

/// The page that lies over the drafts, in their place.
pub(in crate::app) fn page(
    ui: &mut Ui,
    page: Page,
    state: &mut AppState,
    today: Date,
    requests: &mut Vec<Request>,
) {
    if page == Page::GroupsAndPeople {
        book_page::takes_escape(ui, state);
    }
    let mut closed = !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let shown = Id::unique("page over the drafts");
    let pass = ui.ctx().cumulative_pass_nr();
    let last: Option<(Page, u64)> = ui.data(|data| data.get_temp(shown));
    let is_new = last.is_none_or(|(before, at)| before != page || at + 1 < pass);
    ui.data_mut(|data| data.insert_temp(shown, (page, pass)));
    CentralPanel::default().frame(Frame::new().fill(colors(ui).window)).show(ui, |ui| {
        column(ui, |ui| {
            ui.add_space(scale::L);
            ui.horizontal(|ui| {
                let back = icon_button(ui, icons::ARROW_LEFT, "Back");
                if is_new && page == Page::GroupsAndPeople {
                    book_page::focus(ui, state);
                } else if is_new {
                    back.request_focus();
                }
                closed |= back.clicked();
                ui.label(strong(title(page), scale::TITLE));
            });
            ui.add_space(scale::M);
            match page {
                Page::Settings => settings_page::show(ui, state, today, requests),
                Page::GroupsAndPeople => book_page::show(ui, state, today, requests),
                Page::Shortcuts => shortcuts_page::show(ui),
                Page::About => about_page::show(ui),
            }
            ui.add_space(scale::XL);
        });
    });
    if closed {
        state.layout.page = None;
    }
}

fn title(page: Page) -> &'static str {
    match page {
        Page::Settings => "Settings",
        Page::GroupsAndPeople => "Groups and people",
        Page::Shortcuts => "Shortcuts",
        Page::About => "About Liaison Desk",
    }
}

/// A column in the middle of what room there is, no wider than can be read well, which scrolls.
pub(super) fn column<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            let room = ui.available_width();
            let side = ((room - scale::PAGE_WIDTH) / 2.0).max(scale::L);
            ui.horizontal_top(|ui| {
                ui.add_space(side - ui.spacing().item_spacing.x);
                ui.vertical(|ui| {
                    ui.set_width((room - 2.0 * side).min(scale::PAGE_WIDTH));
                    add(ui)
                })
                .inner
            })
            .inner
        })
        .inner
}
