//! How an author gets to a control: by pointer and wheel, or by keyboard alone.

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2,
    vec2,
};

use crate::{author::Author, desk::Desk};

/// What an author works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// Pointer and wheel, and the keyboard to type.
    Pointer,
    /// No pointer at all.
    Keyboard,
}

/// How often Tab may be pressed on the way to a control: a whole form and all that stands around it.
const STOPS: usize = 600;

impl Author<'_> {
    /// Puts the focus on a control.
    pub(crate) fn reach(&mut self, name: &str) {
        match self.hand {
            Hand::Pointer => self.desk.click_in_sight(name),
            Hand::Keyboard => self.desk.tab_to(name),
        }
    }

    /// Presses a button.
    pub(crate) fn press(&mut self, name: &str) {
        self.reach(name);
        if self.hand == Hand::Keyboard {
            self.desk.press(&[(Modifiers::NONE, Key::Enter)]);
        }
    }

    /// Chooses one of a few values that are all in sight ("Stage: approved").
    pub(crate) fn choose(&mut self, name: &str) {
        match self.hand {
            Hand::Pointer => self.desk.click_in_sight(name),
            Hand::Keyboard => {
                let (group, _) = name.split_once(": ").unwrap();
                self.desk.tab_until(&format!("a value of {group}"), |at| at.starts_with(group));
                for _ in 0..8 {
                    if self.desk.has_focus(name) {
                        return;
                    }
                    self.desk.press(&[(Modifiers::NONE, Key::ArrowRight)]);
                }
                panic!("arrows do not lead to {name}");
            }
        }
    }

    /// Chooses an entry of what opens under a button.
    pub(crate) fn choose_from(&mut self, button: &str, entry: &str) {
        self.press(button);
        self.press(entry);
    }

    /// Makes a number say this.
    pub(crate) fn number(&mut self, name: &str, number: u32) {
        self.press(name);
        self.desk.press(&[(Modifiers::COMMAND, Key::A)]);
        self.types(&number.to_string());
        self.desk.press(&[(Modifiers::NONE, Key::Enter)]);
    }

    /// Types where the focus is, as fast as somebody who types several words in a frame.
    pub(crate) fn types(&mut self, text: &str) {
        let words = text.split_inclusive(' ').map(|word| Event::Text(word.into()));
        self.desk.harness.input_mut().events.extend(words);
        self.desk.harness.run();
    }
}

impl Desk {
    /// Turns the wheel until a control is in sight, and clicks it.
    pub(crate) fn click_in_sight(&mut self, name: &str) {
        // Under menus, tabs and the text's bar; over the status bar.
        let sight = Rect::from_min_max(Pos2::new(0.0, 190.0), Pos2::new(1280.0, 740.0));
        let window = Rect::from_min_max(Pos2::ZERO, Pos2::new(1280.0, 800.0));
        let mut before = None;
        for _ in 0..60 {
            let rect = self.control(name).rect();
            let at = rect.min + rect.size().min(vec2(60.0, 40.0)) / 2.0;
            // What the wheel does not move stands still: a bar, a menu, the end of the form.
            if before == Some(at) && window.contains(at) {
                self.click_at(at);
                return;
            }
            if !sight.contains(at) {
                self.wheel(at.x, sight.center().y - at.y);
            }
            before = Some(at);
            self.harness.run();
        }
        panic!("{name} does not come into sight");
    }

    fn wheel(&mut self, x: f32, by: f32) {
        self.harness.event(Event::PointerMoved(Pos2::new(x, 500.0)));
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(0.0, by),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
    }

    fn click_at(&mut self, pos: Pos2) {
        self.harness.event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            self.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        }
        self.harness.run();
    }

    /// Presses Tab, or Shift+Tab where that is the way, until a control of this name has the focus.
    pub(crate) fn tab_to(&mut self, name: &str) {
        self.tab_until(name, |at| at == name);
    }

    /// Presses Tab until a control whose name fits has the focus.
    pub(crate) fn tab_until(&mut self, what: &str, fits: impl Fn(&str) -> bool) {
        for _ in 0..STOPS {
            if fits(&self.focused()) {
                return;
            }
            self.press(&[(Modifiers::NONE, Key::Tab)]);
        }
        panic!("Tab does not lead to {what}");
    }
}
