//! A place where something was found: its field, the words around it, and what would become of them.

use egui::{Role, Sense, Stroke, TextFormat, Ui, UiBuilder, WidgetInfo, pos2, text::LayoutJob, vec2};

use crate::app::{
    state::{Hit, Section},
    theme::{colors, sans, scale, seen},
    wording,
};

/// What was done in a row.
pub(super) enum Did {
    /// To go to the place.
    Go,
    /// To leave it out, or take it in again.
    Tick,
}

/// A row: a tick box where something is to be replaced, and the place as a button that leads to it.
pub(super) fn show(ui: &mut Ui, hit: &Hit, with: Option<&str>, taken: bool, here: bool) -> Option<Did> {
    let colors = colors(ui);
    let place = field(hit);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), scale::ROW));
    let mut did = None;
    let mut left = rect.left() + scale::S;
    let id = egui::Id::unique(("place", hit.name()));
    if with.is_some() {
        let mut child = ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect.with_min_x(left)));
        child.spacing_mut().interact_size.y = scale::ROW;
        let mut on = taken;
        let tick = seen(child.checkbox(&mut on, ""));
        let name = format!("Replace in {place}: {}", hit.place.now());
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, taken, &name));
        if tick.changed() {
            did = Some(Did::Tick);
        }
        left += scale::ICON + scale::M;
    }
    let button = rect.with_min_x(left);
    let response = seen(ui.interact(button, id, Sense::click()));
    let spoken = match with.filter(|_| taken) {
        Some(with) => format!("{place}: {} becomes {}", hit.place.now(), hit.place.with(with)),
        None => format!("{place}: {}", hit.place.now()),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &spoken));
    if here || response.hovered() || response.has_focus() {
        let fill = if here { colors.accent_soft } else { colors.panel };
        ui.painter().rect_filled(button, scale::ROUND, fill);
    }
    let line = |text: &str, width: f32| {
        let font = sans(scale::CAPTION, false);
        let mut job = LayoutJob::simple_singleline(text.into(), font, colors.text_weak);
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    };
    let name = line(&place, scale::LABEL_WIDTH - scale::M);
    ui.painter().galley(pos2(left + scale::S, rect.center().y - name.size().y / 2.0), name, colors.text_weak);
    let from = left + scale::S + scale::LABEL_WIDTH;
    let words = ui.painter().layout_job(words(ui, hit, with.filter(|_| taken), rect.right() - from));
    ui.painter().galley(pos2(from, rect.center().y - words.size().y / 2.0), words, colors.text);
    if response.on_hover_text(spoken).clicked() { Some(Did::Go) } else { did }
}

/// The field of a place, and the section where that says more ("Contacts, name", but "Recipient").
fn field(hit: &Hit) -> String {
    let field = hit.place.field;
    let (section, label) = (wording::section(Section::of(field)), wording::field(field).label);
    let is_said = section.strip_suffix('s').unwrap_or(section) == label.strip_suffix('s').unwrap_or(label);
    if is_said { label.to_string() } else { format!("{section}, {}", wording::lower(label)) }
}

/// The words around a place; what goes is struck out, and what comes stands behind it.
fn words(ui: &Ui, hit: &Hit, with: Option<&str>, width: f32) -> LayoutJob {
    let colors = colors(ui);
    let plain = |color| TextFormat::simple(sans(scale::BODY, false), color);
    let bold = |color| TextFormat::simple(sans(scale::BODY, true), color);
    let mut job = LayoutJob::default();
    if hit.place.is_cut_before() {
        job.append("…", 0.0, plain(colors.text_weak));
    }
    job.append(&hit.place.before, 0.0, plain(colors.text_weak));
    match with {
        Some(with) => {
            let strikethrough = Stroke::new(scale::LINE, colors.error);
            job.append(&hit.place.found, 0.0, TextFormat { strikethrough, ..plain(colors.error) });
            job.append(with, 0.0, bold(colors.done));
        }
        None => job.append(&hit.place.found, 0.0, bold(colors.text)),
    }
    job.append(&hit.place.after, 0.0, plain(colors.text_weak));
    if hit.place.is_cut_behind() {
        job.append("…", 0.0, plain(colors.text_weak));
    }
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    job
}
