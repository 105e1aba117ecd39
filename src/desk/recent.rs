//! The drafts somebody has worked on lately, newest first.
//!
//! The list is a file of its own that holds only where the drafts are and what they were last called; what else a
//! start page shows is read from the drafts. Each call reads the list anew, so that two windows do not undo each
//! other's changes, and waits for the disk: call it where no frame waits.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Problem, ron_file, written_path::WrittenPath, written_time};
use crate::{
    draft::{self, DraftError, SUMMARY_BYTES, Summary},
    form::printed,
    statement::Statement,
    store::{self, Folders, Reason, StoreError},
};

/// How many drafts are remembered.
const MOST: usize = 30;

/// A draft that was opened or saved lately.
#[derive(Clone, Debug, PartialEq)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last opened or saved here.
    pub when: Timestamp,
    /// What stands in it; of one that cannot be read, the number and title it had.
    pub summary: Summary,
    /// Whether it is there.
    pub state: State,
}

/// Whether a recent draft can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It can.
    There,
    /// There is no such file: it was moved, or its drive is not connected.
    Missing,
    /// It cannot be read, for the reason in this sentence.
    Unreadable(String),
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct File {
    drafts: Vec<Entry>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Entry {
    path: WrittenPath,
    #[serde(with = "written_time")]
    when: Timestamp,
    number: String,
    title: String,
}

/// The recent drafts, newest first, as they are on the disk now.
pub fn load(folders: &Folders) -> Result<Vec<Recent>, Problem> {
    Ok(read(folders)?.drafts.into_iter().map(look).collect())
}

/// Remembers that a draft was opened or saved at this moment.
///
/// Gives back where a list is kept that could not be read and was replaced.
pub fn note(
    folders: &Folders,
    path: &Path,
    statement: &Statement,
    now: Timestamp,
) -> Result<Option<PathBuf>, Problem> {
    let entry = Entry {
        path: WrittenPath(store::absolute(path)),
        when: now,
        number: statement.number.clone(),
        title: printed::title(statement).to_string(),
    };
    change(folders, |drafts| {
        drafts.retain(|other| other.path != entry.path);
        drafts.insert(0, entry);
        drafts.truncate(MOST);
    })
}

/// Takes a draft out of the list; its file stays.
///
/// Gives back where a list is kept that could not be read and was replaced.
pub fn remove(folders: &Folders, path: &Path) -> Result<Option<PathBuf>, Problem> {
    let path = WrittenPath(store::absolute(path));
    change(folders, |drafts| drafts.retain(|other| other.path != path))
}

fn read(folders: &Folders) -> Result<File, Problem> {
    ron_file::load(&folders.recent(), "The list of recent drafts").map(|known| known.value)
}

/// Saves the changed list. One that cannot be read is kept beside a new one: nobody should have to mend it before
/// the program remembers drafts again.
fn change(folders: &Folders, change: impl FnOnce(&mut Vec<Entry>)) -> Result<Option<PathBuf>, Problem> {
    let mut file = match read(folders) {
        Err(Problem::Own { .. }) => File::default(),
        other => other?,
    };
    change(&mut file.drafts);
    ron_file::save(&folders.recent(), &file)
}

fn look(entry: Entry) -> Recent {
    let Entry { path: WrittenPath(path), when, number, title } = entry;
    let last = Summary { number, title, ..Summary::default() };
    let (summary, state) = match summary_of(&path) {
        Ok(summary) => (summary, State::There),
        Err(Problem::Store(StoreError { reason: Reason::Missing, .. })) => (last, State::Missing),
        Err(problem) => (last, State::Unreadable(problem.to_string())),
    };
    Recent { path, when, summary, state }
}

/// The summary of a draft, read from its beginning.
fn summary_of(path: &Path) -> Result<Summary, Problem> {
    let start = store::read_start(path, SUMMARY_BYTES as u64)?;
    match draft::read_summary(&start) {
        Err(DraftError::SummaryCut) => {
            let whole = store::read(path, store::LIMIT)?;
            draft::read_summary(&whole)
        }
        other => other,
    }
    .map_err(|error| Problem::Draft { error, path: path.to_path_buf() })
}
