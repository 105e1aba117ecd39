//! What all fields for dates have in common: characters of one line with a small calendar beside them.

use egui::{Id, Key, Modifiers, Response, TextEdit, Ui};
use jiff::civil::Date;

use super::{
    calendar::{Left, calendar_button},
    focus::follow,
    labelled::{label, name_node, under},
    text_field::dressed,
};
use crate::{
    app::{cx::Cx, theme::scale},
    statement::{FieldId, field::Value},
};

/// A field that holds a date, or nothing yet.
pub(super) struct Dated<'a> {
    /// The field.
    pub(super) field: FieldId,
    /// What a screen reader says.
    pub(super) name: &'a str,
    /// The label above, where there is one.
    pub(super) label: Option<&'a str>,
    /// The date it holds.
    pub(super) date: Option<Date>,
}

impl Dated<'_> {
    /// Draws label, characters and calendar; `value` is what a day chosen from the calendar makes of the field.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        value: impl FnOnce(Date) -> Value,
        characters: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Response,
    ) -> Response {
        let label = self.label.map(|text| label(ui, text));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = scale::XS;
            let asked = is_calendar_asked(ui, cx.widget(self.field));
            let response = characters(ui, cx);
            let response = match &label {
                Some(label) => under(label, response),
                None => response,
            };
            name_node(ui, response.id, self.name);
            let button = response.id.with("calendar");
            let left = calendar_button(ui, button, self.name, self.date, (cx.today, asked));
            if left.is_some() {
                response.request_focus();
            }
            if let Some(Left::Chosen(day)) = left {
                cx.draft.view.spelling = None;
                cx.set(self.field, value(day));
            }
            response
        })
        .inner
    }
}

/// Whether the arrow down was pressed in the field of a date, which opens its calendar.
fn is_calendar_asked(ui: &Ui, field: Id) -> bool {
    let has_focus = ui.memory(|memory| memory.has_focus(field));
    has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
}

/// The characters of a date, which leave room for the calendar's button; `plain` is how `value` is spelled.
///
/// What they mean, by `meant`, is stored with every character. While the field has the focus they stand as they are
/// typed, as long as that still is what the statement holds.
pub(super) fn line(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    (value, plain): (&Value, String),
    example: &str,
    meant: impl Fn(&str) -> Value,
) -> Response {
    let mut text = match &cx.draft.view.spelling {
        Some((of, typed)) if *of == field && meant(typed) == *value => typed.clone(),
        _ => plain,
    };
    let before = text.clone();
    let width = ui.available_width() - scale::ICON_BUTTON - scale::XS;
    let edit = dressed(TextEdit::singleline(&mut text)).return_key(None).id(cx.widget(field));
    let response = ui.add(edit.hint_text(example.to_string()).desired_width(width));
    follow(cx, field, &response);
    if text != before {
        cx.set(field, meant(&text));
        cx.draft.view.spelling = Some((field, text));
    }
    if response.lost_focus() && is_spelled(cx, field) {
        cx.draft.view.spelling = None;
    }
    response
}

/// Whether a date stands in its field as it was typed just now.
pub(super) fn is_spelled(cx: &Cx<'_>, field: FieldId) -> bool {
    cx.draft.view.spelling.as_ref().is_some_and(|(of, _)| *of == field)
}
