//! How a statement is set out: labels, row order, empty values, joined lists, the printed title.

mod clean;
mod options;
pub mod printed;
mod texts;

pub use clean::unprintable;
pub use options::{FormKind, Options};
pub use texts::visit as visit_texts;
