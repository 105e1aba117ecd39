//! Carrying an item of a list to another place with the pointer.

use egui::{CursorIcon, DragAndDrop, Id, Rangef, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    app::theme::{self, colors, icons, scale},
    statement::{Key, field::ListId},
};

/// An item that is carried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct Carried {
    /// Its list.
    pub(in crate::app) list: ListId,
    /// Its key.
    pub(in crate::app) key: Key,
}

/// What an item is taken by.
pub(in crate::app) fn grip(ui: &mut Ui, id: Id, name: &str, carried: Carried) {
    let (_, rect) = ui.allocate_space(Vec2::new(scale::L, scale::ICON_BUTTON));
    let response = ui.interact(rect, id.with("grip"), Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Drag {name}")));
    response.dnd_set_drag_payload(carried);
    let color = if response.hovered() { colors(ui).accent } else { colors(ui).line_strong };
    let font = theme::icon_font(scale::BODY);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::GRIP_VERTICAL, font, color);
    response.on_hover_cursor(CursorIcon::Grab);
}

/// A place an item can be put: the line between two items.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Slot {
    /// How high it stands.
    pub(in crate::app) y: f32,
    /// From where to where it goes.
    pub(in crate::app) x: Rangef,
}

/// Shows where an item of the list that is carried would be put; returns the item and the slot when it is let go.
pub(in crate::app) fn drop_line(ui: &Ui, list: ListId, slots: &[Slot]) -> Option<(Key, usize)> {
    let carried = DragAndDrop::payload::<Carried>(ui.ctx()).filter(|carried| carried.list == list)?;
    let pointer = ui.ctx().pointer_interact_pos()?;
    let near = |slot: &Slot| (slot.y - pointer.y).abs();
    let (at, slot) = slots.iter().enumerate().min_by(|(_, a), (_, b)| near(a).total_cmp(&near(b)))?;
    ui.painter().hline(slot.x, slot.y, Stroke::new(2.0 * scale::STROKE, colors(ui).accent));
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        return Some((carried.key, at));
    }
    None
}
