//! Export as Word or text, and what can be done with the exported file.

use std::path::PathBuf;

use egui::Context;

use super::{
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
    desk::{self, DraftInside, FormKind, Format, Overwrite, Problem, Severity},
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
}

impl LiaisonDesk {
    /// Exports the draft in front; errors are named before that, once.
    pub(in crate::app) fn export_front(&mut self, ctx: &Context, format: Format) {
        let Some(id) = self.state.drafts.front_id() else { return };
        let Some(derived) = self.state.derived(id, self.ports.clock.today()) else { return };
        let errors = derived.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let mut lines: Vec<String> = errors
            .map(|error| format!("{} – {}", wording::field(error.field).label, error.message))
            .collect();
        if lines.is_empty() {
            return self.ask_export(ctx, id, Wanted::of(format));
        }
        let title = match lines.len() {
            1 => "There is an error in this statement".to_string(),
            count => format!("There are {count} errors in this statement"),
        };
        let more = lines.len().saturating_sub(NAMED);
        lines.truncate(NAMED);
        if more > 0 {
            lines.push(format!("and {more} more"));
        }
        self.choose(Choice::new(
            title,
            lines,
            vec![
                (
                    "Export all the same",
                    then(move |window, ctx| window.ask_export(ctx, id, Wanted::of(format))),
                ),
                ("Show the results", then(move |window, _| window.show_results_of(id))),
                ("Cancel", nothing()),
            ],
        ));
    }

    /// Shows the check results of a draft, which may not be in front any more.
    fn show_results_of(&mut self, id: DraftId) {
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
            Format::Html => ("Export as a page", "Pages"),
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
        let beside = [(wanted.text, Format::Txt), (wanted.page, Format::Html)];
        for (_, format) in beside.into_iter().filter(|(wanted, _)| *wanted) {
            // Nobody was asked about these.
            let path = path.with_extension(format.extension());
            self.write_export(
                id,
                Wanted { hand_in: wanted.hand_in, ..Wanted::of(format) },
                path,
                Overwrite::Refuse,
            );
        }
        self.write_export(id, Wanted { text: false, page: false, ..wanted }, path, overwrite);
    }

    fn write_export(&mut self, id: DraftId, wanted: Wanted, path: PathBuf, overwrite: Overwrite) {
        let Some(draft) = self.state.drafts.get(id) else { return };
        let statement = draft.statement().clone();
        let (mut options, today) = (self.state.options.clone(), self.ports.clock.today());
        if wanted.hand_in {
            options.form = FormKind::HandIn;
        }
        let inside = if self.state.settings.export.draft_inside { DraftInside::Yes } else { DraftInside::No };
        let work = move || {
            let written = desk::export_with(&statement, wanted.format, &options, inside, today);
            let outcome = written.and_then(|export| {
                desk::write_file(&path, &export.bytes, overwrite)?;
                // The errors were named before.
                Ok(export.left_out)
            });
            then(move |window, ctx| window.exported(ctx, id, wanted, path, outcome))
        };
        self.documents.exporting += 1;
        self.documents.tasks.write(work, |window, _, sentence| {
            window.documents.exporting -= 1;
            window.documents.quit_waits = false;
            window.tell_failure(sentence);
        });
    }

    fn exported(
        &mut self,
        ctx: &Context,
        id: DraftId,
        wanted: Wanted,
        path: PathBuf,
        outcome: Result<Vec<String>, Problem>,
    ) {
        self.documents.exporting -= 1;
        // What went wrong or was left out is read before the window closes.
        self.documents.quit_waits &= outcome.as_ref().is_ok_and(Vec::is_empty);
        match outcome {
            Ok(left_out) => {
                let is_beside = wanted.hand_in && wanted.format != Format::Docx;
                if let Some(draft) = self.state.drafts.get_mut(id).filter(|_| !is_beside) {
                    draft.exported = Some(path.clone());
                }
                let done = if wanted.hand_in && !is_beside { "Ready to hand in" } else { "Exported" };
                left_out.into_iter().for_each(|sentence| self.state.tell_failure(sentence));
                self.state.notices.push(Notice::made(format!("{done}: {}", path.display()), path));
            }
            Err(Problem::Exists(path)) => {
                let line = path.display().to_string();
                let replace =
                    then(move |window, _| window.write_export(id, wanted, path, Overwrite::Replace));
                let other = then(move |window, ctx| window.ask_export(ctx, id, wanted));
                let buttons = vec![("Replace", replace), ("Another name…", other), ("Cancel", nothing())];
                self.choose(
                    Choice::new("A file of this name is there already", vec![line], buttons).careful(),
                );
            }
            Err(problem) => self.tell_failure(problem.to_string()),
        }
        self.go_on_quitting(ctx);
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
