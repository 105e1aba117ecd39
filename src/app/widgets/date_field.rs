//! A field for a date: characters that are read, with a small calendar beside them.

use egui::{Label, Response, RichText, Ui};

use super::{
    date_words,
    dated::{Dated, is_spelled, line},
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
    statement::{FieldId, WrittenDate, date::parse_from, field::Value},
};

/// A field for a date; `name` tells which of many it is.
///
/// What is no date yet is kept in the statement as it was typed.
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
        let dated = Dated { field, name, label: Some(words.label), date: date.day() };
        let response = dated.show(
            ui,
            cx,
            |chosen| Value::Date(chosen.into()),
            |ui, cx| {
                let today = cx.today;
                let meant = |text: &str| Value::Date(WrittenDate::of(text, parse_from(text, today)));
                let plain = date.day().map_or_else(|| date.words().to_string(), printed::date);
                line(ui, cx, field, (&Value::Date(date.clone()), plain), words.example, meant)
            },
        );
        understood(ui, cx, field, &date, words.help);
        results(ui, cx, field);
        Some(response)
    })
    .inner
}

/// What was understood, or what is missing.
fn understood(ui: &mut Ui, cx: &Cx<'_>, field: FieldId, date: &WrittenDate, help: &str) {
    match date {
        WrittenDate::Day(day) if is_spelled(cx, field) => {
            caption(ui, date_words::in_full(*day, cx.today));
        }
        WrittenDate::Day(day) => {
            caption(ui, date_words::in_short(*day, cx.today));
        }
        // Once the field has been left its check result says it.
        WrittenDate::Words(_) if !(cx.draft.view.has_left(field) && cx.findings(field).next().is_some()) => {
            let missing = "Not a date yet; give day, month and year, or say in 6 weeks";
            let text = RichText::new(missing).size(scale::CAPTION).color(colors(ui).warning);
            ui.add(Label::new(text).wrap());
        }
        WrittenDate::Empty if !help.is_empty() => {
            caption(ui, help);
        }
        WrittenDate::Empty | WrittenDate::Words(_) => {}
    }
}
