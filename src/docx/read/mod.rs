//! Reading a Word file: bytes to a [`Source`] and the draft inside, if there is one.
//!
//! The way of a file: [`archive`] unpacks parts within limits; [`names`] gives every name its usual prefix; [`body`]
//! walks the blocks, [`inline`] what stands in a paragraph, [`table`] the tables; [`told`] gathers what has to be said.
//! Nothing of the document is dropped without a remark, but looks, page numbers and what Word itself hides.

mod archive;
mod body;
mod draft;
mod error;
mod going_on;
mod inline;
mod names;
mod notes;
mod numbering;
mod relationships;
mod styles;
mod table;
mod told;

use std::borrow::Cow;

pub use error::ReadError;

use super::{
    Embedded,
    xml::{self, Element},
};
use crate::source::Source;
use archive::Archive;
use relationships::Relationships;

/// No part that is read may have more elements than this; it bounds the memory a tree takes.
const MOST_ELEMENTS: usize = 1_500_000;

/// A Word file as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// What its pages show.
    pub source: Source,
    /// The draft inside the file, where there is one, or what has become of it, as part of a sentence.
    pub draft: Option<Result<Embedded, String>>,
}

/// Reads a Word file, strict or transitional, of whatever program.
///
/// Tracked changes are read as accepted. Time and memory are bounded whatever the bytes are.
///
/// # Errors
///
/// Only when there is no document to be read; what is odd inside of one is told in the remarks.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let mut archive = Archive::open(bytes)?;
    let document = main_part(&mut archive)?;
    let relationships = relationships_of(&mut archive, &document)?;
    let draft = draft::of(&mut archive, &relationships);
    let source = body::source(&mut archive, &document, relationships)?;
    Ok(Read { source, draft })
}

/// The name of the document's part.
fn main_part(archive: &mut Archive<'_>) -> Result<String, ReadError> {
    let package = relationships_of(archive, "")?;
    let named = package.parts("officeDocument").first().map(|part| (*part).to_owned());
    let usual = || archive.has("word/document.xml").then(|| "word/document.xml".to_owned());
    match named.filter(|part| archive.has(part)).or_else(usual) {
        Some(part) if part.starts_with("xl/") => Err(ReadError::Other("an Excel workbook")),
        Some(part) if part.starts_with("ppt/") => Err(ReadError::Other("a PowerPoint presentation")),
        Some(part) => Ok(part),
        None if archive.has("content.xml") => Err(ReadError::OfAnotherProgram("an OpenDocument file (.odt)")),
        None => Err(ReadError::Other("an archive without a Word document in it")),
    }
}

fn relationships_of(archive: &mut Archive<'_>, part: &str) -> Result<Relationships, ReadError> {
    let name = relationships::part_of(part);
    let found = with_part(archive, &name, |root| Relationships::of(part, root))?;
    Ok(found.unwrap_or_default())
}

/// Shows `see` the root element of a part; nothing when there is no such part.
fn with_part<T>(
    archive: &mut Archive<'_>,
    name: &str,
    see: impl FnOnce(&Element<'_>) -> T,
) -> Result<Option<T>, ReadError> {
    let Some(bytes) = archive.part(name)? else {
        return Ok(None);
    };
    let text = text_of(&bytes).ok_or_else(|| ReadError::Damaged {
        part: name.to_owned(),
        reason: "it is no text in UTF-8 or UTF-16".to_owned(),
    })?;
    let mut root =
        xml::parse_within(&text, MOST_ELEMENTS).map_err(|error| ReadError::of_xml(name, &error))?;
    names::unify(&mut root);
    Ok(Some(see(&root)))
}

/// The text of a part: UTF-8, or UTF-16 with its mark.
fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide = |bytes: &[u8], of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok().map(Cow::Owned)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
        }
    }
}
