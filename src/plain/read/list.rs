//! Items of lists and headings, marked where more than one line shows that they are.

use crate::{
    source::{Block, Content, Para, ParaKind},
    statement::text::RichText,
};

use super::marker::{Marked, Marker, marked};

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
    block.content = Content::Para(Para { kind, text: RichText::plain(text) });
}

/// A line with "====", "----" or "~~~~" of its own length under it.
fn underlined_headings(blocks: &mut Vec<Block>) {
    let mut at = 0;
    while at + 1 < blocks.len() {
        let heading = plain(&blocks[at]).and_then(|text| {
            let rule = plain(&blocks[at + 1])?;
            let level = match rule.chars().next()? {
                '=' => 1,
                '-' => 2,
                '~' => 3,
                _ => return None,
            };
            let sign = rule.chars().next()?;
            let length = text.chars().count();
            let fits = rule.len() >= 3
                && rule.chars().all(|c| c == sign)
                && (rule.len().abs_diff(length) <= 2 || (length > rule.len() && rule.len() >= 60));
            (fits && !text.trim().is_empty()).then(|| (level, text.trim().to_string()))
        });
        if let Some((level, text)) = heading {
            set(&mut blocks[at], ParaKind::Heading(level), &text);
            blocks.remove(at + 1);
        }
        at += 1;
    }
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

/// One open level of a list: the column of its markers and the number the next item must have.
struct Open {
    indent: usize,
    next: usize,
    numbered: bool,
}

fn mark_list(blocks: &mut [Block], at: usize, end: usize) {
    let mut open: Vec<Open> = Vec::new();
    let mut found: Vec<(usize, ParaKind, String)> = Vec::new();
    let mut in_order = true;
    for (index, block) in blocks.iter().enumerate().take(end).skip(at) {
        let Some(text) = plain(block) else { continue };
        let Some(Marked { marker, text: words, .. }) = marked(text) else {
            continue;
        };
        let indent = text.chars().count() - text.trim_start().chars().count();
        while open.last().is_some_and(|level| level.indent > indent) {
            open.pop();
        }
        if open.last().is_none_or(|level| level.indent < indent) {
            open.push(Open { indent, next: 1, numbered: !matches!(marker, Marker::Sign(_)) });
        }
        let depth = u8::try_from(open.len().min(3)).unwrap_or(3);
        let Some(level) = open.last_mut() else { continue };
        let numbered = !matches!(marker, Marker::Sign(_));
        if level.numbered != numbered {
            level.numbered = numbered;
            level.next = 1;
        }
        let kind = match marker {
            Marker::Sign(_) => ParaKind::Bullet(depth),
            Marker::Decimal(number) => {
                in_order &= depth == 1 && number == level.next;
                ParaKind::Numbered(depth)
            }
            Marker::Letter(number) => {
                let roman = depth == 3;
                in_order &= depth == 2 && number == level.next || roman;
                ParaKind::Numbered(depth)
            }
        };
        level.next += 1;
        found.push((index, kind, words.trim().to_string()));
    }
    for (index, kind, words) in found {
        if in_order || matches!(kind, ParaKind::Bullet(_)) {
            set(&mut blocks[index], kind, &words);
        }
    }
}
