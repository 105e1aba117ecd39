//! What the window tells the user in passing.

use crate::directory::BookChange;

/// How long good news stays, in seconds.
const STAYS: f64 = 6.0;

/// A sentence at the foot of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Good or bad news.
    pub kind: NoticeKind,
    /// The sentence, without full stop.
    pub text: String,
    /// The file it is about, when that can be opened and shown in its folder.
    pub file: Option<std::path::PathBuf>,
    /// The change of the user's groups and people that takes back what was done.
    pub takes_back: Option<BookChange>,
    /// When it was first shown, by the window's clock in seconds.
    pub since: Option<f64>,
}

/// Whether a notice is good or bad news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done.
    Done,
    /// Something could not be done, or not wholly.
    Failed,
}

impl Notice {
    /// Good news; it goes away by itself.
    pub fn done(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Done, text: text.into(), file: None, takes_back: None, since: None }
    }

    /// Bad news; it stays until the user has dismissed it.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Failed, text: text.into(), file: None, takes_back: None, since: None }
    }

    /// Good news about a file that can be opened now.
    pub fn made(text: impl Into<String>, file: std::path::PathBuf) -> Self {
        Self { file: Some(file), ..Self::done(text) }
    }

    /// How many seconds it is still to be shown at this time; bad news stays.
    pub fn left(&self, now: f64) -> Option<f64> {
        (self.kind == NoticeKind::Done).then(|| STAYS - (now - self.since.unwrap_or(now)))
    }
}
