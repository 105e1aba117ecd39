//! What is wrong with a statement: one function a rule, its source in its doc comment.
//!
//! A rule looks at values and gives values back; it never changes the statement. What cannot be known while a
//! statement is being written is "still to do" until its stage is approved, and an error from then on. The rules
//! stand in `rules`, one file a concept; what several of them ask of a statement is worked out once, in `facts.rs`,
//! and what they read in its text, in `prose`.

mod context;
mod facts;
mod fix;
mod flaw;
mod prose;
mod rules;
mod set_aside;
mod severity;

use std::collections::HashMap;

pub use context::{Context, Other};
pub use facts::day;
pub use fix::Fix;
pub use rules::{Rule, rule, rules};
pub use set_aside::{SetAside, set_aside, setting_aside, taking_back};
pub use severity::Severity;

use crate::statement::{FieldId, Statement};
use facts::Facts;

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
    /// What mends it, where that is certain.
    pub fix: Option<Fix>,
}

/// Checks a statement by all rules: its check results in the order of the printed form, without those set aside.
pub fn check(statement: &Statement, context: &Context<'_>) -> Vec<Finding> {
    checked(statement, context).0
}

/// Checks a statement by all rules: its check results, and those the user has set aside, both in the order of the
/// printed form.
pub fn checked(statement: &Statement, context: &Context<'_>) -> (Vec<Finding>, Vec<SetAside>) {
    let reasons: HashMap<(u16, FieldId), &str> = statement
        .bookkeeping
        .silenced
        .iter()
        .map(|silenced| ((silenced.rule, silenced.field), silenced.reason.as_str()))
        .collect();
    let (mut findings, mut set_aside) = (Vec::new(), Vec::new());
    for finding in all(statement, context) {
        match reasons.get(&(finding.rule, finding.field)) {
            Some(reason) => set_aside.push(SetAside { reason: (*reason).to_string(), finding }),
            None => findings.push(finding),
        }
    }
    (findings, set_aside)
}

/// The number of the rule about placeholders.
pub const PLACEHOLDERS: u16 = 26;

/// Where the first placeholder of a text stands, in bytes; none where it has none, or none that is one place.
pub fn placeholder_in(text: &str) -> Option<std::ops::Range<usize>> {
    rules::placeholders::first_place(text)
}

/// Every check result, in the order of the printed form.
fn all(statement: &Statement, context: &Context<'_>) -> Vec<Finding> {
    let facts = Facts::of(statement, context);
    let mut findings: Vec<Finding> = rules().iter().flat_map(|rule| rule.findings(&facts)).collect();
    if findings.len() > 1 {
        let order: HashMap<FieldId, usize> =
            statement.fields().into_iter().enumerate().map(|(at, field)| (field, at)).collect();
        findings
            .sort_by_key(|finding| (order.get(&finding.field).copied().unwrap_or(usize::MAX), finding.rule));
    }
    findings
}
