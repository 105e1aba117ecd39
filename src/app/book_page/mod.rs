//! The page of groups and people: two lists with a field to find in them, and one group or person in their place.
//!
//! `lists.rs` draws the lists, `row.rs` a row of them; `group.rs` and `person.rs` what is open in their place.

mod group;
mod lists;
mod person;
mod row;

use egui::{Key, Modifiers, Ui};
use jiff::civil::Date;

pub(in crate::app) use lists::counted;

use super::{
    request::Request,
    state::{AppState, Opened},
    theme::{card, colors, plain_button, primary_button, scale},
};
use crate::directory::BookChange;

/// The page.
pub(in crate::app) fn show(ui: &mut Ui, state: &mut AppState, today: Date, requests: &mut Vec<Request>) {
    let known = state.known.clone();
    let page = &mut state.book_page;
    if let Some(trouble) = &known.trouble {
        ui.colored_label(colors(ui).error, trouble);
    }
    last_change(ui, &page.last, requests);
    // What was open is left: something else is looked for, as a rule.
    if std::mem::replace(&mut page.was_open, page.open.is_some()) && page.open.is_none() {
        look_again(ui);
    }
    match page.open.take() {
        None => page.open = lists::show(ui, page, &known, today, requests),
        Some(mut open) => {
            let does = match &mut open {
                Opened::BuiltIn(entry) => group::read(ui, entry),
                Opened::Group(edited) => group::edit(ui, edited, &known.own),
                Opened::Person(edited) => person::edit(ui, edited, &known.own),
            };
            page.open = match does {
                Some(Does::Leave) => None,
                Some(Does::Open(other)) => Some(other),
                // It is left when that is done, so that nothing typed is lost when it cannot be.
                Some(Does::Change(change, said)) => {
                    if !std::mem::replace(&mut page.saving, true) {
                        requests.push(Request::ChangeBook(change, said));
                    }
                    Some(open)
                }
                None => Some(open),
            };
        }
    }
    if page.was_open && page.open.is_none() {
        ui.ctx().request_repaint();
    }
}

/// Gives the keyboard to what finds.
fn look_again(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(lists::filter()));
}

/// Gives the page the keyboard when it is opened: something is looked for, as a rule.
pub(in crate::app) fn focus(ui: &Ui, state: &mut AppState) {
    match &mut state.book_page.open {
        None => look_again(ui),
        Some(Opened::Group(edited)) => edited.is_fresh = true,
        Some(Opened::Person(edited)) => edited.is_fresh = true,
        Some(Opened::BuiltIn(_)) => {}
    }
}

/// Takes Escape where it leads back to the lists: nothing was typed that would be lost.
pub(in crate::app) fn takes_escape(ui: &Ui, state: &mut AppState) {
    let is_left = state.book_page.open.as_ref().is_some_and(|open| !open.is_typed_into());
    let is_menu = egui::Popup::is_any_open(ui.ctx());
    if is_left && !is_menu && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.book_page.open = None;
    }
}

/// What is to become of what is open.
enum Does {
    /// Back to the lists.
    Leave,
    /// Something else is opened.
    Open(Opened),
    /// The book changes, and what is open is left when that is done.
    Change(BookChange, String),
}

/// The last change, and what takes it back.
fn last_change(ui: &mut Ui, last: &Option<(String, BookChange)>, requests: &mut Vec<Request>) {
    let Some((said, back)) = last else { return };
    card(ui, scale::margin(scale::S), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(said);
            if plain_button(ui, "Undo this change").clicked() {
                requests.push(Request::ChangeBook(back.clone(), "It was taken back".into()));
            }
        });
    });
    ui.add_space(scale::S);
}

/// The buttons under what is edited; which was pressed. `hinders` says why it cannot be saved.
fn buttons(ui: &mut Ui, hinders: Option<&str>, is_there: bool) -> Option<Pressed> {
    let mut pressed = None;
    ui.add_space(scale::M);
    if let Some(hinders) = hinders {
        ui.colored_label(colors(ui).warning, hinders);
    }
    ui.horizontal(|ui| {
        let save = ui.add_enabled_ui(hinders.is_none(), |ui| primary_button(ui, "Save")).inner;
        if save.clicked() {
            pressed = Some(Pressed::Save);
        }
        if plain_button(ui, "Cancel").clicked() {
            pressed = Some(Pressed::Cancel);
        }
        if is_there && plain_button(ui, "Remove").clicked() {
            pressed = Some(Pressed::Remove);
        }
    });
    pressed
}

/// A button under what is edited.
#[derive(Clone, Copy, PartialEq)]
enum Pressed {
    Save,
    Cancel,
    Remove,
}

/// Whether a list has another one like it.
fn has_other<T: PartialEq>(list: &[T], old: Option<&T>, alike: impl Fn(&T) -> bool) -> bool {
    list.iter().any(|other| Some(other) != old && alike(other))
}
