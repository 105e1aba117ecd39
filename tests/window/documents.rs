//! Drafts as files: opened, saved, exported, dropped, handed over.

use std::{fs, path::Path, sync::Arc};

use egui::{Key, Modifiers};
use liaison_desk::{
    app::ports::{FileAnswer, FileKind},
    desk::{self as jobs, Book, Format, Opened, Options, instance},
    statement::text::{Block, Marks, ParagraphStyle, RichText},
};

use crate::desk::{Desk, dropped, in_file};

#[test]
fn what_is_written_saved_and_closed_is_the_same_when_it_is_opened_again() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps of lighthouses");
    desk.will_choose(&desk.path("lamps"));
    desk.command(Key::S);
    let path = desk.path("lamps.liaison");
    let question = desk.questions.lock().unwrap().pop().unwrap();
    assert_eq!(question.kind, FileKind::Save);
    assert!(question.name.ends_with(".liaison") && question.name.contains("lamps"), "{}", question.name);
    let statement = desk.statement();
    assert_eq!(in_file(&path), statement);
    assert!(!desk.is_unsaved());
    desk.command(Key::W);
    assert_eq!(desk.open_drafts(), 0, "nothing is asked about a saved draft");

    desk.will_choose(&path);
    desk.command(Key::O);
    assert_eq!(desk.statement(), statement);
    assert!(!desk.is_unsaved());
    desk.type_into("Abstract", "short");
    desk.command(Key::S);
    assert_eq!(in_file(&path).abstract_text, "short", "the second save asks nothing");

    let again = Desk::in_folder(Arc::clone(&desk.folder), Vec::new());
    assert_eq!(again.harness.state().state().recent[0].path, path, "it is among the recent drafts");
}

#[test]
fn save_as_adds_the_ending_and_asks_before_it_overwrites() {
    let mut desk = Desk::new();
    let other = desk.draft("other.liaison", "other");
    let path = desk.draft("a.liaison", "mine");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.will_choose(&desk.path("other"));
    desk.shifted(Key::S);
    assert!(desk.says("A file of this name is there already"));
    assert_eq!(in_file(&other).title.subject, "other");
    desk.choose("Cancel");
    assert_eq!(in_file(&other).title.subject, "other");
    assert_eq!(desk.harness.state().front().unwrap().path.as_deref(), Some(&*path));

    desk.will_choose(&desk.path("other"));
    desk.shifted(Key::S);
    desk.choose("Replace");
    assert_eq!(in_file(&other).title.subject, "mine");
    assert_eq!(desk.harness.state().front().unwrap().path.as_deref(), Some(&*other));
    assert_eq!(in_file(&path).title.subject, "mine", "the first file stays as it was");
}

#[test]
fn a_file_that_is_open_in_another_tab_is_not_written_over() {
    let mut desk = Desk::new();
    let (a, b) = (desk.draft("a.liaison", "a"), desk.draft("b.liaison", "b"));
    for path in [&a, &b] {
        desk.will_choose(path);
        desk.command(Key::O);
    }
    desk.will_choose(&a);
    desk.shifted(Key::S);
    assert!(desk.says("open in another tab"));
    assert_eq!(in_file(&a).title.subject, "a");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_open_in_another_tab_is_not_written_over_by_another_name_of_it() {
    let mut desk = Desk::new();
    let (a, b) = (desk.draft("a.liaison", "a"), desk.draft("b.liaison", "b"));
    for path in [&a, &b] {
        desk.will_choose(path);
        desk.command(Key::O);
    }
    let link = desk.path("link.liaison");
    std::os::unix::fs::symlink(&a, &link).unwrap();
    desk.will_choose(&link);
    desk.shifted(Key::S);
    assert!(desk.says("open in another tab"));
    assert_eq!(in_file(&a).title.subject, "a");
    assert_eq!(desk.harness.state().front().unwrap().path.as_deref(), Some(&*b));
}

#[test]
fn typing_goes_on_while_a_draft_is_saved() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "a");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.type_into("Subject", "b");
    desk.press(&[(Modifiers::COMMAND, Key::S)]);
    desk.type_text("c");
    desk.press(&[(Modifiers::COMMAND, Key::S)]);
    desk.type_text("d");
    desk.settle();
    // The second save waits for the first, and takes what stands there by then.
    let saved = in_file(&path).title.subject;
    assert!(["abc", "abcd"].contains(&&*saved), "two saves of one draft are made in their order: {saved}");
    assert_eq!(desk.statement().title.subject, "abcd");
    assert_eq!(desk.is_unsaved(), saved == "abc");
}

#[test]
fn a_draft_that_somebody_else_has_changed_is_not_overwritten_unasked() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "ours");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.type_into("Abstract", "more");
    desk.draft("a.liaison", "theirs");
    desk.command(Key::S);
    assert!(desk.says("Somebody else has changed a"));
    desk.choose("Cancel");
    assert_eq!(in_file(&path).title.subject, "theirs");
    assert!(desk.is_unsaved());

    desk.command(Key::S);
    desk.choose("Save all the same");
    assert_eq!(in_file(&path).title.subject, "ours");
    let kept = desk.path("a.liaison.other");
    assert!(desk.says(&kept.display().to_string()));
    assert_eq!(in_file(&kept).title.subject, "theirs");
    assert!(!desk.is_unsaved());
}

#[test]
fn a_save_that_fails_is_told_and_the_draft_stays_unsaved() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "a");
    desk.will_choose(&desk.path("missing/a.liaison"));
    desk.command(Key::S);
    assert!(desk.says("The file could not be saved because its folder is not there"));
    assert!(desk.is_unsaved() && desk.harness.state().front().unwrap().path.is_none());
}

#[test]
fn a_copy_is_a_statement_of_its_own() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "a");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.shifted(Key::D);
    assert_eq!(desk.open_drafts(), 2);
    assert_eq!(desk.statement().title.subject, "a");
    assert_ne!(desk.statement().bookkeeping.id, in_file(&path).bookkeeping.id);
    assert!(desk.is_unsaved() && desk.harness.state().front().unwrap().path.is_none());
}

#[test]
fn an_export_is_what_the_command_line_exports() {
    for format in [Format::Docx, Format::Txt] {
        let mut desk = Desk::new();
        desk.choose("New from the example");
        let path = desk.path(&format!("out.{}", format.extension()));
        desk.will_choose(&path);
        match format {
            Format::Docx => desk.export_word(),
            _ => desk.shifted(Key::E),
        }
        let question = desk.questions.lock().unwrap()[0].clone();
        assert_eq!(question.name, jobs::proposed_name(&desk.statement(), format, None));
        let today = jiff::civil::date(2026, 10, 16);
        let expected = jobs::export(&desk.statement(), format, &Options::default(), today).unwrap();
        assert!(fs::read(&path).unwrap() == expected.bytes, "{format:?}");

        desk.choose("Open");
        desk.choose("Show in folder");
        assert_eq!(*desk.opened.lock().unwrap(), [path.clone(), path]);
    }
}

#[test]
fn an_export_with_errors_asks_once_and_names_them() {
    let mut desk = Desk::with_new_statement();
    let path = desk.path("out.docx");
    desk.command(Key::E);
    assert!(desk.says("errors in this statement"), "an empty statement has errors");
    assert!(desk.questions.lock().unwrap().is_empty());
    let today = jiff::civil::date(2026, 10, 16);
    let errors: Vec<_> = jobs::findings(Path::new(""), &desk.statement(), today, Book::built_in(), &[])
        .into_iter()
        .filter(|found| found.is_error())
        .collect();
    assert!(errors.iter().all(|error| desk.says(&error.message)), "each is named");
    desk.choose("Cancel");
    assert!(desk.questions.lock().unwrap().is_empty(), "nothing is exported");

    desk.command(Key::E);
    desk.choose("Show the results");
    assert!(desk.harness.state().state().layout.results);
    assert!(desk.questions.lock().unwrap().is_empty());

    desk.will_choose(&path);
    desk.command(Key::E);
    desk.choose("Export all the same…");
    assert!(path.is_file());
}

#[test]
fn a_dropped_draft_and_a_dropped_text_open_and_a_second_time_only_come_to_the_front() {
    let mut desk = Desk::new();
    let draft = desk.draft("a.liaison", "dropped");
    let text = desk.path("received.txt");
    fs::write(&text, "Title: lamps\nFor action to: ETSI\n\nThe text.\n").unwrap();
    desk.harness.input_mut().hovered_files.push(egui::HoveredFile::default());
    desk.harness.run_steps(3);
    assert!(desk.says("Drop to open"));
    desk.harness.input_mut().hovered_files.clear();
    for path in [&draft, &text, &draft] {
        desk.harness.input_mut().dropped_files.push(dropped(path));
        desk.settle();
    }
    assert!(!desk.says("Drop to open"));
    assert_eq!(desk.open_drafts(), 2);
    assert_eq!(desk.statement().title.subject, "dropped");

    desk.press(&[(Modifiers::CTRL, Key::Tab)]);
    let Opened::Received { statement, report } =
        jobs::open_any(&text, "2026-10-16T09:00:00Z".parse().unwrap()).unwrap()
    else {
        panic!("it is a text")
    };
    assert_eq!(desk.statement().title, statement.title);
    assert_eq!(desk.harness.state().front().unwrap().name(), "received");
    assert!(desk.is_unsaved(), "no file holds it yet");
    for remark in &report.remarks {
        assert!(desk.says(&remark.message), "{}", remark.message);
    }
    assert!(desk.says("The text was read into a new draft"));
}

#[test]
fn a_damaged_or_newer_draft_is_told_and_stays_as_it_is() {
    let mut desk = Desk::new();
    for text in [
        "(format: \"liaison statement\", version: 1, nonsense",
        "(format: \"liaison statement\", version: 99)",
    ] {
        let path = desk.path("a.liaison");
        fs::write(&path, text).unwrap();
        desk.will_choose(&path);
        desk.command(Key::O);
        assert!(desk.says(&path.display().to_string()), "{text}");
        assert_eq!((desk.open_drafts(), fs::read_to_string(&path).unwrap()), (0, text.to_string()));
        desk.choose("Dismiss");
    }
}

#[test]
fn where_there_is_no_dialog_a_path_is_typed() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "a");
    desk.answers.lock().unwrap().push_back(FileAnswer::Unavailable("There is no dialog here".into()));
    desk.command(Key::S);
    assert!(desk.says("There is no dialog here"));
    assert!(desk.has_focus("Path"));
    let typed = |desk: &mut Desk, text: &str| {
        desk.press(&[(Modifiers::COMMAND, Key::A)]);
        desk.type_text(text);
        desk.press(&[(Modifiers::NONE, Key::Enter)]);
        desk.settle();
    };
    let missing = desk.path("missing/a").display().to_string();
    typed(&mut desk, &missing);
    assert!(desk.says("There is no such folder"));
    let path = desk.path("typed").display().to_string();
    typed(&mut desk, &path);
    assert_eq!(in_file(&desk.path("typed.liaison")).title.subject, "a");
    assert!(!desk.is_unsaved() && !desk.has_focus("Path"));

    let draft = desk.draft("b.liaison", "b");
    desk.answers.lock().unwrap().push_back(FileAnswer::Unavailable("There is no dialog here".into()));
    desk.command(Key::O);
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert!(!desk.says("There is no dialog here"), "Escape cancels");
    desk.answers.lock().unwrap().push_back(FileAnswer::Unavailable("There is no dialog here".into()));
    desk.command(Key::O);
    typed(&mut desk, &draft.display().to_string());
    assert_eq!(desk.statement().title.subject, "b");
}

#[test]
fn a_second_start_hands_its_files_to_the_window() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "handed over");
    let folders = jobs::Folders::under(desk.folder.path());
    let instance::Claim::First(listener) = instance::claim(&folders, &[]).unwrap() else {
        panic!("it is the first")
    };
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().listen(&context, listener);
    assert!(matches!(instance::claim(&folders, &[path]).unwrap(), instance::Claim::Handed));
    while desk.open_drafts() == 0 {
        desk.settle();
    }
    assert_eq!(desk.statement().title.subject, "handed over");
}

#[test]
fn settings_fill_a_new_statement_and_are_there_the_next_time() {
    let mut desk = Desk::new();
    desk.command(Key::Comma);
    desk.type_into("Study period", "2025-2028");
    desk.settle();
    let mut desk = Desk::in_folder(Arc::clone(&desk.folder), Vec::new());
    desk.command(Key::N);
    assert_eq!(desk.statement().study_period, "2025-2028");
}

#[cfg(unix)]
#[test]
fn a_draft_and_a_link_to_it_opened_at_once_are_one_tab() {
    let mut desk = Desk::new();
    let (path, link) = (desk.draft("lamps.liaison", "lamps"), desk.path("link.liaison"));
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let (folder, other) = (desk.folder.clone(), desk.draft("halls.liaison", "halls"));
    drop(desk);
    desk = Desk::in_folder(folder, vec![link, path, other]);
    assert_eq!(desk.open_drafts(), 2);
}

#[test]
fn settings_are_saved_when_their_field_is_left_and_not_at_each_key() {
    let mut desk = Desk::new();
    let file = jobs::Folders::under(desk.folder.path()).settings();
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.focus("Role");
    for key in ["R", "a", "p"] {
        desk.harness.event(egui::Event::Text(key.into()));
        desk.harness.step();
    }
    assert!(!file.exists(), "nobody needs half a word on the disk");
    desk.harness.event(egui::Event::Text("porteur".into()));
    desk.press(&[(Modifiers::NONE, Key::Tab)]);
    desk.settle();
    assert!(fs::read_to_string(&file).unwrap().contains("Rapporteur"));
    desk.type_text("Nordlys");
    desk.settle();
    assert!(fs::read_to_string(&file).unwrap().contains("Nordlys"), "or after a moment");
}

#[test]
fn what_an_export_leaves_out_is_said_once_however_often_it_is_exported() {
    let mut desk = Desk::new();
    let mut statement = jobs::example().unwrap();
    let mut text = RichText::plain("See ");
    text.push("there", &Marks { link: Some("nowhere".into()), ..Marks::default() });
    statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, text));
    let path = desk.path("odd.liaison");
    jobs::save_draft(&path, &statement, jobs::Replace::Anything).unwrap();
    desk.will_choose(&path);
    desk.command(Key::O);
    for _ in 0..2 {
        desk.will_choose(&desk.path("out.txt"));
        desk.shifted(Key::E);
    }
    let told = desk.harness.state().state().notices.iter();
    assert_eq!(told.filter(|notice| notice.text.contains("became mere text")).count(), 1);
}

#[test]
fn an_export_over_a_file_is_asked_about_once_by_the_dialog_or_by_the_window() {
    let mut desk = Desk::with_example();
    let path = desk.path("out.docx");
    fs::write(&path, "old").unwrap();
    desk.will_choose(&path);
    desk.export_word();
    assert!(desk.says("Exported: "), "the dialog has asked about this name");
    assert_ne!(fs::read(&path).unwrap(), b"old");

    fs::write(&path, "old").unwrap();
    desk.will_choose(&desk.path("out"));
    desk.export_word();
    assert!(desk.says("A file of this name is there already"), "the dialog was asked about another name");
    desk.choose("Cancel");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    desk.will_choose(&desk.path("out"));
    desk.export_word();
    desk.choose("Replace");
    assert_ne!(fs::read(&path).unwrap(), b"old");
}
