//! The window, worked as a user works it: keys, pointer and clipboard in, the statement out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed expectation is the point

mod anything;
mod author;
mod author_text;
mod book_page;
mod checks;
mod chrome;
mod command_search;
#[path = "../common/mod.rs"]
mod common;
mod complete_contacts;
mod complete_recipients;
mod desk;
mod documents;
mod documents_close;
mod documents_recovery;
mod emblem;
mod example;
mod export;
mod find;
mod form_fields;
mod form_lists;
mod form_recipients;
mod groups_known;
mod hand;
mod hand_in;
mod hurry;
mod insert_text;
mod keyboard;
mod own_wording;
mod preview;
mod preview_layout;
mod start_page;
mod tabs;
mod text;
mod text_bar;
mod text_long;
mod undo;

use desk::Desk;
use egui_kittest::kittest::Queryable as _;

#[test]
fn a_new_statement_is_begun_from_the_start_page_and_typed_into() {
    let mut desk = Desk::new();
    desk.harness.get_by_label("New statement").click();
    desk.harness.run();
    desk.type_into("Subject", "lamps of lighthouses");
    assert_eq!(desk.statement().title.subject, "lamps of lighthouses");
}
