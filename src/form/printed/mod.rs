//! Values as every form prints them; each wording is decided here, once.
//!
//! Each function builds a [`Printed`] of pieces that know their field; `to_string` gives the plain text, and
//! [`Printed::inlines`] what stands on the sheet, so that the two cannot disagree.

mod approval;
mod deadline;
mod file_stem;
mod header;
mod recipients;
mod title;
mod value;
mod when;

pub use approval::{approval, approval_line, approval_lines, built_approval_line, level_named};
pub use deadline::{deadline, own_deadlines};
pub use file_stem::file_stem;
pub use header::{built_meeting, built_source, meeting, questions, source, study_group, working_party};
pub use recipients::{questions_after, recipient, recipients};
pub use title::{built_title, title};
pub(super) use value::join_with;
pub use value::{Piece, Printed, join};
pub use when::{date, days};

/// What stands in a purpose row without recipients.
pub const NOBODY: &str = "-";

/// What stands for a deadline, or for Questions, where there are none.
pub const NOT_APPLICABLE: &str = "N/A";
