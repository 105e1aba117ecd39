//! Files that are made to harm, and files that are something else than they are named: a sentence, soon and in little
//! memory.

use std::io::{Cursor, Write};

use liaison_desk::{
    desk::{self, Options, text_of_word_file},
    docx::{self, ReadError},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{exported, imported};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A package of these parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let xml = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    package(&[("word/document.xml", xml.as_bytes())])
}

fn refused(bytes: &[u8]) -> ReadError {
    docx::read(bytes).unwrap_err()
}

fn whole() -> Vec<u8> {
    exported(&desk::example().unwrap(), &Options::default(), desk::DraftInside::Yes)
}

#[test]
fn what_is_no_word_file_is_named() {
    let with = |name: &str| package(&[(name, b"<x/>")]);
    for (bytes, words) in [
        (Vec::new(), "empty"),
        (b"just words".to_vec(), "another kind"),
        (with("xl/workbook.xml"), "without a Word document"),
        (with("content.xml"), "OpenDocument"),
        (package(&[]), "empty archive"),
        (package(&[("word/document.xml", b"<w:document/>")]), "no body"),
        (package(&[("word/document.xml", b"<w:docu")]), "damaged"),
        (package(&[("word/document.xml", b"\xff\x00\x00")]), "damaged"),
    ] {
        let error = refused(&bytes).to_string();
        assert!(error.contains(words), "{words}: {error}");
        let told = imported(&bytes).unwrap_err().to_string();
        assert!(told.starts_with(&error) && told.ends_with("a.docx"), "the path is last: {told}");
    }
}

#[test]
fn a_file_is_refused_in_the_same_words_whatever_its_name_and_whoever_wants_it() {
    let ole = |stream: &str| {
        let start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 600]);
        start.chain(stream.encode_utf16().flat_map(u16::to_le_bytes)).collect::<Vec<u8>>()
    };
    let folder = tempfile::tempdir().unwrap();
    for (bytes, what) in [
        (ole("WordDocument"), "an old Word file (.doc) and cannot be read here; save it as .docx in Word"),
        (ole(""), "an old Word file"),
        (ole("Workbook"), "an old Excel workbook"),
        (ole("EncryptedPackage"), "protected by a password and cannot be read here; take the protection off"),
        (b"{\\rtf1 x}".to_vec(), "a rich text file (RTF) and cannot be read here; save it as .docx"),
        (b"<html></html>".to_vec(), "a web page or XML file and cannot be read here; save it as .docx"),
        (b"%PDF-1.7".to_vec(), "a PDF file and cannot be read here; save what it shows as plain text"),
        (b"\0\0\0\x01\x02abc".to_vec(), "a file of another kind and cannot be read here; check"),
    ] {
        for name in ["o.docx", "o.doc", "o.txt", "o"] {
            let path = folder.path().join(name);
            std::fs::write(&path, &bytes).unwrap();
            let now = jiff::Timestamp::UNIX_EPOCH;
            let imported = desk::import(&path, now).expect_err("it is not read").to_string();
            assert!(imported.starts_with(&format!("This is {what}")), "{name}: {imported}");
            let inserted = text_of_word_file(&path).expect_err("it is not read");
            assert_eq!(inserted.to_string(), imported);
        }
    }
}

#[test]
fn a_file_that_breaks_off_anywhere_is_told_so() {
    let whole = whole();
    for end in (4..whole.len()).step_by(997) {
        let error = refused(&whole[..end]);
        assert!(matches!(error, ReadError::CutOff | ReadError::Damaged { .. }), "{end}: {error}");
    }
}

#[test]
fn a_file_that_is_cut_out_of_anywhere_does_not_end_the_program() {
    let whole = whole();
    for start in (0..whole.len() - 400).step_by(401) {
        let holed = [&whole[..start], &whole[start + 400..]].concat();
        let _ = docx::read(&holed);
    }
}

#[test]
fn bombs_are_not_unpacked() {
    let zeros = vec![b' '; 80 << 20];
    let bomb = package(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(refused(&bomb), ReadError::TooLarge(..) | ReadError::Bomb(..)));
    let smaller = package(&[("word/document.xml", &zeros[..(8 << 20)])]);
    assert!(matches!(refused(&smaller), ReadError::Bomb(..)), "{}", refused(&smaller));
    let names: Vec<String> = (0..5000).map(|number| format!("a/{number}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert!(matches!(refused(&package(&many)), ReadError::TooManyEntries(5000)));
}

#[test]
fn parts_that_are_made_to_harm_are_refused() {
    let entity = format!(
        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r>\
         </w:p></w:body></w:document>"
    );
    assert!(matches!(
        refused(&package(&[("word/document.xml", entity.as_bytes())])),
        ReadError::DocumentType(_)
    ));
    let deep = "<w:sdt><w:sdtContent>".repeat(4000) + &"</w:sdtContent></w:sdt>".repeat(4000);
    assert!(matches!(refused(&document(&deep)), ReadError::TooDeep(_)));
    let attributes: String = (0..100_000).map(|number| format!(" a{number}=\"\"")).collect();
    assert!(matches!(refused(&document(&format!("<w:p{attributes}/>"))), ReadError::TooMany(_)));
    // Not so alike that it would be taken for a bomb.
    let many: String = (0..1_600_000u32)
        .map(|n| ["<w:p/>", "<w:r/>", "<a/>"][(n.wrapping_mul(2_654_435_769) >> 20) as usize % 3])
        .collect();
    assert!(matches!(refused(&document(&many)), ReadError::TooMany(_) | ReadError::Bomb(..)));
}

#[test]
fn a_table_that_claims_many_columns_gets_no_more_than_word_has() {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p/></w:tc>";
    let body = format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{cell}</w:tr>").repeat(10));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.docx");
    std::fs::write(&path, document(&body)).unwrap();
    let inserted = text_of_word_file(&path).unwrap();
    let liaison_desk::statement::text::Block::Table(table) = &inserted.blocks[0] else { panic!("a table") };
    assert_eq!(table.columns(), 63);
}
