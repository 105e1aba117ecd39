//! A place of the text as one string, whose changes are made to the statement: it is the only truth.

use std::ops::Range;

use super::place::{self, Place};
use crate::{
    app::{state::OpenDraft, wording},
    statement::{
        FieldId, Key, Keyed, Statement,
        edit::{
            Edit, EditError, Item,
            passage::{self, Change, Spot},
        },
        field::{BlockField, ListId},
        text::{Block, Marks, ParagraphStyle, RichText},
    },
};

/// A place that is being written in.
///
/// Its paragraphs stand in one string with a newline between them; whatever is changed in the string is changed in
/// the statement, and the string is read from there again.
pub(super) struct Writing<'d> {
    draft: &'d mut OpenDraft,
    troubles: &'d mut Vec<String>,
    place: Place,
    /// Where among the blocks it begins.
    first: usize,
    parts: Vec<Part>,
    text: String,
    /// The formatting of what is typed next, where it is not that of the characters around it.
    pub(super) pending: Option<Marks>,
    /// Whether something was changed by the event that is being worked: all that it changes is one step.
    joined: bool,
}

/// A paragraph or cell of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    /// Its field.
    pub(super) field: FieldId,
    /// Its block.
    pub(super) key: Key,
    /// What it is; a cell is normal.
    pub(super) style: ParagraphStyle,
    /// Its first byte in the string.
    pub(super) start: usize,
    /// How many bytes it has.
    pub(super) len: usize,
}

impl Part {
    /// The byte behind its last.
    pub(super) fn end(&self) -> usize {
        self.start + self.len
    }
}

impl<'d> Writing<'d> {
    /// A place of a draft; what cannot be done there is told in `troubles`.
    pub(super) fn new(draft: &'d mut OpenDraft, troubles: &'d mut Vec<String>, place: Place) -> Self {
        let mut writing = Self {
            draft,
            troubles,
            place,
            first: 0,
            parts: Vec::new(),
            text: String::new(),
            pending: None,
            joined: false,
        };
        writing.read();
        writing
    }

    /// Reads the string from the statement.
    fn read(&mut self) {
        self.parts.clear();
        self.text.clear();
        let statement = self.draft.statement();
        let (text, parts) = (&mut self.text, &mut self.parts);
        let mut push = |field, key, style, rich: &RichText| {
            if !parts.is_empty() {
                text.push('\n');
            }
            parts.push(Part { field, key, style, start: text.len(), len: rich.len() });
            text.push_str(rich.text());
        };
        match self.place {
            Place::Passage(number) => {
                self.first = place::first_of(statement, number).unwrap_or(statement.text.len());
                for (key, block) in statement.text.iter().skip(self.first) {
                    let Block::Paragraph(paragraph) = block else { break };
                    let field = FieldId::Block(key, BlockField::Text);
                    push(field, key, paragraph.style, &paragraph.text);
                }
            }
            Place::Cell(key, row, column) => {
                if let Some(rich) = cell(statement, key, row, column) {
                    push(place::cell(key, row, column), key, ParagraphStyle::Normal, rich);
                }
            }
        }
    }

    /// The string.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The paragraphs, or the cell.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Which place it is.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// A number that changes with every change of the statement.
    pub(super) fn revision(&self) -> u64 {
        self.draft.revision()
    }

    /// The characters of each part, in order.
    pub(super) fn rich(&self) -> impl Iterator<Item = &RichText> {
        let statement = self.draft.statement();
        let cell = match self.place {
            Place::Passage(_) => None,
            Place::Cell(key, row, column) => self::cell(statement, key, row, column),
        };
        let paragraphs = statement.text.values().skip(self.first).take(self.parts.len());
        let paragraphs = paragraphs.filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(&paragraph.text),
            Block::Table(_) => None,
        });
        cell.into_iter().chain(paragraphs.take(if cell.is_some() { 0 } else { usize::MAX }))
    }

    fn rich_of(&self, part: usize) -> Option<&RichText> {
        self.rich().nth(part)
    }

    /// The byte of the string before which the character of this number stands.
    pub(super) fn byte(&self, character: usize) -> usize {
        self.text.char_indices().nth(character).map_or(self.text.len(), |(at, _)| at)
    }

    /// How many characters stand before a byte of the string.
    pub(super) fn character(&self, byte: usize) -> usize {
        self.text.get(..byte).map_or(0, |text| text.chars().count())
    }

    /// The part in which a byte of the string lies.
    pub(super) fn part_at(&self, byte: usize) -> Option<usize> {
        self.parts.partition_point(|part| part.start <= byte).checked_sub(1)
    }

    fn spot(&self, byte: usize) -> Option<Spot> {
        let part = self.part_at(byte)?;
        Some(Spot { block: self.first + part, at: byte - self.parts[part].start })
    }

    fn spots(&self, range: &Range<usize>) -> Option<(Spot, Spot)> {
        Some((self.spot(range.start)?, self.spot(range.end)?))
    }

    /// The byte of the string at which a byte of a field stands; none when the field is not of this place.
    pub(super) fn byte_of(&self, field: FieldId, at: usize) -> Option<usize> {
        let part = self.parts.iter().find(|part| part.field == field)?;
        Some(part.start + at.min(part.len))
    }

    /// Lets the next change begin a step of its own: an event has been worked.
    pub(super) fn settle(&mut self) {
        self.joined = false;
    }

    fn done(&mut self, outcome: Result<(), EditError>) -> bool {
        if let Err(error) = &outcome {
            self.troubles.push(format!("The text could not be changed: {error}"));
        }
        self.joined = true;
        self.read();
        outcome.is_ok()
    }

    /// Makes changes as a step of this name, or as part of the step that the event has begun.
    pub(super) fn edit(&mut self, name: &str, edits: Vec<Edit>) -> bool {
        if edits.is_empty() {
            return false;
        }
        if self.joined {
            self.draft.join();
        }
        let outcome = self.draft.edit(name, edits);
        self.done(outcome)
    }

    fn replace(&mut self, part: usize, range: Range<usize>, with: RichText) -> bool {
        if range.is_empty() && with.is_empty() {
            return false;
        }
        let Some(field) = self.parts.get(part).map(|part| part.field) else { return false };
        if self.joined {
            self.draft.join();
        }
        let name = format!("typing in {}", wording::in_a_sentence(field));
        let outcome = self.draft.type_into(field, range, with, name);
        self.done(outcome)
    }

    fn fresh(&mut self, blocks: usize) -> Vec<Key> {
        (0..passage::keys_for(blocks)).map(|_| self.draft.fresh_key()).collect()
    }

    fn change(&mut self, name: &str, change: Option<Change>) -> Option<usize> {
        let Change { edits, end } = change?;
        self.edit(name, edits);
        let (key, at) = end?;
        self.byte_of(FieldId::Block(key, BlockField::Text), at)
    }

    /// Takes out the bytes of a range.
    pub(super) fn delete(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let Some((from, to)) = self.spots(&range) else { return };
        if from.block == to.block {
            let part = from.block - self.first;
            let first = self.rich_of(part).and_then(|rich| rich.slice(from.at..to.at).ok());
            let marks = first.and_then(|rich| rich.runs().next().map(|run| run.marks.clone()));
            self.replace(part, from.at..to.at, RichText::new());
            // What is typed over a selection looks as its first character did.
            self.pending = self.pending.take().or(marks.map(|marks| Marks { link: None, ..marks }));
            return;
        }
        let change = passage::splice(&self.draft.statement().text, from, to, &[], &[]);
        self.change("deleting text", change);
    }

    /// Takes out the bytes of a range, as a step of its own.
    pub(super) fn cut(&mut self, range: Range<usize>) {
        self.draft.seal();
        self.delete(range);
        self.draft.seal();
    }

    /// Puts characters before a byte as they are typed; returns the byte behind them.
    pub(super) fn insert(&mut self, at: usize, typed: &str) -> usize {
        let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
        if self.parts.is_empty() {
            return self.begin(&typed);
        }
        let Some(spot) = self.spot(at) else { return at };
        let marks = self.marks_for_typing(at);
        let is_cell = self.place.table().is_some();
        if is_cell || !typed.contains('\n') {
            let mut with = RichText::new();
            with.push(&typed, &marks);
            self.replace(spot.block - self.first, spot.at..spot.at, with);
            return at + typed.len();
        }
        if typed == "\n" {
            return self.enter(spot).unwrap_or(at);
        }
        let style = self.style_at(at);
        let lines = typed.split('\n').map(|line| {
            let mut text = RichText::new();
            text.push(line, &marks);
            Block::paragraph(style, text)
        });
        let blocks: Vec<Block> = lines.collect();
        self.splice("typing in text", spot, spot, &blocks).unwrap_or(at)
    }

    /// The first characters of a passage that has no paragraph yet.
    fn begin(&mut self, typed: &str) -> usize {
        let Place::Passage(_) = self.place else { return 0 };
        let marks = self.pending.clone().unwrap_or_default();
        let blocks: Vec<Block> = typed
            .split('\n')
            .map(|line| {
                let mut text = RichText::new();
                text.push(line, &marks);
                Block::paragraph(ParagraphStyle::Normal, text)
            })
            .collect();
        self.put("typing in text", blocks);
        self.text.len()
    }

    /// Puts blocks where this passage, which has none, stands.
    fn put(&mut self, name: &str, blocks: Vec<Block>) {
        let mut at = self.first;
        let mut edits = Vec::new();
        for block in blocks {
            let item = Keyed { key: self.draft.fresh_key(), value: Item::Block(block) };
            edits.push(Edit::Insert(ListId::Text, at, item));
            at += 1;
        }
        self.edit(name, edits);
    }

    fn enter(&mut self, spot: Spot) -> Option<usize> {
        let fresh = self.draft.fresh_key();
        let change = passage::split(&self.draft.statement().text, spot, fresh);
        self.pending = None;
        self.change("new paragraph", change)
    }

    fn splice(&mut self, name: &str, from: Spot, to: Spot, with: &[Block]) -> Option<usize> {
        let fresh = self.fresh(with.len());
        let change = passage::splice(&self.draft.statement().text, from, to, with, &fresh);
        self.change(name, change)
    }

    /// Puts a line break within the paragraph in the place of a range; returns the byte behind it.
    pub(super) fn break_line(&mut self, range: Range<usize>) -> usize {
        self.delete(range.clone());
        let at = range.start;
        if self.parts.is_empty() {
            return at;
        }
        let mut with = RichText::new();
        with.push("\n", &self.marks_for_typing(at));
        match self.spot(at) {
            Some(spot) if self.replace(spot.block - self.first, spot.at..spot.at, with) => at + 1,
            _ => at,
        }
    }

    /// What Backspace does at the beginning of a paragraph that is more than running text, or of the only empty one;
    /// whether there was such a thing to do.
    pub(super) fn plainer(&mut self, at: usize) -> bool {
        let Some(spot) = self.spot(at).filter(|spot| spot.at == 0) else { return false };
        let part = self.parts[spot.block - self.first];
        let Place::Passage(_) = self.place else { return false };
        if part.style != ParagraphStyle::Normal {
            self.set_style(at..at, |_| Some(ParagraphStyle::Normal));
            return true;
        }
        if self.text.is_empty() {
            self.edit("deleting text", vec![Edit::Remove(ListId::Text, part.key)]);
            return true;
        }
        false
    }

    /// Puts blocks in the place of a range; returns the field and byte behind them, if they do not end in a table.
    pub(super) fn paste(&mut self, range: Range<usize>, mut blocks: Vec<Block>) -> Option<(FieldId, usize)> {
        let name = "paste";
        if blocks.is_empty() {
            return None;
        }
        if let Place::Cell(..) = self.place {
            let with = passage::as_lines(&blocks);
            let field = self.parts.first()?.field;
            let end = range.start + with.len();
            self.edit(name, vec![Edit::Replace(field, range, with)]);
            return Some((field, end));
        }
        let Some((from, to)) = self.spots(&range) else {
            self.put(name, blocks);
            let last = self.parts.last()?;
            return Some((last.field, last.len));
        };
        // Plain words take on what the paragraph is that they are put in.
        if let (Some(Block::Paragraph(first)), Some(part)) =
            (blocks.first_mut(), self.parts.get(from.block - self.first))
            && first.style == ParagraphStyle::Normal
        {
            first.style = part.style;
        }
        let fresh = self.fresh(blocks.len());
        let change = passage::splice(&self.draft.statement().text, from, to, &blocks, &fresh)?;
        self.edit(name, change.edits);
        let (key, at) = change.end?;
        Some((FieldId::Block(key, BlockField::Text), at))
    }

    /// The blocks of a range, to be copied.
    pub(super) fn copy(&self, range: Range<usize>) -> Vec<Block> {
        let Some((from, to)) = self.spots(&range) else { return Vec::new() };
        if let Place::Cell(..) = self.place {
            let text = self.rich_of(0).and_then(|rich| rich.slice(range).ok()).unwrap_or_default();
            return vec![Block::paragraph(ParagraphStyle::Normal, text)];
        }
        passage::between(&self.draft.statement().text, from, to)
    }

    /// Puts a table before or behind the paragraph of a byte; returns its key.
    pub(super) fn insert_table(&mut self, at: usize, table: crate::statement::text::Table) -> Key {
        let key = self.draft.fresh_key();
        let place = match self.spot(at) {
            Some(spot) if self.parts[spot.block - self.first].len == 0 => spot.block,
            Some(spot) => spot.block + 1,
            None => self.first,
        };
        let item = Keyed { key, value: Item::Block(Block::Table(table)) };
        self.edit("new table", vec![Edit::Insert(ListId::Text, place, item)]);
        key
    }

    /// Gives the paragraphs of a range other styles.
    pub(super) fn set_style(
        &mut self,
        range: Range<usize>,
        change: impl Fn(ParagraphStyle) -> Option<ParagraphStyle>,
    ) {
        let Place::Passage(_) = self.place else { return };
        if self.parts.is_empty() {
            let style = change(ParagraphStyle::Normal).unwrap_or_default();
            self.put("change of style", vec![Block::paragraph(style, "")]);
            return;
        }
        let Some((from, to)) = self.spots(&range) else { return };
        let edits = passage::style(&self.draft.statement().text, from.block, to.block, change);
        self.edit("change of style", edits);
    }

    /// Changes the formatting of a range.
    pub(super) fn mark(&mut self, name: &str, range: Range<usize>, change: impl Fn(&mut Marks)) {
        let edits = match self.place {
            Place::Passage(_) => {
                let Some((from, to)) = self.spots(&range) else { return };
                passage::mark(&self.draft.statement().text, from, to, change)
            }
            Place::Cell(key, row, column) => {
                let Some(mut with) = self.rich_of(0).and_then(|rich| rich.slice(range.clone()).ok()) else {
                    return;
                };
                if with.mark(0..with.len(), change).is_err() {
                    return;
                }
                vec![Edit::Replace(place::cell(key, row, column), range, with)]
            }
        };
        self.edit(name, edits);
    }

    /// The style of the paragraph of a byte.
    pub(super) fn style_at(&self, byte: usize) -> ParagraphStyle {
        self.part_at(byte).map_or(ParagraphStyle::Normal, |part| self.parts[part].style)
    }

    /// The formatting of characters typed before a byte.
    pub(super) fn marks_for_typing(&self, byte: usize) -> Marks {
        self.pending.clone().unwrap_or_else(|| {
            let part = self.part_at(byte);
            part.and_then(|part| Some(self.rich_of(part)?.marks_for_typing(byte - self.parts[part].start)))
                .unwrap_or_default()
        })
    }

    /// The formatting of each stretch of a range, or of what would be typed where the range is empty.
    pub(super) fn marks_of(&self, range: Range<usize>) -> Vec<Marks> {
        let mut marks = Vec::new();
        for (part, rich) in self.parts.iter().zip(self.rich()) {
            let (start, end) = (range.start.max(part.start), range.end.min(part.end()));
            if start < end {
                let here = start - part.start..end - part.start;
                let met = rich
                    .runs()
                    .filter(|run| run.range.start < here.end && here.start < run.range.end)
                    .map(|run| run.marks.clone());
                marks.extend(met);
            }
        }
        if marks.is_empty() {
            marks.push(self.marks_for_typing(range.start));
        }
        marks
    }

    /// The link around a byte: its bytes in the string and its address.
    pub(super) fn link_at(&self, byte: usize) -> Option<(Range<usize>, String)> {
        let part = self.part_at(byte)?;
        let start = self.parts[part].start;
        let runs = self.rich_of(part)?.runs().filter_map(|run| {
            Some((start + run.range.start..start + run.range.end, run.marks.link.clone()?))
        });
        // A link with a bold word in it is still one link.
        let mut whole: Option<(Range<usize>, String)> = None;
        for (range, link) in runs {
            match &mut whole {
                Some((known, address)) if known.end == range.start && *address == link => {
                    known.end = range.end;
                }
                Some((known, _)) if known.start <= byte && byte <= known.end => break,
                _ => whole = Some((range, link)),
            }
        }
        whole.filter(|(range, _)| range.start <= byte && byte <= range.end)
    }
}

fn cell(statement: &Statement, key: Key, row: u32, column: u32) -> Option<&RichText> {
    let table = place::table(statement, key)?;
    table.rows.get(usize::try_from(row).ok()?)?.get(usize::try_from(column).ok()?)
}
