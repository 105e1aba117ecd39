//! The search of commands: found by letters of their names, chosen by arrows, run by Enter.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use liaison_desk::{app::command::Command, desk::Theme};

use crate::desk::Desk;

#[test]
fn a_command_is_found_by_letters_of_its_name_and_run() {
    let mut desk = Desk::with_example();
    desk.harness.get_by_label("Subject").focus();
    desk.harness.run();
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
    assert_eq!(desk.focused(), "Find a command");
    desk.harness.event(Event::Text("dktm".into()));
    desk.harness.run();
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    assert_eq!(desk.harness.state().state().settings.theme, Theme::Dark);
    assert!(desk.harness.state().state().layout.command_search.is_none());
    assert_eq!(desk.focused(), "Subject");
}

#[test]
fn an_item_added_by_the_search_is_typed_into_at_once() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    assert_eq!(desk.focused(), "Document number", "a new statement is typed into at once");
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
    desk.harness.event(Event::Text("contact".into()));
    desk.harness.run();
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    assert_eq!(desk.focused(), "Name of contact 1");
    desk.harness.event(Event::Text("Maren".into()));
    desk.harness.run();
    assert_eq!(desk.statement().contacts.values().next().unwrap().name, "Maren");
    assert!(desk.statement().number.is_empty());
}

#[test]
fn arrows_choose_among_the_commands_found_and_escape_leaves() {
    let mut desk = Desk::with_example();
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
    desk.harness.event(Event::Text("theme".into()));
    desk.harness.run();
    let chosen = |desk: &Desk| desk.harness.state().state().layout.command_search.clone().unwrap().chosen;
    for _ in 0..Command::ALL.len() {
        desk.press(&[(Modifiers::NONE, Key::ArrowDown)]);
    }
    let last = chosen(&desk);
    assert!((2..20).contains(&last), "no further than the last of those found");
    desk.press(&[(Modifiers::NONE, Key::ArrowUp)]);
    assert_eq!(chosen(&desk), last - 1);
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert!(desk.harness.state().state().layout.command_search.is_none());
    assert_eq!(desk.harness.state().state().settings.theme, Theme::System);
}

#[test]
fn keys_that_a_terminal_deletes_with_delete_nothing_of_what_is_searched_for() {
    let mut desk = Desk::with_example();
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
    desk.harness.event(Event::Text("theme".into()));
    desk.harness.run();
    let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
    desk.press(&[(ctrl, Key::U), (ctrl, Key::K), (ctrl, Key::H), (ctrl, Key::W)]);
    let search = desk.harness.state().state().layout.command_search.clone().unwrap();
    assert_eq!(search.words, "theme");
}
