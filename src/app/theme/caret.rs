//! The caret, which blinks while somebody is there to see it.

use egui::{Context, Event};

use super::scale;

/// Lets the caret stand still when nothing has come in for a while; called once a frame, before anything is drawn.
///
/// Each blink is a frame of its own, and a window that is left alone costs nothing.
pub(crate) fn rest_caret(ctx: &Context) {
    let memory = egui::Id::unique("when something came in last");
    let now = ctx.input(|input| input.time);
    let is_awake = ctx.input(|input| input.events.iter().any(comes_from_user));
    let last = match ctx.data(|data| data.get_temp::<f64>(memory)) {
        Some(last) if !is_awake => last,
        _ => {
            ctx.data_mut(|data| data.insert_temp(memory, now));
            now
        }
    };
    let blinks = now - last < scale::CARET_BLINKS;
    if ctx.global_style().visuals.text_cursor.blink != blinks {
        ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = blinks);
    }
}

fn comes_from_user(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::PointerButton { .. }
            | Event::WindowFocused(_)
    )
}
