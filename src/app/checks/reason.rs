//! The question why a check result is set aside.

use egui::{Context, Key, Label, TextEdit};

use crate::{
    app::{
        documents::{Dialog, Then, dialog, nothing, then},
        state::{AppState, DraftId},
        theme::{plain_button, primary_button, scale, strong, weak},
        window::LiaisonDesk,
    },
    check::{self, Finding},
};

/// The question why a check result is set aside.
pub(super) struct Reason {
    draft: DraftId,
    finding: Finding,
    reason: String,
    shown: bool,
}

impl Reason {
    /// The question about a result of a draft.
    pub(super) fn new(draft: DraftId, finding: Finding) -> Self {
        Self { draft, finding, reason: String::new(), shown: false }
    }

    fn done(&self) -> Then {
        let (draft, finding, reason) = (self.draft, self.finding.clone(), self.reason.trim().to_string());
        then(move |window, _| window.set_aside(draft, &finding, &reason))
    }
}

impl Dialog for Reason {
    fn show(&mut self, ctx: &Context, _: &AppState) -> Option<Then> {
        let modal = dialog(ctx, "reason", scale::DIALOG_WIDTH, |ui| {
            ui.add(Label::new(strong("Set this check result aside", scale::HEADING)).wrap());
            ui.add_space(scale::S);
            ui.add(Label::new(&self.finding.message).wrap());
            ui.add_space(scale::M);
            let label = ui.label("Why it does not apply to this statement");
            let field = TextEdit::singleline(&mut self.reason)
                .hint_text("Agreed with the secretariat")
                .align(egui::Align2::LEFT_CENTER)
                .desired_width(f32::INFINITY);
            let edit = ui.add(field).labelled_by(label.id);
            if !std::mem::replace(&mut self.shown, true) {
                edit.request_focus();
            }
            weak(ui, "Kept in the draft and never exported; it can be taken back at any time");
            ui.add_space(scale::M);
            let ready = !self.reason.trim().is_empty();
            let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let mut chosen = (entered && ready).then(|| self.done());
            if entered && !ready {
                edit.request_focus();
            }
            ui.horizontal(|ui| {
                if ui.add_enabled_ui(ready, |ui| primary_button(ui, "Set aside")).inner.clicked() {
                    chosen = Some(self.done());
                }
                if plain_button(ui, "Cancel").clicked() {
                    chosen = Some(nothing());
                }
            });
            chosen
        });
        let escaped = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        modal.inner.or_else(|| escaped.then(nothing))
    }
}

impl LiaisonDesk {
    fn set_aside(&mut self, id: DraftId, finding: &Finding, reason: &str) {
        let Some(draft) = self.state.drafts.get_mut(id) else { return };
        let edit = check::setting_aside(draft.statement(), finding.rule, finding.field, reason);
        if let Err(error) = draft.edit("setting a check result aside", vec![edit]) {
            self.tell_failure(format!("The check result could not be set aside: {error}"));
        }
    }
}
