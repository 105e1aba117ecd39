//! How a statement is set out: labels, row order, empty values, joined lists, the printed title.

mod options;

pub use options::{FormKind, Options};
