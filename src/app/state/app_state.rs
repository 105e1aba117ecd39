//! All that the window knows.

use super::{Drafts, Layout, Notice};
use crate::desk::{Options, Settings, recent::Recent};

/// All that the window knows.
#[derive(Debug, Default)]
pub struct AppState {
    /// The open drafts.
    pub drafts: Drafts,
    /// What the user has chosen.
    pub settings: Settings,
    /// How statements are set out on the page and in exports.
    pub options: Options,
    /// Which panels are shown.
    pub layout: Layout,
    /// The drafts somebody has worked on lately, newest first.
    pub recent: Vec<Recent>,
    /// What is told to the user, oldest first.
    pub notices: Vec<Notice>,
}

impl AppState {
    /// Tells the user that something could not be done; said again, it stands there once.
    pub fn tell_failure(&mut self, text: impl Into<String>) {
        let notice = Notice::failed(text);
        self.notices.retain(|other| *other != notice);
        self.notices.push(notice);
    }
}
