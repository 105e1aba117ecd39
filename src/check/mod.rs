//! What is wrong with a statement: one function a rule, its source in its doc comment.
//!
//! A rule looks at values and gives values back; it never changes the statement. What cannot be known while a
//! statement is being written is "still to do" until its stage is approved, and an error from then on.

mod rules;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::statement::{FieldId, Stage, Statement, edit::Edit};

/// What a rule may know beside the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// Today's date where the user is.
    pub today: Date,
}

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

/// A check result.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's number.
    pub rule: u16,
    /// How much it matters.
    pub severity: Severity,
    /// The field it is about.
    pub field: FieldId,
    /// What is wrong and what to do, one sentence without full stop.
    pub message: String,
    /// The edits that mend it, where that is certain; else none.
    pub fix: Vec<Edit>,
}

/// What a rule finds, before the rule's number is put to it.
struct Flaw {
    severity: Severity,
    field: FieldId,
    message: String,
    fix: Vec<Edit>,
}

impl Flaw {
    fn new(severity: Severity, field: FieldId, message: impl Into<String>) -> Self {
        Self { severity, field, message: message.into(), fix: Vec::new() }
    }

    fn error(field: FieldId, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, field, message)
    }

    fn warning(field: FieldId, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, field, message)
    }

    /// Still to do until the statement is approved, an error from then on.
    fn to_do(statement: &Statement, field: FieldId, message: impl Into<String>) -> Self {
        let approved = statement.bookkeeping.stage >= Stage::Approved;
        Self::new(if approved { Severity::Error } else { Severity::Todo }, field, message)
    }
}

type Rule = fn(&Statement, &Context) -> Vec<Flaw>;

/// Checks a statement by all rules: its check results in the order of the printed form, without those set aside.
pub fn check(statement: &Statement, context: &Context) -> Vec<Finding> {
    let set_aside: HashSet<(u16, FieldId)> =
        statement.bookkeeping.silenced.iter().map(|silenced| (silenced.rule, silenced.field)).collect();
    let mut findings: Vec<Finding> = rules::ALL
        .iter()
        .flat_map(|&(number, rule)| rule(statement, context).into_iter().map(move |flaw| (number, flaw)))
        .filter(|(number, flaw)| !set_aside.contains(&(*number, flaw.field)))
        .map(|(rule, Flaw { severity, field, message, fix })| Finding { rule, severity, field, message, fix })
        .collect();
    if findings.len() > 1 {
        let order: HashMap<FieldId, usize> =
            statement.fields().into_iter().enumerate().map(|(at, field)| (field, at)).collect();
        findings
            .sort_by_key(|finding| (order.get(&finding.field).copied().unwrap_or(usize::MAX), finding.rule));
    }
    findings
}
