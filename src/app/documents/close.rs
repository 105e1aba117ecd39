//! Closing a draft and closing the window: what is not saved is asked about once, by name.

use egui::{Context, ViewportCommand};

use super::question::{Asked, Choice};
use super::step::{nothing, then};
use crate::app::{state::DraftId, text, turns, widgets, window::LiaisonDesk};

impl LiaisonDesk {
    /// Closes the draft in front.
    pub(in crate::app) fn close_front(&mut self) {
        if let Some(id) = self.state.drafts.front_id() {
            self.close_draft(id);
        }
    }

    /// Closes a draft; unsaved changes are asked about before.
    pub(in crate::app) fn close_draft(&mut self, id: DraftId) {
        if let Some(waiting) = self.documents.saving.get_mut(&id) {
            waiting.push(then(move |window, _| window.close_draft(id)));
            return;
        }
        let Some(draft) = self.state.drafts.get(id) else { return };
        if !draft.is_unsaved() {
            return self.let_go(id);
        }
        let name = self.name_of(id);
        self.state.drafts.bring_to_front(id);
        let saved = then(move |window: &mut LiaisonDesk, _: &Context| window.close_draft(id));
        self.choose(Choice::new(
            format!("Save the changes to \"{name}\"?"),
            vec!["Otherwise they are lost".into()],
            vec![
                ("Save", then(move |window, ctx| window.save(ctx, id, saved))),
                ("Discard", then(move |window, _| window.let_go(id))),
                ("Cancel", nothing()),
            ],
        ));
    }

    /// Takes a draft out of the window, with what was kept of it.
    fn let_go(&mut self, id: DraftId) {
        self.state.drafts.remove(id);
        self.forget_kept(id);
        self.documents.closed.push(id);
    }

    /// Forgets what was remembered of drafts that were closed to draw them.
    pub(super) fn forget_closed(&mut self, ctx: &Context) {
        if !self.documents.closed.is_empty() {
            widgets::forget_long_texts(ctx);
        }
        for id in self.documents.closed.drain(..) {
            text::forget(ctx, id);
        }
    }

    /// Closes the window; unsaved changes are asked about before.
    pub(in crate::app) fn quit(&mut self, ctx: &Context) {
        if let Some(waiting) = self.documents.saving.values_mut().next() {
            waiting.push(then(|window, ctx| window.quit(ctx)));
            return;
        }
        let unsaved = self.unsaved_drafts();
        let names: Vec<String> = unsaved.iter().map(|id| self.name_of(*id)).collect();
        let (title, save, discard) = match &names[..] {
            [] => return self.leave(ctx),
            [name] => (format!("Save the changes to \"{name}\"?"), "Save", "Discard"),
            names => {
                (format!("Save the changes to these {} drafts?", names.len()), "Save all", "Discard all")
            }
        };
        let again = then(|window: &mut LiaisonDesk, ctx: &Context| window.quit(ctx));
        let lines = if names.len() > 1 { names } else { vec!["Otherwise they are lost".into()] };
        self.choose(Choice::new(
            title,
            lines,
            vec![
                (save, then(move |window, ctx| window.save_each(ctx, unsaved, again))),
                (discard, then(|window, ctx| window.leave(ctx))),
                ("Cancel", nothing()),
            ],
        ));
    }

    /// Closes the window with all that is in it.
    fn leave(&mut self, ctx: &Context) {
        let all: Vec<DraftId> = self.state.drafts.iter().map(|(id, _)| id).collect();
        all.into_iter().for_each(|id| self.let_go(id));
        self.documents.asked.clear();
        self.documents.leaving = true;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// Answers the system's wish to close the window.
    pub(super) fn close_requested(&mut self, ctx: &Context) {
        let requested = ctx.input(|input| input.viewport().close_requested());
        if self.documents.leaving || !(requested || self.documents.close_wanted) {
            return;
        }
        // What came in together with the wish is not in the drafts yet.
        self.documents.close_wanted = ctx.input(|input| input.events.iter().any(turns::changes_text));
        if self.documents.close_wanted {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.request_repaint();
            return;
        }
        if self.documents.saving.is_empty() && self.unsaved_drafts().is_empty() {
            return self.leave(ctx);
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        // Whatever else was asked is cancelled by it; what a crash has left is offered again when the window stays.
        self.documents.asked.retain(|asked| matches!(asked, Asked::Recovered(_)));
        self.quit(ctx);
    }
}
