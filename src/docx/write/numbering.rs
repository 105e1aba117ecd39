//! Lists: numbers and signs that Word sets by itself.

use std::collections::HashMap;

use docx_rs::{
    AbstractNumbering, IndentLevel, Level, LevelJc, LevelText, NumberFormat, Numbering, NumberingId,
    Numberings, Start,
};

use super::{escaped, para::special};
use crate::sheet::{LevelFormat, ListKind, ListLevel, ListTable, Mark};

/// The lists of a document in the order they were met.
///
/// Each has a definition of its own: of those that share one, LibreOffice counts on, and Word does at some levels. A
/// sheet's list is several of Word's where an item has no item of the next outer level above it: what counts the items
/// that are missing there, as LibreOffice does, has none to count. Bullets count nothing: all of them are one list.
#[derive(Default)]
pub(super) struct Lists {
    met: Vec<ListKind>,
    bullets: Option<usize>,
    /// For each list of the sheet and each level the list whose items are counted on, until one stands further out.
    open: HashMap<u32, Vec<Option<usize>>>,
}

impl Lists {
    /// The list and level of a mark; none when the table has no level to set it by.
    pub(super) fn number(&mut self, mark: &Mark, table: &ListTable) -> Option<(NumberingId, IndentLevel)> {
        let deepest = levels(table, mark.kind).len().checked_sub(1)?;
        let level = usize::from(mark.level).min(deepest);
        let index = match mark.kind {
            ListKind::Bullet => *self.bullets.get_or_insert_with(|| begun(&mut self.met, mark.kind)),
            ListKind::Numbered => {
                let open = self.open.entry(mark.list).or_default();
                open.resize(level + 1, None);
                let above = level.checked_sub(1).and_then(|above| open[above]);
                *open[level].get_or_insert_with(|| above.unwrap_or_else(|| begun(&mut self.met, mark.kind)))
            }
        };
        Some((NumberingId::new(number(index)), IndentLevel::new(level)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.met.is_empty()
    }
}

/// Begins a list.
fn begun(met: &mut Vec<ListKind>, kind: ListKind) -> usize {
    met.push(kind);
    met.len() - 1
}

/// The number of a list and of its definition; docx-rs keeps 1 for a list of its own.
fn number(index: usize) -> usize {
    index + 2
}

fn levels(table: &ListTable, kind: ListKind) -> &[ListLevel] {
    match kind {
        ListKind::Bullet => &table.bullet,
        ListKind::Numbered => &table.numbered,
    }
}

/// A definition for each list, and the list.
pub(super) fn numberings(table: &ListTable, lists: &Lists) -> Numberings {
    lists.met.iter().enumerate().fold(Numberings::new(), |numberings, (index, kind)| {
        let number = number(index);
        let mut definition = AbstractNumbering::new(number);
        definition.multi_level_type = Some("multilevel".to_owned());
        // Word knows nine levels.
        for (level, format) in levels(table, *kind).iter().take(9).enumerate() {
            definition = definition.add_level(drawn(level, format));
        }
        numberings.add_abstract_numbering(definition).add_numbering(Numbering::new(number, number))
    })
}

fn drawn(index: usize, level: &ListLevel) -> Level {
    let place = index + 1;
    let (format, text) = match &level.format {
        LevelFormat::Sign(sign) => ("bullet", escaped(sign)),
        LevelFormat::Decimal(after) => ("decimal", format!("%{place}{}", escaped(after))),
        LevelFormat::Letter(after) => ("lowerLetter", format!("%{place}{}", escaped(after))),
        LevelFormat::Roman(after) => ("lowerRoman", format!("%{place}{}", escaped(after))),
    };
    Level::new(index, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
        .indent(Some(level.indent.left.0), Some(special(level.indent.hanging)), None, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Indent, Twips};

    /// The list and level of numbered items of one list of the sheet.
    fn lists(items: &[u8]) -> Vec<(usize, usize)> {
        let indent = Indent { left: Twips(0), hanging: Twips(0) };
        let level = |_| ListLevel { format: LevelFormat::Decimal("."), indent };
        let table = ListTable { bullet: Vec::new(), numbered: (0..3).map(level).collect() };
        let mut lists = Lists::default();
        let mark =
            |level| Mark { list: 1, level, kind: ListKind::Numbered, number: 1, printed: String::new() };
        let numbers = items.iter().map(|level| lists.number(&mark(*level - 1), &table).unwrap());
        numbers.map(|(list, level)| (list.id, level.val + 1)).collect()
    }

    #[test]
    fn an_item_without_one_above_it_begins_a_list() {
        for (items, expected) in [
            (&[1, 2, 3, 3, 2, 1, 2][..], &[2, 2, 2, 2, 2, 2, 2][..]),
            (&[2, 1, 2, 3, 1], &[2, 3, 3, 3, 3]),
            (&[3, 3, 2, 3, 1], &[2, 2, 3, 3, 4]),
            (&[1, 3, 3, 2, 3, 1, 3], &[2, 3, 3, 2, 2, 2, 4]),
        ] {
            let found = lists(items);
            assert_eq!(found.iter().map(|(list, _)| *list).collect::<Vec<_>>(), expected, "{items:?}");
            assert!(found.iter().map(|(_, level)| *level).eq(items.iter().map(|level| usize::from(*level))));
        }
    }
}
