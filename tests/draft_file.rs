//! The draft file: what is written is read again, exactly, and a damaged file is refused with its place.
#![allow(clippy::unwrap_used, clippy::panic)] // a failed expectation is what a test is for

mod common;

use common::statement::any_statement;
use liaison_desk::{
    draft::{self, DraftError, SUMMARY_BYTES, Summary},
    statement::{
        Approval, ApprovalLevel, Contact, Cover, Deadline, FieldId, Group, Key, KeyCounter, Keyed, List,
        Purpose, Recipient, Reply, Silenced, Stage, Statement,
        field::{BlockField, CoverField, RecipientField},
        text::{Block, Level, Marks, ParagraphStyle, Position, RichText, Table},
    },
};
use proptest::prelude::*;

/// A statement with something in every corner, of people who do not exist.
fn full() -> Statement {
    let mut s = Statement::default();
    let mut keys = std::mem::take(&mut s.keys);
    s.number = "SG99-TD12R1".into();
    s.study_period = "2025-2028".into();
    s.document_type = "TD".into();
    s.groups = List::of(
        &mut keys,
        [Group {
            name: "ITU-T Study Group 99".into(),
            working_party: "1".into(),
            questions: List::new(),
        }],
    );
    let questions = List::of(&mut keys, ["1/99".to_string(), "10/99".to_string()]);
    let group = s.groups.key_at(0).unwrap();
    s.groups.get_mut(group).unwrap().questions = questions;
    s.meeting.place = "Geneva".into();
    s.meeting.first_day = Some("2026-04-08".parse().unwrap());
    s.meeting.last_day = Some("2026-04-17".parse().unwrap());
    s.language.tag = "fr".into();
    s.language.printed = "French".into();
    s.title.subject = "new work on \"quiet\" lighthouses".into();
    s.replies = List::of(
        &mut keys,
        [Reply {
            number: "SG98-LS7".into(),
            date: Some("2026-01-30".parse().unwrap()),
            ..Reply::default()
        }],
    );
    s.recipients = List::of(
        &mut keys,
        [
            Recipient {
                text: "ITU-T SG98".into(),
                purpose: Purpose::Action,
                deadline: Deadline::on("2026-06-15".parse().unwrap()),
                ..Recipient::default()
            },
            Recipient {
                text: "Example Body \\ Group #1".into(),
                ..Recipient::default()
            },
        ],
    );
    s.approvals = List::of(
        &mut keys,
        [Approval {
            level: Some(ApprovalLevel::WorkingParty),
            group: "WP 1/99".into(),
            date: Some("2026-04-16".parse().unwrap()),
            ..Approval::default()
        }],
    );
    s.deadline.text = "mid-June".into();
    let emails = List::of(&mut keys, ["ada@example.org".to_string()]);
    let lines = List::of(&mut keys, ["Harbour Street 1".to_string()]);
    s.contacts = List::of(
        &mut keys,
        [Contact {
            name: "Ada Example".into(),
            role: "Rapporteur, Q1/99".into(),
            emails,
            lines,
            ..Contact::default()
        }],
    );
    s.abstract_text = "The first paragraph of the abstract.\nThe second, with \"quotes\".".into();
    s.keywords = List::of(&mut keys, ["lighthouse".to_string(), "fog".to_string()]);
    let mut rich = RichText::plain("Please answer ");
    rich.push(
        "soon",
        &Marks {
            bold: true,
            position: Position::Superscript,
            link: Some("https://example.org/a?b=\"c\"".into()),
            ..Marks::default()
        },
    );
    rich.push(".", &Marks::default());
    s.text = List::of(
        &mut keys,
        [
            Block::paragraph(ParagraphStyle::Heading(Level::One), "Introduction"),
            Block::paragraph(ParagraphStyle::Normal, rich),
            Block::Table(Table {
                header_rows: 1,
                rows: vec![vec!["Name".into(), "Height".into()], vec!["North".into()], vec![]],
            }),
            Block::paragraph(
                ParagraphStyle::Normal,
                "Odd: \u{0}\r\n\t\u{feff}\u{7}\"# \\ \u{2028}end",
            ),
        ],
    );
    s.cover = Some(Cover {
        purpose: "For information".into(),
        references: List::of(&mut keys, ["SG99-TD12R1".to_string()]),
        ..Cover::default()
    });
    s.bookkeeping.id = "1d0f2f34-0000-4000-8000-000000000001".into();
    s.bookkeeping.changed = "2026-04-16T09:30:00Z".parse().unwrap();
    s.bookkeeping.stage = Stage::ForAgreement;
    s.bookkeeping.revision = 1;
    let recipient = s.recipients.key_at(0).unwrap();
    let table = s.text.key_at(2).unwrap();
    s.bookkeeping.silenced = vec![
        Silenced {
            rule: 7,
            field: FieldId::Recipient(recipient, RecipientField::Deadline),
            reason: "agreed with them".into(),
        },
        Silenced {
            rule: 26,
            field: FieldId::Block(table, BlockField::Cell(1, 0)),
            reason: String::new(),
        },
        Silenced {
            rule: 36,
            field: FieldId::Cover(CoverField::Purpose),
            reason: String::new(),
        },
    ];
    s.keys = keys;
    s
}

fn written(s: &Statement) -> Vec<u8> {
    draft::write(s, &Summary::of(s, "A title")).unwrap()
}

fn text_of(s: &Statement) -> String {
    String::from_utf8(written(s)).unwrap()
}

fn message(bytes: &[u8]) -> String {
    draft::read(bytes).unwrap_err().to_string()
}

/// The line and column of the first character of `needle`, as an editor counts them.
fn place_of(text: &str, needle: &str) -> String {
    let at = text.find(needle).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().unwrap().chars().count() + 1;
    format!("line {line}, column {column}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_statement_is_read_as_it_was_written(s in any_statement(), title in any::<String>()) {
        let summary = Summary::of(&s, title);
        let bytes = draft::write(&s, &summary).unwrap();
        let draft = draft::read(&bytes).unwrap();
        prop_assert_eq!(&draft.statement, &s);
        prop_assert_eq!(&draft.summary, &summary);
        prop_assert!(draft.unknown.is_empty());
        prop_assert_eq!(draft::write(&draft.statement, &draft.summary).unwrap(), bytes.clone());
        prop_assert_eq!(draft::read_summary(&bytes).unwrap(), summary);
    }

    #[test]
    fn an_editor_that_writes_crlf_and_a_byte_order_mark_changes_nothing(s in any_statement()) {
        let text = text_of(&s);
        let edited = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        prop_assert_eq!(draft::read(edited.as_bytes()).unwrap(), draft::read(text.as_bytes()).unwrap());
        let start = &edited.as_bytes()[..edited.len().min(SUMMARY_BYTES)];
        if let Ok(summary) = draft::read_summary(start) {
            prop_assert_eq!(summary, Summary::of(&s, "A title"));
        }
    }

    #[test]
    fn the_summary_is_read_from_any_part_that_holds_it(s in any_statement(), cut in any::<prop::sample::Index>()) {
        let bytes = written(&s);
        let needed = text_of(&s).find("\n    statement: ").unwrap();
        let cut = needed + cut.index(bytes.len() - needed);
        prop_assert_eq!(draft::read_summary(&bytes[..cut]).unwrap(), Summary::of(&s, "A title"));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(
        s in any_statement(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8), 1..6),
    ) {
        let mut bytes = written(&s);
        for (at, byte, kind) in changes {
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.remove(at)),
                _ => bytes.truncate(at + 1),
            }
        }
        if let Err(error) = draft::read(&bytes) {
            prop_assert!(!error.to_string().is_empty());
        }
        drop(draft::read_summary(&bytes));
    }
}

#[test]
fn every_corner_of_a_statement_comes_back() {
    let s = full();
    let draft = draft::read(&written(&s)).unwrap();
    assert_eq!(draft.statement, s);
    assert_eq!(draft.statement.keys.next(), s.keys.next());
}

#[test]
fn an_empty_statement_is_a_short_file() {
    let s = Statement::default();
    assert!(text_of(&s).lines().count() < 10, "{}", text_of(&s));
    assert_eq!(draft::read(&written(&s)).unwrap().statement, s);
}

#[test]
fn long_texts_are_lines_and_plain_paragraphs_plain_texts() {
    let text = text_of(&full());
    for line in [
        "    format: \"Liaison Desk draft\",",
        "    version: 1,",
        "        stage: for_agreement,",
        "        abstract: r#\"The first paragraph of the abstract.",
        "The second, with \"quotes\".\"#,",
        "                text: \"Introduction\",",
        "                    [\"Name\", \"Height\"],",
        "            (11, \"lighthouse\"),",
        "                purpose: action,",
        "                    field: \"recipients#5.deadline\",",
    ] {
        assert!(
            text.lines().any(|found| found == line),
            "{line} is missing in:\n{text}"
        );
    }
}

#[test]
fn the_released_version_is_read_for_ever() {
    let golden = include_bytes!("data/draft-v1.liaison");
    let draft = draft::read(golden).unwrap();
    assert_eq!(draft.unknown, Vec::<String>::new());
    let mut expected = full();
    expected.bookkeeping.notes = "Ask Ada about the fog".into();
    assert_eq!(draft.statement, expected);
    assert_eq!(
        draft.summary,
        Summary::of(&expected, "LS/o/r on new work on lighthouses")
    );
    assert_eq!(
        draft::read_summary(&golden[..SUMMARY_BYTES.min(golden.len())]).unwrap(),
        draft.summary
    );
}

#[test]
fn a_newer_version_is_refused_by_name_whatever_it_holds() {
    let newer = b"(format: \"Liaison Desk draft\", version: 2, something: entirely { different";
    for error in [
        draft::read(newer).unwrap_err(),
        draft::read_summary(newer).unwrap_err(),
    ] {
        assert_eq!(
            error.to_string(),
            "The draft was written by a newer version of Liaison Desk (format 2; this one reads 1); open it with that version"
        );
    }
    let none = b"(format: \"Liaison Desk draft\", version: 0)";
    assert_eq!(draft::read(none), Err(DraftError::NoSuchVersion { version: 0 }));
}

#[test]
fn other_files_are_recognized() {
    for (bytes, what) in [
        (&b""[..], "The draft is empty"),
        (b"\xEF\xBB\xBF", "The draft is empty"),
        (b" \r\n\t", "The draft is empty"),
        (
            b"PK\x03\x04\x14\x00....word/document.xml",
            "a Word file; import it",
        ),
        (b"PK\x03\x04\x14\x00....content.xml", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture (PNG)"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"{\\rtf1 text}", "a rich text file"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ".doc"),
        (b"\xFF\xFE(\0f\0", "UTF-16"),
        (b"{\"number\": \"\"}", "a JSON file"),
        (b"<html>", "a web page"),
        (
            b"QUESTIONS: 1/17\nSOURCE: ITU-T SG17\n",
            "another kind of text; import it",
        ),
        (b"(format: \"Other\", version: 1)", "another kind of text"),
    ] {
        assert!(message(bytes).contains(what), "{} for {what}", message(bytes));
        assert!(!message(bytes).ends_with('.'));
        if !bytes.is_empty() {
            assert!(draft::read_summary(bytes).unwrap_err().to_string().contains(what));
        }
    }
}

#[test]
fn damage_is_named_with_its_place_in_plain_words() {
    let text = text_of(&full());
    let at = |needle: &str| place_of(&text, needle);
    for (from, to, place, what) in [
        (
            "stage: for_agreement,\n        deadline",
            "stage: soon,\n        deadline",
            at("for_agreement"),
            "the word \"soon\" is not known here; one of these is: drafting, for_agreement, approved, sent",
        ),
        (
            "number: \"SG99-TD12R1\",\n        title",
            "number: \"SG99-TD12R1\"\n        title",
            at("title: \"A title"),
            "a comma is missing before this",
        ),
        (
            "first_day: \"2026-04-08\"",
            "first_day: \"2026-04-31\"",
            at("2026-04-08"),
            "\"2026-04-31\" is not a day such as",
        ),
        (
            "changed: \"2026-04-16T09:30:00Z\"",
            "changed: \"yesterday\"",
            at("2026-04-16T09:30:00Z"),
            "\"yesterday\" is not a moment such as",
        ),
        (
            "header_rows: 1",
            "header_rows: one",
            at("1,\n                rows"),
            "a whole number is expected here",
        ),
        (
            "header_rows: 1",
            "header_rows: -1",
            String::new(),
            "the number is too large or below zero",
        ),
        (
            "version: 1",
            "version = 1",
            at(": 1,\n    summary").replace("column 12", "column 13"),
            "a colon is missing after the name of the field",
        ),
        (
            "key: 10,\n",
            "",
            String::new(),
            "the field \"key\" is missing in what ends here",
        ),
        (
            "number: \"SG99-TD12R1\",\n        document_type",
            "number: \"SG99-TD12R1\",\n        number: \"\",\n        document_type",
            at("document_type"),
            "the field \"number\" is there twice",
        ),
        ("next_key: 18", "next_key: 4100000000", String::new(), "too large"),
        (
            "(12, \"fog\")",
            "(11, \"fog\")",
            String::new(),
            "has the key 11, which an item before it has",
        ),
        (
            "bold: true",
            "bold: yes",
            at("true, position"),
            "\"true\" or \"false\" is expected here",
        ),
        (
            "style: table",
            "style: note",
            String::new(),
            "its style would have to be \"table\"",
        ),
        (
            "text: \"Introduction\"",
            "text: 7",
            at("\"Introduction\""),
            "a text in quotation marks or a list of its formatted parts is expected here",
        ),
        (
            "text: \"Introduction\"",
            "text: \"Introduction",
            String::new(),
            "",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        let damaged = text.replacen(from, to, 1);
        let message = message(damaged.as_bytes());
        assert!(message.starts_with("The draft is damaged at line "), "{message}");
        assert!(message.contains(what), "{message} for {what}");
        assert!(message.contains(&place), "{message} for {place}");
        let crlf = format!("\u{feff}{}", damaged.replace('\n', "\r\n"));
        assert_eq!(draft::read(crlf.as_bytes()), draft::read(damaged.as_bytes()));
    }
}

#[test]
fn the_place_of_an_item_with_anothers_key_is_its_own_line() {
    let text = text_of(&full());
    let line = text
        .lines()
        .position(|line| line.contains("(12, \"fog\")"))
        .unwrap()
        + 1;
    let message = message(text.replace("(12, \"fog\")", "(11, \"fog\")").as_bytes());
    assert!(message.contains(&format!("line {line},")), "{message}");
}

#[test]
fn a_draft_cut_off_anywhere_is_refused_with_a_place() {
    let bytes = written(&full());
    let whole = bytes.trim_ascii_end().len();
    for cut in 1..whole {
        match draft::read(&bytes[..cut]).unwrap_err() {
            DraftError::Damaged { .. } | DraftError::NotUtf8 { .. } => {}
            other if cut < 40 => drop(other),
            other => panic!("{other} at {cut}"),
        }
    }
    assert!(draft::read(&bytes[..whole]).is_ok());
}

#[test]
fn a_summary_cut_off_asks_for_the_whole_file() {
    let text = text_of(&full());
    let end = text.find("\n    statement: ").unwrap();
    for cut in text.find("summary").unwrap()..end - 3 {
        assert_eq!(
            draft::read_summary(&text.as_bytes()[..cut]),
            Err(DraftError::SummaryCut),
            "{cut}"
        );
    }
}

#[test]
fn zero_bytes_are_named_as_the_sign_of_a_power_cut() {
    let mut bytes = written(&full());
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    bytes.extend([0; 512]);
    assert_eq!(
        message(&bytes),
        format!(
            "The draft has 512 zero bytes from line {}, column 1 on, the sign of a power cut or crash while it was \
             being saved; use an earlier copy",
            lines + 1
        )
    );
    assert!(message(&[0; 64]).contains("64 zero bytes from line 1, column 1 on"));
    let at = bytes.len() / 4;
    bytes[at..at + 8].fill(0);
    assert!(message(&bytes).contains("8 zero bytes"));
}

#[test]
fn what_is_no_utf8_is_named_with_its_place() {
    let text = text_of(&full());
    let at = text.find("Ada Example").unwrap();
    let mut bytes = text.clone().into_bytes();
    bytes[at + 1] = 0xE9;
    let place = place_of(&text, "da Example");
    assert!(
        message(&bytes).contains(&format!("not readable as UTF-8 text at {place}")),
        "{}",
        message(&bytes)
    );
}

#[test]
fn what_a_draft_holds_and_this_version_does_not_know_is_named() {
    let text = text_of(&full())
        .replace("key: 10,", "key: 10,\n pronoun: \"she\",")
        .replace(
            "bold: true,",
            "bold: true, colour: (red: 1, green: [2, {3: \"x\"}]),",
        )
        .replace("    version: 1,", "    version: 1,\n    reviewed_by: [\"Bo\"],")
        .replace("references: [", "page: 3, references: [")
        .replace("recipients#5.deadline", "recipients#5.mood");
    let draft = draft::read(text.as_bytes()).unwrap();
    assert_eq!(
        draft.unknown,
        [
            "reviewed_by",
            "cover.page",
            "contacts[0].pronoun",
            "text[1].text[1].colour",
            "bookkeeping.silenced[0].field"
        ]
    );
    let mut expected = full();
    expected.bookkeeping.silenced.remove(0);
    assert_eq!(draft.statement, expected);
    assert_eq!(draft::read_summary(text.as_bytes()).unwrap(), draft.summary);
}

#[test]
fn a_counter_below_the_keys_is_raised() {
    let text = text_of(&full()).replace("        next_key: 18,\n", "");
    assert_eq!(draft::read(text.as_bytes()).unwrap().statement, full());
}

#[test]
fn a_key_that_is_there_twice_never_makes_a_draft_that_cannot_be_read() {
    let twice = |text: &str| Keyed {
        key: Key(3),
        value: text.to_string(),
    };
    let s = Statement {
        keywords: List::from_iter([twice("a"), twice("b")]),
        keys: KeyCounter::starting_at(4),
        ..Statement::default()
    };
    let read = draft::read(&written(&s)).unwrap().statement;
    assert_eq!(read.keywords.values().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(read.keys.next(), 5);
}

#[test]
fn brackets_without_end_are_refused() {
    let deep = |open: &str| {
        format!(
            "(format: \"Liaison Desk draft\", version: 1, summary: (), statement: (more: {}",
            open.repeat(1_000_000)
        )
    };
    for open in ["[", "(", "{", "a(", "Some(", "(a:", "/*"] {
        assert!(message(deep(open).as_bytes()).starts_with("The draft is damaged at line 1, column "));
    }
}

#[test]
fn a_text_of_a_megabyte_is_no_trouble() {
    for piece in ["word ", "\"#", "\t", "\u{0}\\"] {
        let s = Statement {
            abstract_text: piece.repeat(1_000_000 / piece.len()),
            ..Statement::default()
        };
        assert_eq!(draft::read(&written(&s)).unwrap().statement, s);
    }
}
