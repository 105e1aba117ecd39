//! Files that are made to harm, one of each kind, each with the words it is refused with or the text it is read with.
//!
//! `KEEP=FOLDER cargo test --test word_in hostile` also writes them there, for the time and memory of the whole program
//! (`tests/bench/hostile.py`).

use std::io::{Cursor, Write};

use liaison_desk::desk::{self, DraftInside, Options};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{exported, imported, with_part};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const DOCUMENT: &str = "word/document.xml";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// What becomes of a file.
enum Fate {
    /// It is refused with a sentence that has these words.
    Refused(&'static str),
    /// It is read, and the statement has this title or text.
    Read(&'static str),
}

fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn xml(before: &str, body: &str) -> Vec<u8> {
    format!("{before}<w:document {W}><w:body>{body}</w:body></w:document>").into_bytes()
}

fn document(before: &str, body: &str) -> Vec<u8> {
    package(&[(DOCUMENT, xml(before, body))])
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn whole() -> Vec<u8> {
    exported(&desk::example().unwrap(), &Options::default(), DraftInside::Yes)
}

/// Bytes that no packer makes much smaller, always the same ones.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 1u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        b'a' + u8::try_from((state >> 33) % 26).unwrap()
    };
    (0..len).map(|_| next()).collect()
}

/// Where the directory of an archive begins.
fn directory(bytes: &[u8]) -> usize {
    let end = bytes.len() - 22;
    u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize
}

/// An archive whose directory names its one entry again and again, each time by another name.
fn overlapping(count: u16) -> Vec<u8> {
    let one = document("", &paragraph(&String::from_utf8(noise(100_000)).unwrap()));
    let (at, end) = (directory(&one), one.len() - 22);
    let mut bytes = one[..at].to_vec();
    for number in 0..count {
        let mut entry = one[at..end].to_vec();
        if number > 0 {
            let name = format!("word/{number:08}.xml");
            entry[46..46 + DOCUMENT.len()].copy_from_slice(&name.as_bytes()[..DOCUMENT.len()]);
        }
        bytes.extend(entry);
    }
    let size = u32::try_from(bytes.len() - at).unwrap();
    let mut last = one[end..].to_vec();
    for (place, value) in [(8, count), (10, count)] {
        last[place..place + 2].copy_from_slice(&value.to_le_bytes());
    }
    last[12..16].copy_from_slice(&size.to_le_bytes());
    bytes.extend(last);
    bytes
}

/// The file with a byte of its first entry changed, in the entry and in the directory.
fn changed(place_in_entry: usize, place_in_directory: usize, value: u8) -> Vec<u8> {
    let mut bytes = document("", &paragraph("x"));
    let at = directory(&bytes);
    bytes[place_in_entry] = value;
    bytes[at + place_in_directory] = value;
    bytes
}

fn many_entries(count: usize) -> Vec<u8> {
    let names: Vec<String> = (0..count).map(|number| format!("word/media/{number}.png")).collect();
    let mut parts = vec![(DOCUMENT, xml("", &paragraph("x")))];
    parts.extend(names.iter().map(|name| (name.as_str(), Vec::new())));
    package(&parts)
}

fn nested(levels: usize) -> String {
    let open = "<w:tbl><w:tr><w:tc>".repeat(levels);
    format!("{open}{}{}", paragraph("inmost"), "</w:tc></w:tr></w:tbl>".repeat(levels))
}

fn typed(content_type: &str) -> Vec<u8> {
    with_part(&whole(), "[Content_Types].xml", |types| {
        assert!(types.contains(MAIN));
        types.replace(MAIN, content_type)
    })
}

fn lacking(part: &str) -> Vec<u8> {
    with_part(&whole(), part, |_| "gone".into())
}

/// One of each kind.
fn files() -> Vec<(&'static str, Vec<u8>, Fate)> {
    use Fate::{Read, Refused};
    let doctype = |inside: &str| format!("<!DOCTYPE w:document [{inside}]>");
    let laughs: String = (1..9)
        .map(|number| format!("<!ENTITY a{number} \"{}\">", format!("&a{};", number - 1).repeat(10)))
        .collect();
    let zeros = vec![b' '; 60 << 20];
    let bomb = package(&[(DOCUMENT, zeros.clone())]);
    let example = "time stamps of sensor readings";
    let ole = |names: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.resize(4096, 0);
        bytes.extend(names.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let styles = |before: &str| {
        let relationships = "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/\
                             2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
        package(&[
            (DOCUMENT, xml("", &paragraph("kept"))),
            ("word/_rels/document.xml.rels", relationships.into()),
            ("word/styles.xml", format!("{before}<w:styles {W}/>").into_bytes()),
        ])
    };
    vec![
        ("a bomb", bomb.clone(), Refused("made to harm")),
        ("a larger bomb", package(&[(DOCUMENT, vec![b' '; 200 << 20])]), Refused("unpacks to more")),
        (
            "a bomb in a file",
            package(&[("word/media/a.zip", bomb.clone()), (DOCUMENT, xml("", &paragraph("kept")))]),
            Read("kept"),
        ),
        ("a bomb for a document", package(&[(DOCUMENT, bomb)]), Refused("damaged")),
        (
            "a bomb beside the document",
            package(&[("word/media/a.png", zeros), (DOCUMENT, xml("", &paragraph("kept")))]),
            Read("kept"),
        ),
        ("entries that lie over each other", overlapping(4000), Read("")),
        ("5,000 entries over each other", overlapping(5000), Refused("5000 files")),
        ("100,000 entries", many_entries(100_000), Refused("more than any document")),
        ("4,000 entries", many_entries(4000), Read("x")),
        (
            "an external entity",
            document(&doctype("<!ENTITY a SYSTEM \"file:///etc/passwd\">"), &paragraph("&a;")),
            Refused("document type"),
        ),
        (
            "an external document type",
            document("<!DOCTYPE d SYSTEM \"https://example.org/d.dtd\">", &paragraph("x")),
            Refused("document type"),
        ),
        (
            "entities that grow",
            document(&doctype(&format!("<!ENTITY a0 \"ha\">{laughs}")), &paragraph("&a8;")),
            Refused("document type"),
        ),
        (
            "a parameter entity",
            document(&doctype("<!ENTITY % a SYSTEM \"file:///etc/passwd\">%a;"), ""),
            Refused("document type"),
        ),
        ("a document type in the styles", styles(&doctype("<!ENTITY a \"b\">")), Refused("document type")),
        ("an entity nobody declared", document("", &paragraph("&a;")), Refused("damaged")),
        (
            "elements 5,000 deep",
            document("", &("<w:sdt>".repeat(5000) + &"</w:sdt>".repeat(5000))),
            Refused("nested deeper"),
        ),
        ("elements left open", document("", &"<w:p>".repeat(200)), Refused("damaged")),
        ("tables 80 deep", document("", &nested(80)), Read("inmost")),
        ("tables 100 deep", document("", &nested(100)), Refused("nested deeper")),
        ("a password on the archive", changed(6, 8, 1), Refused("password")),
        ("a way of packing nobody knows", changed(8, 10, 99), Refused("damaged")),
        ("a wrong check sum", changed(14, 16, 7), Refused("damaged")),
        ("an encrypted file", ole("EncryptedPackage"), Refused("password")),
        ("a .doc renamed", ole("WordDocument"), Refused("old Word file")),
        (
            "a file with macros",
            typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
            Read(example),
        ),
        (
            "a template",
            typed("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
            Read(example),
        ),
        ("a wrong content type", typed("image/png"), Read(example)),
        ("content types that are none", lacking("[Content_Types].xml"), Read(example)),
        ("relationships that are none", lacking("_rels/.rels"), Refused("damaged in _rels/.rels")),
        ("a document that is none", lacking(DOCUMENT), Refused("damaged in word/document.xml")),
        ("styles that are none", lacking("word/styles.xml"), Refused("damaged in word/styles.xml")),
        ("a draft inside that is none", lacking("customXml/item1.xml"), Read(example)),
        ("a document and nothing else", document("", &paragraph("alone")), Read("alone")),
        (
            "a word of a megabyte",
            document("", &paragraph(&String::from_utf8(noise(1 << 20)).unwrap())),
            Read(""),
        ),
        (
            "a link that is a script",
            document(
                "",
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \
             \"javascript:alert(1)\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>press</w:t></w:r>\
             <w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            ),
            Read("press"),
        ),
    ]
}

#[test]
fn hostile_files_are_refused_with_a_sentence_or_read() {
    let keep = std::env::var_os("KEEP").map(std::path::PathBuf::from);
    let mut wrong = Vec::new();
    for (number, (name, bytes, fate)) in files().into_iter().enumerate() {
        if let Some(folder) = &keep {
            std::fs::write(folder.join(format!("{number:02} {name}.docx")), &bytes).unwrap();
        }
        match (imported(&bytes), fate) {
            (Err(problem), Fate::Refused(words)) if problem.to_string().contains(words) => {}
            (Ok(read), Fate::Read(words)) if desk::show_json(&read.statement).contains(words) => {}
            (Err(problem), _) => wrong.push(format!("{name}: {problem}")),
            (Ok(read), _) => wrong.push(format!("{name}: read as {:?}", read.statement.text.values().next())),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_file_cut_off_at_each_hundredth_is_told_so() {
    let whole = whole();
    for percent in 1..100 {
        let told = imported(&whole[..whole.len() * percent / 100]).unwrap_err().to_string();
        assert!(told.contains("ends in the middle"), "{percent}: {told}");
    }
}
