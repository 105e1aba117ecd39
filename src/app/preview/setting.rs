//! What rows and paragraphs are laid with.

use std::sync::Arc;

use super::{flow::LaidPara, look::Looks, measure::Measure};
use crate::sheet::{Border, Indent, Para};

/// What an item is laid with.
pub(super) struct Setting<'a> {
    pub(super) looks: &'a Looks,
    /// The width between the margins.
    pub(super) width: f32,
    pub(super) measure: &'a mut dyn Measure,
}

impl Setting<'_> {
    /// A paragraph on lines of `width`.
    pub(super) fn para(&mut self, para: &Para, indent: Option<Indent>, width: f32) -> Arc<LaidPara> {
        Arc::new(LaidPara::of(para, self.looks, indent, width, 1, self.measure))
    }
}

/// A line's thickness in points; what has none is no line.
pub(super) fn thickness(border: Option<Border>) -> f32 {
    border.map_or(0.0, |border| f32::from(border.eighths) / 8.0)
}
