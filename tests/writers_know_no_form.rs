//! A form that no writer has heard of is drawn by every output.
#![allow(clippy::unwrap_used)] // a file that cannot be written fails the test

mod common;

use common::{
    hanging_form, sample,
    statement::any_statement,
    xml::{Element, parts},
};
use liaison_desk::{
    docx,
    form::{self, FormKind, Options},
    plain,
    statement::{
        Statement,
        text::{Block, ParagraphStyle},
    },
};
use proptest::prelude::*;

fn statement() -> Statement {
    let mut s = sample::statement();
    s.title.subject = "the progress of work on the protection of children in online games".into();
    let block = Block::paragraph(ParagraphStyle::Normal, "Work goes on.");
    s.text.push(&mut s.keys, block);
    s
}

#[test]
fn hanging_rows_read_as_plain_text() {
    let text = plain::write(&hanging_form::lay_out(&statement()), 72);
    let mut seen: Vec<&str> = text.lines().map(str::trim_end).collect();
    let rule = seen.iter().position(|line| line.starts_with("___"));
    assert_eq!(rule, Some(6), "{text}");
    seen.truncate(5);
    let expected = [
        "Title:            LS/o on the progress of work on the protection of",
        "                  children in online games [to ITU-T SG2 and ETSI]",
        "To:               ITU-T SG2",
        "Cc:               ETSI",
        "Contact person:   A. Person",
    ];
    assert_eq!(seen, expected);
    assert!(text.ends_with("\nWork goes on.\n"), "{text}");
}

#[test]
fn hanging_rows_stand_in_a_word_file() {
    let bytes = docx::write(&hanging_form::lay_out(&statement())).unwrap();
    let document = Element::parse(&parts(&bytes)["word/document.xml"]);
    let seen = document.seen();
    for words in ["Title:", "Cc:", "ETSI", "Contact person:", "A. Person", "Work goes on."] {
        assert!(seen.contains(words), "{words} in {seen}");
    }
    assert!(document.all("w:tbl").is_empty(), "hanging rows are paragraphs");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn lines_of_plain_text_end_clean(s in any_statement(), posted in any::<bool>()) {
        let form = if posted { FormKind::Posted } else { FormKind::HandIn };
        for sheet in [form::lay_out(&s, &Options { form, ..Options::default() }), hanging_form::lay_out(&s)] {
            let text = plain::write(&sheet, 72);
            prop_assert!(text.ends_with('\n'));
            for line in text.lines() {
                prop_assert_eq!(line, line.trim_end());
            }
        }
    }
}
