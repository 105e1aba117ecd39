//! Find and replace over all fields of the draft in front.
//!
//! | looking for | start at |
//! |---|---|
//! | what is looked for, where it was found | `state::Search` |
//! | what the commands do | `act.rs` |
//! | the panel, its list of places | `panel.rs`, `row.rs` |

mod act;
mod panel;
mod row;

pub(in crate::app) use panel::panel;
