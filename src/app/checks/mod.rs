//! What is done about check results: going to them, mending them, setting them aside, and the stage they depend on.
//!
//! | looking for | start at |
//! |---|---|
//! | which result a command is about | `meant.rs` |
//! | what is done to the draft | `act.rs` |
//! | the question why one is set aside | `reason.rs` |
//! | the way from placeholder to placeholder | `placeholder.rs` |

mod act;
mod meant;
mod placeholder;
mod reason;

pub(in crate::app) use meant::meant;
