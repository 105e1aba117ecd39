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
};

/// What is kept of one draft.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    stretches: Option<(u64, Arc<[Stretch]>)>,
    readings: HashMap<Place, (u64, Arc<Reading>)>,
    lines: HashMap<Place, Lines>,
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

    /// The stretches of the text.
    pub(super) fn stretches(&mut self, draft: &OpenDraft) -> Arc<[Stretch]> {
        if let Some((revision, stretches)) = &self.stretches
            && *revision == draft.revision()
        {
            return Arc::clone(stretches);
        }
        let stretches: Arc<[Stretch]> = place::stretches(draft.statement()).into();
        if self.stretches.as_ref().is_some_and(|(_, known)| *known != stretches) {
            let is_there = |place: &Place| {
                stretches.iter().any(|stretch| match (stretch, place) {
                    (Stretch::Passage { number, .. }, Place::Passage(wanted)) => number == wanted,
                    (Stretch::Table { key, .. }, Place::Cell(wanted, ..)) => key == wanted,
                    _ => false,
                })
            };
            self.readings.retain(|place, _| is_there(place));
            self.lines.retain(|place, _| is_there(place));
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
