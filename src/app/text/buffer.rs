//! What egui's text editing is given to edit.

use std::{cell::RefCell, ops::Range, sync::Arc};

use egui::{
    TextBuffer,
    text::{CCursor, CharIndex},
};

use super::{reading::Reading, writing::Writing};

/// A place of the text as egui edits it; every change goes to the statement at once.
pub(super) struct Buffer<'a, 'd> {
    writing: &'a RefCell<Writing<'d>>,
    reading: Arc<Reading>,
}

impl<'a, 'd> Buffer<'a, 'd> {
    /// A buffer over a place.
    pub(super) fn new(writing: &'a RefCell<Writing<'d>>) -> Self {
        let reading = Arc::clone(writing.borrow().reading());
        Self { writing, reading }
    }

    fn change<T>(&mut self, change: impl FnOnce(&mut Writing<'d>) -> T) -> T {
        let mut writing = self.writing.borrow_mut();
        let outcome = change(&mut writing);
        self.reading = Arc::clone(writing.reading());
        outcome
    }
}

impl TextBuffer for Buffer<'_, '_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        &self.reading.text
    }

    fn insert_text(&mut self, text: &str, at: CharIndex) -> usize {
        self.change(|writing| {
            let end = writing.insert(writing.byte(at.0), text);
            writing.character(end).saturating_sub(at.0)
        })
    }

    fn delete_char_range(&mut self, range: Range<CharIndex>) {
        self.change(|writing| {
            let range = writing.byte(range.start.0)..writing.byte(range.end.0);
            writing.delete(range);
        });
    }

    fn delete_previous_char(&mut self, caret: CCursor) -> CCursor {
        let made_plainer = self.change(|writing| writing.plainer(writing.byte(caret.index.0)));
        if made_plainer || caret.index == CharIndex::ZERO {
            return caret;
        }
        self.delete_selected_ccursor_range([caret - 1, caret])
    }

    fn delete_previous_word(&mut self, caret: CCursor) -> CCursor {
        if self.change(|writing| writing.plainer(writing.byte(caret.index.0))) {
            return caret;
        }
        let start = previous_word(&self.reading.text, caret.index.0);
        self.delete_selected_ccursor_range([CCursor::new(start), caret])
    }

    fn type_id(&self) -> std::any::TypeId {
        std::any::TypeId::of::<Buffer<'static, 'static>>()
    }
}

/// Where the word before a character begins; a paragraph's end is a stop of its own.
fn previous_word(text: &str, caret: usize) -> usize {
    let before: Vec<char> = text.chars().take(caret).collect();
    let mut at = before.len();
    if at > 0 && before[at - 1] == '\n' {
        return at - 1;
    }
    let is = |at: usize, kind: fn(char) -> bool| at > 0 && kind(before[at - 1]);
    while is(at, |c| c != '\n' && c.is_whitespace()) {
        at -= 1;
    }
    if is(at, char::is_alphanumeric) {
        while is(at, char::is_alphanumeric) {
            at -= 1;
        }
    } else if is(at, |c| !c.is_whitespace()) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::previous_word;

    #[test]
    fn a_word_back_stops_at_the_ends_of_words_and_paragraphs() {
        for (text, at) in
            [("one two", 4), ("one two ", 4), ("one,", 3), ("one\n", 3), ("one\ntwo", 4), ("", 0)]
        {
            assert_eq!(previous_word(text, text.chars().count()), at, "{text:?}");
        }
    }
}
