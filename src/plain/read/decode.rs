//! From bytes to characters: by the mark they begin with, UTF-16 without one, UTF-8, and Windows-1252 for all else.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many of the first bytes are looked at for signs of what they are.
const LOOKED_AT: usize = 8 * 1024;

/// Whether bytes are a text, in whatever encoding: not many of them stand for no character.
pub fn is_text(bytes: &[u8]) -> bool {
    let wide = |encoding: &Encoding| encoding == UTF_16LE || encoding == UTF_16BE;
    if wide(encoding(bytes)) {
        return true;
    }
    let start = beginning(bytes);
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0xb | 0xc | 0x1b);
    start.iter().filter(control).count() * 20 <= start.len()
}

/// The text that `bytes` hold; what is no text in its encoding becomes U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> String {
    encoding(bytes).decode(bytes).0.into_owned()
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    marked
        .or_else(|| unmarked_utf16(bytes))
        .unwrap_or_else(|| if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 })
}

/// UTF-16 is known by its zeros: most characters of a text have one, and all on the same side.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = beginning(bytes);
    let zeros_from = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let most = start.len() / 4;
    match (zeros_from(0), zeros_from(1)) {
        (0, zeros) if zeros > most => Some(UTF_16LE),
        (zeros, 0) if zeros > most => Some(UTF_16BE),
        _ => None,
    }
}

fn beginning(bytes: &[u8]) -> &[u8] {
    bytes.get(..LOOKED_AT).unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_is_read() {
        for (bytes, expected) in [
            (&b"\xEF\xBB\xBFa\xC3\xA9"[..], "aé"),
            (b"a\xC3\xA9", "aé"),
            (b"\xFF\xFEa\0\xE9\0", "aé"),
            (b"\xFE\xFF\0a\0\xE9", "aé"),
            (b"a\xE9 \x96 \x80", "aé – €"),
            (b"\xFF\xFEa\0\xE9", "a\u{fffd}"),
            (b"\xFF\xFE\x00\xD8", "\u{fffd}"),
            (b"", ""),
        ] {
            assert_eq!(decode(bytes), expected, "{bytes:?}");
            assert!(is_text(bytes), "{bytes:?}");
        }
    }

    #[test]
    fn utf16_is_read_without_its_mark() {
        let text = "Title: l\u{e9}gers – 5 € \u{15e}";
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
            assert_eq!(decode(&bytes), text);
            assert!(is_text(&bytes));
        }
    }

    #[test]
    fn zeros_and_control_characters_are_no_text() {
        for (bytes, text) in [
            (&b"\0\0\0\x01\x02abc"[..], false),
            (b"a\x01b\x02", false),
            (b"Title: l\x01mps and fog horns", true),
            (b"\0\0", false),
        ] {
            assert_eq!(is_text(bytes), text, "{bytes:?}");
        }
    }
}
