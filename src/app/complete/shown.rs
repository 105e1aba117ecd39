//! How a list under a field is drawn, and where it stands.

use std::sync::Arc;

use egui::{
    Align2, Area, Color32, FontId, Frame, Galley, Id, Margin, Order, Rect, Response, Role, Sense, Ui, UiKind,
    WidgetInfo, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::Row;
use crate::app::theme::{colors, icon_font, icons, sans, scale};

/// Where a list of so many stands: under its field or, where the window ends, above it.
pub(super) fn place(ui: &Ui, field: Rect, rows: usize) -> Rect {
    let window = ui.ctx().content_rect().shrink(scale::S);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let size = vec2(
        field.width().max(scale::COMPLETION_WIDTH).min(window.width()),
        f32::from(rows) * scale::ROW + scale::CAPTION + scale::S + 2.0 * scale::XS,
    );
    let below = field.bottom() + scale::XS;
    let above = field.top() - scale::XS - size.y;
    let top = if below + size.y <= window.bottom() || above < window.top() { below } else { above };
    let left = field.left().min(window.right() - size.x).max(window.left());
    Rect::from_min_size(pos2(left, top), size)
}

/// Draws a list; which of its rows was clicked.
pub(super) fn list<'a>(
    ui: &Ui,
    id: Id,
    rect: Rect,
    rows: impl Iterator<Item = &'a Row>,
    chosen: Option<usize>,
) -> Option<usize> {
    let area = Area::new(id).kind(UiKind::Popup).order(Order::Foreground).fixed_pos(rect.min);
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(scale::margin(scale::XS)));
    let shown = area.constrain(true).default_width(rect.width()).show(ui.ctx(), |ui| {
        frame
            .show(ui, |ui| {
                ui.set_width(rect.width() - 2.0 * scale::XS);
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut clicked = None;
                for (at, row) in rows.enumerate() {
                    if self::row(ui, id.with(at), row, chosen == Some(at)).clicked() {
                        clicked = Some(at);
                    }
                }
                hint(ui, chosen.is_some());
                clicked
            })
            .inner
    });
    shown.inner
}

/// What the keys would do.
fn hint(ui: &mut Ui, is_chosen: bool) {
    let text = match is_chosen {
        true => "Enter takes it, Esc keeps what was typed",
        false => "Arrow keys choose, Enter keeps what was typed",
    };
    let colors = colors(ui);
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), scale::CAPTION + scale::S), Sense::hover());
    let at = pos2(rect.left() + scale::S, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, text, sans(scale::CAPTION, false), colors.text_weak);
}

fn row(ui: &mut Ui, id: Id, row: &Row, chosen: bool) -> Response {
    let colors = colors(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), scale::ROW));
    // The keyboard stays in the field.
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, row.spoken()));
    if chosen || response.hovered() {
        let fill = if chosen { colors.accent_soft } else { colors.panel };
        ui.painter().rect_filled(rect, scale::ROUND, fill);
    }
    let mut right = rect.right() - scale::S;
    let middle = rect.center().y;
    if !row.note.is_empty() {
        let color = if row.is_serious { colors.warning } else { colors.text_weak };
        let note = elided(ui, &row.note, sans(scale::CAPTION, false), color, rect.width() / 2.0);
        right -= note.size().x;
        ui.painter().galley(pos2(right, middle - note.size().y / 2.0), note, color);
        if row.is_serious {
            right -= scale::ICON + scale::XS;
            let at = pos2(right + scale::ICON / 2.0, middle);
            let font = icon_font(scale::BODY);
            ui.painter().text(at, Align2::CENTER_CENTER, icons::TRIANGLE_ALERT, font, color);
        }
        right -= scale::M;
    }
    let mut left = rect.left() + scale::S;
    for (text, strong, color) in [(&row.text, true, colors.text), (&row.beside, false, colors.text_weak)] {
        let galley = elided(ui, text, sans(scale::BODY, strong), color, (right - left).max(0.0));
        let width = galley.size().x;
        ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, color);
        left += width + scale::M;
    }
    let is_cut = left > right + scale::M;
    if is_cut { response.on_hover_text(row.spoken()) } else { response }
}

/// As much of a text as has room in one line.
fn elided(ui: &Ui, text: &str, font: FontId, color: Color32, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_string(), font, color);
    job.wrap = TextWrapping { max_width: room, ..TextWrapping::truncate_at_width(room) };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
