//! Liaison Desk: write a liaison statement, keep it as a draft, hand it in as a Word file.
//!
//! # The map
//!
//! Each module is a room that answers one question and owns one truth. Arrows point one way: what stands lower
//! in this list is used by what stands higher, never the reverse (`tests/house.rs` holds the code to it).
//!
//! * [`cli`] — the verbs of the command line: arguments in, messages and exit status out. *Looking for an
//!   option, a message of a verb or an exit status? Start here.*
//! * [`app`] — the window: forms, the editor of the text, the page beside them; the only room that knows egui.
//!   *Looking for something on the screen? Start here.*
//! * [`desk`] — every job that needs no window, each one call: open, save, import, export, check, show. The
//!   command line and the window call the same; settings, groups and people, recent and unsaved drafts too.
//!   *Looking for what happens when a user exports? Start here.*
//! * [`intake`] — what a received document says: a [`source`] in, a statement and a report out; and what somebody has
//!   changed on a page of ours. *Looking for how a row of a received statement becomes a field? Start here.*
//! * [`check`] — what is wrong with a statement: one function a rule, its source in its doc comment.
//! * [`docx`] — Word: a [`sheet`] in, bytes out, the draft inside; bytes in, a [`source`] and that draft out. *Looking
//!   for a fault in a Word file? Start in `docx/finish`. For what is lost of one that is read? In `docx/read`.*
//! * [`plain`] — plain text and HTML: a [`sheet`] to both, and text to a [`source`].
//! * [`form`] — how a statement is set out: labels, row order, empty values, joined lists, the printed title. One
//!   file a form. *Looking for a wording on the page? Start here; it stands nowhere else.*
//! * [`draft`] — the draft file: bytes to statement and back, one module a format version. It never touches the
//!   disk.
//! * [`store`] — the disk, and the only room that touches it: whole files, folders, locks, and the socket by which a
//!   second start finds the first window. It moves bytes and knows no meaning.
//! * [`directory`] — who can be addressed: the groups that come with the program, the user's own groups and people,
//!   what a written form means and what a few typed letters may become. *Looking for a spelling that is not
//!   understood? Start in `directory/forms.rs`; the groups themselves are `assets/groups.tsv`.*
//! * [`source`] — a received document, neutral, before anything is understood.
//! * [`sheet`] — what is printed, neutral: the narrow waist between forms and writers.
//! * [`statement`] — what a statement is: plain data, the address of every field, and edits with their inverses.
//!   *Looking for a field? Start here.*

pub mod app;
pub mod check;
pub mod cli;
pub mod desk;
pub mod directory;
pub mod docx;
pub mod draft;
pub mod form;
pub mod intake;
pub mod plain;
pub mod sheet;
pub mod source;
pub mod statement;
pub mod store;
