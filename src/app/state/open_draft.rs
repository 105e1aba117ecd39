//! A draft that is open: its statement and everything that belongs to it.

use std::{
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    Around,
    derived::Derived,
    undo::{Merge, Undo},
    view::View,
};
use crate::{
    check::{Finding, Fix, SetAside, Severity},
    desk::Stamp,
    statement::{
        FieldId, Key, Purpose, Statement,
        edit::{Edit, EditError},
        field::{ListId, Value},
        text::RichText,
    },
};

/// An open draft. Its statement changes only through the methods here, so that every change can be undone.
#[derive(Debug)]
pub struct OpenDraft {
    statement: Statement,
    undo: Undo,
    /// Counts every change, undoing included; what is derived is kept by it.
    revision: u64,
    saved_state: Option<u64>,
    derived: Option<Arc<Derived>>,
    now: Moment,
    /// Whether the statement was begun in this window, so that what it lacks is no fault of anybody's yet.
    is_new: bool,
    /// The file it is saved in, once it is.
    pub path: Option<PathBuf>,
    /// The version of that file it grew from.
    pub stamp: Option<Stamp>,
    /// The document it was read from, when that was no draft.
    pub origin: Option<PathBuf>,
    /// Where it was last exported to.
    pub exported: Option<PathBuf>,
    /// Where the user is in it.
    pub view: View,
}

/// When something happens, by the two clocks a change needs.
#[derive(Clone, Copy, Debug, Default)]
struct Moment {
    /// The window's clock, in seconds.
    seconds: f64,
    /// The time of day.
    time: Timestamp,
}

impl OpenDraft {
    /// A draft that no file holds yet.
    pub fn unsaved(statement: Statement) -> Self {
        Self {
            statement,
            undo: Undo::default(),
            revision: 1,
            saved_state: None,
            derived: None,
            now: Moment::default(),
            is_new: true,
            path: None,
            stamp: None,
            origin: None,
            exported: None,
            view: View::default(),
        }
    }

    /// A draft as it was read from this version of the file at `path`.
    pub fn saved(statement: Statement, path: PathBuf, stamp: Stamp) -> Self {
        let mut draft = Self { is_new: false, ..Self::unsaved(statement) };
        draft.path = Some(path);
        draft.stamp = Some(stamp);
        draft.saved_state = Some(draft.undo.state());
        draft
    }

    /// A draft that was read from something that is not its file: a received text, or what a crash has left of it.
    pub fn read(statement: Statement, origin: Option<PathBuf>) -> Self {
        let mut draft = Self { is_new: false, origin, ..Self::unsaved(statement) };
        draft.mark_unsaved();
        draft
    }

    /// The statement.
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// A number that changes with every change of the statement.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the statement differs from what its file holds; a fresh one that nobody touched counts as saved.
    pub fn is_unsaved(&self) -> bool {
        match self.saved_state {
            Some(state) => state != self.undo.state(),
            None => self.undo.state() != 0,
        }
    }

    /// The number of the state the statement is in, to be given to [`OpenDraft::was_saved`] after a save of it.
    pub fn state(&self) -> u64 {
        self.undo.state()
    }

    /// Notes that the state of this number now stands in the file `path`.
    pub fn was_saved(&mut self, state: u64, path: &Path) {
        self.saved_state = Some(state);
        self.path = Some(path.to_path_buf());
    }

    /// Notes that the statement differs from every file, whatever its undo steps say: it was recovered or imported.
    pub fn mark_unsaved(&mut self) {
        self.saved_state = Some(u64::MAX);
    }

    /// Tells the draft what time it is: `seconds` by the window's clock and the time of day.
    pub fn tick(&mut self, seconds: f64, time: Timestamp) {
        self.now = Moment { seconds, time };
    }

    /// A key for a new item of a list.
    pub fn fresh_key(&mut self) -> Key {
        self.statement.keys.fresh()
    }

    /// Makes changes as one step that "Undo" names, such as "adding a recipient"; nothing changes on an error.
    pub fn edit(&mut self, name: impl Into<String>, edits: Vec<Edit>) -> Result<(), EditError> {
        self.make(name.into(), edits, None)
    }

    /// Mends a check result, as one step that is named as the fix is.
    pub fn fix(&mut self, fix: &Fix) -> Result<(), EditError> {
        self.undo.seal();
        let edits = fix.edits(&mut self.statement.keys);
        self.edit(format!("\"{}\"", fix.name), edits)
    }

    /// Gives a field another value. Values that follow each other quickly in one field are one step.
    pub fn set(&mut self, field: FieldId, value: Value, name: impl Into<String>) -> Result<(), EditError> {
        if self.statement.get(field).is_ok_and(|old| old == value) {
            return Ok(());
        }
        let merge = Merge { field, at: None, time: self.now.seconds };
        self.make(name.into(), vec![Edit::Set(field, value)], Some(merge))
    }

    /// Puts characters in the place of a range of bytes of a field's text. Characters that follow each other are one
    /// step.
    pub fn type_into(
        &mut self,
        field: FieldId,
        range: Range<usize>,
        with: RichText,
        name: impl Into<String>,
    ) -> Result<(), EditError> {
        let at = Some(range.start + with.len());
        let merge = Merge { field, at, time: self.now.seconds };
        self.make(name.into(), vec![Edit::Replace(field, range, with)], Some(merge))
    }

    /// Puts in an item whose first `typed` bytes were typed into `field` of it; what is typed there next belongs to the
    /// same step.
    pub fn begin_item(
        &mut self,
        insertion: Edit,
        field: FieldId,
        typed: usize,
        name: impl Into<String>,
    ) -> Result<(), EditError> {
        let merge = Merge { field, at: Some(typed), time: self.now.seconds };
        self.undo.seal();
        self.make(name.into(), vec![insertion], Some(merge))
    }

    /// Asks for the focus where it was in this draft, or else in the first field of the form.
    pub fn come_back(&mut self) {
        let last = self.view.last.filter(|last| self.statement.fields().contains(last));
        self.view.go_to(last.unwrap_or(FieldId::Number));
        self.view.returning = last.is_some();
        self.view.came_back = self.view.pending_focus;
    }

    /// Lets the next change begin a step of its own.
    pub fn seal(&mut self) {
        self.undo.seal();
    }

    /// Lets the next change belong to the step made last, as the characters typed over a selection belong to its
    /// removal.
    pub fn join(&mut self) {
        self.undo.join();
    }

    fn make(&mut self, name: String, edits: Vec<Edit>, merge: Option<Merge>) -> Result<(), EditError> {
        if edits.is_empty() {
            return Ok(());
        }
        let inverse = self.statement.apply_all(edits).inspect_err(|_| self.undo.part())?;
        self.undo.note(name, inverse, merge);
        self.changed();
        Ok(())
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.statement.bookkeeping.changed = self.now.time;
    }

    /// Takes the last step back and returns its name; a step that cannot be taken back stays.
    pub fn undo(&mut self) -> Result<Option<String>, EditError> {
        let Some(edits) = self.undo.edits_back() else { return Ok(None) };
        let forth = self.statement.apply_all(edits.to_vec())?;
        let name = self.undo.was_undone(forth);
        self.stepped();
        Ok(name)
    }

    /// Makes the step that was taken back last again and returns its name; a step that cannot be made again stays.
    pub fn redo(&mut self) -> Result<Option<String>, EditError> {
        let Some(edits) = self.undo.edits_forth() else { return Ok(None) };
        let back = self.statement.apply_all(edits.to_vec())?;
        let name = self.undo.was_redone(back);
        self.stepped();
        Ok(name)
    }

    /// After a step that was taken back or made again: the focus leaves a field that is gone, for the list it was in or
    /// the first field of the form.
    fn stepped(&mut self) {
        self.view.spelling = None;
        self.changed();
        let Some(field) = self.view.focused.filter(|field| self.is_gone(*field)) else { return };
        self.view.focused = None;
        self.go_near(field);
    }

    /// Asks for the focus on a field, or on what is left near it when it is gone.
    pub fn go_near(&mut self, field: FieldId) {
        if !self.is_gone(field) {
            return self.view.go_to(field);
        }
        let list = match field {
            FieldId::Line(list, _) => FieldId::List(ListId::Lines(list)),
            FieldId::Recipient(..) => FieldId::RecipientsFor(Purpose::Action),
            other => other.item().map_or(other, |(list, _)| FieldId::List(list)),
        };
        if self.is_gone(list) {
            self.come_back();
        } else {
            self.view.go_to(list);
        }
    }

    /// Whether the form has not got a field any more; of the text its editor knows.
    fn is_gone(&self, field: FieldId) -> bool {
        match field {
            FieldId::List(ListId::Lines(list)) => self.statement.lines_of(list).is_none(),
            FieldId::List(_) | FieldId::RecipientsFor(_) | FieldId::Block(..) => false,
            other => self.statement.get(other).is_err(),
        }
    }

    /// What "Undo" would take back.
    pub fn undo_name(&self) -> Option<&str> {
        self.undo.undo_name()
    }

    /// What "Redo" would make again.
    pub fn redo_name(&self) -> Option<&str> {
        self.undo.redo_name()
    }

    /// How severe a check result is shown everywhere in the window: what is wrong in a field of a new statement that
    /// nobody has been in yet is still to do.
    pub fn severity(&self, finding: &Finding) -> Severity {
        match finding.severity {
            Severity::Error | Severity::Warning if self.is_new && !self.view.has_left(finding.field) => {
                Severity::Todo
            }
            severity => severity,
        }
    }

    /// What follows from the statement, where that has been worked out since the last change.
    pub fn known(&self) -> Option<&Derived> {
        self.derived.as_deref().filter(|derived| derived.revision == self.revision)
    }

    /// The check results of the statement as if it were approved, and those that were set aside.
    pub fn checked_as_approved(&self) -> Option<(Vec<Finding>, Vec<SetAside>)> {
        self.derived.as_ref().map(|derived| derived.as_approved(&self.statement))
    }

    /// What follows from the statement as it is now; worked out anew only when something changed.
    pub fn derived(&mut self, around: &Around) -> Arc<Derived> {
        match &self.derived {
            Some(derived) if derived.holds(self.revision, around) => Arc::clone(derived),
            _ => {
                let derived = Arc::new(Derived::of(&self.statement, self.revision, around));
                self.derived = Some(Arc::clone(&derived));
                derived
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::text::{Block, ParagraphStyle};

    /// A draft with one step, and what its text must be for the step to be taken back or made again.
    fn with_one_step() -> (OpenDraft, FieldId, Statement) {
        let mut statement = Statement::default();
        let key = statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, "text"));
        let field = FieldId::Block(key, crate::statement::field::BlockField::Text);
        let mut draft = OpenDraft::unsaved(statement);
        draft.type_into(field, 4..4, RichText::plain(" more"), "typing").unwrap();
        let typed = draft.statement.clone();
        (draft, field, typed)
    }

    #[test]
    fn a_step_that_cannot_be_taken_back_is_not_lost() {
        let (mut draft, _, typed) = with_one_step();
        draft.statement.text = crate::statement::List::new();
        let revision = draft.revision();
        assert!(draft.undo().is_err());
        assert_eq!(
            (draft.undo_name(), draft.redo_name(), draft.revision()),
            (Some("typing"), None, revision)
        );
        draft.statement = typed;
        assert_eq!(draft.undo().unwrap().as_deref(), Some("typing"));
    }

    #[test]
    fn what_was_to_join_a_step_and_did_not_come_joins_nothing_later() {
        let (mut draft, field, typed) = with_one_step();
        draft.join();
        assert!(draft.type_into(field, 90..91, RichText::plain("x"), "typing").is_err());
        draft.set(FieldId::Number, Value::Text("1".into()), "number").unwrap();
        draft.join();
        draft.undo().unwrap();
        assert_eq!(draft.statement.text, typed.text);
        draft.set(FieldId::Number, Value::Text("2".into()), "number").unwrap();
        assert_eq!(draft.undo().unwrap().as_deref(), Some("number"));
        assert_eq!(draft.undo_name(), Some("typing"));
    }

    #[test]
    fn a_step_that_cannot_be_made_again_is_not_lost() {
        let (mut draft, field, typed) = with_one_step();
        draft.undo().unwrap();
        let before = std::mem::take(&mut draft.statement);
        assert!(draft.redo().is_err());
        assert_eq!((draft.undo_name(), draft.redo_name()), (None, Some("typing")));
        draft.statement = before;
        assert_eq!(draft.redo().unwrap().as_deref(), Some("typing"));
        assert_eq!(draft.statement.text_of(field), typed.text_of(field));
    }
}
