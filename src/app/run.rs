//! Opening the window on the user's screen.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, Zoned, civil::Date};

use super::{
    ports::{Clock, Dialogs, FileAnswer, FileQuestion, Ports, Reply, System},
    window::LiaisonDesk,
};
use crate::desk::Folders;

/// Opens the window with these files and stays until it is closed; the error is one sentence.
pub fn run(files: Vec<PathBuf>) -> Result<(), String> {
    let folders = Folders::of_user().map_err(|error| error.to_string())?;
    let ports = Ports {
        dialogs: Box::new(NoDialogs),
        clock: Box::new(SystemClock),
        system: Box::new(NoSystem),
        folders,
    };
    let viewport = egui::ViewportBuilder::default()
        .with_title("Liaison Desk")
        .with_app_id("liaison-desk")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([900.0, 560.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    eframe::run_native(
        "Liaison Desk",
        options,
        Box::new(|creation| Ok(Box::new(LiaisonDesk::new(&creation.egui_ctx, ports, files)))),
    )
    .map_err(|error| format!("The window could not be opened ({error})"))
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
