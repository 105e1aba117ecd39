//! What is at the caret, as the bar shows it; kept as long as neither the text nor the caret changes.

use std::{ops::Range, sync::Arc};

use egui::text::{CCursor, CCursorRange};

use super::{
    action::{self, Action},
    memory::{Caret, Memory},
    place::Place,
    writing::Writing,
};
use crate::{
    app::state::OpenDraft,
    statement::text::{Marks, ParagraphStyle},
};

/// What is at the caret.
#[derive(Clone, Debug)]
pub(super) struct AtCaret {
    revision: u64,
    pending: Option<(usize, Marks)>,
    /// The place it is in.
    pub(super) place: Place,
    /// The bytes that are selected.
    pub(super) range: Range<usize>,
    /// What the paragraphs are, whatever their levels; none where they differ.
    pub(super) style: Option<ParagraphStyle>,
    /// Whether a link is among the characters.
    pub(super) is_linked: bool,
    /// Of each action whether it can be done, and whether it holds already.
    states: Vec<(Action, bool, bool)>,
}

impl AtCaret {
    /// What is at the caret of a draft, or at the end of its text.
    pub(super) fn of(draft: &mut OpenDraft, troubles: &mut Vec<String>, memory: &mut Memory) -> Arc<Self> {
        let Caret { place, range } = caret(draft, memory);
        let reading = memory.kept.reading(draft, place);
        let range = range.as_sorted_char_range();
        let range = reading.byte(range.start.0)..reading.byte(range.end.0);
        if let Some(known) = &memory.at_caret
            && known.revision == draft.revision()
            && known.place == place
            && known.range == range
            && known.pending == memory.pending
        {
            return Arc::clone(known);
        }
        let (revision, pending) = (draft.revision(), memory.pending.clone());
        let writing = writing(draft, troubles, memory, place, &range);
        let mut styles = action::styles(&writing, &range).map(action::kind);
        let first = styles.next().unwrap_or_default();
        let style = styles.all(|style| style == first).then_some(first);
        let state = |action: Action| {
            let is_possible = action.is_possible(&writing, &range);
            (action, is_possible, is_possible && action.holds(&writing, &range))
        };
        let states = Action::SHOWN.into_iter().map(state).collect();
        let is_linked = writing.marks_of(range.clone()).iter().any(|marks| marks.link.is_some());
        let here = Arc::new(Self { revision, pending, place, range, style, is_linked, states });
        memory.at_caret = Some(Arc::clone(&here));
        here
    }

    /// Whether an action of the bar can be done, and whether it holds already.
    pub(super) fn state(&self, action: Action) -> (bool, bool) {
        let known = self.states.iter().find(|(known, ..)| *known == action);
        known.map_or((false, false), |(_, is_possible, holds)| (*is_possible, *holds))
    }
}

/// Where the caret is, or the end of the text where it has not been in yet.
pub(super) fn caret(draft: &OpenDraft, memory: &mut Memory) -> Caret {
    memory.caret.unwrap_or_else(|| {
        let stretches = memory.kept.stretches(draft);
        let place = Place::Passage(stretches.len() / 2);
        let end = memory.kept.reading(draft, place).characters();
        Caret { place, range: CCursorRange::one(CCursor::new(end)) }
    })
}

/// A place that is to be written in where the caret is, with the formatting of what is typed there next.
pub(super) fn writing<'d>(
    draft: &'d mut OpenDraft,
    troubles: &'d mut Vec<String>,
    memory: &mut Memory,
    place: Place,
    range: &Range<usize>,
) -> Writing<'d> {
    let reading = memory.kept.reading(draft, place);
    let mut writing = Writing::new(draft, troubles, place, reading);
    if let Some((at, marks)) = &memory.pending
        && range.is_empty()
        && *at == writing.character(range.start)
    {
        writing.pending = Some(marks.clone());
    }
    writing
}
