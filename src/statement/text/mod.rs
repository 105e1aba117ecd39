//! The statement's text: blocks of rich text.

mod block;
mod marks;
mod rich;

pub use block::{Block, Level, Paragraph, ParagraphStyle, Table};
pub use marks::{Marks, Position};
pub(in crate::statement) use rich::verify;
pub use rich::{RangeError, RichText, Run};
