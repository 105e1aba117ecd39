//! What is typed into a field of plain text.

use std::ops::Range;

use egui::{TextBuffer, text::CharIndex};

use crate::{
    app::{cx::Cx, wording},
    statement::{FieldId, difference, text::RichText},
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
    let (range, with) = difference::between_texts(old, new);
    if let Err(error) = cx.draft.type_into(field, range, RichText::plain(&new[with]), typing(field)) {
        cx.troubles.push(format!("What was typed could not be stored: {error}"));
    }
}
