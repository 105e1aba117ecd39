//! What a rule finds.

use jiff::civil::Date;

use crate::statement::{FieldId, Stage, Statement, edit::Edit};

/// What rules need to know beside the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day the statement is checked on.
    pub today: Date,
}

/// Something that is wrong with a statement, or still to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's number.
    pub rule: u16,
    /// How grave it is.
    pub severity: Severity,
    /// The field to look at.
    pub field: FieldId,
    /// What is wrong and what to do: one sentence without full stop.
    pub message: String,
    /// The edits that mend it as one step; none when only the user can.
    pub fix: Vec<Edit>,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The statement is not fit to be sent.
    Error,
    /// Most likely a mistake.
    Warning,
    /// Worth a thought.
    Hint,
    /// Not yet known at this stage.
    Todo,
}

impl Severity {
    /// The severity's name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
            Severity::Todo => "todo",
        }
    }

    /// Still to do until the statement is approved, an error from then on.
    pub(super) fn by_stage(statement: &Statement) -> Self {
        match statement.bookkeeping.stage {
            Stage::Drafting | Stage::ForAgreement => Severity::Todo,
            Stage::Approved | Stage::Sent => Severity::Error,
        }
    }
}

impl Finding {
    /// A finding without a fix.
    pub(super) fn new(rule: u16, severity: Severity, field: FieldId, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity,
            field,
            message: message.into(),
            fix: Vec::new(),
        }
    }

    /// This with the edits that mend it.
    pub(super) fn fixed_by(mut self, fix: Vec<Edit>) -> Self {
        self.fix = fix;
        self
    }
}
