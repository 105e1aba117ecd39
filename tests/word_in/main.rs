//! Word files are read: our own, edited ones, and what was made to harm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a made-up value that cannot be made is a fault of the test

#[path = "../common/mod.rs"]
mod common;
mod pages;
