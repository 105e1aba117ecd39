//! What is chosen before an export, and what is written beside a Word file.

use std::{fs, path::Path, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    desk::{self as jobs, Book, DraftInside, Format, Opened, Options},
    statement::{Purpose, Recipient, Statement},
};

use crate::desk::{Desk, about};

const INSIDE: &str = "Keep the draft inside the Word file";
const TEXT: &str = "a text for e-mail";
const PAGE: &str = "a page for browsers";

fn with(statement: &Statement) -> Desk {
    let mut desk = Desk::new();
    let path = desk.path("a.liaison");
    fs::write(&path, jobs::to_bytes(statement).unwrap()).unwrap();
    desk.will_choose(&path);
    desk.command(Key::O);
    desk
}

fn bytes(desk: &Desk, format: Format, inside: DraftInside) -> Vec<u8> {
    let today = jiff::civil::date(2026, 10, 16);
    let book = jobs::Book::built_in();
    jobs::export_with(&desk.statement(), format, &Options::default(), inside, book, today).unwrap().bytes
}

fn is_ticked(desk: &Desk, name: &str) -> bool {
    let node = desk.harness.get_by_role_and_label(Role::CheckBox, name);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

fn tick(desk: &mut Desk, name: &str) {
    desk.harness.get_by_role_and_label(Role::CheckBox, name).click();
    desk.harness.run();
}

/// An example that asks the IETF for comments.
fn for_ietf() -> Statement {
    let mut statement = jobs::example().unwrap();
    let ietf = Recipient {
        text: "IETF ACE Working Group".into(),
        purpose: Purpose::Information,
        ..Recipient::default()
    };
    statement.recipients.push(&mut statement.keys, ietf);
    statement
}

#[test]
fn a_word_file_has_the_draft_inside_or_not_as_chosen_and_that_is_remembered() {
    let mut desk = Desk::with_example();
    let path = desk.path("out.docx");
    desk.will_choose(&path);
    desk.command(Key::E);
    assert!(is_ticked(&desk, INSIDE));
    assert!(desk.says("never notes, results set aside, earlier revisions or paths"));
    assert!(desk.says("On the hand-in form"));
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    desk.settle();
    assert!(fs::read(&path).unwrap() == bytes(&desk, Format::Docx, DraftInside::Yes));
    match jobs::open_any(&path, "2026-10-16T09:00:00Z".parse().unwrap()).unwrap() {
        Opened::Received { statement, .. } => {
            assert_eq!(jobs::show_json(&statement), jobs::show_json(&desk.statement()));
        }
        _ => panic!("a Word file is received"),
    }

    desk.command(Key::E);
    tick(&mut desk, INSIDE);
    desk.will_choose(&path);
    desk.choose("Export…");
    assert!(fs::read(&path).unwrap() == bytes(&desk, Format::Docx, DraftInside::No));

    let mut again = Desk::in_folder(Arc::clone(&desk.folder), Vec::new());
    again.choose("New from the example");
    again.command(Key::E);
    assert!(!is_ticked(&again, INSIDE), "the choice is remembered");
    again.press(&[(Modifiers::NONE, Key::Escape)]);
    again.settle();
    assert!(again.questions.lock().unwrap().is_empty());
}

#[test]
fn a_text_and_a_page_are_written_beside_the_word_file_under_the_same_name() {
    let mut desk = Desk::with_example();
    let path = desk.path("TD3.1 on lamps.docx");
    desk.will_choose(&path);
    desk.command(Key::E);
    assert!(!is_ticked(&desk, TEXT) && !is_ticked(&desk, PAGE));
    tick(&mut desk, TEXT);
    tick(&mut desk, PAGE);
    desk.choose("Export…");
    for (ending, format) in [("docx", Format::Docx), ("txt", Format::Txt), ("html", Format::Html)] {
        let written = fs::read(desk.path(&format!("TD3.1 on lamps.{ending}"))).unwrap();
        assert!(written == bytes(&desk, format, DraftInside::Yes), "{ending}");
    }
    assert!(desk.says("Exported with its text and its web page: "));
    assert_eq!(desk.harness.state().front().unwrap().exported.as_deref(), Some(&*path));
    desk.command(Key::E);
    assert!(is_ticked(&desk, TEXT) && is_ticked(&desk, PAGE), "remembered");
}

#[test]
fn a_file_beside_the_word_file_is_never_replaced_unasked() {
    let mut desk = Desk::with_example();
    let (path, text) = (desk.path("out.docx"), desk.path("out.txt"));
    fs::write(&text, "mine").unwrap();
    for (answer, kept) in [("Keep what is there", true), ("Replace", false)] {
        desk.will_choose(&path);
        desk.command(Key::E);
        if !is_ticked(&desk, TEXT) {
            tick(&mut desk, TEXT);
        }
        desk.choose("Export…");
        assert!(desk.says("The Word file is written, but its text beside it is there already"));
        assert!(desk.says(&text.display().to_string()));
        assert!(path.is_file());
        assert_eq!(fs::read(&text).unwrap(), b"mine");
        desk.choose(answer);
        assert_eq!(fs::read(&text).unwrap() == b"mine", kept);
        assert_eq!(desk.harness.state().front().unwrap().exported.as_deref(), Some(&*path));
    }
    assert!(fs::read(&text).unwrap() == bytes(&desk, Format::Txt, DraftInside::Yes));
}

#[test]
fn nothing_is_written_beside_a_word_file_that_is_refused_until_that_is_settled() {
    let mut desk = Desk::with_example();
    let (path, text) = (desk.path("out.docx"), desk.path("out.txt"));
    fs::write(&path, "old").unwrap();
    // The dialog was asked about another name.
    desk.will_choose(&desk.path("out"));
    desk.command(Key::E);
    tick(&mut desk, TEXT);
    desk.choose("Export…");
    assert!(desk.says("A file of this name is there already"));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert!(!text.exists());
    desk.choose("Replace");
    assert!(fs::read(&path).unwrap() == bytes(&desk, Format::Docx, DraftInside::Yes));
    assert!(text.is_file());
}

#[test]
fn a_text_that_cannot_be_written_is_told_beside_the_word_file_that_was() {
    let mut desk = Desk::with_example();
    let path = desk.path("out.docx");
    // A name that is taken by a folder.
    fs::create_dir(desk.path("out.txt")).unwrap();
    desk.will_choose(&path);
    desk.command(Key::E);
    tick(&mut desk, TEXT);
    desk.choose("Export…");
    assert!(fs::read(&path).unwrap() == bytes(&desk, Format::Docx, DraftInside::Yes));
    assert!(desk.says("Exported: "), "the Word file was written");
    assert!(desk.says("but not its text beside it"), "{:?}", desk.harness.state().state().notices);
}

#[test]
fn for_the_ietf_a_text_with_its_fields_is_proposed_and_says_nothing_about_others() {
    let mut desk = with(&for_ietf());
    let path = desk.path("out.docx");
    desk.will_choose(&path);
    desk.command(Key::E);
    assert!(is_ticked(&desk, TEXT));
    assert!(desk.says("the text has the fields of RFC 4053"));
    let go_on = if desk.says("Export all the same…") { "Export all the same…" } else { "Export…" };
    desk.choose(go_on);
    let text = fs::read_to_string(desk.path("out.txt")).unwrap();
    assert!(text.contains("Response contact:") && text.contains("Purpose:"), "{text}");
    desk.choose_other("New from the example");
    desk.command(Key::E);
    assert!(!is_ticked(&desk, TEXT), "others get what was chosen for them");
}

#[test]
fn a_web_page_is_exported_by_itself() {
    let mut desk = Desk::with_example();
    let path = desk.path("out.html");
    desk.will_choose(&path);
    desk.choose_other("Export as web page…");
    let question = desk.questions.lock().unwrap().pop().unwrap();
    assert!(question.name.ends_with(".html"), "{}", question.name);
    assert!(fs::read(&path).unwrap() == bytes(&desk, Format::Html, DraftInside::Yes));
}

#[test]
fn the_settings_say_what_an_export_begins_with() {
    let mut desk = Desk::with_example();
    desk.command(Key::Comma);
    assert!(is_ticked(&desk, INSIDE));
    desk.click(INSIDE);
    desk.click(PAGE);
    desk.command(Key::Comma);
    desk.command(Key::E);
    assert!(!is_ticked(&desk, INSIDE) && !is_ticked(&desk, TEXT) && is_ticked(&desk, PAGE));
    desk.will_choose(&desk.path("out.docx"));
    desk.choose("Export…");
    assert!(fs::read(desk.path("out.docx")).unwrap() == bytes(&desk, Format::Docx, DraftInside::No));
    assert!(desk.path("out.html").is_file());
}

#[test]
fn errors_are_named_on_the_sheet_of_the_export() {
    let mut desk = with(&about(""));
    desk.command(Key::E);
    assert!(desk.says("errors in this statement"));
    let today = jiff::civil::date(2026, 10, 16);
    for error in jobs::findings(Path::new(""), &desk.statement(), today, Book::built_in(), &[])
        .iter()
        .filter(|it| it.is_error())
    {
        assert!(desk.says(&error.message), "{}", error.message);
    }
    assert!(is_ticked(&desk, INSIDE));
    assert!(!desk.says("Choose the file"));
}
