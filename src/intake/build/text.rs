//! The text of a statement: what is left when the head is read.

use super::Build;
use crate::{
    intake::{RemarkKind, labels, piece::Piece},
    source::{Content, ParaKind, Table as SourceTable},
    statement::{
        FieldId,
        field::BlockField,
        text::{Block, Level, Marks, ParagraphStyle, RichText, Table},
    },
};

impl Build<'_> {
    /// Fills the text: the lines that no field took, then the document's own text.
    pub(super) fn text(&mut self, body: &[Piece]) {
        let mut kept = std::mem::take(&mut self.kept);
        kept.sort_by_key(|(at, _)| *at);
        for (at, text) in kept {
            self.block(at, Block::paragraph(ParagraphStyle::Normal, text));
        }
        let end = body
            .iter()
            .rposition(|piece| piece.table || !labels::is_rule(piece.text()))
            .map_or(0, |last| last + 1);
        let mut body = body[..end].iter().peekable();
        while let Some(piece) = body.next() {
            if piece.table {
                if let Some(Content::Table(table)) =
                    self.source.blocks.get(piece.block).map(|block| &block.content)
                {
                    let table = table_of(table);
                    self.block(piece.at, Block::Table(table));
                }
                continue;
            }
            let mut text = piece.text.clone();
            // The lines of one paragraph stay one.
            while let Some(next) = body.next_if(|next| next.block == piece.block && next.cell == piece.cell) {
                text.push("\n", &Marks::default());
                text.append(&next.text);
            }
            self.block(piece.at, Block::paragraph(style(piece.kind), text));
        }
    }

    /// Page headers and footers: what is not yet in the statement is kept once.
    pub(super) fn running(&mut self, pieces: &[Piece]) {
        let mut seen: Vec<&str> = Vec::new();
        for piece in pieces {
            let text = piece.text();
            let known =
                [&self.s.number, &self.s.ls_number, &self.title].iter().any(|value| value.as_str() == text);
            let page_number = text.chars().all(|c| !c.is_alphabetic());
            if known || page_number || seen.contains(&text) {
                continue;
            }
            seen.push(text);
            self.kept.push((piece.at, piece.text.clone()));
            self.remark(
                piece.at,
                RemarkKind::Kept,
                "This line of the page's head or foot stays at the beginning of the text",
            );
        }
    }

    fn block(&mut self, at: crate::source::Position, block: Block) {
        let key = self.s.text.push(&mut self.s.keys, block);
        self.found(FieldId::Block(key, BlockField::Whole), at);
    }
}

fn style(kind: ParaKind) -> ParagraphStyle {
    let level = |number: u8| Level::from_number(usize::from(number));
    match kind {
        ParaKind::Plain | ParaKind::Running => ParagraphStyle::Normal,
        ParaKind::Heading(number) => ParagraphStyle::Heading(level(number)),
        ParaKind::Bullet(number) => ParagraphStyle::Bullet(level(number)),
        ParaKind::Numbered(number) => ParagraphStyle::Numbered(level(number)),
        ParaKind::Note => ParagraphStyle::Note,
    }
}

fn table_of(table: &SourceTable) -> Table {
    let cell = |paras: &Vec<crate::source::Para>| {
        let mut text = RichText::new();
        for (number, para) in paras.iter().enumerate() {
            if number > 0 {
                text.push("\n", &Marks::default());
            }
            text.append(&para.text);
        }
        text
    };
    Table {
        header_rows: table.header_rows,
        rows: table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect(),
    }
}
