//! Nothing typed is lost: what is not saved is kept within a second, in the background.

use std::{sync::Arc, time::Duration};

use egui::Context;

use super::step::{nothing, then};
use crate::{
    app::{state::DraftId, window::LiaisonDesk},
    desk::{Snapshot, Unsaved},
};

/// How long after the first change that is not kept yet the draft is kept, in seconds: while somebody types on, too.
const AFTER: f64 = 0.5;

/// How far a draft is kept.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keeping {
    /// The revision that was last sent to the disk.
    kept: Option<u64>,
    /// When the first change after it was seen, in the window's seconds.
    since: Option<f64>,
}

impl LiaisonDesk {
    /// Begins keeping, for this run.
    pub(in crate::app) fn begin_keeping(&mut self) {
        match Unsaved::open(&self.ports.folders) {
            Ok(unsaved) => self.documents.unsaved = Some(Arc::new(unsaved)),
            Err(problem) => self.tell_failure(format!(
                "Changes that are not saved yet would be lost in a crash, for they cannot be kept; save often: {problem}"
            )),
        }
    }

    /// Keeps what has not been saved and is due; wakes the window when the next is.
    pub(super) fn keep(&mut self, ctx: &Context) {
        let Some(unsaved) = self.documents.unsaved.clone() else { return };
        let (seconds, now) = (ctx.input(|input| input.time), self.ports.clock.now());
        let mut next: Option<f64> = None;
        let mut forget = Vec::new();
        for (id, draft) in self.state.drafts.iter() {
            let revision = draft.revision();
            if !draft.is_unsaved() {
                if self.documents.keeping.remove(&id).is_some_and(|keeping| keeping.kept.is_some()) {
                    forget.push((id, revision));
                }
                continue;
            }
            let keeping = self.documents.keeping.entry(id).or_default();
            if keeping.kept == Some(revision) {
                keeping.since = None;
                continue;
            }
            let waited = seconds - *keeping.since.get_or_insert(seconds);
            if waited < AFTER {
                next = Some(next.unwrap_or(AFTER).min(AFTER - waited));
                continue;
            }
            *keeping = Keeping { kept: Some(revision), since: None };
            let (statement, path, stamp) = (draft.statement().clone(), draft.path.clone(), draft.stamp);
            let unsaved = Arc::clone(&unsaved);
            let work = move || {
                let snapshot = Snapshot {
                    statement: &statement,
                    revision,
                    path: path.as_deref(),
                    saved: stamp.as_ref(),
                    when: now,
                };
                let outcome = unsaved.keep(id.0, &snapshot).map_err(|problem| problem.to_string());
                then(move |window, _| window.was_kept(id, outcome))
            };
            let failed = move |window: &mut LiaisonDesk, _: &Context, why| window.was_kept(id, Err(why));
            self.documents.tasks.own_or(work, failed);
        }
        forget.into_iter().for_each(|(id, revision)| self.forget_up_to(id, revision));
        if let Some(next) = next {
            ctx.request_repaint_after(Duration::from_secs_f64(next.max(0.0)));
        }
    }

    fn was_kept(&mut self, id: DraftId, outcome: Result<(), String>) {
        match outcome {
            Ok(()) => self.documents.keeping_failed = false,
            Err(sentence) => {
                if let Some(keeping) = self.documents.keeping.get_mut(&id) {
                    keeping.kept = None;
                }
                if !std::mem::replace(&mut self.documents.keeping_failed, true) {
                    self.tell_failure(format!(
                        "Changes that are not saved yet would be lost in a crash, for they cannot be kept; save them: \
                         {sentence}"
                    ));
                }
            }
        }
    }

    /// Notes that the state of a draft at this revision is in its file now.
    pub(super) fn kept_is_saved(&mut self, id: DraftId, revision: u64) {
        // A later state is kept anew, for it grew from another version of the file now.
        self.documents.keeping.remove(&id);
        self.forget_up_to(id, revision);
    }

    /// Notes that the state of a draft at this revision is kept already.
    pub(super) fn is_kept(&mut self, id: DraftId, revision: u64) {
        self.documents.keeping.insert(id, Keeping { kept: Some(revision), since: None });
    }

    /// Forgets all that is kept of a draft.
    pub(super) fn forget_kept(&mut self, id: DraftId) {
        self.documents.keeping.remove(&id);
        self.forget_up_to(id, u64::MAX);
    }

    fn forget_up_to(&mut self, id: DraftId, revision: u64) {
        let Some(unsaved) = self.documents.unsaved.clone() else { return };
        self.documents.tasks.own(move || match unsaved.forget(id.0, revision) {
            Ok(()) => nothing(),
            // It will be offered at the next start, which is no loss: no more than a word about it.
            Err(problem) => then(move |window, _| window.tell_failure(problem.to_string())),
        });
    }
}
