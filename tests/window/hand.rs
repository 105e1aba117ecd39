//! How an author gets to a control: by pointer and wheel, or by keyboard alone.

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, Role, TouchPhase,
    Vec2, vec2,
};

use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::{author::Author, desk::Desk};

/// What an author works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// Pointer and wheel, and the keyboard to type.
    Pointer,
    /// No pointer at all.
    Keyboard,
}

/// What adds something, and letters by which the search finds the command that does the same.
const COMMANDS: [(&str, &str); 8] = [
    ("Add statement replied to", "replied"),
    ("Add approval", "appro"),
    ("Add contact", "contact"),
    ("Add attachment", "attach"),
    ("Add cover page", "cover"),
    ("Superscript", "supersc"),
    ("Subscript", "subsc"),
    ("Insert table", "table in"),
];

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

    /// Presses a button; by keyboard, runs the command that does the same, where there is one.
    pub(crate) fn press(&mut self, name: &str) {
        match (self.hand, COMMANDS.iter().find(|(button, _)| *button == name)) {
            (Hand::Pointer, _) => self.desk.click_in_sight(name),
            (Hand::Keyboard, Some((_, letters))) => self.desk.find_command(letters),
            (Hand::Keyboard, None) => {
                self.desk.tab_to(name);
                self.desk.press(&[(Modifiers::NONE, Key::Enter)]);
            }
        }
    }

    /// Chooses one of a few values that are all in sight ("Stage: approved").
    pub(crate) fn choose(&mut self, name: &str) {
        match self.hand {
            Hand::Pointer => self.desk.click_in_sight(name),
            Hand::Keyboard => {
                let (group, _) = name.split_once(": ").unwrap();
                let fits = |at: &str| at.starts_with(&format!("{group}: "));
                self.desk.tab_until(group, Modifiers::NONE, fits);
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

    /// Runs a command that is found by some letters of its name.
    pub(crate) fn find_command(&mut self, letters: &str) {
        self.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)]);
        assert!(self.has_focus("Find a command"));
        self.type_text(letters);
        self.press(&[(Modifiers::NONE, Key::Enter)]);
    }

    /// Presses Tab, or Shift+Tab where the control stands above, until it has the focus.
    pub(crate) fn tab_to(&mut self, name: &str) {
        let to = self.control(name).rect();
        let back = self.harness.query_by(|node| node.is_focused()).is_some_and(|from| {
            let from = from.rect();
            let is_above = to.min.y < from.min.y && to.max.y < from.max.y;
            is_above || (to.max.y <= from.max.y && to.max.x <= from.min.x)
        });
        self.tab_until(name, if back { Modifiers::SHIFT } else { Modifiers::NONE }, |at| at == name);
    }

    /// Presses Tab until a control whose name fits has the focus.
    fn tab_until(&mut self, what: &str, modifiers: Modifiers, fits: impl Fn(&str) -> bool) {
        let mut way = Vec::new();
        for _ in 0..STOPS {
            let at = self.focused();
            if fits(&at) {
                return;
            }
            way.push(at);
            self.press(&[(modifiers, Key::Tab)]);
        }
        panic!("Tab does not lead to {what} but to {:?}", &way[..40]);
    }

    /// Where Tab leads from a control on until it is there again: names, and where they stand on the unscrolled form.
    pub(crate) fn stops_from(&mut self, first: &str) -> Vec<(String, Rect)> {
        self.tab_to(first);
        let mut stops = Vec::new();
        for _ in 0..STOPS {
            let origin = self.control(first).rect().min.to_vec2();
            let rect = self.harness.get_by(|node| node.is_focused()).rect();
            stops.push((self.focused(), rect.translate(-origin)));
            self.press(&[(Modifiers::NONE, Key::Tab)]);
            if self.focused() == first {
                return stops;
            }
        }
        panic!("Tab does not lead back to {first} but to {:?}", stops.last());
    }

    /// Where arrows lead in the bar of the text, from its first control on.
    pub(crate) fn stops_of_bar(&mut self) -> Vec<String> {
        self.tab_to("Style");
        let mut names = Vec::new();
        for _ in 0..STOPS {
            names.push(self.focused());
            self.press(&[(Modifiers::NONE, Key::ArrowRight)]);
            if self.focused() == "Style" {
                return names;
            }
        }
        panic!("arrows do not lead through the bar but to {names:?}");
    }

    /// The names of all controls in the column of one that can be used, but those values that are not chosen: to
    /// them arrows lead.
    pub(crate) fn controls_beside(&self, name: &str) -> Vec<String> {
        let column = self.control(name).rect();
        let nodes = self.harness.query_all_by(|node| {
            let works = matches!(
                node.role(),
                Role::Button
                    | Role::CheckBox
                    | Role::ComboBox
                    | Role::MultilineTextInput
                    | Role::SpinButton
                    | Role::TextInput
            );
            works && !node.is_disabled() && !node.is_hidden()
        });
        // At the foot of the window, which the column runs behind.
        let of_foot = |name: &String| name == "Prepare for hand-in";
        let inside = |rect: Rect| {
            rect.min.y >= column.min.y && rect.min.x >= column.min.x && rect.max.x <= column.max.x
        };
        let names = nodes.filter(|node| inside(node.rect())).filter_map(|node| node.accesskit_node().label());
        // What is dragged by pointer is moved by Alt and arrows from any field of it.
        // A calendar is opened by a key of its date.
        let of_key = |name: &String| name.starts_with("Drag ") || name.starts_with("Choose a date for ");
        names.filter(|name| !of_key(name) && !of_foot(name)).collect()
    }
}
