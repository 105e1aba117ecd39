//! Sections: pages of one setup with their headers and footers.

use std::ops::Range;

use docx_rs::{
    BuildXML, DocGrid, Footer, FooterReference, Header, HeaderReference, PageMargin, PageNumType,
    PageOrientationType, PageSize, SectionProperty, SectionType,
};

use super::{link::Links, para, pen::Pen};
use crate::sheet::{Change, Direction, Para, Part, Running, Sheet, Start, Style};

/// Headers and footers of a document with the sections that show them.
pub(super) struct Sections {
    /// One for each part of the sheet.
    pub(super) properties: Vec<SectionProperty>,
    /// The parts they refer to.
    pub(super) running: Vec<RunningPart>,
}

/// A header or a footer as docx-rs has it.
pub(in crate::docx) struct RunningPart {
    /// Which of the two.
    pub(in crate::docx) kind: RunningKind,
    /// Its number among those of its kind, from 1.
    pub(in crate::docx) number: usize,
    /// Its XML.
    pub(in crate::docx) xml: Vec<u8>,
    /// Where its links lead.
    pub(in crate::docx) links: Links,
    /// Which of the document's pictures stand in it.
    pub(in crate::docx) pictures: Range<usize>,
}

/// Header or footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum RunningKind {
    /// Above the text.
    Header,
    /// Below the text.
    Footer,
}

impl RunningPart {
    /// The relationship by which the document refers to it.
    pub(in crate::docx) fn id(&self) -> String {
        match self.kind {
            RunningKind::Header => format!("rIdHeader{}", self.number),
            RunningKind::Footer => format!("rIdFooter{}", self.number),
        }
    }
}

/// The sections of a sheet.
///
/// A section that says nothing of its header shows that of the section before. So once one part has a header, every
/// part gets its own, be it empty; the same goes for footers.
pub(super) fn sections(pen: &mut Pen<'_>, sheet: &Sheet) -> Sections {
    let any = |get: fn(&Running) -> &Vec<Para>| {
        sheet.parts.iter().any(|part| !get(&part.first).is_empty() || !get(&part.rest).is_empty())
    };
    let (headers, footers) = (any(|running| &running.header), any(|running| &running.footer));
    let mut sections = Sections { properties: Vec::with_capacity(sheet.parts.len()), running: Vec::new() };
    for part in &sheet.parts {
        let mut property = page(part);
        property.title_pg = part.first != part.rest;
        let places = [(&part.rest, "default"), (&part.first, "first")];
        for (running, place) in places.into_iter().take(if property.title_pg { 2 } else { 1 }) {
            if headers {
                let id = sections.add(pen, RunningKind::Header, &running.header);
                let reference = Some(HeaderReference::new(place, id));
                match place {
                    "first" => property.first_header_reference = reference,
                    _ => property.header_reference = reference,
                }
            }
            if footers {
                let id = sections.add(pen, RunningKind::Footer, &running.footer);
                let reference = Some(FooterReference::new(place, id));
                match place {
                    "first" => property.first_footer_reference = reference,
                    _ => property.footer_reference = reference,
                }
            }
        }
        sections.properties.push(property);
    }
    sections
}

impl Sections {
    fn add(&mut self, pen: &mut Pen<'_>, kind: RunningKind, paras: &[Para]) -> String {
        // Links of a header are relationships of the header, not of the document.
        let outside = std::mem::take(&mut pen.links);
        let before = pen.pictures.count();
        let mut paragraphs: Vec<_> = paras.iter().map(|para| para::paragraph(pen, para)).collect();
        if paragraphs.is_empty() {
            let style = match kind {
                RunningKind::Header => Style::HEADER,
                RunningKind::Footer => Style::FOOTER,
            };
            paragraphs.push(para::blank(pen, style, Direction::LeftToRight, Change::None));
        }
        let xml = match kind {
            RunningKind::Header => paragraphs.into_iter().fold(Header::new(), Header::add_paragraph).build(),
            RunningKind::Footer => paragraphs.into_iter().fold(Footer::new(), Footer::add_paragraph).build(),
        };
        let part = RunningPart {
            kind,
            number: self.running.iter().filter(|other| other.kind == kind).count() + 1,
            xml,
            pictures: before..pen.pictures.count(),
            links: std::mem::replace(&mut pen.links, outside),
        };
        let id = part.id();
        self.running.push(part);
        id
    }
}

/// Size, margins and beginning of a part's pages.
fn page(part: &Part) -> SectionProperty {
    let page = part.page;
    let length = |twips| u32::try_from(super::length(twips)).unwrap_or(u32::MAX).max(1);
    let mut size = PageSize::new().size(length(page.width), length(page.height));
    if page.width > page.height {
        size = size.orient(PageOrientationType::Landscape);
    }
    let margin = PageMargin::new()
        .top(page.top.0)
        .right(page.right.0.max(0))
        .bottom(page.bottom.0)
        .left(page.left.0.max(0))
        .header(page.header.0.max(0))
        .footer(page.footer.0.max(0));
    let mut property = SectionProperty::new().page_size(size).page_margin(margin);
    // What Word puts between columns; there is but one.
    property.space = 720;
    // The distance of lines that Word notes down even where no text keeps to it.
    property.doc_grid = Some(DocGrid::with_empty().line_pitch(360));
    property.section_type = Some(match part.start {
        Start::NewPage => SectionType::NextPage,
        Start::Continuous => SectionType::Continuous,
    });
    property.page_num_type = part.first_number.map(|number| PageNumType::new().start(number));
    property
}
