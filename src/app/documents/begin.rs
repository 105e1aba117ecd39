//! Statements that begin here: new, from the example, as a copy.

use crate::{
    app::{command::Command, state::OpenDraft, window::LiaisonDesk},
    desk,
    statement::{FieldId, Purpose},
};

impl LiaisonDesk {
    /// Opens a fresh statement, filled from the settings.
    pub(in crate::app) fn new_draft(&mut self) {
        let statement = desk::new_from(&self.state.settings, self.ports.clock.now());
        self.state.drafts.add(OpenDraft::unsaved(statement));
    }

    /// Opens a copy of the example.
    pub(in crate::app) fn new_from_example(&mut self) {
        match desk::example() {
            Ok(statement) => {
                self.state.drafts.add(OpenDraft::unsaved(statement));
            }
            Err(problem) => self.tell_failure(problem.to_string()),
        }
    }

    /// Opens a statement begun for an occasion, with its first placeholder selected.
    pub(in crate::app) fn begin_from(&mut self, command: Command) {
        let Some(starter) = command.starter() else { return };
        match desk::begin_from(starter, &self.state.settings, self.ports.clock.now()) {
            Ok(statement) => {
                self.state.drafts.add(OpenDraft::unsaved(statement));
                self.state.layout.page = None;
                self.go_to_placeholder();
            }
            Err(problem) => self.tell_failure(problem.to_string()),
        }
    }

    /// Opens a copy of the draft in front without its recipients; one that has been sent is cited.
    pub(in crate::app) fn send_on(&mut self) {
        let Some(draft) = self.state.drafts.front() else { return };
        let mut copy = OpenDraft::unsaved(desk::send_on(draft.statement(), self.ports.clock.now()));
        copy.mark_unsaved();
        copy.view.go_to(FieldId::RecipientsFor(Purpose::Action));
        let name = draft.name();
        self.state.drafts.add(copy);
        self.tell_done(format!("A copy of {name} for others, without its number"));
    }

    /// Opens a copy of the draft in front, which is a statement of its own.
    pub(in crate::app) fn duplicate(&mut self) {
        let Some(draft) = self.state.drafts.front() else { return };
        let mut copy = OpenDraft::unsaved(desk::duplicate(draft.statement(), self.ports.clock.now()));
        // What is copied may stand nowhere else.
        copy.mark_unsaved();
        let name = draft.name();
        self.state.drafts.add(copy);
        self.tell_done(format!("A copy of {name}, without its number"));
    }
}
