//! One of the two pages: its rows by their labels, its lines, its text.

use std::collections::HashSet;

use crate::{
    intake::{
        build,
        labels::{self, Label},
        layout::{Layout, Row},
        piece::Piece,
    },
    source::{Block, Source},
};

/// A page in its parts.
pub(super) struct Side<'a> {
    source: &'a Source,
    pub(super) cover: Vec<Row>,
    pub(super) rows: Vec<Row>,
    /// Lines of the cover without a label.
    pub(super) cover_lines: Vec<Piece>,
    /// Lines of the head without a label.
    pub(super) lines: Vec<Piece>,
    pub(super) running: Vec<Piece>,
    whole: Vec<usize>,
}

impl<'a> Side<'a> {
    pub(super) fn of(source: &'a Source, layout: Layout) -> Self {
        let Layout { mut rows, loose, running, whole, band, .. } = layout;
        let end = build::cover_end(&rows, band);
        let statement = rows.split_off(end);
        let (cover_lines, lines): (Vec<_>, Vec<_>) =
            loose.into_iter().partition(|(before, _)| *before < end && end > 0);
        let pieces = |lines: Vec<(usize, Piece)>| lines.into_iter().map(|(_, piece)| piece).collect();
        let (cover_lines, lines) = (pieces(cover_lines), pieces(lines));
        Self { source, cover: rows, rows: statement, cover_lines, lines, running, whole }
    }

    /// The value of a label's rows; one that says that there is none is empty.
    pub(super) fn value(&self, label: Label) -> String {
        value(&self.rows, label)
    }

    /// The paragraphs of a label's rows.
    pub(super) fn paras(&self, label: Label) -> Vec<String> {
        let rows = self.rows.iter().filter(|row| row.labels == [label]);
        rows.flat_map(|row| row.paras.iter().cloned()).filter(|text| !labels::is_empty(text)).collect()
    }

    /// The blocks of the head, the cover included.
    pub(super) fn head(&self) -> impl Iterator<Item = &'a Block> {
        let text: HashSet<usize> = self.whole.iter().copied().collect();
        let last = self.whole.iter().copied().max();
        let source = self.source;
        let blocks = source.blocks.iter().enumerate();
        let blocks = blocks.take_while(move |(number, _)| last.is_none_or(|last| *number <= last));
        blocks.filter(move |(number, _)| !text.contains(number)).map(|(_, block)| block)
    }

    /// The blocks of the text with their numbers in the document.
    pub(super) fn blocks(&self) -> Vec<(usize, &'a Block)> {
        let source = self.source;
        self.whole.iter().filter_map(|number| Some((*number, source.blocks.get(*number)?))).collect()
    }
}

/// The value of a label's rows among these.
pub(super) fn value(rows: &[Row], label: Label) -> String {
    let values: Vec<String> = rows
        .iter()
        .filter(|row| row.labels == [label])
        .map(Row::value)
        .filter(|value| !value.is_empty())
        .collect();
    let value = values.join("\n");
    if labels::is_empty(&value) { String::new() } else { value }
}
