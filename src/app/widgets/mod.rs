//! The controls that fields are edited with, the same wherever a field stands.

mod text_field;

pub(in crate::app) use text_field::text_field;
