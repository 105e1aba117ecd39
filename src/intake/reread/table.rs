//! A table of the text as it is now, joined again where the page has it in several parts.

use std::collections::BTreeMap;

use super::{lines, text::marked};
use crate::{
    source,
    statement::text::{RichText, Table},
};

/// A row, with the place of the one it came from.
type Row = (Option<usize>, Vec<RichText>);

/// A table as it is now; its cells that are as they were printed stay as they were typed.
pub(super) fn changed(old: &Table, before: &source::Table, now: &source::Table) -> Table {
    let rows = rows(old, 0, before, now);
    Table { header_rows: now.header_rows, rows: rows.into_iter().map(|(_, cells)| cells).collect() }
}

fn rows(old: &Table, first: usize, before: &source::Table, now: &source::Table) -> Vec<Row> {
    let (before, now) = (before.in_text().rows, now.in_text().rows);
    let words = |rows: &[Vec<RichText>]| -> Vec<String> {
        rows.iter().map(|row| row.iter().map(marked).collect::<Vec<_>>().join("\u{1f}")).collect()
    };
    let cell = |was: Option<usize>, column: usize, now: RichText| {
        let printed = was.and_then(|row| before.get(row)).and_then(|row| row.get(column));
        let typed = was.and_then(|row| old.rows.get(row)).and_then(|row| row.get(first + column));
        typed.filter(|_| printed == Some(&now)).cloned().unwrap_or(now)
    };
    let came_from = lines::lines(&words(&before), &words(&now));
    let rows = came_from.into_iter().zip(now).map(|(line, cells)| {
        let cells = cells.into_iter().enumerate().map(|(column, text)| cell(line.was, column, text));
        (line.was, cells.collect())
    });
    rows.collect()
}

/// The parts in which the page has a table that is too wide for one.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// How many columns they have now, and their rows.
    parts: Vec<(usize, Vec<Row>)>,
    header_rows: usize,
    /// How many of their columns are there.
    columns: usize,
    edited: bool,
}

/// What has become of a table in several parts.
#[derive(Debug, PartialEq)]
pub(super) struct Joined {
    /// The whole, nothing where no part was edited.
    pub(super) table: Option<Table>,
    /// What the user should know of it.
    pub(super) told: Option<&'static str>,
}

impl Parts {
    /// Adds the part whose first column was `first` in the whole, `before` being its print.
    pub(super) fn add(&mut self, old: &Table, first: usize, before: &source::Table, now: &source::Table) {
        self.columns += before.in_text().columns();
        self.edited |= before.in_text() != now.in_text();
        self.header_rows = self.header_rows.max(now.header_rows);
        self.parts.push((now.in_text().columns(), rows(old, first, before, now)));
    }

    /// The parts side by side, each of their rows beside those that it was printed with.
    pub(super) fn joined(self, old: &Table) -> Joined {
        let whole = self.columns == old.columns();
        if whole && !self.edited {
            return Joined { table: None, told: None };
        }
        let mut counts = self.parts.iter().map(|(_, rows)| rows.len());
        let first = counts.next();
        let even = counts.all(|count| Some(count) == first);
        let width: usize = self.parts.iter().map(|(columns, _)| columns).sum();
        let mut joined: BTreeMap<(usize, usize), Vec<RichText>> = BTreeMap::new();
        let mut from = 0;
        for (columns, rows) in self.parts {
            let mut place = (0, 0);
            for (number, (was, cells)) in rows.into_iter().enumerate() {
                // What was put in stands behind what it was put in behind.
                place = match was {
                    _ if even => (number, 0),
                    Some(was) => (was + 1, 0),
                    None => (place.0, place.1 + 1),
                };
                let row = joined.entry(place).or_insert_with(|| vec![RichText::default(); width]);
                for (to, text) in row.iter_mut().skip(from).zip(cells) {
                    *to = text;
                }
            }
            from += columns;
        }
        let told = if !whole {
            Some(COLUMNS_GONE)
        } else if !even {
            Some(ROWS_UNEVEN)
        } else {
            None
        };
        let table = Table { header_rows: self.header_rows, rows: joined.into_values().collect() };
        Joined { table: Some(table), told }
    }
}

const COLUMNS_GONE: &str = "A part of a wide table is not on the page any more; its columns were taken out";
const ROWS_UNEVEN: &str =
    "The parts of a wide table have not the same rows any more; cells are empty where a part has no row";
