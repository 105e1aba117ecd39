//! Items of lists and headings, marked where more than one line shows that they are.

use crate::{
    source::{Block, Content, Para, ParaKind},
    statement::text::RichText,
};

use super::marker::{Marked, Marker, Reading, marked};

/// A numbered heading is at most this long, in characters.
const LONGEST_HEADING: usize = 90;

/// Marks headings, then the items of lists, among plain paragraphs.
pub(super) fn mark(blocks: &mut Vec<Block>) {
    underlined_headings(blocks);
    numbered_headings(blocks);
    let mut at = 0;
    while at < blocks.len() {
        let end = end_of_list(blocks, at);
        if end > at {
            mark_list(blocks, at, end);
        }
        at = end.max(at + 1);
    }
}

fn plain(block: &Block) -> Option<&str> {
    match &block.content {
        Content::Para(para) if para.kind == ParaKind::Plain => Some(para.text.text()),
        _ => None,
    }
}

fn is_blank(block: &Block) -> bool {
    plain(block).is_some_and(|text| text.trim().is_empty())
}

fn set(block: &mut Block, kind: ParaKind, text: &str) {
    block.content = Content::Para(Para { kind, text: RichText::plain(text), ..Para::default() });
}

/// A line with "====", "----" or "~~~~" of its own length under it.
fn underlined_headings(blocks: &mut Vec<Block>) {
    let mut under = false;
    for at in 0..blocks.len() {
        // A rule that made a heading of the line above it is none of its own.
        let heading = if under { None } else { underlined(blocks, at) };
        under = heading.is_some();
        if let Some((level, text)) = heading {
            set(&mut blocks[at], ParaKind::Heading(level), &text);
            blocks[at + 1].content = Content::Para(Para { kind: ParaKind::Running, ..Para::default() });
        }
    }
    // Nothing else is running text yet.
    blocks.retain(|block| !matches!(&block.content, Content::Para(para) if para.kind == ParaKind::Running));
}

/// The level and the words of the heading at `at`, when the next line is its rule.
fn underlined(blocks: &[Block], at: usize) -> Option<(u8, String)> {
    let text = plain(blocks.get(at)?)?;
    let rule = plain(blocks.get(at + 1)?)?;
    let sign = rule.chars().next()?;
    let level = match sign {
        '=' => 1,
        '-' => 2,
        '~' => 3,
        _ => return None,
    };
    let length = text.chars().count();
    let fits = rule.len() >= 3
        && rule.chars().all(|c| c == sign)
        && (rule.len().abs_diff(length) <= 2 || (length > rule.len() && rule.len() >= 60));
    (fits && !text.trim().is_empty()).then(|| (level, text.trim().to_string()))
}

/// "1 Introduction … 2 Discussion": two or more of them in order with text between.
fn numbered_headings(blocks: &mut [Block]) {
    let mut chain: Vec<(usize, u8)> = Vec::new();
    let (mut top, mut count) = (0, 0);
    for at in 0..blocks.len() {
        let Some((numbers, sub)) = plain(&blocks[at]).and_then(heading_number) else {
            continue;
        };
        let opens = at == 0 || is_blank(&blocks[at - 1]) || chain.last().is_some_and(|last| last.0 + 1 == at);
        let has_text = blocks[at + 1..].iter().find(|block| !is_blank(block)).is_some_and(|next| {
            plain(next).is_none_or(|text| sub_heading_of(text, numbers) || !is_numbered(text))
        });
        if !opens || !has_text {
            continue;
        }
        match sub {
            None if numbers == top + 1 => {
                top = numbers;
                count += 1;
                chain.push((at, 1));
            }
            Some(depth) if numbers == top && top > 0 => chain.push((at, depth)),
            _ => {}
        }
    }
    if count < 2 {
        return;
    }
    for (at, level) in chain {
        if let Some(text) = plain(&blocks[at]).map(|text| text.trim().to_string()) {
            set(&mut blocks[at], ParaKind::Heading(level), &text);
        }
    }
}

fn is_numbered(text: &str) -> bool {
    heading_number(text).is_some() || marked(text).is_some_and(|m| !matches!(m.marker, Marker::Sign(_)))
}

fn sub_heading_of(text: &str, top: usize) -> bool {
    heading_number(text).is_some_and(|(number, depth)| number == top && depth.is_some())
}

/// The first number of "2.1 Scope" and the depth, when it is more than one.
fn heading_number(text: &str) -> Option<(usize, Option<u8>)> {
    let text = text.trim();
    let len = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let (number, title) = text.split_at(len);
    let words = title.trim_start();
    let fits = words.len() < title.len()
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', ';', ',', '?', '!'])
        && words.chars().count() <= LONGEST_HEADING;
    if !fits {
        return None;
    }
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    if parts.len() > 4 || parts.iter().any(|part| part.is_empty() || part.len() > 2) {
        return None;
    }
    let first = parts.first()?.parse().ok()?;
    let depth = u8::try_from(parts.len()).ok()?;
    Some((first, (depth > 1).then_some(depth)))
}

/// The end of the list that begins at `at`; `at` itself when none does.
fn end_of_list(blocks: &[Block], at: usize) -> usize {
    let item = |block: &Block| plain(block).is_some_and(|text| marked(text).is_some());
    if !item(&blocks[at]) {
        return at;
    }
    let mut end = at + 1;
    let mut items = 1;
    let mut next = end;
    while let Some(block) = blocks.get(next) {
        next += 1;
        if item(block) {
            items += 1;
            end = next;
        } else if !is_blank(block) {
            break;
        }
    }
    let announced = match at.checked_sub(1).map(|before| &blocks[before]) {
        None => true,
        Some(before) => is_blank(before) || plain(before).is_none_or(|text| text.trim_end().ends_with(':')),
    };
    if items > 1 || announced { end } else { at }
}

/// One open level of a list of signs: the column of its signs and its depth.
struct Open {
    indent: usize,
    depth: u8,
}

/// How far our own plain text sets in each level of a list, in columns.
const COLUMNS_OF_A_LEVEL: usize = 3;

fn mark_list(blocks: &mut [Block], at: usize, end: usize) {
    let mut open: Vec<Open> = Vec::new();
    let mut counts = Counts::default();
    for block in blocks.iter_mut().take(end).skip(at) {
        let Some(text) = plain(block) else { continue };
        let Some(Marked { marker, text: words, .. }) = marked(text) else {
            continue;
        };
        let indent = text.chars().count() - text.trim_start().chars().count();
        while open.last().is_some_and(|level| level.indent > indent) {
            open.pop();
        }
        if open.last().is_none_or(|level| level.indent < indent) {
            let outer = open.last().map_or(0, |level| level.depth);
            let depth = own_depth(&marker, indent).filter(|own| *own > outer).unwrap_or(outer + 1);
            open.push(Open { indent, depth: depth.min(3) });
        }
        let depth = open.last().map_or(1, |level| level.depth);
        let kind = match marker {
            Marker::Sign(_) => {
                counts.sign(depth);
                Some(ParaKind::Bullet(depth))
            }
            Marker::Number(readings) => counts.number(&readings, depth).map(ParaKind::Numbered),
        };
        let words = words.trim().to_string();
        match kind {
            Some(kind) => set(block, kind, &words),
            None => counts = Counts::default(),
        }
    }
}

/// The depth that a marker has at this column in our own plain text, whatever stands before it.
fn own_depth(marker: &Marker, indent: usize) -> Option<u8> {
    let depth = u8::try_from(indent / COLUMNS_OF_A_LEVEL + 1).ok()?;
    let own = match marker {
        Marker::Sign(sign) => ['•', '–', '◦'].get(usize::from(depth) - 1) == Some(sign),
        Marker::Number(readings) => readings.iter().any(|reading| reading.depth == depth),
    };
    (own && indent.is_multiple_of(COLUMNS_OF_A_LEVEL)).then_some(depth)
}

/// The numbers that have been given, as a form will give them again: an item is numbered only where it will get the
/// number it has.
#[derive(Default)]
struct Counts {
    outermost: Option<u8>,
    given: [usize; 3],
}

impl Counts {
    /// An item with a sign ends the numbers that all stand further in.
    fn sign(&mut self, depth: u8) {
        if self.outermost.is_some_and(|outermost| outermost > depth) {
            *self = Self::default();
        }
    }

    /// The depth at which an item has the next number, preferably `depth`.
    fn number(&mut self, readings: &[Reading], depth: u8) -> Option<u8> {
        let next = |reading: &&Reading| {
            self.given.get(usize::from(reading.depth) - 1).is_some_and(|given| given + 1 == reading.number)
        };
        let fits: Vec<&Reading> = readings.iter().filter(next).collect();
        let reading = fits.iter().find(|reading| reading.depth == depth).or(fits.first())?;
        let at = usize::from(reading.depth) - 1;
        self.given[at] += 1;
        self.given[at + 1..].fill(0);
        self.outermost = Some(self.outermost.map_or(reading.depth, |depth| depth.min(reading.depth)));
        Some(reading.depth)
    }
}
