//! Opening the window on the user's screen.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, Zoned, civil::Date};

use super::{
    opening,
    ports::{Clock, Dialogs, FileAnswer, FileQuestion, Ports, Reply, System},
    window::LiaisonDesk,
};
use crate::desk::{Folders, WindowLayout};

/// Opens the window with these files and stays until it is closed; the error is one sentence.
pub fn run(files: Vec<PathBuf>) -> Result<(), String> {
    let folders = Folders::of_user().map_err(|error| error.to_string())?;
    let ports = Ports {
        dialogs: Box::new(NoDialogs),
        clock: Box::new(SystemClock),
        system: Box::new(NoSystem),
        folders,
    };
    let viewport = opening::viewport(&WindowLayout::default());
    opening::open(viewport, |ctx| Box::new(LiaisonDesk::new(ctx, ports, files)))
}

/// The system's clock.
struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn today(&self) -> Date {
        Zoned::now().date()
    }
}

struct NoDialogs;

impl Dialogs for NoDialogs {
    fn ask(&mut self, _: FileQuestion, reply: Reply) {
        reply(FileAnswer::Unavailable("File dialogs are not wired up".into()));
    }
}

struct NoSystem;

impl System for NoSystem {
    fn open(&self, _: &Path) -> Result<(), String> {
        Err("not wired up".into())
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), String> {
        Err("not wired up".into())
    }
}
