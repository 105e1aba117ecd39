//! Find and replace over all fields.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    desk::to_bytes,
    statement::{
        Contact, Recipient, Statement,
        text::{Block, Marks, ParagraphStyle, RichText},
    },
};

use crate::desk::{Desk, about};

const NONE: Modifiers = Modifiers::NONE;

fn with(statement: &Statement) -> Desk {
    let mut desk = Desk::new();
    let path = desk.path("a.liaison");
    std::fs::write(&path, to_bytes(statement).unwrap()).unwrap();
    desk.will_choose(&path);
    desk.command(Key::O);
    desk
}

/// A statement with "lamp" in its title, abstract, text and notes, and in the name of a contact.
fn lamps() -> Statement {
    let mut s = about("Lamps of lighthouses");
    s.abstract_text = "A lamp and another lamp".into();
    s.contacts.push(&mut s.keys, Contact { name: "Ada Lampe".into(), ..Contact::default() });
    let mut bold = RichText::plain("the ");
    bold.push("lamp", &Marks { bold: true, ..Marks::default() });
    s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, bold));
    s.bookkeeping.notes = "ask about the lamp".into();
    s
}

fn text(desk: &Desk) -> String {
    let statement = desk.statement();
    let Some(Block::Paragraph(paragraph)) = statement.text.values().next() else { return String::new() };
    paragraph.text.text().to_string()
}

/// Whether a button of this name can be pressed.
fn is_enabled(desk: &Desk, name: &str) -> bool {
    !desk.harness.get_by_label(name).accesskit_node().is_disabled()
}

#[test]
fn what_is_found_is_shown_first_and_replaced_in_one_step() {
    let mut desk = with(&lamps());
    let before = desk.statement();
    desk.command(Key::H);
    assert!(desk.has_focus("Find"), "{}", desk.focused());
    desk.type_text("lamp");
    desk.focus("Replace with");
    desk.type_text("light");
    assert!(desk.says("6 places"));
    assert!(desk.says("Abstract: A lamp and another lamp becomes A light and another lamp"));
    assert!(desk.says("Contacts, name: Ada Lampe becomes Ada lighte"));
    assert_eq!(desk.statement(), before, "nothing has changed yet");
    desk.click("Replace in Contacts, name: Ada Lampe");
    desk.choose("Replace 5 places");
    let after = desk.statement();
    assert_eq!(after.title.subject, "lights of lighthouses");
    assert_eq!(after.abstract_text, "A light and another light");
    assert_eq!(after.contacts.first().unwrap().name, "Ada Lampe", "it was left out");
    assert_eq!(after.bookkeeping.notes, "ask about the light");
    assert_eq!(text(&desk), "the light");
    let Some(Block::Paragraph(paragraph)) = after.text.values().next() else { panic!("a paragraph") };
    assert!(paragraph.text.runs().last().unwrap().marks.bold, "it looks like what stood there");
    desk.command(Key::Z);
    let mut undone = desk.statement();
    undone.bookkeeping.changed = before.bookkeeping.changed;
    assert_eq!(undone, before);
}

#[test]
fn capitals_and_whole_words_count_where_they_are_to() {
    let mut desk = with(&lamps());
    desk.command(Key::H);
    desk.type_text("lamp");
    desk.click("Match case");
    assert!(desk.says("Replace 4 places"));
    desk.click("Whole words");
    assert!(desk.says("Replace 4 places"));
    desk.click("Match case");
    assert!(desk.says("Replace 4 places"), "\"Lamps\" and \"Lampe\" are other words");
    desk.click("Whole words");
    assert!(desk.says("Replace 6 places"));
}

#[test]
fn next_and_previous_select_each_place_in_its_field() {
    let mut desk = with(&lamps());
    desk.command(Key::F);
    assert!(!desk.says("Replace with"), "finding alone");
    desk.type_text("lamp");
    desk.press(&[(NONE, Key::Enter)]);
    assert!(desk.has_focus("Subject"), "{}", desk.focused());
    desk.type_text("Torch");
    assert_eq!(desk.statement().title.subject, "Torchs of lighthouses", "it was selected");
    desk.command(Key::Z);
    let mut way = Vec::new();
    for _ in 0..6 {
        way.push(desk.focused());
        desk.press(&[(NONE, Key::F3)]);
    }
    assert_eq!(way, ["Subject", "Name of contact 1", "Abstract", "Abstract", "Text", "Notes to yourself"]);
    assert!(desk.has_focus("Subject"), "round at the end: {}", desk.focused());
    desk.press(&[(Modifiers::SHIFT, Key::F3)]);
    desk.press(&[(Modifiers::SHIFT, Key::F3)]);
    desk.type_text("torch");
    assert_eq!(text(&desk), "the torch");
}

#[test]
fn a_row_leads_to_its_place() {
    let mut desk = with(&lamps());
    desk.command(Key::F);
    desk.type_text("another");
    desk.choose("Abstract: A lamp and another lamp");
    assert!(desk.has_focus("Abstract"));
    desk.type_text("one more");
    assert_eq!(desk.statement().abstract_text, "A lamp and one more lamp");
    assert!(desk.says("Not found in any field"), "the list follows the statement");
}

#[test]
fn nothing_found_and_hostile_patterns_change_nothing() {
    let mut desk = with(&lamps());
    let before = desk.statement();
    desk.command(Key::H);
    for pattern in ["(", "[a-", "\\", ".*", "$^", "\u{202e}", "ß", "İ", "lampX", "  ", "%s%n"] {
        desk.focus("Find");
        desk.press(&[(Modifiers::COMMAND, Key::A)]);
        desk.type_text(pattern);
        assert!(desk.says("Not found in any field"), "{pattern:?}");
        assert!(!is_enabled(&desk, "Replace 0 places"));
    }
    desk.focus("Replace with");
    desk.press(&[(NONE, Key::Enter)]);
    assert_eq!(desk.statement(), before);
    desk.press(&[(NONE, Key::Escape)]);
    assert!(!desk.says("Match case"), "the panel is away");
    assert!(desk.has_focus("Document number"), "the keyboard is back in the form: {}", desk.focused());
}

#[test]
fn two_thousand_places_are_listed_row_by_row_and_replaced_at_once() {
    let mut s = about("many");
    for _ in 0..200 {
        let text = "lamp ".repeat(10);
        s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    }
    let mut desk = with(&s);
    desk.command(Key::H);
    desk.type_text("lamp");
    assert!(desk.says("Replace 2000 places"));
    let rows = desk.harness.query_all_by_label_contains(" becomes ").count();
    assert!(rows < 40, "only those in sight are drawn: {rows}");
    desk.choose("Replace 2000 places");
    assert!(!format!("{:?}", desk.statement().text).contains("lamp"));
    desk.command(Key::Z);
    assert_eq!(desk.statement().text, s.text);
}

#[test]
fn what_was_left_out_stays_out_while_other_fields_change() {
    let mut desk = with(&lamps());
    desk.command(Key::H);
    desk.type_text("lamp");
    desk.click("Replace in Contacts, name: Ada Lampe");
    desk.type_into("Document number", "TD1");
    assert!(desk.says("Replace 5 places"));
}

#[test]
fn tab_leads_from_what_is_looked_for_to_what_is_put_in_its_place_and_back_past_the_choices() {
    let mut desk = with(&lamps());
    desk.command(Key::H);
    desk.type_text("lamp");
    desk.press(&[(NONE, Key::Tab)]);
    assert!(desk.has_focus("Replace with"), "{}", desk.focused());
    desk.press(&[(Modifiers::SHIFT, Key::Tab), (Modifiers::SHIFT, Key::Tab)]);
    assert!(desk.has_focus("Whole words"), "{}", desk.focused());
}

#[test]
fn a_place_is_named_once_where_section_and_field_say_the_same() {
    let mut s = about("lighthouses");
    s.recipients.push(&mut s.keys, Recipient { text: "Forum of Lamps".into(), ..Recipient::default() });
    let mut desk = with(&s);
    desk.command(Key::F);
    desk.type_text("lamp");
    assert!(desk.harness.query_by_label("Recipient: Forum of Lamps").is_some());
}
