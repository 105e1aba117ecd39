//! What a received document says: from a [`Source`](crate::source::Source) to a statement and a report.
