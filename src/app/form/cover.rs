//! The cover page, where there is one.

use egui::Ui;

use super::add;
use crate::{
    app::{
        cx::Cx,
        theme::{icon, icons, scale},
        widgets::{Lines, TextField, columns, date_field, lines, link},
        wording,
    },
    statement::{
        FieldId,
        edit::Edit,
        field::{CoverField, LineList},
    },
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.statement().cover.is_none() {
        let button = egui::Button::new((icon(icons::PLUS, scale::BODY), "Add cover page"));
        let response = ui.add(button);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, "Add cover page"));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            let outcome = add::cover(cx.draft);
            cx.tell(&outcome);
        }
        return;
    }
    let field = FieldId::Cover;
    named(ui, cx, CoverField::Meeting);
    columns(ui, &[1.0, 1.0, 1.1], |ui, at| match at {
        0 => named(ui, cx, CoverField::AgendaItem),
        1 => named(ui, cx, CoverField::Number),
        _ => drop(date_field(ui, cx, field(CoverField::Date), Some("Date of the cover page"))),
    });
    columns(ui, &[1.0, 1.0], |ui, at| match at {
        0 => named(ui, cx, CoverField::Language),
        _ => named(ui, cx, CoverField::Source),
    });
    TextField::new(field(CoverField::Title)).named("Title of the cover page").wrapped().show(ui, cx);
    for part in [CoverField::Purpose, CoverField::ActionRequired] {
        let name = format!("{} of the cover page", wording::field(field(part)).label);
        TextField::new(field(part)).named(&name).paragraphs(2).show(ui, cx);
    }
    let references = LineList::CoverReferences;
    lines(ui, cx, &Lines { list: references, of: "", commas: false, width: scale::LINE_LONG });
    if link(ui, "Remove the cover page", "Remove the cover page").clicked() {
        cx.edit("removing the cover page", vec![Edit::Cover(None)]);
    }
}

/// A field of the cover page, whose name says so.
fn named(ui: &mut Ui, cx: &mut Cx<'_>, part: CoverField) {
    let field = FieldId::Cover(part);
    let name = format!("{} of the cover page", wording::field(field).label);
    TextField::new(field).named(&name).show(ui, cx);
}
