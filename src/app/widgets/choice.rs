//! One of a few values, all of them in sight.

use egui::{Align2, EventFilter, Key, Modifiers, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::{
    app::{
        cx::Cx,
        theme::{self, colors, scale},
    },
    statement::FieldId,
};

/// A value that can be chosen.
pub(in crate::app) struct Segment<'a, T> {
    /// The value.
    pub(in crate::app) value: T,
    /// The word that is shown.
    pub(in crate::app) text: &'a str,
    /// What a screen reader says.
    pub(in crate::app) name: String,
    /// The key that chooses it while the control has the focus.
    pub(in crate::app) key: Option<Key>,
    /// Whether it is in sight; its key chooses it all the same.
    pub(in crate::app) shown: bool,
}

/// One of a few values: Tab comes to the chosen one, the arrow keys go on from it. Returns a choice that was made.
pub(in crate::app) fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    chosen: Option<T>,
    segments: &[Segment<'_, T>],
) -> Option<T> {
    let id = cx.widget(field);
    let at = segments.iter().position(|segment| Some(segment.value) == chosen);
    let stop = at.unwrap_or(0);
    let mut made = None;
    let (mut focused, mut lost) = (false, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(scale::HAIR);
        for (place, segment) in segments.iter().enumerate().filter(|(_, segment)| segment.shown) {
            let font = theme::sans(scale::CAPTION, Some(place) == at);
            let text = ui.painter().layout_no_wrap(segment.text.into(), font, egui::Color32::PLACEHOLDER);
            let (_, rect) = ui.allocate_space(Vec2::new(text.size().x + 2.0 * scale::S, scale::ICON_BUTTON));
            // Only one of them is a stop of Tab.
            let sense = if place == stop { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(rect, id.with(place), sense);
            let selected = Some(place) == at;
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, &segment.name));
            let is_free = || response.ctx.memory(|memory| memory.top_modal_layer().is_none());
            if place == stop && cx.draft.view.pending_focus == Some(field) && is_free() {
                cx.draft.view.pending_focus = None;
                response.request_focus();
                response.scroll_to_me(Some(egui::Align::Center));
            }
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
            if response.has_focus() && cx.draft.view.focused != Some(field) {
                cx.draft.view.entered(field);
            }
            lost |= response.lost_focus();
            focused |= response.has_focus();
            if response.has_focus() {
                let arrows =
                    EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            }
            if response.clicked() {
                made = Some(place);
            }
            let colors = colors(ui);
            let (fill, line, print) = match (selected, response.hovered()) {
                (true, _) => (colors.accent_soft, colors.accent, colors.text),
                (false, true) => (colors.panel, colors.line_strong, colors.text),
                (false, false) => (colors.field, colors.line, colors.text_weak),
            };
            let width = if response.has_focus() { scale::STROKE } else { scale::STROKE / 2.0 };
            let line = if response.has_focus() { colors.accent } else { line };
            ui.painter().rect(rect, scale::ROUND, fill, Stroke::new(width, line), StrokeKind::Inside);
            let corner = Align2::CENTER_CENTER.align_size_within_rect(text.size(), rect).min;
            ui.painter().galley(corner, text, print);
        }
    });
    if focused {
        made = made.or_else(|| pressed(ui, segments, stop));
    }
    if lost && !focused && made.is_none() {
        cx.draft.view.left(field);
    }
    let place = made?;
    if focused {
        ui.memory_mut(|memory| memory.request_focus(id.with(place)));
    }
    segments.get(place).map(|segment| segment.value).filter(|value| Some(*value) != chosen)
}

/// The segment that a key chooses.
fn pressed<T>(ui: &Ui, segments: &[Segment<'_, T>], from: usize) -> Option<usize> {
    let len = segments.len();
    let shown = |steps: usize| {
        let places = (1..=len).map(|step| (from + step * steps) % len);
        places.into_iter().find(|place| segments.get(*place).is_some_and(|segment| segment.shown))
    };
    ui.input_mut(|input| {
        let mut hit = |key| input.consume_key(Modifiers::NONE, key);
        if hit(Key::ArrowRight) || hit(Key::ArrowDown) {
            return shown(1);
        }
        if hit(Key::ArrowLeft) || hit(Key::ArrowUp) {
            return shown(len - 1);
        }
        segments.iter().position(|segment| segment.key.is_some_and(&mut hit))
    })
}
