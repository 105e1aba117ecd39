//! The value of each row, read into its field.

pub(super) mod approval;
pub(super) mod contact;
pub(super) mod deadline;
pub(super) mod masthead;
pub(super) mod meeting;
pub(super) mod number;
pub(super) mod origin;
pub(super) mod purpose;
pub(super) mod recipients;
pub(super) mod title;
