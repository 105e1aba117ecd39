//! The text, written as a user writes it.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use liaison_desk::statement::{
    FieldId,
    text::{Block, Level, Marks, ParagraphStyle, Position, Table},
};

use crate::desk::Desk;

/// A desk with a new statement and the focus in its text.
pub(crate) fn at_the_text() -> Desk {
    let mut desk = Desk::new();
    desk.harness.get_by_role_and_label(Role::Button, "New statement").click();
    desk.harness.run();
    focus(&mut desk, "Text");
    desk
}

pub(crate) fn focus(desk: &mut Desk, name: &str) {
    place(desk, name).focus();
    desk.harness.run();
}

fn place<'a>(desk: &'a Desk, name: &'a str) -> egui_kittest::Node<'a> {
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, name)
}

pub(crate) fn types(desk: &mut Desk, text: &str) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            press(desk, Modifiers::NONE, Key::Enter);
        }
        if !line.is_empty() {
            desk.harness.event(egui::Event::Text(line.into()));
            desk.harness.run();
        }
    }
}

pub(crate) fn press(desk: &mut Desk, modifiers: Modifiers, key: Key) {
    desk.harness.key_press_modifiers(modifiers, key);
    desk.harness.run();
}

pub(crate) fn times(desk: &mut Desk, count: usize, modifiers: Modifiers, key: Key) {
    for _ in 0..count {
        press(desk, modifiers, key);
    }
}

pub(crate) fn paste(desk: &mut Desk, text: &str) {
    desk.harness.event(egui::Event::Paste(text.into()));
    desk.harness.run();
}

fn click(desk: &mut Desk, button: &str) {
    desk.harness.get_by_role_and_label(Role::Button, button).click();
    desk.harness.run();
}

pub(crate) const CTRL: Modifiers = Modifiers::COMMAND.plus(Modifiers::CTRL);
pub(crate) const CTRL_ALT: Modifiers = CTRL.plus(Modifiers::ALT);
pub(crate) const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

/// The blocks in short: the sign of each style, marked stretches in brackets, cells between "|".
pub(crate) fn written(desk: &Desk) -> Vec<String> {
    desk.statement().text.values().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(paragraph) => format!("{}{}", sign(paragraph.style), runs(&paragraph.text)),
        Block::Table(Table { header_rows, rows }) => {
            let row = |row: &Vec<_>| format!("|{}|", row.iter().map(runs).collect::<Vec<_>>().join("|"));
            format!("{header_rows}{}", rows.iter().map(row).collect::<String>())
        }
    }
}

fn sign(style: ParagraphStyle) -> String {
    let depth = |level: Level| usize::from(level.number());
    match style {
        ParagraphStyle::Normal => String::new(),
        ParagraphStyle::Heading(level) => format!("{} ", "=".repeat(depth(level))),
        ParagraphStyle::Bullet(level) => format!("{} ", "*".repeat(depth(level))),
        ParagraphStyle::Numbered(level) => format!("{} ", "#".repeat(depth(level))),
        ParagraphStyle::Note => "! ".into(),
    }
}

fn runs(text: &liaison_desk::statement::text::RichText) -> String {
    text.runs().map(|run| format!("{}{}{}", open(run.marks), run.text, close(run.marks))).collect()
}

fn open(marks: &Marks) -> String {
    let mut signs = String::new();
    for (on, sign) in [
        (marks.bold, "b"),
        (marks.italic, "i"),
        (marks.underline, "u"),
        (marks.position == Position::Superscript, "^"),
        (marks.position == Position::Subscript, "_"),
    ] {
        if on {
            signs.push_str(sign);
        }
    }
    if let Some(link) = &marks.link {
        signs.push_str(&format!("@{link}"));
    }
    if signs.is_empty() { signs } else { format!("[{signs}:") }
}

fn close(marks: &Marks) -> &'static str {
    if marks.is_plain() { "" } else { "]" }
}

#[test]
fn typing_into_an_empty_text_makes_its_first_paragraph_and_enter_the_next() {
    let mut desk = at_the_text();
    assert!(desk.statement().text.is_empty());
    types(&mut desk, "First\nSecond");
    assert_eq!(written(&desk), ["First", "Second"]);
    press(&mut desk, Modifiers::NONE, Key::Home);
    press(&mut desk, Modifiers::NONE, Key::Backspace);
    assert_eq!(written(&desk), ["FirstSecond"]);
    press(&mut desk, Modifiers::SHIFT, Key::Enter);
    assert_eq!(written(&desk), ["First\nSecond"]);
    types(&mut desk, "x");
    assert_eq!(written(&desk), ["First\nxSecond"]);
}

#[test]
fn headings_and_lists_are_made_by_keys_and_left_by_enter() {
    let mut desk = at_the_text();
    press(&mut desk, CTRL_ALT, Key::Num1);
    types(&mut desk, "Head\nText\nitem");
    press(&mut desk, CTRL_SHIFT, Key::Num8);
    types(&mut desk, "\ninner");
    press(&mut desk, Modifiers::NONE, Key::Tab);
    types(&mut desk, "\nnumber");
    press(&mut desk, CTRL_SHIFT, Key::Num7);
    assert_eq!(written(&desk), ["= Head", "Text", "* item", "** inner", "## number"]);
    press(&mut desk, Modifiers::SHIFT, Key::Tab);
    types(&mut desk, "\n\nend");
    assert_eq!(written(&desk)[4..], ["# number", "end"]);
}

#[test]
fn backspace_makes_an_item_running_text_before_it_joins() {
    let mut desk = at_the_text();
    types(&mut desk, "one\ntwo");
    press(&mut desk, CTRL_SHIFT, Key::Num8);
    press(&mut desk, Modifiers::NONE, Key::Home);
    press(&mut desk, Modifiers::NONE, Key::Backspace);
    assert_eq!(written(&desk), ["one", "two"]);
    press(&mut desk, Modifiers::NONE, Key::Backspace);
    assert_eq!(written(&desk), ["onetwo"]);
    press(&mut desk, CTRL, Key::A);
    press(&mut desk, Modifiers::NONE, Key::Delete);
    press(&mut desk, Modifiers::NONE, Key::Backspace);
    assert!(desk.statement().text.is_empty());
}

#[test]
fn a_selection_is_made_bold_and_what_is_typed_next_italic() {
    let mut desk = at_the_text();
    types(&mut desk, "one two");
    times(&mut desk, 3, Modifiers::SHIFT, Key::ArrowLeft);
    press(&mut desk, CTRL, Key::B);
    assert_eq!(written(&desk), ["one [b:two]"]);
    press(&mut desk, CTRL, Key::B);
    assert_eq!(written(&desk), ["one two"]);
    press(&mut desk, Modifiers::NONE, Key::End);
    press(&mut desk, CTRL, Key::I);
    types(&mut desk, "!");
    types(&mut desk, "?");
    press(&mut desk, CTRL, Key::I);
    types(&mut desk, ".");
    assert_eq!(written(&desk), ["one two[i:!?]."]);
}

#[test]
fn the_bar_works_on_the_selection_that_was_left_for_it() {
    let mut desk = at_the_text();
    types(&mut desk, "m2 is an area");
    press(&mut desk, Modifiers::NONE, Key::Home);
    press(&mut desk, Modifiers::NONE, Key::ArrowRight);
    press(&mut desk, Modifiers::SHIFT, Key::ArrowRight);
    click(&mut desk, "Superscript");
    assert_eq!(written(&desk), ["m[^:2] is an area"]);
    click(&mut desk, "Numbered list");
    assert_eq!(written(&desk), ["# m[^:2] is an area"]);
    // The focus is back in the text, the selection as it was.
    types(&mut desk, "3");
    assert_eq!(written(&desk), ["# m[^:3] is an area"]);
}

#[test]
fn a_style_is_chosen_by_its_name() {
    let mut desk = at_the_text();
    types(&mut desk, "A remark");
    desk.harness.get_by_role_and_label(Role::ComboBox, "Style").click();
    desk.harness.run();
    desk.harness.get_by_role_and_label(Role::Button, "Note").click();
    desk.harness.run();
    assert_eq!(written(&desk), ["! A remark"]);
    types(&mut desk, "s");
    assert_eq!(written(&desk), ["! A remarks"]);
}

#[test]
fn a_selection_becomes_a_link_and_a_link_is_taken_away() {
    let mut desk = at_the_text();
    types(&mut desk, "see the draft");
    times(&mut desk, 5, Modifiers::SHIFT, Key::ArrowLeft);
    press(&mut desk, CTRL, Key::K);
    desk.harness.get_by_label("Address").type_text("https://example.org/draft");
    desk.harness.run();
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(written(&desk), ["see the [@https://example.org/draft:draft]"]);
    press(&mut desk, Modifiers::NONE, Key::End);
    types(&mut desk, " now");
    assert_eq!(written(&desk), ["see the [@https://example.org/draft:draft] now"]);
    times(&mut desk, 6, Modifiers::NONE, Key::ArrowLeft);
    press(&mut desk, CTRL, Key::K);
    click(&mut desk, "Remove link");
    assert_eq!(written(&desk), ["see the draft now"]);
}

#[test]
fn pasted_lines_become_paragraphs_and_items_in_one_step() {
    let mut desk = at_the_text();
    types(&mut desk, "Before ");
    paste(&mut desk, "we ask:\n- one\n- two\n\nThank you");
    assert_eq!(written(&desk), ["Before we ask:", "* one", "* two", "Thank you"]);
    types(&mut desk, "!");
    assert_eq!(written(&desk)[3], "Thank you!");
    press(&mut desk, CTRL, Key::Z);
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), ["Before "]);
    types(&mut desk, "x");
    assert_eq!(written(&desk), ["Before x"]);
}

#[test]
fn what_is_cut_and_pasted_within_the_program_keeps_styles_and_marks() {
    let mut desk = at_the_text();
    types(&mut desk, "one\ntwo");
    press(&mut desk, CTRL_SHIFT, Key::Num8);
    times(&mut desk, 2, Modifiers::SHIFT, Key::ArrowLeft);
    press(&mut desk, CTRL, Key::B);
    press(&mut desk, CTRL, Key::A);
    desk.harness.event(egui::Event::Cut);
    desk.harness.run();
    assert_eq!(written(&desk), [""]);
    paste(&mut desk, "one\ntwo");
    assert_eq!(written(&desk), ["one", "* t[b:wo]"]);
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), [""]);
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), ["one", "* t[b:wo]"]);
}

#[test]
fn typing_over_a_selection_of_paragraphs_is_one_step() {
    let mut desk = at_the_text();
    types(&mut desk, "one\ntwo\nthree");
    press(&mut desk, CTRL, Key::A);
    types(&mut desk, "x");
    assert_eq!(written(&desk), ["x"]);
    types(&mut desk, "y");
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), ["one", "two", "three"]);
    press(&mut desk, CTRL_SHIFT, Key::Z);
    assert_eq!(written(&desk), ["xy"]);
}

#[test]
fn undo_puts_the_caret_where_the_change_was() {
    let mut desk = at_the_text();
    types(&mut desk, "one\ntwo");
    press(&mut desk, CTRL, Key::Home);
    types(&mut desk, "X");
    press(&mut desk, CTRL, Key::End);
    press(&mut desk, CTRL, Key::Z);
    types(&mut desk, "Y");
    assert_eq!(written(&desk), ["Yone", "two"]);
    press(&mut desk, CTRL, Key::Z);
    press(&mut desk, CTRL, Key::Y);
    assert_eq!(written(&desk), ["Yone", "two"]);
}

#[test]
fn a_table_is_put_in_filled_by_tab_and_grows() {
    let mut desk = at_the_text();
    types(&mut desk, "Before");
    click(&mut desk, "Insert table");
    types(&mut desk, "a");
    for cell in ["b", "c", "d", "e", "f", "g"] {
        press(&mut desk, Modifiers::NONE, Key::Tab);
        types(&mut desk, cell);
    }
    assert_eq!(written(&desk), ["Before", "1|a|b|c||d|e|f||g|||"]);
    press(&mut desk, Modifiers::SHIFT, Key::Tab);
    press(&mut desk, CTRL, Key::B);
    types(&mut desk, "!");
    assert_eq!(written(&desk)[1], "1|a|b|c||d|e|f[b:!]||g|||");
    focus(&mut desk, "Cell row 1 column 1 of table 1");
    types(&mut desk, "\nz");
    assert_eq!(written(&desk)[1], "1|a\nz|b|c||d|e|f[b:!]||g|||");
    // Arrows lead out of it, to where there is no paragraph yet.
    focus(&mut desk, "Cell row 3 column 1 of table 1");
    press(&mut desk, Modifiers::NONE, Key::ArrowDown);
    types(&mut desk, "After");
    assert_eq!(written(&desk)[2], "After");
}

#[test]
fn keys_that_come_in_one_frame_are_worked_in_their_order() {
    let mut desk = at_the_text();
    click(&mut desk, "Insert table");
    let text = |text: &str| egui::Event::Text(text.into());
    let key = |key, modifiers| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    desk.harness.input_mut().events.extend([
        text("a"),
        key(Key::Tab, Modifiers::NONE),
        text("b"),
        key(Key::B, CTRL),
        text("c"),
        key(Key::Tab, Modifiers::NONE),
        text("d"),
        key(Key::Tab, Modifiers::SHIFT),
        key(Key::A, CTRL),
        text("e"),
    ]);
    desk.harness.run();
    assert_eq!(written(&desk), ["1|a|e|d|||||"]);
}

#[test]
fn rows_and_columns_come_and_go_and_so_does_the_table() {
    let mut desk = at_the_text();
    click_menu_after_typing(&mut desk);
    for (change, expected) in [
        ("Add row above", "2|||||a|||||||"),
        ("Remove row", "1|a|||||||"),
        ("Add column after", "1|a|||||||||"),
        ("Remove column", "1|a|||||||"),
        ("Header row on or off", "0|a|||||||"),
    ] {
        click(&mut desk, "Table");
        click(&mut desk, change);
        assert_eq!(written(&desk), [expected], "{change}");
    }
    click(&mut desk, "Table");
    click(&mut desk, "Remove table");
    assert_eq!(written(&desk), Vec::<String>::new());
    press(&mut desk, CTRL, Key::Z);
    assert_eq!(written(&desk), ["0|a|||||||"]);
}

fn click_menu_after_typing(desk: &mut Desk) {
    click(desk, "Insert table");
    types(desk, "a");
    assert_eq!(written(desk), ["1|a|||||||"]);
}

#[test]
fn the_example_stays_as_it_is_when_its_text_is_only_visited() {
    let mut desk = Desk::new();
    desk.harness.get_by_role_and_label(Role::Button, "New from the example").click();
    desk.harness.run();
    let before = desk.statement().text;
    focus(&mut desk, "Text");
    times(&mut desk, 30, Modifiers::NONE, Key::ArrowDown);
    press(&mut desk, Modifiers::NONE, Key::End);
    types(&mut desk, "x");
    press(&mut desk, Modifiers::NONE, Key::Backspace);
    assert_eq!(desk.statement().text, before);
    let focused = desk.harness.state().front().unwrap().view.focused;
    assert!(matches!(focused, Some(FieldId::Block(..))), "{focused:?}");
}
