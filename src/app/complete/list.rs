//! When a list under a field is open, and what its keys do.

use std::sync::Arc;

use egui::{
    Event, EventFilter, Id, Key, Modifiers, Rect, Response, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use super::{Offers, Row, shown};
use crate::{app::cx::Cx, statement::FieldId};

/// A list that is open, kept by egui from frame to frame.
#[derive(Clone)]
struct Open<T> {
    /// What was typed when it was made.
    typed: String,
    offers: Arc<Vec<(Row, T)>>,
    chosen: Option<usize>,
    /// Where it stands; it stays there while it is clicked, though the field may move.
    rect: Option<Rect>,
}

impl<T> Default for Open<T> {
    fn default() -> Self {
        Self { typed: String::new(), offers: Arc::default(), chosen: None, rect: None }
    }
}

fn name(widget: Id) -> Id {
    widget.with("completion")
}

/// Notes that the typing goes on in a widget where its first letters did not come in.
pub(in crate::app) fn begun(ui: &Ui, widget: Id) {
    ui.data_mut(|data| data.insert_temp(widget.with("typing begun"), true));
}

/// Draws a field by `draw`, with a list under it of what `offers` finds for what is typed, told whether the user has
/// asked for the list. Returns the field and what was taken from the list.
pub(super) fn completed<T: Clone + Send + Sync + 'static>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    draw: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Option<Response>,
    offers: impl FnOnce(&Cx<'_>, &str, bool) -> Offers<T>,
) -> (Option<Response>, Option<T>) {
    let id = cx.widget(field);
    let list = name(id);
    let mut open: Option<Open<T>> = ui.data_mut(|data| data.remove_temp(list));
    // Undone, or changed from elsewhere.
    open = open.filter(|open| cx.statement().text_of(field) == Some(open.typed.as_str()));
    let (mut taken, mut asked) = (None, false);
    if ui.memory(|memory| memory.has_focus(id)) {
        match &mut open {
            Some(shown) => match pressed(ui, shown.offers.len(), &mut shown.chosen) {
                Some(Pressed::Taken(at)) => taken = shown.offers.get(at).map(|(_, offer)| offer.clone()),
                Some(Pressed::Closed) => open = None,
                None => {}
            },
            None => asked = asks(ui),
        }
    }
    let response = draw(ui, cx);
    let begun = ui.data_mut(|data| data.remove_temp::<bool>(id.with("typing begun"))).is_some();
    let Some(drawn) = response.as_ref().filter(|_| taken.is_none()) else {
        caret_to_end(ui, id);
        return (response, taken);
    };
    let focused = drawn.has_focus() || begun;
    if focused && (drawn.changed() || asked) || begun {
        let typed = cx.statement().text_of(field).unwrap_or_default().to_string();
        let Offers { offers, certain } = offers(cx, &typed, asked);
        // Who asks for the list wants to choose from it.
        let chosen = (certain || asked).then_some(0);
        open = (!offers.is_empty()).then(|| Open { typed, offers: Arc::new(offers), chosen, rect: None });
    }
    let is_worked = |rect: Rect| {
        ui.input(|input| {
            let works = input.pointer.any_down() || input.pointer.any_released();
            works && input.pointer.interact_pos().is_some_and(|at| rect.contains(at))
        })
    };
    if let Some(mut open) = open.filter(|open| focused || open.rect.is_some_and(is_worked)) {
        let kept = open.rect.filter(|_| !focused);
        let rect = kept.unwrap_or_else(|| shown::place(ui, drawn.rect, open.offers.len()));
        open.rect = Some(rect);
        // Escape closes the list; it would take the keyboard from the field otherwise.
        let kept = EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, tab: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, kept));
        let rows = open.offers.iter().map(|(row, _)| row);
        match shown::list(ui, list, rect, rows, open.chosen) {
            Some(at) => taken = open.offers.get(at).map(|(_, offer)| offer.clone()),
            None => drop(ui.data_mut(|data| data.insert_temp(list, open))),
        }
    }
    if taken.is_some() {
        caret_to_end(ui, id);
    }
    (response, taken)
}

/// Puts the caret behind what was taken, where typing goes on.
fn caret_to_end(ui: &Ui, id: Id) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(usize::MAX))));
    state.store(ui.ctx(), id);
}

/// Whether a key asks for the list of a field that shows none. The arrow is left to the field: in a name of several
/// lines it leads into the next as well.
fn asks(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::CTRL, Key::Space)
            || input.events.iter().any(|event| {
                matches!(event, Event::Key { key: Key::ArrowDown, pressed: true, modifiers, .. } if modifiers.is_none())
            })
    })
}

/// What a key has done to a list.
enum Pressed {
    /// This one was taken.
    Taken(usize),
    /// The list is to close.
    Closed,
}

/// Takes the keys of the list out of the input before the field sees them.
fn pressed(ui: &Ui, len: usize, chosen: &mut Option<usize>) -> Option<Pressed> {
    ui.input_mut(|input| {
        let mut hit = |key| input.consume_key(Modifiers::NONE, key);
        while hit(Key::ArrowDown) {
            *chosen = Some(chosen.map_or(0, |at| (at + 1).min(len.saturating_sub(1))));
        }
        while hit(Key::ArrowUp) {
            // Above the first nothing is chosen: what was typed stays.
            *chosen = chosen.and_then(|at| at.checked_sub(1));
        }
        if hit(Key::Escape) {
            return Some(Pressed::Closed);
        }
        match *chosen {
            Some(at) => hit(Key::Enter).then_some(Pressed::Taken(at)),
            None => input.key_pressed(Key::Enter).then_some(Pressed::Closed),
        }
    })
}
