//! The statement's text on the sheet, the same for every form.

use super::{clean, lists::Marker};
use crate::{
    sheet::{
        Border, Inline, Item, ListKind, Origin, Para, Role, Style, StyleTable, Table, TableCell, TableRow,
        Twips, is_ideograph,
    },
    statement::{
        FieldId, Key, Statement,
        field::BlockField,
        text::{self, Block, Level, ParagraphStyle, RichText},
    },
};

/// The line around the cells of a table: half a point.
const CELL_BORDER: Border = Border { eighths: 4 };

/// The blocks of the text, in order, on lines of `width`.
pub(super) fn items(statement: &Statement, styles: &StyleTable, width: Twips) -> Vec<Item> {
    let mut marker = Marker::new(&styles.lists);
    let mut items = Vec::with_capacity(statement.text.len());
    for (key, block) in statement.text.iter() {
        match block {
            Block::Paragraph(paragraph) => {
                items.push(Item::Para(self::paragraph(key, paragraph, &mut marker)));
            }
            Block::Table(table) => {
                marker.end();
                items.extend(self::table(key, table, width).map(Item::Table));
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

/// A table with as many cells in each row as it has columns; nothing without columns.
fn table(key: Key, table: &text::Table, width: Twips) -> Option<Table> {
    let columns = table.columns();
    if columns == 0 {
        return None;
    }
    let widths = widths(table, columns, width);
    let rows = (0u32..).zip(&table.rows).map(|(at, cells)| {
        let is_head = usize::try_from(at).is_ok_and(|at| at < table.header_rows);
        let style = if is_head { Style::TABLE_HEAD } else { Style::TABLE_TEXT };
        let mut drawn: Vec<TableCell> = (0u32..)
            .zip(cells)
            .map(|(column, text)| {
                let field = FieldId::Block(key, BlockField::Cell(at, column));
                TableCell { paras: vec![rich(style, field, text)] }
            })
            .collect();
        drawn.resize_with(columns, || TableCell { paras: vec![Para::new(style)] });
        let stays = is_head || lines(cells, &widths) <= LONG_ROW;
        TableRow { cells: drawn, stays, ..TableRow::default() }
    });
    Some(Table {
        origin: Some(FieldId::Block(key, BlockField::Whole)),
        rows: rows.collect(),
        widths,
        header_rows: table.header_rows.min(table.rows.len()),
        border: CELL_BORDER,
    })
}

/// Rows of more lines than this may go on on the next page; shorter ones are read better in one piece.
const LONG_ROW: usize = 10;

/// How wide a character of a table's text is, about: capital and bold ones are wider, most are narrower.
const CHARACTER: usize = 100;
/// The space left and right in a cell together, as Word has it.
const SIDES: usize = 216;

/// About how many lines a row has.
fn lines(cells: &[RichText], widths: &[Twips]) -> usize {
    let of = |(text, width): (&RichText, &Twips)| {
        let room = usize::try_from(width.0).unwrap_or(0).saturating_sub(SIDES);
        let fitting = (room / CHARACTER).max(1);
        text.text().lines().map(|line| span(line).div_ceil(fitting).max(1)).sum()
    };
    cells.iter().zip(widths).map(of).max().unwrap_or(0)
}

/// How many characters wide a text is; ideographs are as wide as two.
fn span(text: &str) -> usize {
    text.chars().map(|c| if is_ideograph(c) { 2 } else { 1 }).sum()
}

/// Columns that share the width by what stands in them: none narrower than half an equal share and, where the others
/// have room to spare, none narrower than its longest word.
fn widths(table: &text::Table, columns: usize, width: Twips) -> Vec<Twips> {
    /// Longer texts wrap anyway and make no further claim.
    const LONGEST_CLAIM: usize = 60;
    let mut claims = vec![1usize; columns];
    let mut words = vec![0usize; columns];
    for cells in &table.rows {
        for ((claim, word), cell) in claims.iter_mut().zip(&mut words).zip(cells) {
            let longest = cell.text().lines().map(|line| line.chars().take(LONGEST_CLAIM).count()).max();
            *claim = (*claim).max(longest.unwrap_or(0));
            let solid = cell.text().split([' ', '\n', '\r', '\t', '-', '\u{200b}']);
            let longest = solid.filter(|word| !word.contains(is_ideograph)).map(|word| word.chars().count());
            *word = (*word).max(longest.max().unwrap_or(0));
        }
    }
    let whole = usize::try_from(width.0).unwrap_or(0);
    let least = whole / columns / 2;
    let shared = shared(whole - least * columns, &claims);
    let base: Vec<usize> = shared.into_iter().map(|share| least + share).collect();
    // No word takes more than half of the table.
    let needed = |word: &usize| word.saturating_mul(CHARACTER).saturating_add(SIDES).min(whole / 2);
    let needed: Vec<usize> = words.iter().map(needed).collect();
    let pairs = || base.iter().zip(&needed);
    let missing: Vec<usize> = pairs().map(|(own, needed)| needed.saturating_sub(*own)).collect();
    let spare: Vec<usize> = pairs().map(|(own, needed)| own.saturating_sub(least.max(*needed))).collect();
    let sum: usize = missing.iter().sum();
    let given = if sum <= spare.iter().sum() { self::shared(sum, &spare) } else { vec![0; columns] };
    let is_given = given.iter().any(|given| *given > 0);
    let columns = base
        .into_iter()
        .zip(missing)
        .zip(given)
        .map(|((own, missing), given)| if is_given { own + missing - given } else { own });
    columns.map(|column| Twips(i32::try_from(column).unwrap_or(width.0))).collect()
}

/// A whole in parts that are to each other as these are, to the last unit.
fn shared(whole: usize, parts: &[usize]) -> Vec<usize> {
    let total = parts.iter().sum::<usize>().max(1);
    let (mut sum, mut before) = (0, 0);
    parts
        .iter()
        .map(|part| {
            sum += part;
            let end = whole * sum / total;
            let share = end - before;
            before = end;
            share
        })
        .collect()
}

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
