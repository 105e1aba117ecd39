//! The XML of the parts of a file: what is behind the archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rooms::import(&rooms::packed(bytes)));
