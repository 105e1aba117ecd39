//! The text of a draft file: what it is when it is none, and what editors and crashes do to it.

use std::{borrow::Cow, str::Utf8Error};

use super::{
    FORMAT,
    error::{DraftError, Place},
};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What a file is that has nothing of a draft.
pub(super) const OTHER: DraftError = DraftError::OtherKind {
    what: "another kind of file",
    advice: "import it, or choose a file that ends in .liaison",
};

/// What other files begin with, what they are, and what to do with them.
const OTHER_KINDS: &[(&[u8], &str, &str)] = &[
    (b"%PDF", "a PDF file", "choose a file that ends in .liaison"),
    (b"\x89PNG", "a picture (PNG)", "choose a file that ends in .liaison"),
    (b"\xFF\xD8\xFF", "a picture (JPEG)", "choose a file that ends in .liaison"),
    (b"GIF8", "a picture (GIF)", "choose a file that ends in .liaison"),
    (
        b"\xD0\xCF\x11\xE0",
        "an Office file of the old kind (.doc)",
        "save it as .docx in Word and import that",
    ),
    (b"{\\rtf", "a rich text file (RTF)", "save it as .docx and import that"),
    (b"\x1F\x8B", "a compressed file (gzip)", "unpack it first"),
    (b"\xFF\xFE", "a text saved as UTF-16", "save it as UTF-8 in the editor that changed it"),
    (b"\xFE\xFF", "a text saved as UTF-16", "save it as UTF-8 in the editor that changed it"),
    (b"<", "a web page or XML file", "choose a file that ends in .liaison"),
    (b"{", "a JSON file", "choose a file that ends in .liaison"),
];

/// The text of a whole draft file.
pub(super) fn of_file(bytes: &[u8]) -> Result<Cow<'_, str>, DraftError> {
    let bytes = body(bytes)?;
    std::str::from_utf8(bytes).map(normal_lines).map_err(|error| not_utf8(bytes, error))
}

/// The text of the first part of a draft file, which may end within a character.
pub(super) fn of_start(bytes: &[u8]) -> Result<Cow<'_, str>, DraftError> {
    let bytes = body(bytes)?;
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(normal_lines(text)),
        Err(error) if error.error_len().is_none() => Ok(normal_lines(valid_part(bytes, error))),
        Err(error) => Err(not_utf8(bytes, error)),
    }
}

fn not_utf8(bytes: &[u8], error: Utf8Error) -> DraftError {
    let valid = valid_part(bytes, error);
    if valid.contains(FORMAT) { DraftError::NotUtf8 { at: Place::after(valid) } } else { OTHER }
}

fn valid_part(bytes: &[u8], error: Utf8Error) -> &str {
    bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or("")
}

/// The bytes behind the byte order mark, when they can be a draft at all.
fn body(bytes: &[u8]) -> Result<&[u8], DraftError> {
    if bytes.is_empty() {
        return Err(DraftError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let word = bytes.windows(5).any(|window| window == b"word/");
        return Err(if word {
            DraftError::OtherKind { what: "a Word file", advice: "import it instead of opening it" }
        } else {
            DraftError::OtherKind { what: "a zip archive", advice: "unpack it first" }
        });
    }
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    for (start, what, advice) in OTHER_KINDS {
        if bytes.starts_with(start) {
            return Err(DraftError::OtherKind { what, advice });
        }
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(DraftError::Empty);
    }
    // No draft holds a zero byte: the writer escapes the character U+0000.
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let before = std::str::from_utf8(&bytes[..at]).unwrap_or_else(|error| valid_part(bytes, error));
        // Where the first block is lost, so is the format's name.
        if at > 0 && !before.contains(FORMAT) {
            return Err(OTHER);
        }
        return Err(DraftError::Zeros {
            at: Place::after(before),
            count: bytes[at..].iter().take_while(|byte| **byte == 0).count(),
        });
    }
    Ok(bytes)
}

/// CRLF as the newline it stands for; a carriage return of the statement itself is written as an escape.
fn normal_lines(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}
