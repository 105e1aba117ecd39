//! The keys of the editor that are its own, taken out of the input before egui's text editing sees them.

use std::ops::Range;

use egui::{
    Event, Key, Modifiers, Ui,
    text::{CCursor, CCursorRange},
};

use super::{
    action::Action,
    memory::{Copied, Go, Memory},
    place::{Place, Step},
    writing::Writing,
};
use crate::{
    desk,
    statement::text::{Block, ParagraphStyle, RichText},
};

/// Whether Tab is the editor's at a caret rather than a way to the next field.
pub(super) fn takes_tab(writing: &Writing<'_>, caret: &CCursorRange) -> bool {
    match writing.place() {
        Place::Cell(..) => true,
        Place::Passage(_) => {
            let at = writing.byte(caret.primary.index.0);
            matches!(writing.style_at(at), ParagraphStyle::Bullet(_) | ParagraphStyle::Numbered(_))
        }
    }
}

/// Lets a key of ours take its turn among what else came in this frame: what came before it is worked first, what
/// came behind it waits for the next frame.
pub(super) fn in_turn(ui: &Ui, writing: &Writing<'_>, memory: &mut Memory, caret: &CCursorRange) {
    let at = caret.is_empty().then_some(caret.primary.index.0);
    let (start, end) = (at == Some(0), at == Some(writing.reading().characters()));
    let waits = |event: &Event| {
        matches!(
            event,
            Event::Text(_) | Event::Key { .. } | Event::Copy | Event::Cut | Event::Paste(_) | Event::Ime(_)
        )
    };
    let works = |event: &Event| waits(event) && !matches!(event, Event::Key { pressed: false, .. });
    ui.input_mut(|input| {
        let Some(own) = input.events.iter().position(|event| is_own(event, start, end)) else { return };
        let first = if input.events[..own].iter().any(works) { own } else { own + 1 };
        let mut number = 0;
        input.events.retain(|event| {
            number += 1;
            let held = number > first && waits(event);
            if held {
                memory.held.push(event.clone());
            }
            !held
        });
    });
}

/// Gives what had to wait back to the input.
pub(super) fn give_back(ui: &Ui, memory: &mut Memory) {
    if !memory.held.is_empty() {
        ui.input_mut(|input| {
            input.events.splice(0..0, memory.held.drain(..));
        });
    }
}

/// Whether the editor works an event itself, with a caret at the start or the end of its place.
fn is_own(event: &Event, start: bool, end: bool) -> bool {
    match event {
        Event::Copy | Event::Cut | Event::Paste(_) => true,
        Event::Key { key, pressed: true, modifiers, .. } => match key {
            Key::Tab => !modifiers.command && !modifiers.alt,
            Key::Enter => modifiers.shift,
            Key::ArrowUp | Key::ArrowLeft => start && modifiers.is_none(),
            Key::ArrowDown | Key::ArrowRight => end && modifiers.is_none(),
            _ => false,
        },
        _ => false,
    }
}

/// Works the editor's own keys; `caret` is where it is, and where it is to be.
pub(super) fn work(ui: &Ui, writing: &mut Writing<'_>, memory: &mut Memory, caret: &mut CCursorRange) {
    let range = bytes(writing, caret);
    if takes_tab(writing, caret) {
        tab(ui, writing, memory, &range);
    }
    arrows(ui, writing, memory, caret);
    if writing.place().table().is_none() && pressed(ui, Modifiers::SHIFT, Key::Enter) {
        let at = writing.break_line(range);
        *caret = CCursorRange::one(CCursor::new(writing.character(at)));
        writing.settle();
    }
    clipboard(ui, writing, memory, caret);
}

fn bytes(writing: &Writing<'_>, caret: &CCursorRange) -> Range<usize> {
    let range = caret.as_sorted_char_range();
    writing.byte(range.start.0)..writing.byte(range.end.0)
}

fn tab(ui: &Ui, writing: &mut Writing<'_>, memory: &mut Memory, range: &Range<usize>) {
    let steps = [(Modifiers::NONE, Action::In, Step::On), (Modifiers::SHIFT, Action::Out, Step::Back)];
    for (modifiers, action, step) in steps {
        if !pressed(ui, modifiers, Key::Tab) {
            continue;
        }
        match writing.place() {
            Place::Passage(_) => action.work(writing, memory, range.clone()),
            place @ Place::Cell(..) => memory.go = Some(Go::Tab(place, step)),
        }
        writing.settle();
    }
}

/// An arrow at the end of a place leads to the place beside it.
fn arrows(ui: &Ui, writing: &Writing<'_>, memory: &mut Memory, caret: &CCursorRange) {
    if !caret.is_empty() {
        return;
    }
    let at = caret.primary.index.0;
    let end = writing.reading().characters();
    for (key, step, border) in [
        (Key::ArrowUp, Step::Up, 0),
        (Key::ArrowLeft, Step::Back, 0),
        (Key::ArrowDown, Step::Down, end),
        (Key::ArrowRight, Step::On, end),
    ] {
        if at == border && pressed(ui, Modifiers::NONE, key) {
            memory.go = Some(Go::Beside(writing.place(), step));
        }
    }
}

fn clipboard(ui: &Ui, writing: &mut Writing<'_>, memory: &mut Memory, caret: &mut CCursorRange) {
    let mut events = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let own = matches!(event, Event::Copy | Event::Cut | Event::Paste(_));
            if own {
                events.push(event.clone());
            }
            !own
        });
    });
    for event in events {
        let range = bytes(writing, caret);
        match event {
            Event::Copy if !range.is_empty() => Copied::put(ui, writing.copy(range)),
            Event::Cut if !range.is_empty() => {
                Copied::put(ui, writing.copy(range.clone()));
                writing.cut(range.clone());
                *caret = CCursorRange::one(CCursor::new(writing.character(range.start)));
            }
            Event::Paste(text) if !text.is_empty() => {
                let blocks = pasted(ui, writing, &range, &text);
                if let Some((field, at)) = writing.paste(range, blocks) {
                    memory.go = Some(Go::To(field, at));
                }
            }
            _ => {}
        }
        writing.settle();
    }
}

/// What a pasted text is to become in the place of a range.
fn pasted(ui: &Ui, writing: &Writing<'_>, range: &Range<usize>, text: &str) -> Vec<Block> {
    if let Some(blocks) = Copied::matching(ui, text) {
        return blocks;
    }
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    let inline = |text: &str| {
        let mut rich = RichText::new();
        rich.push(text, &writing.marks_for_typing(range.start));
        Block::paragraph(ParagraphStyle::Normal, rich)
    };
    if writing.place().table().is_some() {
        return vec![inline(plain.trim_end_matches('\n'))];
    }
    let part = writing.part_at(range.start).map(|part| writing.parts()[part]);
    let (before, behind) = (
        part.is_some_and(|part| part.start < range.start),
        writing.part_at(range.end).is_some_and(|part| range.end < writing.parts()[part].end()),
    );
    let one_line = !plain.trim_end_matches('\n').contains('\n');
    if one_line && (before || behind) {
        return vec![inline(plain.trim_end_matches('\n'))];
    }
    let mut blocks = desk::pasted(&plain);
    let is_item = |block: Option<&Block>| match block {
        Some(Block::Paragraph(paragraph)) => paragraph.style != ParagraphStyle::Normal,
        Some(Block::Table(_)) | None => false,
    };
    // An item that lost its marker must not run into the words before or behind it.
    if before && is_item(blocks.first()) {
        blocks.insert(0, Block::paragraph(ParagraphStyle::Normal, ""));
    }
    if behind && is_item(blocks.last()) {
        blocks.push(Block::paragraph(ParagraphStyle::Normal, ""));
    }
    match blocks.as_slice() {
        [] => vec![inline(plain.trim_matches('\n'))],
        [Block::Paragraph(only)] if only.style == ParagraphStyle::Normal && one_line => {
            vec![inline(plain.trim_end_matches('\n'))]
        }
        _ => blocks,
    }
}

/// Takes a key out of the input, pressed with just these modifiers.
fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_press(event, modifiers, key));
        input.events.len() != before
    })
}

/// Whether a key is pressed with just these modifiers.
fn is_press(event: &Event, wanted: Modifiers, key: Key) -> bool {
    let Event::Key { key: logical, pressed: true, modifiers, .. } = event else { return false };
    *logical == key
        && modifiers.command == wanted.command
        && modifiers.shift == wanted.shift
        && modifiers.alt == wanted.alt
}
