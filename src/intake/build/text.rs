//! The text of a statement: what is left when the head is read.

use super::Build;
use crate::{
    intake::{RemarkKind, fields::number, labels, of_table, piece::Piece},
    source::{Content, Made, ParaKind},
    statement::{
        FieldId,
        field::BlockField,
        text::{Block, Marks, ParagraphStyle},
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
        let body = self.without_page_breaks(&body[..end]);
        let mut body = body.iter().peekable();
        while let Some(piece) = body.next() {
            if piece.table {
                if let Some(Content::Table(table)) =
                    self.source.blocks.get(piece.block).map(|block| &block.content)
                {
                    self.block(piece.at, Block::Table(table.in_text()));
                }
                continue;
            }
            let mut text = piece.text.clone();
            // The lines of one paragraph stay one.
            while let Some(next) = body.next_if(|next| next.block == piece.block && next.cell == piece.cell) {
                text.push("\n", &Marks::default());
                text.append(&next.text);
            }
            self.block(piece.at, Block::paragraph(piece.kind.in_text(), text));
        }
    }

    /// Fills the text where the document tells its blocks; empty paragraphs only part others.
    pub(super) fn whole(&mut self, blocks: &[usize]) {
        let source = self.source;
        for block in blocks.iter().filter_map(|number| source.blocks.get(*number)) {
            match &block.content {
                Content::Para(para) if para.text.is_empty() => {}
                Content::Para(para) => {
                    self.block(block.at, Block::paragraph(para.kind.in_text(), para.text.clone()));
                }
                Content::Table(table) => {
                    for message in of_table(table) {
                        self.remark(block.at, RemarkKind::Changed, message);
                    }
                    self.block(block.at, Block::Table(table.in_text()));
                }
            }
        }
    }

    /// The text without the numbers of its pages and the document's number under them; each is told, and a paragraph
    /// that a page broke in two is one again.
    fn without_page_breaks(&mut self, body: &[Piece]) -> Vec<Piece> {
        let mut whole: Vec<Piece> = Vec::with_capacity(body.len());
        let mut broken = false;
        for piece in body {
            let text = piece.text();
            let own = [&self.s.number, &self.s.ls_number].iter().any(|number| number.as_str() == text);
            let number = broken && (own || (!text.contains(char::is_whitespace) && number::is_number(text)));
            if !piece.table && (is_page_number(text) || number) {
                let message = format!("\"{text}\" was taken for the head of a page and left out");
                self.remark(piece.at, RemarkKind::Assumed, message);
                broken = true;
                continue;
            }
            match whole.last_mut() {
                Some(before) if broken && goes_on(before, piece) => {
                    before.text.push(" ", &Marks::default());
                    before.text.append(&piece.text);
                }
                _ => whole.push(piece.clone()),
            }
            broken = false;
        }
        whole
    }

    /// Page headers and footers: what is not yet in the statement is kept once.
    pub(super) fn running(&mut self, pieces: &[Piece]) {
        let mut seen: Vec<&str> = Vec::new();
        let mut below_page_number = false;
        let cover = self.s.cover.as_ref().map_or("", |cover| cover.number.as_str()).to_string();
        let number = pieces.iter().map(Piece::text).find(|text| number::is_number(text) && *text != cover);
        for piece in pieces {
            let text = piece.text();
            let known = [self.s.number.as_str(), &self.s.ls_number, &self.title, &cover].contains(&text);
            let page_number = text.chars().all(|c| !c.is_alphabetic());
            below_page_number |= page_number && self.source.made == Made::OfParts;
            if known || page_number || seen.contains(&text) {
                continue;
            }
            // Below the page's number a form has the document's; a line that looks like one is it.
            let is_number = number.is_none_or(|number| number == text);
            if below_page_number && is_number && self.s.number.is_empty() && self.s.ls_number.is_empty() {
                self.s.number = text.to_string();
                self.found(FieldId::Number, piece.at);
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

/// "- 2 -", as it stands at the head of a page.
fn is_page_number(text: &str) -> bool {
    let dash = ['-', '–', '—'];
    let inner = text.strip_prefix(dash).and_then(|text| text.strip_suffix(dash)).map(str::trim);
    inner.is_some_and(|number| (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a paragraph goes on after a page has ended.
fn goes_on(before: &Piece, after: &Piece) -> bool {
    let plain = |piece: &Piece| piece.kind == ParaKind::Plain && !piece.table && piece.cell.is_none();
    plain(before)
        && plain(after)
        && !before.text().ends_with(['.', ':', ';', '?', '!'])
        && after.text().starts_with(char::is_lowercase)
}
