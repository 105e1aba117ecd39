//! The places where the text is written: runs of paragraphs between tables, and the cells of tables.

use crate::statement::{
    FieldId, Key, Statement,
    field::BlockField,
    text::{Block, RichText, Table},
};

/// A place where text is written as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// The paragraphs between two tables, counted from 0; there may be none between.
    Passage(usize),
    /// A cell of a table: its row and column.
    Cell(Key, u32, u32),
}

impl Place {
    /// The table a cell is in.
    pub(super) fn table(self) -> Option<Key> {
        match self {
            Self::Passage(_) => None,
            Self::Cell(key, ..) => Some(key),
        }
    }
}

/// A stretch of the text, as it is drawn from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// The paragraphs between two tables: which passage it is, and the block it begins with.
    Passage {
        /// Which of the passages, counted from 0.
        number: usize,
        /// Where among the blocks it begins.
        first: usize,
    },
    /// A table: which it is, counted from 0, and its key.
    Table {
        /// Which of the tables, counted from 0.
        number: usize,
        /// Its key.
        key: Key,
        /// Where among the blocks it stands.
        at: usize,
    },
}

/// The stretches of the text: passages and tables in turn, beginning and ending with a passage.
pub(super) fn stretches(statement: &Statement) -> Vec<Stretch> {
    let mut stretches = vec![Stretch::Passage { number: 0, first: 0 }];
    let mut tables = 0;
    for (at, (key, block)) in statement.text.iter().enumerate() {
        if let Block::Table(_) = block {
            stretches.push(Stretch::Table { number: tables, key, at });
            tables += 1;
            stretches.push(Stretch::Passage { number: tables, first: at + 1 });
        }
    }
    stretches
}

/// Whether a passage is among stretches, or the table of a cell.
pub(super) fn is_in(stretches: &[Stretch], place: Place) -> bool {
    stretches.iter().any(|stretch| match (*stretch, place) {
        (Stretch::Passage { number, .. }, Place::Passage(wanted)) => number == wanted,
        (Stretch::Table { key, .. }, Place::Cell(wanted, ..)) => key == wanted,
        _ => false,
    })
}

/// Where a passage begins among the blocks, or where the table of a cell stands.
pub(super) fn first_of(statement: &Statement, place: Place) -> Option<usize> {
    match place {
        Place::Passage(0) => Some(0),
        Place::Passage(number) => {
            let blocks = statement.text.values().enumerate();
            let mut tables = blocks.filter(|(_, block)| matches!(block, Block::Table(_)));
            tables.nth(number - 1).map(|(at, _)| at + 1)
        }
        Place::Cell(key, ..) => statement.text.position(key),
    }
}

/// A cell of the table that is the block of this number.
pub(super) fn cell_at(statement: &Statement, block: usize, row: u32, column: u32) -> Option<&RichText> {
    let Block::Table(table) = statement.text.values().nth(block)? else { return None };
    table.rows.get(usize::try_from(row).ok()?)?.get(usize::try_from(column).ok()?)
}

/// The place a field is written in.
pub(super) fn of(statement: &Statement, field: FieldId) -> Option<Place> {
    match field {
        FieldId::Block(key, BlockField::Cell(row, column)) => Some(Place::Cell(key, row, column)),
        FieldId::Block(key, _) => {
            let at = statement.text.position(key)?;
            let before = statement.text.values().take(at).filter(|block| matches!(block, Block::Table(_)));
            Some(Place::Passage(before.count()))
        }
        _ => None,
    }
}

/// The table of this key.
pub(super) fn table(statement: &Statement, key: Key) -> Option<&Table> {
    match statement.text.get(key)? {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    }
}

/// The place one step before or behind a place, in the order they are drawn; arrows lead there.
pub(super) fn neighbour(statement: &Statement, place: Place, step: Step) -> Option<Place> {
    let cell = |key, row: usize, column: usize| {
        let cells = table(statement, key)?.rows.get(row)?;
        let column = column.min(cells.len().checked_sub(1)?);
        Some(Place::Cell(key, u32::try_from(row).ok()?, u32::try_from(column).ok()?))
    };
    match place {
        Place::Passage(number) => {
            let mut tables = statement.text.iter().filter(|(_, block)| matches!(block, Block::Table(_)));
            let at = if step.is_forward() { number } else { number.checked_sub(1)? };
            let (key, _) = tables.nth(at)?;
            let rows = table(statement, key)?.rows.len();
            let row = if step.is_forward() { 0 } else { rows.checked_sub(1)? };
            cell(key, row, if step == Step::Back { usize::MAX } else { 0 })
        }
        Place::Cell(key, row, column) => {
            let (row, column) = (usize::try_from(row).ok()?, usize::try_from(column).ok()?);
            let width = table(statement, key)?.rows.get(row)?.len();
            let inside = match step {
                Step::Up => row.checked_sub(1).and_then(|row| cell(key, row, column)),
                Step::Down => cell(key, row + 1, column),
                Step::On if column + 1 < width => cell(key, row, column + 1),
                Step::On => cell(key, row + 1, 0),
                Step::Back if column > 0 => cell(key, row, column - 1),
                Step::Back => row.checked_sub(1).and_then(|row| cell(key, row, usize::MAX)),
            };
            inside.or_else(|| {
                let before = statement
                    .text
                    .iter()
                    .take_while(|(other, _)| *other != key)
                    .filter(|(_, block)| matches!(block, Block::Table(_)))
                    .count();
                Some(Place::Passage(if step.is_forward() { before + 1 } else { before }))
            })
        }
    }
}

/// A way from one place to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To what stands above.
    Up,
    /// To what stands below.
    Down,
    /// To what is read next.
    On,
    /// To what was read before.
    Back,
}

impl Step {
    /// Whether it leads towards the end of the text.
    pub(super) fn is_forward(self) -> bool {
        matches!(self, Self::Down | Self::On)
    }
}

/// The field of a cell.
pub(super) fn cell(key: Key, row: u32, column: u32) -> FieldId {
    FieldId::Block(key, BlockField::Cell(row, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{List, text::ParagraphStyle};

    fn statement() -> Statement {
        let table = || {
            Block::Table(Table {
                header_rows: 0,
                rows: vec![vec![RichText::new(), RichText::new()], vec![RichText::new()]],
            })
        };
        let paragraph = || Block::paragraph(ParagraphStyle::Normal, "a");
        let mut statement = Statement::default();
        statement.text =
            List::of(&mut statement.keys, [paragraph(), paragraph(), table(), table(), paragraph()]);
        statement
    }

    #[test]
    fn a_text_is_passages_and_tables_in_turn() {
        let statement = statement();
        let key = |at| statement.text.key_at(at).unwrap();
        assert_eq!(
            stretches(&statement),
            [
                Stretch::Passage { number: 0, first: 0 },
                Stretch::Table { number: 0, key: key(2), at: 2 },
                Stretch::Passage { number: 1, first: 3 },
                Stretch::Table { number: 1, key: key(3), at: 3 },
                Stretch::Passage { number: 2, first: 4 },
            ]
        );
        assert_eq!(stretches(&Statement::default()), [Stretch::Passage { number: 0, first: 0 }]);
    }

    #[test]
    fn arrows_lead_through_a_table_and_out_of_it() {
        let statement = statement();
        let (first, second) = (statement.text.key_at(2).unwrap(), statement.text.key_at(3).unwrap());
        for (from, step, to) in [
            (Place::Passage(0), Step::Down, Some(Place::Cell(first, 0, 0))),
            (Place::Passage(0), Step::Up, None),
            (Place::Passage(1), Step::Up, Some(Place::Cell(first, 1, 0))),
            (Place::Passage(1), Step::On, Some(Place::Cell(second, 0, 0))),
            (Place::Passage(2), Step::Down, None),
            (Place::Cell(first, 0, 1), Step::Down, Some(Place::Cell(first, 1, 0))),
            (Place::Cell(first, 0, 1), Step::On, Some(Place::Cell(first, 1, 0))),
            (Place::Cell(first, 0, 1), Step::Up, Some(Place::Passage(0))),
            (Place::Cell(first, 1, 0), Step::Back, Some(Place::Cell(first, 0, 1))),
            (Place::Cell(second, 0, 0), Step::Back, Some(Place::Passage(1))),
            (Place::Cell(second, 1, 0), Step::Down, Some(Place::Passage(2))),
        ] {
            assert_eq!(neighbour(&statement, from, step), to, "{from:?} {step:?}");
        }
    }
}
