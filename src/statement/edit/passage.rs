//! Changes to neighbouring paragraphs as if they were one text: the edits that replace, split and mark what stands
//! between two spots.

use super::{Edit, Item};
use crate::statement::{
    FieldId, Key, Keyed, List,
    field::{BlockField, ListId, Value},
    text::{Block, Level, Marks, Paragraph, ParagraphStyle, RichText},
};

/// A spot in the text: a paragraph, counted among the blocks, and a byte of its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Which block.
    pub block: usize,
    /// Before which byte.
    pub at: usize,
}

/// The edits that make a change, and where it ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The edits, to be made in order.
    pub edits: Vec<Edit>,
    /// The paragraph, and the byte of it, behind what was put in; none where that is a table.
    pub end: Option<(Key, usize)>,
}

/// How many fresh keys [`splice`] may need for so many blocks.
pub fn keys_for(blocks: usize) -> usize {
    blocks + 1
}

/// Puts `with` in the place of what stands between two spots of paragraphs that follow each other.
///
/// The first and the last paragraph put in grow together with what stays before and behind them; a paragraph of
/// which nothing stays takes the style of what is put in. Nothing when a spot is not in a paragraph.
pub fn splice(text: &List<Block>, from: Spot, to: Spot, with: &[Block], fresh: &[Key]) -> Option<Change> {
    let ends = Ends::of(text, from, to)?;
    match with {
        [] => Some(ends.close(text)),
        [Block::Paragraph(only)] => Some(ends.fill(text, only)),
        _ => ends.open(text, with, fresh),
    }
}

/// What stays before and behind a change.
struct Ends<'a> {
    from: Spot,
    to: Spot,
    first: (Key, &'a Paragraph),
    last: (Key, &'a Paragraph),
    tail: RichText,
}

impl<'a> Ends<'a> {
    fn of(text: &'a List<Block>, from: Spot, to: Spot) -> Option<Self> {
        if from > to {
            return None;
        }
        let (first, last) = (paragraph(text, from.block)?, paragraph(text, to.block)?);
        let tail = last.1.text.slice(to.at..last.1.text.len()).ok()?;
        first.1.text.slice(0..from.at).ok()?;
        Some(Self { from, to, first, last, tail })
    }

    fn is_one(&self) -> bool {
        self.from.block == self.to.block
    }

    /// Takes out the paragraphs of these places.
    fn remove(text: &List<Block>, blocks: impl Iterator<Item = usize>) -> impl Iterator<Item = Edit> {
        blocks.filter_map(|at| text.key_at(at)).map(|key| Edit::Remove(ListId::Text, key))
    }

    fn close(&self, text: &List<Block>) -> Change {
        let (from, to) = (self.from, self.to);
        if self.is_one() {
            return Change {
                edits: vec![replace(self.first.0, from.at..to.at, RichText::new())],
                end: Some((self.first.0, from.at)),
            };
        }
        if from.at == 0 && !self.tail.is_empty() {
            // Nothing stays of the first paragraph: what is left is the last one, as what it is.
            let mut edits: Vec<Edit> = Self::remove(text, from.block..to.block).collect();
            if to.at > 0 {
                edits.push(replace(self.last.0, 0..to.at, RichText::new()));
            }
            return Change { edits, end: Some((self.last.0, 0)) };
        }
        let mut edits = vec![replace(self.first.0, from.at..self.first.1.text.len(), self.tail.clone())];
        edits.extend(Self::remove(text, from.block + 1..to.block + 1));
        Change { edits, end: Some((self.first.0, from.at)) }
    }

    fn fill(&self, text: &List<Block>, only: &Paragraph) -> Change {
        let (key, paragraph) = self.first;
        let mut edits = Vec::new();
        if self.is_one() {
            edits.push(replace(key, self.from.at..self.to.at, only.text.clone()));
        } else {
            let mut with = only.text.clone();
            with.append(&self.tail);
            edits.push(replace(key, self.from.at..paragraph.text.len(), with));
            edits.extend(Self::remove(text, self.from.block + 1..self.to.block + 1));
        }
        if self.from.at == 0 && self.tail.is_empty() {
            edits.extend(restyle(key, paragraph.style, only.style));
        }
        Change { edits, end: Some((key, self.from.at + only.text.len())) }
    }

    fn open(&self, text: &List<Block>, with: &[Block], fresh: &[Key]) -> Option<Change> {
        let (key, paragraph) = self.first;
        let mut fresh = fresh.iter().copied();
        let mut edits = Vec::new();
        let mut next = self.from.block + 1;
        let mut with = with.iter();
        let mut head = RichText::new();
        let mut keeps_head = self.from.at > 0;
        if let Some(Block::Paragraph(first)) = with.as_slice().first() {
            with.next();
            head = first.text.clone();
            keeps_head = true;
            if self.from.at == 0 {
                edits.extend(restyle(key, paragraph.style, first.style));
            }
        }
        edits.push(replace(key, self.from.at..paragraph.text.len(), head));
        edits.extend(Self::remove(text, self.from.block + 1..self.to.block + 1));
        if !keeps_head {
            edits.push(Edit::Remove(ListId::Text, key));
            next -= 1;
        }
        let mut insert = |block: Block| {
            let key = fresh.next()?;
            edits.push(Edit::Insert(ListId::Text, next, Keyed { key, value: Item::Block(block) }));
            next += 1;
            Some(key)
        };
        let last = with.as_slice().last().cloned();
        let inner = with.len().saturating_sub(1);
        for block in with.take(inner) {
            insert(block.clone())?;
        }
        let end = match last {
            Some(Block::Paragraph(mut last)) => {
                let at = last.text.len();
                if !self.tail.is_empty() {
                    last.style = self.last.1.style;
                    last.text.append(&self.tail);
                }
                Some((insert(Block::Paragraph(last))?, at))
            }
            Some(table) => {
                insert(table)?;
                let tail = Paragraph { style: self.last.1.style, text: self.tail.clone() };
                let stays = !self.tail.is_empty();
                if stays { Some((insert(Block::Paragraph(tail))?, 0)) } else { None }
            }
            None => None,
        };
        Some(Change { edits, end })
    }
}

/// Begins a new paragraph at a spot, as Enter does; `fresh` is its key.
///
/// Behind a heading comes running text. An empty item of a list goes one level out, and at last out of the list.
pub fn split(text: &List<Block>, spot: Spot, fresh: Key) -> Option<Change> {
    let (key, paragraph) = paragraph(text, spot.block)?;
    let style = paragraph.style;
    if paragraph.text.is_empty()
        && let Some(outer) = outer(style)
    {
        return Some(Change { edits: vec![set_style(key, outer)], end: Some((key, 0)) });
    }
    let beside = if matches!(style, ParagraphStyle::Heading(_)) { ParagraphStyle::Normal } else { style };
    if spot.at == 0 && !paragraph.text.is_empty() {
        // The paragraph moves down as it is, key and all.
        let item = Keyed { key: fresh, value: Item::Block(Block::paragraph(beside, "")) };
        return Some(Change {
            edits: vec![Edit::Insert(ListId::Text, spot.block, item)],
            end: Some((key, 0)),
        });
    }
    let with = [style, beside].map(|style| Block::paragraph(style, ""));
    splice(text, spot, spot, &with, &[fresh])
}

/// What Enter in an empty item makes of it: an item one level further out, at last a paragraph; none for what is no
/// item.
fn outer(style: ParagraphStyle) -> Option<ParagraphStyle> {
    match style {
        ParagraphStyle::Bullet(_) | ParagraphStyle::Numbered(_) => {
            Some(deeper(style, -1).unwrap_or(ParagraphStyle::Normal))
        }
        _ => None,
    }
}

/// The style of an item so many levels further in; none where there is no such level or no item.
pub fn deeper(style: ParagraphStyle, levels: i8) -> Option<ParagraphStyle> {
    let moved = |level: Level| {
        let number = i16::from(level.number()) + i16::from(levels);
        Level::ALL.into_iter().find(|level| i16::from(level.number()) == number)
    };
    match style {
        ParagraphStyle::Bullet(level) => moved(level).map(ParagraphStyle::Bullet),
        ParagraphStyle::Numbered(level) => moved(level).map(ParagraphStyle::Numbered),
        _ => None,
    }
}

/// Changes the formatting of what stands between two spots of paragraphs.
pub fn mark(text: &List<Block>, from: Spot, to: Spot, change: impl Fn(&mut Marks)) -> Vec<Edit> {
    let mut edits = Vec::new();
    for block in from.block..=to.block {
        let Some((key, paragraph)) = paragraph(text, block) else { continue };
        let start = if block == from.block { from.at } else { 0 };
        let end = if block == to.block { to.at } else { paragraph.text.len() };
        let Ok(mut part) = paragraph.text.slice(start..end) else { continue };
        let whole = 0..part.len();
        if part.is_empty() || part.mark(whole, &change).is_err() {
            continue;
        }
        edits.push(replace(key, start..end, part));
    }
    edits
}

/// Gives the paragraphs between two spots other styles; those for which `change` gives none stay as they are.
pub fn style(
    text: &List<Block>,
    from: usize,
    to: usize,
    change: impl Fn(ParagraphStyle) -> Option<ParagraphStyle>,
) -> Vec<Edit> {
    (from..=to)
        .filter_map(|block| paragraph(text, block))
        .filter_map(|(key, paragraph)| restyle(key, paragraph.style, change(paragraph.style)?))
        .collect()
}

/// The blocks between two spots, the first and last only as far as they lie between.
pub fn between(text: &List<Block>, from: Spot, to: Spot) -> Vec<Block> {
    (from.block..=to.block)
        .filter_map(|block| {
            let (_, whole) = paragraph(text, block)?;
            let start = if block == from.block { from.at } else { 0 };
            let end = if block == to.block { to.at } else { whole.text.len() };
            let text = whole.text.slice(start..end).ok()?;
            Some(Block::Paragraph(Paragraph { style: whole.style, text }))
        })
        .collect()
}

/// Blocks as the lines of one text, as a cell of a table takes them; the cells of a row stand in one line.
pub fn as_lines(blocks: &[Block]) -> RichText {
    let plain = Marks::default();
    let mut text = RichText::new();
    let mut lines = 0;
    let mut line = |text: &mut RichText| {
        if lines > 0 {
            text.push("\n", &plain);
        }
        lines += 1;
    };
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                line(&mut text);
                text.append(&paragraph.text);
            }
            Block::Table(table) => {
                for row in &table.rows {
                    line(&mut text);
                    for (at, cell) in row.iter().enumerate() {
                        if at > 0 {
                            text.push("\t", &plain);
                        }
                        text.append(cell);
                    }
                }
            }
        }
    }
    text
}

fn paragraph(text: &List<Block>, at: usize) -> Option<(Key, &Paragraph)> {
    match text.at(at)? {
        (key, Block::Paragraph(paragraph)) => Some((key, paragraph)),
        (_, Block::Table(_)) => None,
    }
}

fn replace(key: Key, range: std::ops::Range<usize>, with: RichText) -> Edit {
    Edit::Replace(FieldId::Block(key, BlockField::Text), range, with)
}

fn set_style(key: Key, style: ParagraphStyle) -> Edit {
    Edit::Set(FieldId::Block(key, BlockField::Style), Value::Style(style))
}

fn restyle(key: Key, old: ParagraphStyle, new: ParagraphStyle) -> Option<Edit> {
    (old != new).then(|| set_style(key, new))
}

#[cfg(test)]
mod tests;
