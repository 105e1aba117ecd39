//! What all lists of items have in common: a frame for each item, what moves, copies and removes it, and what adds one.

use egui::{Align, Button, Frame, Label, Layout, Margin, Role, Stroke, Ui, WidgetInfo};

use crate::{
    app::{
        cx::Cx,
        state::OpenDraft,
        theme::{self, colors, icons, scale},
        widgets::{
            Carried, Change, Slot, an_item, change, drop_line, first_field, follow, handle, item_buttons,
            put, results,
        },
        wording,
    },
    statement::{
        FieldId, Key, Keyed,
        edit::{Edit, EditError, Item},
        field::ListId,
    },
};

/// A list of items.
pub(super) struct ItemList {
    /// The list.
    pub(super) list: ListId,
    /// A new item.
    pub(super) fresh: fn() -> Item,
    /// What adds an item ("Add contact").
    pub(super) add: &'static str,
}

impl ItemList {
    /// Draws the items, each by `draw`, which is told its key and its name ("contact 2").
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        mut draw: impl FnMut(&mut Ui, &mut Cx<'_>, Key, &str),
    ) {
        let keys = cx.statement().keys_of(self.list);
        let mut made = None;
        let mut slots = Vec::with_capacity(keys.len() + 1);
        for (at, key) in keys.iter().enumerate() {
            let name = format!("{} {}", self.list.item_name(), at + 1);
            let id = egui::Id::unique(("item", cx.id, self.list, *key));
            let rect = framed(ui, |ui| {
                ui.horizontal(|ui| {
                    let carried = Carried { draft: cx.id, list: self.list, key: *key };
                    let (_, chosen) = handle(ui, id, &name, carried, (at, keys.len()));
                    made = made.or(chosen.map(|change| (*key, change)));
                    ui.add(
                        Label::new(theme::strong(wording::upper(&name), scale::CAPTION)).selectable(false),
                    );
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        // Written from the right, read from the left.
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            let four = 4.0 * (scale::ICON_BUTTON + scale::XS);
                            ui.add_space((ui.available_width() - four).max(0.0));
                            ui.spacing_mut().item_spacing.x = scale::XS;
                            let done = item_buttons(ui, id, &name, (at, keys.len()), &Change::ALL);
                            made = made.or(done.map(|change| (*key, change)));
                        });
                    });
                });
                draw(ui, cx, *key, &name);
            });
            let [above, below] = Slot::around(rect, scale::S, false);
            if at == 0 {
                slots.push(above);
            }
            slots.push(below);
        }
        self.button(ui, cx);
        results(ui, cx, FieldId::List(self.list));
        if let Some(made) = made {
            let outcome = change(cx.draft, self.list, made);
            cx.tell(&outcome);
        }
        if let Some((key, slot)) = drop_line(ui, cx.id, self.list, &slots) {
            put(cx, self.list, key, slot);
        }
    }

    fn button(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let field = FieldId::List(self.list);
        let sign = theme::icon(icons::PLUS, scale::BODY);
        let rect_id = cx.widget(field);
        let response = ui.push_id(rect_id, |ui| ui.add(Button::new((sign, self.add)))).inner;
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.add));
        follow(cx, field, &response);
        if response.clicked() {
            let outcome = self.begin(cx.draft);
            cx.tell(&outcome);
        }
    }

    /// Adds a new item at the end of the list and leads to its first field.
    pub(super) fn begin(&self, draft: &mut OpenDraft) -> Result<(), EditError> {
        let end = draft.statement().keys_of(self.list).len();
        let item = Keyed { key: draft.fresh_key(), value: (self.fresh)() };
        let first = first_field(self.list, item.key);
        let name = format!("adding {}", an_item(self.list));
        draft.edit(name, vec![Edit::Insert(self.list, end, item)])?;
        draft.view.go_to(first);
        Ok(())
    }
}

/// The frame round an item; returns where it stands.
fn framed(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) -> egui::Rect {
    let look = colors(ui);
    Frame::new()
        .stroke(Stroke::new(scale::LINE, look.line))
        .corner_radius(scale::ROUND)
        .inner_margin(Margin::same(scale::ITEM_MARGIN))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = scale::S;
            draw(ui);
        })
        .response
        .rect
}
