//! Lists of items and of short texts: add, remove, duplicate, reorder, and all of it undone.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;
const UNDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Z);

/// What a list of items is called, what adds one, the name of its first field, and what its items say.
type Case = (&'static str, &'static str, &'static str, fn(&Desk) -> Vec<String>);

const LISTS: [Case; 5] = [
    ("group", "Add group", "Name of group", |desk| {
        desk.statement().groups.values().map(|group| group.name.clone()).collect()
    }),
    ("statement replied to", "Add statement replied to", "Number of statement replied to", |desk| {
        desk.statement().replies.values().map(|reply| reply.number.clone()).collect()
    }),
    ("approval", "Add approval", "Group of approval", |desk| {
        desk.statement().approvals.values().map(|approval| approval.group.clone()).collect()
    }),
    ("contact", "Add contact", "Name of contact", |desk| {
        desk.statement().contacts.values().map(|contact| contact.name.clone()).collect()
    }),
    ("attachment", "Add attachment", "Title of attachment", |desk| {
        desk.statement().attachments.values().map(|attachment| attachment.title.clone()).collect()
    }),
];

#[test]
fn items_are_added_moved_copied_removed_and_all_of_it_is_undone() {
    for (item, add, first, items) in LISTS {
        let mut desk = Desk::with_new_statement();
        let begun = items(&desk);
        assert!(begun.is_empty(), "{item}");
        for text in ["one", "two", "three"] {
            desk.click(add);
            desk.type_text(text);
        }
        assert_eq!(items(&desk), ["one", "two", "three"], "{item}");
        desk.click(&format!("Move {item} 3 up"));
        assert_eq!(items(&desk), ["one", "three", "two"], "{item}");
        desk.click(&format!("Move {item} 1 down"));
        assert_eq!(items(&desk), ["three", "one", "two"], "{item}");
        desk.focus(&format!("{first} 3"));
        desk.press(&[(Modifiers::ALT, Key::ArrowUp)]);
        assert_eq!(items(&desk), ["three", "two", "one"], "{item}");
        assert!(desk.has_focus(&format!("{first} 2")), "{item}");
        desk.click(&format!("Duplicate {item} 1"));
        assert_eq!(items(&desk), ["three", "three", "two", "one"], "{item}");
        assert!(desk.has_focus(&format!("{first} 2")), "{item}");
        desk.type_text("!");
        desk.click(&format!("Remove {item} 1"));
        assert_eq!(items(&desk), ["three!", "two", "one"], "{item}");
        assert!(desk.has_focus(&format!("{first} 1")), "{item}");
        let end = desk.statement();
        let mut steps = 0;
        while desk.harness.state().front().unwrap().undo_name().is_some() {
            desk.press(&[UNDO]);
            steps += 1;
        }
        assert!(items(&desk).is_empty(), "{item}");
        for _ in 0..steps {
            desk.press(&[(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z)]);
        }
        assert_eq!(items(&desk), ["three!", "two", "one"], "{item}");
        assert_eq!(desk.statement().fields(), end.fields(), "{item}");
    }
}

#[test]
fn an_item_is_carried_by_its_grip() {
    let mut desk = Desk::with_new_statement();
    for text in ["one", "two"] {
        desk.click("Add attachment");
        desk.type_text(text);
    }
    desk.focus("Title of attachment 1");
    let from = desk.harness.get_by_label("Drag attachment 1").rect().center();
    let to = desk.harness.get_by_label("Add attachment").rect().center();
    desk.harness.hover_at(from);
    desk.harness.run();
    desk.harness.drag_at(from);
    desk.harness.run_steps(2);
    for at in [from + egui::vec2(0.0, 20.0), to] {
        desk.harness.hover_at(at);
        desk.harness.run_steps(2);
    }
    desk.harness.drop_at(to);
    desk.harness.run();
    let titles: Vec<_> = desk.statement().attachments.values().map(|a| a.title.clone()).collect();
    assert_eq!(titles, ["two", "one"]);
}

#[test]
fn an_item_that_comes_back_by_undo_is_typed_into_as_before() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add contact");
    desk.type_text("Maren");
    desk.click("Remove contact 1");
    assert!(desk.has_focus("Add contact"), "nothing is left but what adds one");
    desk.press(&[UNDO]);
    desk.type_into("Name of contact 1", "!");
    assert_eq!(desk.statement().contacts.first().unwrap().name.replace('!', ""), "Maren");
}

#[test]
fn pasted_questions_are_taken_apart_and_each_can_be_removed() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    let questions = |desk: &Desk| -> Vec<String> {
        desk.statement().groups.first().unwrap().questions.values().cloned().collect()
    };
    desk.focus("Add Question to group 1");
    desk.paste("1/17, 10/17");
    assert_eq!(questions(&desk), ["1/17", "10/17"]);
    assert!(desk.has_focus("Add Question to group 1"));
    desk.type_text("3/17");
    desk.press(&[(NONE, Key::Enter)]);
    desk.type_text("4/17");
    assert_eq!(questions(&desk), ["1/17", "10/17", "3/17", "4/17"]);
    desk.click("Remove Question 2 of group 1");
    assert_eq!(questions(&desk), ["1/17", "3/17", "4/17"]);
    desk.press(&[UNDO]);
    assert_eq!(questions(&desk), ["1/17", "10/17", "3/17", "4/17"]);
    desk.focus("Question 2 of group 1");
    desk.press(&[(Modifiers::ALT, Key::ArrowUp)]);
    assert_eq!(questions(&desk), ["10/17", "1/17", "3/17", "4/17"]);
    assert!(desk.has_focus("Question of group 1"));
}

#[test]
fn backspace_in_an_empty_line_removes_it() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Add keyword", "a");
    desk.press(&[(NONE, Key::Enter)]);
    desk.type_text("b");
    desk.press(&[(NONE, Key::Backspace), (NONE, Key::Backspace)]);
    assert_eq!(desk.statement().keywords.values().collect::<Vec<_>>(), ["a"]);
    assert!(desk.has_focus("Keyword"));
}

#[test]
fn a_contact_has_several_e_mails_each_with_a_name() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add contact");
    desk.type_text("Maren Lindqvist");
    desk.focus("Add e-mail to contact 1");
    desk.paste("maren@example.org; m.lindqvist@example.org");
    let s = desk.statement();
    let emails: Vec<_> = s.contacts.first().unwrap().emails.values().collect();
    assert_eq!(emails, ["maren@example.org", "m.lindqvist@example.org"]);
    for label in ["E-mail of contact 1", "E-mail 2 of contact 1"] {
        assert!(desk.harness.query_by_label(label).is_some(), "{label}");
    }
}
