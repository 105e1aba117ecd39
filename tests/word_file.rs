//! What stands in a Word file, read back.
#![allow(clippy::unwrap_used)] // also in what several tests share

mod common;

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
    let alone: Vec<_> = sheets
        .iter()
        .map(|(_, sheet)| docx::write(sheet).unwrap())
        .collect();
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
            let ids: BTreeSet<_> = relationships
                .iter()
                .map(|entry| entry.get("Id").unwrap())
                .collect();
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

#[test]
fn tables_stand_apart_and_are_followed_by_a_paragraph() {
    for (name, sheet) in sheets::all() {
        let document = document(&sheet);
        let body = &document.children[0].children;
        for (first, second) in body.iter().zip(&body[1..]) {
            if first.name == "w:tbl" {
                assert_eq!(second.name, "w:p", "{name}");
            }
        }
        for cell in document.all("w:tc") {
            assert_eq!(cell.children.last().unwrap().name, "w:p", "{name}");
        }
    }
}

#[test]
fn every_cell_has_the_width_of_its_columns() {
    for (name, sheet) in sheets::all() {
        for table in document(&sheet).all("w:tbl") {
            let number = |element: &Element, key: &str| element.get(key).unwrap().parse::<usize>().unwrap();
            let grid: Vec<_> = table
                .all("w:gridCol")
                .iter()
                .map(|column| number(column, "w:w"))
                .collect();
            let properties = table.child("w:tblPr").unwrap();
            assert_eq!(
                number(properties.child("w:tblW").unwrap(), "w:w"),
                grid.iter().sum::<usize>(),
                "{name}"
            );
            assert_eq!(
                properties.child("w:tblLayout").unwrap().get("w:type"),
                Some("fixed")
            );
            for (index, row) in table.all("w:tr").into_iter().enumerate() {
                let merges = row.all("w:vMerge");
                let first = merges.iter().all(|merge| merge.get("w:val") == Some("restart"));
                assert!(
                    index > 0 || first,
                    "{name}: nothing goes on from above the first row"
                );
                let mut at = 0;
                for cell in row.all("w:tcPr") {
                    let span = cell.val("w:gridSpan").map_or(1, |span| span.parse().unwrap());
                    let width = number(cell.child("w:tcW").unwrap(), "w:w");
                    assert_eq!(width, grid[at..at + span].iter().sum::<usize>(), "{name}");
                    at += span;
                }
                assert_eq!(at, grid.len(), "{name}: a row takes all columns");
            }
        }
    }
}

#[test]
fn rows_of_a_grid_have_rules_heights_merges_and_bookmarks() {
    let document = document(&sheets::grid());
    let table = document.all("w:tbl")[0];
    let rows = table.all("w:tr");
    for row in &rows {
        assert!(row.child("w:trPr").unwrap().child("w:cantSplit").is_some());
    }
    let edges = |row: usize| {
        let borders = rows[row].all("w:tcBorders");
        let sizes = |name| {
            borders
                .iter()
                .filter_map(move |edge| edge.child(name)?.get("w:sz"))
                .collect::<Vec<_>>()
        };
        (sizes("w:top"), sizes("w:bottom"))
    };
    assert_eq!(edges(0), (vec![], vec![]));
    assert_eq!(edges(2), (vec!["12"; 4], vec![]));
    assert_eq!(edges(3), (vec!["12"], vec!["12"]));
    assert_eq!(edges(4), (vec![], vec!["8"; 3]));
    assert!(table.all("w:tblBorders").is_empty());
    let height = rows[2].all("w:trHeight")[0];
    assert_eq!(
        (height.get("w:val"), height.get("w:hRule")),
        (Some("357"), Some("atLeast"))
    );
    assert!(rows[0].all("w:trHeight").is_empty());
    let merges: Vec<_> = table
        .all("w:vMerge")
        .iter()
        .map(|merge| merge.get("w:val"))
        .collect();
    assert_eq!(merges, [Some("restart"), Some("continue")]);
    let sides = table.all("w:tblCellMar")[0];
    assert_eq!(sides.child("w:left").unwrap().get("w:w"), Some("57"));
    assert_eq!(sides.child("w:right").unwrap().get("w:w"), Some("57"));
    let names: Vec<_> = table
        .all("w:bookmarkStart")
        .iter()
        .map(|mark| mark.get("w:name").unwrap())
        .collect();
    assert_eq!(names, ["b1st_number___more", "b1st_number___more_2"]);
    let marked = rows[0].all("w:tc")[1];
    assert_eq!(
        (
            marked.all("w:bookmarkStart").len(),
            marked.all("w:bookmarkEnd").len()
        ),
        (1, 1)
    );
}

#[test]
fn values_hang_beside_their_labels() {
    let document = document(&sheets::hanging());
    let paragraphs = document.all("w:p");
    let shape = |index: usize| {
        let paragraph: &Element = paragraphs[index];
        let indent = paragraph.all("w:ind");
        let get = |key| indent.first().and_then(|indent| indent.get(key));
        (paragraph.seen(), get("w:left"), get("w:hanging"))
    };
    assert_eq!(
        shape(1),
        ("Source:\tThe first source".to_owned(), Some("1985"), Some("1985"))
    );
    assert_eq!(shape(2), ("The second source".to_owned(), Some("1985"), None));
    assert_eq!(shape(4), ("Cc:\t-".to_owned(), Some("1985"), Some("1985")));
    assert_eq!(shape(5), ("beside it".to_owned(), Some("1985"), None));
    assert_eq!(shape(7), ("OVERALL DESCRIPTION".to_owned(), None, None));
    assert!(paragraphs[0].all("w:top").len() == 1 && paragraphs[0].all("w:bottom").is_empty());
    assert!(paragraphs[6].all("w:bottom").len() == 1);
    let marked = document.all("w:bookmarkStart")[0];
    assert_eq!(marked.get("w:name"), Some("title"));
    let title = &paragraphs[0].children;
    let before: String = title
        .iter()
        .take_while(|child| *child != marked)
        .map(Element::seen)
        .collect();
    assert_eq!(before, "Title:\t", "the bookmark holds the value alone");
}

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
    let expected = [
        ("2", "0"),
        ("2", "1"),
        ("2", "2"),
        ("2", "0"),
        ("3", "0"),
        ("4", "0"),
        ("4", "1"),
        ("4", "1"),
    ];
    assert_eq!(found, expected);
    let lists: Vec<_> = numbering
        .all("w:num")
        .iter()
        .map(|list| {
            let starts = list.all("w:startOverride");
            assert!(starts.iter().all(|start| start.get("w:val") == Some("1")));
            (
                list.get("w:numId").unwrap(),
                list.val("w:abstractNumId").unwrap(),
                starts.len(),
            )
        })
        .collect();
    assert_eq!(lists, [("2", "3", 3), ("3", "3", 3), ("4", "2", 2)]);
    let levels: Vec<_> = numbering
        .all("w:lvl")
        .iter()
        .map(|level| (level.val("w:numFmt").unwrap(), level.val("w:lvlText").unwrap()))
        .collect();
    let expected = [
        ("bullet", "•"),
        ("bullet", "–"),
        ("decimal", "%1)"),
        ("lowerLetter", "%2)"),
        ("lowerRoman", "%3."),
    ];
    assert_eq!(levels, expected);
    assert!(!written(&sheets::hanging()).contains_key("word/numbering.xml"));
}

#[test]
fn a_mark_without_a_level_to_set_it_by_is_written_out() {
    let mut sheet = sheets::text();
    sheet.styles.lists = Default::default();
    let document = document(&sheet);
    assert!(document.all("w:numPr").is_empty());
    assert!(
        document
            .all("w:p")
            .iter()
            .any(|paragraph| paragraph.seen() == "*\tFirst of one")
    );
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
    assert_eq!(
        document.all("w:hyperlink").len(),
        1,
        "neighbours of one address are one link"
    );
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
fn head_rows_are_repeated_and_borders_drawn() {
    let document = document(&sheets::text());
    let tables = document.all("w:tbl");
    assert_eq!(tables[0].all("w:tblHeader").len(), 1);
    assert!(tables[0].all("w:tr")[0].all("w:tblHeader").len() == 1);
    assert!(tables[1].all("w:tblHeader").is_empty());
    let borders: Vec<_> = tables[0].all("w:tblBorders")[0]
        .children
        .iter()
        .map(|border| (border.name.as_str(), border.get("w:sz").unwrap()))
        .collect();
    let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    assert_eq!(borders, sides.map(|side| (side, "4")));
}

#[test]
fn every_section_has_its_own_pages_and_headers() {
    let parts = written(&sheets::parts());
    let document = Element::parse(&parts["word/document.xml"]);
    let relationships = Element::parse(&parts["word/_rels/document.xml.rels"]);
    let text_of = |id: &str| {
        let entries = relationships.all("Relationship");
        let entry = entries.iter().find(|entry| entry.get("Id") == Some(id)).unwrap();
        let mut tree = Element::parse(&parts[&format!("word/{}", entry.get("Target").unwrap())]);
        page_numbers(&mut tree);
        tree.seen()
    };
    let sections: Vec<_> = document
        .all("w:sectPr")
        .into_iter()
        .map(|section| {
            let running: Vec<_> = section
                .children
                .iter()
                .filter(|child| child.name.ends_with("Reference"))
                .map(|child| (child.get("w:type").unwrap(), text_of(child.get("r:id").unwrap())))
                .collect();
            let size = section.child("w:pgSz").unwrap();
            (
                section.val("w:type").unwrap(),
                size.get("w:w").unwrap(),
                size.get("w:orient"),
                section.child("w:titlePg").is_some(),
                running,
            )
        })
        .collect();
    let of = |running: &[(&'static str, &str)]| -> Vec<(&str, String)> {
        running
            .iter()
            .map(|(place, text)| (*place, (*text).to_owned()))
            .collect()
    };
    let cover = of(&[
        ("default", "Cover -  see"),
        ("first", "Cover first -  see"),
        ("default", "Foot of Cover"),
        ("first", "Foot of Cover first"),
    ]);
    let below = of(&[("default", "Below -  see"), ("default", "Foot of Below")]);
    let bare = of(&[("default", ""), ("default", "")]);
    let last = of(&[
        ("default", "-  -SG17-TD1"),
        ("first", ""),
        ("default", ""),
        ("first", ""),
    ]);
    assert_eq!(
        sections,
        [
            ("nextPage", "11907", None, true, cover),
            ("continuous", "11907", None, false, below),
            ("nextPage", "11907", None, false, bare),
            ("nextPage", "16840", Some("landscape"), true, last),
        ]
    );
    let margins = document.all("w:pgMar")[0];
    let margin = |side| margins.get(side).unwrap();
    let found = ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer"].map(margin);
    assert_eq!(found, ["1134", "1134", "1134", "1134", "425", "709"]);
}

#[test]
fn changes_are_marked_with_author_and_date() {
    let document = document(&sheets::changes());
    let marks = |name| document.all(name).len();
    // Rows: 2 in the grid and 2 in the table; what stands in them is marked as well.
    assert_eq!(
        document
            .all("w:trPr")
            .iter()
            .filter(|row| row.child("w:ins").is_some())
            .count(),
        2
    );
    assert_eq!(
        document
            .all("w:trPr")
            .iter()
            .filter(|row| row.child("w:del").is_some())
            .count(),
        2
    );
    assert_eq!(marks("w:delInstrText"), 1);
    let seen = |name| -> Vec<String> {
        let changes = document.all(name);
        changes
            .iter()
            .map(|change| change.seen())
            .filter(|text| !text.is_empty())
            .collect()
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
        assert!(
            ids.insert(change.get("w:id")),
            "each change has a number of its own"
        );
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
        .map(|run| {
            (
                run.seen(),
                !run.all("w:rtl").is_empty(),
                run.all("w:bCs").len(),
                run.all("w:iCs").len(),
            )
        })
        .collect();
    let run = |text: &str, right_to_left| (text.to_owned(), right_to_left, 1, 1);
    assert_eq!(
        runs[..3],
        [
            run("بيان الاتصال إلى ", true),
            run("ITU-T SG17", false),
            run(" (جنيف، 17 أبريل 2025)", true),
        ]
    );
    assert_eq!(paragraphs[0].all("w:lang")[0].get("w:bidi"), Some("ar"));
    assert!(paragraphs[1].all("w:bidi").is_empty() && paragraphs[1].all("w:rtl").len() == 1);
    assert_eq!(paragraphs[3].all("w:lang")[0].get("w:eastAsia"), Some("zh"));
}

#[test]
fn styles_are_those_of_the_sheet() {
    let parts = written(&sheets::text());
    let styles = Element::parse(&parts["word/styles.xml"]);
    let defaults = styles.all("w:rPrDefault")[0];
    assert_eq!(defaults.all("w:sz")[0].get("w:val"), Some("24"));
    assert_eq!(defaults.all("w:lang")[0].get("w:val"), Some("en-GB"));
    let fonts = defaults.all("w:rFonts")[0];
    for slot in ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"] {
        assert_eq!(fonts.get(slot), Some("Times New Roman"));
    }
    let all = styles.all("w:style");
    let style = |id: &str| {
        *all.iter()
            .find(|style| style.get("w:styleId") == Some(id))
            .unwrap()
    };
    let default: Vec<_> = all
        .iter()
        .filter(|style| style.get("w:default") == Some("1"))
        .map(|style| style.get("w:styleId").unwrap())
        .collect();
    assert_eq!(
        default,
        ["Normal", "DefaultParagraphFont", "TableNormal", "NoList"]
    );
    let ids: BTreeSet<_> = all.iter().map(|style| style.get("w:styleId").unwrap()).collect();
    assert_eq!(ids.len(), all.len());
    let heading = style("Heading1");
    assert_eq!(heading.val("w:name"), Some("heading 1"));
    assert_eq!(heading.val("w:basedOn"), Some("Normal"));
    assert_eq!(heading.val("w:next"), Some("Normal"));
    assert_eq!(heading.val("w:pPr/w:outlineLvl"), Some("0"));
    let stops: Vec<_> = heading
        .all("w:tab")
        .iter()
        .map(|tab| tab.get("w:pos").unwrap())
        .collect();
    assert_eq!(stops, ["794", "1191", "1588", "1985"]);
    assert_eq!(heading.all("w:ind")[0].get("w:hanging"), Some("794"));
    assert!(!heading.all("w:keepNext").is_empty() && !heading.all("w:keepLines").is_empty());
    let note = style("Note");
    assert_eq!(note.val("w:name"), Some("Note & <more>"));
    let off = [note.val("w:rPr/w:b"), note.val("w:rPr/w:u")];
    assert_eq!(off, [Some("false"), Some("none")]);
    assert_eq!(style("Header").val("w:pPr/w:jc"), Some("center"));
    let link = style("Hyperlink");
    assert_eq!(link.get("w:type"), Some("character"));
    assert_eq!(link.val("w:rPr/w:color"), Some("0000FF"));
    let normal = style("Normal").all("w:spacing")[0];
    assert_eq!(
        (normal.get("w:before"), normal.get("w:after")),
        (Some("120"), Some("0"))
    );
}

#[test]
fn a_form_may_call_its_running_text_as_it_likes() {
    let mut sheet = sheets::text();
    if let Some(normal) = sheet.styles.styles.get_mut(&Style::NORMAL) {
        normal.word_id = "Standard";
    }
    let styles = Element::parse(&written(&sheet)["word/styles.xml"]);
    let all = styles.all("w:style");
    assert_eq!(
        (all[0].get("w:styleId"), all[0].get("w:default")),
        (Some("Standard"), Some("1"))
    );
    assert!(all.iter().all(|style| style.get("w:styleId") != Some("Normal")));
    let bare = Element::parse(&written(&Sheet::default())["word/styles.xml"]);
    assert_eq!(bare.all("w:style")[0].get("w:styleId"), Some("Normal"));
}

#[test]
fn properties_say_what_the_sheet_says_of_itself() {
    let parts = written(&sheets::text());
    let core = Element::parse(&parts["docProps/core.xml"]);
    for (name, value) in [
        ("dc:title", "LS/o on tests & <trials>"),
        ("dc:creator", "Ada Example"),
        ("dc:subject", "Tests"),
        ("cp:keywords", "one; two"),
        ("dc:language", "en-GB"),
        ("dcterms:created", "2025-04-08T09:00:00Z"),
        ("dcterms:modified", "2025-04-17T17:30:00Z"),
    ] {
        assert_eq!(core.child(name).unwrap().text, value, "{name}");
    }
    let custom = Element::parse(&parts["docProps/custom.xml"]);
    let found: Vec<_> = custom
        .all("property")
        .iter()
        .map(|property| (property.get("name").unwrap(), property.children[0].text.as_str()))
        .collect();
    assert_eq!(
        found,
        [("Docnum", "TD1 & <2>"), ("Docauthor", "Ada"), ("Anything", "")]
    );
    assert!(!written(&Sheet::default()).contains_key("docProps/custom.xml"));
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
        direction: if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        },
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
