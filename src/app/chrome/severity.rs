//! How each severity of a check result looks and is called.

use egui::Color32;

use crate::{
    app::theme::{Colors, icons},
    check::Severity,
};

/// All severities, the worst first.
pub(super) const ALL: [Severity; 4] = [Severity::Error, Severity::Warning, Severity::Hint, Severity::Todo];

/// Its sign and colour.
pub(super) fn look(severity: Severity, colors: &Colors) -> (char, Color32) {
    match severity {
        Severity::Error => (icons::CIRCLE_X, colors.error),
        Severity::Warning => (icons::TRIANGLE_ALERT, colors.warning),
        Severity::Hint => (icons::LIGHTBULB, colors.hint),
        Severity::Todo => (icons::CIRCLE, colors.todo),
    }
}

/// What one result of it is called.
pub(super) fn one(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Hint => "Hint",
        Severity::Todo => "Still to do",
    }
}

/// The heading over results of it.
pub(super) fn heading(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Errors",
        Severity::Warning => "Warnings",
        Severity::Hint => "Hints",
        Severity::Todo => "Still to do",
    }
}
