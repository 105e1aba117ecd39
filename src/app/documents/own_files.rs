//! The program's own files: settings, recent drafts, how the window looks.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use egui::Context;

use super::step::then;
use crate::{
    app::{
        opening,
        ports::{FileKind, FileQuestion},
        preview,
        window::LiaisonDesk,
    },
    desk::{
        self, Emblem, Options, Problem, WindowLayout,
        recent::{self, Recent},
    },
};

/// How long the looks must stand still before they are saved, in seconds.
const STANDS: f64 = 1.0;

/// How the window looks, as its file says and as it is.
#[derive(Debug, Default)]
pub(super) struct Looks {
    saved: WindowLayout,
    now: WindowLayout,
    /// When they last changed, in the window's seconds; none when they are saved.
    changed: Option<f64>,
    /// Whether the window is known to fit its screen.
    fits: bool,
}

impl LiaisonDesk {
    /// Reads the settings and how the window looked; what cannot be read is told, and the usual taken.
    pub(in crate::app) fn read_own_files(&mut self, ctx: &Context) {
        match desk::load_settings(&self.ports.folders) {
            Ok(loaded) => {
                self.state.options = loaded.settings.options();
                self.state.settings = loaded.settings;
                self.read_emblem();
                if !loaded.unknown.is_empty() {
                    self.tell_failure(format!(
                        "Settings this version does not know are not used: {}",
                        loaded.unknown.join(", ")
                    ));
                }
            }
            Err(problem) => self.tell_failure(format!("{problem}; until then the usual settings are used")),
        }
        match desk::load_window(&self.ports.folders) {
            Ok(looks) => {
                opening::restore(ctx, &mut self.state.layout, &looks);
                self.documents.looks = Looks { saved: looks.clone(), now: looks, ..Looks::default() };
            }
            Err(problem) => self.tell_failure(problem.to_string()),
        }
        self.read_recent();
        self.read_book();
    }

    /// Uses the settings as they are being typed; they are saved when the field is left, or after a moment.
    pub(in crate::app) fn settings_typed(&mut self, ctx: &Context) {
        self.use_settings();
        let (seconds, field) = (ctx.input(|input| input.time), ctx.memory(|memory| memory.focused()));
        self.documents.settings_typed = Some((seconds, field));
    }

    /// Saves settings that were typed, when their field was left or nothing more was typed for a moment.
    pub(super) fn remember_settings(&mut self, ctx: &Context) {
        let Some((since, field)) = self.documents.settings_typed else { return };
        let left = STANDS - (ctx.input(|input| input.time) - since);
        let is_left = field != ctx.memory(|memory| memory.focused());
        if left <= 0.0 || is_left {
            self.save_typed_settings();
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
    }

    /// Saves settings that were typed, if they are not saved yet.
    pub(in crate::app) fn save_typed_settings(&mut self) {
        if self.documents.settings_typed.is_some() {
            self.settings_changed();
        }
    }

    /// Sets out pages and exports as the settings now say.
    fn use_settings(&mut self) {
        let mut emblem = self.state.options.emblem.take();
        let choice = &self.state.settings.emblem;
        if let Some(emblem) = &mut emblem {
            emblem.alt = choice.words();
        }
        let is_another = self.documents.emblem != choice.picture;
        self.state.options = Options { emblem, ..self.state.settings.options() };
        if is_another {
            self.read_emblem();
        }
    }

    /// Saves the settings, which were just changed.
    pub(in crate::app) fn settings_changed(&mut self) {
        self.documents.settings_typed = None;
        self.use_settings();
        self.know_oneself();
        let (folders, settings) = (self.ports.folders.clone(), self.state.settings.clone());
        self.documents.tasks.own(move || {
            let kept = desk::save_settings(&folders, &settings);
            then(move |window, _| window.own_file_saved("The settings are", "them", kept))
        });
    }

    /// Tells where a file of the program's own is kept that was replaced and held what would be lost, or why the new
    /// one is not saved.
    pub(super) fn own_file_saved(&mut self, what: &str, them: &str, kept: Result<Option<PathBuf>, Problem>) {
        match kept {
            Ok(None) => {}
            Ok(Some(kept)) => self.tell_failure(format!(
                "{what} saved; what stood there before is kept beside {them}: {}",
                kept.display()
            )),
            Err(problem) => self.tell_failure(problem.to_string()),
        }
    }

    /// Lets the user choose the folder in which dialogs begin.
    pub(in crate::app) fn choose_default_folder(&mut self, ctx: &Context) {
        let question = FileQuestion {
            title: "Folder of drafts".into(),
            kind: FileKind::Folder,
            folder: self.state.settings.default_folder.clone(),
            name: String::new(),
            filters: Vec::new(),
        };
        self.ask_file(ctx, question, |window, _, chosen| {
            window.state.settings.default_folder = chosen.paths.into_iter().next();
            window.settings_changed();
        });
    }

    /// Lets the user choose the emblem of the posted form.
    pub(in crate::app) fn choose_emblem(&mut self, ctx: &Context) {
        let picture = self.state.settings.emblem.picture.as_deref();
        let question = FileQuestion {
            title: "Emblem of the posted form".into(),
            kind: FileKind::Open,
            folder: picture.and_then(Path::parent).map(Path::to_path_buf),
            name: String::new(),
            filters: vec![("Pictures".into(), desk::PICTURE_ENDINGS.map(String::from).to_vec())],
        };
        self.ask_file(ctx, question, |window, _, chosen| {
            window.state.settings.emblem.picture = chosen.paths.into_iter().next();
            window.settings_changed();
        });
    }

    /// Reads the chosen emblem anew; one that cannot be read is told, and its place stays empty.
    fn read_emblem(&mut self) {
        let choice = self.state.settings.emblem.clone();
        self.documents.emblem = choice.picture.clone();
        // It may lie on a drive that is slow to answer.
        self.documents.tasks.read(move || {
            let read = desk::emblem(&choice);
            let points = read.as_ref().ok().and_then(|emblem| preview::decode(&emblem.as_ref()?.image));
            then(move |window, _| {
                if window.documents.emblem != choice.picture {
                    return; // Another one was chosen meanwhile.
                }
                let alt = window.state.settings.emblem.words();
                window.state.options.emblem = match read {
                    Ok(Some(emblem)) => {
                        if points.is_none() {
                            window.tell_failure(format!(
                                "The emblem cannot be shown on the page here, though exported files have it; choose \
                                 another picture if Word does not show it either: {}",
                                choice.picture.unwrap_or_default().display()
                            ));
                        }
                        window.preview.take_picture(Arc::clone(&emblem.image), points);
                        Some(Emblem { alt, ..emblem })
                    }
                    Ok(None) => None,
                    Err(problem) => {
                        window.tell_failure(format!("The emblem is left out. {problem}"));
                        None
                    }
                };
            })
        });
    }

    /// Remembers that the draft open from `path` was opened or saved.
    pub(super) fn note_recent(&mut self, path: &Path) {
        let draft = self.state.drafts.iter().find(|(_, draft)| draft.path.as_deref() == Some(path));
        let Some((_, draft)) = draft else { return };
        let (folders, now) = (self.ports.folders.clone(), self.ports.clock.now());
        let (path, statement) = (path.to_path_buf(), draft.statement().clone());
        self.documents.tasks.own(move || {
            let noted = recent::note(&folders, &path, &statement, now);
            then(move |window, _| window.recent_changed(noted))
        });
    }

    /// Takes a file out of the list of recent drafts; the file itself, where it is, stays.
    pub(in crate::app) fn forget_recent(&mut self, path: PathBuf) {
        let folders = self.ports.folders.clone();
        self.documents.tasks.own(move || {
            let removed = recent::remove(&folders, &path);
            then(move |window, _| window.recent_changed(removed))
        });
    }

    fn recent_changed(&mut self, kept: Result<Option<PathBuf>, Problem>) {
        if kept.is_ok() {
            self.read_recent();
        }
        self.own_file_saved("The list of recent drafts is", "it", kept);
    }

    /// Reads the list of recent drafts anew.
    pub(in crate::app) fn read_recent(&mut self) {
        let folders = self.ports.folders.clone();
        // Not among the own files: it looks at drafts wherever they are, and a drive may be slow to answer.
        self.documents.tasks.read(move || {
            let list = recent::load(&folders);
            then(move |window, _| window.recent_read(list))
        });
    }

    fn recent_read(&mut self, list: Result<Vec<Recent>, Problem>) {
        match list {
            Ok(list) => self.state.recent = list,
            Err(problem) => self.tell_failure(problem.to_string()),
        }
    }

    /// Saves how the window looks, once it has looked so for a moment.
    pub(super) fn remember_looks(&mut self, ctx: &Context) {
        let looks = &mut self.documents.looks;
        looks.fits = looks.fits || opening::fit(ctx);
        let seconds = ctx.input(|input| input.time);
        let now = opening::looks(ctx, &self.state.layout, &looks.now);
        if now != looks.now {
            looks.now = now;
            looks.changed = Some(seconds);
        }
        let Some(changed) = looks.changed else { return };
        let left = STANDS - (seconds - changed);
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        } else {
            self.save_looks();
        }
    }

    /// Saves how the window looks, if it is not saved yet.
    pub(in crate::app) fn save_looks(&mut self) {
        let looks = &mut self.documents.looks;
        looks.changed = None;
        if looks.now == looks.saved {
            return;
        }
        looks.saved = looks.now.clone();
        let (folders, looks) = (self.ports.folders.clone(), looks.now.clone());
        self.documents.tasks.own(move || {
            let kept = desk::save_window(&folders, &looks);
            then(move |window, _| window.own_file_saved("The looks of the window are", "them", kept))
        });
    }
}
