//! Keeping what is not saved yet, so that no crash costs more than the last moment's typing.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;

use super::{
    Problem, Stamp, drafts,
    kept_file::{self, Head},
};
use crate::{
    statement::Statement,
    store::{self, Folders, Run},
};

/// The unsaved drafts of this run of the program.
///
/// Each open draft has a slot of its own, named by a number the window never uses twice in a run. Every call but
/// [`Unsaved::open`] may come from any thread, in any order: what is kept of a slot only ever goes forward in
/// revisions. The calls wait for the disk: make them where no frame waits.
///
/// A run that ends properly [forgets](Unsaved::forget) its drafts, or leaves them to be offered at the next start.
#[derive(Debug)]
pub struct Unsaved {
    run: Run,
    slots: Mutex<HashMap<u64, Slot>>,
}

/// How far a slot has come.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The revision that is kept in the file, if there is one.
    kept: Option<u64>,
    /// What is not newer than this need not be kept any more.
    settled: Option<u64>,
}

/// The state of an open draft at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// The number of changes that have led to it; a later state of the slot has a greater one.
    pub revision: u64,
    /// Where the draft is saved, if ever it was.
    pub path: Option<&'a Path>,
    /// The version of that file it grew from.
    pub saved: Option<&'a Stamp>,
    /// The moment.
    pub when: Timestamp,
}

impl Unsaved {
    /// Begins keeping, in a folder of this run alone.
    pub fn open(folders: &Folders) -> Result<Self, Problem> {
        Ok(Self { run: Run::begin(&folders.unsaved())?, slots: Mutex::default() })
    }

    /// Keeps this state in place of the slot's earlier one: it is safe on the disk when this returns.
    ///
    /// A state that is older than the kept one, or [settled](Unsaved::forget) already, is passed over. Of two with
    /// the same revision the later call counts: the draft may have got a file meanwhile.
    pub fn keep(&self, slot: u64, snapshot: &Snapshot<'_>) -> Result<(), Problem> {
        if self.slots().get(&slot).is_some_and(|slot| !slot.wants(snapshot.revision)) {
            return Ok(());
        }
        let file = self.file(slot);
        let head = Head {
            path: snapshot.path.map(store::absolute),
            grew_from: snapshot.saved.copied(),
            when: snapshot.when,
        };
        let bytes = kept_file::write(&head, &drafts::to_bytes(snapshot.statement)?, &file)?;
        // Held while the disk is busy, so that no two calls overtake each other between asking and writing.
        let mut slots = self.slots();
        let slot = slots.entry(slot).or_default();
        if slot.wants(snapshot.revision) {
            store::write_atomic(&file, &bytes)?;
            slot.kept = Some(snapshot.revision);
        }
        Ok(())
    }

    /// Forgets what is kept of a slot up to this revision, because it was saved (or undone, or given up).
    ///
    /// A newer state stays. An older one that comes late, from a thread that was slow, is not kept any more. For a
    /// draft that is closed, `u64::MAX` forgets all.
    pub fn forget(&self, slot: u64, up_to: u64) -> Result<(), Problem> {
        let file = self.file(slot);
        let mut slots = self.slots();
        let slot = slots.entry(slot).or_default();
        slot.settled = slot.settled.max(Some(up_to));
        if slot.kept.is_some_and(|kept| kept <= up_to) {
            store::remove(&file)?;
            slot.kept = None;
        }
        Ok(())
    }

    /// Makes a file of a run that is gone the kept state of a slot.
    pub(super) fn adopt(&self, from: &Path, slot: u64, revision: u64) -> Result<(), Problem> {
        let file = self.file(slot);
        let mut slots = self.slots();
        store::move_to(from, &file)?;
        slots.entry(slot).or_default().kept = Some(revision);
        Ok(())
    }

    fn file(&self, slot: u64) -> PathBuf {
        self.run.file(&format!("{slot}.liaison"))
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<u64, Slot>> {
        // Each change of a slot is one step: a thread that died has left none half made.
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot {
    fn wants(self, revision: u64) -> bool {
        self.kept.is_none_or(|kept| kept <= revision) && self.settled.is_none_or(|settled| settled < revision)
    }
}
