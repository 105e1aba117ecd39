//! How each severity of a check result looks.

use egui::Color32;

use crate::{
    app::theme::{Colors, icons},
    check::Severity,
};

/// Its sign and colour.
pub(in crate::app) fn look(severity: Severity, colors: &Colors) -> (char, Color32) {
    match severity {
        Severity::Error => (icons::CIRCLE_ALERT, colors.error),
        Severity::Warning => (icons::TRIANGLE_ALERT, colors.warning),
        Severity::Hint => (icons::LIGHTBULB, colors.hint),
        Severity::Todo => (icons::CIRCLE, colors.todo),
    }
}
