//! The form: every field of the statement, in sections in the order of the printed form.

use egui::{ScrollArea, Ui};

use super::{cx::Cx, text, widgets};
use crate::statement::FieldId;

/// The whole form.
pub(in crate::app) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for field in [FieldId::Number, FieldId::TitleSubject, FieldId::Abstract] {
            widgets::text_field(ui, cx, field);
        }
        text::show(ui, cx);
    });
}
