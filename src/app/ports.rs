//! What the window asks of the system, so that a test can answer the way the system does.

mod clock;
mod dialogs;
mod system;

use std::{path::PathBuf, sync::Arc};

use jiff::{Timestamp, civil::Date};

use crate::desk::Folders;

pub(in crate::app) use self::{clock::SystemClock, dialogs::SystemDialogs, system::SystemPrograms};

/// Everything outside the window that it asks for.
pub struct Ports {
    /// File dialogs.
    pub dialogs: Box<dyn Dialogs>,
    /// The time.
    pub clock: Box<dyn Clock>,
    /// The programs of the system.
    pub system: Arc<dyn System>,
    /// Where the program keeps its own files.
    pub folders: Folders,
}

/// The time of day.
pub trait Clock {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Today's date where the user is.
    fn today(&self) -> Date;
}

/// File dialogs. An answer comes when the user has chosen, whichever frame that is.
pub trait Dialogs {
    /// Shows a dialog; `reply` is called once, from whatever thread.
    fn ask(&mut self, question: FileQuestion, reply: Reply);
}

/// What is called with the user's choice.
pub type Reply = Box<dyn FnOnce(FileAnswer) + Send>;

/// What a file dialog asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileQuestion {
    /// The dialog's title.
    pub title: String,
    /// What may be chosen.
    pub kind: FileKind,
    /// The folder it begins in.
    pub folder: Option<PathBuf>,
    /// The file name it proposes.
    pub name: String,
    /// The kinds of files that are shown: a name and the endings without dot.
    pub filters: Vec<(String, Vec<String>)>,
}

/// What may be chosen in a file dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// One or more files that are there.
    Open,
    /// One name to save under.
    Save,
    /// A folder.
    Folder,
}

/// What came of a file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileAnswer {
    /// These were chosen.
    Chosen(Vec<PathBuf>),
    /// The user changed their mind.
    Cancelled,
    /// No dialog can be shown here, for this reason; a path can be typed instead.
    Unavailable(String),
}

/// The programs of the system. They are asked where no frame waits for them.
pub trait System: Send + Sync {
    /// Opens a file with the program the user has for it; the error is a sentence.
    fn open(&self, path: &std::path::Path) -> Result<(), String>;
    /// Shows a file in its folder; the error is a sentence.
    fn show_in_folder(&self, path: &std::path::Path) -> Result<(), String>;
}

/// Wakes the window from another thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;
