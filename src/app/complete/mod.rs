//! The list under a field: what may be meant by what is typed, the best first.
//!
//! | looking for | start at |
//! |---|---|
//! | when the list opens and closes, its keys | `list.rs` |
//! | how it is drawn and where it stands | `shown.rs` |
//! | groups: what is offered, what taking one does | `groups.rs` |
//! | people: what is offered, what taking one does | `people.rs` |
//!
//! The list never changes what is typed by itself. It opens when something is typed, or when Ctrl+Space or the arrow down
//! asks for it; the arrow keys choose in it, Enter takes what is chosen, Escape closes it, and Tab goes on with what was
//! typed.

mod groups;
mod list;
mod people;
mod shown;

pub(in crate::app) use groups::{
    addressed, signed, take_approval, take_origin, take_recipient, take_reply, use_spelling,
};
pub(in crate::app) use list::begun;
pub(in crate::app) use people::{contact_field, contact_of};

/// How many are offered at most.
const MOST: usize = 8;

/// One that is offered, as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
struct Row {
    /// What would be put into the field.
    text: String,
    /// What tells it from others: the name in full.
    beside: String,
    /// What a user should know before taking it.
    note: String,
    /// Whether that speaks against it.
    is_serious: bool,
}

impl Row {
    /// All it says, in one line.
    fn spoken(&self) -> String {
        let parts = [&self.text, &self.beside, &self.note].into_iter().filter(|part| !part.is_empty());
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

/// What is offered for what is typed.
struct Offers<T> {
    offers: Vec<(Row, T)>,
    /// Whether the first is certainly meant, so that Enter takes it.
    certain: bool,
}

impl<T> Offers<T> {
    /// Nothing where the first is what is typed already: a list would only cover what stands below the field.
    fn unless_first_is(mut self, typed: &str) -> Self {
        if self.offers.first().is_some_and(|(row, _)| row.text == typed.trim()) {
            self.offers.clear();
        }
        self
    }
}
