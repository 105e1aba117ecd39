//! How statements stand on the forms.
#![allow(clippy::unwrap_used, clippy::panic)] // a sheet of another shape than expected fails the test

mod common;

use common::{sample::statement, statement::any_statement};
use liaison_desk::{
    form::{self, FormKind, Options, printed},
    sheet::{CellRole, Fields, Inline, Item, Layout, PartKind, Role, Row, Sheet, Start, Style},
    statement::{
        Attachment, Cover, FieldId, List, Purpose, Recipient, Statement,
        field::Value,
        text::{Block, Level, Marks, ParagraphStyle, RichText, Table},
    },
};
use proptest::prelude::*;

fn posted() -> Options {
    Options { form: FormKind::Posted, ..Options::default() }
}

fn fields(sheet: &Sheet) -> impl Iterator<Item = &Fields> {
    sheet.parts.iter().flat_map(|part| &part.items).filter_map(|item| match item {
        Item::Fields(fields) => Some(fields),
        _ => None,
    })
}

fn rows(sheet: &Sheet) -> Vec<&Row> {
    fields(sheet).flat_map(|fields| &fields.rows).collect()
}

/// A row's cells as text, paragraphs parted by newlines.
fn texts(row: &Row) -> Vec<String> {
    row.cells
        .iter()
        .map(|cell| {
            let paras: Vec<String> = cell.paras.iter().map(|para| para.text()).collect();
            paras.join("\n")
        })
        .collect()
}

fn table(sheet: &Sheet) -> Vec<Vec<String>> {
    rows(sheet).into_iter().map(texts).collect()
}

fn hand_in(s: &Statement) -> Sheet {
    form::lay_out(s, &Options::default())
}

#[test]
fn the_hand_in_form_has_the_templates_rows() {
    let expected: [&[&str]; 11] = [
        &["Question(s):", "1/17, 10/17", "Meeting:", "Geneva, 8-17 April 2025"],
        &["Study Group:", "17", "Working Party:", "1/17"],
        &["Source:", "ITU-T Study Group 17"],
        &["Title:", "LS/o on child safety [to ITU-T SG2 and ETSI]"],
        &["LIAISON STATEMENT"],
        &["For action to:", "ITU-T SG2"],
        &["For information to:", "ETSI"],
        &["Approval:", "SG17 meeting\nSG13 meeting"],
        &["Deadline:", "15 June 2026"],
        &["Contact:", "A. Person\nRapporteur, Q1/17\nUtopia", "Tel:\t+1 2 3\nE-mail:\ta@b.int, c@d.int"],
        &["Abstract:", "First.\nSecond."],
    ];
    assert_eq!(table(&hand_in(&statement())), expected);
}

#[test]
fn the_hand_in_form_has_the_templates_measures() {
    let sheet = hand_in(&statement());
    let fields: Vec<&Fields> = fields(&sheet).collect();
    let columns = |fields: &Fields| match &fields.layout {
        Layout::Grid { columns, padding } => {
            (columns.iter().map(|column| column.0).collect::<Vec<_>>(), padding.0)
        }
        Layout::Hanging { .. } => panic!("not a grid"),
    };
    assert_eq!(columns(fields[0]), (vec![1544, 661, 1818, 1433, 330, 3853], 57));
    assert_eq!(columns(fields[1]), (vec![1588, 8051], 57));
    let rows = &fields[0].rows;
    let spans: Vec<Vec<usize>> =
        rows.iter().map(|row| row.cells.iter().map(|cell| cell.span).collect()).collect();
    let expected: [&[usize]; 10] = [
        &[1, 2, 2, 1],
        &[1, 2, 2, 1],
        &[1, 5],
        &[1, 5],
        &[6],
        &[2, 4],
        &[2, 4],
        &[2, 4],
        &[2, 4],
        &[1, 3, 2],
    ];
    assert_eq!(spans, expected);
    let rules: Vec<_> = rows
        .iter()
        .map(|row| [row.rule_above, row.rule_below].map(|rule| rule.map_or(0, |rule| rule.eighths)))
        .collect();
    assert_eq!((rules[0], rules[4], rules[8], rules[9]), ([12, 0], [12, 0], [0, 12], [8, 8]));
    let page = sheet.parts[0].page;
    assert_eq!(
        (page.width.0, page.height.0, page.text_width().0, page.header.0, page.footer.0),
        (11907, 16840, 9639, 425, 709)
    );
}

#[test]
fn styles_carry_the_templates_ids_and_names() {
    let sheet = hand_in(&statement());
    for (style, id, name) in [
        (Style::NORMAL, "Normal", "Normal"),
        (Style::HEADING_1, "Heading1", "heading 1"),
        (Style::TABLE_TEXT, "Tabletext", "Table_text"),
        (Style::TABLE_HEAD, "Tablehead", "Table_head"),
        (Style::ITEM_3, "enumlev3", "enumlev3"),
        (Style::HEADER, "Header", "header"),
    ] {
        let def = sheet.styles.get(style).unwrap();
        assert_eq!((def.word_id, def.word_name), (id, name));
    }
    let used: Vec<&str> = rows(&sheet)
        .iter()
        .filter_map(|row| row.cells.get(1))
        .map(|cell| sheet.styles.styles[&cell.paras[0].style].word_id)
        .collect();
    let expected = [
        "TSBHeaderQuestion",
        "Normal",
        "TSBHeaderSource",
        "TSBHeaderTitle",
        "LSForAction",
        "LSForInfo",
        "LSApproval",
        "LSDeadline",
        "Normal",
        "TSBHeaderSummary",
    ];
    assert_eq!(used, expected);
    for def in sheet.styles.styles.values() {
        for other in [def.based_on, def.next].into_iter().flatten() {
            assert!(sheet.styles.styles.contains_key(&other), "{other:?}");
        }
    }
}

#[test]
fn comment_recipients_bring_a_row_between_action_and_information() {
    let mut s = statement();
    let key = s.recipients.key_at(1).unwrap();
    s.recipients.get_mut(key).unwrap().purpose = Purpose::Comment;
    let sheet = hand_in(&s);
    assert_eq!(
        table(&sheet)[5..8],
        [["For action to:", "ITU-T SG2"], ["For comment to:", "ETSI"], ["For information to:", "-"]]
    );
    let style = rows(&sheet)[6].cells[1].paras[0].style;
    assert_eq!(sheet.styles.styles[&style].word_id, "LSForComment");
}

#[test]
fn an_empty_statement_keeps_every_row_and_its_place_to_click() {
    let sheet = hand_in(&Statement::default());
    let expected: [&[&str]; 11] = [
        &["Question(s):", "N/A", "Meeting:", ""],
        &["Study Group:", "", "Working Party:", ""],
        &["Source:", ""],
        &["Title:", ""],
        &["LIAISON STATEMENT"],
        &["For action to:", "-"],
        &["For information to:", "-"],
        &["Approval:", ""],
        &["Deadline:", "N/A"],
        &["Contact:", "", ""],
        &["Abstract:", ""],
    ];
    assert_eq!(table(&sheet), expected);
    for row in rows(&sheet) {
        for cell in row.cells.iter().filter(|cell| cell.role == CellRole::Value) {
            assert!(cell.paras.iter().all(|para| para.origin.is_some()));
            for inline in cell.paras.iter().flat_map(|para| &para.inlines) {
                let Inline::Text(run) = inline else { continue };
                assert!(run.role != Role::Empty || run.origin.is_some(), "{}", run.text);
            }
        }
    }
}

#[test]
fn keywords_and_attachments_stand_below_the_abstract_when_there_are_any() {
    let mut s = statement();
    s.keywords = List::of(&mut s.keys, ["PKI".to_string(), "trust".to_string()]);
    for (title, file, status) in [("Draft X.1", "TD7.docx", "draft"), ("", "b.pdf", ""), ("", "", "draft")] {
        let attachment = Attachment { title: title.into(), file: file.into(), status: status.into() };
        s.attachments.push(&mut s.keys, attachment);
    }
    assert_eq!(
        table(&hand_in(&s))[11..],
        [["Keywords:", "PKI; trust"], ["Attachments:", "Draft X.1: TD7.docx (draft)\nb.pdf\n(draft)"]]
    );
}

#[test]
fn the_posted_form_puts_the_header_block_in_front() {
    let sheet = form::lay_out(&statement(), &posted());
    let table = table(&sheet);
    assert_eq!(
        table[0][1],
        "INTERNATIONAL TELECOMMUNICATION UNION\nTELECOMMUNICATION\nSTANDARDIZATION SECTOR\nSTUDY PERIOD 2025-2028"
    );
    let right: Vec<&str> = table[..3].iter().map(|row| row[2].as_str()).collect();
    assert_eq!(right, ["SG17-TD12", "STUDY GROUP 17", "Original: English"]);
    assert_eq!(table[3], ["Question(s):", "1/17, 10/17", "Geneva, 8-17 April 2025"]);
    assert_eq!(table[4], ["TD"]);
    assert_eq!(table[5][0], "Source:");
    let cells = rows(&sheet).into_iter().flat_map(|row| &row.cells);
    let anchors: Vec<&str> = cells.flat_map(|cell| &cell.anchors).map(String::as_str).collect();
    assert_eq!(
        anchors,
        ["dnum", "dsg", "dbluepink", "dmeeting", "ddoctype", "dsource", "dtitle1", "dcontent1", "dcontent"]
    );
    let Some(Item::Fields(head)) = sheet.parts[0].items.first() else { panic!("the form's table") };
    let named: Vec<_> =
        head.anchors.iter().map(|anchor| (anchor.name.as_str(), anchor.rows.clone())).collect();
    let contact = head.rows.len() - 1;
    let last = contact..contact + 1;
    assert_eq!(named, [("dtableau", 0..contact), ("dcontact", last.clone()), ("dcontact1", last)]);
}

#[test]
fn properties_are_there_for_scripts_on_both_forms() {
    let mut s = statement();
    for (text, purpose) in
        [("ISO/IEC JTC 1, SC 27 and others", Purpose::Action), ("ITU-T SG2", Purpose::Action)]
    {
        let recipient = Recipient { text: text.into(), purpose, ..Recipient::default() };
        s.recipients.push(&mut s.keys, recipient);
    }
    s.deadline.date = "2025-06-30".parse().ok();
    let sheet = hand_in(&s);
    assert_eq!(sheet.meta.properties, form::lay_out(&s, &posted()).meta.properties);
    let properties: Vec<(&str, &str)> = sheet
        .meta
        .properties
        .iter()
        .map(|property| (property.name.as_str(), property.value.as_str()))
        .collect();
    let expected = [
        ("Docnum", "SG17-TD12"),
        ("Docdate", "STUDY GROUP 17"),
        ("Docorlang", "Original: English"),
        ("Docbluepink", "1/17, 10/17"),
        ("Docdest", "Geneva, 8-17 April 2025"),
        ("Docauthor", "ITU-T Study Group 17"),
        ("LSNumber", ""),
    ];
    assert_eq!(properties[..7], expected);
    let value = |name| properties.iter().find(|(other, _)| *other == name).unwrap().1;
    assert!(value("LSForAction").ends_with("ISO/IEC JTC 1, SC 27 and others; ITU-T SG2"));
    assert_eq!(value("LSForComment"), "");
    assert_eq!(value("LSDeadline"), "30 June 2025");
    assert_eq!(value("LSDeadlineDate"), "2025-06-30");
}

#[test]
fn a_cover_stands_on_a_page_of_its_own_in_front() {
    let mut s = statement();
    let mut cover = Cover {
        purpose: "Below is the statement.\nRead it.".into(),
        action_required: "Take note.".into(),
        language: " Original: English".into(),
        source: "Chair".into(),
        ..Cover::default()
    };
    cover.references = List::of(&mut s.keys, ["Website".to_string(), "TD12".to_string()]);
    s.cover = Some(cover);
    let sheet = hand_in(&s);
    assert_eq!(sheet.parts[0].kind, PartKind::Cover);
    assert_eq!(sheet.parts[1].start, Start::NewPage);
    assert_eq!(
        table(&sheet)[..5],
        [
            ["Original:", "English"],
            ["Source:", "Chair"],
            ["Purpose:", "Below is the statement.\nRead it."],
            ["Action required:", "Take note."],
            ["References:", "Website; TD12"]
        ]
    );
    assert!(rows(&sheet)[4].rule_above.is_some());
    let without = Options { cover: false, ..Options::default() };
    let without = form::lay_out(&s, &without);
    assert_eq!(without.parts.len(), 1);
    assert_eq!(sheet.parts[1].first_number, Some(1), "the statement counts its own pages");
    assert_eq!(without.parts[0].first_number, None, "as the template, which says nothing");
}

#[test]
fn the_running_header_names_page_and_document_from_the_second_page_on() {
    let part = &hand_in(&statement()).parts[0];
    assert!(part.first.header.is_empty());
    assert_eq!(part.rest.header[0].text(), "-  -");
    assert!(part.rest.header[0].inlines.contains(&Inline::PageNumber));
    assert_eq!(part.rest.header[1].text(), "SG17-TD12");
}

#[test]
fn the_text_keeps_its_blocks_links_and_lists() {
    let mut s = statement();
    let link = |address: &str| Marks { link: Some(address.into()), ..Marks::default() };
    let mut rich = RichText::plain("See ");
    rich.push("this", &link("HTTPS://itu.int"));
    rich.push("that", &link("javascript:x"));
    let numbered = ParagraphStyle::Numbered(Level::One);
    for block in [
        Block::paragraph(ParagraphStyle::Heading(Level::One), "1\tScope"),
        Block::paragraph(numbered, "one"),
        Block::paragraph(numbered, "two"),
        Block::paragraph(ParagraphStyle::Normal, rich),
        Block::paragraph(numbered, "one again"),
        Block::paragraph(ParagraphStyle::Normal, "שלום"),
        Block::Table(Table { header_rows: 1, rows: vec![vec!["a".into(), "b".into()], vec!["c\nd".into()]] }),
    ] {
        s.text.push(&mut s.keys, block);
    }
    let sheet = hand_in(&s);
    let items = &sheet.parts[0].items[3..];
    let paras: Vec<_> = items
        .iter()
        .filter_map(|item| match item {
            Item::Para(para) => Some(para),
            _ => None,
        })
        .collect();
    assert_eq!(paras[0].text(), "1\tScope");
    let marks: Vec<_> =
        paras.iter().filter_map(|para| para.list.as_ref()).map(|mark| mark.printed.as_str()).collect();
    assert_eq!(marks, ["1.", "2.", "1."]);
    let links: Vec<bool> = paras[3]
        .inlines
        .iter()
        .map(|inline| matches!(inline, Inline::Text(run) if run.marks.link.is_some()))
        .collect();
    assert_eq!(links, [false, true, false]);
    assert_eq!(paras[5].direction, liaison_desk::sheet::Direction::RightToLeft);
    let Item::Table(table) = &items[6] else { panic!("no table") };
    let styles: Vec<_> = table.rows.iter().map(|row| row.cells[1].paras[0].style).collect();
    assert_eq!(styles, [Style::TABLE_HEAD, Style::TABLE_TEXT]);
    assert_eq!(table.rows[1].cells[0].paras[0].text(), "c\nd");
    let Some(Item::Para(last)) = items.last() else { panic!("no closing line") };
    assert_eq!(last.text(), "_".repeat(23));
}

/// Whether a page can show a character; a value without any such is none.
fn can_be_seen(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_sheet_is_one_that_writers_can_draw(s in any_statement(), post in any::<bool>()) {
        let options = if post { posted() } else { Options::default() };
        let sheet = form::lay_out(&s, &options);
        for fields in fields(&sheet) {
            let Layout::Grid { columns, .. } = &fields.layout else { panic!("not a grid") };
            prop_assert_eq!(columns.iter().map(|column| column.0).sum::<i32>(), 9639);
            for row in &fields.rows {
                prop_assert_eq!(row.cells.iter().map(|cell| cell.span).sum::<usize>(), columns.len());
                prop_assert!(row.cells.iter().all(|cell| !cell.paras.is_empty()));
            }
        }
        for item in sheet.parts.iter().flat_map(|part| &part.items) {
            let Item::Table(table) = item else { continue };
            prop_assert_eq!(table.widths.iter().map(|width| width.0).sum::<i32>(), 9639);
            prop_assert!(table.widths.iter().all(|width| width.0 > 0));
            for row in &table.rows {
                prop_assert_eq!(row.cells.len(), table.widths.len());
            }
        }
        for para in sheet.paras() {
            prop_assert!(sheet.styles.styles.contains_key(&para.style));
            for inline in &para.inlines {
                let Inline::Text(run) = inline else { continue };
                prop_assert!(!run.text.is_empty());
                let unprintable = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
                prop_assert!(!run.text.contains(unprintable));
            }
        }
    }

    #[test]
    fn printed_characters_are_found_where_their_origin_says(s in any_statement()) {
        let sheet = form::lay_out(&s, &Options::default());
        for inline in sheet.paras().flat_map(|para| &para.inlines) {
            let Inline::Text(run) = inline else { continue };
            let Some(origin) = &run.origin else { continue };
            let text = match s.get(origin.field) {
                Ok(Value::Text(text)) => text,
                Ok(Value::Rich(text)) => text.text().to_string(),
                Ok(Value::Deadline(deadline)) if deadline.text.contains(can_be_seen) => deadline.text,
                _ => continue,
            };
            prop_assert_eq!(text.get(origin.range.clone()), Some(run.text.as_str()));
        }
    }

    #[test]
    fn no_character_of_the_text_is_lost_or_added(s in any_statement()) {
        let sheet = form::lay_out(&s, &Options::default());
        let printed: String = sheet
            .paras()
            .filter(|para| matches!(para.origin, Some(FieldId::Block(..))))
            .map(|para| para.text())
            .collect::<String>()
            .replace(['\n', '\t'], "");
        let bad = |c: &char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
        let mut typed = String::new();
        form::visit_texts(&s, &mut |field, text| {
            if matches!(field, FieldId::Block(..)) {
                typed.push_str(text);
            }
        });
        let breaks = |c: &char| matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        typed.retain(|c| !breaks(&c));
        let found = form::unprintable(&s);
        let counted: usize =
            found.iter().filter(|found| matches!(found.field, FieldId::Block(..))).map(|found| found.count).sum();
        prop_assert_eq!(counted, typed.chars().filter(bad).count());
        typed.retain(|c| !bad(&c));
        prop_assert_eq!(printed, typed);
        prop_assert_eq!(printed::title(&s).to_string().contains('\0'), false);
    }
}

#[test]
fn labels_are_english_whatever_the_statement_is_written_in() {
    let mut s = statement();
    let labels_of = |s: &Statement| -> Vec<Option<String>> {
        let sheet = hand_in(s);
        let runs = sheet.paras().flat_map(|para| &para.inlines).filter_map(|inline| match inline {
            Inline::Text(run) if run.role == Role::Label => Some(run.language.clone()),
            _ => None,
        });
        runs.collect()
    };
    assert!(labels_of(&s).iter().all(Option::is_none), "what goes without saying is not said");
    s.language.tag = "fr".into();
    assert!(labels_of(&s).iter().all(|language| language.as_deref() == Some("en-GB")));
    let sheet = hand_in(&s);
    assert_eq!(sheet.meta.language, "fr-FR");
    let western = |style| sheet.styles.styles[&style].languages.western.clone();
    assert_eq!(western(Style::NORMAL).as_deref(), Some("fr-FR"));
}
