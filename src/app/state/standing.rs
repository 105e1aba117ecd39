//! How far a statement and each of its sections have come, as the whole window says it.

use super::{Derived, OpenDraft, Section};
use crate::{
    check::Severity,
    statement::{Stage, Statement},
};

/// How far a section, or the whole statement, has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many check results there are of each severity, in the order of [`Severity::ALL`].
    counts: [usize; Severity::ALL.len()],
    /// Whether anything has been entered in it.
    pub filled: bool,
}

impl Standing {
    /// How many check results there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// The severities of which there are check results, the worst first, and how many there are.
    pub fn counts(&self) -> impl Iterator<Item = (Severity, usize)> + use<> {
        Severity::ALL.into_iter().zip(self.counts).filter(|(_, count)| *count > 0)
    }

    /// Whether something has been entered and nothing is wrong or still to do.
    pub fn is_done(&self) -> bool {
        self.filled && self.counts().all(|(severity, _)| severity == Severity::Hint)
    }
}

/// How far a statement has come: as a whole, and each section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standings {
    whole: Standing,
    sections: [Standing; Section::ALL.len()],
}

impl Standings {
    /// Counts the check results of a draft, each as severe as [`OpenDraft::severity`] has it.
    pub fn of(draft: &OpenDraft, derived: &Derived) -> Self {
        let mut sections = derived.filled.map(|filled| Standing { filled, ..Standing::default() });
        let mut whole = Standing::default();
        for finding in &derived.findings {
            let severity = draft.severity(finding) as usize;
            sections[Section::of(finding.field) as usize].counts[severity] += 1;
            whole.counts[severity] += 1;
        }
        Self { whole, sections }
    }

    /// How far the statement has come.
    pub fn whole(&self) -> Standing {
        self.whole
    }

    /// How far a section has come.
    pub fn section(&self, section: Section) -> Standing {
        self.sections[section as usize]
    }
}

/// In which sections anything has been entered, in the order of [`Section::ALL`].
pub(super) fn filled(statement: &Statement) -> [bool; Section::ALL.len()] {
    let given = |text: &str| !text.trim().is_empty();
    Section::ALL.map(|section| match section {
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
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::state::Around, statement::FieldId};

    #[test]
    fn each_section_and_each_severity_stands_at_its_own_place() {
        for (at, section) in Section::ALL.into_iter().enumerate() {
            assert_eq!(section as usize, at);
        }
        for (at, severity) in Severity::ALL.into_iter().enumerate() {
            assert_eq!(severity as usize, at);
        }
    }

    #[test]
    fn what_a_new_statement_lacks_is_still_to_do_until_its_field_has_been_left() {
        let around = Around { today: jiff::civil::date(2026, 10, 16), ..Around::default() };
        let title = |draft: &mut OpenDraft| {
            let derived = draft.derived(&around);
            let standing = Standings::of(draft, &derived).section(Section::Title);
            (standing.count(Severity::Error), standing.count(Severity::Todo))
        };
        let mut new = OpenDraft::unsaved(Statement::default());
        assert_eq!(title(&mut new), (0, 1));
        new.view.left(FieldId::TitleSubject);
        assert_eq!(title(&mut new), (1, 0));
        let mut read = OpenDraft::read(Statement::default(), None);
        assert_eq!(title(&mut read), (1, 0), "somebody has worked at it before");
    }
}
