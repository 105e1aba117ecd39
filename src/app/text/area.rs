//! A place of the text as it is drawn and written in: a passage of paragraphs, or a cell.

use std::{cell::RefCell, sync::Arc};

use egui::{
    EventFilter, Frame, Galley, Margin, Rect, TextBuffer, TextEdit, Ui, Vec2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::{
    buffer::Buffer,
    keys,
    lines::Laid,
    memory::{Caret, Edge, Go, Memory},
    place::{self, Place},
    printed::Printed,
    writing::Writing,
};
use crate::{
    app::{
        cx::Cx,
        theme::{self, colors, scale},
    },
    statement::{
        FieldId, difference,
        field::{BlockField, ListId},
        text::ParagraphStyle,
    },
};

/// How a place is drawn.
pub(super) struct Area<'a> {
    /// Which place.
    pub(super) place: Place,
    /// Which of the text's tables it is in, counted from 0.
    pub(super) table: usize,
    /// What stands there while it is empty.
    pub(super) hint: &'a str,
    /// Whether it is a cell of a head row.
    pub(super) head: bool,
    /// The least size.
    pub(super) min_size: Vec2,
    /// The space around the text.
    pub(super) margin: Margin,
    /// What the sheet says of the text.
    pub(super) printed: &'a Printed,
}

/// What came of drawing a place.
pub(super) struct Drawn {
    /// The height of its text.
    pub(super) height: f32,
}

impl Area<'_> {
    /// Draws the place and lets it be written in.
    pub(super) fn show(self, ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) -> Drawn {
        let id = id(cx, self.place);
        let before = cx.draft.revision();
        let reading = memory.kept.reading(cx.draft, self.place);
        let mut lines = memory.kept.take_lines(self.place);
        let mut writing = Writing::new(cx.draft, cx.troubles, self.place, reading);
        let went = self.go(ui, id, &writing, memory);
        let mut filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        if ui.memory(|memory| memory.has_focus(id)) {
            filter.tab = self.keys(ui, id, &mut writing, memory);
        }
        let writing = RefCell::new(writing);
        let mut laid = None;
        let mut buffer = Buffer::new(&writing);
        let mut lay_out = |ui: &Ui, _: &dyn TextBuffer, width: f32| -> Arc<Galley> {
            // egui asks for the lines whenever it has worked an event.
            writing.borrow_mut().settle();
            let look = (&self.printed.looks, self.head);
            laid.insert(lines.lay_out(ui, look, &writing.borrow(), width)).galley.clone()
        };
        let hint = hint(ui, self.hint, self.printed.looks.paragraph(ParagraphStyle::Normal).size);
        let output = TextEdit::multiline(&mut buffer)
            .id(id)
            .frame(Frame::NONE.inner_margin(self.margin))
            .event_filter(filter)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .min_size(self.min_size)
            .hint_text(hint)
            .layouter(&mut lay_out)
            .show(ui);
        let writing = writing.into_inner();
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(self.name()));
        if let Some(laid) = &laid {
            self.list_marks(ui, &writing, laid, output.galley_pos);
        }
        let focused = ui.memory(|memory| memory.has_focus(id));
        let range = output.state.cursor.char_range().filter(|_| focused);
        let mut field = None;
        if let Some(range) = range {
            let caret = output.galley.pos_from_cursor(range.primary).translate(output.galley_pos.to_vec2());
            field = Some(self.remember(ui, &writing, memory, range, caret));
            if went || output.response.response.gained_focus() {
                // The bar stands over the text and must not cover the caret.
                let room = vec2(0.0, memory.bar_height + scale::XL);
                ui.scroll_to_rect(caret.expand2(room), None);
            }
        }
        if writing.revision() != before {
            ui.ctx().request_repaint();
        }
        memory.kept.keep_reading(self.place, writing.revision(), writing.reading());
        memory.kept.keep_lines(self.place, lines);
        self.follow(cx, output.response.response.lost_focus(), field);
        Drawn { height: laid.map_or(0.0, |laid| laid.galley.size().y) }
    }

    /// What a screen reader calls it.
    fn name(&self) -> String {
        match self.place {
            Place::Passage(0) => "Text".into(),
            Place::Passage(number) => format!("Text {}", number + 1),
            Place::Cell(_, row, column) => {
                format!("Cell row {} column {} of table {}", row + 1, column + 1, self.table + 1)
            }
        }
    }

    /// Takes the focus and sets the caret when it is to go here.
    fn go(&self, ui: &Ui, id: egui::Id, writing: &Writing<'_>, memory: &mut Memory) -> bool {
        let caret = |byte| CCursorRange::one(CCursor::new(writing.character(byte)));
        let range = match memory.go {
            Some(Go::To(field, at)) => writing.byte_of(field, at).map(caret),
            Some(Go::Over(field, from, to)) => {
                let ends = writing.byte_of(field, from).zip(writing.byte_of(field, to));
                let at = |byte| CCursor::new(writing.character(byte));
                ends.map(|(from, to)| CCursorRange::two(at(from), at(to)))
            }
            Some(Go::Back(back)) if back.place == self.place => Some(back.range),
            Some(Go::Into(place, edge)) if place == self.place => {
                Some(caret(if edge == Edge::Start { 0 } else { writing.text().len() }))
            }
            _ => None,
        };
        let Some(range) = range else { return false };
        memory.go = None;
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), id);
        if !ui.memory(|memory| memory.has_focus(id)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        // Only from the next frame on does egui leave arrows and Tab to a field that has the focus.
        ui.ctx().request_repaint();
        memory.seen = None;
        true
    }

    /// Works our own keys before egui sees the others; whether Tab is ours in the next frame.
    fn keys(&self, ui: &Ui, id: egui::Id, writing: &mut Writing<'_>, memory: &mut Memory) -> bool {
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        // The steps of the whole draft are the only ones there are.
        state.clear_undoer();
        let end = CCursorRange::one(CCursor::new(writing.reading().characters()));
        let mut range = state.cursor.char_range().unwrap_or(end);
        if let Some((place, seen)) = &memory.seen
            && *place == self.place
            && !Arc::ptr_eq(seen, writing.reading())
            && seen.text != writing.text()
        {
            // Something else changed the text, an undo for one: the caret goes to where that was.
            let (_, new) = difference::between_texts(&seen.text, writing.text());
            range = CCursorRange::one(CCursor::new(writing.character(new.end)));
            memory.pending = None;
        }
        let characters = end.primary.index;
        range.primary.index = range.primary.index.min(characters);
        range.secondary.index = range.secondary.index.min(characters);
        writing.pending = memory
            .pending
            .as_ref()
            .filter(|(at, _)| range.is_empty() && *at == range.primary.index.0)
            .map(|(_, marks)| marks.clone());
        keys::in_turn(ui, writing, memory, &range);
        keys::work(ui, writing, memory, &mut range);
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), id);
        keys::takes_tab(writing, &range)
    }

    /// Remembers where the caret is; returns the field it is in.
    fn remember(
        &self,
        ui: &Ui,
        writing: &Writing<'_>,
        memory: &mut Memory,
        range: CCursorRange,
        at: Rect,
    ) -> FieldId {
        let caret = Some(Caret { place: self.place, range });
        if memory.caret != caret {
            // The bar was drawn before and has still to show what is at the caret.
            ui.ctx().request_repaint();
        }
        memory.caret = caret;
        memory.caret_at = at;
        memory.seen = Some((self.place, Arc::clone(writing.reading())));
        if memory.pending.as_ref().is_some_and(|(at, _)| !range.is_empty() || *at != range.primary.index.0) {
            memory.pending = None;
        }
        let part = writing.part_at(writing.byte(range.primary.index.0));
        part.map_or(FieldId::List(ListId::Text), |part| writing.parts()[part].field)
    }

    /// Notes which field has the focus, and which has lost it.
    fn follow(&self, cx: &mut Cx<'_>, lost: bool, field: Option<FieldId>) {
        let view = &mut cx.draft.view;
        let here = |field: &FieldId| match (self.place, field) {
            (Place::Cell(key, row, column), field) => *field == place::cell(key, row, column),
            (Place::Passage(_), FieldId::Block(_, part)) => *part == BlockField::Text,
            (Place::Passage(_), field) => *field == FieldId::List(ListId::Text),
        };
        match field {
            Some(field) if view.focused != Some(field) => {
                if let Some(old) = view.focused.filter(|old| matches!(old, FieldId::Block(..))) {
                    view.left(old);
                }
                view.entered(field);
            }
            None if lost => {
                if let Some(old) = view.focused.filter(here) {
                    view.left(old);
                }
            }
            _ => {}
        }
    }

    /// Draws the marks of list items into the space that their lines leave.
    fn list_marks(&self, ui: &Ui, writing: &Writing<'_>, laid: &Laid, at: egui::Pos2) {
        let color = colors(ui).text;
        let rows = &laid.galley.rows;
        let seen = ui.clip_rect().translate(-at.to_vec2());
        let is_above = |(row, _): &(usize, _)| rows.get(*row).is_none_or(|row| row.rect().max.y < seen.min.y);
        let first = laid.firsts.partition_point(is_above);
        for (part, (row, look)) in writing.parts().iter().zip(laid.firsts.iter()).skip(first) {
            let Some(row) = rows.get(*row).filter(|row| row.pos.y <= seen.max.y) else { break };
            let Some(mark) = self.printed.marks.get(&part.key).filter(|_| look.is_item) else { continue };
            let line = row.rect().translate(at.to_vec2());
            let font = theme::serif(look.size, look.bold, look.italic);
            let galley = ui.painter().layout_no_wrap(mark.clone(), font, color);
            let place = egui::pos2(at.x + look.left - look.hanging, line.max.y - galley.size().y);
            ui.painter().galley(place, galley, color);
        }
    }
}

/// The name of the widget that a place is written in.
pub(super) fn id(cx: &Cx<'_>, place: Place) -> egui::Id {
    match place {
        Place::Passage(number) => egui::Id::unique(("text passage", cx.id, number)),
        Place::Cell(key, row, column) => cx.widget(place::cell(key, row, column)),
    }
}

fn hint(ui: &Ui, hint: &str, size: f32) -> egui::RichText {
    egui::RichText::new(hint).font(theme::serif(size, false, true)).color(colors(ui).text_weak)
}
