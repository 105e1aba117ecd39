//! Runs, links, lists, changes.

use std::collections::BTreeSet;

use liaison_desk::sheet::{Alignment, Direction, Inline, Item, Para, Role, Run, Style, StyleDef};

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
    // Each of its own definition, so that no reader counts on from one to the next.
    let pairs = numbering.all("w:num").into_iter();
    let pairs = pairs.map(|list| (list.get("w:numId").unwrap(), list.val("w:abstractNumId").unwrap()));
    assert_eq!(pairs.collect::<Vec<_>>(), [("2", "2"), ("3", "3"), ("4", "4")]);
    let levels: Vec<_> = numbering
        .all("w:lvl")
        .iter()
        .map(|level| {
            assert_eq!(level.val("w:start"), Some("1"));
            (level.val("w:numFmt").unwrap(), level.val("w:lvlText").unwrap())
        })
        .collect();
    let numbered = [("decimal", "%1)"), ("lowerLetter", "%2)"), ("lowerRoman", "%3.")];
    let bulleted = [("bullet", "•"), ("bullet", "–")];
    assert_eq!(levels, [&numbered[..], &numbered[..], &bulleted[..]].concat());
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

#[test]
fn east_asian_text_has_its_face_its_language_and_the_hint_for_signs_of_both_kinds() {
    let runs = |text: &str| {
        let para = Para { inlines: vec![sheets::value(text)], ..Para::default() };
        let sheet = sheets::sheet(vec![sheets::part(vec![Item::Para(para)])]);
        let document = document(&sheet);
        let run = document.all("w:r")[0];
        let get =
            |name: &str, key: &str| run.all(name).first().and_then(|found| found.get(key)).map(str::to_owned);
        (get("w:rFonts", "w:eastAsia"), get("w:rFonts", "w:hint"), get("w:lang", "w:eastAsia"))
    };
    let some = |face: &str, hint: Option<&str>, tag: &str| {
        (Some(face.to_owned()), hint.map(str::to_owned), Some(tag.to_owned()))
    };
    let hint = Some("eastAsia");
    assert_eq!(runs("国際標準の「連絡文書」…"), some("MS Mincho", hint, "ja-JP"));
    assert_eq!(runs("联络声明“一”"), some("SimSun", hint, "zh-CN"));
    assert_eq!(runs("리에종 문서"), some("Batang", hint, "ko-KR"));
    assert_eq!(
        runs("the “statement” (連絡文書)"),
        some("SimSun", None, "zh-CN"),
        "the signs are those of English"
    );
    assert_eq!(runs("Université – “x”"), (None, None, None));
}

#[test]
fn complex_scripts_look_like_the_other_text_of_a_style() {
    let arabic = "بيان";
    let mut styles = sheets::styles();
    let heading = styles.styles.get_mut(&Style::HEADING_1).unwrap();
    (heading.half_points, heading.complex_half_points, heading.complex_bold) = (Some(30), Some(20), None);
    let entry = styles.styles.get_mut(&sheets::ENTRY).unwrap();
    entry.complex_bold = Some(true);
    let items = [Style::HEADING_1, sheets::ENTRY, Style::NORMAL]
        .map(|style| Item::Para(Para::of(style, Run::new(Role::Value, arabic))));
    let mut sheet = sheets::sheet(vec![sheets::part(items.to_vec())]);
    sheet.styles = styles;
    let document = document(&sheet);
    let seen: Vec<_> = document
        .all("w:r")
        .iter()
        .map(|run| {
            let get = |name| run.all(name).first().map(|found| found.get("w:val").unwrap_or("on").to_owned());
            (get("w:bCs"), get("w:szCs"))
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(seen[0], (some("on"), some("30")), "as bold and large as the heading");
    assert_eq!(seen[1].0, some("0"), "not bold where the Latin text is not");
    assert_eq!(seen[2].0, None);
}

#[test]
fn a_table_read_from_right_to_left_begins_on_the_right() {
    let mut table = sheets::table(1, 2);
    for row in &mut table.rows {
        for cell in &mut row.cells {
            cell.paras[0].direction = Direction::RightToLeft;
        }
    }
    let sheet = |table| sheets::sheet(vec![sheets::part(vec![Item::Table(table)])]);
    let document = |table| document(&sheet(table));
    let arabic = document(table.clone());
    let properties = arabic.all("w:tblPr")[0];
    assert_eq!(properties.children[0].name, "w:bidiVisual");
    assert_eq!(arabic.all("w:tblHeader").len(), 1);
    for cell in &mut table.rows[0].cells {
        cell.paras[0].direction = Direction::LeftToRight;
    }
    assert!(document(table).all("w:bidiVisual").is_empty(), "half of it is not most of it");
}

#[test]
fn a_look_without_a_name_in_word_is_set_on_the_paragraph_and_its_runs() {
    let mut sheet = sheets::text();
    let name = Style("without a name");
    let look = StyleDef {
        based_on: Some(Style::NOTE),
        half_points: Some(26),
        alignment: Some(Alignment::Center),
        ..StyleDef::default()
    };
    sheet.styles.styles.insert(name, look);
    let inlines = vec![sheets::value("a"), Inline::Break, sheets::value("b")];
    sheet.parts = vec![sheets::part(vec![Item::Para(Para { style: name, inlines, ..Para::default() })])];
    let document = document(&sheet);
    let paragraph = document.all("w:p")[0];
    assert_eq!(paragraph.val("w:pPr/w:pStyle"), Some("Note"));
    assert_eq!(paragraph.val("w:pPr/w:jc"), Some("center"));
    assert_eq!(paragraph.val("w:pPr/w:rPr/w:sz"), Some("26"));
    let sizes: Vec<_> = paragraph.all("w:r").iter().map(|run| run.val("w:rPr/w:sz")).collect();
    assert_eq!(sizes, [Some("26"); 3], "the line break as well");
}
