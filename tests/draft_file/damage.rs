//! A damaged, cut off, newer or foreign file is refused with its place, in plain words.

use liaison_desk::draft::{self, DraftError};

use crate::sample::{full, message, place_of, text_of, written};

#[test]
fn a_newer_version_is_refused_by_name_whatever_it_holds() {
    let newer = b"(format: \"Liaison Desk draft\", version: 2, something: entirely { different";
    for error in [draft::read(newer).unwrap_err(), draft::read_summary(newer).unwrap_err()] {
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
        (b"PK\x03\x04\x14\x00....word/document.xml", "a Word file; import it"),
        (b"PK\x03\x04\x14\x00....content.xml", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture (PNG)"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"{\\rtf1 text}", "a rich text file"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ".doc"),
        (b"\xFF\xFE(\0f\0", "UTF-16"),
        (b"{\"number\": \"\"}", "a JSON file"),
        (b"<html>", "a web page"),
        (b"\x7FELF\x02\x01\0\0\0", "another kind of file"),
        (b"SOURCE: Universit\xE9", "another kind of file"),
        (b"QUESTIONS: 1/17\nSOURCE: ITU-T SG17\n", "another kind of file; import it"),
        (b"(format: \"Other\", version: 1)", "another kind of file"),
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
        ("header_rows: 1", "header_rows: -1", String::new(), "the number is too large or below zero"),
        (
            "version: 1",
            "version = 1",
            at(": 1,\n    summary").replace("column 12", "column 13"),
            "a colon is missing after the name of the field",
        ),
        ("key: 10,\n", "", String::new(), "the field \"key\" is missing in what ends here"),
        (
            "number: \"SG99-TD12R1\",\n        ls_number",
            "number: \"SG99-TD12R1\",\n        number: \"\",\n        ls_number",
            at("ls_number"),
            "the field \"number\" is there twice",
        ),
        ("next_key: 34", "next_key: 4100000000", String::new(), "too large"),
        ("(12, \"fog\")", "(11, \"fog\")", String::new(), "has the key 11, which an item before it has"),
        ("bold: true", "bold: yes", at("true, position"), "\"true\" or \"false\" is expected here"),
        ("style: table", "style: note", String::new(), "its style would have to be \"table\""),
        (
            "text: \"Introduction\"",
            "text: 7",
            at("\"Introduction\""),
            "a text in quotation marks or a list of its formatted parts is expected here",
        ),
        ("text: \"Introduction\"", "text: \"Introduction", String::new(), ""),
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
    let line = text.lines().position(|line| line.contains("(12, \"fog\")")).unwrap() + 1;
    let message = message(text.replace("(12, \"fog\")", "(11, \"fog\")").as_bytes());
    assert!(message.contains(&format!("line {line},")), "{message}");
}

#[test]
fn a_draft_cut_off_anywhere_is_refused_with_a_place() {
    let bytes = written(&full());
    let whole = bytes.trim_ascii_end().len();
    for cut in (1..whole).step_by(7) {
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
        assert_eq!(draft::read_summary(&text.as_bytes()[..cut]), Err(DraftError::SummaryCut), "{cut}");
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
