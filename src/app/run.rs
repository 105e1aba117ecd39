//! Starting the window: one for one person, as it was left.

use std::{path::PathBuf, sync::Arc};

use super::{
    opening,
    ports::{Ports, SystemClock, SystemDialogs, SystemPrograms},
    window::LiaisonDesk,
};
use crate::desk::{
    Folders,
    instance::{Claim, claim},
    load_window,
};

/// Opens the window with these files and stays until it is closed; the error is one sentence.
///
/// Where a window is open already, the files are handed to it and nothing more is done.
pub fn run(files: Vec<PathBuf>) -> Result<(), String> {
    let folders = Folders::of_user().map_err(|error| error.to_string())?;
    let (listener, trouble) = match claim(&folders, &files) {
        Ok(Claim::Handed) => return Ok(()),
        Ok(Claim::First(listener)) => (Some(listener), None),
        Ok(Claim::Alone) => (None, None),
        // Two windows are better than none.
        Err(error) => (None, Some(error.to_string())),
    };
    // What is wrong with the file is told by the window itself.
    let viewport = opening::viewport(&load_window(&folders).unwrap_or_default());
    let ports = Ports {
        dialogs: Box::new(SystemDialogs),
        clock: Box::new(SystemClock),
        system: Arc::new(SystemPrograms),
        folders,
    };
    opening::open(viewport, |ctx| {
        let mut window = LiaisonDesk::new(ctx, ports, files);
        if let Some(listener) = listener {
            window.listen(ctx, listener);
        }
        if let Some(trouble) = trouble {
            window.tell_failure(trouble);
        }
        Box::new(window)
    })
}
