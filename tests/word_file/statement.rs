//! The text of a statement in its Word file: what a reader of Word and of LibreOffice finds there, point by point.

use std::collections::{BTreeMap, BTreeSet};

use liaison_desk::{
    desk::{self, Format},
    docx,
    form::{self, FormKind, Options},
    statement::{
        Contact, List, Purpose, Recipient, Statement,
        text::{Block, Level, Marks, ParagraphStyle, RichText, Table},
    },
};

use crate::common::xml::{Element, parts};

fn file(s: &Statement) -> BTreeMap<String, String> {
    parts(&docx::write(&form::lay_out(s, &Options { form: FormKind::HandIn, ..Options::default() })).unwrap())
}

fn of(blocks: impl IntoIterator<Item = Block>) -> Statement {
    let mut s = Statement::default();
    for block in blocks {
        s.text.push(&mut s.keys, block);
    }
    s
}

fn paragraph(style: ParagraphStyle, text: &str) -> Block {
    Block::paragraph(style, text)
}

/// The paragraphs that say something, by what they say.
fn said<'a>(document: &'a Element, text: &str) -> Vec<&'a Element> {
    document.all("w:p").into_iter().filter(|paragraph| paragraph.seen() == text).collect()
}

#[test]
fn each_list_begins_with_one_in_word_and_goes_three_levels_deep() {
    let numbered = ParagraphStyle::Numbered;
    let s = of([
        paragraph(numbered(Level::One), "a1"),
        paragraph(numbered(Level::Two), "a1a"),
        paragraph(numbered(Level::Three), "a1ai"),
        paragraph(numbered(Level::One), "a2"),
        paragraph(ParagraphStyle::Normal, "between"),
        paragraph(numbered(Level::One), "b1"),
        paragraph(ParagraphStyle::Heading(Level::One), "c"),
        paragraph(numbered(Level::One), "d1"),
    ]);
    let parts = file(&s);
    let document = Element::parse(&parts["word/document.xml"]);
    let numbering = Element::parse(&parts["word/numbering.xml"]);
    let place = |text: &str| {
        let found = said(&document, text);
        let number = found[0].all("w:numPr")[0];
        (number.val("w:numId").unwrap().to_string(), number.val("w:ilvl").unwrap().to_string())
    };
    let levels = ["a1", "a1a", "a1ai", "a2"].map(|text| place(text).1);
    assert_eq!(levels, ["0", "1", "2", "0"]);
    let lists: BTreeSet<_> = ["a1", "b1", "d1"].into_iter().map(|text| place(text).0).collect();
    assert_eq!(lists.len(), 3, "three lists of their own");
    assert_eq!(place("a1").0, place("a2").0);
    let definitions: BTreeSet<_> =
        numbering.all("w:num").iter().map(|list| list.val("w:abstractNumId").unwrap()).collect();
    assert_eq!(definitions.len(), 3, "and of their own definition, or LibreOffice counts on");
    let starts = numbering.all("w:start");
    assert!(starts.len() >= 9 && starts.iter().all(|start| start.get("w:val") == Some("1")));
}

#[test]
fn headings_are_found_by_the_navigation_of_word() {
    let levels = Level::ALL;
    let s = of(levels.map(|level| paragraph(ParagraphStyle::Heading(level), "Scope")));
    let parts = file(&s);
    let styles = Element::parse(&parts["word/styles.xml"]);
    let document = Element::parse(&parts["word/document.xml"]);
    for (at, heading) in said(&document, "Scope").into_iter().enumerate() {
        let id = heading.val("w:pPr/w:pStyle").unwrap();
        let all = styles.all("w:style");
        let style = all.iter().find(|style| style.get("w:styleId") == Some(id)).unwrap();
        assert_eq!(style.val("w:pPr/w:outlineLvl"), Some(&*at.to_string()), "{id}");
        assert_eq!(style.val("w:name"), Some(&*format!("heading {}", at + 1)), "the name Word knows it by");
    }
}

#[test]
fn a_table_keeps_its_widths_and_short_rows_in_one_piece_and_lets_long_ones_go_on() {
    let cell = RichText::plain;
    let word = "Pneumonoultramicroscopicsilicovolcanoconiosis";
    let rows = vec![
        vec![cell("Term"), cell("Meaning"), cell("Note")],
        vec![cell(word), cell("a word"), cell("short")],
        vec![cell("long"), cell(&"many words in one cell ".repeat(60)), cell("")],
    ];
    let parts = file(&of([Block::Table(Table { header_rows: 1, rows })]));
    let document = Element::parse(&parts["word/document.xml"]);
    let tables = document.all("w:tbl");
    let table = tables.last().unwrap();
    let grid: Vec<i32> =
        table.all("w:gridCol").iter().map(|column| column.get("w:w").unwrap().parse().unwrap()).collect();
    assert_eq!(grid.iter().sum::<i32>(), 9639);
    assert_eq!(table.all("w:tblLayout")[0].get("w:type"), Some("fixed"));
    assert_eq!(table.all("w:tblW")[0].get("w:w"), Some("9639"));
    // A word that stood on two lines would have a hyphen nobody wrote, or none where one must be.
    // The word is 4,314 twips long in Times at 11 points, by the widths of its letters, and a cell has 216 at its sides.
    assert!(grid[0] >= 4_314 + 216, "{grid:?}");
    for row in table.all("w:tr") {
        let widths: Vec<i32> =
            row.all("w:tcW").iter().map(|cell| cell.get("w:w").unwrap().parse().unwrap()).collect();
        assert_eq!(widths, grid, "every cell states its width, for LibreOffice");
    }
    let facts =
        |name: &str| -> Vec<bool> { table.all("w:tr").iter().map(|row| !row.all(name).is_empty()).collect() };
    assert_eq!(facts("w:tblHeader"), [true, false, false]);
    assert_eq!(facts("w:cantSplit"), [true, true, false]);
}

#[test]
fn a_table_stands_off_from_the_line_above_it_which_stays_what_it_is() {
    let table = || Block::Table(Table { header_rows: 0, rows: vec![vec![RichText::plain("cell")]] });
    let styles = [
        (ParagraphStyle::Normal, None),
        (ParagraphStyle::Heading(Level::Two), Some("Heading2")),
        (ParagraphStyle::Numbered(Level::One), None),
        (ParagraphStyle::Note, Some("Note")),
    ];
    let mut blocks = Vec::new();
    for (style, _) in styles {
        blocks.extend([paragraph(style, "free"), paragraph(style, "above"), table()]);
    }
    let document = Element::parse(&file(&of(blocks))["word/document.xml"]);
    let looks = |text: &str| -> Vec<(Option<String>, Option<String>)> {
        let own = |paragraph: &Element, path: &str| paragraph.val(path).map(str::to_string);
        let after = |paragraph: &Element| {
            let spacing = paragraph.child("w:pPr").and_then(|own| own.child("w:spacing"));
            spacing.and_then(|spacing| spacing.get("w:after")).map(str::to_string)
        };
        said(&document, text).iter().map(|it| (own(it, "w:pPr/w:pStyle"), after(it))).collect()
    };
    let (free, above) = (looks("free"), looks("above"));
    for (at, (_, style)) in styles.into_iter().enumerate() {
        assert_eq!((free[at].1.as_deref(), above[at].1.as_deref()), (None, Some("120")));
        assert_eq!(free[at].0, above[at].0, "the same to Word's navigation");
        assert!(style.is_none() || above[at].0.as_deref() == style);
    }
}

/// A table of one row, whose cells hold the word with the number of their column.
fn numbered(columns: usize, word: &str) -> Block {
    let row = (1..=columns).map(|at| RichText::plain(format!("{word}{at}"))).collect();
    Block::Table(Table { header_rows: 0, rows: vec![row] })
}

#[test]
fn a_table_of_too_many_columns_is_told_and_all_of_it_is_on_the_page() {
    let today = jiff::civil::date(2026, 1, 2);
    let told =
        |s: &Statement, format| desk::export(s, format, &Options::default(), today).unwrap().not_as_written;
    for (columns, word, tables, expected) in [
        (3, "lighthouse", 1, None),
        (37, "", 1, None),
        (
            47,
            "lamp",
            1,
            Some("Table 2 of the text has 47 columns, more than the width of a page holds, and words"),
        ),
        (
            63,
            "",
            1,
            Some("Table 2 of the text has 63 columns, more than the width of a page holds, and words"),
        ),
        // Word opens no table of more than 63.
        (
            150,
            "",
            3,
            Some(
                "Table 2 of the text has 150 columns, more than the width of a page holds, so it is written as 3 tables",
            ),
        ),
    ] {
        let s = of([numbered(2, "a"), paragraph(ParagraphStyle::Normal, "and"), numbered(columns, word)]);
        match (told(&s, Format::Docx).as_slice(), expected) {
            ([], None) => {}
            ([one], Some(expected)) => assert!(one.starts_with(expected), "{one}"),
            (told, expected) => panic!("{columns} of {word}: {told:?} for {expected:?}"),
        }
        assert_eq!(told(&s, Format::Txt), [""; 0], "a text is as wide as it likes");
        let document = Element::parse(&file(&s)["word/document.xml"]);
        let drawn = document.all("w:tbl");
        let drawn = &drawn[drawn.len() - tables..];
        let cells: Vec<_> = drawn.iter().flat_map(|table| table.all("w:tc")).map(Element::seen).collect();
        let expected: Vec<_> = (1..=columns).map(|at| format!("{word}{at}")).collect();
        assert_eq!(cells, expected);
        for table in drawn {
            let grid = table.all("w:gridCol");
            let widths = grid.iter().map(|column| column.get("w:w").unwrap().parse::<i32>().unwrap());
            assert!(grid.len() <= 63 && widths.sum::<i32>() == 9639);
            let side = table.all("w:tblCellMar")[0].child("w:left").and_then(|side| side.get("w:w"));
            assert_eq!(side, Some(if columns > 20 { "28" } else { "108" }), "room for the words");
        }
    }
}

#[test]
fn links_of_three_kinds_lead_somewhere_and_others_stay_text() {
    let mut text = RichText::default();
    for link in [
        "https://example.org/a",
        "http://example.org/b",
        "mailto:a@example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/c",
        "data:text/html,x",
        "JAVASCRIPT:x",
        " javascript:x",
        "java\tscript:x",
    ] {
        text.push(&format!("[{link}]"), &Marks { link: Some(link.into()), ..Marks::default() });
    }
    let mut s = of([Block::paragraph(ParagraphStyle::Normal, text.clone())]);
    let emails = List::of(&mut s.keys, ["ada@example.org".to_string()]);
    s.contacts.push(&mut s.keys, Contact { name: "Ada".into(), emails, ..Contact::default() });
    let parts = file(&s);
    let relationships = Element::parse(&parts["word/_rels/document.xml.rels"]);
    let targets: BTreeSet<_> = relationships
        .all("Relationship")
        .iter()
        .filter(|entry| entry.get("TargetMode") == Some("External"))
        .map(|entry| entry.get("Target").unwrap().to_owned())
        .collect();
    let expected =
        ["http://example.org/b", "https://example.org/a", "mailto:a@example.org", "mailto:ada@example.org"];
    assert_eq!(targets, expected.map(String::from).into(), "those of the text and the contact's");
    let document = Element::parse(&parts["word/document.xml"]);
    let plain = text.text().replace('\t', "");
    let seen = document.seen().replace('\t', "");
    assert!(seen.contains(&plain), "the words stay: {seen}");
    assert!(document.all("w:hyperlink").iter().any(|link| link.seen() == "ada@example.org"));
}

#[test]
fn blanks_and_hyphens_that_bind_tabs_and_line_breaks_are_words_own() {
    let text = "X.1\u{2011}2\u{a0}(2025)\tsoft\u{ad}ly\nnext  two";
    let parts = file(&of([paragraph(ParagraphStyle::Normal, text)]));
    let document = Element::parse(&parts["word/document.xml"]);
    let found = said(&document, text);
    let [paragraph] = found.as_slice() else { panic!("one paragraph says it") };
    for name in ["w:noBreakHyphen", "w:tab", "w:softHyphen", "w:br"] {
        assert_eq!(paragraph.all(name).len(), 1, "{name}");
    }
    assert!(paragraph.all("w:t").iter().any(|text| text.text.contains('\u{a0}')));
    let two = paragraph.all("w:t").into_iter().find(|text| text.text.contains("  ")).unwrap();
    assert_eq!(two.get("xml:space"), Some("preserve"));
}

#[test]
fn arabic_and_japanese_are_marked_for_what_they_are() {
    let arabic = "\u{628}\u{64a}\u{627}\u{646}";
    let japanese = "\u{56fd}\u{969b}\u{6a19}\u{6e96}\u{306e}";
    let mut s = of([paragraph(ParagraphStyle::Normal, arabic), paragraph(ParagraphStyle::Normal, japanese)]);
    s.language.tag = "fr".into();
    let them = Recipient { text: arabic.into(), purpose: Purpose::Action, ..Recipient::default() };
    s.recipients.push(&mut s.keys, them);
    let parts = file(&s);
    let document = Element::parse(&parts["word/document.xml"]);
    for paragraph in said(&document, arabic) {
        assert!(paragraph.all("w:pPr")[0].child("w:bidi").is_some());
        assert!(!paragraph.all("w:rtl").is_empty());
    }
    let found = said(&document, japanese);
    let fonts = found[0].all("w:rFonts");
    assert!(fonts.iter().any(|fonts| fonts.get("w:eastAsia").is_some()), "its face stands in its slot");
    assert_eq!(found[0].all("w:lang")[0].get("w:eastAsia"), Some("ja-JP"));
    let styles = Element::parse(&parts["word/styles.xml"]);
    let all = styles.all("w:style");
    let normal = all.iter().find(|style| style.get("w:styleId") == Some("Normal")).unwrap();
    let language = normal.all("w:lang")[0].get("w:val").unwrap();
    assert!(language.starts_with("fr"), "{language}");
}
