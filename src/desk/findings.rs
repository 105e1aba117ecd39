//! Check results as text and as JSON.

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    check::{self, Context, Other, Severity},
    directory::Book,
    form::printed,
    statement::{Statement, field::Paths},
};

/// A check result of one draft; its fields are those of the JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FoundInDraft {
    /// The draft as it was named.
    pub draft: String,
    /// The rule's number.
    pub rule: u16,
    /// How much it matters; `error`, `warning`, `hint` or `todo` in the JSON.
    #[serde(serialize_with = "by_name")]
    pub severity: Severity,
    /// The field's path in the JSON of the statement.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl FoundInDraft {
    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The result as a sentence: how much it matters, the rule, where, what is wrong and what to do.
    pub fn sentence(&self) -> String {
        let Self { rule, severity, field, message, .. } = self;
        let severity = match severity {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
            Severity::Hint => "Hint",
            Severity::Todo => "Still to do",
        };
        format!("{severity}, rule {rule}, {field}: {message}")
    }
}

fn by_name<S: serde::Serializer>(severity: &Severity, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(severity.name())
}

/// Checks a statement that is kept in `draft`, by the groups of `book` and among the user's other drafts.
pub fn findings(
    draft: &Path,
    statement: &Statement,
    today: Date,
    book: &Book,
    others: &[Other],
) -> Vec<FoundInDraft> {
    let context = Context { today, book, others, as_approved: false };
    let paths = Paths::new(statement);
    check::check(statement, &context)
        .into_iter()
        .map(|finding| FoundInDraft {
            draft: draft.display().to_string(),
            rule: finding.rule,
            severity: finding.severity,
            field: paths.of(finding.field),
            message: finding.message,
        })
        .collect()
}

/// What the checks of other drafts know of this one.
pub fn as_other(statement: &Statement) -> Other {
    Other {
        id: statement.bookkeeping.id.clone(),
        title: printed::title(statement).to_string(),
        revision: statement.bookkeeping.revision,
        numbers: vec![statement.ls_number.clone(), statement.number.clone()],
        deadline: statement.deadline.date,
    }
}

/// Check results as a JSON array.
pub fn findings_json(found: &[FoundInDraft]) -> String {
    super::show::to_json(&found)
}
