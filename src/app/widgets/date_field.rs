//! A field for a date: characters that are read, with a small calendar beside them.

use egui::{Label, Response, RichText, TextEdit, Ui};
use jiff::civil::Date;

use super::{
    calendar::calendar_button,
    date_words,
    focus::follow,
    labelled::{caption, label, name_node},
    results::results,
    text_field::dressed,
};
use crate::{
    app::{
        cx::Cx,
        theme::{colors, scale},
        wording,
    },
    form::printed,
    statement::{FieldId, date::parse_from, field::Value},
};

/// A field for a date; `name` tells which of many it is.
///
/// What is no date yet stays in sight, and the statement keeps the date it had until another is whole.
pub(in crate::app) fn date_field(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    name: Option<&str>,
) -> Option<Response> {
    let Ok(Value::Date(date)) = cx.statement().get(field) else { return None };
    let words = wording::field(field);
    let name = name.unwrap_or(words.label);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = scale::XS;
        let label = label(ui, words.label);
        let response = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = scale::XS;
                let response = characters(ui, cx, field, date, words.example).labelled_by(label.id);
                name_node(ui, response.id, name);
                let button = response.id.with("calendar");
                if let Some(chosen) = calendar_button(ui, button, name, date, cx.today) {
                    cx.draft.view.half_typed.remove(&field);
                    cx.set(field, Value::Date(Some(chosen)));
                    response.request_focus();
                }
                response
            })
            .inner;
        understood(ui, cx, field, date, words.help);
        results(ui, cx, field);
        Some(response)
    })
    .inner
}

/// The characters of the date.
fn characters(ui: &mut Ui, cx: &mut Cx<'_>, field: FieldId, date: Option<Date>, example: &str) -> Response {
    let half = cx.draft.view.half_typed.get(&field).cloned();
    let mut text = half.unwrap_or_else(|| date.map(printed::date).unwrap_or_default());
    let before = text.clone();
    let width = ui.available_width() - scale::ICON_BUTTON - scale::XS;
    let edit = dressed(TextEdit::singleline(&mut text)).return_key(None).id(cx.widget(field));
    let response = ui.add(edit.hint_text(example.to_string()).desired_width(width));
    follow(cx, field, &response);
    if text != before {
        let read = parse_from(&text, cx.today);
        if read.is_some() || text.trim().is_empty() {
            cx.set(field, Value::Date(read));
        }
        cx.draft.view.half_typed.insert(field, text.clone());
    }
    let whole = text.trim().is_empty() || parse_from(&text, cx.today).is_some();
    if response.lost_focus() && whole {
        cx.draft.view.half_typed.remove(&field);
    }
    response
}

/// What was understood, or what is missing.
fn understood(ui: &mut Ui, cx: &Cx<'_>, field: FieldId, date: Option<Date>, help: &str) {
    let half = cx.draft.view.half_typed.get(&field).filter(|text| !text.trim().is_empty());
    match (half, date) {
        (Some(text), _) if parse_from(text, cx.today).is_none() => {
            let mut missing = String::from("Not a date yet; give day, month and year, or say in 6 weeks");
            if let Some(date) = date {
                missing.push_str(&format!("; {} stays until then", printed::date(date)));
            }
            let text = RichText::new(missing).size(scale::CAPTION).color(colors(ui).warning);
            ui.add(Label::new(text).wrap());
        }
        (Some(text), _) => {
            if let Some(date) = parse_from(text, cx.today) {
                caption(ui, date_words::in_full(date, cx.today));
            }
        }
        (None, Some(date)) => {
            caption(ui, date_words::in_short(date, cx.today));
        }
        (None, None) if !help.is_empty() => {
            caption(ui, help);
        }
        (None, None) => {}
    }
}
