//! The panel of find and replace: what is looked for, and every place with what would become of it.

use std::sync::Arc;

use egui::{
    Align, Align2, EventFilter, Frame, Key, Layout, Margin, Modifiers, Panel, Rect, ScrollArea, TextEdit, Ui,
    UiBuilder, Vec2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::row;
use crate::app::{
    command::Command,
    cx::Cx,
    parts::{self, Part},
    request::Request,
    state::{Hit, Search, SearchField},
    theme::{colors, icon_button, icons, primary_button, scale, seen, weak},
    wording,
};

/// The panel, as long as it is asked for.
pub(in crate::app) fn panel(ui: &mut Ui, cx: &mut Cx<'_>, search: &mut Search) {
    let frame = Frame::new()
        .fill(colors(ui).card)
        .inner_margin(Margin::symmetric(scale::margin(scale::M), scale::margin(scale::S)));
    let panel = Panel::bottom("find").frame(frame).resizable(true);
    panel.default_size(scale::FIND_HEIGHT).min_size(scale::RESULTS_LEAST).show(ui, |ui| {
        let area = ui.max_rect();
        // As high before anything is found as it is then: it would keep the height of its fields alone.
        ui.set_min_height(ui.available_height());
        let has_keyboard = |ui: &Ui| {
            let focused = ui.memory(|memory| memory.focused());
            let place = focused.and_then(|id| ui.ctx().read_response(id)).map(|it| it.interact_rect.center());
            place.is_some_and(|place| area.contains(place))
        };
        // Escape takes the keyboard from a field before the field is drawn.
        let had: bool = ui.data(|data| data.get_temp(had_keyboard())).unwrap_or_default();
        let has = has_keyboard(ui);
        ui.data_mut(|data| data.insert_temp(had_keyboard(), has));
        if had && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            cx.requests.push(Request::CloseSearch);
        }
        let hits = search.hits(cx.id, cx.draft);
        fields(ui, cx, search, &hits);
        list(ui, cx, search, &hits);
        parts::note(ui, Part::Results, area, query_id());
    });
}

fn had_keyboard() -> egui::Id {
    egui::Id::unique("the panel of find had the keyboard")
}

fn query_id() -> egui::Id {
    egui::Id::unique("what is looked for")
}

/// What is looked for and what is put in its place, and what can be done with it.
fn fields(ui: &mut Ui, cx: &mut Cx<'_>, search: &mut Search, hits: &Arc<Vec<Hit>>) {
    let wanted = search.focus.take();
    let corner = ui.max_rect().right_top() - vec2(scale::ICON_BUTTON, 0.0);
    let beside = (ui.available_width() - scale::ICON_BUTTON - scale::S).max(0.0);
    ui.scope(|ui| {
        ui.set_max_width(beside);
        ui.horizontal_wrapped(|ui| query(ui, cx, search, hits, wanted));
    });
    let corner = Rect::from_min_size(corner, Vec2::splat(scale::ICON_BUTTON));
    let mut child = ui.new_child(UiBuilder::new().id_salt("close find").max_rect(corner));
    if icon_button(&mut child, icons::X, "Close find").clicked() {
        cx.requests.push(Request::CloseSearch);
    }
    if search.replacing {
        ui.horizontal_wrapped(|ui| replacement(ui, cx, search, hits, wanted));
    }
}

/// Whether Enter was pressed in a field, and whether with Shift.
fn entered(ui: &Ui, edit: &egui::Response) -> Option<bool> {
    let pressed = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    pressed.then(|| ui.input(|input| input.modifiers.shift))
}

fn query(ui: &mut Ui, cx: &mut Cx<'_>, search: &mut Search, hits: &[Hit], wanted: Option<SearchField>) {
    let edit = text(ui, query_id(), "Find", "Text to look for", &mut search.query.text);
    if wanted == Some(SearchField::Query) {
        take_keyboard(ui, &edit, &search.query.text);
    }
    // The steps and choices behind it are come to from below.
    let goes_on = edit.has_focus() && search.replacing;
    if goes_on {
        let tab = EventFilter { tab: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(edit.id, tab));
    }
    if goes_on && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab)) {
        search.focus = Some(SearchField::With);
        ui.ctx().request_repaint();
    }
    if let Some(back) = entered(ui, &edit) {
        if hits.is_empty() {
            edit.request_focus();
        }
        cx.ask(if back { Command::FindPrevious } else { Command::FindNext });
    }
    for (command, sign) in
        [(Command::FindPrevious, icons::CHEVRON_UP), (Command::FindNext, icons::CHEVRON_DOWN)]
    {
        if icon_button(ui, sign, command.facts().name).clicked() {
            cx.ask(command);
        }
    }
    seen(ui.checkbox(&mut search.query.match_case, "Match case"));
    seen(ui.checkbox(&mut search.query.whole_words, "Whole words"));
    if !search.replacing && seen(ui.button("Replace…")).clicked() {
        cx.ask(Command::Replace);
    }
}

fn replacement(ui: &mut Ui, cx: &mut Cx<'_>, search: &mut Search, hits: &[Hit], wanted: Option<SearchField>) {
    let id = egui::Id::unique("what is put in its place");
    let edit = text(ui, id, "Replace with", "Left empty, it is removed", &mut search.with);
    if wanted == Some(SearchField::With) {
        take_keyboard(ui, &edit, &search.with);
    }
    let out = hits.iter().filter(|hit| search.left_out.contains(&hit.name())).count();
    let count = hits.len() - out;
    let name = format!("Replace {}", wording::count(count, "place", "places"));
    let button = ui.add_enabled_ui(count > 0, |ui| primary_button(ui, name)).inner;
    let entered = entered(ui, &edit).is_some();
    if entered {
        edit.request_focus();
    }
    if button.clicked() || entered {
        cx.requests.push(Request::ReplaceAll);
    }
}

/// A field of one line with its label before it.
fn text(ui: &mut Ui, id: egui::Id, label: &str, hint: &str, text: &mut String) -> egui::Response {
    let column = vec2(scale::KEYS_WIDTH, scale::CONTROL);
    let label = ui.allocate_ui_with_layout(column, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(column);
        ui.label(label)
    });
    let label = label.inner;
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(hint)
        .align(Align2::LEFT_CENTER)
        .desired_width(scale::LINK_WIDTH);
    seen(ui.add(edit).labelled_by(label.id))
}

/// Gives a field the keyboard, with all that stands in it selected.
fn take_keyboard(ui: &Ui, edit: &egui::Response, text: &str) {
    edit.request_focus();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    let mut state = TextEditState::load(ui.ctx(), edit.id).unwrap_or_default();
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), edit.id);
}

/// The places, of which only those in sight are drawn.
fn list(ui: &mut Ui, cx: &mut Cx<'_>, search: &mut Search, hits: &Arc<Vec<Hit>>) {
    ui.add_space(scale::XS);
    match (search.query.text.is_empty(), hits.len()) {
        (true, _) => return weak(ui, "Every field is searched, and your notes"),
        (false, 0) => return weak(ui, "Not found in any field"),
        (false, count) => weak(ui, &wording::count(count, "place", "places")),
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show_rows(ui, scale::ROW, hits.len(), |ui, rows| {
        for (at, hit) in hits.iter().enumerate().skip(rows.start).take(rows.len()) {
            let with = search.replacing.then_some(search.with.as_str());
            let taken = !search.left_out.contains(&hit.name());
            let done = row::show(ui, hit, with, taken, search.at == Some(at));
            match done {
                Some(row::Did::Go) => cx.requests.push(Request::GoToPlace(at)),
                Some(row::Did::Tick) if taken => {
                    search.left_out.insert(hit.name());
                }
                Some(row::Did::Tick) => {
                    search.left_out.remove(&hit.name());
                }
                None => {}
            }
        }
    });
}
