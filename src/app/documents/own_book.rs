//! The user's groups and people: read, and changed on the disk before the window shows the change.

use std::{path::PathBuf, sync::Arc};

use super::step::then;
use crate::{
    app::{
        state::{Known, Notice},
        window::LiaisonDesk,
        wording,
    },
    desk::{self, LoadedBook, Problem, Settings},
    directory::{BookChange, OwnBook},
};

/// The groups and people after a change of them.
pub(super) struct Changed {
    known: Known,
    /// What takes the change back.
    back: BookChange,
    /// Where the file is kept that stood there before, when it held more than this version knows.
    kept: Option<PathBuf>,
}

impl Changed {
    pub(super) fn of(loaded: LoadedBook, change: &BookChange, settings: &Settings) -> Self {
        let kept = loaded.kept.clone();
        Self { known: Known::of(loaded, settings), back: change.inverse(), kept }
    }
}

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
                if let Some(open) = &mut self.state.book_page.open {
                    open.rebase(&self.state.known.own);
                }
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

    /// Adds groups and people to the user's own.
    pub(in crate::app) fn add_to_book(&mut self, more: OwnBook) {
        let said = said(&more);
        let (folders, settings) = (self.ports.folders.clone(), self.state.settings.clone());
        self.documents.tasks.own(move || {
            let added = desk::add_to_book(&folders, more)
                .map(|(loaded, change, _)| Changed::of(loaded, &change, &settings));
            then(move |window, _| window.book_changed(added, said))
        });
    }

    /// Changes the user's own groups and people.
    pub(in crate::app) fn change_book(&mut self, change: BookChange, said: String) {
        let (folders, settings) = (self.ports.folders.clone(), self.state.settings.clone());
        self.documents.tasks.own(move || {
            let changed =
                desk::change_book(&folders, &change).map(|loaded| Changed::of(loaded, &change, &settings));
            then(move |window, _| window.book_changed(changed, said))
        });
    }

    pub(super) fn book_changed(&mut self, changed: Result<Changed, Problem>, said: String) {
        let saved = std::mem::take(&mut self.state.book_page.saving);
        match changed {
            Ok(Changed { known, back, kept }) => {
                self.state.known = known;
                self.know_oneself();
                if saved {
                    self.state.book_page.open = None;
                }
                self.state.book_page.last = (!back.is_empty()).then(|| (said.clone(), back.clone()));
                let takes_back = (!back.is_empty()).then_some(back);
                // One can be taken back: the last.
                self.state.notices.iter_mut().for_each(|notice| notice.takes_back = None);
                self.state.notices.push(Notice { takes_back, ..Notice::done(said) });
                self.own_file_saved("Your groups and people are", "them", Ok(kept));
            }
            Err(problem) => {
                self.tell_failure(problem.to_string());
                // What stands there now is shown, so that the change can be made again.
                self.read_book();
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

/// What was done when these were added.
fn said(more: &OwnBook) -> String {
    match (more.groups.as_slice(), more.people.as_slice()) {
        ([group], []) => format!("{} is one of your groups now", group.printed()),
        ([], [person]) => format!("{} is one of your people now", person.name),
        (groups, people) => {
            let groups = wording::count(groups.len(), "group", "groups");
            format!("{groups} and {} added", wording::count(people.len(), "person", "people"))
        }
    }
}
