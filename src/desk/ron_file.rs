//! The program's own small files: text that a person may edit, read with what is not known named, never lost.

use std::path::{Path, PathBuf};

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Serialize, de::DeserializeOwned};

use super::Problem;
use crate::store;

/// The largest of these files that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Known<T> {
    /// The part that is known.
    pub(super) value: T,
    /// The names of what is not.
    pub(super) unknown: Vec<String>,
}

pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads the file at `path`; an empty one, or none, holds what is the default. `what` it is, is said when it fails.
pub(super) fn load<T: DeserializeOwned + Default>(
    path: &Path,
    what: &'static str,
) -> Result<Known<T>, Problem> {
    if !store::exists(path) {
        return Ok(Known::default());
    }
    parse(&store::read(path, LARGEST)?, path, what)
}

/// Puts `value` in the place of what the file at `path` holds, and makes its folder when it is not there.
///
/// When the file holds anything that would be lost (it is damaged, or of a newer version) its bytes are kept beside
/// it first; where, is returned.
pub(super) fn save<T: Serialize + DeserializeOwned + Default>(
    path: &Path,
    value: &T,
) -> Result<Option<PathBuf>, Problem> {
    let text = options()
        .to_string_pretty(value, PrettyConfig::new().new_line("\n"))
        .map_err(|error| Problem::OwnUnwritable { message: error.to_string(), path: path.to_path_buf() })?;
    if let Some(folder) = path.parent() {
        store::make_folder(folder)?;
    }
    let kept = if store::exists(path) {
        let old = store::read(path, LARGEST)?;
        let whole = parse::<T>(&old, path, "").is_ok_and(|known| known.unknown.is_empty());
        if whole { None } else { Some(store::keep_beside(path, &old, "original")?) }
    } else {
        None
    };
    store::write_atomic(path, format!("{text}\n").as_bytes())?;
    Ok(kept)
}

pub(super) fn parse<T: DeserializeOwned + Default>(
    bytes: &[u8],
    path: &Path,
    what: &'static str,
) -> Result<Known<T>, Problem> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        let start = valid.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = 1 + String::from_utf8_lossy(valid.get(start..).unwrap_or_default()).chars().count();
        let message = "this is not UTF-8 text".into();
        Problem::Own { what, message, line, column, path: path.to_path_buf() }
    })?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Ok(Known::default());
    }
    let failed = |error: &ron::error::SpannedError| Problem::Own {
        what,
        message: error.code.to_string(),
        line: error.span.start.line,
        column: error.span.start.col,
        path: path.to_path_buf(),
    };
    let mut parser = ron::Deserializer::from_str_with_options(text, &options()).map_err(|e| failed(&e))?;
    let mut unknown = Vec::new();
    let value =
        serde_ignored::deserialize(&mut parser, |name| unknown.push(name.to_string().replace(".?", "")))
            .and_then(|value| parser.end().map(|()| value));
    let value = value.map_err(|error| failed(&parser.span_error(error)))?;
    Ok(Known { value, unknown })
}
