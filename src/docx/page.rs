//! What the reader sees of what the writer draws, without a file between them.
//!
//! An import compares the page of a file with the page its draft prints. Both must be told in the same words; a test
//! holds this to [`super::write()`] and [`super::read`].

use std::sync::Arc;

use crate::{
    sheet::{
        Cell, CellRole, Fields, Inline, Item, Layout, ListKind, Merge, Para, Row, Sheet, Style, StyleTable,
    },
    source::{self, Block, Content, Made, ParaKind, Position, Source, StyleName},
    statement::{
        FieldId,
        text::{Marks, RichText},
    },
};

/// A sheet as a received document, with the field that each of its blocks shows as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The document.
    pub source: Source,
    /// For each block, the field it shows.
    pub origins: Vec<Option<FieldId>>,
}

/// The document that a reader of the sheet's Word file sees.
pub fn page(sheet: &Sheet) -> Page {
    let mut page = Drawing { page: Page::default(), styles: &sheet.styles, paragraphs: 0 };
    page.page.source.made = Made::OfParts;
    for part in &sheet.parts {
        let start = page.page.source.blocks.len();
        for item in &part.items {
            page.item(item);
        }
        let ends_with_para = page.page.source.blocks[start..]
            .last()
            .is_some_and(|block| matches!(block.content, Content::Para(_)));
        if !ends_with_para {
            page.para(&Para::new(Style::NORMAL));
        }
    }
    let mut seen = std::collections::HashSet::new();
    let running = sheet.parts.iter().flat_map(|part| [&part.rest, &part.first]);
    for para in running.flat_map(|running| running.header.iter().chain(&running.footer)) {
        let mut read = page.read(para);
        if !read.text.text().trim().is_empty() && seen.insert(read.text.text().to_owned()) {
            read.kind = ParaKind::Running;
            page.push(Content::Para(read), None);
        }
    }
    page.page
}

struct Drawing<'a> {
    page: Page,
    styles: &'a StyleTable,
    paragraphs: usize,
}

impl Drawing<'_> {
    fn push(&mut self, content: Content, origin: Option<FieldId>) {
        let paragraphs = match &content {
            Content::Para(_) => 1,
            Content::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.paras.len()).sum()
            }
        };
        let at = Position { line: self.paragraphs + 1 };
        self.paragraphs += paragraphs;
        self.page.source.blocks.push(Block { at, content });
        self.page.origins.push(origin);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Para(para) => self.para(para),
            Item::Rule(_) => self.para(&Para::new(Style::NORMAL)),
            Item::Fields(fields) => self.fields(fields),
            Item::Table(table) => {
                self.apart();
                let rows = table.rows.iter().map(|row| {
                    let cells = row.cells.iter().map(|cell| {
                        source::Cell::of(cell.paras.iter().map(|para| self.read(para)).collect())
                    });
                    source::Row { at: Position::default(), cells: cells.collect() }
                });
                let table = source::Table { header_rows: table.header_rows, rows: rows.collect() };
                if !table.rows.is_empty() {
                    let origin = match item {
                        Item::Table(table) => table.origin,
                        _ => None,
                    };
                    self.push(Content::Table(table), origin);
                }
            }
        }
    }

    /// Two tables that touch have an empty paragraph between them.
    fn apart(&mut self) {
        let last = self.page.source.blocks.last();
        if last.is_some_and(|block| matches!(block.content, Content::Table(_))) {
            self.para(&Para::new(Style::NORMAL));
        }
    }

    fn para(&mut self, para: &Para) {
        let read = self.read(para);
        self.push(Content::Para(read), para.origin);
    }

    fn fields(&mut self, fields: &Fields) {
        match &fields.layout {
            Layout::Grid { .. } if fields.rows.is_empty() => {}
            Layout::Grid { .. } => {
                self.apart();
                let mut rows: Vec<_> = fields.rows.iter().map(|row| self.row(row)).collect();
                for anchor in fields.anchors.iter().rev() {
                    let first = rows.get_mut(anchor.rows.start).and_then(|row| row.cells.first_mut());
                    if let Some(para) = first.and_then(|cell| cell.paras.first_mut()) {
                        para.anchors.insert(0, anchor.name.clone());
                    }
                }
                self.push(Content::Table(source::Table { header_rows: 0, rows }), None);
            }
            Layout::Hanging { .. } => {
                for row in &fields.rows {
                    self.hanging(row);
                }
            }
        }
    }

    fn row(&self, row: &Row) -> source::Row {
        let cells = row.cells.iter().map(|cell| {
            let mut paras: Vec<source::Para> = cell.paras.iter().map(|para| self.read(para)).collect();
            if let Some(first) = paras.first_mut() {
                first.anchors.clone_from(&cell.anchors);
            }
            source::Cell { paras, wider: cell.span.max(1) - 1, goes_on: cell.merge == Merge::Continue }
        });
        source::Row { at: Position::default(), cells: cells.collect() }
    }

    /// Labels with their values behind a tab, one paragraph each.
    fn hanging(&mut self, row: &Row) {
        let mut cells = row.cells.iter().peekable();
        while let Some(cell) = cells.next() {
            let (label, value): (Option<&Cell>, Option<&Cell>) = match cell.role {
                CellRole::Label => (Some(cell), cells.next_if(|next| next.role != CellRole::Label)),
                _ => (None, Some(cell)),
            };
            let mut text = RichText::new();
            for para in label.map(|label| label.paras.as_slice()).unwrap_or_default() {
                text.append(&self.read(para).text);
            }
            if label.is_some() {
                text.push("\t", &Marks::default());
            }
            let mut paras = value.map(|value| value.paras.as_slice()).unwrap_or_default().iter();
            let mut first = paras.next().map(|para| self.read(para)).unwrap_or_default();
            text.append(&first.text);
            first.text = text;
            self.push(Content::Para(first), None);
            for para in paras {
                self.para(para);
            }
        }
    }

    /// A paragraph as it reads.
    fn read(&self, para: &Para) -> source::Para {
        let mut text = RichText::new();
        // What a look without a name in Word says, it says of each run.
        let set = self.styles.direct(para.style).into_iter().fold(Marks::default(), |set, look| Marks {
            bold: look.bold.unwrap_or(set.bold),
            italic: look.italic.unwrap_or(set.italic),
            underline: look.underline.unwrap_or(set.underline),
            ..set
        });
        for inline in &para.inlines {
            match inline {
                Inline::Text(run) => {
                    let marks = Marks {
                        bold: run.marks.bold || set.bold,
                        italic: run.marks.italic || set.italic,
                        underline: run.marks.underline || set.underline,
                        ..run.marks.clone()
                    };
                    text.push(&run.text, &marks);
                }
                Inline::Tab => text.push("\t", &set),
                Inline::Break => text.push("\n", &set),
                _ => {}
            }
        }
        let def = self.styles.named(para.style);
        let outline = self.styles.outline(para.style);
        let levels = para.list.as_ref().map(|mark| match mark.kind {
            ListKind::Bullet => self.styles.lists.bullet.len(),
            ListKind::Numbered => self.styles.lists.numbered.len(),
        });
        let kind = match (&para.list, outline) {
            (_, Some(level)) => ParaKind::Heading(level + 1),
            (Some(mark), None) if levels.is_some_and(|levels| levels > 0) => {
                let deepest = levels.and_then(|levels| u8::try_from(levels).ok()).unwrap_or(9);
                let level = (mark.level + 1).min(deepest);
                match mark.kind {
                    ListKind::Bullet => ParaKind::Bullet(level),
                    ListKind::Numbered => ParaKind::Numbered(level),
                }
            }
            _ if para.style == Style::NOTE => ParaKind::Note,
            _ => ParaKind::Plain,
        };
        let style =
            def.map(|def| Arc::new(StyleName { id: def.word_id.to_owned(), name: def.word_name.to_owned() }));
        source::Para { kind, text, style, ..source::Para::default() }
    }
}
