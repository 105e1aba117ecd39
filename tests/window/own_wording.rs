//! Texts that are built are shown where they are edited; one worded by hand is marked and reset in one step.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

const UNDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Z);
const DIFFERS: &str = "Worded by hand; it differs from the built text";

fn marked(desk: &Desk) -> bool {
    desk.harness.query_by_label(DIFFERS).is_some()
}

#[test]
fn a_title_worded_by_hand_is_marked_beside_the_built_one_and_reset_in_one_step() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps");
    assert!(desk.says("LS/o on lamps"));
    desk.click("Word the whole title yourself");
    assert!(desk.says("The same as built from subject, reply and recipients") && !marked(&desk));
    desk.press(&[(Modifiers::NONE, Key::End)]);
    desk.type_text(" at sea");
    assert_eq!(desk.statement().title.override_text, "LS/o on lamps at sea");
    assert!(marked(&desk));
    assert!(desk.harness.query_by_label("LS/o on lamps").is_some(), "the built one stands beside it");
    desk.click("Back to the built title");
    assert_eq!(desk.statement().title.override_text, "");
    assert!(!marked(&desk));
    desk.press(&[UNDO]);
    assert_eq!(desk.statement().title.override_text, "LS/o on lamps at sea");
    assert!(marked(&desk));
}

#[test]
fn an_approval_worded_by_hand_is_marked_and_reset() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add approval");
    desk.type_text("ITU-T Study Group 20");
    desk.click("Word approval 1 differently");
    desk.press(&[(Modifiers::NONE, Key::End)]);
    desk.type_text(" (evening)");
    assert!(marked(&desk));
    assert!(desk.says("ITU-T Study Group 20 meeting"));
    desk.click("approval 1 back to group, place and date");
    assert_eq!(desk.statement().approvals.first().unwrap().text, "");
}

#[test]
fn the_source_is_shown_as_it_will_read_and_a_wording_of_ones_own_is_marked() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    desk.type_text("ITU-T Study Group 20");
    assert!(desk.says("Printed source"));
    desk.click("Word the source differently");
    desk.press(&[(Modifiers::NONE, Key::End)]);
    desk.type_text(", Rapporteur group");
    assert!(marked(&desk));
    desk.click("Source back to the groups' names");
    assert_eq!(desk.statement().source, "");
    desk.press(&[UNDO]);
    assert_eq!(desk.statement().source, "ITU-T Study Group 20, Rapporteur group");
}
