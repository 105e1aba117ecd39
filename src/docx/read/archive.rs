//! The package, opened with limits: nothing in it decides how much memory or time it takes.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::ReadError;

/// The most entries a package may have; a document of thousands of pictures stays below.
pub(super) const MOST_ENTRIES: u64 = 4096;
/// The most that all parts that are read may unpack to together, in bytes.
pub(super) const MOST_UNPACKED: u64 = 64 << 20;
/// A part may unpack to so many times its packed size, once it is larger than [`RATIO_FROM`].
const MOST_RATIO: u64 = 400;
/// Below this size a ratio says nothing.
const RATIO_FROM: u64 = 4 << 20;
/// How many of the last bytes may hold the end of the archive: a comment of 65,535 and the record itself.
const END: usize = 65_535 + 22;

/// An opened package.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked, in bytes.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens a package.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        match bytes {
            [] => return Err(ReadError::Empty),
            [b'P', b'K', 3, 4, ..] => {}
            [b'P', b'K', 5, 6, ..] => return Err(ReadError::Other("an empty archive")),
            _ => return Err(ReadError::Other("a file of another kind")),
        }
        let end = bytes.len().saturating_sub(END);
        let last = &bytes[end..];
        let record = last.windows(4).rposition(|window| window == b"PK\x05\x06").ok_or(ReadError::CutOff)?;
        let count = last.get(record + 10..record + 12).ok_or(ReadError::CutOff)?;
        let count = u64::from(u16::from_le_bytes([count[0], count[1]]));
        if count > MOST_ENTRIES {
            return Err(ReadError::TooManyEntries(count));
        }
        // Its end is there: what is wrong with it is not that it breaks off.
        let broken = |error: ZipError| ReadError::Damaged {
            part: "its list of parts".to_owned(),
            reason: error.to_string(),
        };
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        if zip.len() as u64 > MOST_ENTRIES {
            return Err(ReadError::TooManyEntries(zip.len() as u64));
        }
        Ok(Self { zip, left: MOST_UNPACKED })
    }

    /// The bytes of a part; none when there is no part of this name, in whatever case it is written.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(index) = self.index(name) else {
            return Ok(None);
        };
        let damaged = |reason: String| ReadError::Damaged { part: name.to_owned(), reason };
        let entry = match self.zip.by_index(index) {
            Ok(entry) => entry,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadError::Encrypted);
            }
            Err(error) => return Err(damaged(error.to_string())),
        };
        let packed = entry.compressed_size().max(1);
        let by_ratio = packed.saturating_mul(MOST_RATIO).max(RATIO_FROM);
        let most = self.left.min(by_ratio);
        if entry.size() > self.left {
            return Err(ReadError::TooLarge(name.to_owned(), MOST_UNPACKED >> 20));
        }
        // What the entry says of its size is not believed: one byte more than may be is asked for.
        let mut bytes = Vec::with_capacity(usize::try_from(entry.size().min(most)).unwrap_or(0));
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|error| damaged(error.to_string()))?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(if most == self.left {
                ReadError::TooLarge(name.to_owned(), MOST_UNPACKED >> 20)
            } else {
                ReadError::Bomb(name.to_owned(), MOST_RATIO)
            });
        }
        self.left -= size;
        Ok(Some(bytes))
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    fn index(&self, name: &str) -> Option<usize> {
        let exact = self.zip.index_for_name(name);
        exact.or_else(|| {
            let same = |other: &str| other.replace('\\', "/").eq_ignore_ascii_case(name);
            (0..self.zip.len()).find(|index| self.zip.name_for_index(*index).is_some_and(same))
        })
    }
}
