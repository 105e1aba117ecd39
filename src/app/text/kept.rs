//! What follows from the text, kept as long as the statement does not change.

use std::{collections::HashMap, sync::Arc};

use egui::Ui;

use super::{
    lines::Lines,
    place::{self, Place, Stretch},
    printed::Printed,
    reading::Reading,
};
use crate::{
    app::{state::OpenDraft, theme::Atlas},
    sheet::Sheet,
    statement::Key,
};

/// What is kept of one draft.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    stretches: Option<(u64, Arc<[Stretch]>)>,
    readings: HashMap<Place, (u64, Arc<Reading>)>,
    lines: HashMap<Place, Lines>,
    /// The heights of the tables' rows.
    rows: HashMap<(Key, u32), f32>,
    printed: Option<Arc<Printed>>,
    atlas: Atlas,
}

impl Kept {
    /// Forgets all lines when they can no longer be drawn.
    pub(super) fn check(&mut self, ui: &Ui) {
        if self.atlas.has_changed(ui) {
            self.lines.clear();
        }
    }

    /// The stretches of the text as they were known last.
    pub(super) fn known_stretches(&self) -> Option<Arc<[Stretch]>> {
        self.stretches.as_ref().map(|(_, stretches)| Arc::clone(stretches))
    }

    /// The stretches of the text.
    pub(super) fn stretches(&mut self, draft: &OpenDraft) -> Arc<[Stretch]> {
        if let Some((revision, stretches)) = &self.stretches
            && *revision == draft.revision()
        {
            return Arc::clone(stretches);
        }
        let stretches: Arc<[Stretch]> = place::stretches(draft.statement()).into();
        if self.stretches.as_ref().is_some_and(|(_, known)| *known != stretches) {
            self.readings.retain(|place, _| place::is_in(&stretches, *place));
            self.lines.retain(|place, _| place::is_in(&stretches, *place));
            self.rows.retain(|(key, row), _| place::is_in(&stretches, Place::Cell(*key, *row, 0)));
        }
        self.stretches = Some((draft.revision(), Arc::clone(&stretches)));
        stretches
    }

    /// What stands in a place; the same value as long as nothing in it changes.
    pub(super) fn reading(&mut self, draft: &OpenDraft, place: Place) -> Arc<Reading> {
        let revision = draft.revision();
        if let Some((known, reading)) = self.readings.get(&place)
            && *known == revision
        {
            return Arc::clone(reading);
        }
        let statement = draft.statement();
        let first = self.stretches(draft).iter().find_map(|stretch| match (stretch, place) {
            (Stretch::Passage { number, first }, Place::Passage(wanted)) if *number == wanted => Some(*first),
            (Stretch::Table { key, at, .. }, Place::Cell(wanted, ..)) if *key == wanted => Some(*at),
            _ => None,
        });
        let fresh = Reading::of(statement, place, first.unwrap_or(statement.text.len()));
        let kept = self.readings.remove(&place).map(|(_, kept)| kept).filter(|kept| **kept == fresh);
        let reading = kept.unwrap_or_else(|| Arc::new(fresh));
        self.readings.insert(place, (revision, Arc::clone(&reading)));
        reading
    }

    /// Keeps what was read of a place at a revision.
    pub(super) fn keep_reading(&mut self, place: Place, revision: u64, reading: &Arc<Reading>) {
        self.readings.insert(place, (revision, Arc::clone(reading)));
    }

    /// Takes the lines of a place out, to be brought up to date and given back.
    pub(super) fn take_lines(&mut self, place: Place) -> Lines {
        self.lines.remove(&place).unwrap_or_default()
    }

    /// Gives the lines of a place back.
    pub(super) fn keep_lines(&mut self, place: Place, lines: Lines) {
        self.lines.insert(place, lines);
    }

    /// The height a row of a table was drawn with last.
    pub(super) fn height_of_row(&self, table: Key, row: u32) -> f32 {
        self.rows.get(&(table, row)).copied().unwrap_or_default()
    }

    /// Keeps the height of a row of a table.
    pub(super) fn keep_height_of_row(&mut self, table: Key, row: u32, height: f32) {
        self.rows.insert((table, row), height);
    }

    /// What the sheet says of the text.
    pub(super) fn printed(&mut self, sheet: &Arc<Sheet>) -> Arc<Printed> {
        match &self.printed {
            Some(printed) if printed.is_of(sheet) => Arc::clone(printed),
            _ => {
                let printed = Arc::new(Printed::of(sheet));
                self.printed = Some(Arc::clone(&printed));
                printed
            }
        }
    }
}
