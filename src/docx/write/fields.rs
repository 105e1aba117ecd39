//! Labelled fields, in a grid or with hanging values.

use docx_rs::{
    BookmarkEnd, BookmarkStart, BorderType, DocumentChild, Paragraph, ParagraphChild, Table, TableCell,
    TableCellBorder, TableCellBorderPosition, TableCellBorders, TableRow, VAlignType, VMergeType, WidthType,
};

use super::{
    boxed,
    columns::Columns,
    para,
    pen::Pen,
    run::{self, Setting},
    table,
};
use crate::sheet::{Border, Cell, CellRole, Fields, Inline, Layout, Merge, Row, Twips};

/// Draws labelled fields.
pub(super) fn fields(pen: &mut Pen<'_>, fields: &Fields, room: Twips) -> Vec<DocumentChild> {
    match &fields.layout {
        Layout::Grid { columns, padding } => grid(pen, fields, columns, *padding, room)
            .map(|table| DocumentChild::Table(Box::new(table)))
            .into_iter()
            .collect(),
        Layout::Hanging { indent } => {
            let mut paragraphs = Vec::new();
            let mut starts = Vec::with_capacity(fields.rows.len() + 1);
            for row in &fields.rows {
                starts.push(paragraphs.len());
                paragraphs.extend(hanging(pen, row, *indent));
            }
            starts.push(paragraphs.len());
            for anchor in &fields.anchors {
                let at = |row: usize| starts.get(row).copied().unwrap_or(paragraphs.len());
                let (from, to) = (at(anchor.rows.start), at(anchor.rows.end));
                if let Some(named) = paragraphs.get_mut(from..to) {
                    bookmark(pen, named, &anchor.name, 0);
                }
            }
            paragraphs.into_iter().map(boxed).collect()
        }
    }
}

fn grid(pen: &mut Pen<'_>, fields: &Fields, columns: &[Twips], padding: Twips, room: Twips) -> Option<Table> {
    let needed = fields.rows.iter().map(|row| row.cells.len()).max()?;
    let columns = Columns::new(columns, needed, room);
    let mut merges = Merges::default();
    let mut spans = Spans::of(pen, fields);
    let rows = fields.rows.iter().enumerate().map(|(index, row)| {
        let ends = spans.at(index);
        self::row(pen, &columns, &mut merges, row, ends)
    });
    let rows = rows.collect();
    Some(table::framed(Table::without_borders(rows), &columns, padding))
}

/// Bookmarks that hold several rows of a table: each begins in the first cell of its first and ends in the last of its
/// last.
struct Spans {
    starts: Vec<(usize, BookmarkStart)>,
    ends: Vec<(usize, BookmarkEnd)>,
}

/// The bookmarks that begin and end in a row.
#[derive(Default)]
struct Ends {
    starts: Vec<ParagraphChild>,
    ends: Vec<ParagraphChild>,
}

impl Spans {
    fn of(pen: &mut Pen<'_>, fields: &Fields) -> Self {
        let mut spans = Self { starts: Vec::new(), ends: Vec::new() };
        for anchor in &fields.anchors {
            let last = anchor.rows.end.min(fields.rows.len());
            if anchor.rows.start < last {
                let (id, name) = pen.anchors.name(&anchor.name);
                spans.starts.push((anchor.rows.start, BookmarkStart::new(id, name)));
                spans.ends.push((last - 1, BookmarkEnd::new(id)));
            }
        }
        spans
    }

    fn at(&mut self, row: usize) -> Ends {
        let starts = self.starts.iter().filter(|(at, _)| *at == row);
        let ends = self.ends.iter().filter(|(at, _)| *at == row);
        Ends {
            starts: starts.map(|(_, start)| ParagraphChild::BookmarkStart(start.clone())).collect(),
            ends: ends.map(|(_, end)| ParagraphChild::BookmarkEnd(end.clone())).collect(),
        }
    }
}

/// Which cells of the row above go on below, each as its first column and its span.
#[derive(Default)]
struct Merges {
    above: Vec<(usize, usize)>,
    here: Vec<(usize, usize)>,
}

impl Merges {
    /// What Word says of a cell's merging. A cell can only go on below one of the same columns; else it is a first.
    fn of(&mut self, merge: Merge, at: usize, span: usize) -> Option<VMergeType> {
        if merge == Merge::None {
            return None;
        }
        self.here.push((at, span));
        Some(match merge {
            Merge::Continue if self.above.contains(&(at, span)) => VMergeType::Continue,
            _ => VMergeType::Restart,
        })
    }

    fn next_row(&mut self) {
        self.above = std::mem::take(&mut self.here);
    }
}

fn row(
    pen: &mut Pen<'_>,
    columns: &Columns,
    merges: &mut Merges,
    row: &Row,
    mut bookmarks: Ends,
) -> TableRow {
    let mut cells = Vec::with_capacity(row.cells.len());
    let mut at = 0;
    for (index, cell) in row.cells.iter().enumerate() {
        // Every cell to come needs a column, too; the last takes what is left, for docx-rs cannot end a row early.
        let behind = row.cells.len() - index - 1;
        let most = columns.left(at).saturating_sub(behind).max(1);
        let span = if behind == 0 { most } else { cell.span.clamp(1, most) };
        let mut paragraphs = table::paragraphs(pen, &cell.paras, row.change);
        // Each begins before those behind it.
        for anchor in cell.anchors.iter().rev() {
            bookmark(pen, &mut paragraphs, anchor, 0);
        }
        if let Some(first) = paragraphs.first_mut() {
            first.children.splice(0..0, bookmarks.starts.drain(..));
        }
        if let Some(last) = paragraphs.last_mut().filter(|_| behind == 0) {
            last.children.append(&mut bookmarks.ends);
        }
        let mut drawn = edged(table::cell(paragraphs), row).width(columns.width(at, span), WidthType::Dxa);
        if span > 1 {
            drawn = drawn.grid_span(span);
        }
        if cell.centered {
            drawn = drawn.vertical_align(VAlignType::Center);
        }
        if let Some(merge) = merges.of(cell.merge, at, span) {
            drawn = drawn.vertical_merge(merge);
        }
        cells.push(drawn);
        at += span;
    }
    merges.next_row();
    if cells.is_empty() {
        let mut paragraph = para::empty(pen);
        paragraph.children.append(&mut bookmarks.starts);
        paragraph.children.append(&mut bookmarks.ends);
        let cell = table::cell(vec![paragraph]).grid_span(columns.left(0));
        cells.push(edged(cell, row).width(columns.total(), WidthType::Dxa));
    }
    let mut drawn = TableRow::new(cells);
    if let Some(height) = row.min_height.filter(|height| height.0 > 0) {
        #[allow(clippy::cast_precision_loss)] // a height of more than 2^24 twips would be 300 m
        let height = height.0 as f32;
        // "At least" is what Word takes for granted.
        drawn = drawn.row_height(height);
    }
    table::changed(drawn.cant_split(), row.change)
}

/// A cell with the lines of its row.
fn edged(cell: TableCell, row: &Row) -> TableCell {
    let mut borders = TableCellBorders::with_empty();
    let mut any = false;
    for (position, border) in
        [(TableCellBorderPosition::Top, row.rule_above), (TableCellBorderPosition::Bottom, row.rule_below)]
    {
        if let Some(size) = border.and_then(para::thickness) {
            any = true;
            borders = borders
                .set(TableCellBorder::new(position).border_type(BorderType::Single).size(size).color("auto"));
        }
    }
    if any { cell.set_borders(borders) } else { cell }
}

/// Puts a bookmark around paragraphs, beginning with the `at`th child of the first.
fn bookmark(pen: &mut Pen<'_>, paragraphs: &mut [Paragraph], wanted: &str, at: usize) {
    let Some(first) = paragraphs.first_mut() else {
        return;
    };
    let (id, name) = pen.anchors.name(wanted);
    let start = ParagraphChild::BookmarkStart(BookmarkStart::new(id, name));
    first.children.insert(at.min(first.children.len()), start);
    if let Some(last) = paragraphs.last_mut() {
        last.children.push(ParagraphChild::BookmarkEnd(BookmarkEnd::new(id)));
    }
}

/// The paragraphs of a row whose values hang: each label, a tab and its value; what follows is set in.
fn hanging(pen: &mut Pen<'_>, row: &Row, indent: Twips) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut cells = row.cells.iter().peekable();
    while let Some(cell) = cells.next() {
        // A label takes the cell behind it along, unless that is a label, too.
        let (label, content) = match cell.role {
            CellRole::Label => (Some(cell), cells.next_if(|next| next.role != CellRole::Label)),
            _ => (None, Some(cell)),
        };
        let (mut drawn, at) = beside(pen, row, label, content, indent);
        for anchor in &content.unwrap_or(cell).anchors {
            bookmark(pen, &mut drawn, anchor, at);
        }
        paragraphs.extend(drawn);
    }
    rules(paragraphs, row.rule_above, row.rule_below)
}

/// A label with what stands beside it, and behind how many children of the first paragraph this begins.
fn beside(
    pen: &mut Pen<'_>,
    row: &Row,
    label: Option<&Cell>,
    cell: Option<&Cell>,
    indent: Twips,
) -> (Vec<Paragraph>, usize) {
    let banner = cell.is_some_and(|cell| cell.role == CellRole::Banner);
    let paras = cell.map(|cell| cell.paras.as_slice()).unwrap_or_default();
    let labels = label.map(|label| label.paras.as_slice()).unwrap_or_default();
    let mut paragraphs = Vec::with_capacity(paras.len().max(1));
    let mut at = 0;
    if let Some(shape) = label.and(paras.first().or(labels.first())) {
        let change = run::own_or(shape.change, row.change);
        let mut paragraph = para::blank(pen, shape.style, shape.direction, change).indent(
            Some(indent.0),
            Some(para::special(indent)),
            None,
            None,
        );
        for (index, para) in labels.iter().enumerate() {
            let change = run::own_or(para.change, row.change);
            if index > 0 {
                run::inlines(pen, &mut paragraph, &[Inline::Break], Setting::of(para, change));
            }
            run::inlines(pen, &mut paragraph, &para.inlines, Setting::of(para, change));
        }
        run::inlines(pen, &mut paragraph, &[Inline::Tab], Setting::of(shape, change));
        at = paragraph.children.len();
        if let Some(first) = paras.first() {
            run::inlines(pen, &mut paragraph, &first.inlines, Setting::of(first, change));
        }
        paragraphs.push(paragraph);
    }
    for para in paras.iter().skip(usize::from(label.is_some())) {
        let paragraph = para::within(pen, para, row.change);
        // A list keeps its own indent, and a banner stands over the whole row.
        paragraphs.push(if banner || para.list.is_some() {
            paragraph
        } else {
            paragraph.indent(Some(indent.0), Some(para::special(Twips(0))), None, None)
        });
    }
    (paragraphs, at)
}

/// Paragraphs with a line above the first and below the last.
fn rules(mut paragraphs: Vec<Paragraph>, above: Option<Border>, below: Option<Border>) -> Vec<Paragraph> {
    let last = paragraphs.len().saturating_sub(1);
    for (index, paragraph) in paragraphs.iter_mut().enumerate() {
        let edges = (above.filter(|_| index == 0), below.filter(|_| index == last));
        if edges != (None, None) {
            *paragraph = para::bordered(std::mem::take(paragraph), edges.0, edges.1);
        }
    }
    paragraphs
}
