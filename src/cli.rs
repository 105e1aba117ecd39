//! The command line: arguments in, messages and exit status out.
//!
//! Exit status: 0 done; 1 `check` found errors, or text of an import was lost or changed; 2 wrong use, or a file
//! could not be read or written. Of several files all are processed, and the highest status counts.

mod arguments;
mod console;
mod export;
mod verbs;

use std::path::{Path, PathBuf};

use clap::Parser;

use arguments::{Arguments, Verb};
pub use console::{Console, Status};

use crate::desk::{self, Book, Problem};

/// What the arguments come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A verb was run, with this status.
    Ended(Status),
    /// No verb was given: the window is to be opened with these files.
    Window(Vec<PathBuf>),
}

/// Runs the program with these arguments, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>, console: &mut Console<'_>) -> Outcome {
    Outcome::Ended(match Arguments::try_parse_from(arguments) {
        Ok(Arguments { verb: Some(verb), .. }) => run_verb(&verb, console),
        Ok(Arguments { verb: None, files }) => match files.first().filter(|first| is_mistyped(first)) {
            None => return Outcome::Window(files),
            Some(word) => console.refuse(&format!(
                "There is no verb and no file of this name; liaison-desk --help names the verbs: {}",
                word.display()
            )),
        },
        Err(error) if error.use_stderr() => {
            console.tell(error.render().to_string().trim_end());
            Status::Failed
        }
        Err(help) => console.print(help.render().to_string().as_bytes()),
    })
}

/// Whether the first argument was meant as a verb: a bare word without ending, and no file.
fn is_mistyped(first: &Path) -> bool {
    first.components().count() == 1 && first.extension().is_none() && !desk::is_there(first)
}

/// Opens a draft for a verb, naming what in it is not known to this version.
fn load(draft: &Path, console: &mut Console<'_>) -> Result<desk::Statement, Status> {
    let loaded = desk::load(draft).map_err(|problem| console.fail(&problem))?;
    for field in &loaded.unknown {
        console.complain(&format!("Not known to this version and left out: {field}: {}", draft.display()));
    }
    Ok(loaded.statement)
}

/// The groups that are known: the user's own among them, or why those cannot be read.
fn book() -> (Book, Option<Problem>) {
    match desk::users_book() {
        Ok(book) => (book, None),
        Err(problem) => (desk::book(Default::default(), &Default::default()), Some(problem)),
    }
}

fn run_verb(verb: &Verb, console: &mut Console<'_>) -> Status {
    match verb {
        Verb::New(new) => verbs::new(new, console),
        Verb::Export(wanted) => export::export(wanted, console),
        Verb::Import(import) => verbs::import(import, console),
        Verb::Reply(_) => console.fail(&Problem::NotYet(
            "Answering a statement comes with a later version; \"import\" reads it into a draft of its own",
        )),
        Verb::Check(check) => verbs::check(check, console),
        Verb::Show(show) => verbs::show(show, console),
    }
}
