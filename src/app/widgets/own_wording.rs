//! A wording of the user's own: what it stands in the place of, and what brings that back.

use egui::{Label, RichText, Ui};

use super::{labelled::link, printed::printed};
use crate::{
    app::{
        cx::Cx,
        theme::{self, colors, icons, scale},
    },
    statement::{FieldId, edit::Edit, field::Value},
};

/// What brings the built text back.
#[must_use]
pub(in crate::app) struct Back<'a> {
    /// What the text is built from ("subject, reply and recipients").
    pub(in crate::app) from: &'a str,
    /// What is clicked ("Back to place and days").
    pub(in crate::app) text: &'a str,
    /// What a screen reader says.
    pub(in crate::app) name: &'a str,
    /// The name of the step.
    pub(in crate::app) step: &'a str,
    /// Where the keyboard goes then: to the first of what it is built from.
    pub(in crate::app) to: FieldId,
}

/// Under a wording of the user's own: whether it differs from the built text, that text, and what brings it back.
pub(in crate::app) fn own_wording(ui: &mut Ui, cx: &mut Cx<'_>, field: FieldId, back: &Back<'_>) {
    let derived = cx.derived.clone();
    let built = derived.printed.instead.get(&field).map_or("", String::as_str);
    let own = cx.statement().text_of(field).unwrap_or_default();
    if !own.is_empty() {
        mark(ui, back.from, own, built);
    }
    if own.trim() != built && !own.is_empty() {
        printed(ui, &format!("Built from {}", back.from), built);
    }
    if link(ui, back.text, back.name).clicked()
        && cx.edit(back.step, vec![Edit::Set(field, Value::Text(String::new()))])
    {
        cx.draft.view.go_to(back.to);
    }
}

fn mark(ui: &mut Ui, from: &str, own: &str, built: &str) {
    let colors = colors(ui);
    let (sign, text, color) = if built.is_empty() {
        let text = format!("Worded by hand; nothing can be built from {from} yet");
        (icons::CIRCLE_DOT, text, colors.text_weak)
    } else if own.trim() == built {
        (icons::CHECK, format!("The same as built from {from}"), colors.text_weak)
    } else {
        (icons::CIRCLE_DOT, "Worded by hand; it differs from the built text".to_string(), colors.accent)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        ui.add(Label::new(theme::icon(sign, scale::BODY).color(color)).selectable(false));
        let text = RichText::new(text).size(scale::CAPTION).color(color);
        ui.add(Label::new(text).wrap().selectable(false));
    });
}
