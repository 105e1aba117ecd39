//! What drawing code may use: the draft in front, what follows from it, and where its requests go.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    command::Command,
    request::Request,
    state::{Derived, DraftId, OpenDraft, Standings},
    wording,
};
use crate::{
    check::Finding,
    directory::Book,
    statement::{
        FieldId, Key, Keyed, Statement,
        edit::{Edit, EditError, Item},
        field::{ListId, Value},
    },
};

/// What drawing code may use while it draws one draft.
pub(crate) struct Cx<'a> {
    /// Which draft.
    pub(crate) id: DraftId,
    /// The draft.
    pub(crate) draft: &'a mut OpenDraft,
    /// What follows from the statement as it stood when the frame began.
    pub(crate) derived: Arc<Derived>,
    /// How far the statement has come, as it stood then.
    pub(crate) standings: &'a Standings,
    /// The groups and people that are known.
    pub(crate) book: &'a Book,
    /// Whether the user's own groups and people could be read, so that more can be added.
    pub(crate) known_is_whole: bool,
    /// Today's date where the user is.
    pub(crate) today: Date,
    /// What is to be done after the frame.
    pub(crate) requests: &'a mut Vec<Request>,
    /// What could not be done, each a sentence for the user.
    pub(crate) troubles: &'a mut Vec<String>,
}

impl Cx<'_> {
    /// The statement.
    pub(crate) fn statement(&self) -> &Statement {
        self.draft.statement()
    }

    /// The name of the widget that edits a field, the same wherever it is drawn.
    pub(crate) fn widget(&self, field: FieldId) -> egui::Id {
        widget(self.id, field)
    }

    /// The check results about a field.
    pub(crate) fn findings(&self, field: FieldId) -> impl Iterator<Item = &Finding> {
        self.derived.findings.iter().filter(move |finding| finding.field == field)
    }

    /// Asks for a command after the frame.
    pub(crate) fn ask(&mut self, command: Command) {
        self.requests.push(Request::Do(command));
    }

    /// Makes changes as one named step; what cannot be made is told to the user.
    pub(crate) fn edit(&mut self, name: impl Into<String>, edits: Vec<Edit>) -> bool {
        let outcome = self.draft.edit(name, edits);
        self.tell(&outcome)
    }

    /// Gives a field another value, as a step named after the field.
    pub(crate) fn set(&mut self, field: FieldId, value: Value) -> bool {
        let outcome = self.draft.set(field, value, format!("change of {}", wording::in_a_sentence(field)));
        self.tell(&outcome)
    }

    /// Puts a new item at a place of a list, under a fresh key, which is returned.
    pub(crate) fn insert(&mut self, list: ListId, at: usize, item: Item, name: &str) -> Option<Key> {
        let key = self.draft.fresh_key();
        self.edit(name, vec![Edit::Insert(list, at, Keyed { key, value: item })]).then_some(key)
    }

    /// Tells the user when a change could not be made; whether it was.
    pub(crate) fn tell(&mut self, outcome: &Result<(), EditError>) -> bool {
        if let Err(error) = outcome {
            self.troubles.push(format!("The change could not be made: {error}"));
        }
        outcome.is_ok()
    }
}

/// The name of the widget that edits a field of a draft.
pub(crate) fn widget(draft: DraftId, field: FieldId) -> egui::Id {
    egui::Id::unique(("field", draft, field))
}
