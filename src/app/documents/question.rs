//! What the user is asked before something is done that cannot be taken back.

use egui::{Context, Frame, Id, Key, Margin, Modal, ModalResponse, ScrollArea, Ui};

use super::{recovery::Recovered, step::Then, typed_path::TypedPath};
use crate::app::{
    state::AppState,
    theme::{plain_button, primary_button, scale, strong},
    window::LiaisonDesk,
};

/// Something that is asked over the window.
pub(super) enum Asked {
    /// A choice between few things.
    Choice(Choice),
    /// A path, where the system has no dialog for it.
    Path(TypedPath),
    /// What is to become of drafts that a crash has left.
    Recovered(Recovered),
    /// A dialog with fields of its own.
    Dialog(Box<dyn Dialog>),
}

/// A dialog with fields of its own.
pub(in crate::app) trait Dialog {
    /// Draws it; what is to be done when it closes.
    fn show(&mut self, ctx: &Context, state: &AppState) -> Option<Then>;
}

/// A choice between few things; the last is to leave everything as it is.
pub(super) struct Choice {
    title: String,
    lines: Vec<String>,
    buttons: Vec<(&'static str, Then)>,
    /// The button that has the keyboard first.
    first: usize,
    /// Whether it has been shown.
    shown: bool,
}

impl Choice {
    /// A choice in which the first thing is what most want.
    pub(super) fn new(
        title: impl Into<String>,
        lines: Vec<String>,
        buttons: Vec<(&'static str, Then)>,
    ) -> Self {
        Self { title: title.into(), lines, buttons, first: 0, shown: false }
    }

    /// The same with the keyboard on the last button: the first one destroys something.
    pub(super) fn careful(mut self) -> Self {
        self.first = self.buttons.len().saturating_sub(1);
        self
    }

    /// Draws it; the button that was chosen.
    fn show(&mut self, ctx: &Context) -> Option<usize> {
        let last = self.buttons.len().saturating_sub(1);
        let modal = dialog(ctx, "question", scale::DIALOG_WIDTH, |ui| {
            ui.label(strong(&self.title, scale::HEADING));
            ui.add_space(scale::S);
            if !self.lines.is_empty() {
                ScrollArea::vertical().max_height(list_height(ctx)).auto_shrink([false, true]).show(
                    ui,
                    |ui| {
                        for line in &self.lines {
                            ui.add(egui::Label::new(line).wrap());
                        }
                    },
                );
                ui.add_space(scale::M);
            }
            let mut chosen = None;
            ui.horizontal_wrapped(|ui| {
                for (at, (label, _)) in self.buttons.iter().enumerate() {
                    let button = if at == 0 { primary_button(ui, *label) } else { plain_button(ui, *label) };
                    if !self.shown && at == self.first {
                        button.request_focus();
                    }
                    if button.clicked() {
                        chosen = Some(at);
                    }
                }
            });
            chosen
        });
        self.shown = true;
        let cancelled = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        modal.inner.or(cancelled.then_some(last))
    }
}

/// How high a list in a dialog may be.
pub(in crate::app) fn list_height(ctx: &Context) -> f32 {
    scale::DIALOG_LIST_HEIGHT.min(ctx.content_rect().height() * scale::DIALOG_LIST_SHARE)
}

/// A dialog over the window, as wide as told where the window is.
pub(in crate::app) fn dialog<R>(
    ctx: &Context,
    name: &'static str,
    width: f32,
    add: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(scale::margin(scale::L)));
    Modal::new(Id::unique(name)).frame(frame).show(ctx, |ui| {
        ui.set_width(scale::dialog_width(ctx, width));
        add(ui)
    })
}

impl LiaisonDesk {
    /// Asks for a choice, after what is asked already; what a crash has left waits longest.
    pub(super) fn choose(&mut self, choice: Choice) {
        self.add_question(Asked::Choice(choice));
    }

    /// Shows a dialog, after what is asked already.
    pub(in crate::app) fn ask_dialog(&mut self, dialog: impl Dialog + 'static) {
        self.add_question(Asked::Dialog(Box::new(dialog)));
    }

    fn add_question(&mut self, question: Asked) {
        self.state.layout.page = None;
        let asked = &mut self.documents.asked;
        let left = asked.iter().position(|other| matches!(other, Asked::Recovered(_)));
        asked.insert(left.unwrap_or(asked.len()), question);
    }

    /// Shows what is asked and does what was chosen.
    pub(super) fn ask(&mut self, ctx: &Context) {
        if self.documents.asked.is_empty() {
            return self.give_focus_back(ctx);
        }
        if self.documents.focus_before.is_none() {
            let focused = ctx.memory(|memory| memory.focused());
            self.documents.focus_before = self.state.drafts.front_id().zip(focused);
        }
        self.ask_first(ctx);
        if self.documents.asked.is_empty() {
            ctx.request_repaint();
        }
    }

    /// Leads the keyboard back to where it was before anything was asked, in the frame after the last answer: until
    /// then nothing below the question may have it.
    fn give_focus_back(&mut self, ctx: &Context) {
        let Some((front, focused)) = self.documents.focus_before.take() else { return };
        // What the answer has led to gets the keyboard when nothing lies over it any more.
        ctx.request_repaint();
        let is_free = ctx.memory(|memory| memory.focused().is_none());
        if is_free && self.state.drafts.front_id() == Some(front) {
            ctx.memory_mut(|memory| memory.request_focus(focused));
        }
    }

    /// Shows what is asked first.
    fn ask_first(&mut self, ctx: &Context) {
        match self.documents.asked.front_mut() {
            None => {}
            Some(Asked::Choice(choice)) => {
                if let Some(at) = choice.show(ctx)
                    && let Some(Asked::Choice(mut choice)) = self.documents.asked.pop_front()
                {
                    let (_, chosen) = choice.buttons.swap_remove(at);
                    chosen(self, ctx);
                    if let Some(Asked::Recovered(recovered)) = self.documents.asked.front_mut() {
                        // Shown again, it has the keyboard again.
                        recovered.shown = false;
                    }
                    ctx.request_repaint();
                }
            }
            Some(Asked::Dialog(dialog)) => {
                if let Some(then) = dialog.show(ctx, &self.state) {
                    self.documents.asked.pop_front();
                    then(self, ctx);
                    ctx.request_repaint();
                }
            }
            Some(Asked::Path(_)) => self.ask_path(ctx),
            Some(Asked::Recovered(_)) => self.ask_recovered(ctx),
        }
    }
}
