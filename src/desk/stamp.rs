//! Which version of a file was read, so that nobody's newer one is overwritten unasked.

use std::{fmt, path::Path, str::FromStr};

use xxhash_rust::xxh3::xxh3_128;

use super::Problem;
use crate::store;

/// A version of a file, by its bytes: a file that was merely touched or copied is the same version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    len: u64,
    hash: u128,
}

impl Stamp {
    /// The stamp of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { len: bytes.len() as u64, hash: xxh3_128(bytes) }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:032x}", self.len, self.hash)
    }
}

/// A text that is no stamp.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no version of a file")]
pub struct NoStamp(String);

impl FromStr for Stamp {
    type Err = NoStamp;

    fn from_str(text: &str) -> Result<Self, NoStamp> {
        let read = || {
            let (len, hash) = text.split_once('-')?;
            Some(Self { len: len.parse().ok()?, hash: u128::from_str_radix(hash, 16).ok()? })
        };
        read().ok_or_else(|| NoStamp(text.into()))
    }
}

/// What stands on the disk now, compared with what was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// The version that was read.
    Same,
    /// Another version.
    Changed,
    /// No file: it was removed, renamed, or its drive is not connected.
    Gone,
}

/// Whether the file at `path` is still the version that has this stamp.
pub fn changed_on_disk(path: &Path, read: &Stamp) -> Result<OnDisk, Problem> {
    match store::read(path, store::LIMIT) {
        Ok(bytes) if Stamp::of(&bytes) == *read => Ok(OnDisk::Same),
        Ok(_) => Ok(OnDisk::Changed),
        Err(store::StoreError { reason: store::Reason::Missing, .. }) => Ok(OnDisk::Gone),
        // What is too large to be read is not what was read.
        Err(store::StoreError { reason: store::Reason::TooLarge { .. }, .. }) => Ok(OnDisk::Changed),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_read_from_its_text_and_tells_versions_apart() {
        let stamps = [&b""[..], b"a", b"b", b"aa"].map(Stamp::of);
        for (at, stamp) in stamps.iter().enumerate() {
            assert_eq!(stamp.to_string().parse(), Ok(*stamp));
            assert!(!stamps[..at].contains(stamp));
        }
        assert_eq!(Stamp::of(b"a").to_string(), "1-a96faf705af16834e6c632b61e964e1f", "of every version");
        for text in ["", "1", "x-1", "1-x", "1-"] {
            assert!(text.parse::<Stamp>().is_err(), "{text}");
        }
    }
}
