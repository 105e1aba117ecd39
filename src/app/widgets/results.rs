//! The check results beside a field that has been left, each with what mends it.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::{labelled::link, severity::look};
use crate::{
    app::{
        cx::Cx,
        request::Request,
        state::Section,
        theme::{self, colors, scale},
        wording,
    },
    check::{self, Finding, Severity},
    statement::FieldId,
};

/// How many results about the text stand under it; the list of results has them all.
const UNDER_THE_TEXT: usize = 5;

/// The check results about a field, once it has been left or one of them has led there.
pub(in crate::app) fn results(ui: &mut Ui, cx: &mut Cx<'_>, field: FieldId) {
    if !cx.draft.view.shows_results(field) || cx.findings(field).next().is_none() {
        return;
    }
    let derived = Arc::clone(&cx.derived);
    for finding in derived.findings.iter().filter(|finding| finding.field == field) {
        result(ui, cx, finding);
    }
}

/// The check results about paragraphs and cells that have been left, under the text.
pub(in crate::app) fn results_of_text(ui: &mut Ui, cx: &mut Cx<'_>) {
    let derived = Arc::clone(&cx.derived);
    let of_text = derived.findings.iter().filter(|finding| Section::of(finding.field) == Section::Text);
    let shown: Vec<&Finding> = of_text
        // That of the paragraph a result led to stands above the text.
        .filter(|finding| cx.draft.view.has_left(finding.field) && !cx.draft.view.is_led_to(finding.field))
        .take(UNDER_THE_TEXT + 1)
        .collect();
    for finding in shown.iter().take(UNDER_THE_TEXT) {
        result(ui, cx, finding);
    }
    if shown.len() > UNDER_THE_TEXT {
        super::caption(ui, "There are more; the list of check results has them all");
    }
}

fn result(ui: &mut Ui, cx: &mut Cx<'_>, finding: &Finding) {
    let (sign, color) = look(finding.severity, colors(ui));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        ui.add(Label::new(theme::icon(sign, scale::BODY).color(color)).selectable(false));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let text = RichText::new(&finding.message).size(scale::CAPTION).color(color);
            let message = ui.add(Label::new(text).wrap());
            let rule = check::rule(finding.rule);
            if let Some(rule) = rule {
                ui.ctx().accesskit_node_builder(message.id, |node| {
                    node.set_description(format!("From {}", rule.source));
                });
            }
            message.on_hover_ui(|ui| {
                if let Some(rule) = rule {
                    ui.label(format!("Rule {}: {}", rule.number, wording::lower(rule.name)));
                    ui.label(format!("From {}", rule.source));
                }
            });
            acts(ui, cx, finding);
        });
    });
}

/// What can be done about a result.
fn acts(ui: &mut Ui, cx: &mut Cx<'_>, finding: &Finding) {
    let can_be_set_aside = matches!(finding.severity, Severity::Warning | Severity::Hint);
    if finding.fix.is_none() && !can_be_set_aside {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = egui::Vec2::ZERO;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.x = scale::M;
        if let Some(fix) = &finding.fix
            && link(ui, &fix.name, &fix.name).clicked()
        {
            cx.requests.push(Request::Fix(Box::new(finding.clone())));
        }
        let name = format!("Set aside: {}", finding.message);
        if can_be_set_aside && link(ui, "Set aside…", &name).clicked() {
            cx.requests.push(Request::AskSetAside(Box::new(finding.clone())));
        }
    });
}
