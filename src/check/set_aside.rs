//! Results that the user has set aside for a statement, with a reason.

use super::{Context, Finding, checked};
use crate::statement::{FieldId, Silenced, Statement, edit::Edit, field::Value};

/// A check result that was set aside and still comes up.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// The result.
    pub finding: Finding,
    /// Why it does not apply here.
    pub reason: String,
}

/// The check results that were set aside, in the order of the printed form; those that no longer come up are left
/// out.
pub fn set_aside(statement: &Statement, context: &Context<'_>) -> Vec<SetAside> {
    checked(statement, context).1
}

/// The edit that sets a result aside, or gives one that was set aside another reason.
pub fn setting_aside(statement: &Statement, rule: u16, field: FieldId, reason: impl Into<String>) -> Edit {
    let mut results = without(statement, rule, field);
    results.push(Silenced { rule, field, reason: reason.into() });
    Edit::Set(FieldId::SetAside, Value::SetAside(results))
}

/// The edit by which a result that was set aside is shown again.
pub fn taking_back(statement: &Statement, rule: u16, field: FieldId) -> Edit {
    Edit::Set(FieldId::SetAside, Value::SetAside(without(statement, rule, field)))
}

fn without(statement: &Statement, rule: u16, field: FieldId) -> Vec<Silenced> {
    statement.bookkeeping.silenced.iter().filter(|set| !is_of(set, rule, field)).cloned().collect()
}

fn is_of(set: &Silenced, rule: u16, field: FieldId) -> bool {
    set.rule == rule && set.field == field
}
