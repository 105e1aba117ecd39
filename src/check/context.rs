//! What a rule may know beside the statement.

use jiff::civil::Date;

use crate::directory::Book;

/// What a rule may know beside the statement: values only, looked up by whoever asks for a check.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Today's date where the user is.
    pub today: Date,
    /// The groups that are known.
    pub book: &'a Book,
    /// The user's other drafts, as far as they are known.
    pub others: &'a [Other],
    /// Whether the statement is checked as if it were approved, as before it is handed in.
    pub as_approved: bool,
}

impl Context<'static> {
    /// A day and the groups that come with the program; no other drafts.
    pub fn on(today: Date) -> Self {
        Self { today, book: Book::built_in(), others: &[], as_approved: false }
    }
}

/// What is known of another draft of the user's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other {
    /// The statement's identity: revisions of one statement share it.
    pub id: String,
    /// The title as it is printed.
    pub title: String,
    /// The revision number.
    pub revision: u32,
    /// The document number and the number as a liaison statement, as far as they are known.
    pub numbers: Vec<String>,
    /// The date by which it asks for an answer.
    pub deadline: Option<Date>,
}
