//! The system's file dialogs.

use std::{
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Mutex, Once, PoisonError},
    thread,
};

use log::{Level, LevelFilter, Log, Metadata, Record};
use rfd::{AsyncFileDialog, FileHandle};

use super::{Dialogs, FileAnswer, FileKind, FileQuestion, Reply};

/// The system's file dialogs.
///
/// A dialog is made on the window's thread, as some systems want it, and awaited on another. On Linux it is the
/// portal's, or else that of the program zenity. Where there is neither, rfd answers as if the user had cancelled and
/// says only in its log what went wrong; so its log is listened to. Where not even a session bus is there to ask for
/// the portal, and no zenity, no dialog is tried at all: connecting might start a bus of its own.
pub(in crate::app) struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn ask(&mut self, question: FileQuestion, reply: Reply) {
        listen_to_rfd();
        let dialog = begin(&question);
        let kind = question.kind;
        // A thread of its own: the answer may take the user minutes.
        let spawned = thread::Builder::new().name("file dialog".into()).spawn(move || {
            reply(match missing() {
                Some(why) => FileAnswer::Unavailable(why),
                None => pollster::block_on(answer(dialog, kind)),
            });
        });
        // Without a thread the reply is gone with it, which the window takes for Cancel.
        drop(spawned);
    }
}

fn begin(question: &FileQuestion) -> AsyncFileDialog {
    let mut dialog = AsyncFileDialog::new().set_title(&question.title);
    if let Some(folder) = &question.folder {
        dialog = dialog.set_directory(folder);
    }
    if !question.name.is_empty() {
        dialog = dialog.set_file_name(&question.name);
    }
    for (name, endings) in &question.filters {
        dialog = dialog.add_filter(name, endings);
    }
    dialog
}

async fn answer(dialog: AsyncFileDialog, kind: FileKind) -> FileAnswer {
    forget_failure();
    let chosen = match kind {
        FileKind::Open => dialog.pick_files().await,
        FileKind::Save => dialog.save_file().await.map(|file| vec![file]),
        FileKind::Folder => dialog.pick_folder().await.map(|folder| vec![folder]),
    };
    let paths: Vec<PathBuf> = chosen.iter().flatten().map(FileHandle::path).map(PathBuf::from).collect();
    let paths: Vec<PathBuf> = paths.into_iter().filter(|path| !path.as_os_str().is_empty()).collect();
    match (paths.is_empty(), forget_failure()) {
        (false, _) => FileAnswer::Chosen(paths),
        (true, Some(_)) => FileAnswer::Unavailable(NONE.into()),
        (true, None) => FileAnswer::Cancelled,
    }
}

const NONE: &str = "This desktop offers no file dialog (neither a portal nor zenity was found)";

/// Why no dialog need be tried.
#[cfg(all(unix, not(target_os = "macos")))]
fn missing() -> Option<String> {
    let named = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
    let at_hand = || {
        let folder = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        folder.is_some_and(|folder| std::os::unix::net::UnixStream::connect(folder.join("bus")).is_ok())
    };
    let zenity = || {
        let mut zenity = Command::new("zenity");
        zenity.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        zenity.status().is_ok()
    };
    (!named && !at_hand() && !zenity()).then(|| NONE.into())
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn missing() -> Option<String> {
    None
}

/// What rfd's last way to a dialog failed with.
static FAILURE: Mutex<Option<String>> = Mutex::new(None);

fn forget_failure() -> Option<String> {
    FAILURE.lock().unwrap_or_else(PoisonError::into_inner).take()
}

struct Ear;

impl Log for Ear {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Error && metadata.target().starts_with("rfd")
    }

    fn log(&self, record: &Record<'_>) {
        // What fails before that (the portal) has a second way.
        let of_rfd = record.level() == Level::Error && record.target().starts_with("rfd");
        if of_rfd && record.args().to_string().contains("zenity") {
            *FAILURE.lock().unwrap_or_else(PoisonError::into_inner) = Some(record.args().to_string());
        }
    }

    fn flush(&self) {}
}

fn listen_to_rfd() {
    static EAR: Ear = Ear;
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Where something else listens already, a missing dialog looks like Cancel: a path can then not be typed.
        if log::set_logger(&EAR).is_ok() {
            log::set_max_level(LevelFilter::Error);
        }
    });
}
