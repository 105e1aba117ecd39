//! Groups and people taken in from somebody's file, and given out into one.

use std::path::PathBuf;

use egui::Context;

use super::{
    file_dialog::{Chosen, with_ending},
    own_book::Changed,
    question::Choice,
    step::{nothing, then},
};
use crate::{
    app::{
        book_page::counted,
        ports::{FileKind, FileQuestion},
        state::Notice,
        window::LiaisonDesk,
    },
    desk::{self, BookFormat, ImportedBook, Overwrite, Problem},
    directory::Merged,
};

/// How many lines or columns that were left out are named.
const NAMED: usize = 8;

impl LiaisonDesk {
    /// Lets the user choose a file of groups and people to take in.
    pub(in crate::app) fn import_book(&mut self, ctx: &Context) {
        let endings = ["ron", "csv", "tsv", "txt"].map(String::from).to_vec();
        let question = FileQuestion {
            title: "Import groups and people".into(),
            kind: FileKind::Open,
            folder: self.folder_near(None),
            name: String::new(),
            filters: vec![("Groups and people, or tables".into(), endings)],
        };
        self.ask_file(ctx, question, |window, _, chosen| {
            if let Some(path) = chosen.paths.into_iter().next() {
                window.take_in(path);
            }
        });
    }

    fn take_in(&mut self, path: PathBuf) {
        let (folders, settings) = (self.ports.folders.clone(), self.state.settings.clone());
        self.documents.tasks.own(move || {
            let taken = desk::import_book(&path).and_then(|imported| {
                let ImportedBook { own, unknown, skipped } = imported;
                let read = counted(own.groups.len(), own.people.len());
                let (loaded, change, merged) = desk::add_to_book(&folders, own)?;
                let left_out = left_out(&unknown, &skipped);
                Ok((Changed::of(loaded, &change, &settings), said(&read, merged), left_out))
            });
            then(move |window, _| match taken {
                Ok((changed, said, left_out)) => {
                    window.book_changed(Ok(changed), said);
                    if let Some(left_out) = left_out {
                        window.tell_failure(format!("{left_out}: {}", path.display()));
                    }
                }
                Err(problem) => window.tell_failure(problem.to_string()),
            })
        });
    }

    /// Lets the user choose where the user's groups and people are written to.
    pub(in crate::app) fn export_book(&mut self, ctx: &Context, format: BookFormat) {
        let (name, kind, ending) = words(format);
        let question = FileQuestion {
            title: "Export groups and people".into(),
            kind: FileKind::Save,
            folder: self.folder_near(None),
            name: name.into(),
            filters: vec![(kind.into(), vec![ending.into()])],
        };
        self.ask_file(ctx, question, move |window, _, chosen| {
            let Chosen { paths, confirmed } = chosen;
            let Some(path) = paths.into_iter().next() else { return };
            let (path, added) = with_ending(&path, ending);
            let overwrite = if confirmed && !added { Overwrite::Replace } else { Overwrite::Refuse };
            window.give_out(format, path, overwrite);
        });
    }

    fn give_out(&mut self, format: BookFormat, path: PathBuf, overwrite: Overwrite) {
        let own = self.state.known.own.clone();
        let work = move || {
            let outcome = desk::export_book(&path, &own, format, overwrite);
            then(move |window, _| window.given_out(format, path, outcome))
        };
        self.documents.tasks.write(work, |window, _, sentence| window.tell_failure(sentence));
    }

    fn given_out(&mut self, format: BookFormat, path: PathBuf, outcome: Result<(), Problem>) {
        match outcome {
            Ok(()) => {
                self.state.notices.push(Notice::made(format!("Exported: {}", path.display()), path));
            }
            Err(Problem::Exists(path)) => {
                let line = path.display().to_string();
                let replace = then(move |window, _| window.give_out(format, path, Overwrite::Replace));
                let other = then(move |window, ctx| window.export_book(ctx, format));
                let buttons = vec![("Replace", replace), ("Another name…", other), ("Cancel", nothing())];
                self.choose(
                    Choice::new("A file of this name is there already", vec![line], buttons).careful(),
                );
            }
            Err(problem) => self.tell_failure(problem.to_string()),
        }
    }
}

/// The name, the kind and the ending of an exported file.
fn words(format: BookFormat) -> (&'static str, &'static str, &'static str) {
    match format {
        BookFormat::Ron => ("groups and people.ron", "Groups and people", "ron"),
        BookFormat::GroupsTable => ("groups.csv", "Tables", "csv"),
        BookFormat::PeopleTable => ("people.csv", "Tables", "csv"),
    }
}

/// "12 groups read: 10 new, 1 replaced, 1 as it was".
fn said(read: &str, merged: Merged) -> String {
    let Merged { added, replaced, same } = merged;
    let parts = [(added, "new"), (replaced, "replaced"), (same, "known already")];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    if parts.is_empty() { format!("{read} read") } else { format!("{read} read: {}", parts.join(", ")) }
}

/// What of a file was not taken in.
fn left_out(unknown: &[String], skipped: &[usize]) -> Option<String> {
    let named = |names: &[String]| {
        let more = names.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{}{more}", names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", "))
    };
    let lines: Vec<String> = skipped.iter().map(ToString::to_string).collect();
    match (unknown.is_empty(), lines.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("What is not known was left out: {}", named(unknown))),
        (true, false) => Some(format!("Lines that name nobody were left out: {}", named(&lines))),
        (false, false) => Some(format!(
            "Lines that name nobody were left out ({}), and what is not known ({})",
            named(&lines),
            named(unknown)
        )),
    }
}
