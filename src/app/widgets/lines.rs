//! A list of short texts, such as Questions or e-mail addresses.

use egui::{Id, Key as Press, Modifiers, Rect, Response, Ui, Vec2};

use super::{
    IconButton,
    adder::{Added, adder, begin_item, take_pasted},
    drag::{Carried, Slot, drop_line, handle},
    focus::{entered, follow},
    items::{Change, an_item, change, put},
    labelled::{caption, label_of},
    results::results,
    text_field::TextField,
};
use crate::{
    app::{
        complete,
        cx::{self, Cx},
        theme::{icons, scale},
        wording,
    },
    statement::{
        FieldId, Key, Keyed,
        edit::{Edit, Item},
        field::{LineList, ListId},
    },
};

/// A list of short texts.
#[must_use]
pub(in crate::app) struct Lines<'a> {
    /// The list.
    pub(in crate::app) list: LineList,
    /// What of the statement it belongs to (" of group 1"), or nothing.
    pub(in crate::app) of: &'a str,
    /// Whether commas and semicolons separate pasted items, beside new lines.
    pub(in crate::app) commas: bool,
    /// The width of an item, or 0 where it follows its characters.
    pub(in crate::app) width: f32,
}

/// A list of short texts with its label, an empty field at its end, and its check results.
pub(in crate::app) fn lines(ui: &mut Ui, cx: &mut Cx<'_>, lines: &Lines<'_>) {
    let whole = FieldId::List(ListId::Lines(lines.list));
    let Some(keys) =
        cx.statement().lines_of(lines.list).map(|list| list.iter().map(|(key, _)| key).collect())
    else {
        return;
    };
    let keys: Vec<Key> = keys;
    let words = wording::field(whole);
    let mut made = None;
    let mut slots = Vec::new();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = scale::XS;
        label_of(ui, cx, whole, wording::plural(lines.list));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = scale::XS;
            for (at, key) in keys.iter().enumerate() {
                let (rect, chosen) = line(ui, cx, lines, &keys, at, *key);
                made = made.or(chosen.map(|change| (*key, change)));
                let [before, behind] = Slot::around(rect, scale::XS, true);
                slots.push(before);
                if at + 1 == keys.len() {
                    slots.push(behind);
                }
            }
            let example = if keys.is_empty() { words.example } else { "" };
            end(ui, cx, lines, keys.len(), example);
        });
        if !words.help.is_empty() {
            caption(ui, words.help);
        }
        for key in &keys {
            results(ui, cx, FieldId::Line(lines.list, *key));
        }
        results(ui, cx, whole);
    });
    let list = ListId::Lines(lines.list);
    if let Some(made) = made {
        let outcome = change(cx.draft, list, made);
        cx.tell(&outcome);
    }
    if let Some((key, slot)) = drop_line(ui, cx.id, list, &slots) {
        put(cx, list, key, slot);
    }
}

/// An item with what it is taken by and what removes it. Returns where it stands and a change that was asked for.
fn line(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    lines: &Lines<'_>,
    keys: &[Key],
    at: usize,
    key: Key,
) -> (Rect, Option<Change>) {
    let field = FieldId::Line(lines.list, key);
    let id = cx.widget(field);
    let singular = wording::field(field).label;
    let number = if at == 0 { String::new() } else { format!(" {}", at + 1) };
    let name = format!("{singular}{number}{}", lines.of);
    let here = Rect::from_min_size(ui.next_widget_position(), Vec2::ZERO);
    if ui.memory(|memory| memory.has_focus(id)) {
        let is_empty = cx.statement().text_of(field).is_none_or(str::is_empty);
        if is_empty && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Press::Backspace)) {
            back(cx, lines, keys, at);
            return (here, None);
        }
        if let Some(pasted) = take_pasted(ui, |text| is_list(text, lines.commas)) {
            paste(ui, cx, lines, at + 1, &pasted);
            return (here, None);
        }
    }
    let text = cx.statement().text_of(field).unwrap_or_default();
    let width = if lines.width > 0.0 { lines.width.min(ui.available_width()) } else { width_of(ui, text) };
    // The field, what it is taken by and what removes it stay beside each other.
    let beside = scale::L + scale::ICON_BUTTON + 2.0 * scale::XS;
    wrap(ui, width + beside);
    let room = (ui.available_size_before_wrap().x - beside).max(scale::LINE_MIN);
    let label = format!("{}{number}{}", wording::lower(singular), lines.of);
    let carried = Carried { draft: cx.id, list: ListId::Lines(lines.list), key };
    let (rect, mut made) = handle(ui, id, &label, carried, (at, keys.len()));
    let draw =
        |ui: &mut Ui, cx: &mut Cx<'_>| TextField::new(field).bare(&name).width(width.min(room)).show(ui, cx);
    let response = match lines.list {
        LineList::ContactEmails(contact) => complete::contact_field(ui, cx, field, contact, draw),
        _ => draw(ui, cx),
    };
    if response.is_some_and(|response| entered(ui, &response)) {
        ui.memory_mut(|memory| memory.request_focus(end_id(cx, lines.list)));
    }
    let remove = IconButton::new(id.with("remove"), icons::X, &Change::Remove.name(&label)).show(ui);
    if remove.clicked() {
        made = Some(Change::Remove);
    }
    (rect.union(remove.rect), made)
}

/// Goes on in the next row where this one has not so much room left, unless nothing stands in it yet.
fn wrap(ui: &mut Ui, width: f32) {
    let is_begun = ui.cursor().min.x > ui.max_rect().min.x;
    if is_begun && ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}

/// Takes out an item that was emptied, and leads back into the one before it.
fn back(cx: &mut Cx<'_>, lines: &Lines<'_>, keys: &[Key], at: usize) {
    let Some(key) = keys.get(at) else { return };
    let list = ListId::Lines(lines.list);
    cx.edit(format!("removing {}", an_item(list)), vec![Edit::Remove(list, *key)]);
    let neighbour = at.checked_sub(1).and_then(|before| keys.get(before)).or_else(|| keys.get(at + 1));
    let next = neighbour.map_or(FieldId::List(list), |key| FieldId::Line(lines.list, *key));
    cx.draft.view.go_to(next);
}

/// How wide a field is that holds this text.
fn width_of(ui: &Ui, text: &str) -> f32 {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let text = text.to_string();
    let galley = ui.painter().layout_no_wrap(text, font, ui.visuals().text_color());
    (galley.size().x + scale::S + scale::M).clamp(scale::LINE_MIN, scale::LINE_LONG)
}

/// The empty field at the end.
fn end(ui: &mut Ui, cx: &mut Cx<'_>, lines: &Lines<'_>, len: usize, example: &str) -> Response {
    let whole = FieldId::List(ListId::Lines(lines.list));
    let singular = wording::field(whole).label;
    let name = format!("Add {}{}", wording::lower(singular), lines.of.replacen(" of ", " to ", 1));
    let id = end_id(cx, lines.list);
    let width = if lines.width > 0.0 { lines.width } else { scale::LINE_ADDER };
    wrap(ui, width);
    if lines.width > 0.0 && len > 0 {
        // In line with the fields above it, which have something to be taken by before them.
        ui.add_space(scale::L + scale::XS);
    }
    let example = if example.is_empty() { "Add…" } else { example };
    let width = width.min(ui.available_size_before_wrap().x);
    let (response, added) = adder(ui, id, &name, example, width, |text| is_list(text, lines.commas));
    let backspace = response.has_focus() && ui.input(|input| input.key_pressed(Press::Backspace));
    follow(cx, whole, &response);
    match added {
        Some(Added::Typed(text)) => {
            let (list, typed) = (lines.list, text.len());
            let place = (ListId::Lines(list), len, Item::Line(text));
            begin_item(ui, cx, id, place, |key| FieldId::Line(list, key), typed);
        }
        Some(Added::Pasted(text)) => paste(ui, cx, lines, len, &text),
        // Backspace leads back into the last item.
        None if backspace => {
            let last =
                cx.statement().lines_of(lines.list).and_then(|list| list.key_at(list.len().wrapping_sub(1)));
            if let Some(key) = last {
                let id = cx.widget(FieldId::Line(lines.list, key));
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        None => {}
    }
    response
}

fn end_id(cx: &Cx<'_>, list: LineList) -> Id {
    cx::widget(cx.id, FieldId::List(ListId::Lines(list)))
}

fn paste(ui: &Ui, cx: &mut Cx<'_>, lines: &Lines<'_>, at: usize, text: &str) {
    let list = ListId::Lines(lines.list);
    let mut edits = Vec::new();
    for part in parts(text, lines.commas) {
        let key = cx.draft.fresh_key();
        let value = Item::Line(part.to_string());
        edits.push(Edit::Insert(list, at + edits.len(), Keyed { key, value }));
    }
    cx.edit(format!("pasting {}", wording::lower(wording::plural(lines.list))), edits);
    ui.memory_mut(|memory| memory.request_focus(end_id(cx, lines.list)));
}

fn is_list(text: &str, commas: bool) -> bool {
    parts(text, commas).count() > 1
}

/// The items of a pasted list.
fn parts(text: &str, commas: bool) -> impl Iterator<Item = &str> {
    text.split(move |c| c == '\n' || (commas && matches!(c, ',' | ';')))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
