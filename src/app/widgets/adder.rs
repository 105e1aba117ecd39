//! The empty field at the end of a list: what is typed into it becomes the list's next item.

use egui::{Event, Id, Response, TextEdit, Ui};

use super::{labelled::name_node, text_field::dressed, typed::typing};
use crate::{
    app::{complete, cx::Cx},
    statement::{
        FieldId, Key, Keyed,
        edit::{Edit, Item},
        field::ListId,
    },
};

/// What came into the empty field.
pub(in crate::app) enum Added {
    /// The first characters of a new item.
    Typed(String),
    /// Several items at once.
    Pasted(String),
}

/// The empty field at the end of a list. `is_list` tells a pasted list from what belongs to one item.
pub(in crate::app) fn adder(
    ui: &mut Ui,
    id: Id,
    name: &str,
    example: &str,
    width: f32,
    is_list: impl Fn(&str) -> bool,
) -> (Response, Option<Added>) {
    let pasted = ui.memory(|memory| memory.has_focus(id)).then(|| take_pasted(ui, is_list)).flatten();
    let mut text = String::new();
    let edit = dressed(TextEdit::singleline(&mut text)).return_key(None).id(id);
    let response = ui.add(edit.hint_text(example.to_string()).desired_width(width));
    name_node(ui, id, name);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let added = pasted.map(Added::Pasted).or_else(|| (!text.is_empty()).then_some(Added::Typed(text)));
    (response, added)
}

/// Takes a pasted list out of the input; another paste is left to the field.
pub(super) fn take_pasted(ui: &Ui, is_list: impl Fn(&str) -> bool) -> Option<String> {
    ui.input_mut(|input| {
        let at =
            input.events.iter().position(|event| matches!(event, Event::Paste(text) if is_list(text)))?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Makes an item of the first characters typed into the field `adder`, and lets the typing go on in `field` of it.
pub(in crate::app) fn begin_item(
    ui: &Ui,
    cx: &mut Cx<'_>,
    adder: Id,
    (list, at, item): (ListId, usize, Item),
    field: impl Fn(Key) -> FieldId,
    typed: usize,
) {
    let key = cx.draft.fresh_key();
    let field = field(key);
    let insertion = Edit::Insert(list, at, Keyed { key, value: item });
    if let Err(error) = cx.draft.begin_item(insertion, field, typed, typing(field)) {
        cx.troubles.push(format!("What was typed could not be stored: {error}"));
        return;
    }
    let next = cx.widget(field);
    complete::begun(ui, next);
    if let Some(state) = TextEdit::load_state(ui.ctx(), adder) {
        TextEdit::store_state(ui.ctx(), next, state);
        TextEdit::store_state(ui.ctx(), adder, egui::text_edit::TextEditState::default());
    }
    ui.memory_mut(|memory| memory.request_focus(next));
    cx.draft.view.entered(field);
}
