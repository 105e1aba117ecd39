//! A file's name inside one of the program's own files: as text, and when it is no text, byte for byte.

use std::{
    ffi::OsString,
    fmt,
    path::{Path, PathBuf},
};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Visitor},
};

/// A path that is read back as exactly what was written, whatever bytes it is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WrittenPath(pub(super) PathBuf);

impl From<&Path> for WrittenPath {
    fn from(path: &Path) -> Self {
        Self(path.to_path_buf())
    }
}

impl Serialize for WrittenPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.to_str() {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_seq(units(&self.0)),
        }
    }
}

impl<'de> Deserialize<'de> for WrittenPath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read).map(Self)
    }
}

/// A path that may be missing, for `#[serde(with)]`.
pub(super) mod optional {
    use super::{Deserialize, Deserializer, PathBuf, Serialize, Serializer, WrittenPath};

    pub(in crate::desk) fn serialize<S: Serializer>(
        path: &Option<PathBuf>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        path.as_deref().map(WrittenPath::from).serialize(to)
    }

    pub(in crate::desk) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<PathBuf>, D::Error> {
        Ok(Option::<WrittenPath>::deserialize(from)?.map(|path| path.0))
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = PathBuf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a file")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<PathBuf, E> {
        Ok(PathBuf::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<PathBuf, A::Error> {
        let mut units = Vec::new();
        while let Some(unit) = items.next_element()? {
            units.push(unit);
        }
        Ok(PathBuf::from(of_units(units)))
    }
}

/// What a name is made of: bytes, or 16-bit units on Windows.
#[cfg(unix)]
fn units(path: &Path) -> impl Iterator<Item = u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().iter().copied()
}

#[cfg(unix)]
fn of_units(units: Vec<u8>) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    OsString::from_vec(units)
}

#[cfg(windows)]
fn units(path: &Path) -> impl Iterator<Item = u16> {
    use std::os::windows::ffi::OsStrExt;
    path.as_os_str().encode_wide()
}

#[cfg(windows)]
fn of_units(units: Vec<u16>) -> OsString {
    use std::os::windows::ffi::OsStringExt;
    OsString::from_wide(&units)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_was_written() {
        for bytes in [&b"/a/b c"[..], "/é\n\"".as_bytes(), b"/\xff\xfe", b""] {
            let path = WrittenPath(PathBuf::from(of_units(bytes.to_vec())));
            let text = ron::to_string(&path).unwrap();
            assert!(!text.contains('\n'), "{text}");
            assert_eq!(ron::from_str::<WrittenPath>(&text).unwrap(), path, "{text}");
        }
    }
}
