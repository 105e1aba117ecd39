//! How far the statement has come, and notes.

use egui::{DragValue, Ui};

use crate::{
    app::{
        command::Command,
        cx::Cx,
        theme::scale,
        widgets::{Segment, TextField, choice, follow, label_of, link, printed, results},
        wording,
    },
    statement::{FieldId, Stage, field::Value},
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = scale::XS;
        label_of(ui, cx, FieldId::Stage, wording::field(FieldId::Stage).label);
        stage(ui, cx);
    });
    cited(ui, cx);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = scale::XS;
        revision(ui, cx);
    });
    TextField::new(FieldId::Notes).paragraphs(3).show(ui, cx);
}

fn stage(ui: &mut Ui, cx: &mut Cx<'_>) {
    let stage = cx.statement().bookkeeping.stage;
    let segments = Stage::ALL.map(|value| {
        let text = wording::stage(value);
        Segment { value, text, name: format!("Stage: {}", wording::lower(text)), key: None, shown: true }
    });
    if let Some(stage) = choice(ui, cx, FieldId::Stage, Some(stage), &segments) {
        cx.set(FieldId::Stage, Value::Stage(stage));
    }
    results(ui, cx, FieldId::Stage);
}

/// How others cite a statement that has been sent, to be copied into a report or a letter.
fn cited(ui: &mut Ui, cx: &mut Cx<'_>) {
    let derived = cx.derived.clone();
    let line = &derived.printed.cited;
    printed(ui, "Cited as", line);
    if !line.is_empty() && link(ui, "Copy", "Copy how it is cited").clicked() {
        cx.ask(Command::CopyCitation);
    }
}

fn revision(ui: &mut Ui, cx: &mut Cx<'_>) {
    let label = label_of(ui, cx, FieldId::Revision, wording::field(FieldId::Revision).label);
    let mut revision = cx.statement().bookkeeping.revision;
    let before = revision;
    let id = cx.widget(FieldId::Revision);
    let number = DragValue::new(&mut revision).range(0..=999).prefix("R");
    let response = ui.push_id(id, |ui| ui.add(number)).inner.labelled_by(label.id);
    follow(cx, FieldId::Revision, &response);
    if revision != before {
        cx.set(FieldId::Revision, Value::Number(revision));
    }
    results(ui, cx, FieldId::Revision);
}
