//! All that the window knows.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Around, BookPage, Derived, DraftId, Drafts, Known, Layout, Notice};
use crate::desk::{Options, Settings, recent::Recent};

/// All that the window knows.
#[derive(Debug, Default)]
pub struct AppState {
    /// The open drafts.
    pub drafts: Drafts,
    /// What the user has chosen.
    pub settings: Settings,
    /// The groups and people that are known.
    pub known: Known,
    /// Where the user is on their page.
    pub book_page: BookPage,
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
    /// What follows from the statement of an open draft as everything is now.
    pub fn derived(&mut self, id: DraftId, today: Date) -> Option<Arc<Derived>> {
        let others = self.drafts.others_of(id);
        let around =
            Around { options: self.options.clone(), today, book: Arc::clone(&self.known.book), others };
        self.drafts.get_mut(id).map(|draft| draft.derived(&around))
    }

    /// Tells the user that something could not be done; said again, it stands there once.
    pub fn tell_failure(&mut self, text: impl Into<String>) {
        let notice = Notice::failed(text);
        self.notices.retain(|other| *other != notice);
        self.notices.push(notice);
    }
}
