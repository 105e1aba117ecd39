//! Drafts as files: new, open, save, export, close, and what a crash has left.
//!
//! | looking for | start at |
//! |---|---|
//! | how a draft begins | `begin.rs`, `open.rs` |
//! | text of a Word file that goes into one | `insert_text.rs` |
//! | what is said about a text that was read | `remarks.rs` |
//! | where it goes | `save.rs`, `save_as.rs`, `export_sheet.rs`, `export.rs` |
//! | what is asked before something is lost | `close.rs`; `question.rs` shows any question |
//! | a file dialog, or the path typed instead | `file_dialog.rs`, `typed_path.rs` |
//! | nothing typed is lost | `keep.rs`, `recovery.rs`, `recovered_page.rs` |
//! | settings, recent drafts, the window's looks on the disk | `own_files.rs` |
//! | the user's groups and people on the disk | `own_book.rs`, other people's `book_files.rs` |
//! | files that come from outside: dropped, or from a second start | `arrivals.rs` |
//!
//! Nothing here waits for the disk: each job is a task (`tasks.rs`) and goes on in the window when that has ended.

mod arrivals;
mod begin;
mod book_files;
mod close;
mod export;
mod export_sheet;
mod file_dialog;
mod insert_text;
mod keep;
mod open;
mod own_book;
mod own_files;
mod question;
mod recovered_page;
mod recovery;
mod remarks;
mod save;
mod save_as;
mod step;
mod typed_path;

pub(in crate::app) use self::{
    export::Wanted,
    export_sheet::{INSIDE, KEEP_INSIDE, beside},
    question::{Dialog, dialog, list_height},
    step::{Then, nothing, then},
};

use std::{
    collections::{HashMap, HashSet, VecDeque},
    path::PathBuf,
    sync::Arc,
};

use self::{keep::Keeping, own_files::Looks, question::Asked};
use super::{state::DraftId, tasks::Tasks, window::LiaisonDesk};
use crate::desk::{Listener, Unsaved};

/// What is under way with files.
pub(in crate::app) struct Documents {
    /// Work that no frame waits for.
    pub(in crate::app) tasks: Tasks<LiaisonDesk>,
    /// What the user is asked, the one that is shown first.
    asked: VecDeque<Asked>,
    /// The draft and the control that had the keyboard before anything was asked.
    focus_before: Option<(DraftId, egui::Id)>,
    /// The drafts that are being saved, each with what waits for that.
    saving: HashMap<DraftId, Vec<Then>>,
    /// How many exports have not come back from the disk yet.
    exporting: usize,
    /// Whether the window is to close once everything that is being written has come back.
    quit_waits: bool,
    /// The files that came from outside and wait until nothing is asked.
    arrived: Vec<PathBuf>,
    /// The files that are being opened.
    opening: HashSet<PathBuf>,
    /// How far each draft is kept for the case of a crash.
    keeping: HashMap<DraftId, Keeping>,
    /// Where drafts are kept for the case of a crash; none when that cannot be.
    unsaved: Option<Arc<Unsaved>>,
    /// The drafts that were closed in this frame.
    closed: Vec<DraftId>,
    /// Whether keeping failed last time, and the user knows.
    keeping_failed: bool,
    /// The folder of the last dialog.
    last_folder: Option<PathBuf>,
    /// When the file dialog that has not answered yet was shown, in the window's seconds.
    dialog_since: Option<f64>,
    looks: Looks,
    /// The emblem that was read last, or is being read.
    emblem: Option<PathBuf>,
    /// When settings were last typed that are not saved yet, in the window's seconds, and in which field.
    settings_typed: Option<(f64, Option<egui::Id>)>,
    /// Hears of second starts.
    listener: Option<Listener>,
    /// Whether the system wishes to close the window, and what was typed before that is worked first.
    close_wanted: bool,
    /// Whether the window is closing and nothing more is asked.
    leaving: bool,
}

impl Documents {
    /// Nothing under way yet.
    pub(in crate::app) fn new(ctx: &egui::Context) -> Self {
        let ctx = ctx.clone();
        Self {
            tasks: Tasks::new(Arc::new(move || ctx.request_repaint()), LiaisonDesk::task_failed),
            asked: VecDeque::new(),
            focus_before: None,
            saving: HashMap::new(),
            exporting: 0,
            quit_waits: false,
            arrived: Vec::new(),
            opening: HashSet::new(),
            keeping: HashMap::new(),
            unsaved: None,
            closed: Vec::new(),
            keeping_failed: false,
            last_folder: None,
            dialog_since: None,
            looks: Looks::default(),
            emblem: None,
            settings_typed: None,
            listener: None,
            close_wanted: false,
            leaving: false,
        }
    }
}

impl LiaisonDesk {
    /// Whether anything is still under way with files, so that the next frames will change something by themselves.
    pub fn is_busy(&self) -> bool {
        self.documents.tasks.any() || self.documents.settings_typed.is_some()
    }

    /// Whether the window is on its way out and asks nothing more.
    pub fn is_closing(&self) -> bool {
        self.documents.leaving
    }

    /// What documents have to do before a frame is drawn.
    pub(in crate::app) fn documents_before(&mut self, ctx: &egui::Context) {
        for step in self.documents.tasks.ended() {
            step(self, ctx);
        }
        self.close_requested(ctx);
        self.arrivals(ctx);
    }

    /// What documents have to do after a frame is drawn: what is asked lies over everything else.
    pub(in crate::app) fn documents_after(&mut self, ctx: &egui::Context) {
        self.forget_closed(ctx);
        self.ask(ctx);
        Self::show_hovering(ctx);
        self.keep(ctx);
        self.remember_looks(ctx);
        self.remember_settings(ctx);
    }

    /// Tells that a task broke down for which nothing waits.
    pub(in crate::app) fn task_failed(&mut self, sentence: String) {
        self.tell_failure(sentence);
    }
}
