//! The bar of the text and its commands, reached without a pointer.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use crate::{
    desk::Desk,
    text::{CTRL, CTRL_ALT, CTRL_SHIFT, at_the_text, press, times, types, written},
};

#[test]
fn alt_f10_leads_to_the_bar_from_a_cell_or_an_item_and_escape_back() {
    let mut desk = at_the_text();
    types(&mut desk, "item");
    press(&mut desk, CTRL_SHIFT, Key::Num8);
    press(&mut desk, Modifiers::ALT, Key::F10);
    assert_eq!(desk.focused(), "Style");
    times(&mut desk, 2, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(desk.focused(), "Italic");
    press(&mut desk, Modifiers::NONE, Key::Escape);
    types(&mut desk, "s");
    assert_eq!(written(&desk), ["* items"]);
    press(&mut desk, CTRL, Key::F12);
    types(&mut desk, "a");
    press(&mut desk, Modifiers::ALT, Key::F10);
    // A cell has no style of paragraph.
    assert_eq!(desk.focused(), "Bold");
    press(&mut desk, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(desk.focused(), "Table");
    press(&mut desk, Modifiers::NONE, Key::Home);
    press(&mut desk, Modifiers::NONE, Key::Enter);
    types(&mut desk, "b");
    assert_eq!(written(&desk), ["* items", "1|a[b:b]|||||||"]);
}

#[test]
fn tab_comes_to_the_bar_once_for_its_styles_and_once_for_its_buttons_before_the_text() {
    let mut desk = at_the_text();
    let mut back = Vec::new();
    for _ in 0..2 {
        press(&mut desk, Modifiers::SHIFT, Key::Tab);
        back.push(desk.focused());
    }
    assert_eq!(back, ["Bold", "Style"]);
    press(&mut desk, Modifiers::NONE, Key::Tab);
    press(&mut desk, Modifiers::NONE, Key::End);
    assert_eq!(desk.focused(), "Insert table");
    press(&mut desk, Modifiers::NONE, Key::Tab);
    assert_eq!(desk.focused(), "Text");
    press(&mut desk, Modifiers::SHIFT, Key::Tab);
    // The button that was used last is the one that Tab comes back to.
    assert_eq!(desk.focused(), "Insert table");
}

#[test]
fn every_kind_of_text_has_a_shortcut() {
    let mut desk = at_the_text();
    press(&mut desk, CTRL_ALT, Key::Num4);
    types(&mut desk, "x");
    press(&mut desk, CTRL_SHIFT, Key::H);
    types(&mut desk, "2");
    press(&mut desk, CTRL_SHIFT, Key::H);
    press(&mut desk, CTRL_SHIFT, Key::L);
    types(&mut desk, "i");
    assert_eq!(written(&desk), ["! x[^:2][_:i]"]);
    press(&mut desk, CTRL, Key::F12);
    types(&mut desk, "a");
    assert_eq!(written(&desk), ["! x[^:2][_:i]", "1|a|||||||"]);
}

#[test]
fn a_shortcut_of_the_text_does_nothing_while_another_field_is_written_in() {
    let mut desk = at_the_text();
    types(&mut desk, "one");
    press(&mut desk, CTRL, Key::A);
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Subject").focus();
    desk.harness.run();
    press(&mut desk, CTRL, Key::B);
    types(&mut desk, "Lamps");
    assert_eq!(written(&desk), ["one"]);
    assert_eq!(desk.statement().title.subject, "Lamps");
}

#[test]
fn a_command_of_the_menu_works_on_the_selection_that_was_left_for_it() {
    let mut desk = at_the_text();
    types(&mut desk, "one two");
    times(&mut desk, 3, Modifiers::SHIFT, Key::ArrowLeft);
    press(&mut desk, Modifiers::ALT, Key::O);
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(written(&desk), ["one [b:two]"]);
    types(&mut desk, "2");
    assert_eq!(written(&desk), ["one [b:2]"]);
}

#[test]
fn a_table_is_put_in_at_the_end_of_a_text_that_nobody_was_in() {
    let mut desk = Desk::new();
    desk.harness.get_by_role_and_label(Role::Button, "New from the example").click();
    desk.harness.run();
    let before = desk.statement().text.len();
    press(&mut desk, CTRL, Key::F12);
    types(&mut desk, "a");
    let text = written(&desk);
    assert_eq!((text.len(), text[before].as_str()), (before + 1, "1|a|||||||"));
}

#[test]
fn what_is_asked_of_the_text_brings_it_back_where_the_page_took_its_place() {
    let mut desk = at_the_text();
    types(&mut desk, "one");
    press(&mut desk, CTRL, Key::A);
    desk.harness.set_size(egui::vec2(640.0, 800.0));
    desk.harness.run();
    desk.shifted(Key::P);
    assert!(desk.harness.state().state().layout.page_alone);
    press(&mut desk, CTRL, Key::B);
    assert_eq!(written(&desk), ["[b:one]"]);
    press(&mut desk, CTRL, Key::I);
    assert_eq!(written(&desk), ["[bi:one]"]);
}
