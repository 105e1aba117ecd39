//! Text of a Word file goes into the text of the draft in front.

use std::io::{Cursor, Write};

use egui::Key;
use liaison_desk::app::ports::FileAnswer;
use liaison_desk::statement::text::{Block, Level, ParagraphStyle};

use crate::desk::Desk;

/// A Word file of a heading in bold, a paragraph with a deleted word, and a picture.
fn word_file() -> Vec<u8> {
    with_body(
        "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>A head</w:t></w:r></w:p>\
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>\
        <w:p><w:r><w:drawing/></w:r></w:p>",
    )
}

fn with_body(body: &str) -> Vec<u8> {
    let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document = format!("<w:document {w}><w:body>{body}</w:body></w:document>");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(document.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// Runs the command by the search of commands.
fn insert(desk: &mut Desk) {
    desk.shifted(Key::A);
    desk.type_text("Text from a Word");
    desk.press(&[(egui::Modifiers::NONE, Key::Enter)]);
    desk.settle();
}

fn texts(desk: &Desk) -> Vec<(ParagraphStyle, String)> {
    let statement = desk.statement();
    let blocks = statement.text.values().map(|block| match block {
        Block::Paragraph(paragraph) => (paragraph.style, paragraph.text.text().to_string()),
        Block::Table(_) => panic!("no table was inserted"),
    });
    blocks.collect()
}

#[test]
fn it_stands_behind_the_paragraph_of_the_caret_and_goes_with_one_undo() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Text");
    desk.type_text("mine");
    let path = desk.path("theirs.docx");
    std::fs::write(&path, word_file()).unwrap();
    desk.will_choose(&path);
    insert(&mut desk);
    let normal = ParagraphStyle::Normal;
    let expected = [
        (normal, "mine".to_string()),
        (ParagraphStyle::Heading(Level::One), "A head".to_string()),
        (normal, "bold".to_string()),
    ];
    assert_eq!(texts(&desk), expected);
    assert!(desk.says("A picture was left out") && desk.says("1 deletion"));
    desk.command(Key::Z);
    assert_eq!(texts(&desk), [(normal, "mine".to_string())]);
}

#[test]
fn what_is_no_word_file_is_told_and_changes_nothing() {
    let mut desk = Desk::with_new_statement();
    let path = desk.path("theirs.docx");
    std::fs::write(&path, "%PDF-1.7").unwrap();
    desk.will_choose(&path);
    let before = desk.statement();
    insert(&mut desk);
    assert!(desk.says("This is a PDF file and cannot be read here"));
    assert_eq!(desk.statement(), before);
}

#[test]
fn several_files_stand_one_behind_the_other_and_go_with_one_undo() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Text");
    desk.type_text("mine");
    let mut paths = Vec::new();
    for name in ["b", "c", "a"] {
        let path = desk.path(&format!("{name}.docx"));
        std::fs::write(&path, with_body(&format!("<w:p><w:r><w:t>{name}</w:t></w:r></w:p>"))).unwrap();
        paths.push(path);
    }
    desk.answers.lock().unwrap().push_back(FileAnswer::Chosen(paths));
    insert(&mut desk);
    let found: Vec<String> = texts(&desk).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, ["mine", "b", "c", "a"]);
    desk.command(Key::Z);
    assert_eq!(texts(&desk), [(ParagraphStyle::Normal, "mine".to_string())]);
}
