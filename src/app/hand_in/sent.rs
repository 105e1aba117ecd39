//! Sent as: the number and the day of a statement that has been sent.

use egui::{Align2, Context, Key, Response, RichText, TextEdit, Ui};
use jiff::civil::Date;

use crate::{
    app::{
        documents::{Dialog, Then, dialog, nothing, then},
        state::{AppState, DraftId},
        theme::{colors, plain_button, primary_button, scale, strong, weak},
        window::LiaisonDesk,
        wording,
    },
    desk,
    form::printed,
    statement::{FieldId, date::parse_from},
};

/// The question under which number and when a statement was sent.
struct Sent {
    draft: DraftId,
    number: String,
    day: String,
    today: Date,
    shown: bool,
}

impl Sent {
    fn done(&self) -> Option<Then> {
        let (id, number) = (self.draft, self.number.trim().to_string());
        let day = parse_from(self.day.trim(), self.today)?;
        Some(then(move |window, _| window.record_sent(id, &number, day)))
    }

    /// A field with the label of the statement's own; whether Enter was pressed in it.
    fn field(ui: &mut Ui, field: FieldId, text: &mut String) -> (Response, bool) {
        let words = wording::field(field);
        let label = ui.label(RichText::new(words.label).size(scale::CAPTION).color(colors(ui).text_weak));
        let edit = TextEdit::singleline(text)
            .hint_text(words.example)
            .align(Align2::LEFT_CENTER)
            .desired_width(f32::INFINITY);
        let edit = ui.add(edit).labelled_by(label.id);
        let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        (edit, entered)
    }
}

impl Dialog for Sent {
    fn show(&mut self, ctx: &Context, _: &AppState) -> Option<Then> {
        let modal = dialog(ctx, "sent as", scale::DIALOG_WIDTH, |ui| {
            ui.label(strong("Sent as", scale::HEADING));
            weak(
                ui,
                "What the secretariat gave it when it sent the statement; replies and copies refer to it",
            );
            ui.add_space(scale::S);
            let (number, entered) = Self::field(ui, FieldId::LsNumber, &mut self.number);
            if !std::mem::replace(&mut self.shown, true) {
                number.request_focus();
            }
            ui.add_space(scale::S);
            let (day, also) = Self::field(ui, FieldId::SentOn, &mut self.day);
            let done = self.done();
            if done.is_none() {
                let missing = RichText::new("Not a date yet; give day, month and year").size(scale::CAPTION);
                ui.label(missing.color(colors(ui).warning));
            }
            ui.add_space(scale::M);
            let entered = entered || also;
            if entered && done.is_none() {
                day.request_focus();
            }
            ui.horizontal(|ui| {
                let is_date = done.is_some();
                let record = ui.add_enabled_ui(is_date, |ui| primary_button(ui, "Record as sent")).inner;
                let mut chosen = done.filter(|_| entered || record.clicked());
                if plain_button(ui, "Cancel").clicked() {
                    chosen = Some(nothing());
                }
                chosen
            })
            .inner
        });
        let escaped = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        modal.inner.or_else(|| escaped.then(nothing))
    }
}

impl LiaisonDesk {
    /// Asks under which number and when the draft in front was sent.
    pub(in crate::app) fn ask_sent_as(&mut self) {
        let today = self.ports.clock.today();
        let Some((draft, open)) = self.state.drafts.front_id().zip(self.state.drafts.front()) else { return };
        let statement = open.statement();
        let day = printed::date(statement.bookkeeping.sent_on.day().unwrap_or(today));
        let number = statement.ls_number.clone();
        self.ask_dialog(Sent { draft, number, day, today, shown: false });
    }

    /// Puts on the clipboard how others cite the draft in front.
    pub(in crate::app) fn copy_citation(&mut self, ctx: &Context) {
        let Some(draft) = self.state.drafts.front() else { return };
        let citation = desk::citation(draft.statement());
        if citation.is_empty() {
            return self.tell_failure("There is nothing to cite it by yet; give it a title first");
        }
        self.tell_done(format!("Copied: {citation}"));
        ctx.copy_text(citation);
    }

    fn record_sent(&mut self, id: DraftId, number: &str, day: Date) {
        let Some(draft) = self.state.drafts.get_mut(id) else { return };
        let day_words = printed::date(day);
        match draft.edit("recording the statement as sent", desk::sent_as(number, day)) {
            Ok(()) if number.is_empty() => self.tell_done(format!("Sent on {day_words}")),
            Ok(()) => self.tell_done(format!("Sent as {number} on {day_words}")),
            Err(error) => self.tell_failure(format!("It could not be recorded as sent: {error}")),
        }
    }
}
