//! The user's groups and people: read, and changed on the disk before the window shows the change.

use std::sync::Arc;

use super::step::then;
use crate::{
    app::{state::Known, window::LiaisonDesk},
    desk::{self, Problem},
    directory::OwnBook,
};

impl LiaisonDesk {
    /// Reads the user's groups and people; what cannot be read is told and left as it is.
    ///
    /// No frame waits for it, nor for what the first keystroke among the groups would have to wait for.
    pub(in crate::app) fn read_book(&mut self) {
        let (folders, settings) = (self.ports.folders.clone(), self.state.settings.clone());
        let today = self.ports.clock.today();
        self.documents.tasks.own(move || {
            let read = desk::load_book(&folders).map(|loaded| {
                let unknown = loaded.unknown.clone();
                let known = Known::of(loaded, &settings);
                drop(known.book.complete("a", today, 1));
                (known, unknown)
            });
            then(move |window, _| window.book_read(read))
        });
    }

    fn book_read(&mut self, read: Result<(Known, Vec<String>), Problem>) {
        match read {
            Ok((known, unknown)) => {
                self.state.known = known;
                // They may have been typed meanwhile.
                self.know_oneself();
                if !unknown.is_empty() {
                    self.tell_failure(format!(
                        "What this version does not know of your groups and people is not used: {}",
                        unknown.join(", ")
                    ));
                }
            }
            Err(problem) => {
                self.state.known.trouble = Some(problem.to_string());
                self.tell_failure(problem.to_string());
            }
        }
    }

    /// Lets the book know the user as the settings have them now.
    pub(super) fn know_oneself(&mut self) {
        let known = &mut self.state.known;
        let alone = desk::book(OwnBook::default(), &self.state.settings);
        if alone.oneself() != known.book.oneself() {
            known.book = Arc::new(desk::book((*known.own).clone(), &self.state.settings));
        }
    }
}
