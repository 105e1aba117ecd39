//! Text of somebody's Word file, to be put into a statement's text.

use std::path::Path;

use super::{
    Problem,
    kind::{self, Kind},
};
use crate::{
    docx,
    intake::{self, Remark, RemarkKind, Report},
    source::{Content, ParaKind, Position},
    statement::text::Block,
    store,
};

/// The text of a Word file as blocks of a statement's text.
#[derive(Debug)]
pub struct Inserted {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// What was not carried over, or not as it stood.
    pub report: Report,
}

/// Reads paragraphs, headings, lists, tables, formatting and links of a Word file.
///
/// Blank paragraphs only part others. Page headers and footers are not of the text; that they were left out is told
/// where they say more than a page number.
pub fn text_of_word_file(path: &Path) -> Result<Inserted, Problem> {
    let bytes = store::read(path, store::LIMIT)?;
    if kind::of(path, &bytes)? == Kind::Text {
        let (what, advice) = ("a text".to_string(), "copy its words and paste them");
        return Err(Problem::NotRead { what, advice, path: path.to_path_buf() });
    }
    let read = docx::read(&bytes).map_err(|error| Problem::WordIn { error, path: path.to_path_buf() })?;
    let mut report =
        Report { made: read.source.made, found: Vec::new(), remarks: intake::remarks(&read.source) };
    let mut blocks = Vec::new();
    let mut running: Vec<String> = Vec::new();
    let mut say = |at: Position, kind: RemarkKind, message: String| {
        report.remarks.push(Remark { at, kind, message });
    };
    for block in &read.source.blocks {
        match &block.content {
            Content::Para(para) if para.text.text().trim().is_empty() => {}
            Content::Para(para) if para.kind == ParaKind::Running => {
                let text = para.text.text().trim();
                if text.chars().any(char::is_alphabetic) {
                    running.push(text.to_string());
                }
            }
            Content::Para(para) => {
                blocks.push(Block::paragraph(para.kind.in_text(), para.text.clone()));
            }
            Content::Table(table) => {
                for message in intake::of_table(table) {
                    say(block.at, RemarkKind::Changed, message.to_string());
                }
                blocks.push(Block::Table(table.in_text()));
            }
        }
    }
    if !running.is_empty() {
        let message =
            format!("What stands in page heads and feet was left out: \"{}\"", running.join("\", \""));
        say(Position::default(), RemarkKind::Lost, message);
    }
    report.remarks.sort_by_key(|remark| remark.at);
    Ok(Inserted { blocks, report })
}
