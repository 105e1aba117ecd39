//! Recipients are completed from the groups that are known.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    desk::{Folders, load_book},
    statement::{ApprovalLevel, Purpose},
};

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;
const ADDER: &str = "Add recipient for action";

/// A new statement with these letters typed one by one into the first recipient.
fn typed(letters: &str) -> Desk {
    let mut desk = Desk::with_new_statement();
    desk.focus(ADDER);
    type_letters(&mut desk, letters);
    desk
}

fn type_letters(desk: &mut Desk, letters: &str) {
    for letter in letters.chars() {
        desk.type_text(&letter.to_string());
    }
}

/// What the list under the field offers, in order.
fn offered(desk: &Desk) -> Vec<String> {
    let rows = desk.harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn names(desk: &Desk) -> Vec<String> {
    desk.statement().recipients_for(Purpose::Action).map(|(_, recipient)| recipient.text.clone()).collect()
}

fn own_groups(desk: &Desk) -> Vec<String> {
    let own = load_book(&Folders::under(desk.folder.path())).unwrap().own;
    own.groups.iter().map(|group| group.printed()).collect()
}

#[test]
fn what_is_certainly_meant_is_taken_by_enter_and_the_next_field_waits() {
    for (letters, expected) in [
        ("sg17", "ITU-T SG17"),
        ("27/wg5", "ISO/IEC JTC 1/SC 27/WG 5"),
        ("q3/2", "ITU-T Q3/2"),
        ("ITU-T Study Group 17", "ITU-T Study Group 17"),
        ("A body nobody knows", "A body nobody knows"),
    ] {
        let mut desk = typed(letters);
        desk.press(&[(NONE, Key::Enter)]);
        assert_eq!(names(&desk), [expected], "{letters}");
        assert!(desk.has_focus(ADDER), "{letters}");
        assert_eq!(offered(&desk), [""; 0], "{letters}");
    }
}

#[test]
fn a_completion_is_one_step_that_gives_back_what_was_typed() {
    let mut desk = typed("sg17");
    desk.press(&[(NONE, Key::Enter)]);
    let to = desk.statement().recipients.first().cloned().unwrap();
    assert_eq!((to.text.as_str(), to.directory.as_str()), ("ITU-T SG17", "ITU-T SG17 (2025-2028)"));
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(names(&desk), ["sg17"]);
    desk.press(&[(Modifiers::COMMAND, Key::Y)]);
    assert_eq!(names(&desk), ["ITU-T SG17"]);
    desk.focus("Recipient 1");
    desk.press(&[(NONE, Key::End)]);
    desk.type_text(" x");
    let to = desk.statement().recipients.first().cloned().unwrap();
    assert_eq!((to.text.as_str(), to.directory.as_str()), ("ITU-T SG17 x", ""), "it is another name now");
}

#[test]
fn arrow_keys_choose_escape_and_tab_keep_what_was_typed() {
    let mut desk = typed("child");
    let rows = offered(&desk);
    assert!(!rows.is_empty() && rows.len() <= 8);
    assert!(rows[0].contains("hild"), "the name in full stands beside: {rows:?}");
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::Enter)]);
    assert!(rows[0].starts_with(&names(&desk)[0]), "{rows:?}");
    let mut desk = typed("sg17");
    desk.press(&[(NONE, Key::Escape)]);
    assert_eq!(offered(&desk), [""; 0]);
    assert!(desk.has_focus("Recipient 1"));
    desk.press(&[(NONE, Key::Enter)]);
    assert_eq!(names(&desk), ["sg17"]);
    let mut desk = typed("sg17");
    desk.press(&[(NONE, Key::Tab)]);
    assert_eq!(names(&desk), ["sg17"]);
    assert_eq!(offered(&desk), [""; 0]);
}

#[test]
fn above_the_first_nothing_is_chosen() {
    let mut desk = typed("sg17");
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::ArrowUp), (NONE, Key::ArrowUp), (NONE, Key::Enter)]);
    assert_eq!(names(&desk), ["sg17"]);
}

#[test]
fn a_click_takes_one_too() {
    let mut desk = typed("lamps");
    let rows = offered(&desk);
    desk.harness.get_by_label(&rows[0]).click();
    desk.harness.run();
    assert!(rows[0].starts_with(&names(&desk)[0]), "{rows:?}");
    assert_ne!(names(&desk), ["lamps"]);
    assert!(desk.has_focus(ADDER));
}

#[test]
fn a_group_that_is_closed_says_so() {
    let desk = typed("pkix");
    assert!(offered(&desk)[0].contains("concluded"), "{:?}", offered(&desk));
}

#[test]
fn a_name_in_full_stands_under_a_recipient_and_another_spelling_is_kept_until_asked() {
    let mut desk = Desk::with_new_statement();
    desk.focus(ADDER);
    desk.paste("ISO/IEC JTC 1 SC 27/WG 5 and IETF");
    assert!(desk.says("Internet Engineering Task Force"));
    assert_eq!(names(&desk), ["ISO/IEC JTC 1 SC 27/WG 5", "IETF"]);
    desk.click("Use ISO/IEC JTC 1/SC 27/WG 5 for recipient 1");
    assert_eq!(names(&desk), ["ISO/IEC JTC 1/SC 27/WG 5", "IETF"]);
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(names(&desk), ["ISO/IEC JTC 1 SC 27/WG 5", "IETF"]);
}

#[test]
fn an_unknown_group_is_added_to_the_users_own_in_one_step_and_taken_back() {
    let mut desk = typed("Forum of Nobody at all (NOF)");
    let add = "Add recipient 1 to my groups";
    assert!(desk.harness.query_by_label(add).is_none(), "not while it is being typed");
    desk.press(&[(NONE, Key::Enter)]);
    desk.click(add);
    desk.settle();
    assert_eq!(own_groups(&desk), ["NOF"]);
    assert!(desk.harness.query_by_label(add).is_none());
    desk.focus(ADDER);
    type_letters(&mut desk, "nobo");
    assert!(offered(&desk)[0].starts_with("NOF"));
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::Enter)]);
    assert_eq!(names(&desk), ["Forum of Nobody at all (NOF)", "NOF"]);
    desk.choose("Take it back");
    assert_eq!(own_groups(&desk), [""; 0]);
}

#[test]
fn the_list_stands_within_the_window() {
    let mut desk = Desk::with_new_statement();
    desk.focus(ADDER);
    desk.paste(&(1..=40).map(|n| format!("Group {n}")).collect::<Vec<_>>().join("\n"));
    desk.focus("Add recipient for information");
    type_letters(&mut desk, "itu-t sg");
    assert_eq!(offered(&desk).len(), 8);
    for row in desk.harness.query_all_by_role(Role::ListBoxOption) {
        let rect = row.rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= 800.0, "{rect:?}");
    }
}

#[test]
fn a_group_of_origin_is_completed_with_its_question() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    type_letters(&mut desk, "q3/17");
    desk.press(&[(NONE, Key::Enter)]);
    let group = desk.statement().groups.first().cloned().unwrap();
    assert_eq!(group.name, "ITU-T Study Group 17");
    assert_eq!(group.questions.values().collect::<Vec<_>>(), ["3/17"]);
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(desk.statement().groups.first().unwrap().name, "q3/17");
}

#[test]
fn the_field_that_is_typed_into_stays_in_sight_though_the_one_before_tells_its_results() {
    let mut desk = Desk::with_new_statement();
    desk.focus(ADDER);
    for at in 1..=12 {
        type_letters(&mut desk, &format!("Nobody {at}"));
        let field = desk.control(&format!("Recipient {at}")).rect();
        assert!(field.top() >= 100.0 && field.bottom() <= 770.0, "{at}: {field:?}");
        desk.press(&[(NONE, Key::Enter)]);
        let field = desk.control(ADDER).rect();
        assert!(field.top() >= 100.0 && field.bottom() <= 770.0, "{at}: {field:?}");
    }
}

#[test]
fn a_list_that_was_closed_is_opened_again_by_a_key_and_the_caret_stands_behind_what_is_taken() {
    for (modifiers, key) in [(Modifiers::CTRL, Key::Space), (NONE, Key::ArrowDown)] {
        let mut desk = typed("child");
        let before = offered(&desk);
        assert!(!before.is_empty());
        desk.press(&[(NONE, Key::Escape)]);
        assert_eq!(offered(&desk), [""; 0]);
        desk.press(&[(modifiers, key)]);
        assert_eq!(offered(&desk), before, "{key:?}");
        assert_eq!(names(&desk), ["child"], "nothing is typed by it");
        desk.press(&[(NONE, Key::Escape), (modifiers, key), (NONE, Key::Enter)]);
        assert!(before[0].starts_with(&names(&desk)[0]), "{:?}", names(&desk));
        desk.press(&[(Modifiers::SHIFT, Key::Tab)]);
    }
}

#[test]
fn a_group_that_is_taken_is_typed_on_at_its_end() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    type_letters(&mut desk, "sg17");
    desk.press(&[(NONE, Key::Enter)]);
    desk.type_text(" and others");
    let group = desk.statement().groups.first().unwrap().name.clone();
    assert_eq!(group, "ITU-T Study Group 17 and others");
}

#[test]
fn the_source_of_a_reply_and_the_group_of_an_approval_are_completed_too() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add statement replied to");
    desk.focus("Source of statement replied to 1");
    type_letters(&mut desk, "sg2");
    desk.press(&[(NONE, Key::Enter)]);
    assert_eq!(desk.statement().replies.first().unwrap().source, "ITU-T SG2");
    desk.click("Add approval");
    for (letters, group, level) in [
        ("wp2/17", "ITU-T WP2/17", ApprovalLevel::WorkingParty),
        ("sg17", "ITU-T Study Group 17", ApprovalLevel::StudyGroup),
    ] {
        desk.focus("Group of approval 1");
        desk.press(&[(Modifiers::COMMAND, Key::A)]);
        type_letters(&mut desk, letters);
        desk.press(&[(NONE, Key::Enter)]);
        let approval = desk.statement().approvals.first().cloned().unwrap();
        assert_eq!((approval.group.as_str(), approval.level), (group, Some(level)));
    }
    desk.click("Level of approval 1: by correspondence");
    desk.focus("Group of approval 1");
    desk.press(&[(Modifiers::COMMAND, Key::A)]);
    type_letters(&mut desk, "wp1/17");
    desk.press(&[(NONE, Key::Enter)]);
    let level = desk.statement().approvals.first().unwrap().level;
    assert_eq!(level, Some(ApprovalLevel::Correspondence), "it is not the group's to tell");
}

#[test]
fn a_pasted_list_leaves_the_field_for_the_next_recipient_in_sight() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for information");
    desk.paste(&(1..=30).map(|number| format!("Forum {number}")).collect::<Vec<_>>().join("; "));
    desk.harness.run();
    assert_eq!(desk.statement().recipients.len(), 30);
    assert!(desk.has_focus("Add recipient for information"));
    let field = desk.control("Add recipient for information").rect();
    assert!(field.min.y > 100.0 && field.max.y < 760.0, "{field}");
}

#[test]
fn an_offer_that_goes_when_it_is_taken_leaves_the_keyboard_with_the_recipient() {
    let mut desk = typed("ISO/IEC JTC 1 SC 37");
    desk.press(&[(NONE, Key::Escape), (NONE, Key::Tab)]);
    desk.focus("Subject");
    desk.click("Use ISO/IEC JTC 1/SC 37");
    desk.settle();
    assert!(desk.has_focus("Recipient 1"), "{}", desk.focused());
    let mut desk = typed("Forum of Nobody");
    desk.focus("Subject");
    desk.click("Add recipient 1 to my groups");
    desk.settle();
    assert!(desk.has_focus("Recipient 1"), "{}", desk.focused());
}

#[test]
fn a_group_named_in_full_has_no_list_over_the_fields_below_until_it_is_asked_for() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add statement replied to");
    desk.click("Add approval");
    for (field, text) in
        [("Source of statement replied to 1", "ITU-T SG2"), ("Group of approval 1", "ITU-T Study Group 17")]
    {
        desk.focus(field);
        type_letters(&mut desk, text);
        assert_eq!(offered(&desk), [""; 0], "{field}");
    }
    desk.focus("Source of statement replied to 1");
    desk.press(&[(NONE, Key::ArrowDown)]);
    assert!(offered(&desk).len() > 1, "{:?}", offered(&desk));
    desk.press(&[(NONE, Key::Escape)]);
    desk.focus(ADDER);
    type_letters(&mut desk, "ETSI");
    assert!(offered(&desk).len() > 1, "a recipient may be one of many below it");
}

#[test]
fn a_study_group_without_its_sector_is_offered_with_it() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for information");
    desk.paste("SG13, Study Group 20 and ITU-T SG2");
    for (number, spelled) in [(1, "ITU-T SG13"), (2, "ITU-T SG20")] {
        desk.click(&format!("Use {spelled} for recipient {number}"));
    }
    let names: Vec<String> =
        desk.statement().recipients.values().map(|recipient| recipient.text.clone()).collect();
    assert_eq!(names, ["ITU-T SG13", "ITU-T SG20", "ITU-T SG2"]);
    assert!(!desk.harness.query_all_by_label_contains("Use ").any(|_| true), "what names its Sector stays");
}
