//! What the window tells the user in passing.

/// A sentence at the foot of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Good or bad news.
    pub kind: NoticeKind,
    /// The sentence, without full stop.
    pub text: String,
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
        Self { kind: NoticeKind::Done, text: text.into() }
    }

    /// Bad news; it stays until the user has dismissed it.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Failed, text: text.into() }
    }
}
