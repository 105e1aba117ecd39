//! The text read as English prose: sentences and words, as far as rules need them.
//!
//! A rule that accuses a sentence must be right: what is read here is narrow where it accuses and wide where it
//! acquits.

mod asks;
mod ls;

use std::borrow::Cow;

pub(super) use asks::{asks_for_an_answer, asks_something, is_asked, names_a_day_to_answer};
pub(super) use ls::names_an_ls;

use crate::statement::{
    FieldId, Key, Statement,
    field::BlockField,
    text::{Block, ParagraphStyle},
};

/// The sentences of a statement's text.
#[derive(Default)]
pub(super) struct Prose<'a> {
    /// Those of paragraphs and cells, in order.
    pub(super) sentences: Vec<Sentence<'a>>,
    /// How many words they have.
    pub(super) words: usize,
}

/// A sentence, heading or cell.
pub(super) struct Sentence<'a> {
    pub(super) field: FieldId,
    /// The block it stands in.
    pub(super) block: Key,
    /// Where it stands.
    pub(super) place: Place,
    pub(super) text: &'a str,
    pub(super) words: Vec<Word<'a>>,
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In running text.
    Running,
    /// In a heading.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// A word of letters and digits, with what joins them.
pub(super) struct Word<'a> {
    pub(super) lower: Cow<'a, str>,
    /// Where it begins in the sentence, in bytes.
    pub(super) at: usize,
    /// The byte after it.
    pub(super) end: usize,
}

impl<'a> Prose<'a> {
    pub(super) fn of(s: &'a Statement) -> Self {
        let mut prose = Self::default();
        for (key, block) in s.text.iter() {
            match block {
                Block::Paragraph(paragraph) => {
                    let place = match paragraph.style {
                        ParagraphStyle::Heading(_) => Place::Heading,
                        _ => Place::Running,
                    };
                    prose.read(FieldId::Block(key, BlockField::Text), key, place, paragraph.text.text());
                }
                Block::Table(table) => {
                    for (row, cells) in (0u32..).zip(&table.rows) {
                        for (column, cell) in (0u32..).zip(cells) {
                            prose.read(
                                FieldId::Block(key, BlockField::Cell(row, column)),
                                key,
                                Place::Cell,
                                cell.text(),
                            );
                        }
                    }
                }
            }
        }
        prose
    }

    fn read(&mut self, field: FieldId, block: Key, place: Place, text: &'a str) {
        for text in sentences(text) {
            let words = words(text);
            self.words += words.len();
            if !words.is_empty() {
                self.sentences.push(Sentence { field, block, place, text, words });
            }
        }
    }

    /// The sentences that are no heading and stand in no table.
    pub(super) fn running(&self) -> impl Iterator<Item = &Sentence<'a>> {
        self.sentences.iter().filter(|sentence| sentence.place == Place::Running)
    }
}

impl Sentence<'_> {
    /// Whether one of these words is in it.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.lower.as_ref()))
    }

    /// Where the words of a phrase follow each other.
    pub(super) fn find(&self, phrase: &[&str]) -> Option<usize> {
        let first = phrase.first()?;
        (0..self.words.len()).find(|at| {
            self.words[*at].lower == *first
                && phrase.len() <= self.words.len() - at
                && phrase.iter().zip(&self.words[*at..]).all(|(expected, word)| word.lower == *expected)
        })
    }

    /// The sentence, or its beginning, as a message quotes it.
    pub(super) fn quoted(&self) -> String {
        const LONGEST: usize = 60;
        let text = self.text.trim();
        match text.char_indices().nth(LONGEST) {
            None => format!("\"{text}\""),
            Some((at, _)) => {
                let cut = text[..at].rfind(' ').unwrap_or(at);
                format!("\"{}…\"", &text[..cut])
            }
        }
    }
}

/// The sentences of a paragraph: each ends with its stop and begins with a capital, or is a line of its own.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| {
        let mut rest = line;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let end = sentence_end(rest);
            let (sentence, after) = rest.split_at(end);
            rest = after;
            Some(sentence)
        })
    })
}

fn sentence_end(text: &str) -> usize {
    let stops = text.match_indices(['.', '?', '!']);
    let mut ends = stops.map(|(at, stop)| at + stop.len()).filter(|end| {
        let rest = &text[*end..];
        let rest = rest.trim_start_matches([')', '"', '”']);
        let next = rest.trim_start();
        let abbreviated = {
            let before = text[..end - 1].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            before.chars().count() < 2
                || matches!(before, "Rec" | "No" | "Dr" | "Mr" | "Ms" | "Mrs" | "vs" | "cf")
        };
        next.len() < rest.len() && !abbreviated && next.starts_with(|c: char| c.is_uppercase() || c == '"')
    });
    ends.next().unwrap_or(text.len())
}

fn words(text: &str) -> Vec<Word<'_>> {
    let joins = |c: char| matches!(c, '-' | '\'' | '’' | '/' | '&' | '+');
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut begin = None;
    let mut word = |at: usize, end: usize| {
        let whole = &text[at..end];
        let trimmed = whole.trim_end_matches(joins);
        let lower = if trimmed.contains(char::is_uppercase) {
            Cow::Owned(trimmed.to_lowercase())
        } else {
            Cow::Borrowed(trimmed)
        };
        words.push(Word { lower, at, end: at + trimmed.len() });
    };
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || begin.is_some() && joins(c);
        match (inside, begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                word(from, at);
                begin = None;
            }
            _ => {}
        }
    }
    if let Some(from) = begin {
        word(from, text.len());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_read_sentence_by_sentence() {
        for (text, expected) in [
            ("One. Two! Three? four", &["One.", " Two!", " Three? four"][..]),
            ("See Rec. ITU-T X.1 and e.g. The rest.", &["See Rec. ITU-T X.1 and e.g. The rest."]),
            ("A line\nanother. One", &["A line", "another.", " One"]),
            ("It is 3.5 Mbit/s.", &["It is 3.5 Mbit/s."]),
            ("", &[]),
        ] {
            assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text}");
        }
        let found: Vec<_> = words("ITU-T SG2's Q3/2 – WSIS&SDG (é).").into_iter().map(|w| w.lower).collect();
        assert_eq!(found, ["itu-t", "sg2's", "q3/2", "wsis&sdg", "é"]);
    }
}
