//! The verbs `new`, `import`, `check` and `show`.

use std::path::{Path, PathBuf};

use super::{
    arguments::{self, CheckFormat, ShowFormat},
    console::{Console, Status, one_line},
};
use crate::desk::{self, FoundInDraft, Overwrite, Problem, RemarkKind, Report, Statement};

pub(super) fn new(wanted: &arguments::New, console: &mut Console<'_>) -> Status {
    let statement = match wanted.example {
        true => match desk::example() {
            Ok(statement) => statement,
            Err(problem) => return console.fail(&problem),
        },
        false => desk::blank(console.now),
    };
    save(&statement, &wanted.output, wanted.force, console)
}

pub(super) fn import(wanted: &arguments::Import, console: &mut Console<'_>) -> Status {
    if let Some(draft) = wanted.output.as_ref().filter(|draft| desk::is_same_file(&wanted.file, draft)) {
        return console.fail(&Problem::OntoItself(draft.clone()));
    }
    let imported = match desk::import(&wanted.file, console.now) {
        Ok(imported) => imported,
        Err(problem) => return console.fail(&problem),
    };
    let derived = || {
        let name = wanted.file.file_name().map(PathBuf::from).unwrap_or_else(|| "statement".into());
        name.with_extension("liaison")
    };
    let draft = wanted.output.clone().unwrap_or_else(derived);
    let saved = save(&imported.statement, &draft, wanted.force, console);
    if wanted.output.is_none() && saved == Status::Done {
        console.complain(&format!("The draft was written: {}", draft.display()));
    }
    saved.max(tell(&imported.report, &wanted.file, console))
}

/// Says what was not understood; text that was lost or changed counts as found.
fn tell(report: &Report, file: &Path, console: &mut Console<'_>) -> Status {
    let mut status = Status::Done;
    for remark in &report.remarks {
        let place = report.place(remark.at).map(|place| capital(&place) + ": ").unwrap_or_default();
        console.complain(&format!("{place}{}: {}", remark.message, file.display()));
        if matches!(remark.kind, RemarkKind::Lost | RemarkKind::Changed) {
            status = Status::Found;
        }
    }
    status
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn save(statement: &Statement, draft: &Path, force: bool, console: &mut Console<'_>) -> Status {
    if draft.as_os_str() == "-" {
        return match desk::to_bytes(statement) {
            Ok(bytes) => console.print(&bytes),
            Err(problem) => console.fail(&problem),
        };
    }
    let overwrite = if force { Overwrite::Replace } else { Overwrite::Refuse };
    match desk::save(draft, statement, overwrite) {
        Ok(kept) => console.saved(kept.as_deref()),
        Err(problem) => console.fail(&problem),
    }
}

pub(super) fn check(wanted: &arguments::Check, console: &mut Console<'_>) -> Status {
    let today = wanted.today.unwrap_or(console.today);
    let mut status = Status::Done;
    let mut all = Vec::new();
    let mut statements = Vec::new();
    for draft in &wanted.drafts {
        match super::load(draft, console) {
            Ok(statement) => statements.push((draft, statement)),
            Err(failed) => status = status.max(failed),
        }
    }
    let (book, problem) = super::book();
    if let Some(problem) = problem {
        status = console.fail(&problem);
    }
    let others: Vec<_> = statements.iter().map(|(_, statement)| desk::as_other(statement)).collect();
    for (draft, statement) in &statements {
        all.extend(desk::findings(draft, statement, today, &book, &others));
    }
    let text = match wanted.format {
        CheckFormat::Json => desk::findings_json(&all) + "\n",
        CheckFormat::Text => all
            .iter()
            .map(|found| one_line(&format!("{}: {}", found.sentence(), found.draft)) + "\n")
            .collect(),
    };
    let errors = all.iter().any(FoundInDraft::is_error);
    let found = if errors { Status::Found } else { Status::Done };
    status.max(found).max(console.print(text.as_bytes()))
}

pub(super) fn show(wanted: &arguments::Show, console: &mut Console<'_>) -> Status {
    let statement = match super::load(&wanted.draft, console) {
        Ok(statement) => statement,
        Err(status) => return status,
    };
    let text = match wanted.format {
        ShowFormat::Txt => desk::show_text(&statement),
        ShowFormat::Json => desk::show_json(&statement) + "\n",
    };
    console.print(text.as_bytes())
}
