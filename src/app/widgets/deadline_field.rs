//! A field for a deadline: a date, or words with the date they contain.

use egui::{Response, Ui};

use super::{
    date_words,
    dated::{Dated, is_spelled, line},
    labelled::caption,
    results::results,
};
use crate::{
    app::{cx::Cx, theme::scale, wording},
    form::printed,
    statement::{Deadline, FieldId, date, field::Value},
};

/// A field for a deadline; `name` tells which of many it is.
pub(in crate::app) fn deadline_field(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    name: Option<&str>,
) -> Option<Response> {
    let Ok(Value::Deadline(deadline)) = cx.statement().get(field) else { return None };
    let words = wording::field(field);
    let name = name.unwrap_or(words.label);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = scale::XS;
        // The general deadline stands under the head of its section.
        let label = (field != FieldId::Deadline).then_some(words.label);
        let dated = Dated { field, name, label, date: deadline.date };
        let response = dated.show(
            ui,
            cx,
            |chosen| Value::Deadline(Deadline::on(chosen)),
            |ui, cx| {
                let today = cx.today;
                let plain = match deadline.date {
                    Some(date) if deadline.text.is_empty() => printed::date(date),
                    _ => deadline.text.clone(),
                };
                let value = Value::Deadline(deadline.clone());
                let meant = |text: &str| Value::Deadline(meant(text, today));
                line(ui, cx, field, (&value, plain), words.example, meant)
            },
        );
        match deadline.date {
            Some(date) if deadline.text.is_empty() && !is_spelled(cx, field) => {
                caption(ui, date_words::in_short(date, cx.today))
            }
            Some(date) => caption(ui, date_words::in_full(date, cx.today)),
            None => caption(ui, words.help),
        };
        results(ui, cx, field);
        Some(response)
    })
    .inner
}

/// The deadline that the characters mean: a bare date, or words and the date they contain.
fn meant(text: &str, today: jiff::civil::Date) -> Deadline {
    if let Some(date) = date::parse_from(text, today) {
        return Deadline::on(date);
    }
    let date = date::find(text).map(|found| found.date);
    let text = if text.trim().is_empty() { String::new() } else { text.to_string() };
    Deadline { text, date }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_a_date_keep_both() {
        let today = jiff::civil::date(2026, 10, 16);
        for (typed, text, date) in [
            ("15 June 2027", "", Some("2027-06-15")),
            ("2027-06-15", "", Some("2027-06-15")),
            ("in 6 weeks", "", Some("2026-11-27")),
            ("15 June 2027, firm", "15 June 2027, firm", Some("2027-06-15")),
            ("before the next meeting", "before the next meeting", None),
            ("in 6", "in 6", None),
            ("  ", "", None),
        ] {
            let date = date.map(|date| date.parse().unwrap());
            assert_eq!(meant(typed, today), Deadline { text: text.into(), date }, "{typed}");
        }
    }
}
