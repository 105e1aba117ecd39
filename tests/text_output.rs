//! How a sheet reads as plain text.
#![allow(clippy::unwrap_used)] // a made-up date that is none fails the test

mod common;

use common::{hanging_form, statement::any_statement};
use liaison_desk::{
    form::{self, FormKind, Options},
    plain,
    statement::{
        Contact, Cover, Deadline, Group, List, Purpose, Recipient, Statement,
        text::{Block, Level, Marks, ParagraphStyle, RichText, Table},
    },
};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

fn statement() -> Statement {
    let mut s = Statement {
        number: "SG17-TD12".into(),
        study_period: "2025-2028".into(),
        deadline: Deadline::on("2026-06-15".parse().unwrap()),
        abstract_text: "The first paragraph of this abstract is longer than a line of it.\nThe second."
            .into(),
        ..Statement::default()
    };
    s.title.subject = "the progress of work on the protection of children in online games".into();
    s.meeting.place = "Geneva".into();
    s.meeting.last_day = "2025-04-17".parse().ok();
    let questions = List::of(&mut s.keys, ["1/17".to_string()]);
    let group = Group {
        name: "ITU-T Study Group 17".into(),
        working_party: String::new(),
        questions,
    };
    s.groups.push(&mut s.keys, group);
    for (text, purpose) in [("ITU-T SG2", Purpose::Action), ("ETSI", Purpose::Information)] {
        let recipient = Recipient {
            text: text.into(),
            purpose,
            ..Recipient::default()
        };
        s.recipients.push(&mut s.keys, recipient);
    }
    let contact = Contact {
        name: "A. Person".into(),
        role: "Rapporteur, Q1/17".into(),
        telephone: "+1 2 3".into(),
        emails: List::of(&mut s.keys, ["a@b.int".to_string()]),
        ..Contact::default()
    };
    s.contacts.push(&mut s.keys, contact);
    let mut linked = RichText::plain("See ");
    let marks = Marks {
        link: Some("https://itu.int/x".into()),
        ..Marks::default()
    };
    linked.push("the list", &marks);
    linked.push(" and ", &Marks::default());
    linked.push("https://itu.int/x", &marks);
    let bullet = |level, text: &str| Block::paragraph(ParagraphStyle::Bullet(level), text);
    for block in [
        Block::paragraph(ParagraphStyle::Heading(Level::One), "Progress"),
        Block::paragraph(ParagraphStyle::Normal, linked),
        bullet(
            Level::One,
            "an item whose words go on and on until they reach the end of the line",
        ),
        bullet(Level::Two, "inner"),
        Block::paragraph(ParagraphStyle::Numbered(Level::One), "first"),
        Block::Table(Table {
            header_rows: 1,
            rows: vec![
                vec!["Item".into(), "Name".into()],
                vec!["a|b".into(), "two\nlines".into()],
            ],
        }),
    ] {
        s.text.push(&mut s.keys, block);
    }
    s
}

fn written(s: &Statement) -> String {
    plain::write(&form::lay_out(s, &Options::default()), 72)
}

#[test]
fn a_statement_reads_as_on_the_form() {
    let expected = "\
Question(s): 1/17    Meeting: Geneva, 17 April 2025
Study Group: 17    Working Party:
Source: ITU-T Study Group 17
Title: LS/o on the progress of work on the protection of children in
       online games [to ITU-T SG2 and ETSI]

                           LIAISON STATEMENT

For action to: ITU-T SG2
For information to: ETSI
Approval:
Deadline: 15 June 2026
Contact: A. Person
         Rapporteur, Q1/17
         Tel: +1 2 3
         E-mail: a@b.int

Abstract: The first paragraph of this abstract is longer than a line of
          it.

          The second.

________________________________________________________________________

Progress
========

See the list <https://itu.int/x> and https://itu.int/x

• an item whose words go on and on until they reach the end of the line
   – inner
1. first

| Item | Name    |
|------|---------|
| a\\|b | two
  lines |

                        _______________________
";
    assert_eq!(written(&statement()), expected);
}

#[test]
fn an_empty_statement_keeps_its_labels_and_signs() {
    let text = written(&Statement::default());
    for line in [
        "For action to: -",
        "For information to: -",
        "Deadline: N/A",
        "Contact:",
        "Abstract:",
    ] {
        assert!(text.lines().any(|seen| seen == line), "{line} in\n{text}");
    }
}

#[test]
fn the_cover_comes_first_and_is_set_apart() {
    let mut s = statement();
    let mut cover = Cover {
        purpose: "For information.".into(),
        ..Cover::default()
    };
    cover.references = List::of(&mut s.keys, ["Website".to_string(), "SG17-TD12".to_string()]);
    s.cover = Some(cover);
    let start = format!(
        "Purpose: For information.\nAction required:\nReferences: Website; SG17-TD12\n\n{}\n\nQuestion(s):",
        "=".repeat(72)
    );
    assert!(written(&s).starts_with(&start));
}

#[test]
fn the_posted_header_stands_line_by_line() {
    let options = Options {
        form: FormKind::Posted,
        ..Options::default()
    };
    let text = plain::write(&form::lay_out(&statement(), &options), 72);
    let expected = "\
INTERNATIONAL TELECOMMUNICATION UNION
TELECOMMUNICATION
STANDARDIZATION SECTOR
STUDY PERIOD 2025-2028
SG17-TD12
STUDY GROUP 17
Original: English
Question(s): 1/17
             Geneva, 17 April 2025

                                   TD

Source: ITU-T Study Group 17
";
    assert!(text.starts_with(expected), "{text}");
}

#[test]
fn a_form_with_hanging_rows_is_written_without_knowing_it() {
    let text = plain::write(&hanging_form::lay_out(&statement()), 72);
    let expected = "\
Title:      LS/o on the progress of work on the protection of children
            in online games [to ITU-T SG2 and ETSI]
To:         ITU-T SG2
Cc:         ETSI
Contact person: A. Person

________________________________________________________________________

Progress
";
    assert!(text.starts_with(expected), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn lines_end_clean_and_only_words_and_tables_are_wider(s in any_statement(), posted in any::<bool>()) {
        let form = if posted { FormKind::Posted } else { FormKind::HandIn };
        let text = plain::write(&form::lay_out(&s, &Options { form, ..Options::default() }), 72);
        prop_assert!(text.ends_with('\n') && !text.contains("\n\n\n\n"));
        for line in text.lines() {
            prop_assert_eq!(line, line.trim_end());
            let breakable = line.trim_start().trim_start_matches(|c: char| c != ' ').contains(' ');
            let in_table = line.contains('|');
            prop_assert!(line.width() <= 72 || !breakable || in_table || line.contains(": "), "{}", line);
        }
    }
}
