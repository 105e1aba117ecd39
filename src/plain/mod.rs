//! Plain text and HTML: a [`crate::sheet`] to both, and text to a [`crate::source`].

mod html;
mod read;
mod write;

pub use html::write_html;
pub use read::{is_text, read};
pub use write::write;
