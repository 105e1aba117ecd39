//! Lists: numbers and signs that Word sets by itself.

use std::collections::HashMap;

use docx_rs::{
    AbstractNumbering, IndentLevel, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering,
    NumberingId, Numberings, Start,
};

use super::{escaped, para::special};
use crate::sheet::{LevelFormat, ListKind, ListLevel, ListTable, Mark};

/// The definition of bulleted lists; docx-rs keeps 1 for a definition of its own.
const BULLETS: usize = 2;
/// The definition of numbered lists.
const NUMBERS: usize = 3;

/// The lists of a document in the order they were met.
#[derive(Default)]
pub(super) struct Lists {
    met: Vec<ListKind>,
    known: HashMap<(u32, ListKind), usize>,
}

impl Lists {
    /// The list and level of a mark; none when the table has no level to set it by.
    pub(super) fn number(&mut self, mark: &Mark, table: &ListTable) -> Option<(NumberingId, IndentLevel)> {
        let deepest = levels(table, mark.kind).len().checked_sub(1)?;
        let met = &mut self.met;
        let index = *self.known.entry((mark.list, mark.kind)).or_insert_with(|| {
            met.push(mark.kind);
            met.len() - 1
        });
        Some((NumberingId::new(number(index)), IndentLevel::new(usize::from(mark.level).min(deepest))))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.met.is_empty()
    }
}

/// The number of a list; docx-rs keeps 1 for a list of its own.
fn number(index: usize) -> usize {
    index + 2
}

fn levels(table: &ListTable, kind: ListKind) -> &[ListLevel] {
    match kind {
        ListKind::Bullet => &table.bullet,
        ListKind::Numbered => &table.numbered,
    }
}

/// The definitions of both kinds, and one list of its own for each of the sheet's, so that numbering begins anew.
pub(super) fn numberings(table: &ListTable, lists: &Lists) -> Numberings {
    let mut numberings = Numberings::new();
    for (id, kind) in [(BULLETS, ListKind::Bullet), (NUMBERS, ListKind::Numbered)] {
        let mut definition = AbstractNumbering::new(id);
        definition.multi_level_type = Some("multilevel".to_owned());
        // Word knows nine levels.
        for (index, level) in levels(table, kind).iter().take(9).enumerate() {
            definition = definition.add_level(drawn(index, level));
        }
        if !definition.levels.is_empty() {
            numberings = numberings.add_abstract_numbering(definition);
        }
    }
    for (index, kind) in lists.met.iter().enumerate() {
        let definition = match kind {
            ListKind::Bullet => BULLETS,
            ListKind::Numbered => NUMBERS,
        };
        let depth = levels(table, *kind).len().min(9);
        let overrides = (0..depth).map(|level| LevelOverride::new(level).start(1)).collect();
        numberings = numberings.add_numbering(Numbering::new(number(index), definition).overrides(overrides));
    }
    numberings
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
