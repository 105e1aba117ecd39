//! The user's settings, as far as jobs without a window need them.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Problem;
use crate::store;

/// The largest file of settings that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// What the user has set once for all statements; what a newer version has added is not looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name entered as author in the properties of exported files.
    pub author: String,
}

/// Reads the settings from a file, or from the user's own place when no file is named; none there is no error.
pub fn settings_from(file: Option<&Path>) -> Result<Settings, Problem> {
    let path: PathBuf = match file {
        Some(path) => path.to_path_buf(),
        None => match store::Folders::of_user().map(|folders| folders.settings()) {
            Ok(path) if store::exists(&path) => path,
            _ => return Ok(Settings::default()),
        },
    };
    let bytes = store::read(&path, LARGEST)?;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        let start = valid.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = 1 + String::from_utf8_lossy(valid.get(start..).unwrap_or_default()).chars().count();
        Problem::Settings { message: "this is not UTF-8 text".into(), line, column, path: path.clone() }
    })?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Ok(Settings::default());
    }
    ron::from_str(text).map_err(|error| Problem::Settings {
        message: error.code.to_string(),
        line: error.span.start.line,
        column: error.span.start.col,
        path,
    })
}
