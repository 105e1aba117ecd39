//! How large the page is drawn.

use crate::app::{command::Command, state::Layout, theme::scale};

/// What one command makes the page larger or smaller by.
const STEP: f32 = 1.1;
const SMALLEST: f32 = 0.25;
const LARGEST: f32 = 4.0;

/// How large a point of the page is on the screen at its natural size.
pub(super) const NATURAL: f32 = scale::PRINT_POINT;

/// A zoom within bounds.
pub(super) fn bounded(zoom: f32) -> f32 {
    zoom.clamp(SMALLEST, LARGEST)
}

/// The zoom at which a page of `width` points fits into `room` points of the screen.
pub(super) fn fitting(width: f32, room: f32) -> f32 {
    bounded(room / (width.max(1.0) * NATURAL))
}

/// Carries out a command about the size of the page, which is drawn at `shown` now.
pub(super) fn carry_out(command: Command, layout: &mut Layout, shown: f32) {
    match command {
        Command::PageZoomIn => layout.preview_zoom = bounded(shown * STEP),
        Command::PageZoomOut => layout.preview_zoom = bounded(shown / STEP),
        Command::PageFitWidth => layout.preview_zoom = 0.0,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_begins_at_the_size_that_is_shown() {
        let mut layout = Layout::default();
        carry_out(Command::PageZoomIn, &mut layout, 0.5);
        assert!((layout.preview_zoom - 0.55).abs() < 1e-6);
        carry_out(Command::PageZoomOut, &mut layout, SMALLEST);
        assert!((layout.preview_zoom - SMALLEST).abs() < 1e-6);
        carry_out(Command::PageFitWidth, &mut layout, 2.0);
        assert!(layout.preview_zoom == 0.0);
    }
}
