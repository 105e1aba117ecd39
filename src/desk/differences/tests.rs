//! Each kind of change, as it is told.

use super::*;
use crate::{
    desk,
    statement::{
        Cover, Deadline, Key, Purpose, Recipient, Stage, WrittenDate,
        field::{BlockField, LineList, ListId, MeetingField, RecipientField},
        text::{Block, Level, Marks, ParagraphStyle, RichText, Table},
    },
};

/// A statement with two recipients, a paragraph, a heading and a table.
fn statement() -> Statement {
    let mut s = Statement::default();
    for text in ["ETSI", "IETF"] {
        s.recipients.push(&mut s.keys, Recipient { text: text.into(), ..Recipient::default() });
    }
    let table = Table { header_rows: 1, rows: vec![vec!["a".into(), "b".into()], vec!["c".into()]] };
    for block in [
        Block::paragraph(ParagraphStyle::Normal, "one"),
        Block::paragraph(ParagraphStyle::Heading(Level::One), "two"),
        Block::Table(table),
    ] {
        s.text.push(&mut s.keys, block);
    }
    s
}

fn told(change: impl FnOnce(&mut Statement)) -> Vec<Difference> {
    let before = statement();
    let mut after = before.clone();
    change(&mut after);
    let there = differences(&before, &after);
    let back: Vec<_> = differences(&after, &before).into_iter().map(|d| (d.after, d.before)).collect();
    let forth: Vec<_> = there.iter().map(|d| (d.before.clone(), d.after.clone())).collect();
    assert_eq!(back, forth, "the other way round it is the same");
    there
}

fn one(change: impl FnOnce(&mut Statement)) -> (FieldId, String, String, String) {
    let mut told = told(change);
    assert_eq!(told.len(), 1, "{told:?}");
    let Difference { field, path, before, after, .. } = told.remove(0);
    (field, path, before, after)
}

fn is(field: FieldId, path: &str, before: &str, after: &str) -> (FieldId, String, String, String) {
    (field, path.into(), before.into(), after.into())
}

#[test]
fn the_same_has_no_differences() {
    let example = desk::example().unwrap();
    assert!(differences(&example, &example).is_empty());
    let mut later = example.clone();
    later.bookkeeping.changed = "2030-01-01T00:00:00Z".parse().unwrap();
    assert!(differences(&example, &later).is_empty(), "no field names it");
}

#[test]
fn single_fields_are_told_in_words() {
    assert_eq!(one(|s| s.number = "TD1".into()), is(FieldId::Number, "number", "", "TD1"));
    let deadline = Deadline { text: "end of June".into(), date: "2026-06-30".parse().ok() };
    assert_eq!(
        one(|s| s.deadline = deadline),
        is(FieldId::Deadline, "deadline", "", "end of June (30 June 2026)")
    );
    assert_eq!(
        one(|s| s.bookkeeping.stage = Stage::ForAgreement),
        is(FieldId::Stage, "stage", "drafting", "for agreement")
    );
    let half = WrittenDate::Words("6 Sep".into());
    assert_eq!(
        one(|s| s.meeting.first_day = half),
        is(FieldId::Meeting(MeetingField::FirstDay), "meeting.first_day", "", "6 Sep")
    );
    let (_, path, before, after) = one(|s| s.meeting.correspondence = true);
    assert_eq!((path.as_str(), before.as_str(), after.as_str()), ("meeting.correspondence", "no", "yes"));
}

#[test]
fn an_item_is_told_by_its_part_or_as_a_whole() {
    let part = |part| FieldId::Recipient(Key(2), part);
    assert_eq!(
        one(|s| s.recipients.get_mut(Key(2)).unwrap().purpose = Purpose::Action),
        is(part(RecipientField::Purpose), "recipients[1].purpose", "for information", "for action")
    );
    assert_eq!(
        one(|s| drop(s.recipients.remove(Key(1)))),
        is(FieldId::Recipient(Key(1), RecipientField::Text), "recipients[0]", "ETSI, for information", "")
    );
    let (_, path, before, after) = one(|s| {
        let deadline = Deadline::on("2026-01-02".parse().unwrap());
        let new = Recipient { text: "W3C".into(), deadline, ..Recipient::default() };
        s.recipients.push(&mut s.keys, new);
    });
    assert_eq!(
        (path.as_str(), before.as_str(), after.as_str()),
        ("recipients[2]", "", "W3C, for information, 2 January 2026")
    );
    let (field, path, _, after) = one(|s| {
        let Statement { recipients, keys, .. } = s;
        recipients.get_mut(Key(1)).unwrap().questions.push(keys, "1/17".into());
    });
    assert!(matches!(field, FieldId::Line(LineList::RecipientQuestions(Key(1)), _)));
    assert_eq!((path.as_str(), after.as_str()), ("recipients[0].questions[0]", "1/17"));
    let cover = Cover { title: "T".into(), ..Cover::default() };
    let (_, path, before, after) = one(|s| s.cover = Some(cover));
    assert_eq!((path.as_str(), before.as_str(), after.as_str()), ("cover", "", "T"));
}

#[test]
fn another_order_is_one_difference_of_the_list() {
    assert_eq!(
        one(|s| assert_eq!(s.recipients.relocate(Key(1), 1), Some(0))),
        is(
            FieldId::List(ListId::Recipients),
            "recipients",
            "ETSI, for information; IETF, for information",
            "IETF, for information; ETSI, for information"
        )
    );
    let (_, _, before, after) = one(|s| assert_eq!(s.text.relocate(Key(3), 1), Some(0)));
    assert_eq!((before.as_str(), after.as_str()), ("one; two", "two; one"), "the table has not moved");
}

#[test]
fn the_text_is_compared_block_by_block() {
    let block = |key, part| FieldId::Block(Key(key), part);
    let set = |key, new: Block| move |s: &mut Statement| *s.text.get_mut(Key(key)).unwrap() = new;
    let normal = ParagraphStyle::Normal;
    assert_eq!(
        one(set(3, Block::paragraph(normal, "won"))),
        is(block(3, BlockField::Text), "text[0].text", "one", "won")
    );
    assert_eq!(
        one(set(4, Block::paragraph(normal, "two"))),
        is(block(4, BlockField::Style), "text[1].style", "heading 1", "normal")
    );
    let mut bold = RichText::plain("o");
    bold.push("ne", &Marks { bold: true, link: Some("https://a.example".into()), ..Marks::default() });
    assert_eq!(
        one(set(3, Block::paragraph(normal, bold))),
        is(block(3, BlockField::Text), "text[0].text", "one", "o[bold, link to https://a.example: ne]")
    );
    let table = |header_rows, last: &str| {
        let rows = vec![vec!["a".into(), "b".into()], vec![last.into()]];
        Block::Table(Table { header_rows, rows })
    };
    assert_eq!(
        one(set(5, table(1, "d"))),
        is(block(5, BlockField::Cell(1, 0)), "text[2].rows[1][0]", "c", "d")
    );
    assert_eq!(
        one(set(5, table(0, "c"))),
        is(block(5, BlockField::Whole), "text[2]", "a | b\nc", "a | b\nc")
    );
    assert_eq!(one(set(5, Block::paragraph(normal, "x"))).3, "x");
    assert_eq!(one(|s| drop(s.text.remove(Key(4)))), is(block(4, BlockField::Whole), "text[1]", "two", ""));
}

#[test]
fn several_differences_stand_in_the_order_of_the_form() {
    let told = told(|s| {
        s.bookkeeping.notes = "n".into();
        s.abstract_text = "a".into();
        s.number = "1".into();
        *s.text.get_mut(Key(3)).unwrap() = Block::paragraph(ParagraphStyle::Note, "x");
    });
    let paths: Vec<_> = told.iter().map(|difference| difference.path.as_str()).collect();
    assert_eq!(paths, ["number", "abstract", "text[0].style", "text[0].text", "notes"]);
}

#[test]
fn a_field_is_named_in_the_words_of_the_window_with_the_places_of_its_items() {
    let named = |change: &dyn Fn(&mut Statement)| -> Vec<String> {
        told(|s| change(s)).into_iter().map(|difference| difference.name).collect()
    };
    let change = |s: &mut Statement| {
        let Statement { recipients, contacts, keys, .. } = s;
        let second = recipients.get_mut(Key(2)).unwrap();
        second.deadline = Deadline::on("2026-01-02".parse().unwrap());
        second.text = "IESG".into();
        second.questions.push(keys, "1/17".into());
        contacts.push(keys, Default::default());
        s.cover = Some(Cover { title: "T".into(), ..Cover::default() });
        s.meeting.place = "Lisbon".into();
        s.bookkeeping.notes = "n".into();
        *s.text.get_mut(Key(3)).unwrap() = Block::paragraph(ParagraphStyle::Note, "one");
    };
    assert_eq!(
        named(&change),
        [
            "cover page",
            "meeting, place",
            "recipient 2",
            "recipient 2, own deadline",
            "recipient 2, Question 1",
            "contact 1",
            "text, paragraph 1, style",
            "notes to yourself",
        ]
    );
    assert_eq!(named(&|s| assert_eq!(s.recipients.relocate(Key(1), 1), Some(0))), ["recipients, order"]);
    let cell = |s: &mut Statement| {
        let Some(Block::Table(table)) = s.text.get_mut(Key(5)) else { panic!("a table") };
        table.rows[0][1] = "x".into();
    };
    assert_eq!(named(&cell), ["text, table in paragraph 3, row 1, column 2"]);
}
