//! The check results of the draft in front.

use egui::{
    Align, Frame, Id, Layout, Margin, Panel, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::{
    app::{
        command::{Command, Request},
        cx::Cx,
        parts::{self, Part},
        state::Section,
        theme::{colors, icon, icon_button, icon_font, icons, sans, scale, strong},
        widgets::severity,
        wording,
    },
    check::{Finding, Severity},
};

/// The panel of check results, the worst first.
pub(in crate::app) fn results(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new()
        .fill(colors(ui).card)
        .inner_margin(Margin::symmetric(scale::margin(scale::M), scale::margin(scale::S)));
    let panel = Panel::bottom("results").frame(frame).resizable(true);
    panel.default_size(scale::RESULTS_HEIGHT).min_size(scale::RESULTS_LEAST).show(ui, |ui| {
        let panel = ui.max_rect();
        let mut entry = ui.scope_id();
        ui.horizontal(|ui| {
            ui.label(strong("Check results", scale::BODY));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let hide = icon_button(ui, icons::X, "Hide the check results");
                entry = hide.id;
                if hide.clicked() {
                    cx.ask(Command::ToggleResults);
                }
                for (command, sign) in
                    [(Command::NextResult, icons::CHEVRON_DOWN), (Command::PreviousResult, icons::CHEVRON_UP)]
                {
                    if icon_button(ui, sign, &super::tip(ui.ctx(), command)).clicked() {
                        cx.ask(command);
                    }
                }
            });
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if cx.derived.findings.is_empty() {
                empty(ui);
            }
            for (at, (severity, count)) in cx.standings.whole().counts().enumerate() {
                let first = group(ui, cx, severity, count);
                if at == 0 {
                    entry = first.unwrap_or(entry);
                }
            }
        });
        parts::note(ui, Part::Results, panel, entry);
    });
}

fn empty(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.label(icon(icons::CIRCLE_CHECK, scale::ICON).color(colors(ui).done));
        ui.label("Nothing to report: no rule this program knows is broken, and nothing is still to do");
    });
}

/// The results of a severity under their heading; the first of them.
fn group(ui: &mut Ui, cx: &mut Cx<'_>, severity: Severity, count: usize) -> Option<Id> {
    let (_, color) = severity::look(severity, colors(ui));
    ui.add_space(scale::XS);
    ui.label(strong(format!("{} ({count})", wording::severities(severity)), scale::CAPTION).color(color));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut first = None;
    for finding in cx.derived.findings.iter().filter(|finding| cx.draft.severity(finding) == severity) {
        let row = row(ui, finding, severity);
        first = first.or(Some(row.id));
        if row.clicked() {
            cx.requests.push(Request::GoTo(finding.field));
        }
    }
    first
}

/// One result, as a button as wide as the panel.
fn row(ui: &mut Ui, finding: &Finding, severity: Severity) -> Response {
    let colors = colors(ui);
    let (sign, color) = severity::look(severity, colors);
    let section = wording::section(Section::of(finding.field));
    let place = format!("{section} · rule {}", finding.rule);
    let small = |ui: &Ui, text: String| {
        ui.painter().layout_no_wrap(text, sans(scale::CAPTION, false), colors.text_weak)
    };
    let place = small(ui, place);
    let left = scale::ICON + 2.0 * scale::S;
    let room = (ui.available_width() - left - place.size().x - 2.0 * scale::M).max(scale::LABEL_WIDTH);
    let message = ui.painter().layout(finding.message.clone(), sans(scale::BODY, false), colors.text, room);
    let height = (message.size().y + 2.0 * scale::XS).max(scale::ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| {
        let kind = wording::severity(severity);
        let spoken = format!("{kind}: {}, {section}, rule {}", finding.message, finding.rule);
        WidgetInfo::labeled(Role::Button, true, spoken)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
        }
        let middle = rect.center().y;
        let at = pos2(rect.left() + scale::S + scale::ICON / 2.0, middle);
        ui.painter().text(at, egui::Align2::CENTER_CENTER, sign, icon_font(scale::ICON), color);
        let at = pos2(rect.left() + left, middle - message.size().y / 2.0);
        ui.painter().galley(at, message, colors.text);
        let at = pos2(rect.right() - scale::S - place.size().x, middle - place.size().y / 2.0);
        ui.painter().galley(at, place, colors.text_weak);
    }
    response
}
