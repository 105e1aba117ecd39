//! What is typed into a field of plain text.

use std::ops::Range;

use egui::{TextBuffer, text::CharIndex};

use crate::{
    app::{cx::Cx, wording},
    statement::{FieldId, text::RichText},
};

/// The characters of a field while they are edited; they are copied only once something is typed.
pub(super) struct Typed<'a> {
    old: &'a str,
    new: Option<String>,
    one_line: bool,
}

impl<'a> Typed<'a> {
    pub(super) fn new(old: &'a str, one_line: bool) -> Self {
        Self { old, new: None, one_line }
    }

    /// The characters after the change, when there was one.
    pub(super) fn changed(self) -> Option<String> {
        self.new.filter(|new| new != self.old)
    }

    fn own(&mut self) -> &mut String {
        self.new.get_or_insert_with(|| self.old.to_string())
    }
}

impl TextBuffer for Typed<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.new.as_deref().unwrap_or(self.old)
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        let text = text.replace("\r\n", "\n");
        let text = if self.one_line { text.replace(['\n', '\r'], " ") } else { text.replace('\r', "\n") };
        self.own().insert_text(&text, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.own().delete_char_range(char_range);
    }

    fn type_id(&self) -> std::any::TypeId {
        std::any::TypeId::of::<Typed<'static>>()
    }
}

/// The name of the step in which characters are typed into a field.
pub(super) fn typing(field: FieldId) -> String {
    format!("typing in {}", wording::in_a_sentence(field))
}

/// Stores what was typed as the smallest change that leads from the old text to the new one.
pub(super) fn store(cx: &mut Cx<'_>, field: FieldId, new: &str) {
    let Some(old) = cx.statement().text_of(field) else { return };
    let (range, with) = difference(old, new);
    if let Err(error) = cx.draft.type_into(field, range, RichText::plain(with), typing(field)) {
        cx.troubles.push(format!("What was typed could not be stored: {error}"));
    }
}

/// The bytes of `old` that `new` has others in place of, and those others.
fn difference<'a>(old: &str, new: &'a str) -> (std::ops::Range<usize>, &'a str) {
    let start = old
        .char_indices()
        .zip(new.chars())
        .find(|((_, a), b)| a != b)
        .map_or(old.len().min(new.len()), |((at, _), _)| at);
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let same = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum::<usize>();
    (start..old.len() - same, &new[start..new.len() - same])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_stored_as_the_smallest_one() {
        for (old, new, range, with) in [
            ("", "a", 0..0, "a"),
            ("ab", "aXb", 1..1, "X"),
            ("aab", "ab", 1..2, ""),
            ("é", "è", 0..2, "è"),
            ("abc", "abc", 3..3, ""),
            ("aa", "aaa", 2..2, "a"),
            ("Genève", "Geneva", 3..7, "eva"),
        ] {
            let (found, put) = difference(old, new);
            assert_eq!((found.clone(), put), (range, with), "{old} -> {new}");
            let mut made = old.to_string();
            made.replace_range(found, put);
            assert_eq!(made, new);
        }
    }
}
