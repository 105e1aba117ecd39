//! Mutated Word files: our own with their XML changed, and packed anew or as bytes.

use std::io::{Cursor, Read, Write};

use super::{DraftInside, FormKind, Format, Options, Random, Understood, desk, docx, understand};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The parts of a file, and the file.
pub(super) struct File {
    parts: Vec<(String, Vec<u8>)>,
    bytes: Vec<u8>,
}

/// The example on both forms, with the draft inside and without, and a file with what ours never have.
pub(super) fn files() -> Vec<File> {
    let mut files = Vec::new();
    if let (Ok(example), Ok(today)) = (desk::example(), "2026-01-01".parse()) {
        for (form, inside) in [(FormKind::HandIn, DraftInside::Yes), (FormKind::Posted, DraftInside::No)] {
            let options = Options { form, ..Options::default() };
            if let Ok(export) =
                desk::export_with(&example, Format::Docx, &options, inside, desk::Book::built_in(), today)
            {
                files.push(export.bytes);
            }
        }
    }
    let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let odd = format!(
        "<w:document {w}><w:body><w:p><w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \
         \"x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a</w:t></w:r><w:r><w:fldChar \
         w:fldCharType=\"end\"/></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:r><w:sym w:font=\"Symbol\" \
         w:char=\"F0B7\"/><w:footnoteReference w:id=\"1\"/><w:drawing><w:txbxContent><w:p><w:r><w:t>c</w:t></w:r></w:p>\
         </w:txbxContent></w:drawing></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr>\
         <w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
    );
    files.push(packed(&[("word/document.xml".to_string(), odd.into_bytes())]));
    files.into_iter().map(|bytes| File { parts: parts(&bytes), bytes }).collect()
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    (0..archive.len())
        .filter_map(|index| {
            let mut entry = archive.by_index(index).ok()?;
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).ok()?;
            Some((entry.name().to_string(), bytes))
        })
        .collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let written = zip.start_file(name.as_str(), SimpleFileOptions::default()).is_ok();
        if written {
            let _ = zip.write_all(bytes);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// Reads as an import does.
pub(super) fn read(bytes: &[u8]) -> Understood {
    match docx::read(bytes) {
        Ok(read) => {
            match desk::import_bytes(std::path::Path::new("a.docx"), bytes, jiff::Timestamp::UNIX_EPOCH) {
                Ok(imported) => Understood { statement: imported.statement, report: imported.report },
                Err(_) => understand(&read.source),
            }
        }
        Err(_) => Understood::default(),
    }
}

/// A file with a few changes.
pub(super) fn mutated(files: &[File], random: &mut Random) -> Vec<u8> {
    let Some(file) = files.get(random.below(files.len())) else { return Vec::new() };
    if random.below(5) == 0 {
        let mut bytes = file.bytes.clone();
        for _ in 0..1 + random.below(10) {
            let at = random.below(bytes.len());
            bytes[at] = u8::try_from(random.below(256)).unwrap_or(0);
        }
        if random.below(3) == 0 {
            bytes.truncate(random.below(bytes.len()));
        }
        return bytes;
    }
    let mut parts = file.parts.clone();
    for _ in 0..1 + random.below(3) {
        let at = random.below(parts.len());
        let text = String::from_utf8_lossy(&parts[at].1).into_owned();
        parts[at].1 = changed(&text, random).into_bytes();
    }
    if random.below(8) == 0 {
        let at = random.below(parts.len());
        parts.remove(at);
    }
    packed(&parts)
}

/// A part with a few of its tags and texts moved, doubled, taken out, renamed.
fn changed(text: &str, random: &mut Random) -> String {
    let mut pieces: Vec<String> = text.split_inclusive('>').map(str::to_string).collect();
    for _ in 0..1 + random.below(6) {
        if pieces.is_empty() {
            break;
        }
        let (at, other) = (random.below(pieces.len()), random.below(pieces.len()));
        match random.below(9) {
            0 => drop(pieces.remove(at)),
            1 => pieces.swap(at, other),
            2 => pieces.insert(at, pieces[other].clone()),
            3 => {
                let word =
                    random.of(&["\"", "<", "&", "]]>", "\u{0}", "&#0;", "-1", "4294967296", "\u{e9}", "/"]);
                let mut middle = random.below(pieces[at].len());
                while !pieces[at].is_char_boundary(middle) {
                    middle -= 1;
                }
                pieces[at].insert_str(middle, word);
            }
            4 => pieces[at] = pieces[at].replace("w:", random.of(&["x:", "", "w:w:"])),
            5 => {
                let name = random
                    .of(&["w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:t", "w:del", "w:ins", "w:sdt", "w:pict"]);
                pieces[at] = format!("<{name}>");
                pieces.insert(other.max(at + 1).min(pieces.len()), format!("</{name}>"));
            }
            6 => {
                let end = (at + random.below(40)).min(pieces.len());
                let copy: Vec<String> = pieces[at..end].to_vec();
                pieces.splice(at..at, copy);
            }
            7 => {
                let end = (at + random.below(40)).min(pieces.len());
                drop(pieces.drain(at..end));
            }
            _ => {
                let number =
                    random.of(&["0", "1", "9", "255", "-7", "99999999999999999999", "none"]).to_string();
                let digits = |c: char| c.is_ascii_digit();
                pieces[at] = pieces[at].replace(digits, &number);
            }
        }
    }
    pieces.concat()
}
