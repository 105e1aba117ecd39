//! A field of plain text.

use egui::{Response, TextEdit, Ui};

use crate::{
    app::{cx::Cx, theme::scale, wording},
    statement::{FieldId, field::Value, text::RichText},
};

/// A field of plain text of one line, with its label, help and check results.
pub(in crate::app) fn text_field(ui: &mut Ui, cx: &mut Cx<'_>, field: FieldId) -> Option<Response> {
    let Ok(Value::Text(old)) = cx.statement().get(field) else { return None };
    let words = wording::field(field);
    let label = ui.label(words.label);
    let mut new = old.clone();
    let edit = TextEdit::singleline(&mut new).id(cx.widget(field)).hint_text(words.example);
    let response = ui.add(edit.desired_width(scale::FORM_WIDTH)).labelled_by(label.id);
    follow(ui, cx, field, &response);
    if new != old {
        typed(cx, field, &old, &new);
    }
    Some(response)
}

/// Notes where the focus is, and brings a field into view that has just got it.
pub(in crate::app) fn follow(ui: &Ui, cx: &mut Cx<'_>, field: FieldId, response: &Response) {
    if cx.draft.view.pending_focus == Some(field) {
        cx.draft.view.pending_focus = None;
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
        cx.draft.view.entered(field);
        cx.draft.seal();
    }
    if response.lost_focus() {
        cx.draft.view.left(field);
    }
    let _ = ui;
}

/// Stores what was typed as the smallest change that leads from the old text to the new one.
pub(in crate::app) fn typed(cx: &mut Cx<'_>, field: FieldId, old: &str, new: &str) {
    let (range, with) = difference(old, new);
    let name = format!("typing in {}", wording::in_a_sentence(field));
    if let Err(error) = cx.draft.type_into(field, range, RichText::plain(with), name) {
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
