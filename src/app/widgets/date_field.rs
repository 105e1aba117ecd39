//! A field for a date: characters that are read, with a small calendar beside them.

use egui::{Label, Response, RichText, Ui};
use jiff::civil::Date;

use super::{
    date_words,
    dated::{Dated, line},
    labelled::caption,
    results::results,
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
        let dated = Dated { field, name, label: Some(words.label), date };
        let response = dated.show(
            ui,
            cx,
            |chosen| Value::Date(Some(chosen)),
            |ui, cx| characters(ui, cx, field, date, words.example),
        );
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
    let response = line(ui, cx, field, &mut text, example);
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
