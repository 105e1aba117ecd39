//! Opening what the user points at: drafts and received texts.

use std::path::{Path, PathBuf};

use egui::Context;

use super::file_dialog::absolute;
use super::step::then;
use crate::{
    app::{
        ports::{FileKind, FileQuestion},
        state::{DraftId, Notice, OpenDraft},
        window::LiaisonDesk,
    },
    desk::{self, Opened, Problem, Report, is_same_file},
};

/// How many remarks about a received text are named.
const NAMED: usize = 3;

/// What became of one file.
enum Outcome {
    /// It is open already.
    Here(DraftId),
    /// It was named before, by another path.
    Again,
    Opened(Box<Opened>),
    Failed(Problem),
}

impl LiaisonDesk {
    /// Asks which files to open.
    pub(in crate::app) fn open(&mut self, ctx: &Context) {
        let endings =
            |endings: &[&str]| endings.iter().map(|ending| (*ending).to_string()).collect::<Vec<_>>();
        let question = FileQuestion {
            title: "Open drafts or received texts".into(),
            kind: FileKind::Open,
            folder: self.folder_near(self.front().and_then(|draft| draft.path.as_deref())),
            name: String::new(),
            filters: vec![
                ("Drafts and received texts".into(), endings(&["liaison", "docx", "txt", "text", "md"])),
                ("All files".into(), endings(&["*"])),
            ],
        };
        self.ask_file(ctx, question, |window, _, chosen| window.open_paths(chosen.paths));
    }

    /// Opens files in tabs in this order; one that is open already comes to the front.
    pub(in crate::app) fn open_paths(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        self.state.layout.page = None;
        let paths = paths.into_iter().map(|path| absolute(&path));
        let paths: Vec<PathBuf> = paths.filter(|path| self.documents.opening.insert(path.clone())).collect();
        if paths.is_empty() {
            return;
        }
        let open: Vec<(DraftId, PathBuf)> =
            self.state.drafts.iter().filter_map(|(id, draft)| Some((id, draft.path.clone()?))).collect();
        let now = self.ports.clock.now();
        self.documents.tasks.read(move || {
            let mut seen: Vec<PathBuf> = Vec::new();
            let look = |path: PathBuf| {
                let here = open.iter().find(|(_, other)| is_same_file(other, &path));
                let again = seen.iter().any(|other| is_same_file(other, &path));
                seen.push(path.clone());
                let outcome = match here {
                    Some((id, _)) => Outcome::Here(*id),
                    None if again => Outcome::Again,
                    None => match desk::open_any(&path, now) {
                        Ok(opened) => Outcome::Opened(Box::new(opened)),
                        Err(problem) => Outcome::Failed(problem),
                    },
                };
                (path, outcome)
            };
            let outcomes: Vec<_> = paths.into_iter().map(look).collect();
            then(move |window, _| {
                for (path, outcome) in outcomes {
                    window.opened(&path, outcome);
                }
            })
        });
    }

    fn opened(&mut self, path: &Path, outcome: Outcome) {
        self.documents.opening.remove(path);
        match outcome {
            Outcome::Here(id) => {
                self.state.layout.page = None;
                self.state.drafts.bring_to_front(id);
            }
            Outcome::Again => {}
            Outcome::Failed(problem) => {
                self.tell_failure(problem.to_string());
                self.read_recent();
            }
            Outcome::Opened(opened) => match *opened {
                Opened::Draft { statement, unknown, stamp } => {
                    self.state.drafts.add(OpenDraft::saved(statement, path.to_path_buf(), stamp));
                    self.state.layout.page = None;
                    if !unknown.is_empty() {
                        self.tell_failure(format!(
                            "Not known to this version and left out: {}; the first save keeps the whole draft beside \
                             the new one: {}",
                            unknown.join(", "),
                            path.display()
                        ));
                    }
                    self.note_recent(path);
                }
                Opened::Received { statement, report } => {
                    self.state.drafts.add(OpenDraft::read(statement, Some(path.to_path_buf())));
                    self.state.layout.page = None;
                    self.state.notices.push(about(&report, &path.display().to_string()));
                }
            },
        }
    }
}

/// What a user should know about a text that was read.
fn about(report: &Report, path: &str) -> Notice {
    let remarks = &report.remarks;
    if remarks.is_empty() {
        return Notice::done(format!("The text was read into a new draft, and all of it understood: {path}"));
    }
    let mut named: Vec<String> = remarks
        .iter()
        .take(NAMED)
        .map(|remark| match report.place(remark.at) {
            Some(place) => format!("{place}, {}", remark.message),
            None => remark.message.clone(),
        })
        .collect();
    if remarks.len() > NAMED {
        named.push(format!("and {} more", remarks.len() - NAMED));
    }
    Notice::failed(format!(
        "The text was read into a new draft; look at these, for they may not be meant so: {}: {path}",
        named.join("; ")
    ))
}
