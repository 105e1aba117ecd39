use egui::{TextBuffer as _, text::CharIndex};
use proptest::prelude::*;
use std::cell::RefCell;

use super::*;
use crate::{
    app::text::{action::Action, buffer::Buffer, memory::Memory},
    statement::{
        List, Statement,
        text::{Level, Position, Table},
    },
};

/// What is done to a place, at characters that are brought into its text.
#[derive(Clone, Debug)]
enum Deed {
    Insert(usize, String),
    Delete(usize, usize),
    Backspace(usize),
    Break(usize, usize),
    Act(Action, usize, usize),
    Paste(usize, usize, Vec<(ParagraphStyle, String)>),
}

fn styles() -> impl Strategy<Value = ParagraphStyle> {
    prop_oneof![
        Just(ParagraphStyle::Normal),
        Just(ParagraphStyle::Note),
        Just(ParagraphStyle::Heading(Level::Two)),
        Just(ParagraphStyle::Bullet(Level::One)),
        Just(ParagraphStyle::Numbered(Level::Three)),
    ]
}

fn marks() -> impl Strategy<Value = Marks> {
    (any::<bool>(), any::<bool>(), 0..3u8, any::<bool>()).prop_map(|(bold, italic, position, link)| Marks {
        bold,
        italic,
        underline: false,
        position: [Position::Baseline, Position::Superscript, Position::Subscript][usize::from(position)],
        link: link.then(|| "https://example.org".into()),
    })
}

fn rich() -> impl Strategy<Value = RichText> {
    prop::collection::vec(("[aé\n 語]{0,3}", marks()), 0..3).prop_map(|runs| {
        let mut rich = RichText::new();
        for (text, marks) in runs {
            rich.push(&text, &marks);
        }
        rich
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let paragraph = (styles(), rich()).prop_map(|(style, text)| Block::paragraph(style, text));
    let table = rich().prop_map(|text| Block::Table(Table { header_rows: 0, rows: vec![vec![text]] }));
    prop::collection::vec(prop_oneof![6 => paragraph, 1 => table], 0..7)
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let at = || 0..30usize;
    let action = prop_oneof![
        Just(Action::Bold),
        Just(Action::Subscript),
        Just(Action::Bullets),
        Just(Action::In),
        styles().prop_map(Action::Style),
    ];
    let pasted = prop::collection::vec((styles(), "[xy]{0,2}"), 1..4);
    let deed = prop_oneof![
        4 => (at(), "[bö\n]{0,4}").prop_map(|(at, text)| Deed::Insert(at, text)),
        3 => (at(), 0..8usize).prop_map(|(at, count)| Deed::Delete(at, count)),
        2 => at().prop_map(Deed::Backspace),
        1 => (at(), 0..3usize).prop_map(|(at, count)| Deed::Break(at, count)),
        2 => (action, at(), 0..8usize).prop_map(|(action, at, count)| Deed::Act(action, at, count)),
        1 => (at(), 0..8usize, pasted).prop_map(|(at, count, blocks)| Deed::Paste(at, count, blocks)),
    ];
    prop::collection::vec(deed, 1..20)
}

fn draft(blocks: Vec<Block>) -> OpenDraft {
    let mut statement = Statement::default();
    statement.text = List::of(&mut statement.keys, blocks);
    OpenDraft::unsaved(statement)
}

fn written_in<'d>(draft: &'d mut OpenDraft, troubles: &'d mut Vec<String>, number: usize) -> Writing<'d> {
    let place = Place::Passage(number);
    let first = place::first_of(draft.statement(), place).unwrap_or(draft.statement().text.len());
    let reading = Reading::of(draft.statement(), place, first);
    Writing::new(draft, troubles, place, Arc::new(reading))
}

/// The string a passage must have, by the statement alone.
fn joined(draft: &OpenDraft, number: usize) -> String {
    let texts: Vec<Vec<&str>> = draft.statement().text.values().fold(vec![Vec::new()], |mut all, block| {
        match (block, all.last_mut()) {
            (Block::Paragraph(paragraph), Some(last)) => last.push(paragraph.text.text()),
            _ => all.push(Vec::new()),
        }
        all
    });
    texts.get(number).map(|texts| texts.join("\n")).unwrap_or_default()
}

/// Each character of a place with its formatting.
fn characters(writing: &Writing<'_>) -> Vec<(char, Marks)> {
    let mut all = Vec::new();
    for (number, rich) in writing.rich().enumerate() {
        if number > 0 {
            all.push(('\n', Marks::default()));
        }
        all.extend(rich.runs().flat_map(|run| run.text.chars().map(|c| (c, run.marks.clone()))));
    }
    all
}

/// Does a deed to a passage through the buffer that egui has, and checks what is true of every deed.
fn work(draft: &mut OpenDraft, number: usize, deed: &Deed) -> Result<(), TestCaseError> {
    let mut troubles = Vec::new();
    let writing = RefCell::new(written_in(draft, &mut troubles, number));
    let mut buffer = Buffer::new(&writing);
    let old: Vec<char> = buffer.as_str().chars().collect();
    let before = characters(&writing.borrow());
    let range = |at: usize, count: usize| {
        let at = at.min(old.len());
        at..(at + count).min(old.len())
    };
    let bytes = |range: Range<usize>| {
        let writing = writing.borrow();
        writing.byte(range.start)..writing.byte(range.end)
    };
    match deed {
        Deed::Insert(at, text) => {
            let at = (*at).min(old.len());
            let put = buffer.insert_text(text, CharIndex(at));
            let new: Vec<char> = buffer.as_str().chars().collect();
            prop_assert_eq!(&new[..at], &old[..at]);
            prop_assert_eq!(&new[at + put..], &old[at..]);
            // Enter in an empty item takes it out of its list instead.
            let typed: String = new[at..at + put].iter().collect();
            prop_assert!(typed == *text || (text == "\n" && typed.is_empty()));
            let after = characters(&writing.borrow());
            prop_assert_eq!(&after[..at], &before[..at]);
            prop_assert_eq!(&after[at + put..], &before[at..]);
        }
        Deed::Delete(at, count) => {
            let range = range(*at, *count);
            buffer.delete_char_range(CharIndex(range.start)..CharIndex(range.end));
            let after = characters(&writing.borrow());
            prop_assert_eq!(&after[..range.start], &before[..range.start]);
            prop_assert_eq!(&after[range.start..], &before[range.end..]);
        }
        Deed::Backspace(at) => {
            let at = (*at).min(old.len());
            let caret = buffer.delete_previous_char(egui::text::CCursor::new(at));
            let gone = old.len() - buffer.as_str().chars().count();
            prop_assert_eq!(at - caret.index.0, gone);
        }
        Deed::Break(at, count) => {
            let range = bytes(range(*at, *count));
            writing.borrow_mut().break_line(range);
        }
        Deed::Act(action, at, count) => {
            let range = bytes(range(*at, *count));
            action.work(&mut writing.borrow_mut(), &mut Memory::default(), range);
            let was_empty = old.is_empty();
            let text: Vec<char> = writing.borrow().text().chars().collect();
            prop_assert!(was_empty || text == old);
        }
        Deed::Paste(at, count, blocks) => {
            let range = bytes(range(*at, *count));
            let blocks = blocks.iter().map(|(style, text)| Block::paragraph(*style, text.as_str()));
            writing.borrow_mut().paste(range, blocks.collect());
        }
    }
    drop(buffer);
    let text = writing.into_inner().text().to_string();
    prop_assert_eq!(text, joined(draft, number));
    prop_assert!(troubles.is_empty(), "{:?}", troubles);
    Ok(())
}

proptest! {
    #[test]
    fn the_text_written_in_is_the_statements_and_every_step_can_be_taken_back(
        blocks in blocks(), number in 0..3usize, deeds in deeds(),
    ) {
        let mut draft = draft(blocks);
        let tables = draft.statement().text.values().filter(|block| matches!(block, Block::Table(_))).count();
        let number = number.min(tables);
        let original = draft.statement().text.clone();
        for deed in &deeds {
            work(&mut draft, number, deed)?;
        }
        let written = draft.statement().text.clone();
        while draft.undo().expect("every step can be taken back").is_some() {}
        prop_assert_eq!(&draft.statement().text, &original);
        while draft.redo().expect("every step can be made again").is_some() {}
        prop_assert_eq!(&draft.statement().text, &written);
    }
}

#[test]
fn a_link_with_a_bold_word_in_it_is_one_link() {
    let mut text = RichText::new();
    let link = |bold| Marks { bold, link: Some("https://example.org".into()), ..Marks::default() };
    text.push("see ", &Marks::default());
    text.push("the ", &link(false));
    text.push("draft", &link(true));
    text.push(" now", &Marks::default());
    let mut draft = draft(vec![Block::paragraph(ParagraphStyle::Normal, text)]);
    let mut troubles = Vec::new();
    let writing = written_in(&mut draft, &mut troubles, 0);
    let found = |byte| writing.link_at(byte).map(|(range, _)| range);
    assert_eq!(found(6), Some(4..13));
    assert_eq!(found(13), Some(4..13));
    assert_eq!(found(2), None);
    assert_eq!(found(15), None);
}
