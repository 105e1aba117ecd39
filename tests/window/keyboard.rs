//! The whole window by keyboard: where the focus is, the way from part to part, what commands do to lists.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::{
    desk::Desk,
    text::{CTRL, CTRL_SHIFT, at_the_text, press, types, written},
};

const NONE: Modifiers = Modifiers::NONE;
const UNDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Z);

fn lines(desk: &Desk) -> Vec<String> {
    desk.statement().groups.first().unwrap().questions.values().cloned().collect()
}

/// A window with a group and these Questions of it.
fn with_questions(questions: &str) -> Desk {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    desk.focus("Add Question to group 1");
    desk.paste(questions);
    desk
}

#[test]
fn a_draft_that_is_opened_or_comes_back_has_the_keyboard_where_it_was() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "lamps");
    desk.will_choose(&path);
    desk.command(Key::O);
    assert!(desk.has_focus("Document number"), "the first field of a draft that is opened");
    desk.focus("Subject");
    desk.command(Key::N);
    assert!(desk.has_focus("Document number"), "the first field of a new one");
    desk.press(&[(Modifiers::CTRL, Key::Tab)]);
    assert!(desk.has_focus("Subject"), "{}", desk.focused());
    desk.press(&[(NONE, Key::F1), (NONE, Key::Escape)]);
    assert!(desk.has_focus("Subject"), "after a page that lay over it");
}

#[test]
fn f6_leads_from_part_to_part_and_back() {
    let mut desk = Desk::with_new_statement();
    desk.press(&[(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::M)]);
    desk.focus("Subject");
    let mut way = Vec::new();
    for _ in 0..6 {
        desk.press(&[(NONE, Key::F6)]);
        way.push(desk.focused());
    }
    assert_eq!(way[0], "Page preview of ");
    assert!(way[1].contains(", rule 14, from A.1"), "{way:?}");
    assert!(way[2].starts_with("Title, "), "{way:?}");
    assert_eq!(way[3..], ["New statement", "File", "Subject"]);
    desk.press(&[(Modifiers::SHIFT, Key::F6)]);
    assert_eq!(desk.focused(), "File");
    for _ in 0..5 {
        desk.press(&[(Modifiers::SHIFT, Key::F6)]);
    }
    assert_eq!(desk.focused(), "Subject");
}

#[test]
fn f6_leads_into_the_bar_over_the_text_and_back_to_the_caret() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Text");
    desk.type_text("one three");
    desk.press(&[(NONE, Key::ArrowLeft); 5]);
    desk.press(&[(NONE, Key::F6)]);
    assert_eq!(desk.focused(), "Style");
    desk.press(&[(Modifiers::SHIFT, Key::F6)]);
    desk.type_text("two ");
    let text: Vec<_> = desk.statement().text.values().map(|block| format!("{block:?}")).collect();
    assert!(text.concat().contains("one two three"), "{text:?}");
}

#[test]
fn tab_comes_to_the_tabs_before_what_opens_one_more_and_to_the_form_before_the_page() {
    let mut desk = Desk::with_new_statement();
    for _ in 0..4 {
        desk.press(&[(NONE, Key::F6)]);
        if desk.focused() == "New statement" {
            break;
        }
    }
    desk.press(&[(NONE, Key::Tab)]);
    assert_eq!(desk.focused(), "Close New statement");
    desk.press(&[(NONE, Key::Tab)]);
    assert!(desk.focused().starts_with("New statement ("), "what opens one more, and its keys");
    desk.focus("Notes to yourself");
    desk.press(&[(NONE, Key::Tab)]);
    assert_eq!(desk.focused(), "Hand-in form", "the bar of the page comes behind the form's last field");
}

#[test]
fn the_page_is_scrolled_by_keys_once_it_has_the_keyboard() {
    let mut desk = Desk::new();
    desk.harness.get_by_label("New from the example").click();
    desk.harness.run();
    let seen = |desk: &Desk| desk.harness.query_by_label_contains("Agenda item: 4.2").is_some();
    assert!(seen(&desk));
    desk.press(&[(NONE, Key::F6)]);
    assert!(desk.focused().starts_with("Page preview"), "{}", desk.focused());
    desk.press(&[(NONE, Key::PageDown), (NONE, Key::PageDown)]);
    desk.harness.run_steps(8);
    assert!(!seen(&desk));
    desk.press(&[(NONE, Key::Home)]);
    desk.harness.run_steps(8);
    assert!(seen(&desk));
}

#[test]
fn what_adds_to_a_list_is_found_among_the_commands() {
    let mut desk = Desk::with_new_statement();
    desk.find_command("group insert");
    assert!(desk.has_focus("Name of group 1"), "{}", desk.focused());
    desk.find_command("question");
    assert!(desk.has_focus("Add Question to group 1"));
    desk.find_command("keyword");
    assert!(desk.has_focus("Add keyword"));
    desk.find_command("contact");
    assert!(desk.has_focus("Name of contact 1"));
    desk.find_command("e-mail");
    assert!(desk.has_focus("Add e-mail to contact 1"));
    desk.find_command("cover");
    desk.find_command("reference");
    assert!(desk.has_focus("Add reference"));
    desk.press(&[(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Num1)]);
    desk.type_text("ITU-T SG2");
    desk.find_command("question");
    assert!(desk.has_focus("Add Question to recipient 1"), "of the recipient the focus was in");
}

#[test]
fn short_texts_are_moved_copied_and_removed_by_keys() {
    let mut desk = with_questions("1/17, 10/17, 3/17");
    desk.focus("Question 3 of group 1");
    desk.press(&[(Modifiers::ALT, Key::ArrowUp)]);
    assert_eq!(lines(&desk), ["1/17", "3/17", "10/17"]);
    assert!(desk.has_focus("Question 2 of group 1"));
    desk.press(&[(Modifiers::COMMAND, Key::D)]);
    assert_eq!(lines(&desk), ["1/17", "3/17", "3/17", "10/17"]);
    assert!(desk.has_focus("Question 3 of group 1"));
    desk.type_text("!");
    desk.press(&[(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Backspace)]);
    assert_eq!(lines(&desk), ["1/17", "3/17", "10/17"]);
    assert!(desk.has_focus("Question 3 of group 1"));
    desk.find_command("duplicate item");
    assert_eq!(lines(&desk), ["1/17", "3/17", "10/17", "10/17"]);
    // The search gave the keyboard back, and with it the keys of the item.
    desk.press(&[(Modifiers::ALT, Key::ArrowUp), (Modifiers::ALT, Key::ArrowDown)]);
    for _ in 0..6 {
        desk.press(&[UNDO]);
    }
    assert_eq!(
        lines(&desk),
        ["1/17", "3/17", "10/17"],
        "{:?}",
        desk.harness.state().front().unwrap().undo_name()
    );
}

#[test]
fn keys_about_items_are_left_alone_where_there_is_none() {
    let mut desk = with_questions("1/17, 10/17");
    desk.focus("Subject");
    desk.press(&[(Modifiers::COMMAND, Key::D), (Modifiers::ALT, Key::ArrowUp)]);
    desk.harness.get_by_label_contains("New statement (").focus();
    desk.harness.run();
    desk.press(&[(Modifiers::ALT, Key::ArrowDown)]);
    assert_eq!(lines(&desk), ["1/17", "10/17"]);
}

#[test]
fn a_short_text_is_carried_by_its_grip_and_has_a_menu() {
    let mut desk = with_questions("1/17, 10/17, 3/17");
    let grip = |desk: &Desk, name: &str| desk.harness.get_by_label(&format!("Drag {name}")).rect().center();
    let from = grip(&desk, "Question 3 of group 1");
    let to = grip(&desk, "Question of group 1");
    desk.harness.hover_at(from);
    desk.harness.run();
    desk.harness.drag_at(from);
    desk.harness.run_steps(2);
    for at in [from - egui::vec2(20.0, 0.0), to] {
        desk.harness.hover_at(at);
        desk.harness.run_steps(2);
    }
    desk.harness.drop_at(to);
    desk.harness.run();
    assert_eq!(lines(&desk), ["3/17", "1/17", "10/17"]);
    desk.harness.get_by_label("Drag Question 2 of group 1").click();
    desk.harness.run();
    desk.harness.get_by_label("Duplicate Question 2 of group 1").click();
    desk.harness.run();
    assert_eq!(lines(&desk), ["3/17", "1/17", "1/17", "10/17"]);
    let up = desk.harness.get_by_label("Drag Question of group 1");
    up.click();
    desk.harness.run();
    let entry = desk.harness.get_by_label("Move Question of group 1 up");
    assert!(entry.accesskit_node().is_disabled());
}

#[test]
fn a_shortcut_that_can_do_nothing_deletes_nothing() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Abstract", "one two");
    desk.press(&[(NONE, Key::ArrowLeft)]);
    let ctrl = Modifiers::COMMAND | Modifiers::CTRL;
    for key in [Key::U, Key::K, Key::H] {
        for modifiers in [ctrl, ctrl | Modifiers::SHIFT] {
            desk.press(&[(modifiers, key)]);
            assert_eq!(desk.statement().abstract_text, "one two", "{key:?}");
        }
    }
}

#[test]
fn tab_either_leads_on_or_makes_a_level() {
    let mut desk = at_the_text();
    types(&mut desk, "item");
    press(&mut desk, CTRL_SHIFT, Key::Num8);
    types(&mut desk, "\n\nplain");
    assert_eq!(written(&desk), ["* item", "plain"]);
    press(&mut desk, CTRL, Key::Home);
    press(&mut desk, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut desk, NONE, Key::Tab);
    assert!(!desk.has_focus("Text"));
    assert_eq!(written(&desk), ["* item", "plain"]);
}
