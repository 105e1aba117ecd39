//! Who can be addressed: how groups are written, and when two writings mean one group.

mod groups;
mod identity;
pub mod written;

pub use groups::{KnownGroup, groups};
pub use identity::{Identity, identity, is_known, same};
