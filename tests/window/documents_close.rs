//! Closing a draft and the window: what is not saved is asked about once, by name.

use egui::{Key, Modifiers, ViewportEvent, ViewportId};

use crate::desk::{Desk, dropped, in_file};

/// A window with drafts a.liaison, b.liaison, … in which something was typed.
fn with_changed(names: &[&str]) -> Desk {
    let mut desk = Desk::new();
    for name in names {
        let path = desk.draft(&format!("{name}.liaison"), "old");
        desk.will_choose(&path);
        desk.command(Key::O);
        desk.type_into("Abstract", "new");
    }
    desk
}

fn saved(desk: &Desk, name: &str) -> bool {
    in_file(&desk.path(&format!("{name}.liaison"))).abstract_text == "new"
}

#[test]
fn closing_a_changed_draft_asks_and_does_what_was_chosen() {
    for (button, open, is_saved) in [("Save", 0, true), ("Discard", 0, false), ("Cancel", 1, false)] {
        let mut desk = with_changed(&["a"]);
        desk.command(Key::W);
        assert!(desk.says("Save the changes to \"a\"?"));
        assert_eq!((desk.open_drafts(), saved(&desk, "a")), (1, false), "nothing happens before the answer");
        desk.choose(button);
        assert_eq!((desk.open_drafts(), saved(&desk, "a")), (open, is_saved), "{button}");
        assert!(!desk.says("Save the changes to \"a\"?"));
    }
    let mut desk = with_changed(&["a"]);
    desk.command(Key::W);
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert_eq!((desk.open_drafts(), desk.says("Save the changes to \"a\"?")), (1, false), "Escape cancels");
    desk.command(Key::W);
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    desk.settle();
    assert_eq!((desk.open_drafts(), saved(&desk, "a")), (0, true), "Enter saves");
}

#[test]
fn a_draft_that_was_never_saved_asks_for_its_file_and_cancelling_that_keeps_it_open() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps");
    desk.command(Key::W);
    desk.choose("Save");
    assert_eq!(desk.questions.lock().unwrap().len(), 1);
    assert_eq!((desk.open_drafts(), desk.is_unsaved()), (1, true), "the dialog was cancelled");
    desk.will_choose(&desk.path("lamps.liaison"));
    desk.command(Key::W);
    desk.choose("Save");
    assert_eq!(desk.open_drafts(), 0);
    assert_eq!(in_file(&desk.path("lamps.liaison")).title.subject, "lamps");
}

#[test]
fn quitting_with_two_changed_drafts_names_both() {
    for (button, closing, are_saved) in
        [("Save all", true, true), ("Discard all", true, false), ("Cancel", false, false)]
    {
        let mut desk = with_changed(&["one", "two"]);
        desk.draft("three.liaison", "unchanged");
        desk.will_choose(&desk.path("three.liaison"));
        desk.command(Key::O);
        desk.command(Key::Q);
        assert!(desk.says("Save the changes to these 2 drafts?"));
        assert!(!desk.harness.state().is_closing());
        desk.choose(button);
        assert_eq!(desk.harness.state().is_closing(), closing, "{button}");
        assert_eq!((saved(&desk, "one"), saved(&desk, "two")), (are_saved, are_saved), "{button}");
        if !closing {
            assert_eq!(desk.open_drafts(), 3);
        }
    }
}

#[test]
fn a_save_that_cannot_be_made_keeps_the_window_open() {
    let mut desk = with_changed(&["a", "b"]);
    desk.draft("b.liaison", "of somebody else");
    desk.command(Key::Q);
    desk.choose("Save all");
    assert!(desk.says("Somebody else has changed b"));
    desk.choose("Cancel");
    assert!(!desk.harness.state().is_closing());
    assert_eq!(in_file(&desk.path("b.liaison")).title.subject, "of somebody else");
    assert!(saved(&desk, "a"), "what could be saved is");

    desk.command(Key::Q);
    desk.choose("Save");
    desk.choose("Save all the same");
    assert!(desk.harness.state().is_closing() && saved(&desk, "b"));
}

#[test]
fn the_systems_wish_to_close_is_held_up_until_it_is_answered() {
    let close = |desk: &mut Desk| {
        let root = desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
        desk.harness.step();
        let commands = &desk.harness.output().viewport_output[&ViewportId::ROOT].commands;
        let held_up = commands.contains(&egui::ViewportCommand::CancelClose);
        desk.settle();
        held_up
    };
    let mut desk = with_changed(&["a"]);
    assert!(close(&mut desk));
    assert!(desk.says("Save the changes to \"a\"?"));
    assert!(close(&mut desk), "asked again, it asks still, and once");
    desk.choose("Save");
    assert!(desk.harness.state().is_closing() && saved(&desk, "a"));
    assert!(!close(&mut desk));

    let mut desk = Desk::with_new_statement();
    assert!(!close(&mut desk), "nothing was typed");
    assert!(desk.harness.state().is_closing());
}

#[test]
fn after_a_question_the_keyboard_is_where_it_was() {
    let mut desk = with_changed(&["a"]);
    desk.type_into("Document type", "T");
    desk.command(Key::W);
    assert!(desk.says("Save the changes to \"a\"?"));
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    desk.type_text("D");
    assert_eq!(desk.statement().document_type, "TD");
    desk.command(Key::W);
    desk.choose("Cancel");
    desk.type_text("1");
    assert_eq!(desk.statement().document_type, "TD1");
}

#[test]
fn what_a_second_start_hands_over_waits_while_something_is_asked() {
    let mut desk = with_changed(&["a"]);
    let path = desk.draft("late.liaison", "late");
    desk.command(Key::W);
    desk.harness.input_mut().dropped_files.push(dropped(&path));
    desk.settle();
    assert_eq!(desk.names_of_drafts(), ["a"], "the question stands over its own draft");
    desk.choose("Cancel");
    desk.settle();
    assert_eq!(desk.names_of_drafts(), ["a", "late"]);
    assert_eq!(desk.statement().title.subject, "late");
}
