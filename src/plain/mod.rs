//! Plain text: a [`crate::sheet`] to text, and text to a [`crate::source`].

mod read;

pub use read::read;
