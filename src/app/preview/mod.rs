//! The page beside the form: it draws the sheet and knows no measure of its own.

use egui::{Panel, Ui};

use super::{cx::Cx, state::Layout};

/// The panel that shows the page.
pub(in crate::app) fn panel(ui: &mut Ui, cx: &mut Cx<'_>, _layout: &mut Layout) {
    Panel::right("page").show(ui, |ui| {
        ui.label(&cx.derived.title);
    });
}
