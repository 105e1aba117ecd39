//! Plain text: a [`crate::sheet`] to text, and text to a [`crate::source`].

mod read;
mod write;

pub use read::read;
pub use write::write;
