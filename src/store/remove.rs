//! Removing and moving files.

use std::{fs, io, path::Path};

use super::{
    disk::{Disk, RealDisk},
    error::{Job, Reason, StoreError},
};

/// Removes a file; one that is not there is fine.
pub fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Reason::of(error).at(Job::Remove, path)),
        _ => Ok(()),
    }
}

/// Gives a file another name on the same disk in one step, in place of what has that name; it survives a power cut.
pub fn move_to(from: &Path, to: &Path) -> Result<(), StoreError> {
    let moved = RealDisk.rename(from, to).and_then(|()| match to.parent() {
        Some(folder) => RealDisk.sync_folder(folder),
        None => Ok(()),
    });
    moved.map_err(|error| Reason::of(error).at(Job::Move, from))
}
