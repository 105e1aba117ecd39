//! How far each section of a statement has come.

use super::Section;
use crate::{
    check::{Finding, Severity},
    statement::{Stage, Statement},
};

/// How far one section has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many errors there are in it.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How many hints.
    pub hints: usize,
    /// How many things are still to do.
    pub to_do: usize,
    /// Whether anything has been entered in it.
    pub filled: bool,
}

impl Standing {
    /// Whether something has been entered and nothing is wrong or still to do.
    pub fn is_done(&self) -> bool {
        self.filled && self.errors + self.warnings + self.to_do == 0
    }

    /// The standing of every section, in the order of [`Section::ALL`].
    pub(super) fn of_all(statement: &Statement, findings: &[Finding]) -> [Standing; Section::ALL.len()] {
        let mut all =
            Section::ALL.map(|section| Standing { filled: filled(statement, section), ..Self::default() });
        for finding in findings {
            let standing = &mut all[Section::of(finding.field) as usize];
            *match finding.severity {
                Severity::Error => &mut standing.errors,
                Severity::Warning => &mut standing.warnings,
                Severity::Hint => &mut standing.hints,
                Severity::Todo => &mut standing.to_do,
            } += 1;
        }
        all
    }
}

fn filled(statement: &Statement, section: Section) -> bool {
    let given = |text: &str| !text.trim().is_empty();
    match section {
        Section::Header => {
            !statement.groups.is_empty() || given(&statement.number) || given(&statement.source)
        }
        Section::Title => given(&statement.title.subject) || given(&statement.title.override_text),
        Section::Replies => !statement.replies.is_empty(),
        Section::Recipients => !statement.recipients.is_empty(),
        Section::Approval => !statement.approvals.is_empty(),
        Section::Deadline => given(&statement.deadline.text) || statement.deadline.date.is_some(),
        Section::Contacts => !statement.contacts.is_empty(),
        Section::Abstract => given(&statement.abstract_text),
        Section::Attachments => !statement.attachments.is_empty(),
        Section::Text => !statement.text.is_empty(),
        Section::Cover => statement.cover.is_some(),
        Section::Bookkeeping => {
            statement.bookkeeping.stage != Stage::Drafting || given(&statement.bookkeeping.notes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_section_stands_at_its_own_place() {
        for (at, section) in Section::ALL.into_iter().enumerate() {
            assert_eq!(section as usize, at);
        }
    }
}
