//! Who the statement is sent to: rows under a heading for each purpose, each ending in an empty field for one more.

use egui::{Event, Id, Key as Press, Label, Modifiers, RichText, Ui, pos2};

use super::{
    recipient_paste,
    recipient_row::{Did, Place, row, set_purpose},
};
use crate::{
    app::{
        cx::Cx,
        theme::{colors, scale, strong},
        widgets::{Added, Slot, adder, begin_item, change, drop_line, follow, link, printed, results},
        wording,
    },
    statement::{
        FieldId, Key, Purpose, Recipient,
        edit::{Edit, Item},
        field::{ListId, RecipientField, Value},
    },
};

/// A gap a recipient can be put into: before another one of the purpose, or at the end of the purpose.
type Gap = (Purpose, Option<Key>);

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    purpose_keys(ui, cx);
    let by_purpose = Purpose::ALL
        .map(|purpose| cx.statement().recipients_for(purpose).map(|(key, _)| key).collect::<Vec<Key>>());
    let with_comment = cx.draft.view.comment_row || by_purpose.get(1).is_some_and(|keys| !keys.is_empty());
    let mut made = None;
    let mut slots: Vec<(Slot, Gap)> = Vec::new();
    let mut number = 0;
    for (purpose, keys) in Purpose::ALL.into_iter().zip(&by_purpose) {
        if purpose == Purpose::Comment && !with_comment {
            continue;
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = scale::XS;
            subhead(ui, wording::purpose(purpose), keys.len());
            for (at, key) in keys.iter().enumerate() {
                number += 1;
                let place = Place { number, among: (at, keys.len()), with_comment };
                slots.push((slot(ui), (purpose, Some(*key))));
                match row(ui, cx, *key, &place) {
                    Some(Did::Change(change)) => made = Some((*key, change)),
                    // The name that was left shows what is wrong with it now: stay with the next one.
                    Some(Did::Entered) => cx.draft.view.go_to(FieldId::RecipientsFor(purpose)),
                    None => {}
                }
            }
            slots.push((slot(ui), (purpose, None)));
            add(ui, cx, purpose, keys.is_empty());
            // What is wrong with all of them leads to the first of these fields, and is read there.
            if purpose == Purpose::Action {
                results(ui, cx, FieldId::List(ListId::Recipients));
            }
        });
    }
    if !with_comment && link(ui, "Recipients for comment…", "Show recipients for comment").clicked() {
        cx.draft.view.go_to(FieldId::RecipientsFor(Purpose::Comment));
    }
    as_printed(ui, cx, with_comment);
    if let Some((key, what)) = made {
        let outcome = change(cx.draft, ListId::Recipients, (key, what));
        cx.tell(&outcome);
    }
    let lines: Vec<Slot> = slots.iter().map(|(slot, _)| *slot).collect();
    if let Some((key, at)) = drop_line(ui, cx.id, ListId::Recipients, &lines)
        && let Some((_, gap)) = slots.get(at)
    {
        put(cx, key, *gap);
    }
}

fn subhead(ui: &mut Ui, text: &str, count: usize) {
    ui.horizontal(|ui| {
        ui.add(Label::new(strong(text, scale::BODY)).selectable(false));
        if count > 1 {
            let count = RichText::new(count.to_string()).size(scale::CAPTION).color(colors(ui).text_weak);
            ui.add(Label::new(count).selectable(false));
        }
    });
}

/// The gap above what is drawn next.
fn slot(ui: &Ui) -> Slot {
    let top = ui.next_widget_position().y - scale::HAIR;
    let (left, right) = (ui.max_rect().left(), ui.max_rect().right());
    Slot { from: pos2(left, top), to: pos2(right, top) }
}

/// Alt+1, 2 and 3 give the recipient in which the focus is another purpose.
fn purpose_keys(ui: &Ui, cx: &mut Cx<'_>) {
    let Some(FieldId::Recipient(key, _)) = cx.draft.view.focused else { return };
    let keys = [(Press::Num1, "1"), (Press::Num2, "2"), (Press::Num3, "3")];
    for (purpose, (press, character)) in Purpose::ALL.into_iter().zip(keys) {
        let hit = ui.input_mut(|input| {
            let hit = input.consume_key(Modifiers::ALT, press);
            if hit {
                // Some systems send the character along with the key.
                input.events.retain(|event| !matches!(event, Event::Text(text) if text == character));
            }
            hit
        });
        if hit {
            set_purpose(cx, key, purpose);
        }
    }
}

fn adder_id(cx: &Cx<'_>, purpose: Purpose) -> Id {
    Id::unique(("recipient to be", cx.id, purpose))
}

/// The empty field at the end of a purpose.
fn add(ui: &mut Ui, cx: &mut Cx<'_>, purpose: Purpose, first: bool) {
    let list = ListId::Recipients;
    let id = adder_id(cx, purpose);
    let name = format!("Add recipient {}", wording::lower(wording::purpose(purpose)));
    let example = wording::field(FieldId::List(list));
    let example = if first { example.example } else { "Add…" };
    let (response, added) = ui
        .horizontal(|ui| {
            ui.add_space(scale::L + scale::XS);
            let book = cx.book;
            adder(ui, id, &name, example, ui.available_width(), |text| recipient_paste::is_list(book, text))
        })
        .inner;
    let field = FieldId::RecipientsFor(purpose);
    // Where nobody is addressed, the first of these fields is where that is mended.
    if cx.draft.view.pending_focus == Some(FieldId::List(list)) && purpose == Purpose::Action {
        cx.draft.view.pending_focus = Some(field);
    }
    follow(cx, field, &response);
    match added {
        Some(Added::Typed(text)) => {
            let (end, typed) = (cx.statement().recipients.len(), text.len());
            let item = Item::Recipient(Recipient { text, purpose, ..Recipient::default() });
            let field = |key| FieldId::Recipient(key, RecipientField::Text);
            begin_item(ui, cx, id, (list, end, item), field, typed);
        }
        Some(Added::Pasted(text)) => {
            recipient_paste::paste(cx, purpose, &text);
            // Those that were added have moved it.
            cx.draft.view.go_to(field);
        }
        None => {}
    }
}

/// The rows of the form as they will be printed.
fn as_printed(ui: &mut Ui, cx: &Cx<'_>, with_comment: bool) {
    if cx.statement().recipients.is_empty() {
        return;
    }
    for (purpose, text) in Purpose::ALL.into_iter().zip(&cx.derived.printed.recipients) {
        if purpose != Purpose::Comment || with_comment {
            printed(ui, &format!("Printed {}", wording::lower(wording::purpose(purpose))), text);
        }
    }
}

/// Puts a recipient that was carried into a gap, whose purpose it takes on.
fn put(cx: &mut Cx<'_>, key: Key, (purpose, before): Gap) {
    let recipients = &cx.statement().recipients;
    let (Some(from), Some(old)) = (recipients.position(key), recipients.get(key)) else { return };
    let mut edits = Vec::new();
    if old.purpose != purpose {
        let field = FieldId::Recipient(key, RecipientField::Purpose);
        edits.push(Edit::Set(field, Value::Purpose(purpose)));
    }
    let gap = match before {
        Some(other) => recipients.position(other).unwrap_or(from),
        None => recipients.len(),
    };
    let to = if from < gap { gap - 1 } else { gap };
    if before != Some(key) && to != from {
        edits.push(Edit::Move(ListId::Recipients, key, to));
    }
    cx.edit("moving a recipient", edits);
}
