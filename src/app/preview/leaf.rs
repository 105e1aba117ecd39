//! The keys that leaf through the pages while the preview has the keyboard.

use egui::{EventFilter, Key, Modifiers, Response, Ui, vec2};

use crate::app::theme::scale;

/// The share of the panel that Page up and Page down move by: some of what was seen stays in sight.
const LEAF: f32 = 0.9;

/// Scrolls by arrows and page keys while the page has the keyboard.
pub(super) fn keys(ui: &Ui, page: &Response) {
    if !page.has_focus() {
        return;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(page.id, arrows));
    let leaf = page.rect.height() * LEAF;
    let all = ui.min_rect().height();
    for (key, by) in [
        (Key::ArrowUp, scale::PAGE_STEP),
        (Key::ArrowDown, -scale::PAGE_STEP),
        (Key::PageUp, leaf),
        (Key::PageDown, -leaf),
        (Key::Home, all),
        (Key::End, -all),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}
