//! Where the focus is, told to the draft's view.

use std::ops::Range;

use egui::{
    Align, Key, Response, Ui,
    style::ScrollAnimation,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use crate::{
    app::{cx::Cx, state::View},
    statement::FieldId,
};

/// For how many frames a field that was gone to is kept in view.
const SETTLING: u8 = 3;

/// Notes where the focus is, and brings a field into view that has just got it.
pub(in crate::app) fn follow(cx: &mut Cx<'_>, field: FieldId, response: &Response) {
    let view = &mut cx.draft.view;
    // Under a dialog that has just been answered nothing may have it yet.
    let is_free = response.ctx.memory(|memory| memory.top_modal_layer().is_none());
    if view.pending_focus == Some(field) && is_free {
        view.pending_focus = None;
        response.request_focus();
        if let Some(bytes) = view.selection.take()
            && let Some(text) = cx.draft.statement().text_of(field)
        {
            select(response, text, bytes);
        }
        let view = &mut cx.draft.view;
        view.settling = Some((field, SETTLING));
    }
    let view = &mut cx.draft.view;
    // The field that was left shows its check results now, which moves what stands below it: stay with the new one.
    let settling = view.settling.filter(|(other, _)| *other == field);
    if let Some((_, frames)) = settling {
        response.scroll_to_me_animation(Some(Align::Center), ScrollAnimation::none());
        response.ctx.request_repaint();
        view.settling = frames.checked_sub(1).map(|frames| (field, frames));
    }
    if response.gained_focus() && settling.is_none() {
        response.scroll_to_me(None);
        view.nudged = Some((field, response.rect, 0));
    }
    nudge(view, field, response);
    // What has slid out of view comes back when it is typed into.
    if response.has_focus() && response.changed() && !response.interact_rect.is_positive() {
        response.scroll_to_me(None);
    }
    // An item that was begun in the field at the end of its list has the focus already; what gets it back from a menu
    // or a dialog at the end of a frame never gains it.
    if response.has_focus() && view.focused != Some(field) {
        view.entered(field);
        cx.draft.seal();
    }
    if response.lost_focus() {
        cx.draft.view.left(field);
    }
}

/// Keeps a field in view for some frames in which what stands above it moves.
pub(in crate::app) fn keep_in_view(view: &mut View, field: FieldId) {
    view.settling = Some((field, SETTLING));
}

/// Brings a field wholly into sight that was moved, by what appeared above it, while it was scrolled to.
fn nudge(view: &mut View, field: FieldId, response: &Response) {
    let Some((_, before, still)) = view.nudged.filter(|(nudged, ..)| *nudged == field) else { return };
    let still = if before == response.rect { still + 1 } else { 0 };
    view.nudged = (still < SETTLING).then_some((field, response.rect, still));
    let is_hidden = response.interact_rect.height() < response.rect.height();
    if view.nudged.is_none() && is_hidden {
        response.scroll_to_me_animation(None, ScrollAnimation::none());
    }
    if view.nudged.is_some() || is_hidden {
        response.ctx.request_repaint();
    }
}

/// Selects bytes of the text in a field that is gone to.
fn select(response: &Response, text: &str, bytes: Range<usize>) {
    let Some((before, inside)) = text.get(..bytes.start).zip(text.get(bytes)) else { return };
    let from = before.chars().count();
    let to = from + inside.chars().count();
    let mut state = TextEditState::load(&response.ctx, response.id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(from), CCursor::new(to))));
    state.store(&response.ctx, response.id);
}

/// Whether Enter was pressed in the control.
pub(in crate::app) fn entered(ui: &Ui, response: &Response) -> bool {
    (response.has_focus() || response.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter))
}
