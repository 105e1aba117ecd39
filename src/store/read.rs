//! Reading whole files, and their beginnings.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use super::error::{Job, Reason, StoreError};

/// The greatest length of a file that is read as a rule, in bytes.
pub const LIMIT: u64 = 64 << 20;

/// All bytes of an ordinary file of at most `limit` bytes; links are followed.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let (bytes, len) =
        read_at_most(path, limit.saturating_add(1)).map_err(|reason| reason.at(Job::Read, path))?;
    let len = len.max(bytes.len() as u64);
    if len > limit {
        return Err(Reason::TooLarge { len, limit }.at(Job::Read, path));
    }
    Ok(bytes)
}

/// The first `len` bytes of an ordinary file, or all when it is shorter.
pub fn read_start(path: &Path, len: u64) -> Result<Vec<u8>, StoreError> {
    let read = read_at_most(path, len).map_err(|reason| reason.at(Job::Read, path))?;
    Ok(read.0)
}

fn read_at_most(path: &Path, most: u64) -> Result<(Vec<u8>, u64), Reason> {
    // Looked at before it is opened: opening a pipe would wait for whoever writes to it.
    let meta = fs::metadata(path).map_err(reason)?;
    if meta.is_dir() {
        return Err(Reason::IsFolder);
    }
    if !meta.is_file() {
        return Err(Reason::Special);
    }
    let mut bytes =
        Vec::with_capacity(usize::try_from(meta.len().min(most)).unwrap_or(0).min(LIMIT as usize));
    File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(reason)?;
    Ok((bytes, meta.len()))
}

fn reason(error: std::io::Error) -> Reason {
    if is_circle(&error) {
        return Reason::LinksInCircle;
    }
    Reason::of(error)
}

/// Whether the system gave up following links; its kind of error has no stable name yet.
pub(super) fn is_circle(error: &std::io::Error) -> bool {
    cfg!(target_os = "linux") && error.raw_os_error() == Some(40)
}
