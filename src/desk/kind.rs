//! What kind of file somebody wants to import, and what to do with one that is not read.

use std::path::Path;

use super::Problem;
use crate::{draft, plain};

/// Kinds of received documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Word file.
    Word,
    /// A text.
    Text,
}

/// What an archive begins with, and with it the Word files of today; the second has nothing in it.
const ARCHIVES: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// What the files of Word, Excel and PowerPoint before 2007 begin with, and encrypted ones of today.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0";

const AS_DOCX: &str = "save it as .docx in Word and import that";
const AS_TEXT: &str = "save what it shows as plain text and import that";
const THE_RIGHT_ONE: &str = "check that it is the right one";

/// What kind of document it is; one that cannot be read is refused, naming what it is and what to do with it.
///
/// Bytes that say what they are have the word, whatever the file's name is: an archive is left to the reader of Word
/// files, which says best what is wrong with one. Of others the name decides.
pub(super) fn of(path: &Path, bytes: &[u8]) -> Result<Kind, Problem> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is = |endings: &[&str]| endings.contains(&ending.as_str());
    if ARCHIVES.iter().any(|sign| bytes.starts_with(sign)) {
        return Ok(Kind::Word);
    }
    let web_page = || is(&["html", "htm"]).then(|| ("a web page".to_string(), AS_DOCX));
    if let Some((what, advice)) = refused(bytes).or_else(web_page) {
        return Err(Problem::NotRead { what, advice, path: path.to_path_buf() });
    }
    Ok(if is(&["docx", "docm", "dotx"]) { Kind::Word } else { Kind::Text })
}

/// What bytes are that are neither an archive nor a text, and what to do with such a file.
fn refused(bytes: &[u8]) -> Option<(String, &'static str)> {
    let found = infer::get(bytes);
    let is = |kind: &str| found.is_some_and(|found| found.extension() == kind);
    let (what, advice) = match bytes {
        _ if draft::is_draft(bytes) => ("a draft", "open it as it is"),
        _ if bytes.starts_with(OLD_OFFICE) => of_old_office(bytes),
        _ if bytes.starts_with(b"%PDF") => ("a PDF file", AS_TEXT),
        _ if bytes.starts_with(b"{\\rtf") => ("a rich text file (RTF)", AS_DOCX),
        _ if is("html") || is("xml") => ("a web page or XML file", AS_DOCX),
        _ => match found.filter(|kind| kind.matcher_type() != infer::MatcherType::Text) {
            Some(kind) => return Some((format!("a file of the kind {}", kind.extension()), AS_TEXT)),
            None if plain::is_text(bytes) => return None,
            None => ("a file of another kind", THE_RIGHT_ONE),
        },
    };
    Some((what.into(), advice))
}

/// What a container of streams is: they tell it, also of an encrypted file of today (MS-OFFCRYPTO, 2.3.4).
fn of_old_office(bytes: &[u8]) -> (&'static str, &'static str) {
    let has = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        ("protected by a password", "take the protection off in Word and save it again")
    } else if has("Workbook") {
        ("an old Excel workbook (.xls)", THE_RIGHT_ONE)
    } else if has("PowerPoint Document") {
        ("an old PowerPoint presentation (.ppt)", THE_RIGHT_ONE)
    } else {
        ("an old Word file (.doc)", AS_DOCX)
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
            ("a.txt", b"%PDF-1.7 ...", Some("PDF")),
            ("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", Some("cannot be read")),
            ("a.txt", b"\0\0\0\x01\x02abc", Some("another kind")),
            ("a.txt", b"{\\rtf1 x}", Some("RTF")),
            ("a.txt", b"(\n    format: \"Liaison Desk draft\",", Some("draft")),
            ("a.htm", b"x", Some("web page")),
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
