//! What is asked of the text from outside a place of it: in its bar, by a shortcut or in a menu.

use std::collections::VecDeque;

use egui::{Context, Id};

use super::{
    action::Action,
    at_caret::{self, AtCaret},
    link,
    memory::{Go, Memory},
    table_change,
};
use crate::app::{command::Command, cx::Cx, state::DraftId};

/// What is asked of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Asked {
    /// Something that can be done to what is selected.
    Do(Action),
    /// The address that what is selected leads to.
    Link,
    /// A new table.
    InsertTable,
    /// A change of the table of the caret.
    Table(table_change::Change),
    /// The keyboard, for the bar.
    Bar,
}

/// Asks for a command in the text of a draft, which does it when it is drawn next.
pub(in crate::app) fn ask(ctx: &Context, draft: DraftId, command: Command) {
    let asked = match command {
        Command::TextLink => Asked::Link,
        Command::InsertTable => Asked::InsertTable,
        Command::TextBar => Asked::Bar,
        _ => match Action::of(command) {
            Some(action) => Asked::Do(action),
            None => return,
        },
    };
    leave(ctx, draft, asked);
}

/// Leaves what is asked to be done when the text is drawn next.
pub(super) fn leave(ctx: &Context, draft: DraftId, asked: Asked) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<VecDeque<Asked>>(id(draft)).push_back(asked));
    ctx.request_repaint();
}

/// What was asked first of the text of a draft and is not done yet; the rest has its turns in the next frames.
pub(super) fn take(ctx: &Context, draft: DraftId) -> Option<Asked> {
    let (asked, is_last) = ctx.data_mut(|data| {
        let waiting = data.get_temp_mut_or_default::<VecDeque<Asked>>(id(draft));
        (waiting.pop_front(), waiting.is_empty())
    });
    if !is_last {
        ctx.request_repaint();
    }
    asked
}

/// Forgets what was asked of a draft that is closed.
pub(super) fn forget(ctx: &Context, draft: DraftId) {
    ctx.data_mut(|data| data.remove_temp::<VecDeque<Asked>>(id(draft)));
}

fn id(draft: DraftId) -> Id {
    Id::unique(("text asked", draft))
}

/// Does what is asked.
pub(super) fn work(cx: &mut Cx<'_>, memory: &mut Memory, asked: Asked) {
    let caret = at_caret::caret(cx.draft, memory);
    memory.caret = Some(caret);
    let here = AtCaret::of(cx.draft, cx.troubles, memory);
    let (place, range) = (here.place, here.range.clone());
    memory.go = Some(Go::Back(caret));
    match asked {
        Asked::Do(action) => {
            let mut writing = at_caret::writing(cx.draft, cx.troubles, memory, place, &range);
            if action.is_possible(&writing, &range) {
                action.work(&mut writing, memory, range);
            }
        }
        Asked::Link => {
            let writing = at_caret::writing(cx.draft, cx.troubles, memory, place, &range);
            link::open(&writing, memory, caret);
            memory.go = None;
        }
        Asked::InsertTable if place.table().is_none() => {
            let mut writing = at_caret::writing(cx.draft, cx.troubles, memory, place, &range);
            let key = writing.insert_table(range.end, table_change::fresh());
            memory.go = Some(Go::Table(key));
        }
        Asked::InsertTable => {}
        Asked::Table(change) => table_change::change(cx, memory, place, change),
        Asked::Bar => {
            memory.go = None;
            memory.enter_bar = true;
        }
    }
}
