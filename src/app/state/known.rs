//! The groups and people the window knows.

use std::sync::Arc;

use crate::{
    desk::{self, LoadedBook, Settings, Stamp},
    directory::{Book, OwnBook},
};

/// The groups and people the window knows: those of the program, the user's own, and the user.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Whom checks and completion know; another one stands here after every change.
    pub book: Arc<Book>,
    /// The user's own, as they were read last.
    pub own: Arc<OwnBook>,
    /// The version of their file; none when there is no file.
    pub stamp: Option<Stamp>,
    /// Why the user's own cannot be read, as long as that is so.
    pub trouble: Option<String>,
}

impl Known {
    /// What is known with the user's own as they were read.
    pub fn of(loaded: LoadedBook, settings: &Settings) -> Self {
        let LoadedBook { own, stamp, .. } = loaded;
        let own = Arc::new(own);
        Self { book: Arc::new(desk::book((*own).clone(), settings)), own, stamp, trouble: None }
    }
}
