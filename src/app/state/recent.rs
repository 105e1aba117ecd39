//! Drafts somebody has worked on lately, as the start page shows them.

use std::path::PathBuf;

/// A draft somebody has worked on lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentDraft {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called: its number, or the name of its file.
    pub name: String,
    /// Its title; empty when it has none.
    pub title: String,
    /// Whether it can be opened.
    pub there: bool,
}
