//! Where the focus is, told to the draft's view.

use egui::{Align, Key, Response, Ui, style::ScrollAnimation};

use crate::{app::cx::Cx, statement::FieldId};

/// For how many frames a field that was gone to is kept in view.
const SETTLING: u8 = 3;

/// Notes where the focus is, and brings a field into view that has just got it.
pub(in crate::app) fn follow(cx: &mut Cx<'_>, field: FieldId, response: &Response) {
    let view = &mut cx.draft.view;
    if view.pending_focus == Some(field) {
        view.pending_focus = None;
        response.request_focus();
        view.settling = Some((field, SETTLING));
    }
    // The field that was left shows its check results now, which moves what stands below it: stay with the new one.
    let settling = view.settling.filter(|(other, _)| *other == field);
    if let Some((_, frames)) = settling {
        response.scroll_to_me_animation(Some(Align::Center), ScrollAnimation::none());
        response.ctx.request_repaint();
        view.settling = frames.checked_sub(1).map(|frames| (field, frames));
    }
    if response.gained_focus() && settling.is_none() {
        response.scroll_to_me(None);
    }
    // What has slid out of view, such as a field whose neighbour above tells its results now, comes back when typed into.
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

/// Whether Enter was pressed in the control.
pub(in crate::app) fn entered(ui: &Ui, response: &Response) -> bool {
    (response.has_focus() || response.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter))
}
