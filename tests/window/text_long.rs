//! Far more text than a statement has.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use crate::{
    desk::Desk,
    text::{CTRL, at_the_text, focus, paste, press, times, types, written},
};

#[test]
fn thousands_of_pasted_paragraphs_are_written_in_at_both_ends_and_undone_as_one() {
    let mut desk = at_the_text();
    let lines: Vec<String> = (0..2_000).map(|number| format!("Line {number}")).collect();
    paste(&mut desk, &lines.join("\n"));
    types(&mut desk, "!");
    press(&mut desk, CTRL, Key::Home);
    types(&mut desk, "?");
    let text = written(&desk);
    assert_eq!((text.len(), text[0].as_str(), text[1_999].as_str()), (2_000, "?Line 0", "Line 1999!"));
    times(&mut desk, 3, CTRL, Key::Z);
    assert_eq!(written(&desk), Vec::<String>::new());
}

#[test]
fn a_book_in_the_subject_is_written_in_where_the_caret_is() {
    let mut desk = Desk::new();
    desk.harness.get_by_role_and_label(Role::Button, "New statement").click();
    desk.harness.run();
    focus(&mut desk, "Subject");
    let book: String = (0..3_000).map(|number| format!("word{number} ")).collect();
    paste(&mut desk, &book);
    types(&mut desk, "end");
    press(&mut desk, CTRL, Key::Home);
    types(&mut desk, "begin ");
    let whole = format!("begin {book}end");
    assert_eq!(desk.statement().title.subject, whole);
    // Down goes from line to line over the pieces it is laid out in, Home and End to the ends of a line.
    times(&mut desk, 60, Modifiers::NONE, Key::ArrowDown);
    press(&mut desk, Modifiers::NONE, Key::Home);
    types(&mut desk, "|");
    let subject = desk.statement().title.subject;
    let (before, behind) = subject.split_once('|').unwrap();
    assert_eq!(format!("{before}{behind}"), whole);
    assert!(before.len() > 2_000 && before.ends_with(' '), "{}", before.len());
}
