//! What the window knows: the open drafts, the settings and how the window is set out. No drawing stands here.
//!
//! | truth | its one owner |
//! |---|---|
//! | the statement, its undo steps, whether it is saved | [`OpenDraft`] |
//! | what follows from the statement (page, check results) | `Derived` inside [`OpenDraft`], kept by revision |
//! | how severe a check result is shown: error, or still to do | [`OpenDraft::severity`], counted in [`Standings`] |
//! | where the user is in a draft (focus, sections) | [`View`] inside [`OpenDraft`] |
//! | where the caret is in the text | `text::Memory`, kept by egui for each draft |
//! | which drafts are open, in which order, which is in front | [`Drafts`] |
//! | what the user has chosen once and for all | `desk::Settings` inside [`AppState`] |
//! | what is looked for in the draft in front | [`Search`] inside [`Layout`] |
//! | which groups and people are known | [`Known`] |
//! | which panels and pages are shown | [`Layout`] |

mod app_state;
mod around;
mod derived;
mod drafts;
mod known;
mod layout;
mod meant;
mod names;
mod notice;
mod open_draft;
mod search;
mod standing;
mod undo;
mod view;
mod walk;

pub use app_state::AppState;
pub use around::Around;
pub use derived::{Derived, PrintedLines};
pub use drafts::{DraftId, Drafts};
pub use known::Known;
pub use layout::{CommandSearch, Layout, Page};
pub use meant::{Meant, Names, person};
pub use names::{in_a_line, of_file};
pub use notice::{Notice, NoticeKind};
pub use open_draft::OpenDraft;
pub use search::{Hit, Search, SearchField};
pub use standing::{Standing, Standings};
pub use undo::{Step, Undo};
pub use view::{Section, View};
pub use walk::next_result;
