//! The list of sections, each with what is still to do in it.

use egui::{
    Align2, Color32, Frame, Margin, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::{
    cx::Cx,
    state::{Section, Standing},
    theme::{Colors, colors, icon_font, icons, sans, scale},
    wording,
};

/// The list of sections.
pub(in crate::app) fn sections(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new().fill(colors(ui).panel).inner_margin(Margin::same(scale::S as i8));
    Panel::left("sections").frame(frame).exact_size(scale::SECTIONS_WIDTH).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = scale::LINE;
            let here = cx.draft.view.focused.map(Section::of);
            for section in Section::ALL {
                let standing = cx.derived.standing(section);
                if entry(ui, section, standing, here == Some(section), is_quiet(cx, section)) {
                    cx.draft.view.folded.remove(&section);
                    cx.draft.view.pending_section = Some(section);
                }
            }
        });
    });
}

/// Whether a section of a new statement has not been worked at yet: what is missing there is no reproach.
fn is_quiet(cx: &Cx<'_>, section: Section) -> bool {
    let mut left = cx.draft.view.left.iter().map(|field| Section::of(*field));
    cx.draft.path.is_none() && !left.any(|other| other == section)
}

fn entry(ui: &mut Ui, section: Section, standing: Standing, here: bool, quiet: bool) -> bool {
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
    badge(ui, colors, standing, quiet, pos2(rect.right() - scale::L, rect.center().y));
    let clicked = response.clicked();
    response.on_hover_text(in_words(standing));
    clicked
}

/// The sign at the end of an entry: how many errors or warnings, how much is still to do, or that it is done.
fn badge(ui: &Ui, colors: &Colors, standing: Standing, quiet: bool, at: egui::Pos2) {
    let number = |count: usize, ground: Color32, text: Color32, ring: Color32| {
        let size = vec2(scale::BADGE.max(scale::BADGE + (count.ilog10() as f32) * scale::S), scale::BADGE);
        let rect = Rect::from_center_size(at, size);
        let round = scale::BADGE / 2.0;
        ui.painter().rect(rect, round, ground, Stroke::new(scale::LINE, ring), egui::StrokeKind::Inside);
        ui.painter().text(at, Align2::CENTER_CENTER, count.to_string(), sans(scale::CAPTION, true), text);
    };
    let open = standing.errors + standing.warnings + standing.to_do;
    if quiet && open > 0 {
        number(open, colors.panel, colors.todo, colors.line_strong);
    } else if standing.errors > 0 {
        number(standing.errors, colors.error, colors.card, colors.error);
    } else if standing.warnings > 0 {
        number(standing.warnings, colors.warning, colors.card, colors.warning);
    } else if standing.to_do > 0 {
        number(standing.to_do, colors.panel, colors.todo, colors.line_strong);
    } else if standing.is_done() {
        ui.painter().text(at, Align2::CENTER_CENTER, icons::CHECK, icon_font(scale::ICON), colors.done);
    }
}

/// How a section stands, for those who hear it.
fn in_words(standing: Standing) -> String {
    let Standing { errors, warnings, hints, to_do, filled } = standing;
    let parts: Vec<String> = [
        (errors, wording::count(errors, "error", "errors")),
        (warnings, wording::count(warnings, "warning", "warnings")),
        (hints, wording::count(hints, "hint", "hints")),
        (to_do, format!("{to_do} still to do")),
    ]
    .into_iter()
    .filter_map(|(number, words)| (number > 0).then_some(words))
    .collect();
    match (parts.is_empty(), filled) {
        (false, _) => parts.join(", "),
        (true, true) => "done".into(),
        (true, false) => "empty".into(),
    }
}
