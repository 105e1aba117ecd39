//! What all fields for dates have in common: characters of one line with a small calendar beside them.

use egui::{Response, TextEdit, Ui};
use jiff::civil::Date;

use super::{
    calendar::calendar_button,
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
            let response = characters(ui, cx);
            let response = match &label {
                Some(label) => under(label, response),
                None => response,
            };
            name_node(ui, response.id, self.name);
            let button = response.id.with("calendar");
            if let Some(chosen) = calendar_button(ui, button, self.name, self.date, cx.today) {
                cx.draft.view.spelling = None;
                cx.set(self.field, value(chosen));
                response.request_focus();
            }
            response
        })
        .inner
    }
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
