//! Mending what docx-rs leaves wrong or cannot say, one function a defect.
//!
//! docx-rs 0.4.22 writes children in an order the schema forbids, parts nobody asked for, ids that depend on what
//! else the process wrote, and has no words for languages, directions, repeated rows and properties. Its parts are
//! read as trees; each function here sets one thing right, and its test shows the raw fault first.

mod carried;
mod changes;
mod characters;
mod empty;
mod grid;
mod hyphens;
mod ids;
mod indent;
mod numbering;
mod order;
mod paper;
mod pictures;
mod properties;
pub(super) mod relationships;
mod settings;
mod styles;
mod tables;

use docx_rs::XMLDocx;

use super::{
    WriteError,
    package::Part,
    write::{Drawn, Pictures, RunningKind},
    xml::{self, Element},
};
use crate::sheet::{Meta, Sheet};
use ids::Ids;

/// Media types of the parts a document has (ECMA-376 Part 1, 15.2 and 11.3).
mod media {
    pub(super) const DOCUMENT: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    pub(super) const STYLES: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    pub(super) const SETTINGS: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
    pub(super) const NUMBERING: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
    pub(super) const HEADER: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    pub(super) const FOOTER: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
    pub(super) const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
    pub(super) const APP: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    pub(super) const PNG: &str = "image/png";
    pub(super) const JPEG: &str = "image/jpeg";
    pub(super) const CUSTOM: &str = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
}

/// What is wrong with single elements of any part; each is called for every element, children before their parent.
const ELEMENTS: [fn(&mut Element<'_>); 12] = [
    characters::clean,
    hyphens::elements,
    carried::run,
    carried::table,
    grid::untyped_columns,
    changes::deleted_fields,
    indent::unasked_right,
    tables::unasked,
    paper::named,
    empty::properties,
    empty::borders,
    order::children,
];

/// The finished parts of a drawn sheet, in the order in which they are packed.
///
/// Parts that docx-rs adds unasked (comments, footnotes, typefaces, web settings) are left out.
pub(super) fn parts(drawn: Drawn, sheet: &Sheet) -> Result<Vec<Part>, WriteError> {
    let meta = &sheet.meta;
    let raw: XMLDocx = drawn.docx.build();
    let mut ids = Ids::after(drawn.bookmarks);
    let mut word = Vec::new();
    word.push(part("word/document.xml", media::DOCUMENT, &raw.document, |root| {
        body(root, &mut ids, meta, &drawn.pictures);
    })?);
    word.push(part("word/styles.xml", media::STYLES, &raw.styles, |root| {
        styles::unasked_normal(root);
        styles::defaults(root);
        styles::foreign_properties(root);
        styles::unspoken(root, &sheet.styles);
        elements(root);
    })?);
    word.push(part("word/settings.xml", media::SETTINGS, &raw.settings, |root| {
        settings::far_eastern_layout(root);
        settings::tab_stop(root);
        settings::layout(root);
        settings::languages(root, &sheet.styles.defaults.languages);
        elements(root);
    })?);
    if drawn.numbered {
        word.push(part("word/numbering.xml", media::NUMBERING, &raw.numberings, |root| {
            numbering::unasked(root);
            elements(root);
        })?);
    }
    let mut relationships = Vec::new();
    for running in &drawn.running {
        let (name, media) = match running.kind {
            RunningKind::Header => (format!("word/header{}.xml", running.number), media::HEADER),
            RunningKind::Footer => (format!("word/footer{}.xml", running.number), media::FOOTER),
        };
        let images = drawn.pictures.related(running.pictures.clone());
        relationships.extend(relationships::of_running(&name, &running.links, images));
        word.push(part(&name, media, &running.xml, |root| {
            body(root, &mut ids, meta, &drawn.pictures);
        })?);
    }
    word.extend(pictures::parts(&drawn.pictures));
    let document = part("word/_rels/document.xml.rels", "", &raw.document_rels, |root| {
        relationships::stray(root, &word);
        relationships::numbering(root, &word);
        relationships::running(root, &drawn.running);
        relationships::links(root, &drawn.links);
        pictures::related(root, drawn.pictures.related(drawn.in_text.clone()));
        relationships::sorted(root);
    })?;
    let mut parts = vec![properties::core(meta), tree("docProps/app.xml", media::APP, &raw.doc_props.app)?];
    parts.extend(properties::custom(meta));
    parts.append(&mut word);
    let package = part("_rels/.rels", "", &raw.rels, |root| {
        relationships::stray(root, &parts);
        relationships::sorted(root);
    })?;
    let types = part("[Content_Types].xml", "", &raw.content_type, |root| {
        relationships::types(root, &parts);
    })?;
    let mut packed = vec![types, package];
    packed.append(&mut parts);
    packed.push(document);
    packed.append(&mut relationships);
    Ok(packed)
}

/// Mends the text of a document, header or footer.
fn body(root: &mut Element<'_>, ids: &mut Ids, meta: &Meta, pictures: &Pictures) {
    elements(root);
    root.visit(&mut |element| {
        pictures::draw(element, pictures);
        ids.renumber(element);
        changes::author_and_date(element, meta);
    });
}

fn elements(root: &mut Element<'_>) {
    root.visit(&mut |element| {
        for mend in ELEMENTS {
            mend(element);
        }
    });
}

fn tree(name: &str, media: &'static str, bytes: &[u8]) -> Result<Part, WriteError> {
    part(name, media, bytes, |_| {})
}

/// Reads a part, mends it and prints it anew; an error when something carried is left in it.
fn part(
    name: &str,
    media: &'static str,
    bytes: &[u8],
    mend: impl FnOnce(&mut Element<'_>),
) -> Result<Part, WriteError> {
    let fault = |reason: String| WriteError::Part { part: name.to_owned(), reason };
    let text = std::str::from_utf8(bytes).map_err(|error| fault(error.to_string()))?;
    let mut root = xml::parse(text).map_err(|error| fault(error.to_string()))?;
    mend(&mut root);
    if let Some(left) = carried::left(&mut root) {
        return Err(fault(format!("\"{left}\" was not put where it belongs")));
    }
    Ok(Part { name: name.to_owned(), media, bytes: xml::print(&root) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_with_something_carried_is_not_finished() {
        let run = r#"<w:p><w:r><w:rPr><w:highlight w:val="carried:rtl:ar"/></w:rPr></w:r></w:p>"#;
        let stray = r#"<w:p><w:pPr><w:highlight w:val="carried:fr"/></w:pPr></w:p>"#;
        let rows = r#"<w:tbl><w:tblPr><w:tblStyle w:val="carried:2"/></w:tblPr></w:tbl>"#;
        let broken = r#"<w:tbl><w:tblPr><w:tblStyle w:val="carried:x"/></w:tblPr></w:tbl>"#;
        let words = r#"<w:p><w:r><w:t>carried:fr</w:t></w:r></w:p>"#;
        for (text, mended, finished) in [
            (run, false, false),
            (run, true, true),
            (stray, true, false),
            (rows, false, false),
            (rows, true, true),
            (broken, true, false),
            (words, false, true),
        ] {
            let mend = |root: &mut Element<'_>| {
                if mended {
                    elements(root);
                }
            };
            match part("word/document.xml", media::DOCUMENT, text.as_bytes(), mend) {
                Ok(_) => assert!(finished, "{text}"),
                Err(error) => {
                    let error = error.to_string();
                    assert!(!finished && error.contains("word/document.xml"), "{error}");
                    assert!(error.contains("\"carried:"), "{error}");
                }
            }
        }
    }
}

#[cfg(test)]
mod raw {
    //! What docx-rs writes, for tests that show its faults.

    use docx_rs::BuildXML;

    use super::super::xml::{self, Element};

    /// The text of a piece, with the namespaces left out as docx-rs leaves them.
    pub(super) fn text(piece: &impl BuildXML) -> String {
        String::from_utf8(piece.build()).unwrap()
    }

    /// The tree of a text.
    pub(super) fn tree(text: &str) -> Element<'_> {
        xml::parse(text).unwrap()
    }

    /// The names of an element's children.
    pub(super) fn names(element: &Element<'_>) -> Vec<String> {
        element.elements().map(|child| child.name.to_string()).collect()
    }

    /// A text mended by one function at every element.
    pub(super) fn mended(text: &str, mend: fn(&mut Element<'_>)) -> String {
        let mut tree = tree(text);
        tree.visit(&mut |element| mend(element));
        let printed = String::from_utf8(xml::print(&tree)).unwrap();
        printed.split_once('\n').unwrap().1.to_owned()
    }
}
