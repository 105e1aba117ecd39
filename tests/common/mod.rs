//! What several test files share.
#![allow(
    dead_code,               // each test file uses its own part
    unreachable_pub,         // a test crate has no outside
    clippy::expect_used,     // a made-up value that cannot be made is a fault of the test
    clippy::unwrap_used,     // the same
    clippy::needless_pass_by_value // strategies are passed on
)]

pub mod edits;
pub mod hanging_form;
pub mod hostile;
pub mod sample;
pub mod sheets;
pub mod statement;
pub mod xml;
