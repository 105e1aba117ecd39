//! The menus by keyboard: F10 or Alt and a letter opens one, arrows go through it and on to the next, Escape leaves
//! and gives the keyboard back to where it was.

use egui::{Context, FocusDirection, Id, Key, Modifiers, Popup, Response, Ui, Vec2};

use crate::app::command::Menu;

/// What the menus know about the keyboard from one frame to the next.
#[derive(Clone, Default)]
struct Memory {
    /// Which menu was open at the end of the last frame.
    open: Option<Menu>,
    /// Which menu is to be opened with its first entry chosen.
    enter: Option<Menu>,
    /// What had the keyboard before the menus.
    before: Option<Id>,
    /// Whether the keyboard was on the way into a menu within the menu.
    at_submenu: bool,
}

/// The keyboard's way through the menus, for one frame.
pub(super) struct MenuKeys {
    memory: Memory,
    shown: Option<Menu>,
    at_submenu: bool,
    first: bool,
}

fn id() -> Id {
    Id::unique("keys of the menus")
}

impl MenuKeys {
    /// Reads the keys that concern the menus.
    pub(super) fn begin(ctx: &Context) -> Self {
        let mut memory: Memory = ctx.data(|data| data.get_temp(id())).unwrap_or_default();
        let under_a_dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
        let focused = ctx.memory(|memory| memory.focused());
        let opened = (!under_a_dialog).then(|| asked_for(ctx)).flatten();
        if opened.is_some() && memory.open.is_none() {
            memory.before = focused;
        }
        let turned = memory.open.filter(|_| !memory.at_submenu).and_then(|open| turn(ctx, open));
        if turned.is_some() {
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        memory.enter = opened.or(turned).or(memory.enter);
        Self { memory, shown: None, at_submenu: false, first: true }
    }

    /// Takes note of a menu's heading, and opens the menu when that was asked for.
    pub(super) fn heading(&mut self, ui: &Ui, menu: Menu, button: &Response, shown: bool) {
        if shown {
            self.shown = Some(menu);
        }
        if self.memory.enter == Some(menu) && !shown {
            Popup::open_id(ui.ctx(), Popup::default_response_id(button));
            button.request_focus();
            ui.ctx().request_repaint();
        }
        let is_beside = !shown && self.memory.enter.is_none() && self.memory.open.is_some();
        if is_beside && button.hovered() && ui.input(|input| input.pointer.delta() != Vec2::ZERO) {
            // With one menu open, the pointer opens another by passing over its heading.
            Popup::open_id(ui.ctx(), Popup::default_response_id(button));
            ui.ctx().request_repaint();
        }
        self.first = true;
    }

    /// Takes note of an entry that can be run: the first one gets the keyboard when its menu was opened by key.
    pub(super) fn entry(&mut self, menu: Menu, entry: &Response) {
        if self.first && self.memory.enter == Some(menu) && !entry.ctx.will_discard() {
            self.memory.enter = None;
            entry.request_focus();
        }
        self.first = false;
    }

    /// Takes note of a menu within the menu: there, an arrow to the right goes into it.
    pub(super) fn submenu(&mut self, button: &Response) {
        let open =
            Popup::is_id_open(&button.ctx, egui::containers::menu::SubMenu::id_from_widget_id(button.id));
        self.at_submenu |= button.has_focus() || open;
    }

    /// Gives the keyboard back once the menus are closed.
    pub(super) fn end(mut self, ctx: &Context) {
        let closed = self.memory.open.is_some() && self.shown.is_none() && self.memory.enter.is_none();
        if closed && let Some(before) = self.memory.before.take() {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        self.memory.open = self.shown;
        self.memory.at_submenu = self.at_submenu;
        ctx.data_mut(|data| data.insert_temp(id(), self.memory));
    }
}

/// The menu that a key just pressed asks for.
fn asked_for(ctx: &Context) -> Option<Menu> {
    ctx.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::F10) {
            return Some(Menu::File);
        }
        Menu::ALL.into_iter().find(|menu| input.consume_key(Modifiers::ALT, menu.key()))
    })
}

/// The menu beside the open one that an arrow just pressed asks for.
fn turn(ctx: &Context, open: Menu) -> Option<Menu> {
    let at = Menu::ALL.iter().position(|menu| *menu == open)?;
    let last = Menu::ALL.len();
    let to = ctx.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowRight) {
            Some((at + 1) % last)
        } else if input.consume_key(Modifiers::NONE, Key::ArrowLeft) {
            Some((at + last - 1) % last)
        } else {
            None
        }
    })?;
    Menu::ALL.get(to).copied()
}
