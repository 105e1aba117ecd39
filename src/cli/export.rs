//! The verb `export`.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use super::{
    arguments,
    console::{Console, Status},
};
use crate::desk::{
    self, Book, DraftInside, FormKind, Format, FoundInDraft, Options, Overwrite, Problem, Settings, Statement,
};

/// Where exported files go.
enum Target {
    StandardOutput,
    /// A file the user named.
    File(PathBuf),
    /// Files named after their statements, in this folder.
    Folder(PathBuf),
}

pub(super) fn export(wanted: &arguments::Export, console: &mut Console<'_>) -> Status {
    let (target, format, settings) = match (target(wanted), settings(wanted)) {
        (Ok((target, format)), Ok(settings)) => (target, format, settings),
        (Err(Complaint::Problem(problem)), _) | (_, Err(problem)) => return console.fail(&problem),
        (Err(complaint), _) => return console.refuse(&complaint.to_string()),
    };
    let emblem = match desk::emblem(&settings.emblem) {
        _ if FormKind::from(wanted.form) != FormKind::Posted => None,
        Ok(emblem) => emblem,
        Err(problem) => {
            // The statement is exported all the same: the place of the emblem keeps its shape.
            console.complain(&format!("The emblem is left out. {problem}"));
            None
        }
    };
    let options =
        Options { form: wanted.form.into(), cover: !wanted.without_cover, author: settings.author, emblem };
    let inside = if wanted.without_draft { DraftInside::No } else { DraftInside::Yes };
    let (book, problem) = super::book();
    if let Some(problem) = problem {
        // Only what is said of the statement depends on them, and whether a text is one for the IETF.
        console.complain(&format!("The export knows none of your own groups. {problem}"));
    }
    let force = wanted.force;
    let mut exporter = Exporter { target, format, options, inside, force, book, written: HashSet::new() };
    if wanted.example {
        return match desk::example() {
            Ok(statement) => exporter.export(&statement, None, console),
            Err(problem) => console.fail(&problem),
        };
    }
    let mut status = Status::Done;
    for draft in &wanted.drafts {
        status = status.max(match super::load(draft, console) {
            Ok(statement) => exporter.export(&statement, Some(draft), console),
            Err(status) => status,
        });
    }
    status
}

fn settings(wanted: &arguments::Export) -> Result<Settings, Problem> {
    match &wanted.settings {
        Some(name) if name.as_os_str() == "none" => Ok(Settings::default()),
        file => desk::settings_from(file.as_deref()),
    }
}

/// Where the output goes and in which format; what is asked for must make sense before anything is read.
fn target(wanted: &arguments::Export) -> Result<(Target, Format), Complaint> {
    let format = wanted.format.map(Format::from);
    let several = wanted.drafts.len() > 1;
    let Some(output) = &wanted.output else {
        if several {
            return Err(Complaint::SeveralNeedFolder);
        }
        return Ok((Target::Folder(PathBuf::new()), format.unwrap_or(Format::Docx)));
    };
    if output.as_os_str() == "-" {
        if several {
            return Err(Complaint::SeveralNeedFolder);
        }
        return Ok((Target::StandardOutput, format.unwrap_or(Format::Docx)));
    }
    if desk::is_folder(output) {
        return Ok((Target::Folder(output.clone()), format.unwrap_or(Format::Docx)));
    }
    if several {
        return Err(Complaint::NoSuchFolder(output.clone()));
    }
    if output.as_os_str().to_string_lossy().ends_with(std::path::is_separator) {
        return Err(Complaint::FolderMissing(output.clone()));
    }
    let format = match format {
        Some(format) => format,
        None => desk::format_of(output)?,
    };
    if !wanted.force && desk::is_draft(output) {
        return Err(Complaint::WouldReplaceDraft(output.clone()));
    }
    Ok((Target::File(output.clone()), format))
}

/// Wrong use of the verb.
#[derive(Debug, thiserror::Error)]
enum Complaint {
    #[error("Several drafts are exported into a folder; name it with -o FOLDER")]
    SeveralNeedFolder,
    #[error("Several drafts need a folder, and there is none of this name; make it first: {}", .0.display())]
    NoSuchFolder(PathBuf),
    #[error("There is no folder of this name; make it first: {}", .0.display())]
    FolderMissing(PathBuf),
    #[error("This is a draft; use --force to replace it, or another name: {}", .0.display())]
    WouldReplaceDraft(PathBuf),
    #[error(transparent)]
    Problem(#[from] Problem),
}

struct Exporter {
    target: Target,
    format: Format,
    options: Options,
    inside: DraftInside,
    force: bool,
    /// The groups that the checks know.
    book: Book,
    /// What this run has written, so that no file replaces its neighbour.
    written: HashSet<PathBuf>,
}

impl Exporter {
    fn export(&mut self, statement: &Statement, draft: Option<&Path>, console: &mut Console<'_>) -> Status {
        if let (Some(draft), Target::File(path)) = (draft, &self.target)
            && desk::is_same_file(draft, path)
        {
            return console.fail(&Problem::OntoItself(path.clone()));
        }
        let (book, today) = (&self.book, console.today);
        let export = match desk::export_with(statement, self.format, &self.options, self.inside, book, today)
        {
            Ok(export) => export,
            Err(problem) => return console.fail(&problem),
        };
        let name = draft.map_or("the example".into(), |draft| draft.display().to_string());
        let found = desk::findings(Path::new(&name), statement, console.today, &self.book, &[]);
        let errors = found.iter().filter(|found| found.is_error()).map(FoundInDraft::sentence);
        for warning in errors.chain(export.not_as_written) {
            console.complain(&format!("{warning}: {name}"));
        }
        let written = match &self.target {
            Target::StandardOutput => return console.print(&export.bytes),
            Target::File(path) => desk::write_file(path, &export.bytes, Overwrite::Replace),
            Target::Folder(folder) => {
                let path = self.free_name(folder, &desk::proposed_name(statement, self.format, draft));
                let overwrite = if self.force { Overwrite::Replace } else { Overwrite::Refuse };
                let written = desk::write_file(&path, &export.bytes, overwrite);
                if written.is_ok() {
                    console.complain(&format!("The file was written: {}", path.display()));
                }
                self.written.insert(path);
                written
            }
        };
        match written {
            Ok(kept) => console.saved(kept.as_deref()),
            Err(problem) => console.fail(&problem),
        }
    }

    /// The proposed name, or the first with a number behind it that this run has not used.
    fn free_name(&self, folder: &Path, proposed: &str) -> PathBuf {
        let first = folder.join(proposed);
        if !self.written.contains(&first) {
            return first;
        }
        let (stem, ending) = proposed.rsplit_once('.').unwrap_or((proposed, ""));
        (2usize..)
            .map(|number| folder.join(format!("{stem} ({number}).{ending}")))
            .find(|path| !self.written.contains(path))
            .unwrap_or(first)
    }
}
