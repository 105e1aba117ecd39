//! The address that a stretch of the text leads to.

use egui::{Area, Context, Frame, Id, Key, Modifiers, Order, TextEdit, Ui, vec2};

use super::{
    memory::{Caret, Go, Link, Memory},
    writing::Writing,
};
use crate::{
    app::{cx::Cx, theme::scale},
    statement::text::{Block, Marks, ParagraphStyle, RichText},
};

/// Begins to edit the link of a selection, or the one around the caret.
pub(super) fn open(writing: &Writing<'_>, memory: &mut Memory, caret: Caret) {
    let chars = caret.range.as_sorted_char_range();
    let selected = writing.byte(chars.start.0)..writing.byte(chars.end.0);
    let around = writing.link_at(selected.start).or_else(|| writing.link_at(selected.end));
    let (range, address) = match around {
        Some((range, address)) if selected.is_empty() => (range, Some(address)),
        Some((_, address)) => (selected, Some(address)),
        None => (selected, None),
    };
    memory.link = Some(Link {
        revision: writing.revision(),
        caret,
        range,
        existing: address.is_some(),
        address: address.unwrap_or_default(),
        shown: false,
    });
}

/// The field of the address, of which there is one at a time.
fn address() -> Id {
    Id::unique("text link address")
}

/// Whether the address of a link is being typed: what is undone then is the typing of it.
pub(in crate::app) fn has_focus(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.has_focus(address()))
}

/// What became of the address.
enum Outcome {
    Set,
    Removed,
    Left,
}

/// Draws the field of the address under the caret, while a link is being edited.
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    if memory.link.as_ref().is_some_and(|link| link.revision != cx.draft.revision()) {
        // The characters that were to lead there may stand elsewhere by now.
        memory.link = None;
    }
    let Some(link) = &mut memory.link else { return };
    let id = Id::unique(("text link", cx.id));
    let mut outcome = None;
    let at = memory.caret_at.left_bottom() + vec2(0.0, scale::XS);
    let area = Area::new(id).order(Order::Foreground).fixed_pos(at).constrain(true);
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.horizontal(|ui| {
                let label = ui.label("Address");
                let field = TextEdit::singleline(&mut link.address).hint_text("https://www.example.org");
                let field = field.id(address()).desired_width(scale::LINK_WIDTH);
                let response = ui.add(field).labelled_by(label.id);
                if !link.shown {
                    link.shown = true;
                    response.request_focus();
                }
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                    outcome = Some(Outcome::Left);
                } else if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                    outcome = Some(Outcome::Set);
                }
                if ui.button("Set link").clicked() {
                    outcome = Some(Outcome::Set);
                }
                if link.existing && ui.button("Remove link").clicked() {
                    outcome = Some(Outcome::Removed);
                }
            });
        });
    });
    let Some(outcome) = outcome else { return };
    let Some(link) = memory.link.take() else { return };
    let place = link.caret.place;
    let reading = memory.kept.reading(cx.draft, place);
    let mut writing = Writing::new(cx.draft, cx.troubles, place, reading);
    memory.go = Some(Go::Back(link.caret));
    let address = link.address.trim().to_string();
    match outcome {
        Outcome::Left => {}
        Outcome::Set if link.range.is_empty() && !address.is_empty() => {
            let mut text = RichText::new();
            text.push(&address, &Marks { link: Some(address.clone()), ..Marks::default() });
            let put = Block::paragraph(ParagraphStyle::Normal, text);
            if let Some((field, at)) = writing.paste(link.range, vec![put]) {
                memory.go = Some(Go::To(field, at));
            }
        }
        Outcome::Set if !address.is_empty() => {
            writing.mark("link", link.range, |marks| marks.link = Some(address.clone()));
        }
        Outcome::Set | Outcome::Removed => {
            writing.mark("removal of the link", link.range, |marks| marks.link = None);
        }
    }
    ui.ctx().request_repaint();
}
