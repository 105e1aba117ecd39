//! A paragraph as one string with what each stretch of it looks like and shows.

use std::ops::Range;

use super::{
    look::{Look, Looks, word},
    measure::Face,
};
use crate::{
    sheet::{Change, Inline, Para, Picture, Run},
    statement::{FieldId, text::Position},
};

/// How characters are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Ink {
    /// The face.
    pub(super) face: Face,
    /// The size in points.
    pub(super) size: f32,
    /// How far above the line they stand, in points.
    pub(super) raise: f32,
    /// Whether a line stands below them.
    pub(super) underline: bool,
    /// Whether a line runs through them.
    pub(super) strike: bool,
    /// Their colour, if it is not that of the print.
    pub(super) color: Option<[u8; 3]>,
}

impl Ink {
    /// The ink of a paragraph's style.
    pub(super) fn of(look: &Look) -> Self {
        Self {
            face: Face { bold: look.bold, italic: look.italic },
            size: look.size,
            underline: look.underline,
            color: look.color,
            ..Self::default()
        }
    }

    fn run(self, run: &Run, looks: &Looks) -> Self {
        let mut ink = self;
        if run.marks.link.is_some() {
            ink.color = looks.link.color.or(ink.color);
            ink.underline = looks.link.underline.unwrap_or(ink.underline);
        }
        ink.face.bold |= run.marks.bold;
        ink.face.italic |= run.marks.italic;
        ink.underline |= run.marks.underline;
        ink.raise = match run.marks.position {
            Position::Baseline => 0.0,
            Position::Superscript => ink.size * word::RAISED,
            Position::Subscript => -ink.size * word::LOWERED,
        };
        if run.marks.position != Position::Baseline {
            ink.size *= word::SMALL;
        }
        ink
    }

    fn change(self, change: Change) -> Self {
        Self {
            underline: self.underline || change == Change::Inserted,
            strike: self.strike || change == Change::Deleted,
            ..self
        }
    }
}

/// What characters show: a field and the bytes of its text.
pub(super) type Shows = Option<(FieldId, u32)>;

/// Characters of one look that show one field.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Their bytes in the paragraph's string.
    pub(super) range: Range<usize>,
    pub(super) ink: Ink,
    /// The field, and the byte of its text the first of them shows.
    pub(super) shows: Shows,
    /// The picture they stand for.
    pub(super) picture: Option<Picture>,
}

/// What stands for a picture among characters (Unicode, 23.8).
const PICTURE: char = '\u{fffc}';

/// A paragraph as one string: a tab as tab, a break as newline, the page's number as it reads.
#[derive(Clone, Debug, Default)]
pub(super) struct Strung {
    pub(super) text: String,
    pub(super) stretches: Vec<Stretch>,
}

impl Strung {
    /// Strings a paragraph of page `number`, the mark of its list in front.
    pub(super) fn of(para: &Para, look: &Look, looks: &Looks, number: usize) -> Self {
        let mut strung = Self::default();
        let ink = Ink::of(look).change(para.change);
        if let Some(mark) = &para.list {
            strung.push(&mark.printed, ink, None);
            strung.push("\t", ink, None);
        }
        for inline in &para.inlines {
            match inline {
                Inline::Text(run) => {
                    let shows = run
                        .origin
                        .as_ref()
                        .map(|origin| (origin.field, u32::try_from(origin.range.start).unwrap_or(u32::MAX)));
                    strung.push(&run.text, ink.run(run, looks).change(run.change), shows);
                }
                Inline::Tab => strung.push("\t", ink, None),
                Inline::Break => strung.push("\n", ink, None),
                Inline::PageNumber => strung.push(&number.to_string(), ink, None),
                Inline::Picture(picture) => {
                    strung.push(PICTURE.encode_utf8(&mut [0; 4]), ink, None);
                    if let Some(last) = strung.stretches.last_mut() {
                        last.picture = Some(picture.clone());
                    }
                }
            }
        }
        strung
    }

    fn push(&mut self, text: &str, ink: Ink, shows: Shows) {
        let start = self.text.len();
        self.text.push_str(text);
        if self.text.len() > start {
            let range = start..self.text.len();
            self.stretches.push(Stretch { range, ink, shows, picture: None });
        }
    }

    /// The parts of a range that lie in different stretches.
    pub(super) fn within(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, &Stretch)> {
        let first = self.stretches.partition_point(|stretch| stretch.range.end <= range.start);
        self.stretches.iter().skip(first).take_while(move |stretch| stretch.range.start < range.end).map(
            move |stretch| (range.start.max(stretch.range.start)..range.end.min(stretch.range.end), stretch),
        )
    }

    /// The pieces no line is broken in, each with the blanks behind it; tabs and newlines stand alone.
    ///
    /// Word breaks lines behind blanks, hyphens and dashes, and beside ideographs, but not behind a slash.
    pub(super) fn pieces(&self) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = 0;
        let mut before: Option<char> = None;
        for (at, character) in self.text.char_indices() {
            if before.is_some_and(|before| may_break(before, character)) {
                pieces.push(start..at);
                start = at;
            }
            before = Some(character);
        }
        if start < self.text.len() {
            pieces.push(start..self.text.len());
        }
        pieces
    }
}

/// Whether characters stand at the end of a line without taking room.
pub(super) fn is_blank(character: char) -> bool {
    character == ' ' || character == '\u{3000}'
}

fn may_break(before: char, after: char) -> bool {
    let alone = |character| matches!(character, '\t' | '\n' | PICTURE);
    if alone(before) || alone(after) {
        return true;
    }
    if is_blank(after) {
        return false;
    }
    is_blank(before)
        || matches!(before, '-' | '\u{2010}' | '–' | '—' | '\u{200b}')
        || ((is_ideograph(before) || is_ideograph(after)) && !opens(before) && !closes(after))
}

fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// Punctuation that stands at no beginning of a line.
fn closes(character: char) -> bool {
    "、。，．：；！？）〕］｝〉》」』】,.;:!?)]}".contains(character)
}

/// Punctuation that stands at no end of a line.
fn opens(character: char) -> bool {
    "（〔［｛〈《「『【([{".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_where_word_breaks_them() {
        for (text, expected) in [
            ("", vec![]),
            ("two  words ", vec!["two  ", "words "]),
            ("8-17 April", vec!["8-", "17 ", "April"]),
            ("ISO/IEC a\u{a0}b", vec!["ISO/IEC ", "a\u{a0}b"]),
            ("Tel:\t+41", vec!["Tel:", "\t", "+41"]),
            ("a\n\nb", vec!["a", "\n", "\n", "b"]),
            ("国际，电", vec!["国", "际，", "电"]),
            (" x", vec![" ", "x"]),
        ] {
            let strung = Strung { text: text.to_owned(), stretches: Vec::new() };
            let pieces: Vec<&str> = strung.pieces().into_iter().map(|piece| &text[piece]).collect();
            assert_eq!(pieces, expected, "{text:?}");
        }
    }
}
