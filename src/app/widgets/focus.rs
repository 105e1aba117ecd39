//! Where the focus is, told to the draft's view.

use egui::{Align, Key, Response, Ui};

use crate::{app::cx::Cx, statement::FieldId};

/// Notes where the focus is, and brings a field into view that has just got it.
pub(in crate::app) fn follow(cx: &mut Cx<'_>, field: FieldId, response: &Response) {
    let view = &mut cx.draft.view;
    if view.pending_focus == Some(field) {
        view.pending_focus = None;
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
        // An item that was begun in the field at the end of its list has the focus already.
        if view.focused != Some(field) {
            view.entered(field);
            cx.draft.seal();
        }
    }
    if response.lost_focus() {
        cx.draft.view.left(field);
    }
}

/// Whether Enter was pressed in the control.
pub(in crate::app) fn entered(ui: &Ui, response: &Response) -> bool {
    (response.has_focus() || response.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter))
}
