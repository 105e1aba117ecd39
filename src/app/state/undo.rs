//! Undo and redo: the steps a draft has been through, by name.

use std::ops::Range;

use crate::statement::{FieldId, edit::Edit};

/// How long a pause while typing may be before a new step begins, in seconds.
const PAUSE: f64 = 1.5;

/// One step that can be taken back or made again.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done, as it follows "Undo" ("typing in Abstract").
    pub name: String,
    /// The edits that lead away from the state the draft is in now: back for a done step, forth for an undone one.
    edits: Vec<Edit>,
    /// The state of the draft before the step when it is done, after it when it is undone.
    state: u64,
    /// What further change would belong to the same step.
    merge: Option<Merge>,
}

/// What makes two changes one step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Merge {
    /// The field.
    pub field: FieldId,
    /// The byte the next character is expected at; none where the field is set as a whole.
    pub at: Option<usize>,
    /// When the last change came, in seconds.
    pub time: f64,
}

/// The steps of one draft. Each state the draft has been in has a number that no other has.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
    state: u64,
    last_state: u64,
    /// Whether the next change belongs to the step made last, whatever both are.
    joins: bool,
}

impl Undo {
    /// The number of the state the draft is in; the same again after a change and its undoing.
    pub fn state(&self) -> u64 {
        self.state
    }

    /// What "Undo" would take back.
    pub fn undo_name(&self) -> Option<&str> {
        self.done.last().map(|step| step.name.as_str())
    }

    /// What "Redo" would make again.
    pub fn redo_name(&self) -> Option<&str> {
        self.undone.last().map(|step| step.name.as_str())
    }

    /// Notes a step that has been made; `inverse` takes it back.
    pub(super) fn note(&mut self, name: String, mut inverse: Vec<Edit>, merge: Option<Merge>) {
        self.undone.clear();
        let joins = std::mem::take(&mut self.joins);
        if let Some(step) = self.done.last_mut().filter(|_| joins) {
            inverse.append(&mut step.edits);
            *step = Step { name, edits: inverse, state: step.state, merge };
        } else if let (Some(step), Some(new)) = (self.done.last_mut(), &merge)
            && step.name == name
            && step.merge.as_ref().is_some_and(|old| continues(old, new, &inverse))
        {
            inverse.append(&mut step.edits);
            step.edits = inverse;
            step.merge = merge;
        } else {
            self.done.push(Step { name, edits: inverse, state: self.state, merge });
        }
        self.last_state += 1;
        self.state = self.last_state;
    }

    /// Lets the next change begin a step of its own.
    pub fn seal(&mut self) {
        self.joins = false;
        if let Some(step) = self.done.last_mut() {
            step.merge = None;
        }
    }

    /// Lets the next change belong to the step made last: "Undo" takes both back.
    pub fn join(&mut self) {
        self.joins = true;
    }

    /// Lets nothing belong to the step made last by [`Undo::join`]: what was to did not come.
    pub(super) fn part(&mut self) {
        self.joins = false;
    }

    /// The edits that take the last step back.
    pub(super) fn edits_back(&self) -> Option<&[Edit]> {
        self.done.last().map(|step| step.edits.as_slice())
    }

    /// The edits that make the step taken back last again.
    pub(super) fn edits_forth(&self) -> Option<&[Edit]> {
        self.undone.last().map(|step| step.edits.as_slice())
    }

    /// Notes that the last step has been taken back, which `forth` makes again; returns its name.
    pub(super) fn was_undone(&mut self, forth: Vec<Edit>) -> Option<String> {
        self.part();
        let step = self.done.pop()?;
        let name = step.name.clone();
        let after = std::mem::replace(&mut self.state, step.state);
        self.undone.push(Step { edits: forth, state: after, merge: None, ..step });
        Some(name)
    }

    /// Notes that the step taken back last has been made again, which `back` takes back; returns its name.
    pub(super) fn was_redone(&mut self, back: Vec<Edit>) -> Option<String> {
        self.part();
        let step = self.undone.pop()?;
        let name = step.name.clone();
        let before = std::mem::replace(&mut self.state, step.state);
        self.done.push(Step { edits: back, state: before, merge: None, ..step });
        Some(name)
    }
}

fn continues(old: &Merge, new: &Merge, inverse: &[Edit]) -> bool {
    old.field == new.field
        && new.time - old.time <= PAUSE
        && match (old.at, new.at) {
            (None, None) => true,
            (Some(at), Some(_)) => touches(inverse, at),
            _ => false,
        }
}

/// Whether a change that `inverse` takes back begins or ends at byte `at`.
fn touches(inverse: &[Edit], at: usize) -> bool {
    matches!(inverse, [Edit::Replace(_, range, removed)] if begins_or_ends(range, removed.len(), at))
}

fn begins_or_ends(range: &Range<usize>, removed: usize, at: usize) -> bool {
    range.start == at || range.start + removed == at
}
