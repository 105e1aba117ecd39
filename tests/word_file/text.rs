//! Runs, links, lists, changes.

use std::collections::BTreeSet;

use crate::{
    common::{sheets, xml::Element},
    document, written,
};

#[test]
fn lists_number_by_themselves_and_begin_anew() {
    let parts = written(&sheets::text());
    let document = Element::parse(&parts["word/document.xml"]);
    let numbering = Element::parse(&parts["word/numbering.xml"]);
    let found: Vec<_> = document
        .all("w:numPr")
        .iter()
        .map(|place| (place.val("w:numId").unwrap(), place.val("w:ilvl").unwrap()))
        .collect();
    let expected =
        [("2", "0"), ("2", "1"), ("2", "2"), ("2", "0"), ("3", "0"), ("4", "0"), ("4", "1"), ("4", "1")];
    assert_eq!(found, expected);
    let lists: Vec<_> = numbering
        .all("w:num")
        .iter()
        .map(|list| {
            let starts = list.all("w:startOverride");
            assert!(starts.iter().all(|start| start.get("w:val") == Some("1")));
            (list.get("w:numId").unwrap(), list.val("w:abstractNumId").unwrap(), starts.len())
        })
        .collect();
    assert_eq!(lists, [("2", "3", 3), ("3", "3", 3), ("4", "2", 2)]);
    let levels: Vec<_> = numbering
        .all("w:lvl")
        .iter()
        .map(|level| (level.val("w:numFmt").unwrap(), level.val("w:lvlText").unwrap()))
        .collect();
    let expected =
        [("bullet", "•"), ("bullet", "–"), ("decimal", "%1)"), ("lowerLetter", "%2)"), ("lowerRoman", "%3.")];
    assert_eq!(levels, expected);
    assert!(!written(&sheets::hanging()).contains_key("word/numbering.xml"));
}

#[test]
fn a_mark_without_a_level_to_set_it_by_is_written_out() {
    let mut sheet = sheets::text();
    sheet.styles.lists = Default::default();
    let document = document(&sheet);
    assert!(document.all("w:numPr").is_empty());
    assert!(document.all("w:p").iter().any(|paragraph| paragraph.seen() == "*\tFirst of one"));
}

#[test]
fn runs_carry_their_marks_and_language() {
    let document = document(&sheets::text());
    let run = |text: &str| {
        let runs = document.all("w:r");
        let run = runs.iter().find(|run| run.seen() == text).unwrap();
        let properties = run.child("w:rPr").map(|properties| {
            properties
                .children
                .iter()
                .map(|child| {
                    let value = child.attributes.first().map_or("", |(_, value)| value);
                    format!("{} {value}", child.name).trim().to_owned()
                })
                .collect::<Vec<_>>()
        });
        properties.unwrap_or_default().join(", ")
    };
    for (text, expected) in [
        ("Plain, ", ""),
        ("bold", "w:b, w:bCs"),
        (" italic", "w:i, w:iCs"),
        (" underlined", "w:u single"),
        (" 2", "w:vertAlign superscript"),
        (" 3", "w:vertAlign subscript"),
        (" a web page", "w:rStyle Hyperlink"),
        (" with a bold end", "w:rStyle Hyperlink, w:b, w:bCs"),
        (" not a link", ""),
        (" en français", "w:lang fr"),
        ("  two blanks  ", ""),
    ] {
        assert_eq!(run(text), expected, "{text}");
    }
    assert_eq!(document.all("w:hyperlink").len(), 1, "neighbours of one address are one link");
}

#[test]
fn links_lead_outside_the_file() {
    let parts = written(&sheets::text());
    let relationships = Element::parse(&parts["word/_rels/document.xml.rels"]);
    let links: Vec<_> = relationships
        .all("Relationship")
        .into_iter()
        .filter(|entry| entry.get("TargetMode") == Some("External"))
        .map(|entry| entry.get("Target").unwrap().to_owned())
        .collect();
    assert_eq!(links, ["https://www.example.org/a%20b?c=d&e=%C3%A9"]);
    let header = written(&sheets::parts());
    assert!(header["word/_rels/header1.xml.rels"].contains("https://example.org/h"));
}

#[test]
fn changes_are_marked_with_author_and_date() {
    let document = document(&sheets::changes());
    let marks = |name| document.all(name).len();
    // Rows: 2 in the grid and 2 in the table; what stands in them is marked as well.
    assert_eq!(document.all("w:trPr").iter().filter(|row| row.child("w:ins").is_some()).count(), 2);
    assert_eq!(document.all("w:trPr").iter().filter(|row| row.child("w:del").is_some()).count(), 2);
    assert_eq!(marks("w:delInstrText"), 1);
    let seen = |name| -> Vec<String> {
        let changes = document.all(name);
        changes.iter().map(|change| change.seen()).filter(|text| !text.is_empty()).collect()
    };
    assert!(
        seen("w:ins").contains(&"new ".to_owned()) && seen("w:ins").contains(&"A new paragraph".to_owned())
    );
    assert!(
        seen("w:del").contains(&"gone ".to_owned()) && seen("w:del").contains(&"A lost paragraph".to_owned())
    );
    let mut ids = BTreeSet::new();
    for change in document.all("w:ins").into_iter().chain(document.all("w:del")) {
        assert_eq!(change.get("w:author"), Some("Ada Example"));
        assert_eq!(change.get("w:date"), Some("2025-04-17T17:30:00Z"));
        assert!(ids.insert(change.get("w:id")), "each change has a number of its own");
    }
    for change in document.all("w:del") {
        assert!(change.all("w:t").is_empty(), "deleted text is no text");
    }
}

#[test]
fn right_to_left_is_said_of_paragraphs_and_runs() {
    let document = document(&sheets::scripts());
    let paragraphs = document.all("w:p");
    assert!(paragraphs[0].child("w:pPr").unwrap().child("w:bidi").is_some());
    let runs: Vec<_> = paragraphs[0]
        .all("w:r")
        .into_iter()
        .filter(|run| run.child("w:t").is_some())
        .map(|run| (run.seen(), !run.all("w:rtl").is_empty(), run.all("w:bCs").len(), run.all("w:iCs").len()))
        .collect();
    let run = |text: &str, right_to_left| (text.to_owned(), right_to_left, 1, 1);
    assert_eq!(
        runs[..3],
        [run("بيان الاتصال إلى ", true), run("ITU-T SG17", false), run(" (جنيف، 17 أبريل 2025)", true),]
    );
    assert_eq!(paragraphs[0].all("w:lang")[0].get("w:bidi"), Some("ar"));
    assert!(paragraphs[1].all("w:bidi").is_empty() && paragraphs[1].all("w:rtl").len() == 1);
    assert_eq!(paragraphs[3].all("w:lang")[0].get("w:eastAsia"), Some("zh"));
}
