//! Locks that runs of the program hold against each other; a crash releases them.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use super::error::{Job, Reason, StoreError};

/// A file locked for as long as this value lives; when the process ends, however it ends, the lock is gone.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Locks the file, which is made when it is not there; nothing when somebody else holds it. It never waits.
    pub fn take(path: &Path) -> Result<Option<Self>, StoreError> {
        let open = File::options().read(true).write(true).create(true).truncate(false).open(path);
        let file = open.map_err(|error| Reason::of(error).at(Job::Lock, path))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Reason::of(error).at(Job::Lock, path)),
        }
    }
}
