//! The draft file: what is written is read again, exactly, and a damaged file is refused with its place.
#![allow(clippy::unwrap_used, clippy::panic)] // a failed expectation is what a test is for

#[path = "../common/mod.rs"]
mod common;
mod damage;
mod sample;

use common::statement::any_statement;
use liaison_desk::{
    draft::{self, SUMMARY_BYTES, Summary},
    statement::{Key, KeyCounter, Keyed, List, Statement, WrittenDate},
};
use proptest::prelude::*;

use sample::{full, text_of, written};

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
        prop_assert_eq!(draft::write(&draft.statement, &draft.summary).unwrap(), &bytes[..]);
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
            if bytes.is_empty() {
                break;
            }
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
        assert!(text.lines().any(|found| found == line), "{line} is missing in:\n{text}");
    }
}

#[test]
fn the_released_version_is_read_for_ever() {
    let golden = include_bytes!("../data/draft-v1.liaison");
    let draft = draft::read(golden).unwrap();
    assert_eq!(draft.unknown, Vec::<String>::new());
    let expected = full();
    assert_eq!(draft.statement, expected);
    assert_eq!(draft.summary, Summary::of(&expected, "LS/o/r on new work on lighthouses"));
    assert_eq!(draft::read_summary(&golden[..SUMMARY_BYTES.min(golden.len())]).unwrap(), draft.summary);
}

#[test]
fn what_is_no_date_stands_in_a_field_of_its_own() {
    let mut s = Statement::default();
    s.meeting.first_day = WrittenDate::Words("6 Sep".into());
    let text = text_of(&s);
    assert!(text.contains("first_day_text: \"6 Sep\""), "{text}");
    assert!(!text.contains("first_day:"), "{text}");
    assert_eq!(draft::read(text.as_bytes()).unwrap().statement, s);
}

#[test]
fn what_a_draft_holds_and_this_version_does_not_know_is_named() {
    let text = text_of(&full())
        .replace("key: 10,", "key: 10,\n pronoun: \"she\",")
        .replace("bold: true,", "bold: true, colour: (red: 1, green: [2, {3: \"x\"}]),")
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
    let text = text_of(&full()).replace("        next_key: 34,\n", "");
    assert_eq!(draft::read(text.as_bytes()).unwrap().statement, full());
}

#[test]
fn a_key_that_is_there_twice_never_makes_a_draft_that_cannot_be_read() {
    let twice = |text: &str| Keyed { key: Key(3), value: text.to_string() };
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
fn a_text_of_a_megabyte_is_no_trouble() {
    for piece in ["word ", "\"#", "\t", "\u{0}\\"] {
        let s = Statement { abstract_text: piece.repeat(1_000_000 / piece.len()), ..Statement::default() };
        assert_eq!(draft::read(&written(&s)).unwrap().statement, s);
    }
}
