//! A user who is faster than the frames: several keys come in one of them, and each has its turn.

use egui::{Event, Key, Modifiers, PointerButton, ViewportEvent, ViewportId};

use crate::desk::{Desk, dropped, in_file};

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

impl Desk {
    /// Lets all of this come in within one frame.
    fn at_once(&mut self, events: impl IntoIterator<Item = Event>) {
        self.harness.input_mut().events.extend(events);
        self.settle();
    }
}

fn text(text: &str) -> Event {
    Event::Text(text.into())
}

#[test]
fn what_is_typed_before_save_is_saved() {
    let desk = Desk::new();
    let path = desk.draft("lamps.liaison", "lamps");
    let folder = desk.folder.clone();
    drop(desk);
    let mut desk = Desk::in_folder(folder, vec![path.clone()]);
    desk.focus("Subject");
    desk.at_once([text(" of"), text(" halls"), key(Key::S, Modifiers::COMMAND)]);
    assert_eq!(in_file(&path).title.subject, "lamps of halls");
    assert!(!desk.is_unsaved());
}

#[test]
fn what_is_typed_before_another_tab_stays_in_its_own() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "first");
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.type_into("Subject", "second");
    desk.at_once([text(" more"), key(Key::Num1, Modifiers::COMMAND)]);
    assert_eq!(desk.statement().title.subject, "first");
    desk.press(&[(Modifiers::COMMAND, Key::Num2)]);
    assert_eq!(desk.statement().title.subject, "second more");
}

#[test]
fn what_is_typed_before_closing_is_asked_about() {
    let desk = Desk::new();
    let path = desk.draft("lamps.liaison", "lamps");
    let folder = desk.folder.clone();
    drop(desk);
    let mut desk = Desk::in_folder(folder, vec![path.clone()]);
    desk.focus("Subject");
    desk.at_once([text(" of halls"), key(Key::W, Modifiers::COMMAND)]);
    assert!(desk.says("Save the changes to \"lamps\"?"));
    desk.choose("Save");
    assert_eq!(in_file(&path).title.subject, "lamps of halls");
}

#[test]
fn what_is_typed_before_the_system_closes_the_window_is_asked_about() {
    let desk = Desk::new();
    let path = desk.draft("lamps.liaison", "lamps");
    let folder = desk.folder.clone();
    drop(desk);
    let mut desk = Desk::in_folder(folder, vec![path]);
    desk.focus("Subject");
    let root = desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    root.events.push(ViewportEvent::Close);
    desk.at_once([text(" of"), key(Key::Enter, Modifiers::NONE), text(" halls")]);
    assert!(desk.says("Save the changes to \"lamps\"?"));
    assert!(!desk.harness.state().is_closing());
}

#[test]
fn undo_takes_back_what_was_typed_before_it() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Document number", "SG17");
    desk.focus("Subject");
    desk.at_once([text("a"), text("b"), key(Key::Z, Modifiers::COMMAND), text("c")]);
    assert_eq!(desk.statement().title.subject, "c");
    assert_eq!(desk.statement().number, "SG17");
}

#[test]
fn recipients_typed_with_enter_at_once_are_all_there() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for action");
    let enter = || key(Key::Enter, Modifiers::NONE);
    desk.at_once([text("A"), text("B"), enter(), text("C"), text("D"), enter(), text("E")]);
    let texts: Vec<_> = desk.statement().recipients.values().map(|one| one.text.clone()).collect();
    assert_eq!(texts, ["AB", "CD", "E"]);
}

#[test]
fn keywords_typed_with_enter_at_once_are_all_there() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Add keyword");
    let enter = || key(Key::Enter, Modifiers::NONE);
    desk.at_once([text("a"), text("b"), enter(), text("c"), enter(), text("d")]);
    let texts: Vec<_> = desk.statement().keywords.values().cloned().collect();
    assert_eq!(texts, ["ab", "c", "d"]);
}

#[test]
fn tab_between_words_puts_each_in_its_field() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Document number");
    desk.at_once([text("a"), key(Key::Tab, Modifiers::NONE), text("b")]);
    assert_eq!(desk.statement().number, "a");
    assert_eq!(desk.statement().document_type, "b");
}

#[test]
fn what_is_typed_right_behind_a_click_is_typed_there() {
    let mut desk = Desk::with_new_statement();
    let pos = desk.control("Document number").rect().center();
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    let click = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
    desk.at_once([Event::PointerMoved(pos), click(true), click(false), text("a"), text("b")]);
    assert_eq!(desk.statement().number, "ab");
}

#[test]
fn odd_characters_pasted_anywhere_do_no_harm() {
    let odd = "a\u{0}b\u{1b}[31m\u{202e}right\u{202c} \u{5d0}\u{627} \u{1f469}\u{200d}\u{1f467} e\u{301}\u{feff}\r\nnext\rlast\
               \u{2028}x\u{85}y\tz\u{7f}\u{fffe}";
    for label in [
        "Document number",
        "Subject",
        "First day of the meeting",
        "Add recipient for action",
        "Deadline",
        "Abstract",
        "Add keyword",
        "Text",
        "Notes to yourself",
        "Study period",
        "Language tag",
        "Revision",
    ] {
        let mut desk = Desk::with_new_statement();
        desk.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        desk.focus(label);
        desk.paste(odd);
        desk.type_text("q");
        desk.press(&[
            (Modifiers::COMMAND, Key::Z),
            (Modifiers::COMMAND, Key::Z),
            (Modifiers::COMMAND, Key::Z),
        ]);
        desk.press(&[
            (Modifiers::COMMAND | Modifiers::SHIFT, Key::Z),
            (Modifiers::COMMAND | Modifiers::SHIFT, Key::Z),
        ]);
        let path = desk.path("odd.liaison");
        let before = desk.statement();
        desk.will_choose(&path);
        desk.command(Key::S);
        if path.exists() {
            let mut after = in_file(&path);
            after.bookkeeping.changed = before.bookkeeping.changed;
            assert_eq!(after, before, "{label}");
        }
    }
}

#[test]
fn the_window_waits_for_an_export_and_stays_where_that_fails() {
    for (name, made) in [("out.txt", true), ("missing/out.txt", false)] {
        let mut desk = Desk::with_example();
        desk.will_choose(&desk.path(name));
        let modifiers = [Modifiers::COMMAND | Modifiers::SHIFT, Modifiers::COMMAND];
        desk.at_once([Key::E, Key::Q].into_iter().zip(modifiers).map(|(press, with)| key(press, with)));
        assert_eq!((desk.path(name).is_file(), desk.harness.state().is_closing()), (made, made), "{name}");
        if !made {
            assert!(desk.says("its folder is not there"));
            desk.command(Key::Q);
            assert!(desk.harness.state().is_closing(), "it was told, and nothing is lost");
        }
    }
}

#[test]
fn the_results_that_are_shown_before_an_export_are_those_of_the_draft_it_is_about() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "with errors");
    let late = desk.draft("late.liaison", "late");
    // It comes to the front while the question is shown.
    desk.harness.input_mut().dropped_files.push(dropped(&late));
    desk.at_once([key(Key::E, Modifiers::COMMAND)]);
    assert_eq!(desk.statement().title.subject, "late");
    desk.choose("Show the results");
    assert_eq!(desk.statement().title.subject, "with errors");
    assert!(desk.harness.state().state().layout.results);
}
