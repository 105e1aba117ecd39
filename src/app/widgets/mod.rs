//! The controls that fields are edited with, the same wherever a field stands.
//!
//! | looking for | start at |
//! |---|---|
//! | a field of text | `text_field.rs`, its characters in `typed.rs`, far too many of them in `long_text.rs` |
//! | a date, a deadline | `date_field.rs`, `deadline_field.rs`; both are a `dated.rs` with a `calendar.rs` |
//! | one of a few values | `choice.rs` |
//! | a list of short texts | `lines.rs`, the empty field at its end in `adder.rs` |
//! | moving, copying and removing an item of a list | `items.rs`, `drag.rs` |
//! | what is printed, and a wording of the user's own in its place | `printed.rs`, `own_wording.rs` |
//! | check results beside a field, the signs of severities | `results.rs`, `severity.rs` |
//! | where the focus is | `focus.rs` |

mod adder;
mod calendar;
mod choice;
mod columns;
mod date_field;
mod date_words;
mod dated;
mod deadline_field;
mod drag;
mod focus;
mod icon_button;
mod items;
mod labelled;
mod lines;
mod long_text;
mod own_wording;
mod printed;
mod results;
pub(in crate::app) mod severity;
mod text_field;
mod typed;

pub(in crate::app) use adder::{Added, adder, begin_item};
pub(in crate::app) use choice::{Segment, choice};
pub(in crate::app) use columns::columns;
pub(in crate::app) use date_field::date_field;
pub(in crate::app) use deadline_field::deadline_field;
pub(in crate::app) use drag::{Carried, Slot, drop_line, handle};
pub(in crate::app) use focus::{entered, follow, keep_in_view};
pub(in crate::app) use icon_button::IconButton;
pub(in crate::app) use items::{Change, an_item, change, first_field, item_buttons, item_of, put};
pub(in crate::app) use labelled::{caption, label_of, link};
pub(in crate::app) use lines::{Lines, lines};
pub(in crate::app) use long_text::forget as forget_long_texts;
pub(in crate::app) use own_wording::{Back, own_wording};
pub(in crate::app) use printed::printed;
pub(in crate::app) use results::{results, results_of_text};
pub(in crate::app) use text_field::{TextField, text_field};
