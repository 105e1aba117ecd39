//! The disk, and the only room that touches it.
