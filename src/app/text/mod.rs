//! The editor of the statement's text.

use egui::Ui;

use super::cx::Cx;

/// The text, to be edited.
pub(in crate::app) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.label(format!("{} paragraphs and tables", cx.statement().text.len()));
}
