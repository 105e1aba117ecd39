//! What an item of a list is taken by: dragged to another place with the pointer, or clicked for what else can be done.

use egui::{
    Button, CursorIcon, DragAndDrop, Id, Popup, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use super::items::Change;
use crate::{
    app::{
        state::DraftId,
        theme::{self, colors, icons, scale},
    },
    statement::{Key, field::ListId},
};

/// An item that is carried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct Carried {
    /// The draft: keys of items are counted in each anew.
    pub(in crate::app) draft: DraftId,
    /// Its list.
    pub(in crate::app) list: ListId,
    /// Its key.
    pub(in crate::app) key: Key,
}

/// What an item is taken by. Returns where it stands, and a change that was chosen from its menu.
///
/// It is no stop of Tab: what it does by pointer, commands do by keyboard.
pub(in crate::app) fn handle(
    ui: &mut Ui,
    id: Id,
    name: &str,
    carried: Carried,
    (at, len): (usize, usize),
) -> (Rect, Option<Change>) {
    let (_, rect) = ui.allocate_space(Vec2::new(scale::L, scale::ICON_BUTTON));
    let response = ui.interact(rect, id.with("grip"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Drag {name}")));
    response.dnd_set_drag_payload(carried);
    let color = if response.hovered() { colors(ui).accent } else { colors(ui).line_strong };
    let font = theme::icon_font(scale::BODY);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::GRIP_VERTICAL, font, color);
    let mut made = None;
    Popup::menu(&response).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for change in Change::ALL {
            let usable = change.is_possible(at, len);
            let mut button = Button::new((theme::icon(change.sign(), scale::ICON), change.word()));
            if let Some(shortcut) = change.command().facts().shortcut {
                button = button.shortcut_text(crate::app::keys::shown(ui.ctx(), shortcut));
            }
            let entry = ui.add_enabled(usable, button);
            entry.widget_info(|| WidgetInfo::labeled(Role::Button, usable, change.name(name)));
            if entry.clicked() {
                made = Some(change);
                ui.close();
            }
        }
    });
    response.on_hover_cursor(CursorIcon::Grab).on_hover_text("Drag to another place, or click for more");
    (rect, made)
}

/// A place an item can be put: the line between two items.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Slot {
    /// Where the line begins.
    pub(in crate::app) from: Pos2,
    /// Where it ends.
    pub(in crate::app) to: Pos2,
}

impl Slot {
    /// The lines above (or before) and below (or behind) an item of this outline, `gap` from the item beside it.
    pub(in crate::app) fn around(rect: Rect, gap: f32, in_a_row: bool) -> [Self; 2] {
        let rect = rect.expand(gap / 2.0);
        if in_a_row {
            [
                Self { from: rect.left_top(), to: rect.left_bottom() },
                Self { from: rect.right_top(), to: rect.right_bottom() },
            ]
        } else {
            [
                Self { from: rect.left_top(), to: rect.right_top() },
                Self { from: rect.left_bottom(), to: rect.right_bottom() },
            ]
        }
    }

    /// How far a place is from the line.
    fn away(&self, place: Pos2) -> f32 {
        let along = self.to - self.from;
        let share =
            if along == Vec2::ZERO { 0.0 } else { (place - self.from).dot(along) / along.length_sq() };
        (self.from + along * share.clamp(0.0, 1.0)).distance(place)
    }
}

/// Shows where an item of the draft's list that is carried would be put; returns the item and the slot when it is let go.
pub(in crate::app) fn drop_line(
    ui: &Ui,
    draft: DraftId,
    list: ListId,
    slots: &[Slot],
) -> Option<(Key, usize)> {
    let carried = DragAndDrop::payload::<Carried>(ui.ctx())
        .filter(|carried| (carried.draft, carried.list) == (draft, list))?;
    let pointer = ui.ctx().pointer_interact_pos()?;
    let (at, slot) =
        slots.iter().enumerate().min_by(|(_, a), (_, b)| a.away(pointer).total_cmp(&b.away(pointer)))?;
    let stroke = Stroke::new(2.0 * scale::STROKE, colors(ui).accent);
    ui.painter().line_segment([slot.from, slot.to], stroke);
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        return Some((carried.key, at));
    }
    None
}
