//! Plain text: a sheet to text, and text to a [`Source`](crate::source::Source).

mod write;

pub use write::write;
