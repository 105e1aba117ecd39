//! Undo and redo, where what they take away had the keyboard, and where there is nothing to take back.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::{
    desk::Desk,
    text::{CTRL, CTRL_ALT, at_the_text, focus, press, types, written},
};

const UNDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Z);

#[test]
fn the_caret_stays_in_its_paragraph_when_the_table_before_that_goes() {
    let mut desk = at_the_text();
    types(&mut desk, "a\nbc");
    press(&mut desk, Modifiers::NONE, Key::ArrowUp);
    press(&mut desk, CTRL, Key::F12);
    assert_eq!(written(&desk).len(), 3);
    focus(&mut desk, "Text 2");
    press(&mut desk, Modifiers::NONE, Key::Home);
    press(&mut desk, Modifiers::NONE, Key::ArrowRight);
    press(&mut desk, CTRL, Key::Z);
    types(&mut desk, "x");
    assert_eq!(written(&desk), ["a", "bxc"]);
    press(&mut desk, CTRL_ALT, Key::Num1);
    assert_eq!(written(&desk), ["a", "= bxc"]);
}

#[test]
fn the_caret_goes_back_to_where_a_table_came_from() {
    let mut desk = at_the_text();
    types(&mut desk, "before");
    press(&mut desk, CTRL, Key::F12);
    press(&mut desk, CTRL, Key::Z);
    assert!(desk.harness.query_by_label("Table").is_none(), "the bar knows no table");
    types(&mut desk, "!");
    assert_eq!(written(&desk), ["before!"]);
    press(&mut desk, CTRL, Key::Z);
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), Vec::<String>::new());
    press(&mut desk, CTRL, Key::F12);
    press(&mut desk, CTRL, Key::Z);
    types(&mut desk, "x");
    assert_eq!(written(&desk), ["x"]);
}

#[test]
fn the_caret_goes_to_the_row_above_one_that_goes() {
    let mut desk = at_the_text();
    press(&mut desk, CTRL, Key::F12);
    for _ in 0..9 {
        press(&mut desk, Modifiers::NONE, Key::Tab);
    }
    assert_eq!(written(&desk), ["1||||||||||||||||"]);
    press(&mut desk, CTRL, Key::Z);
    types(&mut desk, "x");
    assert_eq!(written(&desk), ["1|||||||||x|||"]);
}

#[test]
fn the_keyboard_goes_to_the_list_of_an_item_that_goes() {
    let mut desk = Desk::with_new_statement();
    for (add, list) in [("Add contact", "Add contact"), ("Add approval", "Add approval")] {
        desk.click(add);
        desk.press(&[UNDO]);
        assert!(desk.has_focus(list), "{add}: {}", desk.focused());
    }
    desk.type_into("Add recipient for action", "x");
    desk.press(&[UNDO]);
    assert!(desk.has_focus("Add recipient for action"), "{}", desk.focused());
    desk.click("Add cover page");
    desk.press(&[UNDO]);
    assert!(desk.has_focus("Document number"), "{}", desk.focused());
}

#[test]
fn a_field_has_no_steps_of_its_own() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Document number");
    desk.type_text("abc");
    // egui notes a step once a field has stood still for a second.
    desk.harness.run_steps(15);
    desk.press(&[UNDO, UNDO]);
    assert_eq!(desk.statement().number, "");
    desk.press(&[(Modifiers::COMMAND, Key::Y), (Modifiers::COMMAND, Key::Y)]);
    assert_eq!(desk.statement().number, "abc");
}

#[test]
fn undo_belongs_to_the_address_of_a_link_while_that_is_typed() {
    let mut desk = at_the_text();
    types(&mut desk, "one two");
    for _ in 0..3 {
        press(&mut desk, Modifiers::SHIFT, Key::ArrowLeft);
    }
    press(&mut desk, CTRL, Key::K);
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), ["one two"]);
    types(&mut desk, "https://example.org");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(written(&desk), ["one [@https://example.org:two]"]);
}

#[test]
fn an_address_goes_when_the_text_changes_under_it() {
    let mut desk = at_the_text();
    types(&mut desk, "one two");
    for _ in 0..3 {
        press(&mut desk, Modifiers::SHIFT, Key::ArrowLeft);
    }
    press(&mut desk, CTRL, Key::K);
    assert!(desk.harness.query_by_label("Address").is_some());
    desk.shifted(Key::A);
    desk.type_text("Undo");
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    assert_eq!(written(&desk), Vec::<String>::new());
    assert!(desk.harness.query_by_label("Address").is_none());
}
