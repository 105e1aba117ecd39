//! The whole way: the built-in example written from nothing, saved, opened again the next day, exported.

use std::{path::Path, sync::Arc};

use egui::{Key, Rect};
use liaison_desk::{
    desk::{self as jobs, Format, Options, Statement},
    draft,
    statement::{
        Approval, ApprovalLevel, Contact, Cover, Group, List, Meeting, Purpose, Recipient,
        text::{Block, Level, ParagraphStyle},
    },
};

use crate::{
    author::Author,
    common::xml,
    desk::{Desk, in_file},
    hand::Hand,
};

/// The part of a Word file that says when its draft was begun and last changed. But for the draft inside, nothing
/// else in the file is a draft's own.
const DATES: &str = "docProps/core.xml";

/// A part without the two moments it tells.
fn without_dates(core: &str) -> String {
    let mut text = core.to_string();
    for tag in ["dcterms:created", "dcterms:modified"] {
        let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
        let from = text.find(&open).expect("it tells the moment");
        let to = text.find(&close).expect("and ends it") + close.len();
        text.replace_range(from..to, "");
    }
    text
}

/// The part of a Word file that holds its draft, with the draft's own identity, dates and keys of items.
const DRAFT: &str = "customXml/item1.xml";

/// The statement inside a Word file, in words that hold nothing of the draft's own.
fn inside(part: &str) -> String {
    let (_, text) = part.split_once('>').and_then(|(_, rest)| rest.split_once('>')).expect("a draft element");
    let text = text.strip_suffix("</draft>").expect("and its end");
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    jobs::show_json(&draft::read(text.as_bytes()).expect("a draft").statement)
}

/// Asserts that a Word file is the export of a statement but for its dates and the draft's identity.
fn assert_is_export_of(path: &Path, statement: &Statement) {
    let today = jiff::civil::date(2026, 10, 16);
    let expected = jobs::export(statement, Format::Docx, &Options::default(), today).unwrap();
    let (ours, theirs) = (xml::parts(&std::fs::read(path).unwrap()), xml::parts(&expected.bytes));
    assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
    for (name, part) in &theirs {
        if name == DATES {
            assert_eq!(without_dates(&ours[name]), without_dates(part));
        } else if name == DRAFT {
            assert_eq!(inside(&ours[name]), inside(part));
        } else {
            assert_eq!(&ours[name], part, "{name}");
        }
    }
}

/// Saves to a new file by keys, quits, and opens the file in a new window.
fn save_quit_and_open(mut desk: Desk, name: &str) -> Desk {
    let path = desk.path(name);
    desk.will_choose(&path);
    desk.command(Key::S);
    assert!(!desk.is_unsaved());
    desk.command(Key::Q);
    assert!(desk.harness.state().is_closing(), "nothing is asked about a saved draft");
    let folder = Arc::clone(&desk.folder);
    drop(desk);
    Desk::in_folder(folder, vec![path])
}

#[test]
fn the_example_is_written_saved_opened_again_and_exported() {
    let example = jobs::example().unwrap();
    let mut desk = Desk::new();
    desk.click_in_sight("New statement");
    Author { desk: &mut desk, hand: Hand::Pointer }.write(&example);
    assert_eq!(jobs::show_json(&desk.statement()), jobs::show_json(&example));

    let mut desk = save_quit_and_open(desk, "example.liaison");
    assert_eq!(jobs::show_json(&in_file(&desk.path("example.liaison"))), jobs::show_json(&example));
    assert_eq!(jobs::show_json(&desk.statement()), jobs::show_json(&example));
    let exported = desk.path("example.docx");
    desk.will_choose(&exported);
    desk.export_word();
    assert_is_export_of(&exported, &example);
}

/// A statement of the usual shape: sent on for information, with a cover page and few fields of its own.
fn usual() -> Statement {
    let mut s = jobs::blank("2026-10-12T08:05:00Z".parse().unwrap());
    let keys = &mut s.keys;
    s.groups = List::of(keys, [Group { name: "ITU-T Study Group 20".into(), ..Group::default() }]);
    let names = ["ISO/IEC JTC 1/SC 41", "ETSI TC SmartM2M", "oneM2M", "ITU-R WP 7A"];
    let recipient =
        |name: &str| Recipient { text: name.into(), purpose: Purpose::Information, ..Recipient::default() };
    s.recipients = List::of(keys, names.map(recipient));
    let approval = Approval {
        group: "ITU-T Study Group 20".into(),
        level: Some(ApprovalLevel::WorkingParty),
        place: "Geneva".into(),
        date: jiff::civil::date(2026, 10, 15).into(),
        ..Approval::default()
    };
    s.approvals = List::of(keys, [approval]);
    let people = [("Maren Lindqvist", "maren"), ("Chiara Okonjo", "chiara"), ("Tomás Arroyo Vidal", "tomas")];
    let contacts: Vec<Contact> = people
        .into_iter()
        .map(|(name, mail)| Contact {
            name: name.into(),
            organization: "Open Metering Centre".into(),
            country: "Kenya".into(),
            telephone: "+254 20 555 01 77".into(),
            emails: List::of(keys, [format!("{mail}@example.org")]),
            ..Contact::default()
        })
        .collect();
    s.contacts = List::of(keys, contacts);
    let blocks = [
        Block::paragraph(ParagraphStyle::Heading(Level::One), "What we did"),
        Block::paragraph(ParagraphStyle::Normal, "Study Group 20 has studied the lamps of lighthouses."),
        Block::paragraph(ParagraphStyle::Bullet(Level::One), "their colour;"),
        Block::paragraph(ParagraphStyle::Normal, "We look forward to working with you."),
    ];
    s.text = List::of(keys, blocks);
    s.cover = Some(Cover {
        language: "Original: English".into(),
        purpose: "Below is a liaison statement on the lamps of lighthouses.".into(),
        action_required: "The meeting is invited to note this document.".into(),
        references: List::of(keys, ["SG20-TD12", "SG2-LS71"].map(String::from)),
        ..Cover::default()
    });
    s.number = "SG20-TD12".into();
    let (first_day, last_day) =
        (jiff::civil::date(2026, 10, 6).into(), jiff::civil::date(2026, 10, 15).into());
    s.meeting = Meeting { place: "Geneva".into(), first_day, last_day, ..Meeting::default() };
    s.title.subject = "lamps of lighthouses".into();
    s.abstract_text = "It tells of lamps.".into();
    s
}

#[test]
fn a_statement_of_the_usual_shape_is_written_without_a_pointer() {
    let usual = usual();
    let mut desk = Desk::new();
    desk.command(Key::N);
    Author { desk: &mut desk, hand: Hand::Keyboard }.write(&usual);
    assert_eq!(jobs::show_json(&desk.statement()), jobs::show_json(&usual));

    let mut desk = save_quit_and_open(desk, "usual.liaison");
    assert_eq!(jobs::show_json(&desk.statement()), jobs::show_json(&usual));
    let exported = desk.path("usual.docx");
    desk.will_choose(&exported);
    desk.export_word();
    assert_is_export_of(&exported, &usual);
}

#[test]
fn tab_leads_through_the_whole_form_in_reading_order() {
    let usual = usual();
    let path = tempfile::tempdir().unwrap();
    let file = path.path().join("usual.liaison");
    jobs::save_draft(&file, &usual, jobs::Replace::Anything).unwrap();
    let mut desk = Desk::in_folder(Arc::new(path), vec![file]);
    let stops = desk.stops_from("Fold header");
    let form = stops[0].1.x_range();
    let of_form = |rect: &Rect| form.contains(rect.min.x) && form.contains(rect.max.x);
    let end = stops.iter().position(|(_, rect)| !of_form(rect)).unwrap();
    let form = &stops[..end];
    for pair in form.windows(2) {
        let [(before, from), (next, to)] = pair else { unreachable!() };
        let is_read_on = to.min.y >= from.max.y || to.min.x >= from.max.x;
        assert!(is_read_on, "{next} is read before {before}");
    }
    let names: Vec<&str> = form.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.last(), Some(&"Notes to yourself"));
    let controls = desk.controls_beside("Fold header");
    let of_bar = desk.stops_of_bar();
    for name in controls {
        let is_led_to = names.contains(&name.as_str()) || of_bar.contains(&name);
        assert!(is_led_to, "neither Tab nor arrows lead to {name}");
    }
}
