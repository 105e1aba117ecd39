//! The title.

use egui::Ui;

use super::{header::set_text, reveal};
use crate::{
    app::{
        cx::Cx,
        widgets::{Back, Segment, TextField, caption, choice, link, own_wording, printed, results},
        wording,
    },
    statement::{FieldId, Kind, field::Value},
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    TextField::new(FieldId::TitleSubject).wrapped().show(ui, cx);
    direction(ui, cx);
    let built = cx.derived.clone();
    if reveal::is_shown(cx, FieldId::TitleOverride) {
        TextField::new(FieldId::TitleOverride).wrapped().show(ui, cx);
        let back = Back {
            from: "subject, reply and recipients",
            text: "Back to the title built from subject, reply and recipients",
            name: "Back to the built title",
            step: "built title",
            to: FieldId::TitleSubject,
        };
        own_wording(ui, cx, FieldId::TitleOverride, &back);
    } else if built.title.is_empty() {
        caption(ui, "The printed title is built from subject, reply and recipients");
    } else {
        printed(ui, "Printed title", &built.title);
        if link(ui, "Word the whole title yourself…", "Word the whole title yourself").clicked() {
            cx.edit("own wording of the title", set_text(FieldId::TitleOverride, &built.title));
            cx.draft.view.go_to(FieldId::TitleOverride);
        }
    }
}

fn direction(ui: &mut Ui, cx: &mut Cx<'_>) {
    let kind = cx.statement().title.kind;
    let segment = |value, text: &'static str| Segment {
        value,
        text,
        name: format!("Direction: {}", wording::lower(text)),
        key: None,
        shown: true,
    };
    let segments = [segment(Kind::Outgoing, "Outgoing"), segment(Kind::Incoming, "Incoming")];
    if let Some(kind) = choice(ui, cx, FieldId::TitleKind, Some(kind), &segments) {
        cx.set(FieldId::TitleKind, Value::Kind(kind));
    }
    results(ui, cx, FieldId::TitleKind);
}
