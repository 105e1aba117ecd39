//! What is looked for in the draft in front, and where it was found.

use std::{collections::BTreeSet, sync::Arc};

use super::{DraftId, OpenDraft};
use crate::statement::{
    FieldId,
    find::{Place, Query, find},
};

/// What is looked for, and what is to be put in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// Whether its panel is shown.
    pub shown: bool,
    /// Whether something is to be put in the place of what is found.
    pub replacing: bool,
    /// What is looked for.
    pub query: Query,
    /// What is put in its place.
    pub with: String,
    /// The places that are left alone: by field, and which of its places it is.
    pub left_out: BTreeSet<(FieldId, usize)>,
    /// The place that was gone to last.
    pub at: Option<usize>,
    /// The field of the panel that is to get the keyboard.
    pub focus: Option<SearchField>,
    found: Option<Found>,
}

/// A field of the search's panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchField {
    /// What is looked for.
    Query,
    /// What is put in its place.
    With,
}

/// Where something was found in one revision of a draft.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    draft: DraftId,
    revision: u64,
    query: Query,
    places: Arc<Vec<Hit>>,
}

/// A place, and which of its field's places it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The place.
    pub place: Place,
    /// Its number among those of its field, counted from 0.
    pub number: usize,
}

impl Hit {
    /// What tells it from all others.
    pub fn name(&self) -> (FieldId, usize) {
        (self.place.field, self.number)
    }
}

impl Search {
    /// The places of a draft as it is now; looked for anew only when the draft or the query has changed.
    pub fn hits(&mut self, id: DraftId, draft: &OpenDraft) -> Arc<Vec<Hit>> {
        let revision = draft.revision();
        if let Some(found) = &self.found
            && (found.draft, found.revision) == (id, revision)
            && found.query == self.query
        {
            return Arc::clone(&found.places);
        }
        // Another text or draft has other places.
        if self.found.as_ref().is_some_and(|found| found.draft != id || found.query != self.query) {
            self.left_out.clear();
            self.at = None;
        }
        let mut before: Option<(FieldId, usize)> = None;
        let hits = find(draft.statement(), &self.query).into_iter().map(|place| {
            let number =
                before.filter(|(field, _)| *field == place.field).map_or(0, |(_, number)| number + 1);
            before = Some((place.field, number));
            Hit { place, number }
        });
        let places: Arc<Vec<Hit>> = Arc::new(hits.collect());
        self.at = self.at.filter(|at| *at < places.len());
        self.found =
            Some(Found { draft: id, revision, query: self.query.clone(), places: Arc::clone(&places) });
        places
    }

    /// The places in which something is put: all but those left out.
    pub fn chosen(&self, hits: &[Hit]) -> Vec<Place> {
        hits.iter().filter(|hit| !self.left_out.contains(&hit.name())).map(|hit| hit.place.clone()).collect()
    }

    /// Goes on to the next place or the one before, round at the ends; the way begins at the field `from`.
    pub fn step(&mut self, hits: &[Hit], from: Option<FieldId>, forward: bool) -> Option<usize> {
        let last = hits.len().checked_sub(1)?;
        let begin = || from.and_then(|field| hits.iter().position(|hit| hit.place.field == field));
        let at = match (self.at, forward) {
            (None, true) => begin().unwrap_or(0),
            (None, false) => begin().unwrap_or(last),
            (Some(at), true) if at < last => at + 1,
            (Some(_), true) => 0,
            (Some(0), false) => last,
            (Some(at), false) => at - 1,
        };
        self.at = Some(at);
        self.at
    }
}
