//! Each key in its turn: where several come within one frame, as on a slow machine, what they do is what they would
//! have done one by one.
//!
//! Shortcuts are taken before a frame is drawn, what is typed is put in while it is drawn, and the focus changes at its
//! end. So a key that is more than typing begins a frame, and what comes behind it waits for the next.

use egui::{Context, Event, Key, Modifiers, Plugin, RawInput};

/// Lets keys take their turns.
#[derive(Debug, Default)]
pub(in crate::app) struct Turns {
    /// What waits for the next frame.
    waiting: Vec<Event>,
}

/// What an event is to the order of events.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// It may come with anything: a key that is let go, a pointer that moves.
    Neutral,
    /// It changes the text that has the focus.
    Typing,
    /// It does more than that: leads the focus on, asks for a command, pastes.
    Turn(Option<(Key, Modifiers)>),
}

impl Plugin for Turns {
    fn debug_name(&self) -> &'static str {
        "turns"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.waiting);
        events.append(&mut input.events);
        // All behind what has to wait waits too, pointer and all, so that nothing overtakes anything.
        self.waiting = events.split_off(first_turn(&events));
        input.events = events;
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// How many of the events belong to one frame.
fn first_turn(events: &[Event]) -> usize {
    let mut last = Kind::Neutral;
    for (at, event) in events.iter().enumerate() {
        let kind = kind(event);
        match (last, kind) {
            (_, Kind::Neutral) => continue,
            // Some systems send the character of a key along with it.
            (Kind::Turn(Some((_, held))), Kind::Typing) if held.alt && is_key_before(events, at) => continue,
            (Kind::Neutral, _) | (Kind::Typing, Kind::Typing) => {}
            // A shortcut that is held down repeats faster than a slow frame.
            (Kind::Turn(Some(before)), Kind::Turn(Some(now))) if before == now => {}
            _ => return at,
        }
        last = kind;
    }
    events.len()
}

/// Whether a key was pressed right before the event at `at`, which is a character.
fn is_key_before(events: &[Event], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| events.get(before));
    matches!(events.get(at), Some(Event::Text(_))) && matches!(before, Some(Event::Key { pressed: true, .. }))
}

fn kind(event: &Event) -> Kind {
    match event {
        Event::Text(_) | Event::Ime(_) => Kind::Typing,
        Event::Copy | Event::Cut | Event::Paste(_) | Event::PointerButton { .. } => Kind::Turn(None),
        Event::Key { key, pressed: true, modifiers, .. } => match key {
            Key::Enter | Key::Tab | Key::Escape => Kind::Turn(None),
            // They choose among what is offered for what was typed before.
            Key::ArrowDown | Key::ArrowUp => Kind::Turn(Some((*key, *modifiers))),
            _ if modifiers.command || modifiers.alt || is_function(*key) => {
                Kind::Turn(Some((*key, *modifiers)))
            }
            _ => Kind::Typing,
        },
        _ => Kind::Neutral,
    }
}

/// Whether an event may change a text while the frame is drawn.
pub(in crate::app) fn changes_text(event: &Event) -> bool {
    !matches!(event, Event::PointerButton { .. }) && kind(event) != Kind::Neutral
}

fn is_function(key: Key) -> bool {
    let number = key.name().strip_prefix('F');
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn button(pressed: bool) -> Event {
        let (pos, button) = (egui::Pos2::ZERO, egui::PointerButton::Primary);
        Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
    }

    #[test]
    fn a_key_that_is_more_than_typing_begins_a_frame_and_ends_it() {
        let text = || Event::Text("a".into());
        let plain = |press| key(press, Modifiers::NONE);
        let save = || key(Key::S, Modifiers::COMMAND);
        let undo = || key(Key::Z, Modifiers::COMMAND);
        for (events, of_this_frame) in [
            (vec![], 0),
            (vec![text(), plain(Key::B), text(), plain(Key::Backspace)], 4),
            (vec![text(), save()], 1),
            (vec![save(), text()], 1),
            (vec![undo(), undo(), text()], 2),
            (vec![undo(), save()], 1),
            (vec![plain(Key::Enter), plain(Key::Enter)], 1),
            (vec![text(), plain(Key::Tab), text()], 1),
            (vec![plain(Key::F8), plain(Key::F8), text()], 2),
            (vec![plain(Key::F), text()], 2),
            (vec![button(true), button(false), text()], 1),
            (vec![button(false), text()], 1),
            (vec![Event::Paste("a".into()), text()], 1),
            (vec![key(Key::Num1, Modifiers::ALT), text(), text()], 2),
            (vec![Event::PointerGone, text(), Event::PointerGone, Event::Cut, Event::PointerGone], 3),
        ] {
            assert_eq!(first_turn(&events), of_this_frame, "{events:?}");
        }
    }
}
