//! The check result that led into the text: under the bar, in sight as long as the bar is.

use egui::{Id, Rect, Ui, UiBuilder, vec2};

use crate::{
    app::{cx::Cx, state::Section, theme::scale, widgets::results},
    statement::FieldId,
};

/// The paragraph or cell a check result led to that it still has.
fn field(cx: &Cx<'_>) -> Option<FieldId> {
    let (field, _) = cx.draft.view.result?;
    (Section::of(field) == Section::Text && cx.findings(field).next().is_some()).then_some(field)
}

fn known(cx: &Cx<'_>) -> Id {
    Id::unique(("height of the result that led into the text", cx.id))
}

/// How high it stands, as far as is known before it is drawn.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>) -> f32 {
    match field(cx) {
        Some(_) => ui.data(|data| data.get_temp(known(cx))).unwrap_or(scale::CONTROL),
        None => 0.0,
    }
}

/// Draws it below the bar's controls, of which `rect` leaves it the lower part.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect) {
    let Some(field) = field(cx) else { return };
    let room = rect.with_min_y(rect.min.y + scale::TEXT_BAR).shrink2(vec2(scale::M, 0.0));
    let mut inside = ui.new_child(UiBuilder::new().id_salt("led to").max_rect(room));
    inside.shrink_clip_rect(room);
    results(&mut inside, cx, field);
    // The text is what is worked on: what is long is read in the list of results.
    let height = (inside.min_rect().height() + scale::S).min(scale::RESULTS_LEAST);
    let before = ui.data_mut(|data| data.get_temp::<f32>(known(cx)));
    if before.is_none_or(|before| (before - height).abs() > f32::EPSILON) {
        ui.data_mut(|data| data.insert_temp(known(cx), height));
        ui.ctx().request_repaint();
    }
}
