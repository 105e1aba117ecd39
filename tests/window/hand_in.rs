//! Handing in: what would stop a statement, its files, and what is recorded once it has been sent.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    desk::{self as jobs, FormKind, Format, Options, to_bytes},
    statement::{
        Purpose, Recipient, Stage, Statement,
        text::{Block, ParagraphStyle},
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

/// A statement nothing stops from being handed in, but that it is not approved yet.
fn clean() -> Statement {
    let mut statement = jobs::example().unwrap();
    statement.bookkeeping.stage = Stage::ForAgreement;
    statement
}

fn prepare(desk: &mut Desk) {
    desk.press(&[(Modifiers::COMMAND | Modifiers::ALT, Key::E)]);
    desk.settle();
}

#[test]
fn what_would_stop_a_statement_is_shown_and_leads_to_its_field() {
    let mut desk = with(&about("lamps"));
    prepare(&mut desk);
    assert!(desk.says("errors stand in the way"));
    // Still to do while it is drafted; an error at hand-in.
    let is_approval = |label: &str| label.starts_with("Error: ") && label.contains(", Approval, rule 12");
    let rows = desk.harness.query_all_by_role(Role::Button);
    let labels: Vec<String> = rows.filter_map(|node| node.accesskit_node().label()).collect();
    let approval = labels.iter().find(|label| is_approval(label)).expect("the approval is missing").clone();
    desk.choose(&approval);
    assert!(!desk.says("Beside the Word file"), "the page has made way");
    assert!(desk.has_focus("Add approval"), "{}", desk.focused());
    assert!(desk.questions.lock().unwrap().len() == 1, "nothing was written");
}

#[test]
fn a_fix_is_made_and_the_page_stays() {
    let mut statement = about("lamps");
    let recipient = Recipient {
        text: "ISO/IEC JTC 1 SC 27/WG 5".into(),
        purpose: Purpose::Information,
        ..Default::default()
    };
    statement.recipients.push(&mut statement.keys, recipient);
    let mut desk = with(&statement);
    prepare(&mut desk);
    let is_variant = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.starts_with("Warning: ") && label.contains("rule 20"))
    };
    desk.harness.query_all_by_role(Role::Button).find(is_variant).unwrap().focus();
    desk.harness.run();
    desk.choose("Use ISO/IEC JTC 1/SC 27/WG 5");
    assert_eq!(desk.statement().recipients.first().unwrap().text, "ISO/IEC JTC 1/SC 27/WG 5");
    assert!(desk.says("in the way") && !desk.says("Use ISO/IEC"));
    desk.press(&[(NONE, Key::Escape)]);
    desk.settle();
    desk.command(Key::Z);
    assert_eq!(desk.statement().recipients.first().unwrap().text, "ISO/IEC JTC 1 SC 27/WG 5");
}

#[test]
fn a_clean_statement_is_written_on_the_form_for_handing_in_whatever_the_page_shows() {
    let statement = clean();
    let mut desk = with(&statement);
    desk.choose("Posted form");
    prepare(&mut desk);
    assert!(desk.says("Nothing stands in the way"));
    desk.click("a text for e-mail");
    let path = desk.path("mine.docx");
    desk.will_choose(&path);
    desk.choose("Write the files…");
    let today = jiff::civil::date(2026, 10, 16);
    let options = Options { form: FormKind::HandIn, ..Options::default() };
    let expected = |format| jobs::export(&desk.statement(), format, &options, today).unwrap().bytes;
    assert_eq!(std::fs::read(&path).unwrap(), expected(Format::Docx));
    assert_eq!(std::fs::read(desk.path("mine.txt")).unwrap(), expected(Format::Txt));
    assert!(!desk.path("mine.html").exists());
    assert!(desk.says("Ready to hand in"));
    assert_eq!(desk.harness.state().front().unwrap().exported.as_deref(), Some(&*path));
    assert_eq!(desk.statement(), statement, "nothing of the draft has changed");
}

#[test]
fn who_insists_gets_the_file_all_the_same() {
    let mut desk = with(&about("lamps"));
    prepare(&mut desk);
    let path = desk.path("mine.docx");
    desk.will_choose(&path);
    desk.choose("Write the Word file all the same…");
    assert!(path.exists());
}

#[test]
fn what_was_sent_is_recorded_with_number_and_day_in_one_step() {
    let mut desk = with(&clean());
    desk.click("Stage: For agreement");
    desk.choose("Sent as…");
    assert!(desk.has_focus("LS number"), "{}", desk.focused());
    desk.press(&[(Modifiers::COMMAND, Key::A)]);
    desk.type_text("SG20-LS9");
    desk.press(&[(NONE, Key::Tab)]);
    desk.press(&[(Modifiers::COMMAND, Key::A)]);
    desk.type_text("nonsense");
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    assert_eq!(desk.statement().bookkeeping.stage, Stage::ForAgreement, "a day is needed");
    desk.press(&[(Modifiers::COMMAND, Key::A)]);
    desk.type_text("12 October 2026");
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    let statement = desk.statement();
    assert_eq!(statement.ls_number, "SG20-LS9");
    assert_eq!(statement.bookkeeping.stage, Stage::Sent);
    assert_eq!(statement.bookkeeping.sent_on.day(), Some(jiff::civil::date(2026, 10, 12)));
    assert!(desk.says("Sent as SG20-LS9 on 12 October 2026"));
    desk.command(Key::Z);
    assert_eq!(desk.statement(), Statement { bookkeeping: desk.statement().bookkeeping, ..clean() });
    assert_eq!(desk.statement().bookkeeping.stage, Stage::ForAgreement);
}

#[test]
fn today_is_proposed_as_the_day() {
    let mut desk = with(&clean());
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
    desk.type_text("sent as");
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    assert_eq!(desk.statement().bookkeeping.sent_on.day(), Some(jiff::civil::date(2026, 10, 16)));
}

#[test]
fn a_copy_for_others_cites_what_was_sent() {
    let mut sent = clean();
    sent.apply_all(jobs::sent_as("SG20-LS9", jiff::civil::date(2026, 11, 2))).unwrap();
    let mut desk = with(&sent);
    desk.choose("File");
    desk.choose("Send on to others…");
    let copy = desk.statement();
    assert!(copy.recipients.is_empty());
    let Some(Block::Paragraph(note)) = copy.text.values().last() else { panic!("a note") };
    assert_eq!(note.style, ParagraphStyle::Note);
    assert!(note.text.text().ends_with("as SG20-LS9 on 2 November 2026."), "{}", note.text.text());
    desk.type_text("SG17");
    assert_eq!(desk.statement().recipients.len(), 1, "the keyboard is where the others are named");
}

#[test]
fn how_a_statement_that_was_sent_is_cited_is_shown_and_copied() {
    let mut sent = clean();
    sent.apply_all(jobs::sent_as("SG20-LS9", jiff::civil::date(2026, 11, 2))).unwrap();
    let mut desk = with(&sent);
    let citation = jobs::citation(&sent);
    assert!(citation.starts_with("SG20-LS9, ITU-T Study Group 20, LS/o"), "{citation}");
    assert!(desk.harness.query_by_label(&citation).is_some(), "beside the stage");
    desk.click("Copy how it is cited");
    assert!(desk.says(&format!("Copied: {citation}")));
}
