//! The form: every field of the statement, in sections in the order of the printed form.
//!
//! One file a section; `card.rs` draws what all sections have in common, `item_list.rs` what all lists of items have.

mod abstract_section;
mod add;
mod approval;
mod attachments;
mod bookkeeping;
mod card;
mod contacts;
mod cover;
mod deadline;
mod header;
mod item_in_focus;
mod item_list;
mod recipient_meaning;
mod recipient_paste;
mod recipient_row;
mod recipients;
mod replies;
mod reveal;
mod title;

use egui::{Id, Margin, Rect, ScrollArea, Ui, UiBuilder, vec2};

pub(in crate::app) use add::{emails_in_focus, questions_in_focus};
pub(in crate::app) use item_in_focus::{change_of, item_in_focus};

use super::{
    cx::Cx,
    parts::{self, Part},
    state::Section,
    text,
    theme::scale,
    widgets,
};

/// The whole form.
pub(in crate::app) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let pending = cx.draft.view.pending_focus;
    let revision = cx.draft.revision();
    parts::note(ui, Part::Form, ui.max_rect(), ui.scope_id());
    stay(ui, cx);
    // The same beside the page and without it, so that it stays where it is scrolled to.
    let form = UiBuilder::new().scope_id(Id::unique(("form", cx.id)));
    ui.scope_builder(form, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = egui::Frame::new().inner_margin(Margin::same(scale::FORM_MARGIN));
            ui.scope_builder(UiBuilder::new().max_rect(middle(ui)), |ui| {
                room.show(ui, |ui| {
                    ui.set_max_width(ui.available_width().min(scale::FORM_WIDTH));
                    ui.spacing_mut().item_spacing.y = scale::M;
                    for section in Section::ALL {
                        card::card(ui, cx, section, |ui, cx| fields(ui, cx, section));
                    }
                });
            });
        });
    });
    // What was asked for and is nowhere to be found is not waited for; the text looks after itself.
    let view = &mut cx.draft.view;
    let is_free = ui.memory(|memory| memory.top_modal_layer().is_none());
    if is_free
        && view.pending_focus == pending
        && pending.is_some_and(|field| Section::of(field) != Section::Text)
    {
        view.pending_focus = None;
    }
    if cx.draft.revision() != revision {
        ui.ctx().request_repaint();
    }
}

/// Where the form stands: in the middle of what is wider than lines can be read.
fn middle(ui: &Ui) -> Rect {
    let room = ui.available_rect_before_wrap();
    let needed = scale::FORM_WIDTH + 2.0 * f32::from(scale::FORM_MARGIN);
    room.shrink2(vec2(((room.width() - needed) / 2.0).max(0.0), 0.0))
}

/// Keeps the field with the keyboard in sight when the form becomes wider or narrower: what stands beside each other
/// then stands below each other.
fn stay(ui: &Ui, cx: &mut Cx<'_>) {
    let id = Id::unique(("width of the form", cx.id));
    let width = ui.available_width();
    let before: Option<f32> = ui.data(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, width));
    let view = &mut cx.draft.view;
    if before.is_some_and(|before| (before - width).abs() > scale::XS)
        && let Some(field) = view.focused
    {
        widgets::keep_in_view(view, field);
    }
}

fn fields(ui: &mut Ui, cx: &mut Cx<'_>, section: Section) {
    match section {
        Section::Header => header::show(ui, cx),
        Section::Title => title::show(ui, cx),
        Section::Replies => replies::show(ui, cx),
        Section::Recipients => recipients::show(ui, cx),
        Section::Approval => approval::show(ui, cx),
        Section::Deadline => deadline::show(ui, cx),
        Section::Contacts => contacts::show(ui, cx),
        Section::Abstract => abstract_section::show(ui, cx),
        Section::Attachments => attachments::show(ui, cx),
        Section::Text => {
            text::show(ui, cx);
            widgets::results_of_text(ui, cx);
        }
        Section::Cover => cover::show(ui, cx),
        Section::Bookkeeping => bookkeeping::show(ui, cx),
    }
}
