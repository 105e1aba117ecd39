//! A caret whose place is gone, as a step that is taken back takes the table or the passage with it.

use egui::Ui;

use super::{
    area,
    memory::{Caret, Edge, Go, Memory},
    place::{self, Place, Stretch},
};
use crate::{
    app::cx::Cx,
    statement::{FieldId, Statement, field::BlockField},
};

/// Forgets a caret whose place is gone; the keyboard, where it was there, goes to what was written there or beside it.
pub(super) fn leave(ui: &Ui, cx: &Cx<'_>, memory: &mut Memory) {
    let before = memory.kept.known_stretches();
    let Some(caret) = memory.caret else { return };
    let is_there = match caret.place {
        Place::Passage(_) => place::is_in(&memory.kept.stretches(cx.draft), caret.place),
        Place::Cell(key, row, column) => cx.statement().get(place::cell(key, row, column)).is_ok(),
    };
    if is_there {
        return;
    }
    let go = next(cx.statement(), memory, caret, before.as_deref().unwrap_or_default());
    memory.caret = None;
    memory.pending = None;
    memory.seen = None;
    memory.link = None;
    if memory.go.is_none() && ui.memory(|focus| focus.has_focus(area::id(cx, caret.place))) {
        memory.go = Some(go);
    }
}

/// Where the caret goes from a place that is gone; `before` are the stretches of the text it was in.
fn next(statement: &Statement, memory: &Memory, caret: Caret, before: &[Stretch]) -> Go {
    let seen = memory.seen.as_ref().filter(|(place, _)| *place == caret.place);
    let written = seen.and_then(|(_, reading)| {
        let byte = reading.byte(caret.range.primary.index.0);
        let part = &reading.parts[reading.part_at(byte)?];
        let is_there =
            place::of(statement, part.field).is_some_and(|place| matches!(place, Place::Passage(_)));
        is_there.then_some(Go::To(part.field, byte - part.start))
    });
    written
        .or_else(|| beside(statement, caret.place, before))
        .unwrap_or(Go::Into(Place::Passage(0), Edge::End))
}

/// The cell that is left beside one, or the end of what stood before a table.
fn beside(statement: &Statement, place: Place, before: &[Stretch]) -> Option<Go> {
    let Place::Cell(key, row, column) = place else { return None };
    if let Some(table) = place::table(statement, key) {
        let row = usize::try_from(row).ok()?.min(table.rows.len().checked_sub(1)?);
        let column = usize::try_from(column).ok()?.min(table.rows[row].len().checked_sub(1)?);
        return Some(Go::To(place::cell(key, u32::try_from(row).ok()?, u32::try_from(column).ok()?), 0));
    }
    let at = before.iter().find_map(|stretch| match stretch {
        Stretch::Table { key: table, at, .. } if *table == key => Some(*at),
        _ => None,
    })?;
    let key = statement.text.key_at(at.checked_sub(1)?)?;
    let field = FieldId::Block(key, BlockField::Text);
    // Behind its last byte, however many it has.
    Some(Go::To(field, usize::MAX))
}
