//! Asking the user for files: by the system's dialog or, where there is none, by a typed path.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{question::Asked, step::then, typed_path::TypedPath};
use crate::app::{
    ports::{FileAnswer, FileQuestion},
    window::LiaisonDesk,
};

/// How long a dialog may stay without answer before another is shown, in seconds: it may have been lost.
const PATIENCE: f64 = 10.0;

/// The files a user has chosen.
#[derive(Debug)]
pub(super) struct Chosen {
    /// The files, at least one.
    pub(super) paths: Vec<PathBuf>,
    /// Whether the user was asked already about a file that is to be replaced: dialogs of systems do, a typed path does
    /// not.
    pub(super) confirmed: bool,
}

/// What is done with the files a user has chosen.
pub(super) type WithFiles = Box<dyn FnOnce(&mut LiaisonDesk, &Context, Chosen) + Send>;

impl LiaisonDesk {
    /// Asks for files; when the user changes their mind, nothing is done.
    pub(super) fn ask_file(
        &mut self,
        ctx: &Context,
        question: FileQuestion,
        with: impl FnOnce(&mut LiaisonDesk, &Context, Chosen) + Send + 'static,
    ) {
        let now = ctx.input(|input| input.time);
        if self.documents.dialog_since.is_some_and(|since| now - since < PATIENCE) {
            return;
        }
        self.documents.dialog_since = Some(now);
        let back = self.documents.tasks.back();
        let asked = question.clone();
        let reply =
            move |answer| back(then(move |window, ctx| window.answered(ctx, asked, answer, Box::new(with))));
        self.ports.dialogs.ask(question, Box::new(reply));
    }

    fn answered(&mut self, ctx: &Context, question: FileQuestion, answer: FileAnswer, with: WithFiles) {
        self.documents.dialog_since = None;
        match answer {
            FileAnswer::Chosen(paths) if !paths.is_empty() => {
                self.chosen(ctx, Chosen { paths, confirmed: true }, with);
            }
            FileAnswer::Chosen(_) | FileAnswer::Cancelled => {}
            FileAnswer::Unavailable(why) => {
                let path = TypedPath::new(question, why, with);
                self.documents.asked.push_front(Asked::Path(path));
            }
        }
    }

    /// Goes on with what was chosen in a dialog or typed.
    pub(super) fn chosen(&mut self, ctx: &Context, mut chosen: Chosen, with: WithFiles) {
        for path in &mut chosen.paths {
            *path = absolute(path);
        }
        let folder = chosen.paths.first().and_then(|path| path.parent()).map(Path::to_path_buf);
        self.documents.last_folder = folder.or(self.documents.last_folder.take());
        with(self, ctx, chosen);
    }

    /// The folder a dialog begins in: that of `near`, or where the last dialog ended, or the one of the settings.
    pub(super) fn folder_near(&self, near: Option<&Path>) -> Option<PathBuf> {
        let of = |path: &Path| path.parent().map(Path::to_path_buf);
        near.and_then(of)
            .or_else(|| self.documents.last_folder.clone())
            .or_else(|| self.state.settings.default_folder.clone())
    }
}

/// The path from the root, so that it means the same whatever becomes of the program's folder.
pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// A name with this ending, and whether it had to be added.
pub(super) fn with_ending(path: &Path, ending: &str) -> (PathBuf, bool) {
    if path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending)) {
        return (path.to_path_buf(), false);
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    (PathBuf::from(name), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_added_where_there_is_none_and_never_replaces_part_of_a_name() {
        for (name, ending, with) in [
            ("/a/b", "liaison", "/a/b.liaison"),
            ("/a/b.Liaison", "liaison", "/a/b.Liaison"),
            ("/a/TD3.1", "docx", "/a/TD3.1.docx"),
            ("/a/b.txt", "docx", "/a/b.txt.docx"),
        ] {
            assert_eq!(with_ending(Path::new(name), ending), (PathBuf::from(with), name != with));
        }
    }
}
