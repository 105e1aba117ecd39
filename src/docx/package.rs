//! The package: finished parts in one compressed archive (ECMA-376 Part 2).

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, System, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// A finished part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Its name in the package, without the leading slash.
    pub(super) name: String,
    /// Its media type; empty for relationships, whose type goes by the name's ending.
    pub(super) media: &'static str,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// Packs parts in the given order.
///
/// Every entry carries the earliest date the format knows and the same system, for the same parts shall give the
/// same bytes everywhere; folders have no entries.
pub(super) fn pack(parts: &[Part]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.name.as_str(), options)?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn entries_stand_in_order_with_one_date_and_no_folders() {
        let parts = ["[Content_Types].xml", "word/document.xml", "_rels/.rels"].map(|name| Part {
            name: name.to_owned(),
            media: "",
            bytes: name.repeat(100).into_bytes(),
        });
        let bytes = pack(&parts).unwrap();
        assert_eq!(bytes, pack(&parts).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), parts.len());
        for (index, part) in parts.iter().enumerate() {
            let mut entry = archive.by_index(index).unwrap();
            assert_eq!(entry.name(), part.name);
            assert_eq!(entry.last_modified(), Some(DateTime::default()));
            assert!(entry.compressed_size() < entry.size());
            let mut read = Vec::new();
            entry.read_to_end(&mut read).unwrap();
            assert_eq!(read, part.bytes);
        }
    }
}
