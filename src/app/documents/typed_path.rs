//! A path that is typed where the system has no file dialog.

use std::path::{Path, PathBuf};

use egui::{Context, Key, RichText, TextEdit};

use super::{
    file_dialog::{Chosen, WithFiles, absolute},
    question::{Asked, dialog},
    step::then,
};
use crate::{
    app::{
        ports::{FileKind, FileQuestion},
        theme::{colors, plain_button, primary_button, scale, strong},
        window::LiaisonDesk,
    },
    desk,
};

/// A path that is being typed.
pub(super) struct TypedPath {
    question: FileQuestion,
    why: String,
    text: String,
    trouble: Option<String>,
    shown: bool,
    with: WithFiles,
}

enum Pressed {
    Ok,
    Cancel,
}

impl TypedPath {
    /// A path to be typed in answer to `question`; `why` says what is amiss with the dialog.
    pub(super) fn new(question: FileQuestion, why: String, with: WithFiles) -> Self {
        let folder = question.folder.clone().or_else(std::env::home_dir).unwrap_or_default();
        // Joined to nothing, a folder gets the slash after which the name is typed.
        let text = folder.join(&question.name).display().to_string();
        Self { question, why, text, trouble: None, shown: false, with }
    }

    fn path(&self) -> PathBuf {
        expand(self.text.trim(), std::env::home_dir().as_deref(), self.question.folder.as_deref())
    }

    fn show(&mut self, ctx: &Context) -> Option<Pressed> {
        let modal = dialog(ctx, "typed path", scale::DIALOG_WIDTH, |ui| {
            ui.label(strong(&self.question.title, scale::HEADING));
            ui.label(RichText::new(&self.why).color(colors(ui).text_weak));
            ui.add_space(scale::S);
            let label = ui.label("Path");
            let edit = ui.add(TextEdit::singleline(&mut self.text).desired_width(f32::INFINITY));
            let edit = edit.labelled_by(label.id);
            let mut pressed = None;
            if edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                pressed = Some(Pressed::Ok);
            }
            if !self.shown {
                edit.request_focus();
                let end = egui::text::CCursor::new(self.text.chars().count());
                let mut state = egui::text_edit::TextEditState::load(ctx, edit.id).unwrap_or_default();
                state.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
                state.store(ctx, edit.id);
            }
            if edit.changed() {
                self.trouble = None;
            }
            if let Some(trouble) = &self.trouble {
                ui.add(egui::Label::new(RichText::new(trouble).color(colors(ui).error)).wrap());
            }
            ui.add_space(scale::M);
            ui.horizontal(|ui| {
                if primary_button(ui, "OK").clicked() {
                    pressed = Some(Pressed::Ok);
                }
                if plain_button(ui, "Cancel").clicked() {
                    pressed = Some(Pressed::Cancel);
                }
            });
            pressed
        });
        self.shown = true;
        let escaped = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        modal.inner.or(escaped.then_some(Pressed::Cancel))
    }
}

/// The path somebody means: `~` is their home, and a path without root begins in `folder`.
fn expand(text: &str, home: Option<&Path>, folder: Option<&Path>) -> PathBuf {
    let path = match (text.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_path_buf(),
        (Some(rest), Some(home)) if rest.starts_with(['/', '\\']) => home.join(&rest[1..]),
        _ => PathBuf::from(text),
    };
    absolute(&folder.map_or_else(|| path.clone(), |folder| folder.join(&path)))
}

/// What keeps a path from being used, as a sentence.
fn trouble(path: &Path, kind: FileKind) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match kind {
        FileKind::Folder if !desk::is_folder(path) => {
            Some(format!("There is no such folder; make it first or type another: {}", path.display()))
        }
        FileKind::Folder => None,
        _ if path.file_name().is_none() || desk::is_folder(path) => {
            Some(format!("This is a folder; type a file name after it: {}", path.display()))
        }
        _ => folder.filter(|folder| !desk::is_folder(folder)).map(|folder| {
            format!("There is no such folder; make it first or type another: {}", folder.display())
        }),
    }
}

impl LiaisonDesk {
    /// Lets a path be typed; the one that is shown is the first that is asked.
    pub(super) fn ask_path(&mut self, ctx: &Context) {
        let Some(Asked::Path(typed)) = self.documents.asked.front_mut() else { return };
        match typed.show(ctx) {
            None => {}
            Some(Pressed::Cancel) => {
                self.documents.asked.pop_front();
                ctx.request_repaint();
            }
            Some(Pressed::Ok) => {
                let (path, kind) = (typed.path(), typed.question.kind);
                self.documents.tasks.read(move || {
                    let trouble = trouble(&path, kind);
                    then(move |window, ctx| window.typed(ctx, path, trouble))
                });
            }
        }
    }

    /// Goes on with the path that was typed, when it can be used.
    fn typed(&mut self, ctx: &Context, path: PathBuf, trouble: Option<String>) {
        match (self.documents.asked.front_mut(), trouble) {
            (Some(Asked::Path(typed)), Some(trouble)) => {
                typed.trouble = Some(trouble);
                typed.shown = false;
            }
            (Some(Asked::Path(typed)), None) if typed.path() == path => {
                if let Some(Asked::Path(typed)) = self.documents.asked.pop_front() {
                    self.chosen(ctx, Chosen { paths: vec![path], confirmed: false }, typed.with);
                }
            }
            // Cancelled, or typed on, meanwhile.
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_home_and_a_bare_name_stands_in_the_folder() {
        let (home, folder) = (Some(Path::new("/home/a")), Some(Path::new("/drafts")));
        for (text, path) in [
            ("~", "/home/a"),
            ("~/b.liaison", "/home/a/b.liaison"),
            ("~b", "/drafts/~b"),
            ("b.liaison", "/drafts/b.liaison"),
            ("/c/d", "/c/d"),
        ] {
            assert_eq!(expand(text, home, folder), PathBuf::from(path), "{text}");
        }
    }
}
