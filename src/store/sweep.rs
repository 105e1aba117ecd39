//! Temporary files: how ours are named, and how those of saves that were cut off are removed.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use super::error::{Job, Reason, StoreError};

const START: &str = ".liaison-desk-";
const END: &str = ".tmp";

/// A name for a temporary file in `folder` that nothing has yet.
pub(super) fn temporary_in(folder: &Path) -> PathBuf {
    folder.join(format!("{START}{}{END}", uuid::Uuid::new_v4().simple()))
}

/// Removes the temporary files in `folder` that saves have left which were cut off by a crash.
///
/// Only our own are touched, and only those last written at least `age` ago: a younger one may belong to a save
/// that is under way. Returns how many were removed; one that cannot be is left for the next time.
pub fn sweep(folder: &Path, age: Duration) -> Result<usize, StoreError> {
    let entries = fs::read_dir(folder).map_err(|error| Reason::of(error).at(Job::Sweep, folder))?;
    let old = entries
        .filter_map(Result::ok)
        .filter(|entry| is_ours(&entry.file_name().to_string_lossy()) && is_older(entry, age));
    Ok(old.filter(|entry| fs::remove_file(entry.path()).is_ok()).count())
}

pub(super) fn is_ours(name: &str) -> bool {
    name.strip_prefix(START)
        .and_then(|rest| rest.strip_suffix(END))
        .is_some_and(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_older(entry: &fs::DirEntry, age: Duration) -> bool {
    entry
        .metadata()
        .ok()
        .filter(fs::Metadata::is_file)
        .and_then(|meta| meta.modified().ok())
        .and_then(|modified| modified.elapsed().ok())
        .is_some_and(|elapsed| elapsed >= age)
}
