//! A recipient: its name, its purpose, and behind "more" its Questions and its own deadline.

use egui::{Id, Key as Press, Ui};

use crate::{
    app::{
        cx::Cx,
        theme::{icons, scale},
        widgets::{
            Carried, Change, IconButton, Lines, Segment, TextField, choice, columns, deadline_field, entered,
            grip, item_buttons, lines, results,
        },
        wording,
    },
    statement::{
        FieldId, Key, Purpose, Recipient,
        field::{LineList, ListId, RecipientField, Value},
    },
};

/// Where a recipient stands among those shown.
pub(super) struct Place {
    /// Its number over all purposes, counted from 1.
    pub(super) number: usize,
    /// Its place among those of its purpose, and how many these are.
    pub(super) among: (usize, usize),
    /// Whether the purpose "for comment" is in sight.
    pub(super) with_comment: bool,
}

/// What the user did in a row.
pub(super) enum Did {
    /// A change of the row as a whole.
    Change(Change),
    /// Enter in the name: on to the next recipient.
    Entered,
}

/// A recipient's row.
pub(super) fn row(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, place: &Place) -> Option<Did> {
    let name = format!("recipient {}", place.number);
    let id = Id::unique(("item", cx.id, ListId::Recipients, key));
    let text = FieldId::Recipient(key, RecipientField::Text);
    let filled = cx.statement().recipients.get(key).is_some_and(has_more);
    let wanted = cx.draft.view.pending_focus.is_some_and(|field| is_inside(field, key));
    let opened = filled || wanted || cx.draft.view.opened.contains(&text);
    let mut did = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        grip(ui, id, &name, Carried { list: ListId::Recipients, key });
        let width = ui.available_width()
            - purpose_width(place.with_comment)
            - 2.0 * scale::ICON_BUTTON
            - 4.0 * scale::XS;
        let title = format!("Recipient {}", place.number);
        let field = TextField::new(text).wrapped().bare(&title).width(width);
        if field.show(ui, cx).is_some_and(|response| entered(ui, &response)) {
            did = Some(Did::Entered);
        }
        purpose(ui, cx, key, &title, place.with_comment);
        let more = if opened { icons::CHEVRON_UP } else { icons::ELLIPSIS };
        let label = format!("{} for {name}", if opened { "Less" } else { "More" });
        let hint = "Questions, own deadline, order";
        if IconButton::new(id.with("more"), more, &label).hint(hint).enabled(!filled).show(ui).clicked()
            && !filled
        {
            let view = &mut cx.draft.view.opened;
            if !view.remove(&text) {
                view.insert(text);
            }
        }
        let label = Change::Remove.name(&name);
        if IconButton::new(id.with("remove"), icons::X, &label).show(ui).clicked() {
            did = Some(Did::Change(Change::Remove));
        }
    });
    results(ui, cx, text);
    if opened {
        let of = format!(" of {name}");
        ui.horizontal_top(|ui| {
            ui.add_space(scale::L + scale::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = scale::XS;
                columns(ui, &[1.0, 1.0], |ui, at| match at {
                    0 => {
                        let list = LineList::RecipientQuestions(key);
                        lines(ui, cx, &Lines { list, of: &of, commas: true, width: 0.0 });
                    }
                    _ => {
                        let field = FieldId::Recipient(key, RecipientField::Deadline);
                        deadline_field(ui, cx, field, Some(&format!("Own deadline{of}")));
                    }
                });
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = scale::XS;
                    let changes = [Change::Up, Change::Down, Change::Duplicate];
                    if let Some(change) = item_buttons(ui, id, &name, place.among, &changes) {
                        did = Some(Did::Change(change));
                    }
                });
            });
        });
    }
    did
}

/// Whether more is known of a recipient than name and purpose.
fn has_more(recipient: &Recipient) -> bool {
    !recipient.questions.is_empty() || !recipient.deadline.is_none()
}

/// Whether a field stands behind "more".
fn is_inside(field: FieldId, key: Key) -> bool {
    let list = LineList::RecipientQuestions(key);
    field == FieldId::Recipient(key, RecipientField::Deadline)
        || field == FieldId::List(ListId::Lines(list))
        || matches!(field, FieldId::Line(of, _) if of == list)
}

fn purpose_width(with_comment: bool) -> f32 {
    if with_comment { scale::PURPOSES_THREE } else { scale::PURPOSES_TWO }
}

fn purpose(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, title: &str, with_comment: bool) {
    let field = FieldId::Recipient(key, RecipientField::Purpose);
    let purpose = cx.statement().recipients.get(key).map(|recipient| recipient.purpose);
    let segments = Purpose::ALL.map(|value| {
        let (text, press) = match value {
            Purpose::Action => ("Action", Press::A),
            Purpose::Comment => ("Comment", Press::C),
            Purpose::Information => ("Info", Press::I),
        };
        let name = format!("{title} {}", wording::lower(wording::purpose(value)));
        Segment { value, text, name, key: Some(press), shown: with_comment || value != Purpose::Comment }
    });
    let width = purpose_width(with_comment);
    ui.allocate_ui(egui::Vec2::new(width, scale::CONTROL), |ui| {
        ui.set_width(width);
        if let Some(purpose) = choice(ui, cx, field, purpose, &segments) {
            set_purpose(cx, key, purpose);
        }
    });
}

/// Gives a recipient another purpose, as a step of its own.
pub(super) fn set_purpose(cx: &mut Cx<'_>, key: Key, purpose: Purpose) {
    use crate::statement::edit::Edit;
    let field = FieldId::Recipient(key, RecipientField::Purpose);
    if cx.statement().recipients.get(key).is_some_and(|recipient| recipient.purpose != purpose) {
        cx.edit("change of purpose", vec![Edit::Set(field, Value::Purpose(purpose))]);
    }
}
