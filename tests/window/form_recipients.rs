//! Recipients: begun in an empty field, pasted as a list, given a purpose by one key.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use liaison_desk::statement::{Purpose, Recipient};

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;

fn names(desk: &Desk, purpose: Purpose) -> Vec<String> {
    desk.statement().recipients_for(purpose).map(|(_, recipient)| recipient.text.clone()).collect()
}

fn with_recipients(names: &[&str]) -> Desk {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for information");
    desk.paste(&names.join("\n"));
    desk
}

fn only(desk: &Desk) -> Recipient {
    desk.statement().recipients.first().cloned().unwrap()
}

#[test]
fn a_name_typed_into_the_empty_field_is_a_recipient_and_enter_leads_to_the_next() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for action");
    for character in "ETSI".chars() {
        desk.type_text(&character.to_string());
    }
    assert_eq!(names(&desk, Purpose::Action), ["ETSI"]);
    assert!(desk.has_focus("Recipient 1"));
    desk.press(&[(NONE, Key::Enter)]);
    assert!(desk.has_focus("Add recipient for action"));
    desk.type_text("ITU-T SG2");
    assert_eq!(names(&desk, Purpose::Action), ["ETSI", "ITU-T SG2"]);
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(names(&desk, Purpose::Action), ["ETSI"]);
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert!(desk.statement().recipients.is_empty(), "the letters of a name are one step");
    desk.press(&[(Modifiers::COMMAND, Key::Y)]);
}

#[test]
fn a_pasted_list_adds_recipients_one_by_one_with_their_deadlines_and_questions() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for action");
    desk.paste("ITU-T SG2 (Q1/2, Q3/2), ETSI (by 15 June 2027) and oneM2M");
    assert_eq!(names(&desk, Purpose::Action), ["ITU-T SG2", "ETSI", "oneM2M"]);
    let s = desk.statement();
    let questions: Vec<_> = s.recipients.first().unwrap().questions.values().cloned().collect();
    assert_eq!(questions, ["1/2", "3/2"]);
    let etsi = s.recipients.values().nth(1).unwrap();
    assert_eq!(etsi.deadline.date, Some(jiff::civil::date(2027, 6, 15)));
    assert_eq!(desk.harness.state().front().unwrap().undo_name(), Some("pasting 3 recipients"));
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert!(desk.statement().recipients.is_empty());
}

#[test]
fn one_pasted_name_is_typed() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for action");
    desk.paste("ISO/IEC JTC 1/SC 41");
    desk.type_text("!");
    assert_eq!(names(&desk, Purpose::Action), ["ISO/IEC JTC 1/SC 41!"]);
}

#[test]
fn a_purpose_is_one_key_in_the_row_and_one_letter_on_its_control() {
    let mut desk = with_recipients(&["ETSI", "oneM2M"]);
    desk.focus("Recipient 2");
    desk.press(&[(Modifiers::ALT, Key::Num1)]);
    assert_eq!(names(&desk, Purpose::Action), ["oneM2M"]);
    assert!(desk.has_focus("Recipient 1"), "the focus goes with the recipient");
    desk.press(&[(Modifiers::ALT, Key::Num3)]);
    desk.focus("Recipient 1 for information");
    desk.press(&[(NONE, Key::C)]);
    assert_eq!(names(&desk, Purpose::Comment), ["ETSI"]);
    desk.press(&[(NONE, Key::A)]);
    assert_eq!(names(&desk, Purpose::Action), ["ETSI"]);
    desk.press(&[(NONE, Key::I)]);
    assert_eq!(names(&desk, Purpose::Information), ["ETSI", "oneM2M"]);
}

#[test]
fn the_character_that_comes_with_a_purposes_key_is_not_typed() {
    let mut desk = with_recipients(&["ETSI", "oneM2M"]);
    desk.focus("Recipient 1");
    let (key, modifiers) = (Key::Num1, Modifiers::ALT);
    let press = egui::Event::Key { key, modifiers, physical_key: None, pressed: true, repeat: false };
    desk.harness.input_mut().events.extend([press, egui::Event::Text("1".into())]);
    desk.harness.run();
    assert_eq!(names(&desk, Purpose::Action), ["ETSI"]);
}

#[test]
fn arrow_keys_and_clicks_choose_a_purpose() {
    let mut desk = with_recipients(&["ETSI", "oneM2M"]);
    desk.focus("Recipient 1 for information");
    desk.press(&[(NONE, Key::ArrowLeft)]);
    assert_eq!(names(&desk, Purpose::Action), ["ETSI"]);
    assert!(desk.has_focus("Recipient 1 for action"));
    desk.focus("Recipient 2");
    desk.harness.get_by_label("Recipient 2 for action").click();
    desk.harness.run();
    assert_eq!(names(&desk, Purpose::Action), ["ETSI", "oneM2M"]);
}

#[test]
fn for_comment_is_out_of_sight_until_it_is_used() {
    let mut desk = with_recipients(&["ETSI", "oneM2M"]);
    assert!(desk.harness.query_by_label("Add recipient for comment").is_none());
    assert!(desk.harness.query_by_label("Recipient 1 for comment").is_none());
    desk.click("Show recipients for comment");
    assert!(desk.has_focus("Add recipient for comment"));
    desk.type_text("GSMA");
    assert_eq!(names(&desk, Purpose::Comment), ["GSMA"]);
    assert!(desk.harness.query_by_label("Recipient 1 for comment").is_some());
}

#[test]
fn a_command_leads_to_the_empty_field_of_its_purpose() {
    let mut desk = Desk::with_new_statement();
    let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    for (key, label) in [
        (Key::Num1, "Add recipient for action"),
        (Key::Num2, "Add recipient for comment"),
        (Key::Num3, "Add recipient for information"),
    ] {
        desk.press(&[(shift, key)]);
        assert!(desk.has_focus(label), "{label}");
    }
}

#[test]
fn recipients_move_by_keys_among_those_of_their_purpose() {
    let mut desk = with_recipients(&["A1", "B2", "C3"]);
    desk.focus("Recipient 3");
    desk.press(&[(Modifiers::ALT, Key::ArrowUp)]);
    assert_eq!(names(&desk, Purpose::Information), ["A1", "C3", "B2"]);
    assert!(desk.has_focus("Recipient 2"));
    desk.press(&[(Modifiers::ALT, Key::ArrowUp), (Modifiers::ALT, Key::ArrowUp)]);
    assert_eq!(names(&desk, Purpose::Information), ["C3", "A1", "B2"]);
    desk.press(&[(Modifiers::ALT, Key::ArrowDown)]);
    assert_eq!(names(&desk, Purpose::Information), ["A1", "C3", "B2"]);
    desk.type_text("!");
    assert_eq!(names(&desk, Purpose::Information), ["A1", "C3!", "B2"]);
}

#[test]
fn a_recipient_is_removed_and_duplicated_and_both_are_undone() {
    let mut desk = with_recipients(&["A1", "B2", "C3"]);
    let before = desk.statement();
    desk.click("Remove recipient 2");
    assert_eq!(names(&desk, Purpose::Information), ["A1", "C3"]);
    assert!(desk.has_focus("Recipient 2"), "the focus goes to the next one");
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(desk.statement().recipients, before.recipients);
    desk.click("More for recipient 2");
    desk.click("Duplicate recipient 2");
    assert_eq!(names(&desk, Purpose::Information), ["A1", "B2", "B2", "C3"]);
    assert!(desk.has_focus("Recipient 3"));
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(desk.statement().recipients, before.recipients);
    desk.press(&[(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z)]);
    assert_eq!(names(&desk, Purpose::Information), ["A1", "B2", "B2", "C3"]);
}

#[test]
fn a_recipient_is_carried_to_another_purpose() {
    let mut desk = with_recipients(&["A1", "B2", "C3"]);
    desk.focus("Recipient 3");
    let from = desk.harness.get_by_label("Drag recipient 3").rect().center();
    let to = desk.harness.get_by_label("Add recipient for action").rect().left_top();
    desk.harness.hover_at(from);
    desk.harness.run();
    desk.harness.drag_at(from);
    desk.harness.run_steps(2);
    desk.harness.hover_at(to + egui::vec2(4.0, 12.0));
    desk.harness.run_steps(2);
    desk.harness.hover_at(to + egui::vec2(4.0, 0.0));
    desk.harness.run_steps(2);
    desk.harness.drop_at(to + egui::vec2(4.0, 0.0));
    desk.harness.run();
    assert_eq!(names(&desk, Purpose::Action), ["C3"]);
    assert_eq!(names(&desk, Purpose::Information), ["A1", "B2"]);
}

#[test]
fn more_holds_questions_and_an_own_deadline() {
    let mut desk = with_recipients(&["ITU-T SG2", "ETSI"]);
    desk.click("Remove recipient 2");
    desk.click("More for recipient 1");
    desk.type_into("Add Question to recipient 1", "1/2");
    desk.press(&[(NONE, Key::Enter)]);
    desk.type_text("5/2");
    desk.type_into("Own deadline of recipient 1", "in 6 weeks");
    let recipient = only(&desk);
    assert_eq!(recipient.questions.values().collect::<Vec<_>>(), ["1/2", "5/2"]);
    assert_eq!(recipient.deadline.date, Some(jiff::civil::date(2026, 11, 27)));
}

#[test]
fn nobody_addressed_is_said_once_the_section_has_been_left() {
    let mut desk = Desk::with_new_statement();
    let said = |desk: &Desk| desk.harness.query_by_label_contains("Nobody is addressed").is_some();
    desk.focus("Add recipient for action");
    desk.focus("Add recipient for information");
    assert!(!said(&desk));
    desk.focus("Subject");
    assert!(said(&desk));
    desk.type_into("Add recipient for action", "ETSI");
    assert!(!said(&desk));
}

#[test]
fn forty_recipients_are_all_there() {
    let names: Vec<String> = (1..=40).map(|n| format!("Group {n}")).collect();
    let mut desk = with_recipients(&names.iter().map(String::as_str).collect::<Vec<_>>());
    desk.focus("Recipient 40");
    assert!(desk.has_focus("Recipient 40"));
    desk.type_text("a");
    assert_eq!(desk.statement().recipients.values().last().unwrap().text, "Group 40a");
}

#[test]
fn what_more_is_known_of_a_recipient_folds_into_a_line() {
    let mut desk = with_recipients(&["ITU-T SG2 (Q1/2, Q3/2) by 15 June 2027", "ETSI"]);
    let shown = |desk: &Desk| desk.harness.query_by_label("Own deadline of recipient 1").is_some();
    assert!(!shown(&desk));
    desk.click("Questions 1/2, 3/2 · by 15 June 2027, of recipient 1");
    assert!(shown(&desk));
    desk.focus("Own deadline of recipient 1");
    desk.click("Less for recipient 1");
    assert!(!shown(&desk));
}

#[test]
fn a_typed_list_is_split_when_that_is_asked_for_and_in_one_step() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Add recipient for action", "ITU-T SG2 (Q1/2), ETSI and oneM2M");
    desk.press(&[(NONE, Key::Enter)]);
    assert_eq!(
        names(&desk, Purpose::Action),
        ["ITU-T SG2 (Q1/2), ETSI and oneM2M"],
        "nothing is split unasked"
    );
    desk.press(&[(Modifiers::SHIFT, Key::Tab)]);
    assert!(desk.has_focus("Split recipient 1 into 3 recipients"));
    desk.press(&[(NONE, Key::Enter)]);
    assert_eq!(names(&desk, Purpose::Action), ["ITU-T SG2", "ETSI", "oneM2M"]);
    assert_eq!(only(&desk).questions.values().collect::<Vec<_>>(), ["1/2"]);
    assert!(desk.has_focus("Recipient 1"));
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(names(&desk, Purpose::Action), ["ITU-T SG2 (Q1/2), ETSI and oneM2M"]);
}

#[test]
fn the_empty_field_of_a_purpose_is_the_row_of_that_purpose_on_the_page() {
    use liaison_desk::statement::FieldId;
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for information");
    let focused = desk.harness.state().front().unwrap().view.focused;
    assert_eq!(focused, Some(FieldId::RecipientsFor(Purpose::Information)));
    desk.focus("Subject");
    desk.harness.get_by_label("For information to: -").click();
    desk.harness.run();
    assert!(desk.has_focus("Add recipient for information"));
}

#[test]
fn who_opens_more_of_a_recipient_by_key_goes_on_in_it() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for action");
    desk.type_text("Forum of Nobody");
    desk.focus("More for recipient 1");
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    assert!(desk.has_focus("Add Question to recipient 1"), "{}", desk.focused());
    desk.type_text("1/2");
    assert_eq!(desk.statement().recipients.first().unwrap().questions.values().next().unwrap(), "1/2");
}
