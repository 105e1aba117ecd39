//! The rooms of the house that need no window, compiled for the fuzzer, and what it tries on them.
//!
//! Only these: the libraries that draw a window would take an hour with the fuzzer's instruments in them.
//!
//! ```text
//! cargo install cargo-fuzz
//! python3 tests/fuzz/corpus.py target/release/liaison-desk tests/fuzz/corpus     # what it starts from
//! cargo +nightly fuzz run --fuzz-dir tests/fuzz -s none word_parts tests/fuzz/corpus/word_parts -- \
//!     -dict=tests/fuzz/word.dict -max_len=131072 -timeout=10 -rss_limit_mb=1024 -max_total_time=2100
//! ```
//!
//! The same with `word_file` for whole files. No sanitizer: the house forbids unsafe code; overflows and the house's own
//! assertions are checked.
#![allow(dead_code, missing_docs)] // the rooms are documented where they stand

#[path = "../../src/check/mod.rs"]
pub mod check;
#[path = "../../src/desk/mod.rs"]
pub mod desk;
#[path = "../../src/directory/mod.rs"]
pub mod directory;
#[path = "../../src/docx/mod.rs"]
pub mod docx;
#[path = "../../src/draft/mod.rs"]
pub mod draft;
#[path = "../../src/form/mod.rs"]
pub mod form;
#[path = "../../src/intake/mod.rs"]
pub mod intake;
#[path = "../../src/plain/mod.rs"]
pub mod plain;
#[path = "../../src/sheet/mod.rs"]
pub mod sheet;
#[path = "../../src/source/mod.rs"]
pub mod source;
#[path = "../../src/statement/mod.rs"]
pub mod statement;
#[path = "../../src/store/mod.rs"]
pub mod store;

/// The parts of a Word file that the fuzzer writes; a zero byte stands between them.
pub const PARTS: [&str; 7] = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "customXml/item1.xml",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/footnotes.xml",
];

/// Reads a file as an import does; what is read can be kept as a draft and is the same when that is opened.
pub fn import(bytes: &[u8]) {
    let path = std::path::Path::new("a.docx");
    let Ok(imported) = desk::import_bytes(path, bytes, jiff::Timestamp::UNIX_EPOCH) else { return };
    let draft = desk::to_bytes(&imported.statement).expect("what was read can be saved");
    let opened = draft::read(&draft).expect("what was saved can be opened");
    assert_eq!(opened.statement, imported.statement);
}

/// The Word file of parts that the fuzzer wrote, not packed: it costs no time and hides nothing.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, part) in PARTS.iter().zip(bytes.split(|byte| *byte == 0)) {
        if !part.is_empty() {
            zip.start_file(*name, options).expect("a part can be begun in memory");
            std::io::Write::write_all(&mut zip, part).expect("a part can be written in memory");
        }
    }
    zip.finish().expect("an archive can be finished in memory").into_inner()
}
