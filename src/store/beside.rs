//! Keeping a file's bytes beside it.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use super::{
    error::{Job, Reason, StoreError},
    read::read,
    save::write_new,
};

/// How many copies of one name are kept before the user is asked to clear up.
const MOST: usize = 1000;

/// Keeps `bytes` in a new file beside `path`: "name.liaison" with suffix "before-2026" is kept as
/// "name.liaison.before-2026", or "…-2", "…-3" when that is taken. Returns where they are.
///
/// No file is ever replaced. A copy of the same bytes that is there already is enough.
pub fn keep_beside(path: &Path, bytes: &[u8], suffix: &str) -> Result<PathBuf, StoreError> {
    let name = path.file_name().ok_or_else(|| Reason::IsFolder.at(Job::Create, path))?;
    for number in 1..=MOST {
        let mut copy = OsString::from(name);
        copy.push(format!(".{suffix}"));
        if number > 1 {
            copy.push(format!("-{number}"));
        }
        let copy = path.with_file_name(copy);
        match write_new(&copy, bytes) {
            Ok(()) => return Ok(copy),
            Err(error) if !matches!(error.reason, Reason::Exists) => return Err(error),
            Err(_) => {
                let same = read(&copy, bytes.len() as u64).is_ok_and(|kept| kept == bytes);
                if same {
                    return Ok(copy);
                }
            }
        }
    }
    Err(Reason::Exists.at(Job::Create, path))
}
