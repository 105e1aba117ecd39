//! The check results beside a field that has been left.

use egui::{Color32, Label, RichText, Ui};

use crate::{
    app::{
        cx::Cx,
        theme::{self, colors, icons, scale},
    },
    check::{Finding, Severity},
    statement::FieldId,
};

/// The check results about a field, once it has been left.
pub(in crate::app) fn results(ui: &mut Ui, cx: &Cx<'_>, field: FieldId) {
    results_if(ui, cx, field, cx.draft.view.left.contains(&field));
}

/// The check results about a field that is not in sight itself, when `left` says that what stands for it was left.
pub(in crate::app) fn results_if(ui: &mut Ui, cx: &Cx<'_>, field: FieldId, left: bool) {
    if left {
        for finding in cx.findings(field) {
            result(ui, finding);
        }
    }
}

fn result(ui: &mut Ui, finding: &Finding) {
    let (sign, color) = look(ui, finding.severity);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        ui.add(Label::new(theme::icon(sign, scale::BODY).color(color)).selectable(false));
        let text = RichText::new(&finding.message).size(scale::CAPTION).color(color);
        ui.add(Label::new(text).wrap()).on_hover_text(format!("Rule {}", finding.rule));
    });
}

/// The sign and the colour of a severity.
fn look(ui: &Ui, severity: Severity) -> (char, Color32) {
    let colors = colors(ui);
    match severity {
        Severity::Error => (icons::CIRCLE_ALERT, colors.error),
        Severity::Warning => (icons::TRIANGLE_ALERT, colors.warning),
        Severity::Hint => (icons::LIGHTBULB, colors.hint),
        Severity::Todo => (icons::CIRCLE, colors.todo),
    }
}
