//! A recipient: its name, its purpose, and behind "more" its Questions and its own deadline.

use egui::{Align, Id, Key as Press, Layout, Ui, vec2};

use super::{recipient_meaning, recipient_paste};
use crate::{
    app::{
        complete,
        cx::Cx,
        theme::{icons, scale},
        widgets::{
            Carried, Change, IconButton, Lines, Segment, TextField, choice, columns, deadline_field, entered,
            handle, item_buttons, lines, link, results,
        },
        wording,
    },
    form::printed,
    statement::{
        FieldId, Key, Purpose, Recipient,
        edit::Edit,
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
    let view = &mut cx.draft.view;
    if [view.pending_focus, view.focused].into_iter().flatten().any(|field| is_inside(field, key)) {
        view.opened.insert(text);
    }
    let opened = view.opened.contains(&text);
    let mut did = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = scale::XS;
        let carried = Carried { draft: cx.id, list: ListId::Recipients, key };
        did = in_line(ui, |ui| handle(ui, id, &name, carried, place.among)).1.map(Did::Change);
        let width = ui.available_width()
            - purpose_width(place.with_comment)
            - 2.0 * scale::ICON_BUTTON
            - 4.0 * scale::XS;
        let title = format!("Recipient {}", place.number);
        let field = TextField::new(text).wrapped().bare(&title).width(width);
        let (response, taken) = complete::addressed(ui, cx, text, |ui, cx| field.show(ui, cx));
        if response.as_ref().is_some_and(|response| response.changed()) {
            forget_hint(cx, key);
        }
        if let Some(group) = &taken {
            complete::take_recipient(cx, key, group);
        }
        if taken.is_some() || response.is_some_and(|response| entered(ui, &response)) {
            did = Some(Did::Entered);
        }
        purpose(ui, cx, key, &title, place.with_comment);
        let more = if opened { icons::CHEVRON_UP } else { icons::ELLIPSIS };
        let label = format!("{} for {name}", if opened { "Less" } else { "More" });
        let hint = "Questions, own deadline, order";
        let more = IconButton::new(id.with("more"), more, &label).hint(hint);
        if in_line(ui, |ui| more.show(ui)).clicked() {
            fold(cx, key, opened);
            // Who opens it by keyboard goes on in it; under a pointer nothing moves.
            let by_key = ui.input(|input| input.key_pressed(Press::Enter) || input.key_pressed(Press::Space));
            if by_key && !opened {
                cx.draft.view.go_to(FieldId::List(ListId::Lines(LineList::RecipientQuestions(key))));
            }
        }
        let label = Change::Remove.name(&name);
        let remove = IconButton::new(id.with("remove"), icons::X, &label);
        if in_line(ui, |ui| remove.show(ui)).clicked() {
            did = Some(Did::Change(Change::Remove));
        }
    });
    results(ui, cx, text);
    results(ui, cx, FieldId::Recipient(key, RecipientField::Purpose));
    let summary = cx.statement().recipients.get(key).filter(|_| !opened).and_then(summary);
    let is_meant = recipient_meaning::is_shown(cx, key);
    if opened || is_meant || summary.is_some() || cx.derived.lists.contains_key(&key) {
        below(ui, |ui| {
            recipient_meaning::show(ui, cx, key, &name);
            split_offer(ui, cx, key, &name);
            if opened {
                did = more(ui, cx, key, id, &name, place).map(Did::Change).or(did.take());
            }
            if let Some(summary) = summary
                && link(ui, &summary, &format!("{summary}, of {name}")).clicked()
            {
                fold(cx, key, opened);
            }
        });
    }
    if is_meant {
        ui.add_space(scale::XS);
    }
    did
}

/// Draws a sign in line with the first row of the name beside it.
fn in_line<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(0.0, scale::CONTROL), layout, |ui| {
        ui.set_min_height(scale::CONTROL);
        draw(ui)
    })
    .inner
}

/// Takes back what a completion has noted beside the name, once that is another name.
fn forget_hint(cx: &mut Cx<'_>, key: Key) {
    let field = FieldId::Recipient(key, RecipientField::Directory);
    if cx.statement().text_of(field).is_some_and(|hint| !hint.is_empty()) {
        cx.draft.join();
        cx.edit("typing in recipient", vec![Edit::Set(field, Value::Text(String::new()))]);
    }
}

/// What stands below the name, in line with it.
fn below(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(scale::L + scale::XS);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = scale::XS;
            draw(ui);
        });
    });
}

/// Shows or hides what is known of a recipient beside its name; the focus leaves what is hidden.
fn fold(cx: &mut Cx<'_>, key: Key, opened: bool) {
    let view = &mut cx.draft.view;
    let text = FieldId::Recipient(key, RecipientField::Text);
    if opened {
        view.opened.remove(&text);
        view.focused = view.focused.filter(|field| !is_inside(*field, key));
    } else {
        view.opened.insert(text);
    }
}

/// The offer to make several recipients of one whose name is a list of them.
fn split_offer(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let Some(groups) = cx.derived.lists.get(&key) else { return };
    let text = format!("Split into {groups} recipients");
    if link(ui, &text, &format!("Split {name} into {groups} recipients")).clicked() {
        recipient_paste::split_up(cx, key);
    }
}

/// Questions, own deadline, and what moves and copies the recipient.
fn more(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, id: Id, name: &str, place: &Place) -> Option<Change> {
    let of = format!(" of {name}");
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
        item_buttons(ui, id, name, place.among, &[Change::Up, Change::Down, Change::Duplicate])
    })
    .inner
}

/// What is known of a recipient beside name and purpose, in one line; nothing when there is nothing.
fn summary(recipient: &Recipient) -> Option<String> {
    let questions: Vec<&str> = recipient.questions.values().map(String::as_str).collect();
    let deadline = match recipient.deadline.date {
        Some(date) if recipient.deadline.text.is_empty() => format!("by {}", printed::date(date)),
        _ => recipient.deadline.text.clone(),
    };
    let questions = match questions.len() {
        0 => String::new(),
        1 => format!("Question {}", questions.concat()),
        _ => format!("Questions {}", questions.join(", ")),
    };
    let parts: Vec<String> = [questions, deadline].into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
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
    ui.allocate_ui(vec2(width, scale::CONTROL), |ui| {
        ui.set_width(width);
        if let Some(purpose) = choice(ui, cx, field, purpose, &segments) {
            set_purpose(cx, key, purpose);
        }
    });
}

/// Gives a recipient another purpose, as a step of its own.
pub(super) fn set_purpose(cx: &mut Cx<'_>, key: Key, purpose: Purpose) {
    let field = FieldId::Recipient(key, RecipientField::Purpose);
    if cx.statement().recipients.get(key).is_some_and(|recipient| recipient.purpose != purpose) {
        cx.edit("change of purpose", vec![Edit::Set(field, Value::Purpose(purpose))]);
    }
}
