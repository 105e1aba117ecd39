//! The page beside the form, laid out without a window: places, lines, pages.

use std::sync::Arc;

use crate::common::{hanging_form, sheets};
use liaison_desk::{
    app::preview::{Face, Layout, LineHeight, Measure, lay},
    desk::{self, FormKind, Options, Statement},
    form,
    sheet::Sheet,
    statement::{
        FieldId,
        edit::Edit,
        field::Value,
        text::{Block, ParagraphStyle, RichText, Table},
    },
};

/// Characters half as wide as high, and a count of how many were asked for.
#[derive(Default)]
struct Halves(usize);

impl Measure for Halves {
    fn advance(&mut self, _: Face, _: char) -> f32 {
        self.0 += 1;
        0.5
    }

    fn line(&mut self, _: Face) -> LineHeight {
        LineHeight { ascent: 0.9, height: 1.15 }
    }
}

fn sheet(statement: &Statement, form: FormKind) -> Arc<Sheet> {
    Arc::new(form::lay_out(statement, &Options { form, ..Options::default() }))
}

fn laid(sheet: &Arc<Sheet>) -> Layout {
    lay(sheet, None, &mut Halves::default())
}

fn points(twips: i32) -> f32 {
    twips as f32 / 20.0
}

#[test]
fn cells_are_as_wide_as_the_sheet_says() {
    let statement = desk::example().unwrap();
    for (form, label, columns) in [
        (FormKind::HandIn, "For action to:", [1544, 661].as_slice()),
        (FormKind::Posted, "For action to:", &[1132, 455, 618]),
        (FormKind::HandIn, "Abstract:", &[1588]),
    ] {
        let layout = laid(&sheet(&statement, form));
        let (rect, _) = layout.cells().into_iter().find(|(_, text)| text == label).unwrap();
        assert!((rect.width() - points(columns.iter().sum())).abs() < 0.01, "{label} {rect:?}");
        assert!((rect.left() - points(1134)).abs() < 0.01, "{label} {rect:?}");
    }
}

#[test]
fn a_cell_that_goes_on_below_is_there_once() {
    let layout = laid(&sheet(&desk::example().unwrap(), FormKind::Posted));
    let runs = layout.runs().into_iter().filter(|(run, _)| run.field == FieldId::StudyPeriod);
    assert_eq!(runs.map(|(run, _)| run.text).collect::<String>(), "2025-2028");
}

#[test]
fn a_click_on_what_was_typed_goes_to_its_field_and_beside_it_too() {
    let layout = laid(&sheet(&desk::example().unwrap(), FormKind::HandIn));
    for (region, bytes) in layout.runs() {
        assert_eq!(layout.field_at(region.rect.center()), Some(region.field), "{region:?}");
        assert_eq!(bytes.len(), region.text.len());
    }
    // The label of the deadline, and the room behind its value.
    let (label, _) = layout.cells().into_iter().find(|(_, text)| text == "Deadline:").unwrap();
    assert_eq!(layout.field_at(label.center()), Some(FieldId::Deadline));
    // Between the margin and the paper's edge there is nothing to go to.
    assert_eq!(layout.field_at(egui::pos2(5.0, label.center().y)), None);
}

#[test]
fn lines_end_before_the_margin_and_say_all_that_was_typed() {
    let mut statement = Statement::default();
    let text = format!("{} {}", "word ".repeat(80).trim_end(), "x".repeat(400));
    statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    let layout = laid(&sheet(&statement, FormKind::HandIn));
    let (rect, lines) =
        layout.paragraphs().into_iter().find(|(_, lines)| lines[0].starts_with("word")).unwrap();
    assert_eq!(lines.concat(), text);
    // Characters are 6 points wide, and the last blank of a line takes no room.
    let most = (rect.width() / 6.0).floor() as usize;
    assert!(lines.iter().all(|line| line.trim_end().chars().count() <= most), "{lines:?}");
    assert!(lines[0].trim_end().len() + "word".len() >= most, "{lines:?}");
}

#[test]
fn a_long_text_goes_on_below_the_header_of_the_next_page() {
    let mut statement = desk::example().unwrap();
    for number in 0..60 {
        let text = format!("Paragraph {number}");
        statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    }
    let layout = laid(&sheet(&statement, FormKind::HandIn));
    let [cover, paper] = layout.papers() else { panic!("a cover and a statement") };
    assert!(cover.breaks.is_empty() && (cover.rect.height() - points(16840)).abs() < 0.01);
    assert!(paper.breaks.len() >= 2);
    let paragraphs = layout.paragraphs();
    let inside = |top: f32, bottom: f32| {
        let texts = paragraphs.iter().filter(move |(rect, _)| top <= rect.top() && rect.top() < bottom);
        texts.map(|(_, lines)| lines.concat()).collect::<Vec<_>>()
    };
    // The statement counts its own pages, whatever stands in front of it; its first has no header.
    assert_eq!(inside(paper.breaks[0], paper.breaks[1])[..2], ["- 2 -", &statement.number]);
    assert!(!inside(paper.rect.top(), paper.breaks[0]).iter().any(|text| text.starts_with("- ")));
    // Nothing stands in a margin below.
    let ends: Vec<f32> = paper.breaks.iter().copied().chain([paper.rect.bottom()]).collect();
    for (rect, lines) in &paragraphs {
        let end = ends.iter().find(|end| rect.top() < **end).unwrap();
        assert!(rect.bottom() <= end - points(1134) + 0.01, "{lines:?}");
    }
}

#[test]
fn a_long_row_goes_on_below_the_repeated_head_and_a_short_one_stays_whole() {
    let mut statement = Statement::default();
    let cell = |text: &str| RichText::plain(text);
    let words = "word ".repeat(20);
    let mut rows = vec![vec![cell("Head"), cell("of it")]];
    rows.extend((0..30).map(|row| vec![cell(&format!("short {row}")), cell(&words)]));
    let long: String = (0..900).map(|word| format!("{word:04} ")).collect();
    rows.push(vec![cell("long"), cell(&long)]);
    statement.text.push(&mut statement.keys, Block::Table(Table { header_rows: 1, rows }));
    let layout = laid(&sheet(&statement, FormKind::HandIn));
    let [paper] = layout.papers() else { panic!("one paper") };
    let ends: Vec<f32> = paper.breaks.iter().copied().chain([paper.rect.bottom()]).collect();
    let page = |rect: &egui::Rect| ends.iter().position(|end| rect.top() < *end).unwrap();
    let cells = layout.cells();
    for (rect, text) in &cells {
        assert!(rect.bottom() <= ends[page(rect)] - points(1134) + 0.01, "{text}");
        if text.starts_with("word") {
            assert_eq!(text.trim_end(), words.trim_end(), "a short row stays in one piece");
        }
    }
    let pieces: Vec<_> =
        cells.iter().filter(|(_, text)| text.starts_with(|c: char| c.is_numeric())).collect();
    assert!(pieces.len() > 1, "the long row goes on");
    assert!(pieces.windows(2).all(|pair| page(&pair[0].0) + 1 == page(&pair[1].0)));
    let said: Vec<&str> = pieces.iter().flat_map(|(_, text)| text.split_whitespace()).collect();
    assert_eq!(said, long.split_whitespace().collect::<Vec<_>>(), "nothing is lost or said twice");
    let heads = cells.iter().filter(|(_, text)| text == "Head").map(|(rect, _)| page(rect));
    let first = heads.clone().min().unwrap();
    assert!(heads.eq(first..ends.len()), "the head stands on every page of the table");
}

#[test]
fn a_row_of_the_form_that_is_higher_than_a_page_goes_on_on_the_next() {
    let mut statement = Statement::default();
    let text: String = (0..2000).map(|word| format!("{word:04} ")).collect();
    statement.abstract_text = text.clone();
    let layout = laid(&sheet(&statement, FormKind::HandIn));
    let [paper] = layout.papers() else { panic!("one paper") };
    assert!((paper.rect.height() % points(16840)).abs() < 0.1, "no page is longer than the others");
    let cells = layout.cells();
    let pieces = cells.iter().filter(|(_, text)| text.starts_with(|c: char| c.is_numeric()));
    let said: Vec<&str> = pieces.flat_map(|(_, text)| text.split_whitespace()).collect();
    assert_eq!(said, text.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn a_character_typed_into_a_long_text_is_laid_out_alone() {
    let mut statement = desk::example().unwrap();
    let mut last = None;
    for _ in 0..1000 {
        let block = Block::paragraph(ParagraphStyle::Normal, "As long as the others that stand here.");
        last = Some(statement.text.push(&mut statement.keys, block));
    }
    let before = laid(&sheet(&statement, FormKind::HandIn));
    let field = FieldId::Block(last.unwrap(), liaison_desk::statement::field::BlockField::Text);
    let typed = liaison_desk::statement::text::RichText::plain("x");
    statement.apply(Edit::Replace(field, 0..0, typed)).unwrap();
    let mut measure = Halves::default();
    let after = lay(&sheet(&statement, FormKind::HandIn), Some(&before), &mut measure);
    // The paragraph, and the headers of the pages; not the thousand paragraphs of 38 characters.
    assert!(measure.0 < 10_000, "{} characters were measured", measure.0);
    let anew = laid(&sheet(&statement, FormKind::HandIn));
    assert_eq!(after.paragraphs(), anew.paragraphs());
    assert_eq!(after.runs(), anew.runs());
}

#[test]
fn what_is_taken_over_is_as_if_it_were_laid_anew() {
    let mut statement = desk::example().unwrap();
    let mut layout = laid(&sheet(&statement, FormKind::HandIn));
    let cover = statement.cover.clone();
    let numbers = ["", "SG20-TD1", "SG20-TD318R1 (a number that is much longer than the cell it stands in)"];
    for round in 0..12_usize {
        let number = numbers[round % numbers.len()];
        statement.apply(Edit::Set(FieldId::Number, Value::Text(number.to_owned()))).unwrap();
        statement.cover = cover.clone().filter(|_| round % 2 == 0);
        let first = statement.contacts.key_at(0);
        if let Some(key) = first.filter(|_| round > 6) {
            statement.contacts.remove(key);
        }
        let form = if round % 4 < 2 { FormKind::Posted } else { FormKind::HandIn };
        let sheet = sheet(&statement, form);
        layout = lay(&sheet, Some(&layout), &mut Halves::default());
        let anew = laid(&sheet);
        assert_eq!(layout.cells(), anew.cells(), "round {round}");
        assert_eq!(layout.runs(), anew.runs(), "round {round}");
        assert_eq!(layout.papers(), anew.papers(), "round {round}");
    }
}

#[test]
fn a_form_with_hanging_rows_is_drawn_as_any_other() {
    let statement = desk::example().unwrap();
    let sheet = Arc::new(hanging_form::lay_out(&statement));
    let layout = laid(&sheet);
    let [paper] = layout.papers() else { panic!("one part") };
    assert!((paper.rect.width() - points(12240)).abs() < 0.01);
    let paragraphs = layout.paragraphs();
    let (title, lines) = &paragraphs[0];
    assert!(lines[0].starts_with("Title:LS/o/r on"), "{lines:?}");
    assert_eq!(layout.field_at(title.center()), Some(FieldId::TitleSubject));
    // The value begins at the indent and goes on there: 60 characters of 5 points fit behind it.
    assert!(lines.len() > 1 && lines[1].trim_end().len() > 60, "{lines:?}");
    let contacts = &paragraphs[3].1;
    assert!(contacts[0].starts_with("Contact person:Maren Lindqvist"), "{contacts:?}");
}

#[test]
fn every_sheet_that_can_be_written_can_be_laid_out() {
    for (name, sheet) in sheets::all() {
        let sheet = Arc::new(sheet);
        let layout = laid(&sheet);
        let numbers = [layout.size().x, layout.size().y];
        assert!(numbers.iter().all(|number| number.is_finite()), "{name}");
        let again = lay(&sheet, Some(&layout), &mut Halves::default());
        assert_eq!(again.paragraphs(), layout.paragraphs(), "{name}");
        for paper in layout.papers() {
            layout.field_at(paper.rect.center());
        }
    }
}
