//! The check results of the draft in front.

use std::sync::Arc;

use egui::{Align, Button, Frame, Id, Layout, Margin, Panel, Role, ScrollArea, Ui, WidgetInfo};

use super::result_row::{Pressed, Row};
use crate::{
    app::{
        command::Command,
        cx::Cx,
        parts::{self, Part},
        request::Request,
        theme::{colors, icon, icon_button, icons, scale, seen, strong},
        widgets::severity,
        wording,
    },
    check::Severity,
    statement::FieldId,
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
            set_aside(ui, cx);
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
    let derived = Arc::clone(&cx.derived);
    for finding in &derived.findings {
        if cx.draft.severity(finding) != severity {
            continue;
        }
        let button = finding.fix.as_ref().map(|fix| fix.name.as_str());
        let here = cx.draft.view.is_led_to(finding.field);
        let row = Row { finding, severity, reason: None, button, aside: true, here };
        let row = row.show(ui, Id::unique(cx.id));
        if here && comes_into_sight(ui, cx) {
            row.response.scroll_to_me(None);
        }
        first = first.or(Some(row.response.id));
        if row.has_focus {
            cx.draft.view.row = Some((finding.rule, finding.field));
        }
        match row.pressed {
            Some(Pressed::Row) => cx.requests.push(Request::GoToResult(finding.field)),
            Some(Pressed::Button) => cx.requests.push(Request::Fix(Box::new(finding.clone()))),
            Some(Pressed::Aside) => cx.requests.push(Request::AskSetAside(Box::new(finding.clone()))),
            None => {}
        }
    }
    first
}

/// Whether the result gone to last is another than that whose row was brought into sight last.
fn comes_into_sight(ui: &Ui, cx: &Cx<'_>) -> bool {
    let id = Id::unique(("result in sight", cx.id));
    let gone_to = cx.draft.view.result;
    ui.data_mut(|data| {
        let before: Option<(FieldId, Option<FieldId>)> = data.get_temp(id).unwrap_or_default();
        data.insert_temp(id, gone_to);
        before != gone_to
    })
}

/// The results that were set aside, folded away under their number.
fn set_aside(ui: &mut Ui, cx: &mut Cx<'_>) {
    let derived = Arc::clone(&cx.derived);
    if derived.set_aside.is_empty() {
        return;
    }
    let shown = cx.draft.view.set_aside_shown;
    let text = format!("Set aside ({})", derived.set_aside.len());
    ui.add_space(scale::XS);
    let sign = icon(if shown { icons::CHEVRON_DOWN } else { icons::CHEVRON_RIGHT }, scale::CAPTION);
    let head = ui.push_id("set aside", |ui| {
        let weak = colors(ui).text_weak;
        let text = strong(&text, scale::CAPTION).color(weak);
        seen(ui.add(Button::new((sign.color(weak), text)).frame_when_inactive(false)))
    });
    let head = head.inner;
    head.widget_info(|| WidgetInfo::selected(Role::Button, true, shown, &text));
    if head.clicked() {
        cx.draft.view.set_aside_shown = !shown;
    }
    if !shown {
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for set in &derived.set_aside {
        let (finding, reason) = (&set.finding, Some(set.reason.as_str()));
        let row = Row {
            finding,
            severity: finding.severity,
            reason,
            button: Some("Take back"),
            aside: false,
            here: false,
        };
        match row.show(ui, Id::unique(cx.id)).pressed {
            Some(Pressed::Button) => cx.requests.push(Request::TakeBack(finding.rule, finding.field)),
            Some(_) => cx.requests.push(Request::GoToResult(finding.field)),
            None => {}
        }
    }
}
