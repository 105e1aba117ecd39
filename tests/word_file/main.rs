//! What stands in a Word file, read back.
#![allow(clippy::unwrap_used)] // also in what several tests share

#[path = "../common/mod.rs"]
mod common;
mod grid;
mod pages;
mod statement;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use common::{
    sheets,
    xml::{Element, parts},
};
use liaison_desk::{
    docx,
    sheet::{Direction, Inline, Item, Para, Role, Run, Sheet, Style},
    statement::text::{Marks, Position},
};
use proptest::prelude::*;

fn written(sheet: &Sheet) -> BTreeMap<String, String> {
    parts(&docx::write(sheet).unwrap())
}

fn document(sheet: &Sheet) -> Element {
    Element::parse(&written(sheet)["word/document.xml"])
}

/// Text as it can stand in a Word file, without tabs and line ends.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control() || ('\u{7f}'..='\u{9f}').contains(character))
        .filter(|character| !matches!(character, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

#[test]
fn all_text_of_every_sheet_arrives_in_order() {
    for (name, sheet) in sheets::all() {
        let expected: String = sheet.paras().map(|para| bare(&para.text())).collect();
        let mut document = document(&sheet);
        let pages = page_numbers(&mut document);
        assert_eq!(bare(&document.seen()), expected, "{name}");
        let numbers = sheet
            .paras()
            .flat_map(|para| &para.inlines)
            .filter(|inline| matches!(inline, Inline::PageNumber))
            .count();
        assert_eq!(pages, numbers, "{name}");
    }
}

/// Takes the shown results of page fields out of a tree and counts the fields.
fn page_numbers(element: &mut Element) -> usize {
    let mut count = 0;
    let mut result = false;
    for child in &mut element.children {
        count += page_numbers(child);
        for field in child.all("w:fldChar") {
            result = field.get("w:fldCharType") == Some("separate");
        }
        if result && (child.name == "w:r" && child.child("w:t").is_some()) {
            child.children.clear();
            count += 1;
        }
        if child.name == "w:del" && child.all("w:delInstrText").len() == 1 {
            child.children.clear();
            count += 1;
        }
    }
    count
}

#[test]
fn the_same_sheet_gives_the_same_bytes_alone_and_among_others() {
    let sheets = sheets::all();
    let alone: Vec<_> = sheets.iter().map(|(_, sheet)| docx::write(sheet).unwrap()).collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..3 {
                    for ((name, sheet), expected) in sheets.iter().zip(&alone) {
                        assert!(docx::write(sheet).unwrap() == *expected, "{name}");
                    }
                }
            });
        }
    });
}

#[test]
fn a_package_is_whole() {
    for (name, sheet) in sheets::all() {
        let parts = written(&sheet);
        let types = Element::parse(&parts["[Content_Types].xml"]);
        let declared: BTreeSet<_> = types
            .all("Override")
            .iter()
            .map(|entry| entry.get("PartName").unwrap()[1..].to_owned())
            .collect();
        let present: BTreeSet<_> = parts
            .keys()
            .filter(|part| !part.ends_with(".rels") && *part != "[Content_Types].xml")
            .cloned()
            .collect();
        assert_eq!(declared, present, "{name}");
        let mut related = BTreeSet::new();
        for (part, text) in &parts {
            assert!(
                !text.contains(|c: char| (c < ' ' && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}')),
                "{name}: {part}"
            );
            let tree = Element::parse(text);
            if !part.ends_with(".rels") {
                continue;
            }
            let folder = if part == "_rels/.rels" { "" } else { "word/" };
            let relationships = tree.all("Relationship");
            let ids: BTreeSet<_> = relationships.iter().map(|entry| entry.get("Id").unwrap()).collect();
            assert_eq!(ids.len(), relationships.len(), "{name}: {part}");
            for entry in relationships {
                if entry.get("TargetMode") != Some("External") {
                    related.insert(format!("{folder}{}", entry.get("Target").unwrap()));
                }
            }
            // Every reference of the part leads somewhere, and every address is referred to.
            let source = part.replace("_rels/", "").replace(".rels", "");
            if let Some(source) = parts.get(&source) {
                let used: BTreeSet<_> = source
                    .match_indices(" r:id=\"")
                    .map(|(at, found)| source[at + found.len()..].split('"').next().unwrap())
                    .collect();
                assert!(used.is_subset(&ids), "{name}: {part}");
                let addresses = ids.iter().filter(|id| id.starts_with("rIdLink"));
                assert!(addresses.clone().all(|id| used.contains(id)), "{name}: {part}");
            }
        }
        assert_eq!(related, present, "{name}");
    }
}

fn any_run() -> impl Strategy<Value = Inline> {
    let text = prop_oneof![
        "[ -~]{0,20}",
        "\\PC{0,12}",
        any::<String>(),
        "[\u{5d0}-\u{5ea} a-z0-9\u{660}-\u{669}().,\u{623}-\u{64a}]{0,20}",
    ];
    let marks = (
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        0..3u8,
        proptest::option::of("https?://[a-z.]{0,9}/.{0,9}"),
    );
    (text, marks, proptest::option::of("[a-zA-Z-]{0,6}")).prop_map(|(text, marks, language)| {
        let (bold, italic, underline, position, link) = marks;
        Inline::Text(Run {
            marks: Marks {
                bold,
                italic,
                underline,
                position: [Position::Baseline, Position::Superscript, Position::Subscript]
                    [usize::from(position)],
                link,
            },
            language,
            ..Run::new(Role::Value, text)
        })
    })
}

fn any_para() -> impl Strategy<Value = Para> {
    let inline = prop_oneof![6 => any_run(), 1 => Just(Inline::Tab), 1 => Just(Inline::Break)];
    (proptest::collection::vec(inline, 0..6), any::<bool>()).prop_map(|(inlines, right_to_left)| Para {
        style: Style::NORMAL,
        direction: if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight },
        inlines,
        ..Para::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_arrives_whole(paras in proptest::collection::vec(any_para(), 0..5)) {
        let sheet = sheets::sheet(vec![sheets::part(paras.iter().cloned().map(Item::Para).collect())]);
        let document = document(&sheet);
        let found: Vec<_> = document.all("w:p").iter().map(|paragraph| bare(&paragraph.seen())).collect();
        let mut expected: Vec<_> = paras.iter().map(|para| bare(&para.text())).collect();
        if expected.is_empty() {
            expected.push(String::new());
        }
        prop_assert_eq!(found, expected);
    }
}

/// Writes every sheet into the folder that `WORD_FILES` names, for validators and other readers to be tried on.
#[test]
fn sheets_are_left_for_other_readers_where_asked() {
    let Some(folder) = std::env::var_os("WORD_FILES") else {
        return;
    };
    for (name, sheet) in sheets::all() {
        let path = std::path::Path::new(&folder).join(format!("{name}.docx"));
        std::fs::write(path, docx::write(&sheet).unwrap()).unwrap();
    }
}
