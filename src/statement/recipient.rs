//! Who a statement is sent to, what for and until when.

use jiff::civil::Date;

use super::list::List;

/// A group or organization a statement is sent to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recipient {
    /// The name as it will be printed; never respelled.
    pub text: String,
    /// The directory's key for it, a hint beside the text; empty when unknown.
    pub directory: String,
    /// The Questions addressed (A.1 clause 1.5 item 1), each as typed.
    pub questions: List<String>,
    /// What the recipient is asked for (A.1 clause 1.5 item 6).
    pub purpose: Purpose,
    /// The recipient's own deadline, in place of the general one.
    pub deadline: Deadline,
}

/// What a recipient is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// To act.
    Action,
    /// To comment.
    Comment,
    /// To take note.
    #[default]
    Information,
}

impl Purpose {
    /// All purposes in the order of the form.
    pub const ALL: [Purpose; 3] = [Purpose::Action, Purpose::Comment, Purpose::Information];

    /// The purpose's name in lower case, as it stands behind "for".
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Action => "action",
            Purpose::Comment => "comment",
            Purpose::Information => "information",
        }
    }
}

/// The date by which a reply is wanted (A.1 clause 1.5 item 7).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// The wording, when it is more than the bare date; empty when the date says it all.
    pub text: String,
    /// The date, if there is one.
    pub date: Option<Date>,
}

impl Deadline {
    /// Whether no deadline is given at all.
    pub fn is_none(&self) -> bool {
        self.date.is_none() && self.text.trim().is_empty()
    }

    /// A deadline that is a bare date.
    pub fn on(date: Date) -> Self {
        Self { text: String::new(), date: Some(date) }
    }
}
