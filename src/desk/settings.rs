//! What a person has decided once for all statements.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{EmblemChoice, Problem, ron_file, written_path};
use crate::{
    form::{FormKind, Options},
    store::{self, Folders},
};

const WHAT: &str = "The settings";

/// What the user has set once for all statements; each has a default, and a file may name as few as it likes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name entered as author in the properties of exported files.
    pub author: String,
    /// The user, as contact of a new statement.
    pub contact: OwnContact,
    /// The user's group, as the source of a new statement.
    pub group: OwnGroup,
    /// The study period of a new statement.
    pub study_period: String,
    /// Where dialogs begin; none is where the last one ended.
    #[serde(with = "written_path::optional")]
    pub default_folder: Option<PathBuf>,
    /// Light or dark.
    pub theme: Theme,
    /// The picture in the header of the posted form.
    pub emblem: EmblemChoice,
    /// How a statement was last exported.
    pub export: ExportChoices,
}

/// The user as a contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // each is named as its field in `Contact`
pub struct OwnContact {
    pub name: String,
    pub role: String,
    pub organization: String,
    pub country: String,
    pub telephone: String,
    pub email: String,
}

/// The user's group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // each is named as its field in `Group`
pub struct OwnGroup {
    pub name: String,
    pub working_party: String,
    pub questions: Vec<String>,
}

/// The colours the window is drawn in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Theme {
    /// Those the system asks for.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What is chosen when a statement is exported from the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportChoices {
    /// The form.
    #[serde(with = "FormWord")]
    pub form: FormKind,
    /// Whether a cover is printed.
    pub cover: bool,
    /// Whether a Word file has the draft inside.
    pub draft_inside: bool,
    /// Whether a text is written beside a Word file.
    pub text_beside: bool,
    /// Whether a web page is written beside a Word file.
    pub page_beside: bool,
}

impl Default for ExportChoices {
    fn default() -> Self {
        Self {
            form: FormKind::default(),
            cover: true,
            draft_inside: true,
            text_beside: false,
            page_beside: false,
        }
    }
}

/// How a form is named in the file.
#[derive(Serialize, Deserialize)]
#[serde(remote = "FormKind")]
enum FormWord {
    HandIn,
    Posted,
}

impl Settings {
    /// The options of an export as the user last chose them; the emblem is read with [`emblem`](super::emblem).
    pub fn options(&self) -> Options {
        Options {
            form: self.export.form,
            cover: self.export.cover,
            author: self.author.clone(),
            emblem: None,
        }
    }
}

/// The settings as they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadedSettings {
    /// The settings.
    pub settings: Settings,
    /// The names of those this version does not know; the first save keeps the old file beside the new.
    pub unknown: Vec<String>,
}

/// Reads the user's settings; none there is no error.
pub fn load_settings(folders: &Folders) -> Result<LoadedSettings, Problem> {
    let known = ron_file::load(&folders.settings(), WHAT)?;
    Ok(LoadedSettings { settings: known.value, unknown: known.unknown })
}

/// Saves the user's settings, safe on the disk when this returns.
///
/// When the old file holds settings this version does not know, or cannot be read, it is kept beside the new one;
/// where, is returned.
pub fn save_settings(folders: &Folders, settings: &Settings) -> Result<Option<PathBuf>, Problem> {
    ron_file::save(&folders.settings(), settings)
}

/// Reads what jobs without a window use of the settings, from a file or, when none is named, from the user's own place.
///
/// A file that is named must be there; none in the user's own place is no error. The rest of the settings, and what a
/// newer version has added, is not looked at: it must not stand before an export.
pub fn settings_from(file: Option<&Path>) -> Result<Settings, Problem> {
    // Named in what is said of a fault.
    #[derive(Default, Deserialize)]
    #[serde(default, rename = "Settings")]
    struct ForJobs {
        author: String,
        emblem: EmblemChoice,
    }
    let path: PathBuf = match file {
        Some(path) if !store::exists(path) => {
            return store::read(path, 0).map(|_| Settings::default()).map_err(Problem::from);
        }
        Some(path) => path.to_path_buf(),
        None => match Folders::of_user() {
            Ok(folders) => folders.settings(),
            Err(_) => return Ok(Settings::default()),
        },
    };
    let known = ron_file::load::<ForJobs>(&path, WHAT)?;
    let ForJobs { author, emblem } = known.value;
    Ok(Settings { author, emblem, ..Settings::default() })
}
