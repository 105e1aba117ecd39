//! How much a check result matters.

/// How much a check result matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The statement breaks a rule.
    Error,
    /// It will probably cause trouble.
    Warning,
    /// It could be better.
    Hint,
    /// It is still to do at this stage.
    Todo,
}

impl Severity {
    /// All severities, the worst first.
    pub const ALL: [Severity; 4] = [Severity::Error, Severity::Warning, Severity::Hint, Severity::Todo];

    /// The severity's name in lower case, as the JSON has it.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
            Severity::Todo => "todo",
        }
    }
}
