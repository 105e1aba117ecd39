//! A printed value: pieces that know which field they show.

use std::fmt;

use crate::{
    form::clean,
    sheet::{Inline, Origin, Role},
    statement::{FieldId, WrittenDate, text::Marks},
};

/// A value as it is printed; without pieces when there is nothing to print.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Printed {
    pieces: Vec<Piece>,
}

/// Characters of one origin; a newline among them starts a new line.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The characters as the field holds them.
    pub text: String,
    /// What they are on the form.
    pub role: Role,
    /// Where they come from. Of a date, or another field that is not text, the bytes are those of its wording.
    pub origin: Option<Origin>,
}

impl Printed {
    /// The field's text without the blanks around it; nothing when it is blank or holds only what no page can show.
    pub fn text(field: FieldId, text: &str) -> Self {
        Self::part(field, text, 0..text.len())
    }

    /// The bytes `range` of the field's text without the blanks around them.
    pub fn part(field: FieldId, text: &str, range: std::ops::Range<usize>) -> Self {
        let Some(part) = text.get(range.clone()) else {
            return Self::default();
        };
        let unseen = |c: char| c.is_whitespace() || !clean::is_printable(c);
        let from_start = part.trim_start_matches(unseen);
        let trimmed = from_start.trim_end_matches(unseen);
        let start = range.start + (part.len() - from_start.len());
        Self::piece(trimmed, Role::Value, Some((field, start)))
    }

    /// The wording of a field that is not text, such as a date.
    pub fn worded(field: FieldId, wording: &str) -> Self {
        Self::piece(wording, Role::Value, Some((field, 0)))
    }

    /// A date, or nothing when none was understood.
    pub fn date(field: FieldId, date: &WrittenDate) -> Self {
        date.day().map_or_else(Self::default, |date| Self::worded(field, &super::date(date)))
    }

    /// What stands for a value that is not there.
    pub fn empty(field: FieldId, sign: &str) -> Self {
        Self::piece(sign, Role::Empty, Some((field, 0)))
    }

    /// Characters of the form between values.
    pub fn glue(text: &str) -> Self {
        Self::piece(text, Role::Glue, None)
    }

    fn piece(text: &str, role: Role, origin: Option<(FieldId, usize)>) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let origin = origin.map(|(field, start)| Origin { field, range: start..start + text.len() });
        Self { pieces: vec![Piece { text: text.to_string(), role, origin }] }
    }

    /// This and then `other`.
    #[must_use]
    pub fn then(mut self, other: Printed) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// This between characters of the form; nothing when this is nothing.
    #[must_use]
    pub fn between(self, before: &str, after: &str) -> Self {
        if self.is_empty() {
            return self;
        }
        Self::glue(before).then(self).then(Self::glue(after))
    }

    /// This, or `other` when this is nothing.
    #[must_use]
    pub fn or(self, other: impl FnOnce() -> Printed) -> Self {
        if self.is_empty() { other() } else { self }
    }

    /// Whether nothing is printed.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether any of it is what the user wrote.
    pub fn has_value(&self) -> bool {
        self.pieces.iter().any(|piece| piece.role == Role::Value)
    }

    /// Its pieces, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// What stands on the sheet: newlines as breaks, tabs as tabs, without control characters.
    pub fn inlines(&self) -> Vec<Inline> {
        let mut inlines = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            clean::push(&mut inlines, &piece.text, &Marks::default(), piece.role, piece.origin.as_ref());
        }
        inlines
    }
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inlines().iter().try_for_each(|inline| match inline {
            Inline::Text(run) => f.write_str(&run.text),
            Inline::Tab => f.write_str("\t"),
            Inline::Break => f.write_str("\n"),
            Inline::PageNumber | Inline::Picture(_) => Ok(()),
        })
    }
}

/// "A, B and C"; items that print nothing are left out.
pub fn join(items: impl IntoIterator<Item = Printed>) -> Printed {
    let items: Vec<Printed> = items.into_iter().filter(|item| !item.is_empty()).collect();
    let last = items.len().saturating_sub(1);
    let mut joined = Printed::default();
    for (at, item) in items.into_iter().enumerate() {
        let glue = match at {
            0 => "",
            _ if at == last => " and ",
            _ => ", ",
        };
        joined = joined.then(Printed::glue(glue)).then(item);
    }
    joined
}

/// The items with `glue` between them; items that print nothing are left out.
pub(in crate::form) fn join_with(glue: &str, items: impl IntoIterator<Item = Printed>) -> Printed {
    let mut joined = Printed::default();
    for item in items.into_iter().filter(|item| !item.is_empty()) {
        if !joined.is_empty() {
            joined = joined.then(Printed::glue(glue));
        }
        joined = joined.then(item);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_as_in_a_sentence() {
        for (items, expected) in [
            (&[][..], ""),
            (&["A"], "A"),
            (&["A", "B"], "A and B"),
            (&["A", " ", "B", "C"], "A, B and C"),
            (&["WSIS&SDG", "R and D"], "WSIS&SDG and R and D"),
        ] {
            let items = items.iter().map(|item| Printed::text(FieldId::Source, item));
            assert_eq!(join(items).to_string(), expected);
        }
    }

    #[test]
    fn pieces_point_to_the_bytes_they_show() {
        let printed = Printed::text(FieldId::Source, "  é x ");
        let origin = printed.pieces()[0].origin.clone().unwrap();
        assert_eq!(&"  é x "[origin.range], "é x");
    }

    #[test]
    fn the_plain_text_and_the_inlines_agree() {
        let printed = Printed::text(FieldId::Source, "a\u{7}\tb\nc").then(Printed::glue("; d"));
        let para = crate::sheet::Para { inlines: printed.inlines(), ..Default::default() };
        assert_eq!(para.text(), printed.to_string());
        assert_eq!(para.text(), "a\tb\nc; d");
    }
}
