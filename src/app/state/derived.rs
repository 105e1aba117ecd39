//! What follows from a statement, kept as long as the statement does not change.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Section, Standing};
use crate::{
    check::{self, Context, Finding, Severity},
    form::{self, Options},
    sheet::Sheet,
    statement::Statement,
};

/// What follows from one revision of a statement.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The revision it follows from.
    pub revision: u64,
    /// The page.
    pub sheet: Arc<Sheet>,
    /// The check results, in the order of the printed form.
    pub findings: Arc<Vec<Finding>>,
    /// The title as it is printed.
    pub title: String,
    standings: [Standing; Section::ALL.len()],
    options: Options,
    today: Date,
}

impl Derived {
    /// Works out all that follows from `statement`.
    pub(super) fn of(statement: &Statement, revision: u64, options: &Options, today: Date) -> Self {
        let findings = check::check(statement, &Context { today });
        Self {
            revision,
            sheet: Arc::new(form::lay_out(statement, options)),
            standings: Standing::of_all(statement, &findings),
            findings: Arc::new(findings),
            title: form::printed::title(statement).to_string(),
            options: options.clone(),
            today,
        }
    }

    /// Whether it still holds.
    pub(super) fn holds(&self, revision: u64, options: &Options, today: Date) -> bool {
        self.revision == revision && self.today == today && self.options == *options
    }

    /// How far a section has come.
    pub fn standing(&self, section: Section) -> Standing {
        self.standings[section as usize]
    }

    /// How many check results there are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
