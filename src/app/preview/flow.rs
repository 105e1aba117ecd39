//! A paragraph on lines, in points.

use std::{
    borrow::Cow,
    collections::hash_map::DefaultHasher,
    hash::{Hash, Hasher},
    ops::Range,
};

use super::{
    look::{Look, Looks, points, word},
    measure::Measure,
    stretch::{Ink, Shows, Strung, is_blank},
};
use crate::{
    sheet::{Alignment, Direction, Indent, Para, Picture},
    statement::FieldId,
};

/// A paragraph on lines of a certain width.
#[derive(Debug)]
pub(super) struct LaidPara {
    /// The field it shows as a whole.
    pub(super) origin: Option<FieldId>,
    /// Its characters.
    pub(super) text: String,
    pub(super) lines: Vec<Line>,
    /// The height of all lines.
    pub(super) height: f32,
    /// Space above.
    pub(super) before: f32,
    /// Space below.
    pub(super) after: f32,
    pub(super) keep_with_next: bool,
    pub(super) keep_lines: bool,
}

/// A line of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its top, from that of the first line.
    pub(super) top: f32,
    pub(super) height: f32,
    /// Where the letters stand, from its top.
    pub(super) baseline: f32,
    pub(super) bits: Vec<Bit>,
    /// The same for lines that are drawn alike.
    pub(super) key: u64,
}

/// Characters of one look on a line.
#[derive(Clone, Debug)]
pub(super) struct Bit {
    /// Where they begin, from the paragraph's left edge.
    pub(super) x: f32,
    pub(super) width: f32,
    /// Their bytes in the paragraph's text.
    pub(super) range: Range<usize>,
    pub(super) ink: Ink,
    /// The field they show, and the byte of its text the first of them shows.
    pub(super) shows: Shows,
    /// The picture that stands here in place of characters; its foot is where letters stand.
    pub(super) picture: Option<Picture>,
}

impl LaidPara {
    /// Lays a paragraph of page `number` on lines of `width`; `indent` beats that of its style.
    pub(super) fn of(
        para: &Para,
        looks: &Looks,
        indent: Option<Indent>,
        width: f32,
        number: usize,
        measure: &mut dyn Measure,
    ) -> Self {
        let style = looks.get(para.style);
        let mut changed;
        let look = match para.list.as_ref().and_then(|mark| looks.list(mark)).or(indent) {
            Some(indent) => {
                changed = style.clone();
                changed.indent(indent);
                &changed
            }
            None => style,
        };
        let strung = Strung::of(para, look, looks, number);
        let mut flow = Flow::new(look, &strung, para.direction, width, measure);
        for piece in strung.pieces() {
            flow.piece(piece);
        }
        flow.end_line(true);
        let (lines, height) = (flow.lines, flow.height);
        Self {
            origin: para.origin,
            lines,
            height,
            before: look.before,
            after: para.space_after.map_or(look.after, points).max(0.0),
            keep_with_next: look.keep_with_next,
            keep_lines: look.keep_lines,
            text: strung.text,
        }
    }

    /// Its characters, with what they show in the place of pictures.
    pub(super) fn said(&self) -> Cow<'_, str> {
        let mut said = Cow::Borrowed(self.text.as_str());
        // From the last to the first, so that those before stay where they are.
        for bit in self.lines.iter().rev().flat_map(|line| line.bits.iter().rev()) {
            if let Some(picture) = &bit.picture {
                said.to_mut().replace_range(bit.range.clone(), &picture.alt);
            }
        }
        said
    }

    /// How many lines from `start` on fit into `room`; as in Word, one line of a paragraph does not stand alone on
    /// either page.
    pub(super) fn fitting(&self, start: usize, room: f32) -> usize {
        let left = self.lines.len() - start;
        let fits = |lines: &usize| self.height_of(start..start + lines) <= room;
        let fitting = (1..=left).take_while(fits).count();
        match left - fitting {
            0 => left,
            1 if fitting > 2 || start > 0 && fitting > 1 => fitting - 1,
            _ if fitting == 1 && start == 0 || left - fitting == 1 => 0,
            _ => fitting,
        }
    }

    /// Some of its lines as a paragraph, with the space above where it begins and that below where it ends.
    pub(super) fn piece(&self, lines: Range<usize>) -> Self {
        let height = self.height_of(lines.clone());
        let top = self.lines.get(lines.start).map_or(0.0, |line| line.top);
        let within = self.lines.get(lines.clone()).unwrap_or_default();
        // What stands between the characters of two lines goes with the first.
        let begins = |at: usize| {
            let bits = self.lines.get(at..).unwrap_or_default().iter().flat_map(|line| &line.bits);
            bits.map(|bit| bit.range.start).next().unwrap_or(self.text.len())
        };
        let (from, to) = (if lines.start == 0 { 0 } else { begins(lines.start) }, begins(lines.end));
        let mut pieces: Vec<Line> =
            within.iter().map(|line| Line { top: line.top - top, ..line.clone() }).collect();
        for bit in pieces.iter_mut().flat_map(|line| &mut line.bits) {
            bit.range = bit.range.start - from..bit.range.end - from;
        }
        Self {
            origin: self.origin,
            text: self.text.get(from..to).unwrap_or_default().to_owned(),
            lines: pieces,
            height,
            before: if lines.start == 0 { self.before } else { 0.0 },
            after: if lines.end == self.lines.len() { self.after } else { 0.0 },
            keep_with_next: self.keep_with_next,
            keep_lines: self.keep_lines,
        }
    }

    /// The height of some of its lines, of all or of none.
    pub(super) fn height_of(&self, lines: Range<usize>) -> f32 {
        let top = |at: usize| self.lines.get(at).map_or(self.height, |line| line.top);
        top(lines.end) - top(lines.start)
    }
}

struct Flow<'a> {
    look: &'a Look,
    strung: &'a Strung,
    measure: &'a mut dyn Measure,
    alignment: Alignment,
    /// The edges lines lie between, the first line's beginning apart.
    left: f32,
    right: f32,
    first: f32,
    lines: Vec<Line>,
    height: f32,
    bits: Vec<Bit>,
    /// Where the next character stands.
    x: f32,
    /// Where the last that is no blank ends.
    end: f32,
}

impl<'a> Flow<'a> {
    fn new(
        look: &'a Look,
        strung: &'a Strung,
        direction: Direction,
        width: f32,
        measure: &'a mut dyn Measure,
    ) -> Self {
        // From right to left everything is mirrored but the order of the words, which egui cannot turn round.
        let (alignment, left, right) = match direction {
            Direction::LeftToRight => (look.alignment, look.left, width),
            Direction::RightToLeft => {
                let alignment = match look.alignment {
                    Alignment::Start => Alignment::End,
                    Alignment::Center => Alignment::Center,
                    Alignment::End => Alignment::Start,
                };
                (alignment, 0.0, width - look.left)
            }
        };
        let first = match direction {
            Direction::LeftToRight => left - look.hanging,
            Direction::RightToLeft => left,
        };
        Self {
            look,
            strung,
            measure,
            alignment,
            left,
            right,
            first,
            lines: Vec::new(),
            height: 0.0,
            bits: Vec::new(),
            x: first,
            end: first,
        }
    }

    fn start(&self) -> f32 {
        if self.lines.is_empty() { self.first } else { self.left }
    }

    fn width(&mut self, range: Range<usize>) -> f32 {
        let mut width = 0.0;
        for (range, stretch) in self.strung.within(range) {
            if let Some(picture) = &stretch.picture {
                width += points(picture.width);
                continue;
            }
            for character in self.strung.text[range].chars() {
                width += self.measure.advance(stretch.ink.face, character) * stretch.ink.size;
            }
        }
        width
    }

    fn piece(&mut self, piece: Range<usize>) {
        let text = &self.strung.text[piece.clone()];
        match text {
            "\n" => return self.end_line(true),
            "\t" => return self.tab(),
            _ => {}
        }
        let solid = piece.start + text.trim_end_matches(is_blank).len();
        let width = self.width(piece.start..solid);
        if self.end_of(width) > self.right && self.x > self.start() {
            self.end_line(false);
        }
        if self.end_of(width) > self.right {
            return self.split(piece);
        }
        let from = self.x;
        self.put(piece.clone());
        if solid > piece.start {
            self.end = from + width;
        }
    }

    fn end_of(&self, width: f32) -> f32 {
        // What fits but for the rounding of a float fits.
        self.x + width - 0.01
    }

    /// Breaks a word that is longer than a line wherever the line is full.
    fn split(&mut self, piece: Range<usize>) {
        let mut start = piece.start;
        let mut width = 0.0;
        let text = &self.strung.text[piece.clone()];
        for (at, character) in text.char_indices() {
            let at = piece.start + at;
            let advance = self.width(at..at + character.len_utf8());
            if self.x + width + advance > self.right && at > start && !is_blank(character) {
                self.put(start..at);
                self.end = self.x;
                self.end_line(false);
                (start, width) = (at, 0.0);
            }
            width += advance;
        }
        self.put(start..piece.end);
        self.end = self.x;
    }

    fn put(&mut self, range: Range<usize>) {
        let strung = self.strung;
        for (part, stretch) in strung.within(range) {
            let width = self.width(part.clone());
            let shows = stretch.shows.map(|(field, byte)| {
                let into = u32::try_from(part.start - stretch.range.start).unwrap_or(0);
                (field, byte.saturating_add(into))
            });
            let picture = stretch.picture.clone();
            self.bits.push(Bit { x: self.x, width, range: part, ink: stretch.ink, shows, picture });
            self.x += width;
        }
    }

    fn tab(&mut self) {
        let next = self.stop();
        if next > self.right && self.x > self.start() {
            self.end_line(false);
            self.x = self.stop().min(self.right);
        } else {
            self.x = next;
        }
        self.end = self.x;
    }

    /// The next tab stop: one that is set, the indent of a hanging paragraph, or one of those Word has by itself.
    fn stop(&self) -> f32 {
        let behind = self.x + 0.01;
        let set = self.look.tabs.iter().copied().find(|stop| *stop > behind);
        let hanging = Some(self.left).filter(|left| self.look.hanging > 0.0 && *left > behind);
        match (set, hanging) {
            (Some(set), Some(hanging)) => set.min(hanging),
            (Some(stop), None) | (None, Some(stop)) => stop,
            (None, None) => {
                let distance = points(word::TAB_STOP);
                ((behind / distance).floor() + 1.0) * distance
            }
        }
    }

    fn end_line(&mut self, even_if_empty: bool) {
        if self.bits.is_empty() && !even_if_empty {
            return;
        }
        let free = self.right - self.end;
        let shift = match self.alignment {
            Alignment::Start => 0.0,
            Alignment::Center => free / 2.0,
            Alignment::End => free,
        };
        let own = Ink::of(self.look);
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        let inks = self.bits.iter().map(|bit| bit.ink).filter(|ink| ink.raise == 0.0);
        let inks: Vec<Ink> = inks.collect();
        for ink in if inks.is_empty() { vec![own] } else { inks } {
            let line = self.measure.line(ink.face);
            above = above.max(line.ascent * ink.size);
            below = below.max((line.height - line.ascent) * ink.size);
        }
        let mut bits = std::mem::take(&mut self.bits);
        for picture in bits.iter().filter_map(|bit| bit.picture.as_ref()) {
            above = above.max(points(picture.height));
        }
        for bit in &mut bits {
            bit.x += shift;
        }
        self.lines.push(Line {
            top: self.height,
            height: above + below,
            baseline: above,
            key: key(&self.strung.text, &bits),
            bits,
        });
        self.height += above + below;
        self.x = self.start();
        self.end = self.x;
    }
}

/// The same for lines whose characters stand alike.
fn key(text: &str, bits: &[Bit]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for bit in bits {
        text[bit.range.clone()].hash(&mut hasher);
        let Ink { face, size, raise, underline, strike, color } = bit.ink;
        bit.picture.is_some().hash(&mut hasher);
        (bit.x.to_bits(), face, size.to_bits(), raise.to_bits(), underline, strike, color).hash(&mut hasher);
    }
    hasher.finish()
}
