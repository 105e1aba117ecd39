//! What runs that were cut off have left unsaved: offered at the start, beside what is saved.

use std::{path::PathBuf, sync::Arc};

use egui::Context;
use jiff::{Timestamp, tz::TimeZone};

use super::question::Asked;
use super::step::{nothing, then};
use crate::{
    app::{state::OpenDraft, window::LiaisonDesk, wording},
    desk::{self, Damaged, Difference, InFile, LeftOver, LeftOvers, Newer, Problem, is_same_file},
};

/// How much of a value is shown, in characters.
const SHOWN: usize = 400;

/// The drafts that a crash has left, until each has been decided about.
pub(super) struct Recovered {
    pub(super) drafts: Vec<RecoveredDraft>,
    pub(super) damaged: Vec<Damaged>,
    /// Whether it has been shown.
    pub(super) shown: bool,
}

/// A draft that a crash has left, as it is offered.
pub(super) struct RecoveredDraft {
    left: LeftOver,
    /// What it is called.
    pub(super) name: String,
    /// Where it is saved, or that it never was.
    pub(super) place: String,
    /// When it was kept, and how that stands to what is saved.
    pub(super) when: String,
    /// Whether there is a saved version to open.
    pub(super) has_saved: bool,
    /// What differs from the saved version.
    pub(super) changes: Vec<Change>,
    /// Whether the differences are shown.
    pub(super) unfolded: bool,
}

/// A field that is not the same in the saved version and in what was kept.
pub(super) struct Change {
    pub(super) field: String,
    pub(super) saved: String,
    pub(super) kept: String,
}

/// What a user decides about a recovered draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// To work on with what was kept.
    Recover(usize),
    /// To work on with what is saved; what was kept stays for the next start.
    OpenSaved(usize),
    /// To give up what was kept.
    Discard(usize),
    /// To give up what cannot be read.
    DiscardDamaged(usize),
    /// To leave everything for the next start.
    Later,
}

impl RecoveredDraft {
    fn of(left: LeftOver) -> Self {
        let (place, changes) = match (&left.saved, &left.path) {
            (InFile::Draft { statement, .. }, Some(path)) => {
                (path.display().to_string(), desk::differences(statement, &left.statement))
            }
            (InFile::Missing, Some(path)) => {
                (format!("Its file is not there any more: {}", path.display()), Vec::new())
            }
            (InFile::Unreadable(problem), _) => {
                (format!("The saved version cannot be read: {problem}"), Vec::new())
            }
            _ => ("It was never saved".to_string(), Vec::new()),
        };
        let written = left.when.map_or_else(|| "at an unknown time".to_string(), moment);
        let when = match left.newer() {
            Newer::Saved => format!("Kept {written}; the saved version is newer"),
            Newer::Unsaved if matches!(left.saved, InFile::Draft { .. }) => {
                format!("Kept {written}; the saved version is older")
            }
            Newer::Unsaved => format!("Kept {written}"),
        };
        let draft = opened(&left, left.path.clone());
        let has_saved = matches!(left.saved, InFile::Draft { .. });
        let changes = changes.iter().map(Change::of).collect();
        Self { name: draft.name(), place, when, has_saved, changes, unfolded: false, left }
    }
}

impl Change {
    fn of(difference: &Difference) -> Self {
        Self {
            field: wording::upper(&difference.name),
            saved: shown(&difference.before),
            kept: shown(&difference.after),
        }
    }
}

/// As much of a value as is shown; nothing is a dash, as on the page.
fn shown(value: &str) -> String {
    let mut characters = value.chars();
    let start: String = characters.by_ref().take(SHOWN).collect();
    match (start.trim().is_empty(), characters.next()) {
        (true, None) => "–".into(),
        (_, None) => start,
        (_, Some(_)) => start + "…",
    }
}

/// A moment as the user's own clock and calendar show it.
fn moment(when: Timestamp) -> String {
    when.to_zoned(TimeZone::system()).strftime("%-d %B %Y, %H:%M:%S").to_string()
}

fn opened(left: &LeftOver, path: Option<PathBuf>) -> OpenDraft {
    let mut draft = OpenDraft::read(left.statement.clone(), left.path.clone());
    // A file that is another version by now is found changed by the first save, which asks then.
    draft.stamp = left.grew_from.filter(|_| path.is_some());
    draft.path = path;
    draft
}

impl LiaisonDesk {
    /// Looks for what runs that were cut off have left, to offer it.
    pub(in crate::app) fn look_for_left_over(&mut self) {
        let folders = self.ports.folders.clone();
        self.documents.tasks.read(move || {
            let found = desk::left_over(&folders).map(|LeftOvers { drafts, damaged }| Recovered {
                drafts: drafts.into_iter().map(RecoveredDraft::of).collect(),
                damaged,
                shown: false,
            });
            then(move |window, _| window.left_over(found))
        });
    }

    fn left_over(&mut self, found: Result<Recovered, Problem>) {
        match found {
            Ok(recovered) if recovered.is_empty() => {}
            Ok(recovered) => self.documents.asked.push_back(Asked::Recovered(recovered)),
            Err(problem) => self.tell_failure(format!(
                "What may have been left unsaved could not be looked for; it stays where it is: {problem}"
            )),
        }
    }

    /// Shows what is recovered and does what was decided.
    pub(super) fn ask_recovered(&mut self, ctx: &Context) {
        let Some(Asked::Recovered(recovered)) = self.documents.asked.front_mut() else { return };
        let Some(decision) = recovered.show(ctx) else { return };
        ctx.request_repaint();
        match decision {
            Decision::Later => recovered.clear(),
            Decision::Recover(at) => {
                let draft = recovered.drafts.remove(at);
                self.recover(draft);
            }
            Decision::OpenSaved(at) => {
                let RecoveredDraft { left, name, .. } = recovered.drafts.remove(at);
                self.open_paths(left.path);
                self.tell_done(format!(
                    "The recovered changes of {name} are kept and offered at the next start"
                ));
            }
            Decision::Discard(at) => {
                let left = recovered.drafts.remove(at).left;
                self.give_up(move || left.discard());
            }
            Decision::DiscardDamaged(at) => {
                let damaged = recovered.damaged.remove(at);
                self.give_up(move || damaged.discard());
            }
        }
        if matches!(self.documents.asked.front(), Some(Asked::Recovered(recovered)) if recovered.is_empty()) {
            self.documents.asked.pop_front();
        }
    }

    /// Works on with what was kept: as an unsaved draft of this run.
    fn recover(&mut self, recovered: RecoveredDraft) {
        let left = recovered.left;
        let open: Vec<PathBuf> =
            self.state.drafts.iter().filter_map(|(_, draft)| draft.path.clone()).collect();
        self.documents.tasks.read(move || {
            // The tab that has the file keeps it; this one is saved under a name of its own.
            let path = left.path.clone();
            let path = path.filter(|path| !open.iter().any(|other| is_same_file(other, path)));
            then(move |window, _| window.recovered(left, path))
        });
    }

    fn recovered(&mut self, left: LeftOver, path: Option<PathBuf>) {
        let draft = opened(&left, path);
        let revision = draft.revision();
        let id = self.state.drafts.add(draft);
        self.state.layout.page = None;
        let Some(unsaved) = self.documents.unsaved.as_ref().map(Arc::clone) else { return };
        self.is_kept(id, revision);
        // It stays where it was and is kept anew as well.
        let failed = move |window: &mut LiaisonDesk, _: &Context, why| {
            window.documents.keeping.remove(&id);
            window.tell_failure(why);
        };
        let work = move || match left.adopt(&unsaved, id.0, revision) {
            Ok(()) => nothing(),
            Err(problem) => then(move |window, ctx| failed(window, ctx, problem.to_string())),
        };
        self.documents.tasks.own_or(work, failed);
    }

    fn give_up(&mut self, discard: impl FnOnce() -> Result<(), Problem> + Send + 'static) {
        self.documents.tasks.own(move || match discard() {
            Ok(()) => nothing(),
            Err(problem) => then(move |window, _| window.tell_failure(problem.to_string())),
        });
    }
}

impl Recovered {
    fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.damaged.is_empty()
    }

    /// Leaves everything that is not decided for the next start.
    fn clear(&mut self) {
        self.drafts.clear();
        self.damaged.clear();
    }
}
