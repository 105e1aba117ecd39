//! The check results beside a field that has been left.

use egui::{Label, RichText, Ui};

use super::severity::look;
use crate::{
    app::{
        cx::Cx,
        theme::{self, colors, scale},
    },
    check::Finding,
    statement::FieldId,
};

/// The check results about a field, once it has been left.
pub(in crate::app) fn results(ui: &mut Ui, cx: &Cx<'_>, field: FieldId) {
    if cx.draft.view.has_left(field) {
        for finding in cx.findings(field) {
            result(ui, finding);
        }
    }
}

fn result(ui: &mut Ui, finding: &Finding) {
    let (sign, color) = look(finding.severity, colors(ui));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        ui.add(Label::new(theme::icon(sign, scale::BODY).color(color)).selectable(false));
        let text = RichText::new(&finding.message).size(scale::CAPTION).color(color);
        ui.add(Label::new(text).wrap()).on_hover_text(format!("Rule {}", finding.rule));
    });
}
