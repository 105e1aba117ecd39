//! Saving: a snapshot first, the disk in the background, and nothing overwritten unasked.

use std::path::PathBuf;

use egui::Context;

use super::question::Choice;
use super::step::{Then, nothing, then};
use crate::{
    app::{state::DraftId, window::LiaisonDesk},
    desk::{self, Problem, Replace, Saved, is_same_file},
};

/// A snapshot that was sent to the disk.
struct Snapshot {
    id: DraftId,
    /// The number of the state the draft was in, and of its revision.
    state: u64,
    revision: u64,
    path: PathBuf,
}

/// What became of a snapshot.
enum Written {
    Saved(Saved),
    /// Another tab has the file open, maybe by another name.
    OpenElsewhere,
    Failed(Problem),
}

impl LiaisonDesk {
    /// Saves the draft in front.
    pub(in crate::app) fn save_front(&mut self, ctx: &Context) {
        if let Some(id) = self.state.drafts.front_id() {
            self.save(ctx, id, nothing());
        }
    }

    /// Saves every draft that is not saved, one after the other.
    pub(in crate::app) fn save_all(&mut self, ctx: &Context) {
        let unsaved = self.unsaved_drafts();
        self.save_each(ctx, unsaved, nothing());
    }

    /// The drafts with changes that no file holds, in the order of their tabs.
    pub(super) fn unsaved_drafts(&self) -> Vec<DraftId> {
        self.state.drafts.iter().filter(|(_, draft)| draft.is_unsaved()).map(|(id, _)| id).collect()
    }

    /// Saves these drafts one after the other, then goes on; where the user cancels or the disk refuses, it ends there.
    pub(super) fn save_each(&mut self, ctx: &Context, mut ids: Vec<DraftId>, after: Then) {
        if ids.is_empty() {
            return after(self, ctx);
        }
        let first = ids.remove(0);
        self.save(ctx, first, then(move |window, ctx| window.save_each(ctx, ids, after)));
    }

    /// Saves a draft in its file, asking for one where it has none; what comes after is done when it is saved, and not
    /// when the user cancels or the disk refuses.
    pub(super) fn save(&mut self, ctx: &Context, id: DraftId, after: Then) {
        if let Some(waiting) = self.documents.saving.get_mut(&id) {
            // The version this save replaces is known when the one before it has ended.
            waiting.push(then(move |window, ctx| window.save(ctx, id, after)));
            return;
        }
        let Some(draft) = self.state.drafts.get(id) else { return };
        match draft.path.clone() {
            None => self.save_as(ctx, id, after),
            Some(_) if !draft.is_unsaved() => after(self, ctx),
            Some(path) => {
                let replace = draft.stamp.map_or(Replace::Nothing, Replace::Version);
                self.write_draft(id, path, replace, after);
            }
        }
    }

    /// Writes a draft as it is now.
    pub(super) fn write_draft(&mut self, id: DraftId, path: PathBuf, replace: Replace, after: Then) {
        if let Some(waiting) = self.documents.saving.get_mut(&id) {
            waiting.push(then(move |window, _| window.write_draft(id, path, replace, after)));
            return;
        }
        let Some(draft) = self.state.drafts.get(id) else { return };
        let statement = draft.statement().clone();
        let snapshot = Snapshot { id, state: draft.state(), revision: draft.revision(), path };
        let others = self.state.drafts.iter().filter(|(other, _)| *other != id);
        let others: Vec<PathBuf> = others.filter_map(|(_, draft)| draft.path.clone()).collect();
        self.documents.saving.insert(id, Vec::new());
        let work = move || {
            let outcome = if others.iter().any(|other| is_same_file(other, &snapshot.path)) {
                Written::OpenElsewhere
            } else {
                match desk::save_draft(&snapshot.path, &statement, replace) {
                    Ok(saved) => Written::Saved(saved),
                    Err(problem) => Written::Failed(problem),
                }
            };
            then(move |window, ctx| window.written(ctx, snapshot, outcome, after))
        };
        self.documents.tasks.write(work, move |window, ctx, sentence| {
            let waiting = window.documents.saving.remove(&id).unwrap_or_default();
            window.documents.quit_waits = false;
            window.tell_failure(sentence);
            waiting.into_iter().for_each(|step| step(window, ctx));
        });
    }

    fn written(&mut self, ctx: &Context, snapshot: Snapshot, outcome: Written, after: Then) {
        let Snapshot { id, state, revision, path } = snapshot;
        let waiting = self.documents.saving.remove(&id).unwrap_or_default();
        // What went wrong is read before the window closes.
        self.documents.quit_waits &= matches!(outcome, Written::Saved(_));
        match outcome {
            Written::Saved(saved) => {
                if let Some(draft) = self.state.drafts.get_mut(id) {
                    draft.was_saved(state, &path);
                    draft.stamp = Some(saved.stamp);
                    draft.origin = None;
                }
                self.kept_is_saved(id, revision);
                self.note_recent(&path);
                match saved.kept {
                    Some(kept) => self.tell_failure(format!(
                        "The draft is saved; what stood there before is kept beside it: {}",
                        kept.display()
                    )),
                    None => self.tell_done(format!("Saved: {}", path.display())),
                }
                after(self, ctx);
            }
            Written::OpenElsewhere => self.tell_failure(format!(
                "This file is open in another tab; close that tab or choose another name: {}",
                path.display()
            )),
            Written::Failed(Problem::ChangedOnDisk(path)) => self.ask_changed(id, path, after),
            Written::Failed(Problem::Exists(path)) => self.ask_replace(id, path, after),
            Written::Failed(problem) => self.tell_failure(problem.to_string()),
        }
        for step in waiting {
            step(self, ctx);
        }
        self.go_on_quitting(ctx);
    }

    fn ask_changed(&mut self, id: DraftId, path: PathBuf, after: Then) {
        let (name, line) = (self.name_of(id), path.display().to_string());
        // One of the two is taken; the other is dropped with the question.
        let (save, other) = shared(after);
        self.choose(
            Choice::new(
                format!("Somebody else has changed {name} since it was opened"),
                vec!["Saved all the same, the other version is kept beside it".into(), line],
                vec![
                    (
                        "Save all the same",
                        then(move |window, _| {
                            window.write_draft(id, path, Replace::KeepingOther, save);
                        }),
                    ),
                    ("Save as…", then(move |window, ctx| window.save_as(ctx, id, other))),
                    ("Cancel", nothing()),
                ],
            )
            .careful(),
        );
    }

    fn ask_replace(&mut self, id: DraftId, path: PathBuf, after: Then) {
        let line = path.display().to_string();
        let (save, other) = shared(after);
        self.choose(
            Choice::new(
                "A file of this name is there already",
                vec![line],
                vec![
                    ("Replace", then(move |window, _| window.write_draft(id, path, Replace::Anything, save))),
                    ("Save as…", then(move |window, ctx| window.save_as(ctx, id, other))),
                    ("Cancel", nothing()),
                ],
            )
            .careful(),
        );
    }

    /// What a draft is called.
    pub(super) fn name_of(&self, id: DraftId) -> String {
        self.state.drafts.name_of(id)
    }
}

/// One step for two buttons of which one is pressed.
pub(super) fn shared(step: Then) -> (Then, Then) {
    let one = std::sync::Arc::new(std::sync::Mutex::new(Some(step)));
    let other = std::sync::Arc::clone(&one);
    let take = |held: std::sync::Arc<std::sync::Mutex<Option<Then>>>| {
        then(move |window, ctx| {
            let step = held.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
            if let Some(step) = step {
                step(window, ctx);
            }
        })
    };
    (take(one), take(other))
}
