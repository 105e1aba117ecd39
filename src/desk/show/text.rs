//! The text of a statement: paragraphs with their runs, and tables.

use serde::Serialize;

use crate::statement::text::{Block, ParagraphStyle, Position, RichText};

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum BlockView<'a> {
    Paragraph { style: String, text: &'a str, runs: Vec<RunView<'a>> },
    Table { style: &'static str, header_rows: usize, rows: Vec<Vec<&'a str>> },
}

#[derive(Serialize)]
pub(super) struct RunView<'a> {
    text: &'a str,
    bold: bool,
    italic: bool,
    underline: bool,
    position: &'static str,
    link: &'a str,
}

pub(super) fn block(block: &Block) -> BlockView<'_> {
    match block {
        Block::Paragraph(paragraph) => BlockView::Paragraph {
            style: style(paragraph.style),
            text: paragraph.text.text(),
            runs: runs(&paragraph.text),
        },
        Block::Table(table) => BlockView::Table {
            style: "table",
            header_rows: table.header_rows,
            rows: table.rows.iter().map(|row| row.iter().map(RichText::text).collect()).collect(),
        },
    }
}

fn style(style: ParagraphStyle) -> String {
    let level = style.level().map(|level| level.number().to_string()).unwrap_or_default();
    format!("{}{level}", style.name())
}

fn runs(text: &RichText) -> Vec<RunView<'_>> {
    text.runs()
        .map(|run| RunView {
            text: run.text,
            bold: run.marks.bold,
            italic: run.marks.italic,
            underline: run.marks.underline,
            position: match run.marks.position {
                Position::Baseline => "",
                Position::Superscript => "superscript",
                Position::Subscript => "subscript",
            },
            link: run.marks.link.as_deref().unwrap_or(""),
        })
        .collect()
}
