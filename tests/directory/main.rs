//! Who is meant: written forms and typed letters, each with the group meant.
#![allow(clippy::unwrap_used, clippy::expect_used)] // what cannot be set up is a fault of the test

mod typings;
mod written_forms;

use jiff::civil::{Date, date};

/// A day of the study periods 2025-2028 (ITU-T) and 2026-2029 (ITU-D).
fn today() -> Date {
    date(2026, 11, 25)
}
