//! A folder that belongs to one run of the program, and what runs that were cut off have left in theirs.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    error::{Job, Reason, StoreError},
    folders::make_folder,
    lock::Lock,
    sweep::sweep,
};

const LOCK: &str = "lock";

/// How often another name is tried when somebody who clears up takes the new folder for an abandoned one.
const TRIES: usize = 5;

/// A folder that nobody else touches while this value lives.
///
/// The folder is locked by its file "lock". A run that was cut off holds no lock any more, and the next one can
/// take its folder over with [`Run::ended`]. A folder without files is removed with this value.
#[derive(Debug)]
pub struct Run {
    folder: PathBuf,
    // Released last, when the folder is as it will stay.
    _lock: Lock,
}

impl Run {
    /// A new, empty folder below `parent`, which is made when it is not there.
    pub fn begin(parent: &Path) -> Result<Self, StoreError> {
        make_folder(parent)?;
        for _ in 0..TRIES {
            let folder = parent.join(uuid::Uuid::new_v4().to_string());
            make_folder(&folder)?;
            if let Some(run) = Self::take(folder)? {
                return Ok(run);
            }
        }
        Err(Reason::Exists.at(Job::Folder, parent))
    }

    /// The folders below `parent` that runs have left which are gone; they are locked now, and hold files.
    ///
    /// Those that hold none are removed on the way. One that cannot be used does not stand before the others.
    pub fn ended(parent: &Path) -> Result<Vec<Result<Self, StoreError>>, StoreError> {
        let entries = match fs::read_dir(parent) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Reason::of(error).at(Job::List, parent)),
        };
        let mut folders: Vec<PathBuf> =
            entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
        folders.sort();
        let with_files = |run: Self| Ok(if run.files()?.is_empty() { None } else { Some(run) });
        let take = |folder| Self::take(folder)?.map_or(Ok(None), with_files);
        Ok(folders.into_iter().filter_map(|folder| take(folder).transpose()).collect())
    }

    fn take(folder: PathBuf) -> Result<Option<Self>, StoreError> {
        let path = folder.join(LOCK);
        match Lock::take(&path) {
            // A lock whose file was removed meanwhile locks nothing.
            Ok(Some(lock)) if path.exists() => Ok(Some(Self { folder, _lock: lock })),
            Ok(_) => Ok(None),
            Err(StoreError { reason: Reason::Missing, .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Where a file of this name stands in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The files in the folder, by name; without the lock and what a save that was cut off has left.
    pub fn files(&self) -> Result<Vec<PathBuf>, StoreError> {
        let failed = |error| Reason::of(error).at(Job::List, &self.folder);
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            if name != LOCK && !super::sweep::is_ours(&name.to_string_lossy()) {
                files.push(entry.path());
            }
        }
        files.sort();
        Ok(files)
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        if self.files().is_ok_and(|files| files.is_empty()) {
            // What cannot be removed now is removed by the next start; nobody misses it.
            drop(sweep(&self.folder, Duration::ZERO));
            drop(fs::remove_file(self.folder.join(LOCK)));
            drop(fs::remove_dir(&self.folder));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_one_runs_own_until_the_run_is_gone() {
        let root = tempfile::tempdir().unwrap();
        let parent = root.path().join("runs");
        assert!(Run::ended(&parent).unwrap().is_empty(), "there is not even a folder");
        let run = Run::begin(&parent).unwrap();
        fs::write(run.file("a"), "kept").unwrap();
        assert!(Run::ended(&parent).unwrap().is_empty(), "it is still running");
        drop(run);
        let ended: Vec<Run> = Run::ended(&parent).unwrap().into_iter().map(Result::unwrap).collect();
        assert_eq!(ended.len(), 1);
        assert_eq!(ended[0].files().unwrap(), [ended[0].file("a")]);
        assert!(Run::ended(&parent).unwrap().is_empty(), "somebody has taken it over");
        fs::remove_file(ended[0].file("a")).unwrap();
        drop(ended);
        assert_eq!(fs::read_dir(&parent).unwrap().count(), 0, "nothing is left of it");
    }

    #[test]
    fn an_empty_folder_that_a_crash_left_is_cleared_away() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("a")).unwrap();
        fs::create_dir(root.path().join("b")).unwrap();
        fs::write(root.path().join("b/lock"), "").unwrap();
        fs::write(root.path().join("b/.liaison-desk-0123456789abcdef0123456789abcdef.tmp"), "half").unwrap();
        assert!(Run::ended(root.path()).unwrap().is_empty());
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    }
}
