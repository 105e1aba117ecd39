//! The editor of the statement's text.
//!
//! | looking for | start at |
//! |---|---|
//! | which places there are: passages and cells | `place.rs`; what stands in one: `reading.rs` |
//! | how a change of a place becomes edits of the statement | `writing.rs` |
//! | what egui's text editing edits | `buffer.rs` |
//! | how the lines look and where they stand | `look.rs`, `lines.rs` |
//! | the check result that led here | `led_to.rs` |
//! | a place as it is drawn, a table of places | `area.rs`, `table.rs` |
//! | what can be done | `action.rs`, `link.rs`, `table_change.rs`; who asks for it: `keys.rs`, `bar.rs`, `asked.rs` |
//! | where the caret is and where it is to go | `memory.rs`, what is there: `at_caret.rs`, where its place is gone: `gone.rs` |
//! | what is kept from frame to frame | `kept.rs`, of the sheet: `printed.rs` |

mod action;
mod area;
mod asked;
mod at_caret;
mod bar;
mod buffer;
mod gone;
mod kept;
mod keys;
mod led_to;
mod lines;
mod link;
mod look;
mod memory;
mod place;
mod printed;
mod reading;
mod table;
mod table_change;
mod writing;

use egui::{EventFilter, Frame, Margin, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{
    cx::Cx,
    state::DraftId,
    theme::{colors, scale},
};
use crate::statement::{
    FieldId, Key, Statement,
    field::{BlockField, ListId},
    text::Block,
};
use area::Area;
use memory::{Edge, Go, Memory};
use place::{Place, Stretch};

pub(in crate::app) use asked::ask;
pub(in crate::app) use link::has_focus as address_has_focus;

/// The text, to be edited.
pub(in crate::app) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut memory = Memory::load(ui, cx.id);
    let is_free = ui.memory(|memory| memory.top_modal_layer().is_none());
    if let Some(go) = is_free.then(|| asked_for(cx)).flatten() {
        let before = memory.caret.filter(|_| std::mem::take(&mut cx.draft.view.returning));
        memory.go = Some(before.map_or(go, Go::Back));
    }
    memory.kept.check(ui);
    gone::leave(ui, cx, &mut memory);
    keys::give_back(ui, &mut memory);
    if let Some(asked) = asked::take(ui.ctx(), cx.id) {
        asked::work(cx, &mut memory, asked);
    }
    resolve(cx, &mut memory);
    // What is typed in this very frame goes to where the caret is to be.
    focus_ahead(ui, cx, &memory);
    let was_to_go = memory.go;
    let width = ui.available_width().min(scale::FORM_WIDTH);
    let outline = Frame::NONE.fill(colors(ui).field).corner_radius(scale::ROUND).show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        memory.bar_height = scale::TEXT_BAR + led_to::height(ui, cx);
        let (bar, _) = ui.allocate_exact_size(vec2(width, memory.bar_height), egui::Sense::hover());
        // The bar stays in sight as long as the text it belongs to does.
        let lowest = (bar.min.y + memory.bottom).max(bar.min.y);
        let at = ui.clip_rect().min.y.clamp(bar.min.y, lowest);
        let rect = Rect::from_min_size(pos2(bar.min.x, at), bar.size());
        if let Some(asked) = bar::show(ui, cx, &mut memory, rect) {
            // The click itself takes the keyboard away from the text, and that first.
            asked::leave(ui.ctx(), cx.id, asked);
        }
        stretches(ui, cx, &mut memory, width);
        let bottom = ui.min_rect().max.y - memory.bar_height - bar.min.y;
        if bottom.to_bits() != memory.bottom.to_bits() {
            memory.bottom = bottom;
            ui.ctx().request_repaint();
        }
    });
    let stroke = Stroke::new(scale::LINE, colors(ui).line_strong);
    ui.painter().rect_stroke(outline.response.rect, scale::ROUND, stroke, StrokeKind::Inside);
    link::show(ui, cx, &mut memory);
    if memory.go == was_to_go && was_to_go.is_some() {
        // Nothing that is drawn was meant: it is gone.
        memory.go = None;
    }
    if memory.go != was_to_go {
        // An arrow that comes with the next frame already is the caret's and leads to no other field.
        focus_ahead(ui, cx, &memory);
    }
    if memory.go.is_some() || !memory.held.is_empty() {
        ui.ctx().request_repaint();
    }
    memory.store(ui, cx.id);
}

/// Forgets all that was remembered of a draft that is closed.
pub(in crate::app) fn forget(ctx: &egui::Context, draft: DraftId) {
    Memory::forget(ctx, draft);
    asked::forget(ctx, draft);
}

/// Gives the focus to the place the caret is to go to, before it is drawn there.
fn focus_ahead(ui: &Ui, cx: &Cx<'_>, memory: &Memory) {
    if let Some(place) = memory.go.and_then(|go| place_of(cx.statement(), go)) {
        let id = area::id(cx, place);
        let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| {
            memory.request_focus(id);
            memory.set_focus_lock_filter(id, all);
        });
    }
}

/// Draws passages and tables in turn.
fn stretches(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, width: f32) {
    let printed = memory.kept.printed(&cx.derived.sheet);
    let stretches = memory.kept.stretches(cx.draft);
    let passages = stretches.len().div_ceil(2);
    let is_empty = cx.statement().text.is_empty();
    for stretch in stretches.iter() {
        match *stretch {
            Stretch::Passage { number, .. } => {
                let area = Area {
                    place: Place::Passage(number),
                    table: 0,
                    hint: if is_empty { "Write or paste the text here" } else { "" },
                    head: false,
                    min_size: vec2(width, if passages == 1 { scale::TEXT_MIN_HEIGHT } else { 0.0 }),
                    margin: Margin::symmetric(scale::TEXT_MARGIN, scale::TEXT_MARGIN / 2),
                    printed: &printed,
                };
                area.show(ui, cx, memory);
            }
            Stretch::Table { number, key, .. } => {
                let margin = f32::from(scale::TEXT_MARGIN);
                ui.horizontal(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        table::show(ui, cx, memory, &printed, (number, key), width - 2.0 * margin);
                    });
                });
            }
        }
    }
}

/// Where the view wants the focus to be, when that is in the text.
fn asked_for(cx: &mut Cx<'_>) -> Option<Go> {
    let selection = cx.draft.view.selection.take_if(|_| cx.draft.view.pending_focus.is_some());
    let go = match (cx.draft.view.pending_focus?, selection) {
        (field @ FieldId::Block(_, BlockField::Text | BlockField::Cell(..)), Some(bytes)) => {
            Go::Over(field, bytes.start, bytes.end)
        }
        (field, selection) => match plain(cx, field) {
            Some(go) => go,
            None => {
                // It belongs to another field.
                cx.draft.view.selection = selection;
                return None;
            }
        },
    };
    cx.draft.view.pending_focus = None;
    Some(go)
}

/// Where the focus is to be for a field of the text as a whole.
fn plain(cx: &Cx<'_>, field: FieldId) -> Option<Go> {
    Some(match field {
        FieldId::List(ListId::Text) => Go::Into(Place::Passage(0), Edge::Start),
        FieldId::Block(key, BlockField::Cell(row, column)) => Go::To(place::cell(key, row, column), 0),
        FieldId::Block(key, _) => match cx.statement().text.get(key) {
            Some(Block::Table(_)) => Go::Table(key),
            _ => Go::To(FieldId::Block(key, BlockField::Text), 0),
        },
        _ => return None,
    })
}

/// Finds the place that is meant.
fn resolve(cx: &mut Cx<'_>, memory: &mut Memory) {
    match memory.go {
        Some(Go::Tab(from, step)) => table_change::tab(cx, memory, from, step),
        Some(Go::Beside(place, step)) => {
            let edge = if step.is_forward() { Edge::Start } else { Edge::End };
            memory.go = place::neighbour(cx.statement(), place, step).map(|place| Go::Into(place, edge));
        }
        Some(Go::Table(key)) => memory.go = first_cell(cx.statement(), key),
        _ => {}
    }
}

/// The place that the caret is to go to.
fn place_of(statement: &Statement, go: Go) -> Option<Place> {
    match go {
        Go::Back(caret) => Some(caret.place),
        Go::Into(place, _) => Some(place),
        Go::To(field, _) | Go::Over(field, ..) => place::of(statement, field),
        Go::Beside(..) | Go::Tab(..) | Go::Table(_) => None,
    }
}

fn first_cell(statement: &Statement, key: Key) -> Option<Go> {
    let table = place::table(statement, key)?;
    let row = table.rows.iter().position(|row| !row.is_empty())?;
    Some(Go::To(place::cell(key, u32::try_from(row).ok()?, 0), 0))
}
