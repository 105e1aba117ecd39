//! The list of sections, each with what is still to do in it.

use egui::{
    Align2, Frame, Margin, Panel, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::{
    app::{
        cx::Cx,
        parts::{self, Part},
        state::{Section, Standing},
        theme::{Colors, colors, icon_font, icons, sans, scale},
        widgets::severity,
        wording,
    },
    check::Severity,
};

/// How many check results are told of a section.
const TOLD: usize = 4;

/// The list of sections.
pub(in crate::app) fn sections(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new().fill(colors(ui).panel).inner_margin(Margin::same(scale::margin(scale::S)));
    Panel::left("sections").frame(frame).exact_size(scale::SECTIONS_WIDTH).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = scale::LINE;
            let here = cx.draft.view.focused.map(Section::of);
            let stop = cx.draft.view.last.map_or(Section::Header, Section::of);
            for section in Section::ALL {
                let standing = cx.standings.section(section);
                let entry = entry(ui, section, standing, here == Some(section));
                let clicked = entry.clicked();
                if section == stop {
                    parts::note(ui, Part::Sections, ui.clip_rect(), entry.id);
                }
                entry.on_hover_ui(|ui| help(ui, cx, section, standing));
                if clicked {
                    cx.draft.view.folded.remove(&section);
                    cx.draft.view.pending_section = Some(section);
                    cx.draft.view.pending_page = Some(section);
                }
            }
        });
    });
}

fn entry(ui: &mut Ui, section: Section, standing: Standing, here: bool) -> Response {
    let colors = colors(ui);
    let name = wording::section(section);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale::ROW), Sense::click());
    response.widget_info(|| {
        let spoken = format!("{name}, {}", in_words(standing));
        WidgetInfo::selected(Role::Button, true, here, spoken)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if here || response.hovered() {
        ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
    }
    if here {
        let bar = Rect::from_min_size(rect.min, vec2(scale::BAR, rect.height()));
        ui.painter().rect_filled(bar, scale::BAR, colors.accent);
    }
    ui.painter().text(
        pos2(rect.left() + scale::M, rect.center().y),
        Align2::LEFT_CENTER,
        name,
        sans(scale::BODY, here),
        colors.text,
    );
    badge(ui, colors, standing, pos2(rect.right() - scale::L, rect.center().y));
    response
}

/// What the pointer is told of a section: what is wrong or still to do in it, in the words of the check results.
fn help(ui: &mut Ui, cx: &Cx<'_>, section: Section, standing: Standing) {
    let findings = cx.derived.findings.iter().filter(|finding| Section::of(finding.field) == section);
    let mut messages: Vec<&str> = findings.map(|finding| finding.message.as_str()).collect();
    let more = messages.len().saturating_sub(TOLD);
    messages.truncate(TOLD);
    if messages.is_empty() {
        messages.push(if standing.is_done() {
            "Filled in, and nothing to report"
        } else {
            "Nothing is entered here, and nothing has to be"
        });
    }
    for message in messages {
        ui.label(message);
    }
    if more > 0 {
        ui.label(format!("and {more} more"));
    }
}

/// The sign at the end of an entry: how much of the worst there is in the section, or that it is done.
fn badge(ui: &Ui, colors: &Colors, standing: Standing, at: egui::Pos2) {
    let worst = standing.counts().find(|(severity, _)| *severity != Severity::Hint);
    let Some((severity, count)) = worst else {
        if standing.is_done() {
            ui.painter().text(at, Align2::CENTER_CENTER, icons::CHECK, icon_font(scale::ICON), colors.done);
        }
        return;
    };
    let (_, color) = severity::look(severity, colors);
    let (ground, text, ring) = match severity {
        Severity::Todo => (colors.panel, color, colors.line_strong),
        _ => (color, colors.card, color),
    };
    let size = vec2(scale::BADGE + (count.ilog10() as f32) * scale::S, scale::BADGE);
    let rect = Rect::from_center_size(at, size);
    let stroke = Stroke::new(scale::LINE, ring);
    ui.painter().rect(rect, scale::BADGE / 2.0, ground, stroke, StrokeKind::Inside);
    ui.painter().text(at, Align2::CENTER_CENTER, count.to_string(), sans(scale::CAPTION, true), text);
}

/// How a section stands, for those who hear it.
fn in_words(standing: Standing) -> String {
    let parts: Vec<String> =
        standing.counts().map(|(severity, count)| wording::results(severity, count)).collect();
    match (parts.is_empty(), standing.filled) {
        (false, _) => parts.join(", "),
        (true, true) => "done".into(),
        (true, false) => "empty".into(),
    }
}
