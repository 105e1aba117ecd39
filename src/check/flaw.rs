//! What a rule finds, before the rule's number is put to it.

use super::{Fix, Severity, facts::Facts};
use crate::statement::FieldId;

/// What a rule finds.
pub(super) struct Flaw {
    pub(super) severity: Severity,
    pub(super) field: FieldId,
    pub(super) message: String,
    pub(super) fix: Option<Fix>,
}

impl Flaw {
    fn new(severity: Severity, field: FieldId, message: impl Into<String>) -> Self {
        Self { severity, field, message: message.into(), fix: None }
    }

    pub(super) fn error(field: FieldId, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, field, message)
    }

    pub(super) fn warning(field: FieldId, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, field, message)
    }

    pub(super) fn hint(field: FieldId, message: impl Into<String>) -> Self {
        Self::new(Severity::Hint, field, message)
    }

    /// Still to do until the statement is approved, an error from then on.
    pub(super) fn to_do(facts: &Facts<'_>, field: FieldId, message: impl Into<String>) -> Self {
        Self::new(if facts.is_approved() { Severity::Error } else { Severity::Todo }, field, message)
    }

    /// With what mends it.
    pub(super) fn mended(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }
}
