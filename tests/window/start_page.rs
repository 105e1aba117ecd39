//! The start page: what was worked on lately, and where it is.

use std::{fs, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Desk;

/// A window in whose folder a draft was worked on today.
fn with_recent() -> Desk {
    let mut desk = Desk::new();
    let path = desk.draft("TD318R1.liaison", "lamps");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.command(Key::W);
    desk
}

fn row(desk: &Desk) -> String {
    let mut rows = desk.harness.query_all_by_label_contains("Open TD318R1, ");
    let row = rows.next().expect("the draft is listed");
    row.accesskit_node().label().unwrap_or_default()
}

#[test]
fn a_recent_draft_says_what_it_is_about_where_it_is_and_when_it_was_worked_on() {
    let mut desk = with_recent();
    let folder = desk.folder.path().display().to_string();
    let said = row(&desk);
    assert!(said.contains("LS/o on lamps") && said.contains(&folder), "{said}");
    assert!(said.contains("today, ") || said.contains("yesterday, "), "wherever the test runs: {said}");
    desk.choose(&said);
    assert_eq!(desk.names_of_drafts(), ["TD318R1"]);
}

#[test]
fn a_recent_draft_that_is_gone_says_so_and_can_be_taken_out_of_the_list() {
    let desk = with_recent();
    fs::remove_file(desk.path("TD318R1.liaison")).unwrap();
    let mut desk = Desk::in_folder(Arc::clone(&desk.folder), Vec::new());
    let said = row(&desk);
    assert!(said.contains("Not found"), "{said}");
    let opens = desk.harness.get_by_role_and_label(Role::Button, &said);
    assert!(opens.accesskit_node().is_disabled());
    desk.choose("Remove TD318R1 from the list");
    assert!(desk.says("Drafts you have saved or opened will be listed here"));
    let again = Desk::in_folder(Arc::clone(&desk.folder), Vec::new());
    assert!(again.says("Drafts you have saved or opened will be listed here"));
}

#[test]
fn a_draft_that_went_while_the_window_was_open_is_seen_to_be_gone() {
    let mut desk = with_recent();
    fs::remove_file(desk.path("TD318R1.liaison")).unwrap();
    let said = row(&desk);
    desk.choose(&said);
    assert!(desk.says("Not found"), "{}", row(&desk));
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert_eq!(desk.open_drafts(), 0);
}

#[test]
fn who_is_not_known_is_led_to_where_that_is_said_once() {
    let mut desk = Desk::new();
    desk.choose("Settings…");
    assert!(desk.says("You, as contact"));
    desk.type_into("Group", "COM 17");
    desk.choose("Use ITU-T Study Group 17");
    assert!(desk.has_focus("Group"), "{}", desk.focused());
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    desk.settle();
    assert!(
        desk.harness.query_by_role_and_label(Role::Button, "Settings…").is_none(),
        "who works here is known"
    );
    desk.command(Key::N);
    assert_eq!(desk.statement().groups.first().unwrap().name, "ITU-T Study Group 17");
}
