//! Handing in, and what has been sent.
//!
//! | looking for | start at |
//! |---|---|
//! | what would stop a statement, and writing its files | `prepare.rs` |
//! | the number and day of one that has been sent | `sent.rs` |

mod prepare;
mod sent;
