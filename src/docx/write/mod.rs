//! Drawing a sheet with docx-rs.
//!
//! What comes out is not yet a Word file: `finish` mends it. What docx-rs has no words for travels in places it
//! lets free text through, see [`carried`].

mod anchor;
pub(super) mod carried;
mod columns;
mod fields;
mod link;
mod numbering;
mod para;
mod pen;
mod pictures;
mod run;
mod section;
mod styles;
mod table;
mod text;

use docx_rs::{DocumentChild, Docx};

pub(super) use link::Links;
pub(super) use pictures::Pictures;
pub(super) use section::{RunningKind, RunningPart};
pub(super) use text::clean;

use crate::sheet::{Item, Part, Sheet};
use pen::Pen;

/// A sheet as docx-rs has it.
pub(super) struct Drawn {
    /// The document, its styles and its lists.
    pub(super) docx: Docx,
    /// Where links of the text lead.
    pub(super) links: Links,
    /// The pictures of all parts, and which of them stand in the text.
    pub(super) pictures: Pictures,
    pub(super) in_text: std::ops::Range<usize>,
    /// Headers and footers, in the order of their numbers.
    pub(super) running: Vec<RunningPart>,
    /// Whether any paragraph belongs to a list.
    pub(super) numbered: bool,
    /// How many bookmarks it has; their numbers begin with 1.
    pub(super) bookmarks: usize,
}

/// Draws a sheet.
pub(super) fn draw(sheet: &Sheet) -> Drawn {
    let mut pen = Pen::new(&sheet.styles, &sheet.meta.language);
    let mut docx = Docx::new();
    let mut sections = section::sections(&mut pen, sheet);
    let before = pen.pictures.count();
    let last = sheet.parts.len().saturating_sub(1);
    for (index, part) in sheet.parts.iter().enumerate() {
        let mut children = items(&mut pen, part);
        let section = sections.properties.get_mut(index).map(std::mem::take).unwrap_or_default();
        if index == last {
            docx.document.section_property = section;
        } else if let Some(DocumentChild::Paragraph(paragraph)) = children.last_mut() {
            // A section's properties stand in its last paragraph; only the last section's stand in the body.
            paragraph.property.section_property = Some(section);
        }
        docx.document.children.append(&mut children);
    }
    if docx.document.children.is_empty() {
        docx.document.children.push(boxed(para::empty(&pen)));
    }
    docx.styles = styles::styles(&sheet.styles);
    docx.numberings = numbering::numberings(&sheet.styles.lists, &pen.lists);
    Drawn {
        docx,
        links: std::mem::take(&mut pen.links),
        in_text: before..pen.pictures.count(),
        pictures: std::mem::take(&mut pen.pictures),
        running: sections.running,
        numbered: !pen.lists.is_empty(),
        bookmarks: pen.anchors.count(),
    }
}

/// What stands on a part; its last child is a paragraph, and no two tables touch, for Word would make them one.
fn items(pen: &mut Pen<'_>, part: &Part) -> Vec<DocumentChild> {
    let mut children = Vec::with_capacity(part.items.len() + 1);
    let width = part.page.text_width();
    for item in &part.items {
        match item {
            Item::Para(para) => children.push(boxed(para::paragraph(pen, para))),
            Item::Rule(border) => children.push(boxed(para::rule(pen, *border))),
            Item::Fields(fields) => {
                for child in fields::fields(pen, fields, width) {
                    push(pen, &mut children, child);
                }
            }
            Item::Table(table) => {
                if let Some(table) = table::table(pen, table, width) {
                    push(pen, &mut children, DocumentChild::Table(Box::new(table)));
                }
            }
        }
    }
    if !matches!(children.last(), Some(DocumentChild::Paragraph(_))) {
        children.push(boxed(para::empty(pen)));
    }
    children
}

fn push(pen: &Pen<'_>, children: &mut Vec<DocumentChild>, child: DocumentChild) {
    if matches!(child, DocumentChild::Table(_)) && matches!(children.last(), Some(DocumentChild::Table(_))) {
        children.push(boxed(para::empty(pen)));
    }
    children.push(child);
}

fn boxed(paragraph: docx_rs::Paragraph) -> DocumentChild {
    DocumentChild::Paragraph(Box::new(paragraph))
}

/// A length that docx-rs wants without a sign; what lies below nothing is nothing.
fn length(twips: crate::sheet::Twips) -> usize {
    usize::try_from(twips.0).unwrap_or(0)
}

/// A value for a place where docx-rs escapes nothing.
fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text::clean(text).as_ref()).into_owned()
}

#[cfg(test)]
mod tests {
    use docx_rs::{BuildXML, LevelText, Next, TableStyle};

    use super::*;

    #[test]
    fn values_are_escaped_where_docx_rs_escapes_nothing() {
        fn raw(piece: &impl BuildXML) -> String {
            String::from_utf8(piece.build()).unwrap()
        }
        assert!(raw(&LevelText::new("<&")).contains("\"<&\""), "docx-rs has learnt to escape");
        assert!(raw(&Next::new("<&")).contains("\"<&\""), "docx-rs has learnt to escape");
        assert!(raw(&TableStyle::new("<&")).contains("\"<&\""), "docx-rs has learnt to escape");
        assert!(raw(&LevelText::new(escaped("<\u{1}&\""))).contains("\"&lt;&amp;&quot;\""));
    }
}
