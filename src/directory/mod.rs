//! Who can be addressed: how groups are written, and when two writings mean one group.
//!
//! A [`Book`] holds the groups that come with the program and the user's own groups and people. It is asked what a
//! written form means ([`Book::recognize`]), what a few typed letters may become ([`Book::complete`]), and what a
//! user should know before a group is addressed ([`Book::warnings`]).

mod book;
mod built_in;
mod change;
mod complete;
mod entry;
mod forms;
mod identity;
mod index;
mod key;
mod names;
mod natural;
mod note;
mod own;
mod period;
mod person;
mod recognize;
mod sector;
mod shelf;
mod split;
mod tables;
mod warning;
pub mod written;

pub use book::Book;
pub use change::{BookChange, Exchange};
pub use complete::Suggestion;
pub use entry::{Confidence, Entry, Kind, SendTo};
pub use identity::{Identity, identity, is_known, same};
pub use note::Note;
pub use own::{Merged, OwnBook};
pub use period::Period;
pub use person::Person;
pub use recognize::{Recognized, Spelling};
pub use sector::Sector;
pub use warning::Warning;
