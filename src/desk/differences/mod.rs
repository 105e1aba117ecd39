//! What differs between two versions of a statement, field by field.

mod compare;
mod told;
mod words;

use crate::statement::{FieldId, Statement, field::Paths};

/// A field that is not the same in two versions of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field; for an item that only one version has, the field that names it; for a change of order, the list.
    pub field: FieldId,
    /// Where it stands, as in the JSON of the version that has it (the later one when both do): `recipients[0].text`,
    /// and for an item as a whole `recipients[0]`.
    pub path: String,
    /// What it is called there, as it stands in a sentence, items counted from 1: "recipient 2, own deadline".
    pub name: String,
    /// What it was; empty when it was not there.
    pub before: String,
    /// What it is; empty when it is not there any more.
    pub after: String,
}

/// What differs between two versions of a statement, in the order of the printed form.
///
/// Items are matched by their keys, so the two must be versions of one statement; of others the answer is right and
/// long. An item that only one version has is one difference, and so is the changed order of a list. The text is
/// compared block by block. What no field names (identity, dates, earlier revisions, check results set aside) is not
/// looked at.
pub fn differences(before: &Statement, after: &Statement) -> Vec<Difference> {
    let mut found = compare::Found::new(Paths::new(before), Paths::new(after));
    compare::statements(before, after, &mut found);
    found.differences
}

#[cfg(test)]
mod tests;
