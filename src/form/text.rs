//! The statement's text on the sheet, the same for every form.

use std::ops::Range;

use super::{
    clean,
    columns::{self, Columns, Set},
    lists::Marker,
};
use crate::{
    sheet::{
        Border, Fit, Inline, Item, ListKind, Origin, Para, Role, Style, StyleTable, Table, TableCell,
        TableRow, Twips,
    },
    statement::{
        FieldId, Key, Statement,
        field::BlockField,
        text::{self, Block, Level, ParagraphStyle, RichText},
    },
};

/// The line around the cells of a table: half a point.
const CELL_BORDER: Border = Border { eighths: 4 };

/// The space between a table and the paragraph above: a table has none by itself, and would touch the line before.
const ABOVE_TABLE: Twips = Twips(120);

/// The blocks of the text, in order, on lines of `width`.
pub(super) fn items(statement: &Statement, styles: &StyleTable, width: Twips) -> Vec<Item> {
    let mut marker = Marker::new(&styles.lists);
    let set = Set::of(styles);
    let mut items = Vec::with_capacity(statement.text.len());
    for (key, block) in statement.text.iter() {
        match block {
            Block::Paragraph(paragraph) => {
                items.push(Item::Para(self::paragraph(key, paragraph, &mut marker)));
            }
            Block::Table(table) => {
                marker.end();
                for table in tables(key, table, width, set) {
                    // An empty paragraph keeps a table off by itself.
                    if let Some(Item::Para(above)) = items.last_mut()
                        && !above.inlines.is_empty()
                    {
                        above.space_after = Some(ABOVE_TABLE);
                    }
                    items.push(Item::Table(table));
                }
            }
        }
    }
    items
}

fn paragraph(key: Key, paragraph: &text::Paragraph, marker: &mut Marker<'_>) -> Para {
    let list = match paragraph.style {
        ParagraphStyle::Bullet(level) => Some(marker.item(ListKind::Bullet, level)),
        ParagraphStyle::Numbered(level) => Some(marker.item(ListKind::Numbered, level)),
        _ => {
            marker.end();
            None
        }
    };
    let mut para = rich(style_of(paragraph.style), FieldId::Block(key, BlockField::Text), &paragraph.text);
    para.list = list;
    para
}

/// The style a sheet gives a paragraph of this kind.
pub fn style_of(style: ParagraphStyle) -> Style {
    match style {
        ParagraphStyle::Normal => Style::NORMAL,
        ParagraphStyle::Note => Style::NOTE,
        ParagraphStyle::Heading(Level::One) => Style::HEADING_1,
        ParagraphStyle::Heading(Level::Two) => Style::HEADING_2,
        ParagraphStyle::Heading(Level::Three) => Style::HEADING_3,
        ParagraphStyle::Bullet(level) | ParagraphStyle::Numbered(level) => match level {
            Level::One => Style::ITEM_1,
            Level::Two => Style::ITEM_2,
            Level::Three => Style::ITEM_3,
        },
    }
}

fn rich(style: Style, field: FieldId, text: &RichText) -> Para {
    let mut inlines = Vec::new();
    let mut after_return = false;
    for run in text.runs() {
        // A CRLF whose two halves are marked differently is still one break.
        let halved = after_return && run.text.starts_with('\n');
        let start = usize::from(halved);
        after_return = run.text.ends_with('\r');
        let origin = Origin { field, range: run.range.start + start..run.range.end };
        clean::push(&mut inlines, &run.text[start..], run.marks, Role::Value, Some(&origin));
    }
    Para { origin: Some(field), style, direction: clean::direction(&inlines), inlines, ..Para::default() }
}

/// A table on the sheet, with as many cells in each row as it has columns: none without columns, and several where they
/// are more than a table can have.
fn tables(key: Key, table: &text::Table, width: Twips, set: Set) -> impl Iterator<Item = Table> {
    let strips: Vec<_> = columns::strips(table).collect();
    let parts = strips.len();
    (1..).zip(strips).map(move |(part, strip)| {
        let columns = Columns::of(table, &strip, width, set);
        let fit = Fit { part, parts, broken: columns.broken };
        self::strip(key, table, &strip, columns, fit)
    })
}

/// Some columns of a table.
fn strip(key: Key, table: &text::Table, strip: &Range<usize>, columns: Columns, fit: Fit) -> Table {
    let first = u32::try_from(strip.start).unwrap_or(u32::MAX);
    let rows = (0u32..).zip(&table.rows).map(|(at, cells)| {
        let cells = columns::within(cells, strip);
        let is_head = usize::try_from(at).is_ok_and(|at| at < table.header_rows);
        let style = if is_head { Style::TABLE_HEAD } else { Style::TABLE_TEXT };
        let mut drawn: Vec<TableCell> = (first..)
            .zip(cells)
            .map(|(column, text)| {
                let field = FieldId::Block(key, BlockField::Cell(at, column));
                TableCell { paras: vec![rich(style, field, text)] }
            })
            .collect();
        drawn.resize_with(strip.len(), || TableCell { paras: vec![Para::new(style)] });
        let stays = is_head || columns.lines(cells) <= LONG_ROW;
        TableRow { cells: drawn, stays, ..TableRow::default() }
    });
    // A part does not stand for the whole; it is known by its first cell.
    let shows = if fit.parts == 1 { BlockField::Whole } else { BlockField::Cell(0, first) };
    Table {
        origin: Some(FieldId::Block(key, shows)),
        rows: rows.collect(),
        header_rows: table.header_rows.min(table.rows.len()),
        widths: columns.widths,
        padding: columns.padding,
        border: CELL_BORDER,
        fit,
    }
}

/// Rows of more lines than this may go on on the next page; shorter ones are read better in one piece.
const LONG_ROW: usize = 10;

/// An empty paragraph.
pub(super) fn empty() -> Item {
    Item::Para(Para::new(Style::NORMAL))
}

/// What a paragraph of a page header says: the page's number between dashes.
pub(super) fn page_number() -> Para {
    let mut para = Para::new(Style::HEADER);
    let dash = |text| Inline::Text(crate::sheet::Run::new(Role::Label, text));
    para.inlines = vec![dash("- "), Inline::PageNumber, dash(" -")];
    para
}
