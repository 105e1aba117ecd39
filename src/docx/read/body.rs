//! The blocks of a document, in reading order, then its footnotes, headers and footers.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    Relationships, going_on, inline,
    notes::{self, Comment},
    numbering::{Kind, Numbering},
    relationships_of,
    styles::{Styles, is_on},
    table,
    told::{Counted, Told, quoted},
    with_part,
};
use crate::{
    docx::{ReadError, read::archive::Archive, xml::Element},
    source::{Block, Content, Made, Para, ParaKind, Position, RemarkKind, Source},
};

/// No document has more headers and footers than this.
const MOST_RUNNING: usize = 256;

/// What is known while a document is read.
pub(super) struct Reader {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// Those of the part that is being read.
    pub(super) relationships: Relationships,
    pub(super) told: Told,
    /// How many paragraphs there were so far.
    paragraphs: usize,
    /// In how many cells, one in another, what is being read stands.
    pub(super) cells: usize,
    pub(super) fields: inline::Fields,
    /// Footnotes and endnotes in the order of their references: which part, and the id there.
    pub(super) notes: Vec<(NoteKind, String)>,
    /// The comments that are referred to, with their place.
    pub(super) commented: BTreeMap<String, Position>,
    /// The headers and footers that sections refer to, in order.
    running: Vec<String>,
}

/// Where a note stands in Word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

/// Reads the document's part and those it refers to.
pub(super) fn source(
    archive: &mut Archive<'_>,
    document: &str,
    relationships: Relationships,
) -> Result<Source, ReadError> {
    let first = |kind: &str| relationships.parts(kind).first().map(|part| (*part).to_owned());
    let styles = match first("styles") {
        Some(part) => with_part(archive, &part, Styles::of)?.unwrap_or_default(),
        None => Styles::default(),
    };
    let numbering = match first("numbering") {
        Some(part) => with_part(archive, &part, Numbering::of)?.unwrap_or_default(),
        None => Numbering::default(),
    };
    let comments = match first("comments") {
        Some(part) => with_part(archive, &part, notes::comments)?.unwrap_or_default(),
        None => BTreeMap::new(),
    };
    let note_parts = [(NoteKind::Footnote, first("footnotes")), (NoteKind::Endnote, first("endnotes"))];
    let macros = first("vbaProject").is_some();
    let mut reader = Reader {
        styles,
        numbering,
        relationships,
        told: Told::default(),
        paragraphs: 0,
        cells: 0,
        fields: inline::Fields::default(),
        notes: Vec::new(),
        commented: BTreeMap::new(),
        running: Vec::new(),
    };
    if macros {
        let message = "The file holds macros; they were neither run nor read";
        reader.told.say(Position { line: 1 }, RemarkKind::Assumed, message);
    }
    let blocks = with_part(archive, document, |root| {
        root.child("w:body")
            .or_else(|| root.child("w:document")?.child("w:body"))
            .map(|body| reader.blocks(body))
    })?;
    let Some(mut blocks) = blocks.flatten() else {
        let reason = "it has no body".to_owned();
        return Err(ReadError::Damaged { part: document.to_owned(), reason });
    };
    for at in going_on::places(&blocks) {
        reader.told.count(at, Counted::GoesOn);
    }
    reader.notes(archive, &note_parts, &mut blocks)?;
    reader.running(archive, &mut blocks)?;
    reader.comments(&comments);
    Ok(Source { made: Made::OfParts, blocks, remarks: reader.told.remarks() })
}

impl Reader {
    /// Where the paragraph stands that is being read.
    pub(super) fn at(&self) -> Position {
        Position { line: self.paragraphs.max(1) }
    }

    /// Where the next paragraph will stand.
    pub(super) fn next_at(&self) -> Position {
        Position { line: self.paragraphs + 1 }
    }

    /// The blocks in an element: a body, a cell, a note.
    pub(super) fn blocks(&mut self, parent: &Element<'_>) -> Vec<Block> {
        let mut walk = Walk::default();
        self.walk(parent, &mut walk);
        if let Some(pending) = walk.pending.take() {
            walk.blocks.push(pending);
        }
        walk.blocks
    }

    fn walk(&mut self, parent: &Element<'_>, walk: &mut Walk) {
        for element in parent.elements() {
            match element.name.as_ref() {
                "w:p" => self.paragraph(element, walk),
                "w:tbl" => {
                    let at = self.next_at();
                    let table = table::table(self, element);
                    if !table.rows.is_empty() {
                        walk.blocks.push(Block { at, content: Content::Table(table) });
                    }
                }
                "w:sectPr" => self.section(element),
                "w:sdt" => {
                    if let Some(content) = element.child("w:sdtContent") {
                        self.walk(content, walk);
                    }
                }
                "w:ins" | "w:moveTo" => {
                    self.told.count(self.next_at(), Counted::Insertions);
                    self.walk(element, walk);
                }
                "w:del" | "w:moveFrom" => self.told.count(self.next_at(), Counted::Deletions),
                "w:altChunk" | "w:subDoc" => {
                    let message = "A document that Word inserts here when it opens the file was left out";
                    self.told.say(self.next_at(), RemarkKind::Lost, message);
                }
                "mc:AlternateContent" => {
                    if let Some(choice) = inline::choice(element) {
                        self.walk(choice, walk);
                    }
                }
                "w:sdtPr" | "w:sdtEndPr" | "w:tcPr" | "w:bookmarkEnd" => {}
                "w:bookmarkStart" => {
                    walk.anchors.extend(element.get("w:name").and_then(inline::anchor));
                }
                "m:oMathPara" | "m:oMath" | "w:r" | "w:hyperlink" => {
                    // Not where it belongs, but there: it is read as a paragraph of its own.
                    self.paragraphs += 1;
                    let at = self.at();
                    let mut content = inline::stray(self, element);
                    let para = Para { text: content.text, anchors: content.anchors, ..Para::default() };
                    walk.blocks.push(Block { at, content: Content::Para(para) });
                    walk.blocks.append(&mut content.beside);
                }
                _ => self.walk(element, walk),
            }
        }
    }

    fn paragraph(&mut self, element: &Element<'_>, walk: &mut Walk) {
        self.paragraphs += 1;
        let at = self.at();
        let properties = element.child("w:pPr");
        if let Some(section) = properties.and_then(|properties| properties.child("w:sectPr")) {
            self.section(section);
        }
        let mut content = inline::content(self, element);
        if properties
            .and_then(|properties| properties.child("w:pageBreakBefore"))
            .is_some_and(|end| is_on(end.get("w:val")))
        {
            self.told.count(at, Counted::PageEnds);
        }
        let mut para = self.looked(properties, at);
        // In a cell an item is a line, and no level is lost.
        if self.cells == 0
            && matches!(para.kind, ParaKind::Heading(4..) | ParaKind::Bullet(4..) | ParaKind::Numbered(4..))
        {
            self.told.count(at, Counted::Deep);
        }
        para.anchors = std::mem::take(&mut walk.anchors);
        para.anchors.append(&mut content.anchors);
        para.text = content.text;
        self.literal_bullet(&mut para);
        // A paragraph whose mark was deleted is one with the next.
        if let Some(pending) = walk.pending.take()
            && let Content::Para(before) = pending.content
        {
            let mut text = before.text;
            text.append(&para.text);
            para.text = text;
            para.anchors.splice(0..0, before.anchors);
        }
        let mark = properties.and_then(|properties| properties.child("w:rPr"));
        let has = |name: &str| mark.is_some_and(|mark| mark.child(name).is_some());
        if has("w:ins") || has("w:moveTo") {
            self.told.count(at, Counted::Insertions);
        }
        let block = Block { at, content: Content::Para(para) };
        if has("w:del") || has("w:moveFrom") {
            self.told.count(at, Counted::Deletions);
            walk.pending = Some(block);
        } else {
            walk.blocks.push(block);
        }
        walk.blocks.append(&mut content.beside);
    }

    /// A paragraph with what its properties and its style say it is.
    fn looked(&mut self, properties: Option<&Element<'_>>, at: Position) -> Para {
        let value = |name: &str| {
            properties.and_then(|properties| properties.child(name)).and_then(|child| child.get("w:val"))
        };
        let mut para = Para::default();
        let mut list = None;
        if let Some(style) = self.styles.paragraph(value("w:pStyle")) {
            para.kind = style.kind;
            para.style = Some(style.name.clone());
            list.clone_from(&style.list);
        }
        if let Some(level) = value("w:outlineLvl").and_then(|level| level.parse::<u8>().ok()) {
            para.kind = match level {
                0..9 => ParaKind::Heading(level + 1),
                _ if matches!(para.kind, ParaKind::Heading(_)) => ParaKind::Plain,
                _ => para.kind,
            };
        }
        if let Some(numbering) = properties.and_then(|properties| properties.child("w:numPr")) {
            let value = |name: &str| numbering.child(name).and_then(|child| child.get("w:val"));
            let level = value("w:ilvl").and_then(|level| level.parse().ok());
            list = match (value("w:numId"), list) {
                (Some(id), _) => Some((id.to_owned(), level)),
                (None, Some((id, own))) => Some((id, level.or(own))),
                (None, None) => None,
            };
        }
        let Some((id, level)) = list.filter(|(id, _)| id != "0") else {
            return para;
        };
        let level = level.unwrap_or(0).min(8);
        let kind = self.numbering.kind(&id, level);
        if matches!(para.kind, ParaKind::Heading(_)) {
            if kind == Some(Kind::Number) {
                self.told.count(at, Counted::NumberedHeadings);
            }
            return para;
        }
        para.kind = match kind {
            Some(Kind::Bullet) => ParaKind::Bullet(level + 1),
            Some(Kind::Number) => ParaKind::Numbered(level + 1),
            Some(Kind::Nothing) | None => return para,
        };
        para.list = id.parse().ok();
        para
    }

    /// An item whose sign was typed with a tab behind it, as the ITU's styles for lists want it. In a cell it stays typed.
    fn literal_bullet(&mut self, para: &mut Para) {
        if para.kind != ParaKind::Plain || self.cells > 0 {
            return;
        }
        let level = para.style.as_ref().and_then(|style| {
            let level = style.id.strip_prefix("enumlev")?;
            level.parse::<u8>().ok()
        });
        let text = para.text.text();
        let sign = ["•\t", "–\t", "◦\t", "-\t", "‒\t", "—\t", "\u{f0b7}\t"]
            .into_iter()
            .find(|sign| text.starts_with(sign));
        if let Some(sign) = sign
            && let Ok(rest) = para.text.slice(sign.len()..text.len())
        {
            para.kind = ParaKind::Bullet(level.unwrap_or(1));
            para.text = rest;
        }
    }

    fn section(&mut self, section: &Element<'_>) {
        for reference in section.elements() {
            if matches!(reference.name.as_ref(), "w:headerReference" | "w:footerReference")
                && let Some(target) = reference.get("r:id").and_then(|id| self.relationships.get(id))
                && self.running.len() < MOST_RUNNING
                && !self.running.contains(&target.target)
            {
                self.running.push(target.target.clone());
            }
        }
    }

    /// Puts footnotes and endnotes at the end, each with the number that stands in its place.
    fn notes(
        &mut self,
        archive: &mut Archive<'_>,
        parts: &[(NoteKind, Option<String>)],
        blocks: &mut Vec<Block>,
    ) -> Result<(), ReadError> {
        if self.notes.is_empty() {
            return Ok(());
        }
        let mut read: BTreeMap<usize, Vec<Block>> = BTreeMap::new();
        let wanted = self.notes.clone();
        for (kind, part) in parts {
            let Some(part) = part else { continue };
            self.relationships = relationships_of(archive, part)?;
            with_part(archive, part, |root| {
                let by_id: HashMap<&str, &Element<'_>> =
                    root.elements().filter_map(|element| Some((element.get("w:id")?, element))).collect();
                // One that is referred to again is the same note: its text stands once.
                let mut taken = HashSet::new();
                for (number, (_, id)) in wanted.iter().enumerate().filter(|(_, (of, _))| of == kind) {
                    let note = by_id.get(id.as_str()).filter(|_| taken.insert(id.as_str()));
                    if let Some(note) = note {
                        read.insert(number, self.blocks(note));
                    }
                }
            })?;
        }
        for (number, mut note) in read {
            let at = note.first().map_or(self.at(), |block| block.at);
            if let Some(Content::Para(first)) = note.first_mut().map(|block| &mut block.content) {
                let mut text = crate::statement::text::RichText::plain(format!("[{}] ", number + 1));
                let body = first.text.text();
                let from = body.len() - body.trim_start().len();
                text.append(&first.text.slice(from..body.len()).unwrap_or_default());
                first.text = text;
            }
            for block in &mut note {
                if let Content::Para(para) = &mut block.content
                    && para.kind == ParaKind::Plain
                {
                    para.kind = ParaKind::Note;
                }
            }
            let message = format!("Footnote {} stands at the end of the text", number + 1);
            self.told.say(at, RemarkKind::Changed, message);
            blocks.append(&mut note);
        }
        Ok(())
    }

    /// Reads headers and footers; what several pages share stands once.
    fn running(&mut self, archive: &mut Archive<'_>, blocks: &mut Vec<Block>) -> Result<(), ReadError> {
        let mut seen = HashSet::new();
        for part in std::mem::take(&mut self.running) {
            self.relationships = relationships_of(archive, &part)?;
            self.fields = inline::Fields::default();
            let read = with_part(archive, &part, |root| self.blocks(root))?;
            for block in read.into_iter().flatten() {
                let at = block.at;
                let paras = match block.content {
                    Content::Para(para) => vec![para],
                    Content::Table(table) => {
                        table.rows.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.paras).collect()
                    }
                };
                for mut para in paras {
                    if !para.text.text().trim().is_empty() && seen.insert(para.text.text().to_owned()) {
                        para.kind = ParaKind::Running;
                        blocks.push(Block { at, content: Content::Para(para) });
                    }
                }
            }
        }
        Ok(())
    }

    fn comments(&mut self, comments: &BTreeMap<String, Comment>) {
        for (id, Comment { author, text }) in comments {
            let at = self.commented.get(id).copied().unwrap_or_default();
            let by = if author.is_empty() { String::new() } else { format!(" by {author}") };
            let message = format!("A comment{by} was left out: {}", quoted(text));
            self.told.say(at, RemarkKind::Lost, message);
        }
    }
}

/// What is gathered from one element.
#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    /// A paragraph whose end was deleted.
    pending: Option<Block>,
    /// Bookmarks between paragraphs, which belong to the next.
    anchors: Vec<String>,
}
