//! The disk, and the only room that touches it. It moves bytes and knows no meaning.
//!
//! *Looking for what a save promises? Start at [`write_atomic`].*

mod beside;
mod disk;
mod error;
mod folders;
pub mod instance;
mod kind;
mod lock;
mod read;
mod remove;
mod run;
mod save;
mod sweep;

pub use beside::keep_beside;
pub use error::{Job, Reason, StoreError};
pub use folders::{Folders, make_folder};
pub use kind::{absolute, exists, is_folder, resolve};
pub use lock::Lock;
pub use read::{LIMIT, read, read_start};
pub use remove::{move_to, remove};
pub use run::Run;
pub use save::{write_atomic, write_new};
pub use sweep::sweep;
