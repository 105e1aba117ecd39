//! What kind of file somebody wants to import.

use std::path::Path;

use super::Problem;
use crate::{docx, draft, plain};

/// What the files of Word, Excel and PowerPoint before 2007 begin with, and encrypted ones of today.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0";

/// Kinds of received documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Word file.
    Word,
    /// A text.
    Text,
}

/// What an archive begins with, and with it the Word files of today.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// What kind of document it is; one that cannot be read is refused, naming what it is and what to do with it.
///
/// What is named `.docx`, and under any name an archive or Word's old format, is a Word file: its reader says best what is
/// wrong.
pub(super) fn of(path: &Path, bytes: &[u8]) -> Result<Kind, Problem> {
    let extension =
        path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let found = infer::get(bytes);
    let is = |kind: &str| extension == kind || found.is_some_and(|found| found.extension() == kind);
    let problem = |what: &str, advice: &str| {
        Err(Problem::NotText { what: what.into(), advice: advice.into(), path: path.to_path_buf() })
    };
    let is_old_word = bytes.starts_with(OLD_OFFICE) && (is("doc") || docx::is_old_word(bytes));
    if draft::is_draft(bytes) {
        return problem("a draft", "open it as it is");
    }
    if is("docx") || extension == "docm" || extension == "dotx" || is_old_word || bytes.starts_with(ARCHIVE) {
        return Ok(Kind::Word);
    }
    if is("html") || extension == "htm" {
        return Err(Problem::NotYet(
            "Reading HTML comes with a later version; save the page as plain text and import that",
        ));
    }
    if bytes.starts_with(b"{\\rtf") {
        return problem("a rich text file (RTF)", "save it as .docx or plain text and import that");
    }
    match found {
        Some(kind) if kind.matcher_type() != infer::MatcherType::Text => {
            let what = format!("a file of the kind {}", kind.extension());
            problem(&what, "save what it shows as plain text and import that")
        }
        _ if !plain::is_text(bytes) => problem("no text", "check that it is the right file"),
        _ => Ok(Kind::Text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_taken_and_other_files_are_named() {
        let utf16: Vec<u8> = "Title: lamps".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (name, bytes, refusal) in [
            ("a.txt", &b"Title: lamps"[..], None),
            ("a.txt", b"", None),
            ("a.txt", "Title: l\u{1}mps and fog horns".as_bytes(), None),
            ("a.txt", &utf16, None),
            ("a.txt", b"\xff\xfeT\0", None),
            ("a.txt", b"%PDF-1.7 ...", Some("pdf")),
            ("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", Some("cannot be read")),
            ("a.txt", b"\0\0\0\x01\x02abc", Some("no text")),
            ("a.txt", b"{\\rtf1 x}", Some("RTF")),
            ("a.txt", b"(\n    format: \"Liaison Desk draft\",", Some("draft")),
            ("a.htm", b"x", Some("later version")),
        ] {
            let answer = of(Path::new(name), bytes);
            match refusal {
                None => assert!(matches!(answer, Ok(Kind::Text)), "{name} {bytes:?}: {answer:?}"),
                Some(part) => {
                    let sentence = answer.expect_err("it is no text").to_string();
                    assert!(sentence.contains(part), "{sentence}");
                }
            }
        }
    }

    #[test]
    fn an_old_word_file_is_refused_in_the_same_words_whatever_its_name() {
        let ole: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 600]).collect();
        let said = |name: &str| {
            let now = jiff::Timestamp::UNIX_EPOCH;
            let problem = crate::desk::import_bytes(Path::new(name), &ole, now).expect_err("it is no text");
            problem.to_string().replace(name, "")
        };
        assert_eq!(said("o.doc"), said("o.docx"));
        let stream: Vec<u8> = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let ole: Vec<u8> = ole.iter().copied().chain(stream).collect();
        for name in ["o.txt", "o"] {
            assert_eq!(super::of(Path::new(name), &ole).ok(), Some(Kind::Word), "{name}");
        }
        assert!(said("o.doc").contains("save it as .docx in Word"), "{}", said("o.doc"));
    }

    #[test]
    fn a_word_file_is_known_by_its_name_or_by_what_is_in_it() {
        let of = |name: &str, bytes: &[u8]| super::of(Path::new(name), bytes).ok();
        assert_eq!(of("a.DOCX", b"x"), Some(Kind::Word));
        assert_eq!(of("a.docm", b"x"), Some(Kind::Word));
        assert_eq!(of("a.doc", b"Title: lamps"), Some(Kind::Text));
        let document = crate::docx::write(&crate::sheet::Sheet::default()).unwrap();
        for name in ["a.docx", "a.doc", "a.txt", "a", "a.pdf"] {
            assert_eq!(of(name, &document), Some(Kind::Word), "{name}");
        }
    }
}
