//! Text with formatting, changed only through operations on ranges of bytes.

use std::ops::Range;

use super::marks::Marks;

/// One paragraph's characters with their formatting.
///
/// Ranges are in bytes of [`RichText::text`] and must lie on character boundaries. Neighbouring stretches with
/// equal marks are one stretch, so equal texts with equal looks are equal values. A newline inside is a line
/// break within the paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText {
    text: String,
    stretches: Vec<Stretch>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Stretch {
    /// Bytes, never 0.
    len: usize,
    marks: Marks,
}

/// A stretch of equal formatting inside a [`RichText`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// Where it stands, in bytes of the whole text.
    pub range: Range<usize>,
    /// Its characters.
    pub text: &'a str,
    /// Its formatting.
    pub marks: &'a Marks,
}

/// A range that does not lie inside the text on character boundaries.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("bytes {start} to {end} are not a range of characters in a text of {len} bytes")]
pub struct RangeError {
    /// First byte asked for.
    pub start: usize,
    /// Byte after the last asked for.
    pub end: usize,
    /// Bytes in the text.
    pub len: usize,
}

impl RichText {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// A text without formatting.
    pub fn plain(text: impl Into<String>) -> Self {
        let mut rich = Self::new();
        rich.push(&text.into(), &Marks::default());
        rich
    }

    /// The characters without their formatting.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no character.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether no character has any formatting.
    pub fn is_plain(&self) -> bool {
        self.stretches.iter().all(|stretch| stretch.marks == Marks::default())
    }

    /// The stretches of equal formatting, in order, covering the whole text.
    pub fn runs(&self) -> impl Iterator<Item = Run<'_>> {
        let mut start = 0;
        self.stretches.iter().map(move |stretch| {
            let range = start..start + stretch.len;
            start = range.end;
            Run { text: &self.text[range.clone()], range, marks: &stretch.marks }
        })
    }

    /// Adds characters at the end.
    pub fn push(&mut self, text: &str, marks: &Marks) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        push_stretch(&mut self.stretches, text.len(), marks);
    }

    /// Adds another text at the end.
    pub fn append(&mut self, other: &RichText) {
        for run in other.runs() {
            self.push(run.text, run.marks);
        }
    }

    /// A copy of the characters of `range` with their formatting.
    pub fn slice(&self, range: Range<usize>) -> Result<RichText, RangeError> {
        verify(&self.text, &range)?;
        let mut part = RichText::new();
        for run in self.runs() {
            let (start, end) = (run.range.start.max(range.start), run.range.end.min(range.end));
            if start < end {
                part.push(&self.text[start..end], run.marks);
            }
        }
        Ok(part)
    }

    /// Puts `with` in the place of `range` and returns what stood there.
    pub fn replace(&mut self, range: Range<usize>, with: &RichText) -> Result<RichText, RangeError> {
        let removed = self.slice(range.clone())?;
        let mut whole = self.slice(0..range.start)?;
        whole.append(with);
        whole.append(&self.slice(range.end..self.len())?);
        *self = whole;
        Ok(removed)
    }

    /// The formatting that characters typed at `at` take on: that of the character before, else of the one after.
    ///
    /// A link is not taken on at its own end, so that one can write on behind it.
    pub fn marks_for_typing(&self, at: usize) -> Marks {
        let before = self.runs().find(|run| run.range.start < at && at <= run.range.end);
        let mut marks = match &before {
            Some(run) => run.marks.clone(),
            None => self.stretches.first().map(|first| first.marks.clone()).unwrap_or_default(),
        };
        let inside = before.is_some_and(|run| at < run.range.end);
        if !inside {
            marks.link = None;
        }
        marks
    }

    /// Changes the formatting of every character of `range`.
    pub fn mark(&mut self, range: Range<usize>, change: impl Fn(&mut Marks)) -> Result<(), RangeError> {
        let part = self.slice(range.clone())?;
        let mut changed = RichText::new();
        for run in part.runs() {
            let mut marks = run.marks.clone();
            change(&mut marks);
            changed.push(run.text, &marks);
        }
        self.replace(range, &changed).map(drop)
    }
}

/// Whether a range lies inside a text on character boundaries.
pub(in crate::statement) fn verify(text: &str, range: &Range<usize>) -> Result<(), RangeError> {
    let fits = range.start <= range.end
        && range.end <= text.len()
        && text.is_char_boundary(range.start)
        && text.is_char_boundary(range.end);
    if fits { Ok(()) } else { Err(RangeError { start: range.start, end: range.end, len: text.len() }) }
}

impl From<&str> for RichText {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

fn push_stretch(stretches: &mut Vec<Stretch>, len: usize, marks: &Marks) {
    match stretches.last_mut() {
        Some(last) if last.marks == *marks => last.len += len,
        _ => stretches.push(Stretch { len, marks: marks.clone() }),
    }
}
