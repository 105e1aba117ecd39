//! The text, block by block.

use std::collections::{HashMap, HashSet};

use super::{
    Merge, lines,
    table::{self, Parts},
};
use crate::{
    intake::{RemarkKind, of_table},
    source::{self, Content, Position},
    statement::{
        FieldId, Key, Keyed, List, difference,
        field::BlockField,
        text::{Block, ParagraphStyle, RichText},
    },
};

/// What a block shows, to be compared: a block of a statement has no ranks but equality, so its words stand for it.
fn words_of(block: &source::Block) -> String {
    match &block.content {
        Content::Para(para) => format!("{:?}{}", para.kind, marked(&para.text)),
        Content::Table(table) => {
            let mut words = format!("table {}", table.header_rows);
            for row in &table.rows {
                words.push('\u{1e}');
                for cell in &row.cells {
                    words.push_str(&format!(
                        "\u{1f}{}{}{}",
                        cell.wider,
                        cell.goes_on,
                        marked(&cell.in_text())
                    ));
                }
            }
            words
        }
    }
}

/// A text with its marks, as words.
pub(super) fn marked(text: &RichText) -> String {
    let mut words = text.text().to_string();
    for run in text.runs().filter(|run| !run.marks.is_plain()) {
        words.push_str(&format!("\u{1d}{:?}{:?}", run.range, run.marks));
    }
    words
}

/// Whether a block still says half of what another said, at its beginning and its end.
fn alike(was: &source::Block, is: &source::Block) -> bool {
    fn text(block: &source::Block) -> Option<&str> {
        match &block.content {
            Content::Para(para) => Some(para.text.text()),
            Content::Table(_) => None,
        }
    }
    match (text(was), text(is)) {
        (Some(was), Some(is)) => {
            let (gone, _) = difference::between_texts(was, is);
            2 * (was.len() - gone.len()) >= was.len().min(is.len()).max(1)
        }
        (None, None) => true,
        _ => false,
    }
}

impl Merge<'_> {
    pub(super) fn text(&mut self, origins: &[Option<FieldId>]) {
        let (was, is) = (self.was.blocks(), self.is.blocks());
        let words = |blocks: &[(usize, &source::Block)]| -> Vec<String> {
            blocks.iter().map(|(_, block)| words_of(block)).collect()
        };
        // An empty paragraph only parts others, but where the page was printed with one.
        let was_words = words(&was);
        let is_blank = |block: &source::Block| matches!(&block.content, Content::Para(para) if para.text.text().trim().is_empty());
        let printed: HashSet<&String> = was_words.iter().collect();
        let is: Vec<_> = is
            .into_iter()
            .filter(|(_, block)| !is_blank(block) || printed.contains(&words_of(block)))
            .collect();
        let is_words = words(&is);
        if was_words == is_words && self.before_text.is_empty() {
            return;
        }
        self.edited = true;
        let known: HashMap<Key, &Block> = self.known.text.iter().collect();
        let origin = |at: usize| match origins.get(was.get(at)?.0)? {
            Some(FieldId::Block(key, part)) => Some((*key, *part)),
            _ => None,
        };
        let key_of = |at: usize| origin(at).map(|(key, _)| key);
        let mut divided: HashMap<Key, (Position, Parts)> = HashMap::new();
        let mut list: Vec<Keyed<Block>> = Vec::new();
        for text in std::mem::take(&mut self.before_text) {
            let value = Block::paragraph(ParagraphStyle::Normal, RichText::plain(text));
            list.push(Keyed { key: self.s.keys.fresh(), value });
        }
        let shown: HashSet<Key> = (0..was.len()).filter_map(key_of).collect();
        let mut hidden =
            self.known.text.iter().enumerate().filter(|(_, (key, _))| !shown.contains(key)).peekable();
        let place: HashMap<Key, usize> =
            self.known.text.iter().enumerate().map(|(at, (key, _))| (key, at)).collect();
        let alike = |was_at: usize, is_at: usize| match (was.get(was_at), is.get(is_at)) {
            (Some((_, was)), Some((_, is))) => alike(was, is),
            _ => false,
        };
        for line in lines::lines_by(&was_words, &is_words, alike) {
            let key = line.was.and_then(key_of);
            let here = key.and_then(|key| place.get(&key)).copied();
            // What no page shows, such as a table without columns, stays where it was.
            while let Some((_, (key, block))) = hidden.next_if(|(at, _)| here.is_some_and(|here| *at < here))
            {
                list.push(Keyed { key, value: block.clone() });
            }
            let old = key.and_then(|key| known.get(&key)).copied();
            let Some((_, block)) = is.get(line.is) else { continue };
            let before = line.was.and_then(|at| was.get(at)).map(|(_, block)| &block.content);
            let part = line.was.and_then(origin);
            let mut key = key;
            if let (Some((of, BlockField::Cell(_, first))), Some(Block::Table(whole))) = (part, old) {
                if let (Some(Content::Table(before)), Content::Table(now)) = (before, &block.content) {
                    let (_, parts) = divided.entry(of).or_insert_with(|| {
                        list.push(Keyed { key: of, value: Block::Table(whole.clone()) });
                        (block.at, Parts::default())
                    });
                    parts.add(whole, usize::try_from(first).unwrap_or(usize::MAX), before, now);
                    if !line.same {
                        self.of_table(block.at, now);
                    }
                    continue;
                }
                // A paragraph in the place of a part is not the table.
                key = None;
            }
            match (line.same, key, old) {
                (true, Some(key), Some(old)) => list.push(Keyed { key, value: old.clone() }),
                // The empty paragraph between two tables is nobody's.
                (true, _, _) => {}
                (false, _, _) if is_blank(block) => {}
                (false, key, old) => {
                    let value = changed(old, before, block);
                    if let Content::Table(table) = &block.content {
                        self.of_table(block.at, table);
                    }
                    list.push(Keyed { key: key.unwrap_or_else(|| self.s.keys.fresh()), value });
                }
            }
        }
        list.extend(hidden.map(|(_, (key, block))| Keyed { key, value: block.clone() }));
        for block in &mut list {
            let (Some((at, parts)), Block::Table(table)) = (divided.remove(&block.key), &mut block.value)
            else {
                continue;
            };
            let joined = parts.joined(table);
            if let Some(message) = joined.told {
                self.remark(at, RemarkKind::Assumed, message);
            }
            if let Some(now) = joined.table {
                *table = now;
            }
        }
        self.s.text = List::from_iter(list);
    }

    /// Says what a table of the text does not keep.
    fn of_table(&mut self, at: Position, table: &source::Table) {
        of_table(table).for_each(|message| self.remark(at, RemarkKind::Changed, message));
    }
}

/// A block as it is now.
fn changed(old: Option<&Block>, before: Option<&Content>, now: &source::Block) -> Block {
    match (&now.content, old, before) {
        (Content::Para(para), _, _) => Block::paragraph(para.kind.in_text(), para.text.clone()),
        (Content::Table(now), Some(Block::Table(old)), Some(Content::Table(before))) => {
            Block::Table(table::changed(old, before, now))
        }
        (Content::Table(now), _, _) => Block::Table(now.in_text()),
    }
}
