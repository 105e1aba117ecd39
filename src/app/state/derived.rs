//! What follows from a statement, kept as long as the statement does not change.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use super::{Around, Names, Section, standing};
use crate::{
    check::{self, Context, Finding, SetAside},
    desk, form,
    sheet::Sheet,
    statement::{
        FieldId, Key, Purpose, Stage, Statement,
        field::{ApprovalField, MeetingField},
    },
};

/// What follows from one revision of a statement.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The revision it follows from.
    pub revision: u64,
    /// The page.
    pub sheet: Arc<Sheet>,
    /// The check results, in the order of the printed form.
    pub findings: Vec<Finding>,
    /// The check results that were set aside and still come up.
    pub set_aside: Vec<SetAside>,
    /// The title as it is printed.
    pub title: String,
    /// In which sections anything has been entered, in the order of [`Section::ALL`].
    pub(super) filled: [bool; Section::ALL.len()],
    /// Lines of the form as they are printed.
    pub printed: PrintedLines,
    /// The recipients whose name is a list of several, and of how many.
    pub lists: BTreeMap<Key, usize>,
    /// The day the statement is of, by which groups are judged.
    pub day: Date,
    /// What the book makes of the names in it.
    pub names: Names,
    around: Around,
}

/// Lines of the form as they are printed, shown beside the fields they are made from.
#[derive(Clone, Debug)]
pub struct PrintedLines {
    /// The source.
    pub source: String,
    /// The meeting.
    pub meeting: String,
    /// The recipients for action, comment and information.
    pub recipients: [String; 3],
    /// The deadline.
    pub deadline: String,
    /// Each approval.
    pub approvals: Vec<(Key, String)>,
    /// What would be printed where a wording of the user's own stands in its place.
    pub instead: BTreeMap<FieldId, String>,
    /// How many words the abstract has.
    pub abstract_words: usize,
    /// How others cite it, once it is sent.
    pub cited: String,
}

impl PrintedLines {
    fn of(statement: &Statement) -> Self {
        use form::printed;
        Self {
            source: printed::source(statement).to_string(),
            meeting: printed::meeting(statement).to_string(),
            recipients: Purpose::ALL.map(|purpose| printed::recipients(statement, purpose).to_string()),
            deadline: printed::deadline(statement).to_string(),
            approvals: statement
                .approvals
                .iter()
                .map(|(key, approval)| (key, printed::approval_line(key, approval).to_string()))
                .collect(),
            instead: instead(statement),
            abstract_words: statement.abstract_text.split_whitespace().count(),
            cited: match statement.bookkeeping.stage {
                Stage::Sent => desk::citation(statement),
                _ => String::new(),
            },
        }
    }
}

/// What would be printed in the place of each wording of the user's own.
fn instead(statement: &Statement) -> BTreeMap<FieldId, String> {
    use form::printed;
    type Built = fn(&Statement) -> printed::Printed;
    let whole: [(FieldId, &str, Built); 3] = [
        (FieldId::TitleOverride, &statement.title.override_text, printed::built_title),
        (FieldId::Source, &statement.source, printed::built_source),
        (FieldId::Meeting(MeetingField::Text), &statement.meeting.text, printed::built_meeting),
    ];
    let whole = whole.into_iter().filter(|(_, own, _)| !own.is_empty());
    let whole = whole.map(|(field, _, built)| (field, built(statement).to_string()));
    let approvals = statement.approvals.iter().filter(|(_, approval)| !approval.text.is_empty());
    let approvals = approvals.map(|(key, approval)| {
        let field = FieldId::Approval(key, ApprovalField::Text);
        (field, printed::built_approval_line(key, approval).to_string())
    });
    whole.chain(approvals).collect()
}

impl Derived {
    /// Works out all that follows from `statement`.
    pub(super) fn of(statement: &Statement, revision: u64, around: &Around) -> Self {
        let Around { options, today, book, .. } = around;
        let (findings, set_aside) = check::checked(statement, &around.context());
        let day = check::day(statement, *today);
        Self {
            revision,
            day,
            names: Names::of(statement, book, day),
            sheet: Arc::new(form::lay_out(statement, options)),
            findings,
            set_aside,
            filled: standing::filled(statement),
            title: form::printed::title(statement).to_string(),
            printed: PrintedLines::of(statement),
            lists: statement
                .recipients
                .iter()
                .map(|(key, recipient)| (key, book.split(&recipient.text).len()))
                .filter(|(_, groups)| *groups > 1)
                .collect(),
            around: around.clone(),
        }
    }

    /// What the checks find in `statement` as if it were approved, among what was around it last.
    pub(super) fn as_approved(&self, statement: &Statement) -> (Vec<Finding>, Vec<SetAside>) {
        check::checked(statement, &Context { as_approved: true, ..self.around.context() })
    }

    /// Whether it still holds.
    pub(super) fn holds(&self, revision: u64, around: &Around) -> bool {
        self.revision == revision && self.around.is_same(around)
    }
}
