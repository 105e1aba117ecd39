//! What is chosen before a statement is exported as Word: errors are named here, once.

use egui::{Context, Key, Label, ScrollArea, Ui};

use super::{
    export::{Wanted, errors_title},
    question::{Dialog, dialog, list_height},
    step::{Then, nothing, then},
};
use crate::{
    app::{
        state::{AppState, DraftId},
        theme::{plain_button, primary_button, scale, seen, strong, weak},
    },
    desk::{FormKind, Settings, Statement},
};

/// What the box about the draft says.
pub(in crate::app) const KEEP_INSIDE: &str = "Keep the draft inside the Word file";

/// What a draft inside a Word file carries, and what it never does.
pub(in crate::app) const INSIDE: &str = "It holds what the page shows, so that the file can be opened here again; never \
     notes, results set aside, earlier revisions or paths";

/// The choices before an export as Word.
pub(super) struct ExportSheet {
    draft: DraftId,
    /// How many errors the statement has, and those that are named.
    errors: usize,
    lines: Vec<String>,
    /// Whether the text beside it is for the IETF, whose fields it then has.
    for_ietf: bool,
    has_cover: bool,
    inside: bool,
    wanted: Wanted,
    shown: bool,
}

/// What was pressed.
enum Pressed {
    Export,
    Results,
    Cancel,
}

impl ExportSheet {
    /// The sheet for a draft with the number of its errors and those that are named, each a sentence.
    pub(super) fn new(
        draft: DraftId,
        statement: &Statement,
        settings: &Settings,
        for_ietf: bool,
        (errors, lines): (usize, Vec<String>),
    ) -> Self {
        Self {
            draft,
            errors,
            lines,
            for_ietf,
            has_cover: statement.cover.is_some(),
            inside: settings.export.draft_inside,
            wanted: Wanted::word(settings, for_ietf),
            shown: false,
        }
    }

    fn body(&mut self, ui: &mut Ui, ctx: &Context, state: &AppState) -> Option<Pressed> {
        let title = if self.errors == 0 { "Export as Word".into() } else { errors_title(self.errors) };
        ui.label(strong(title, scale::HEADING));
        if !self.lines.is_empty() {
            ui.add_space(scale::S);
            let area = ScrollArea::vertical().max_height(list_height(ctx)).auto_shrink([false, true]);
            area.show(ui, |ui| {
                for line in &self.lines {
                    ui.add(Label::new(line).wrap());
                }
            });
            ui.add_space(scale::S);
        }
        weak(ui, &self.form(state));
        ui.add_space(scale::M);
        seen(ui.checkbox(&mut self.inside, KEEP_INSIDE));
        weak(ui, INSIDE);
        ui.add_space(scale::M);
        beside(ui, &mut self.wanted.text, &mut self.wanted.page);
        if self.for_ietf {
            weak(ui, "The IETF is addressed and files texts: the text has the fields of RFC 4053");
        }
        ui.add_space(scale::M);
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            let name = if self.errors == 0 { "Export…" } else { "Export all the same…" };
            let export = primary_button(ui, name);
            if !self.shown {
                export.request_focus();
            }
            if export.clicked() {
                pressed = Some(Pressed::Export);
            }
            if self.errors > 0 && plain_button(ui, "Show the results").clicked() {
                pressed = Some(Pressed::Results);
            }
            if plain_button(ui, "Cancel").clicked() {
                pressed = Some(Pressed::Cancel);
            }
        });
        pressed
    }

    /// On which form the statement is set out; the page beside the form changes it.
    fn form(&self, state: &AppState) -> String {
        let form = match state.options.form {
            FormKind::HandIn => "On the hand-in form",
            FormKind::Posted => "On the posted form",
        };
        match (self.has_cover, state.options.cover) {
            (false, _) => form.into(),
            (true, true) => format!("{form}, with its cover page"),
            (true, false) => format!("{form}, without its cover page"),
        }
    }

    /// Remembers what was chosen and asks for the file.
    fn export(&self) -> Then {
        let (id, inside, wanted, for_ietf) = (self.draft, self.inside, self.wanted, self.for_ietf);
        then(move |window, ctx| {
            let choices = &mut window.state.settings.export;
            let before = choices.clone();
            choices.draft_inside = inside;
            choices.page_beside = wanted.page;
            // What was chosen for the IETF says nothing about others.
            if !for_ietf {
                choices.text_beside = wanted.text;
            }
            if *choices != before {
                window.settings_changed();
            }
            window.ask_export(ctx, id, wanted);
        })
    }
}

impl Dialog for ExportSheet {
    fn show(&mut self, ctx: &Context, state: &AppState) -> Option<Then> {
        let modal = dialog(ctx, "export", scale::DIALOG_WIDTH, |ui| self.body(ui, ctx, state));
        self.shown = true;
        let escaped = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        let id = self.draft;
        Some(match modal.inner.or(escaped.then_some(Pressed::Cancel))? {
            Pressed::Export => self.export(),
            Pressed::Results => then(move |window, _| window.show_results_of(id)),
            Pressed::Cancel => nothing(),
        })
    }
}

/// What is written beside a Word file.
pub(in crate::app) fn beside(ui: &mut Ui, text: &mut bool, page: &mut bool) {
    ui.horizontal_wrapped(|ui| {
        ui.label("Beside the Word file");
        seen(ui.checkbox(text, "a text for e-mail"));
        seen(ui.checkbox(page, "a page for browsers"));
    });
}
