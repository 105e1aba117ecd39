//! The ring around whatever has the keyboard.

use egui::{Context, CornerRadius, Stroke, StrokeKind};

use super::{colors, scale};

/// Draws the ring; called once a frame, when everything else has been drawn.
pub(crate) fn focus_ring(ctx: &Context) {
    // To ask where a control is takes the focus from it while the pointer clicks elsewhere, and that may just have
    // given it the focus. The next frame draws the ring.
    if ctx.input(|input| input.pointer.any_pressed() || input.pointer.any_click()) {
        ctx.request_repaint();
        return;
    }
    let Some(id) = ctx.memory(|memory| memory.focused()) else { return };
    let Some(response) = ctx.read_response(id) else { return };
    let dark = ctx.global_style().visuals.dark_mode;
    // What lies outside of a scrolled area must not be drawn over its neighbours.
    let visible = response.interact_rect.expand(scale::RING + scale::LINE);
    ctx.layer_painter(response.layer_id).with_clip_rect(visible).rect_stroke(
        response.rect,
        CornerRadius::same(scale::ROUND),
        Stroke::new(scale::RING, colors::of(dark).accent),
        StrokeKind::Outside,
    );
}
