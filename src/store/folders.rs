//! Where the program keeps what is its own.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use super::error::{Job, Reason, StoreError};

/// The program's folders; they need not be there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// What the user has chosen: settings.
    pub config: PathBuf,
    /// What the user has made: people, recent files, versions, the journal.
    pub data: PathBuf,
    /// What lives no longer than a session: the place where runs of the program meet. None: the system has no such.
    pub runtime: Option<PathBuf>,
}

impl Folders {
    /// The folders of the user who runs the program, where the system keeps such (XDG on Linux).
    pub fn of_user() -> Result<Self, StoreError> {
        let args = AppStrategyArgs {
            top_level_domain: "org".into(),
            author: "Liaison Desk".into(),
            app_name: "Liaison Desk".into(),
        };
        let strategy =
            choose_app_strategy(args).map_err(|_| Reason::NoHome.at(Job::Folder, Path::new("~")))?;
        Ok(Self {
            config: strategy.config_dir(),
            data: strategy.data_dir(),
            runtime: strategy.runtime_dir().filter(|folder| folder.is_absolute()),
        })
    }

    /// Folders below `root`, for a run that must leave the user's own alone.
    pub fn under(root: &Path) -> Self {
        Self { config: root.join("config"), data: root.join("data"), runtime: Some(root.join("runtime")) }
    }

    /// The file the settings are kept in.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// The file the window's looks are kept in.
    pub fn window(&self) -> PathBuf {
        self.config.join("window.ron")
    }

    /// The file the list of recent drafts is kept in.
    pub fn recent(&self) -> PathBuf {
        self.data.join("recent.ron")
    }

    /// The file the user's own groups and people are kept in.
    pub fn book(&self) -> PathBuf {
        self.data.join("groups-and-people.ron")
    }

    /// The folder that holds one folder for each run with unsaved drafts.
    pub fn unsaved(&self) -> PathBuf {
        self.data.join("unsaved")
    }
}

/// Makes a folder and those above it; one that is there already is fine.
pub fn make_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(path).map_err(|error| {
        let reason = match error.kind() {
            io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => Reason::Exists,
            io::ErrorKind::PermissionDenied => Reason::FolderProtected,
            _ => Reason::of(error),
        };
        reason.at(Job::Folder, path)
    })
}
