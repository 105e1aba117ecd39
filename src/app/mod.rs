//! The window, and the only room that knows egui.
//!
//! | looking for | start at |
//! |---|---|
//! | what the window knows, and who owns which truth | [`state`] |
//! | what happens in a frame | `window.rs` |
//! | a command, its name or its shortcut | [`command`] |
//! | which keys ask for it, whether it can be run now | `keys.rs`, `offer.rs` |
//! | what else is asked of the window where something is pressed | `request.rs` |
//! | what a command does | `act.rs`, `documents/` |
//! | check results: mended, set aside, walked through | `checks/` |
//! | find and replace | `find/` |
//! | handing in, and what has been sent | `hand_in/` |
//! | how a field is drawn and edited | `form/`, `widgets/` |
//! | the list under a field in which groups and people are named | `complete/` |
//! | the editor of the text | `text/` |
//! | the page beside the form | `preview/` |
//! | the page of groups and people | `book_page/` |
//! | menus, tabs, panels, pages over the drafts | `chrome/` |
//! | a word the window says | `wording.rs` |
//! | a colour or a measure | `theme/` |
//! | what is asked of the system | [`ports`] |

mod act;
mod book_page;
mod checks;
mod chrome;
pub mod command;
mod complete;
mod cx;
mod documents;
mod find;
mod form;
mod hand_in;
mod keys;
mod offer;
mod opening;
mod parts;
pub mod ports;
pub mod preview;
mod request;
mod run;
pub mod state;
mod tasks;
mod text;
mod theme;
mod turns;
mod widgets;
mod window;
mod wording;

pub use run::run;
pub use window::LiaisonDesk;
