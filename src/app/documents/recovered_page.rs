//! How recovered drafts are offered.

use egui::{Context, Key, Label, RichText, ScrollArea, Ui};

use super::{
    question::{dialog, list_height},
    recovery::{Change, Decision, Recovered, RecoveredDraft},
};
use crate::{
    app::theme::{card, colors, named, plain_button, primary_button, quiet_button, scale, strong, weak},
    desk::Damaged,
};

impl Recovered {
    /// Draws it; what was decided.
    pub(super) fn show(&mut self, ctx: &Context) -> Option<Decision> {
        let shown = std::mem::replace(&mut self.shown, true);
        let modal = dialog(ctx, "recovered drafts", scale::PAGE_WIDTH, |ui| {
            ui.label(strong("Recovered drafts", scale::HEADING));
            ui.add(Label::new("The program ended before these changes were saved").wrap());
            weak(ui, "What you neither recover nor discard is kept and offered again at the next start");
            ui.add_space(scale::S);
            let mut decision = None;
            let height = (ctx.content_rect().height() - scale::AROUND_RECOVERED).max(list_height(ctx));
            ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                for (at, draft) in self.drafts.iter_mut().enumerate() {
                    decision =
                        decision.or(ui.push_id(at, |ui| offer(ui, at, draft, !shown && at == 0)).inner);
                }
                for (at, damaged) in self.damaged.iter().enumerate() {
                    decision =
                        decision.or(ui.push_id(("damaged", at), |ui| name_damaged(ui, at, damaged)).inner);
                }
            });
            ui.add_space(scale::M);
            if plain_button(ui, "Decide later").clicked() {
                decision = Some(Decision::Later);
            }
            decision
        });
        let escaped = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        modal.inner.or(escaped.then_some(Decision::Later))
    }
}

/// A draft on its card.
fn carded<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = card(ui, scale::margin(scale::M), add);
    ui.add_space(scale::S);
    inner
}

fn offer(ui: &mut Ui, at: usize, draft: &mut RecoveredDraft, first: bool) -> Option<Decision> {
    carded(ui, |ui| {
        ui.add(Label::new(strong(&draft.name, scale::BODY)).wrap());
        weak(ui, &draft.when);
        weak(ui, &draft.place);
        let mut decision = None;
        ui.horizontal_wrapped(|ui| {
            let recover = primary_button(ui, "Recover");
            named(&recover, &format!("Recover {}", draft.name));
            if first {
                recover.request_focus();
            }
            if recover.clicked() {
                decision = Some(Decision::Recover(at));
            }
            if draft.has_saved {
                let open = plain_button(ui, "Open the saved version");
                named(&open, &format!("Open the saved version of {}", draft.name));
                if open.clicked() {
                    decision = Some(Decision::OpenSaved(at));
                }
            }
            let discard = plain_button(ui, "Discard");
            named(&discard, &format!("Discard {}", draft.name));
            if discard.clicked() {
                decision = Some(Decision::Discard(at));
            }
            if !draft.changes.is_empty() {
                let text = if draft.unfolded { "Hide the differences" } else { "Show the differences" };
                if quiet_button(ui, text).clicked() {
                    draft.unfolded ^= true;
                }
            }
        });
        if draft.unfolded {
            ui.add_space(scale::S);
            for change in &draft.changes {
                difference(ui, change);
            }
        }
        decision
    })
}

fn difference(ui: &mut Ui, change: &Change) {
    ui.add(Label::new(strong(&change.field, scale::CAPTION)).wrap());
    for (which, value) in [("Saved", &change.saved), ("Recovered", &change.kept)] {
        ui.horizontal_top(|ui| {
            let width = scale::LABEL_WIDTH / 2.0;
            ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                ui.set_min_width(width);
                ui.label(RichText::new(which).size(scale::CAPTION).color(colors(ui).text_weak));
            });
            ui.add(Label::new(RichText::new(value).size(scale::CAPTION)).wrap());
        });
    }
    ui.add_space(scale::XS);
}

fn name_damaged(ui: &mut Ui, at: usize, damaged: &Damaged) -> Option<Decision> {
    carded(ui, |ui| {
        let name = damaged.path.as_deref().unwrap_or(&damaged.file);
        let name = name.file_stem().unwrap_or_default().to_string_lossy();
        ui.add(Label::new(strong(name.as_ref(), scale::BODY)).wrap());
        weak(ui, &format!("What was kept of it cannot be read and stays as it is: {}", damaged.problem));
        let discard = plain_button(ui, "Discard");
        named(&discard, &format!("Discard what was kept of {name}"));
        discard.clicked().then_some(Decision::DiscardDamaged(at))
    })
}
