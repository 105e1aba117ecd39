//! Text that is made to break files gives whole files in every format, whichever field it stands in.
#![allow(clippy::unwrap_used)] // a file that cannot be read fails the test

mod common;

use std::collections::BTreeSet;

use common::{
    hostile::{filled, texts},
    xml::{Element, parts},
};
use liaison_desk::{
    desk::{self, FormKind, Format, Options},
    statement::{
        Statement,
        text::{Block, ParagraphStyle},
    },
};

fn exported(s: &Statement, format: Format, form: FormKind) -> Vec<u8> {
    let options = Options { form, author: s.number.clone(), ..Options::default() };
    desk::export(s, format, &options, jiff::civil::date(2026, 1, 2)).unwrap().bytes
}

/// Whether a character may stand in a file of XML 1.0 (2.2).
fn may_stand(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// What is written as `&#…;` in a part.
fn references(part: &str) -> impl Iterator<Item = Option<char>> {
    part.split("&#").skip(1).map(|rest| {
        let number = rest.split(';').next().unwrap_or_default();
        let code = match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        code.ok().and_then(char::from_u32)
    })
}

/// What of a text a page can show, without blanks.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

#[test]
fn a_word_file_of_hostile_text_is_whole_and_says_it_all() {
    for (name, text) in texts() {
        for form in [FormKind::HandIn, FormKind::Posted] {
            let s = filled(&text);
            let parts = parts(&exported(&s, Format::Docx, form));
            for (part, xml) in &parts {
                assert!(xml.chars().all(may_stand), "{name}: {part} has what XML cannot have");
                for reference in references(xml) {
                    assert!(reference.is_some_and(may_stand), "{name}: {part} refers to no character");
                }
                Element::parse(xml);
            }
            let document = Element::parse(&parts["word/document.xml"]);
            let seen = bare(&document.seen().replace('\u{2011}', "-"));
            let expected = bare(&text.replace('\u{2011}', "-"));
            assert!(seen.matches(&*expected).count() > 20, "{name}: the page does not say it");
            for (part, xml) in parts.iter().filter(|(part, _)| part.ends_with(".rels")) {
                for relationship in Element::parse(xml).all("Relationship") {
                    if relationship.get("TargetMode") == Some("External") {
                        let target = relationship.get("Target").unwrap();
                        let leads =
                            ["https://", "http://", "mailto:"].iter().any(|it| target.starts_with(it));
                        assert!(leads, "{name}: {part} leads to {target}");
                    }
                }
            }
        }
    }
}

/// The names of a page's elements, and of the attributes in their tags.
fn names(html: &str) -> BTreeSet<String> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    tags.flat_map(|tag| {
        // Values stand between quotes and hold none.
        let outside: Vec<&str> = tag.split('"').step_by(2).collect();
        let words = outside.iter().flat_map(|part| part.split_whitespace());
        words.map(|word| word.trim_matches(['/', '=', '!', '?']).to_string()).collect::<Vec<_>>()
    })
    .filter(|name| !name.is_empty())
    .collect()
}

#[test]
fn a_page_of_hostile_text_has_no_element_and_no_attribute_of_its_own() {
    let page = |text: &str, form| String::from_utf8(exported(&filled(text), Format::Html, form)).unwrap();
    for form in [FormKind::HandIn, FormKind::Posted] {
        let mut allowed = names(&page("plain\ntext שלום 国", form));
        allowed.extend(["br", "a", "href", "span", "dir", "lang"].map(String::from));
        for (name, text) in texts() {
            let html = page(&text, form);
            assert!(html.chars().all(|c| c == '\n' || !c.is_control()), "{name}");
            let strange: Vec<_> = names(&html).difference(&allowed).cloned().collect();
            assert!(strange.is_empty(), "{name}: {strange:?}");
            for address in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let leads = ["https://", "http://", "mailto:"].iter().any(|it| address.starts_with(it));
                assert!(leads, "{name}: leads to {address}");
            }
        }
    }
}

#[test]
fn a_text_of_hostile_text_has_lines_and_nothing_else() {
    for (name, text) in texts() {
        let out = String::from_utf8(exported(&filled(&text), Format::Txt, FormKind::HandIn)).unwrap();
        assert!(out.chars().all(|c| matches!(c, '\n' | '\t') || !c.is_control()), "{name}");
        let breaks = ['\u{2028}', '\u{2029}', '\u{fffe}', '\u{ffff}'];
        assert!(!out.contains(breaks), "{name}");
        assert!(bare(&out).contains(&bare(&text)) || name == "one long word", "{name}");
    }
}

#[test]
fn a_word_of_a_megabyte_goes_into_every_format() {
    let word = "w".repeat(1 << 20);
    for place in 0..4 {
        let mut s = Statement::default();
        match place {
            0 => s.title.subject = word.clone(),
            1 => s.abstract_text = word.clone(),
            2 => s.meeting.place = word.clone(),
            _ => {
                s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, word.as_str()));
            }
        }
        let parts = parts(&exported(&s, Format::Docx, FormKind::HandIn));
        assert!(Element::parse(&parts["word/document.xml"]).seen().contains(&word), "place {place}");
        for format in [Format::Html, Format::Txt] {
            let out = exported(&s, format, FormKind::HandIn);
            assert!(out.iter().filter(|byte| **byte == b'w').count() >= 1 << 20, "place {place}, {format:?}");
        }
    }
}

#[test]
fn hostile_text_comes_back_from_the_word_file_or_is_told() {
    for (name, text) in texts() {
        let s = filled(&text);
        let bytes = exported(&s, Format::Docx, FormKind::HandIn);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        std::fs::write(&path, bytes).unwrap();
        let read = desk::import(&path, "2026-01-02T03:04:05Z".parse().unwrap()).unwrap();
        assert_eq!(bare(&read.statement.title.subject), bare(&text), "{name}");
        assert_eq!(read.statement.contacts.len(), 1, "{name}");
    }
}
