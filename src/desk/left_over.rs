//! What runs that were cut off have left unsaved, to be offered at the next start.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    Problem, Stamp, Unsaved,
    kept_file::{self, Head},
};
use crate::{
    draft,
    statement::{KeyCounter, Statement},
    store::{self, Folders, Reason, Run, StoreError},
};

/// What runs that are gone have left.
#[derive(Debug, Default)]
pub struct LeftOvers {
    /// The unsaved drafts, oldest first.
    pub drafts: Vec<LeftOver>,
    /// What cannot be read; it stays as it is until it is discarded.
    pub damaged: Vec<Damaged>,
}

/// An unsaved draft of a run that is gone.
///
/// While this value lives no other run is offered the same draft; dropped, it is offered at the next start again.
#[derive(Debug)]
pub struct LeftOver {
    /// Where the draft is saved, if ever it was.
    pub path: Option<PathBuf>,
    /// The statement as it was kept.
    pub statement: Statement,
    /// When it was kept; none when that is not known.
    pub when: Option<Timestamp>,
    /// The version of the file it grew from.
    pub grew_from: Option<Stamp>,
    /// What stands in the file now.
    pub saved: InFile,
    file: PathBuf,
    _run: Arc<Run>,
}

/// What stands in the file of an unsaved draft now.
#[derive(Debug)]
pub enum InFile {
    /// The draft was never saved.
    NeverSaved,
    /// There is no file any more.
    Missing,
    /// A draft.
    Draft {
        /// The statement in it.
        statement: Box<Statement>,
        /// The version of the file.
        stamp: Stamp,
        /// Whether it is another version than the one that the unsaved draft grew from.
        changed_since: bool,
    },
    /// Something that cannot be read.
    Unreadable(Problem),
}

/// Which of an unsaved draft and its file was changed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// What was kept unsaved.
    Unsaved,
    /// What is in the file: somebody saved it after that.
    Saved,
}

/// What was kept and cannot be read.
#[derive(Debug)]
pub struct Damaged {
    /// The file it is kept in.
    pub file: PathBuf,
    /// Where the draft is saved, if that is known.
    pub path: Option<PathBuf>,
    /// What is wrong.
    pub problem: Problem,
    _run: Option<Arc<Run>>,
}

/// What runs that are gone have left unsaved; those that are still running are left alone.
///
/// A draft whose file says the same by now has been saved after all, and what was kept of it is removed.
pub fn left_over(folders: &Folders) -> Result<LeftOvers, Problem> {
    let mut found = LeftOvers::default();
    for run in Run::ended(&folders.unsaved())? {
        match run.and_then(|run| Ok((run.files()?, Arc::new(run)))) {
            Ok((files, run)) => files.iter().for_each(|file| found.add(file, &run)),
            Err(error) => found.damaged.push(Damaged {
                file: error.path.clone(),
                path: None,
                problem: error.into(),
                _run: None,
            }),
        }
    }
    found.drafts.sort_by_key(|left| left.when);
    Ok(found)
}

impl LeftOvers {
    fn add(&mut self, file: &Path, run: &Arc<Run>) {
        match read(file, run) {
            // One that cannot be removed now is found to be saved again by the next start.
            Ok(left) if left.is_saved() => left.discard().unwrap_or_default(),
            Ok(left) => self.drafts.push(left),
            Err((problem, path)) => {
                let (file, run) = (file.to_path_buf(), Some(Arc::clone(run)));
                self.damaged.push(Damaged { file, path, problem, _run: run });
            }
        }
    }
}

/// What is kept in a file, or what is wrong with it and where its draft is saved.
fn read(file: &Path, run: &Arc<Run>) -> Result<LeftOver, (Problem, Option<PathBuf>)> {
    let bytes = store::read(file, store::LIMIT).map_err(|error| (error.into(), None))?;
    let head = kept_file::head(&bytes);
    let when = head.as_ref().map(|head| head.when);
    let Head { path, grew_from, .. } = head.unwrap_or_default();
    match kept_file::statement(&bytes) {
        Ok(statement) => {
            let saved = path.as_deref().map_or(InFile::NeverSaved, |path| in_file(path, grew_from));
            let (file, run) = (file.to_path_buf(), Arc::clone(run));
            Ok(LeftOver { path, statement, when, grew_from, saved, file, _run: run })
        }
        Err(error) => Err((Problem::Draft { error, path: file.to_path_buf() }, path)),
    }
}

fn in_file(path: &Path, grew_from: Option<Stamp>) -> InFile {
    match store::read(path, store::LIMIT) {
        Ok(bytes) => match draft::read(&bytes) {
            Ok(read) => {
                let stamp = Stamp::of(&bytes);
                let changed_since = grew_from != Some(stamp);
                InFile::Draft { statement: Box::new(read.statement), stamp, changed_since }
            }
            Err(error) => InFile::Unreadable(Problem::Draft { error, path: path.to_path_buf() }),
        },
        Err(StoreError { reason: Reason::Missing, .. }) => InFile::Missing,
        Err(error) => InFile::Unreadable(error.into()),
    }
}

impl LeftOver {
    /// Which of the two was changed last; without a readable file it is what was kept.
    pub fn newer(&self) -> Newer {
        match (&self.saved, self.when) {
            (InFile::Draft { statement, changed_since: true, .. }, Some(when))
                if statement.bookkeeping.changed > when =>
            {
                Newer::Saved
            }
            _ => Newer::Unsaved,
        }
    }

    /// Takes the draft into this run, where it is kept as the state that a slot has at this revision.
    ///
    /// From then on it is an unsaved draft like any other; until then, and on an error, it stays where it was.
    pub fn adopt(&self, unsaved: &Unsaved, slot: u64, revision: u64) -> Result<(), Problem> {
        unsaved.adopt(&self.file, slot, revision)
    }

    /// Removes what was kept for good; the draft's file stays as it is.
    pub fn discard(&self) -> Result<(), Problem> {
        Ok(store::remove(&self.file)?)
    }

    /// Whether the file says all that was kept.
    fn is_saved(&self) -> bool {
        let essence = |statement: &Statement| {
            let mut statement = statement.clone();
            statement.bookkeeping.changed = Timestamp::UNIX_EPOCH;
            statement.keys = KeyCounter::default();
            statement
        };
        matches!(&self.saved, InFile::Draft { statement, .. } if essence(statement) == essence(&self.statement))
    }
}

impl Damaged {
    /// Removes what was kept for good.
    pub fn discard(&self) -> Result<(), Problem> {
        Ok(store::remove(&self.file)?)
    }
}
