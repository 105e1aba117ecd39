//! Export as Word, text or web page, and what can be done with the exported file.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::Context;

use super::{
    export_sheet::ExportSheet,
    file_dialog::{Chosen, with_ending},
    question::Choice,
    step::{nothing, then},
};
use crate::{
    app::{
        ports::{FileKind, FileQuestion},
        state::{DraftId, Notice},
        window::LiaisonDesk,
        wording,
    },
    desk::{self, DraftInside, FormKind, Format, Overwrite, Problem, Settings, Severity, is_for_ietf},
};

/// How many errors are named before an export.
const NAMED: usize = 12;

/// What an export is to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Wanted {
    /// The format.
    pub(in crate::app) format: Format,
    /// Whether it is handed in: on the form for that, whichever is looked at.
    pub(in crate::app) hand_in: bool,
    /// Whether a text is written beside it.
    pub(in crate::app) text: bool,
    /// Whether a page for browsers is written beside it.
    pub(in crate::app) page: bool,
}

impl Wanted {
    /// One file of this format.
    pub(in crate::app) fn of(format: Format) -> Self {
        Self { format, hand_in: false, text: false, page: false }
    }

    /// A Word file with what the user usually writes beside it; the IETF files texts.
    pub(in crate::app) fn word(settings: &Settings, for_ietf: bool) -> Self {
        Self {
            text: settings.export.text_beside || for_ietf,
            page: settings.export.page_beside,
            ..Self::of(Format::Docx)
        }
    }
}

/// A file to be written.
#[derive(Clone, Debug)]
struct Target {
    format: Format,
    path: PathBuf,
    overwrite: Overwrite,
}

/// What became of an export.
struct Outcome {
    /// Its files, the one that was asked for first; what stands behind one that failed there was not begun.
    files: Vec<(Target, Result<(), Problem>)>,
    /// What no page can hold.
    not_as_written: Vec<String>,
}

impl LiaisonDesk {
    /// Exports the draft in front; errors are named before that, once.
    pub(in crate::app) fn export_front(&mut self, ctx: &Context, format: Format) {
        let Some(id) = self.state.drafts.front_id() else { return };
        let today = self.ports.clock.today();
        let Some(derived) = self.state.derived(id, today) else { return };
        let errors = derived.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let mut lines: Vec<String> = errors
            .map(|error| format!("{} – {}", wording::field(error.field).label, error.message))
            .collect();
        let count = lines.len();
        let more = count.saturating_sub(NAMED);
        lines.truncate(NAMED);
        if more > 0 {
            lines.push(format!("and {more} more"));
        }
        if format == Format::Docx
            && let Some(draft) = self.state.drafts.get(id)
        {
            let for_ietf = is_for_ietf(draft.statement(), &self.state.known.book, today);
            let sheet =
                ExportSheet::new(id, draft.statement(), &self.state.settings, for_ietf, (count, lines));
            return self.ask_dialog(sheet);
        }
        if lines.is_empty() {
            return self.ask_export(ctx, id, Wanted::of(format));
        }
        self.choose(Choice::new(
            errors_title(count),
            lines,
            vec![
                (
                    "Export all the same…",
                    then(move |window, ctx| window.ask_export(ctx, id, Wanted::of(format))),
                ),
                ("Show the results", then(move |window, _| window.show_results_of(id))),
                ("Cancel", nothing()),
            ],
        ));
    }

    /// Shows the check results of a draft, which may not be in front any more.
    pub(super) fn show_results_of(&mut self, id: DraftId) {
        self.state.drafts.bring_to_front(id);
        self.state.layout.results = true;
    }

    /// Asks where an export goes, and writes it there.
    pub(in crate::app) fn ask_export(&mut self, ctx: &Context, id: DraftId, wanted: Wanted) {
        let Some(draft) = self.state.drafts.get(id) else { return };
        let near = draft.path.as_deref().or(draft.origin.as_deref());
        let (format, hand_in) = (wanted.format, wanted.hand_in);
        let (title, kind) = match format {
            Format::Docx if hand_in => ("Word file to hand in", "Word files"),
            Format::Docx => ("Export as Word", "Word files"),
            Format::Txt => ("Export as text", "Texts"),
            Format::Html => ("Export as web page", "Web pages"),
        };
        let question = FileQuestion {
            title: title.into(),
            kind: FileKind::Save,
            folder: self.state.settings.default_folder.clone().or_else(|| self.folder_near(near)),
            name: desk::proposed_name(draft.statement(), format, near),
            filters: vec![(kind.into(), vec![format.extension().into()])],
        };
        self.ask_file(ctx, question, move |window, _, chosen| window.export_to(id, wanted, chosen));
    }

    fn export_to(&mut self, id: DraftId, wanted: Wanted, chosen: Chosen) {
        let Some(path) = chosen.paths.into_iter().next() else { return };
        let (path, added) = with_ending(&path, wanted.format.extension());
        let overwrite = if chosen.confirmed && !added { Overwrite::Replace } else { Overwrite::Refuse };
        self.write_beside_and(id, wanted, &path, overwrite);
    }

    /// Writes the file that was asked for, and beside it what is wanted there.
    fn write_beside_and(&mut self, id: DraftId, wanted: Wanted, path: &Path, overwrite: Overwrite) {
        let beside = [(wanted.text, Format::Txt), (wanted.page, Format::Html)];
        let beside = beside.into_iter().filter(|(wanted, _)| *wanted).map(|(_, format)| Target {
            format,
            path: path.with_extension(format.extension()),
            // Nobody was asked about these.
            overwrite: Overwrite::Refuse,
        });
        let mut targets = vec![Target { format: wanted.format, path: path.to_path_buf(), overwrite }];
        targets.extend(beside);
        self.write_export(id, wanted, targets);
    }

    /// Writes files: all of them, or none when the one that was asked for cannot be written.
    fn write_export(&mut self, id: DraftId, wanted: Wanted, targets: Vec<Target>) {
        let Some(draft) = self.state.drafts.get(id) else { return };
        let statement = draft.statement().clone();
        let (mut options, today) = (self.state.options.clone(), self.ports.clock.today());
        if wanted.hand_in {
            options.form = FormKind::HandIn;
        }
        let book = Arc::clone(&self.state.known.book);
        let inside = if self.state.settings.export.draft_inside { DraftInside::Yes } else { DraftInside::No };
        let work = move || {
            let mut outcome =
                Outcome { files: Vec::with_capacity(targets.len()), not_as_written: Vec::new() };
            for target in targets {
                let written = desk::export_with(&statement, target.format, &options, inside, &book, today);
                let written = written.and_then(|export| {
                    desk::write_file(&target.path, &export.bytes, target.overwrite)?;
                    // The errors were named before; most of what is left out is the same in every format.
                    let told = export.not_as_written.into_iter();
                    let new: Vec<_> = told.filter(|told| !outcome.not_as_written.contains(told)).collect();
                    outcome.not_as_written.extend(new);
                    Ok(())
                });
                let stop = written.is_err() && target.format == wanted.format;
                outcome.files.push((target, written));
                if stop {
                    break;
                }
            }
            then(move |window, ctx| window.exported(ctx, id, wanted, outcome))
        };
        self.documents.exporting += 1;
        self.documents.tasks.write(work, |window, _, sentence| {
            window.documents.exporting -= 1;
            window.documents.quit_waits = false;
            window.tell_failure(sentence);
        });
    }

    fn exported(&mut self, ctx: &Context, id: DraftId, wanted: Wanted, outcome: Outcome) {
        self.documents.exporting -= 1;
        let Outcome { files, not_as_written } = outcome;
        // What went wrong or was left out is read before the window closes.
        let is_whole = not_as_written.is_empty() && files.iter().all(|(_, written)| written.is_ok());
        self.documents.quit_waits &= is_whole;
        not_as_written.into_iter().for_each(|sentence| self.state.tell_failure(sentence));
        let mut done = Vec::new();
        let mut there = Vec::new();
        for (target, written) in files {
            let is_main = target.format == wanted.format;
            match written {
                Ok(()) => {
                    if is_main && let Some(draft) = self.state.drafts.get_mut(id) {
                        draft.exported = Some(target.path.clone());
                    }
                    done.push(target);
                }
                Err(Problem::Exists(_)) if is_main => {
                    self.ask_replace_export(id, wanted, target);
                }
                Err(Problem::Exists(_)) => there.push(target),
                Err(problem) if is_main => self.tell_failure(problem.to_string()),
                Err(problem) => self.tell_failure(format!(
                    "The Word file is written, but not {} beside it. {problem}",
                    called(target.format)
                )),
            }
        }
        self.tell_exported(wanted, &done);
        if !there.is_empty() {
            self.ask_replace_beside(id, wanted, there);
        }
        self.go_on_quitting(ctx);
    }

    fn tell_exported(&mut self, wanted: Wanted, done: &[Target]) {
        let Some(first) = done.first() else { return };
        let is_main = first.format == wanted.format;
        let done: Vec<&str> = done.iter().skip(1).map(|target| called(target.format)).collect();
        let beside = if done.is_empty() { String::new() } else { format!(" with {}", done.join(" and ")) };
        let what = if wanted.hand_in && is_main { "Ready to hand in" } else { "Exported" };
        let sentence = format!("{what}{beside}: {}", first.path.display());
        self.state.notices.push(Notice::made(sentence, first.path.clone()));
    }

    /// Asks about the file that was to be written; nothing was, not even beside it.
    fn ask_replace_export(&mut self, id: DraftId, wanted: Wanted, target: Target) {
        let line = target.path.display().to_string();
        let replace = then(move |window: &mut LiaisonDesk, _: &Context| {
            window.write_beside_and(id, wanted, &target.path, Overwrite::Replace);
        });
        let other = then(move |window, ctx| window.ask_export(ctx, id, wanted));
        let buttons = vec![("Replace", replace), ("Another name…", other), ("Cancel", nothing())];
        self.choose(Choice::new("A file of this name is there already", vec![line], buttons).careful());
    }

    /// Asks about the files beside the one that was written.
    fn ask_replace_beside(&mut self, id: DraftId, wanted: Wanted, there: Vec<Target>) {
        let lines = there.iter().map(|target| target.path.display().to_string()).collect();
        let title = match there.as_slice() {
            [one] => format!(
                "The Word file is written, but {} beside it is there already from before",
                called(one.format)
            ),
            _ => "The Word file is written, but the files beside it are there already from before".into(),
        };
        let replace = then(move |window: &mut LiaisonDesk, _: &Context| {
            let replaced = |target| Target { overwrite: Overwrite::Replace, ..target };
            window.write_export(id, wanted, there.into_iter().map(replaced).collect());
        });
        let buttons = vec![("Replace", replace), ("Keep what is there", nothing())];
        self.choose(Choice::new(title, lines, buttons).careful());
    }

    /// Opens what the draft in front was last exported to.
    pub(in crate::app) fn open_exported(&mut self) {
        if let Some(path) = self.last_export() {
            self.open_with_system(path);
        }
    }

    /// Shows what the draft in front was last exported to in its folder.
    pub(in crate::app) fn show_exported(&mut self) {
        if let Some(path) = self.last_export() {
            self.show_in_folder(path);
        }
    }

    fn last_export(&mut self) -> Option<PathBuf> {
        let exported = self.state.drafts.front().and_then(|draft| draft.exported.clone());
        if exported.is_none() {
            self.tell_failure("This draft has not been exported since it was opened; export it first");
        }
        exported
    }

    /// Opens a file with the program the user has for it.
    pub(in crate::app) fn open_with_system(&mut self, path: PathBuf) {
        let system = std::sync::Arc::clone(&self.ports.system);
        self.documents.tasks.read(move || {
            let outcome = system.open(&path);
            then(move |window, _| outcome.unwrap_or_else(|sentence| window.tell_failure(sentence)))
        });
    }

    /// Shows a file in its folder.
    pub(in crate::app) fn show_in_folder(&mut self, path: PathBuf) {
        let system = std::sync::Arc::clone(&self.ports.system);
        self.documents.tasks.read(move || {
            let outcome = system.show_in_folder(&path);
            then(move |window, _| outcome.unwrap_or_else(|sentence| window.tell_failure(sentence)))
        });
    }
}

/// What an export in this format is called beside a Word file.
fn called(format: Format) -> &'static str {
    match format {
        Format::Docx => "the Word file",
        Format::Txt => "its text",
        Format::Html => "its web page",
    }
}

/// What is said before an export of a statement with errors.
pub(super) fn errors_title(count: usize) -> String {
    match count {
        1 => "There is an error in this statement".to_string(),
        count => format!("There are {count} errors in this statement"),
    }
}
