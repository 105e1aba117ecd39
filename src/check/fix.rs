//! What mends a check result where that is certain.

use crate::statement::{
    KeyCounter, Keyed, List,
    edit::{Edit, Item},
    field::ListId,
};

/// A change that mends a check result: one step that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, as a button says it ("Remove the second CWG-COP").
    pub name: String,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Edit(Edit),
    /// An item for the place of a list; it gets its key when the fix is made.
    Add(ListId, usize, Box<Item>),
}

impl Fix {
    pub(super) fn new(name: impl Into<String>, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self { name: name.into(), steps: edits.into_iter().map(Step::Edit).collect() }
    }

    /// One that puts an item at the end of a list.
    pub(super) fn add<T>(name: impl Into<String>, id: ListId, list: &List<T>, item: Item) -> Self {
        Self { name: name.into(), steps: vec![Step::Add(id, list.len(), Box::new(item))] }
    }

    /// The edits of the step, for the statement that was checked; `keys` are that statement's.
    pub fn edits(&self, keys: &mut KeyCounter) -> Vec<Edit> {
        let edit = |step: &Step| match step {
            Step::Edit(edit) => edit.clone(),
            Step::Add(list, at, item) => {
                Edit::Insert(*list, *at, Keyed { key: keys.fresh(), value: item.as_ref().clone() })
            }
        };
        self.steps.iter().map(edit).collect()
    }
}
