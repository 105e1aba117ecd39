//! The bytes of a whole file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rooms::import(bytes));
