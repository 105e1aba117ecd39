//! Check results that help: where they come from, what mends them, those that are set aside, the way through
//! placeholders, the stages.

use egui::{
    Key, Modifiers,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    desk::{self as jobs, Book, Format, Options, Settings, Starter, begin_from, export, to_bytes},
    statement::{
        Purpose, Recipient, Stage, Statement,
        text::{Block, ParagraphStyle},
    },
};

use crate::desk::{Desk, about};

const NONE: Modifiers = Modifiers::NONE;
const VARIANT: &str = "ISO/IEC JTC 1 SC 27/WG 5";
const KNOWN: &str = "ISO/IEC JTC 1/SC 27/WG 5";
const FIX: &str = "Use ISO/IEC JTC 1/SC 27/WG 5";

/// A window with a draft whose only recipient is spelled in a way of its own, and the list of check results.
fn with_variant() -> Desk {
    let mut statement = about("lamps");
    let recipient = Recipient { text: VARIANT.into(), purpose: Purpose::Information, ..Default::default() };
    statement.recipients.push(&mut statement.keys, recipient);
    with(&statement)
}

/// A window with a draft of this statement, and the list of check results.
fn with(statement: &Statement) -> Desk {
    let mut desk = Desk::new();
    let path = desk.path("a.liaison");
    std::fs::write(&path, to_bytes(statement).unwrap()).unwrap();
    desk.will_choose(&path);
    desk.command(Key::O);
    if !desk.harness.state().state().layout.results {
        desk.shifted(Key::M);
    }
    desk
}

fn recipient(desk: &Desk) -> String {
    desk.statement().recipients.first().unwrap().text.clone()
}

/// The row of the check result about the spelling.
fn row(desk: &Desk) -> egui_kittest::Node<'_> {
    let is_row = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with("Warning: ") && label.contains("rule 20")
    };
    let mut rows = desk.harness.query_all_by_role(Role::Button).filter(is_row);
    rows.next().expect("the result about the spelling")
}

#[test]
fn a_result_says_where_its_rule_comes_from_and_is_mended_in_one_step() {
    let mut desk = with_variant();
    let label = row(&desk).accesskit_node().label().unwrap();
    assert!(label.ends_with("from The groups that come with the program and your own"), "{label}");
    row(&desk).focus();
    desk.harness.run();
    desk.choose(FIX);
    assert_eq!(recipient(&desk), KNOWN);
    assert!(desk.has_focus("Recipient 1"), "what was mended is gone to: {}", desk.focused());
    assert!(desk.harness.query_by_label(FIX).is_none());
    desk.command(Key::Z);
    assert_eq!(recipient(&desk), VARIANT);
    desk.choose("Edit");
    assert!(desk.says(&format!("Redo \"{FIX}\"")), "the step is named as the fix");
}

#[test]
fn a_result_is_mended_at_its_field_by_pointer_and_by_key() {
    let mut desk = with_variant();
    desk.shifted(Key::M);
    let is_said = |desk: &Desk| desk.harness.query_by_label(FIX).is_some();
    assert!(!is_said(&desk), "nothing is said beside a field that nobody has left");
    desk.focus("Recipient 1");
    desk.press(&[(NONE, Key::Tab)]);
    desk.click(FIX);
    assert_eq!(recipient(&desk), KNOWN);
    desk.command(Key::Z);
    desk.focus("Recipient 1");
    desk.command(Key::Period);
    assert_eq!(recipient(&desk), KNOWN);
    desk.command(Key::Period);
    assert_eq!(recipient(&desk), KNOWN, "there is nothing more to mend");
}

#[test]
fn f8_shows_the_result_at_its_field_and_the_next_key_mends_it() {
    let mut desk = with_variant();
    desk.shifted(Key::M);
    for _ in 0..12 {
        desk.press(&[(NONE, Key::F8)]);
        if desk.harness.query_by_label(FIX).is_some() {
            break;
        }
    }
    assert!(desk.has_focus("Recipient 1"), "{}", desk.focused());
    desk.command(Key::Period);
    assert_eq!(recipient(&desk), KNOWN);
}

#[test]
fn what_has_changed_since_is_not_mended_from_what_was() {
    let mut desk = with_variant();
    desk.type_into("Recipient 1", " of Mars");
    // A key and the command come within one frame.
    let before = recipient(&desk);
    desk.command(Key::Period);
    assert!(!desk.says("Done: use ISO/IEC JTC 1/SC 27/WG 5") || recipient(&desk) != before);
}

#[test]
fn a_result_is_set_aside_with_a_reason_and_taken_back() {
    let mut desk = with_variant();
    let set_aside = |desk: &Desk| desk.statement().bookkeeping.silenced;
    row(&desk).focus();
    desk.harness.run();
    desk.shifted(Key::A);
    desk.type_text("set the check result aside");
    desk.press(&[(NONE, Key::Enter)]);
    assert!(desk.has_focus("Why it does not apply to this statement"), "{}", desk.focused());
    desk.press(&[(NONE, Key::Enter)]);
    assert!(set_aside(&desk).is_empty(), "without a reason nothing is set aside");
    desk.type_text("they spell it so");
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    assert_eq!(set_aside(&desk).len(), 1);
    assert_eq!((set_aside(&desk)[0].rule, set_aside(&desk)[0].reason.as_str()), (20, "they spell it so"));
    let is_listed = |desk: &Desk| desk.says("Warning: \"ISO/IEC");
    assert!(!is_listed(&desk), "it is out of the list");

    desk.command(Key::Z);
    assert!(set_aside(&desk).is_empty() && is_listed(&desk));
    desk.press(&[(Modifiers::COMMAND, Key::Y)]);
    assert_eq!(set_aside(&desk).len(), 1);

    let kept = to_bytes(&desk.statement()).unwrap();
    assert!(String::from_utf8(kept).unwrap().contains("they spell it so"), "the draft keeps it");
    let options = Options::default();
    for format in [Format::Txt, Format::Html] {
        let bytes =
            export(&desk.statement(), format, &options, jiff::civil::date(2026, 10, 16)).unwrap().bytes;
        assert!(!String::from_utf8(bytes).unwrap().contains("they spell it so"), "no export has it");
    }

    assert!(!desk.says("they spell it so"), "folded away");
    desk.click("Set aside (1)");
    assert!(desk.says("Set aside because they spell it so"));
    desk.click("Take back");
    assert!(set_aside(&desk).is_empty() && is_listed(&desk));
    assert!(!desk.says("Set aside (1)"));
}

#[test]
fn the_question_for_a_reason_can_be_left() {
    let mut desk = with_variant();
    let name = row(&desk).accesskit_node().label().unwrap();
    let message =
        name.trim_start_matches("Warning: ").split(", Recipients, rule").next().unwrap().to_string();
    let button = format!("Set aside: {message}");
    row(&desk).focus();
    desk.harness.run();
    desk.harness.get_all_by_label(&button).next().unwrap().click();
    desk.settle();
    desk.type_text("so");
    desk.press(&[(NONE, Key::Escape)]);
    desk.settle();
    assert!(desk.statement().bookkeeping.silenced.is_empty());
    assert!(!desk.says("Set this check result aside"));
}

#[test]
fn starters_are_offered_where_a_statement_begins() {
    for starter in Starter::ALL {
        let mut desk = Desk::new();
        desk.choose(&format!("{}: {}", starter.name(), starter.purpose()));
        let begun = begin_from(starter, &Settings::default(), desk.statement().bookkeeping.created).unwrap();
        assert_eq!(desk.statement().title, begun.title, "on the start page");
        assert!(!desk.is_unsaved(), "nothing of the user's is in it yet");

        let mut desk = Desk::new();
        desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
        desk.type_text(starter.name());
        desk.press(&[(NONE, Key::Enter)]);
        desk.settle();
        assert_eq!(desk.statement().title, begun.title, "in the search of commands");
    }
    let mut desk = Desk::new();
    desk.choose("File");
    desk.choose("New from…");
    desk.choose("Nomination");
    assert!(desk.statement().title.subject.contains('<'), "{}", desk.statement().title.subject);
}

#[test]
fn one_key_leads_from_placeholder_to_placeholder_and_what_is_typed_takes_its_place() {
    let mut desk = Desk::new();
    desk.choose(&format!("{}: {}", Starter::Nomination.name(), Starter::Nomination.purpose()));
    let left = |desk: &Desk| {
        let derived = desk.harness.state().front().unwrap().known().unwrap();
        derived.findings.iter().filter(|finding| finding.rule == 26).count()
    };
    let many = left(&desk);
    assert!(many > 5);
    // The first one is selected already.
    for step in 0..60 {
        desk.type_text("word");
        let statement = format!("{:?}", desk.statement());
        assert!(!statement.contains("wordword"), "step {step}: a placeholder is typed over, not a word");
        if left(&desk) == 0 {
            break;
        }
        desk.press(&[(NONE, Key::F9)]);
    }
    assert_eq!(left(&desk), 0);
    desk.press(&[(NONE, Key::F9)]);
    assert!(desk.says("No placeholder is left"));
}

#[test]
fn the_stage_is_changed_at_the_foot_and_says_what_it_means() {
    let mut desk = with(&about("lamps"));
    assert!(desk.says("still to do"), "no approval yet");
    desk.click("Stage: Drafting");
    desk.choose("Approved");
    assert_eq!(desk.statement().bookkeeping.stage, Stage::Approved);
    assert!(desk.says("Approval, numbers and placeholders that are missing are errors now"));
    assert!(!desk.says("1 still to do"));
    desk.command(Key::Z);
    assert_eq!(desk.statement().bookkeeping.stage, Stage::Drafting);
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
    desk.type_text("stage for agreement");
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    assert_eq!(desk.statement().bookkeeping.stage, Stage::ForAgreement);
}

/// A statement with results about a purpose, about all recipients, and about a paragraph far down.
fn faulty() -> Statement {
    let mut statement = about("lamps");
    for (text, purpose) in [("IETF OAUTH", Purpose::Comment), ("ITU-T SG2", Purpose::Information)] {
        let recipient = Recipient { text: text.into(), purpose, ..Default::default() };
        statement.recipients.push(&mut statement.keys, recipient);
    }
    let lines = (1..=60).map(|number| format!("Paragraph {number} says nothing."));
    for line in lines.chain(["The value is TBD.".to_string()]) {
        let block = Block::paragraph(ParagraphStyle::Normal, line.as_str());
        statement.text.push(&mut statement.keys, block);
    }
    statement
}

#[test]
fn what_a_key_leads_to_is_read_where_it_leads() {
    let mut desk = with(&faulty());
    let today = jiff::civil::date(2026, 10, 16);
    let results = jobs::findings(&desk.path("a.liaison"), &desk.statement(), today, Book::built_in(), &[]);
    let all: Vec<(u16, String)> = results.into_iter().map(|result| (result.rule, result.message)).collect();
    for rule in [22, 23, 26] {
        assert!(all.iter().any(|(other, _)| *other == rule), "rule {rule} of {all:?}");
    }
    desk.shifted(Key::M);
    let mut seen = Vec::new();
    for _ in 0..all.len() {
        desk.press(&[(NONE, Key::F8)]);
        desk.harness.run();
        for (rule, message) in &all {
            let there = desk.harness.query_all_by_label(message).any(|node| {
                let rect = node.rect();
                rect.is_positive() && rect.min.y > 100.0 && rect.max.y < 740.0
            });
            if there && !seen.contains(rule) {
                seen.push(*rule);
            }
        }
    }
    for (rule, message) in &all {
        assert!(seen.contains(rule), "rule {rule} was never in sight: {message}; {seen:?}");
    }
}

#[test]
fn a_fix_is_made_by_key_from_beside_the_field_it_is_about() {
    let mut desk = with_variant();
    desk.shifted(Key::M);
    desk.focus("Recipient 1");
    desk.press(&[(NONE, Key::Tab)]);
    assert!(desk.has_focus("Recipient 1 for information"), "{}", desk.focused());
    desk.command(Key::Period);
    assert_eq!(recipient(&desk), KNOWN);
}

#[test]
fn the_list_of_results_leaves_the_field_with_the_keyboard_in_sight() {
    let mut desk = with(&about("lamps"));
    desk.shifted(Key::M);
    let last = "Add contact";
    desk.focus(last);
    for shown in [true, false] {
        desk.shifted(Key::M);
        desk.harness.run();
        let rect = desk.control(last).rect();
        let bottom = if shown { 550.0 } else { 750.0 };
        assert!(desk.has_focus(last) && rect.max.y < bottom, "{shown}: {rect}");
    }
}

#[test]
fn a_key_that_has_nothing_to_mend_says_so() {
    let mut desk = with(&about("lamps"));
    desk.focus("Document type");
    desk.command(Key::Period);
    assert!(desk.says("No check result here can be mended so"));
}

#[test]
fn the_result_a_key_led_to_is_marked_and_in_sight_in_the_list() {
    let mut desk = with(&faulty());
    desk.press(&[(Modifiers::SHIFT, Key::F8)]);
    desk.harness.run();
    let is_marked =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().toggled().is_some_and(|it| it == Toggled::True);
    let rows = desk.harness.query_all_by_role(Role::Button).filter(|node| {
        node.accesskit_node().label().is_some_and(|label| label.contains(", rule ")) && is_marked(node)
    });
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].accesskit_node().label().unwrap().contains("rule 26"), "the last on the page");
    let rect = rows[0].rect();
    assert!(rect.min.y > 560.0 && rect.max.y < 770.0, "{rect}");
}
