//! Somebody who does anything at all: random keys, typing, pasting, clicks and commands; after each of them the
//! statement, the field that shows it and the steps of undo agree.
//!
//! `cargo test` does some hundreds of things; ten thousand: `ANYTHING=10000 cargo test --test window anything`.

use std::{collections::HashMap, sync::Arc};

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use liaison_desk::{
    app::{command::Command, state::DraftId},
    desk::Statement,
    statement::{FieldId, KeyCounter, field::Value},
};
use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::desk::Desk;

/// How many things are done where nobody says otherwise.
const FEW: usize = 400;

/// How many drafts somebody has open at a time.
const MANY: usize = 5;

/// Something a user does.
#[derive(Clone, Debug, PartialEq)]
enum Act {
    Type(String),
    Paste(String),
    Press(Modifiers, Key),
    Click(f32, f32),
    Run(Command),
}

/// Keys that move, change and leave a field.
const KEYS: [Key; 15] = [
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Escape,
    Key::Space,
    Key::Backspace,
    Key::Delete,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::Home,
    Key::End,
    Key::F8,
];

fn act() -> impl Strategy<Value = Act> {
    let modifiers = prop_oneof![
        6 => Just(Modifiers::NONE),
        2 => Just(Modifiers::SHIFT),
        1 => Just(Modifiers::COMMAND),
        1 => Just(Modifiers::ALT),
        1 => Just(Modifiers::ALT | Modifiers::SHIFT),
    ];
    let letters = prop::sample::select(vec![Key::A, Key::B, Key::I, Key::U, Key::K, Key::X, Key::C]);
    // The window ends with quitting, and with it the test.
    let commands: Vec<Command> = Command::ALL.into_iter().filter(|one| *one != Command::Quit).collect();
    prop_oneof![
        6 => "[a-zäß 0-9/,.-]{1,8}".prop_map(Act::Type),
        1 => "([a-z ]{0,9}[\n\t;])?[a-z0-9 /]{1,9}".prop_map(Act::Paste),
        8 => (modifiers, prop::sample::select(KEYS.to_vec())).prop_map(|(with, key)| Act::Press(with, key)),
        1 => letters.prop_map(|key| Act::Press(Modifiers::COMMAND, key)),
        4 => (0.0f32..1280.0, 0.0f32..800.0).prop_map(|(x, y)| Act::Click(x, y)),
        3 => prop::sample::select(commands).prop_map(Act::Run),
        2 => Just(Act::Run(Command::Undo)),
        1 => Just(Act::Run(Command::Redo)),
    ]
}

impl Desk {
    fn perform(&mut self, act: &Act) {
        match act {
            Act::Type(text) => self.harness.event(Event::Text(text.clone())),
            Act::Paste(text) => self.harness.event(Event::Paste(text.clone())),
            Act::Press(modifiers, key) => self.harness.key_press_modifiers(*modifiers, *key),
            Act::Click(x, y) => {
                let (pos, button) = (Pos2::new(*x, *y), PointerButton::Primary);
                self.harness.event(Event::PointerMoved(pos));
                for pressed in [true, false] {
                    self.harness.event(Event::PointerButton {
                        pos,
                        button,
                        pressed,
                        modifiers: Modifiers::NONE,
                    });
                }
            }
            Act::Run(command) => match command.facts().shortcut {
                Some(shortcut) => self.harness.key_press_modifiers(shortcut.modifiers, shortcut.logical_key),
                None => self.find_by_name(command.facts().name),
            },
        }
        self.rest();
    }

    fn find_by_name(&mut self, name: &str) {
        let search = Command::CommandSearch.facts().shortcut.unwrap();
        self.harness.key_press_modifiers(search.modifiers, search.logical_key);
        self.rest();
        self.harness.event(Event::Text(name.into()));
        self.rest();
        self.harness.key_press(Key::Enter);
    }

    /// Draws frames until nothing is under way, but does not wait for a page that still rolls on after a push.
    fn rest(&mut self) {
        loop {
            self.harness.run_ok();
            if !self.harness.state().is_busy() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    }

    /// What the field shows that has the focus, where it is one that shows a text of the statement as it is.
    fn shown(&self) -> Option<(FieldId, String, String)> {
        let layout = &self.harness.state().state().layout;
        if layout.command_search.is_some() || layout.page.is_some() {
            return None;
        }
        let draft = self.harness.state().front()?;
        let field = draft.view.focused?;
        let Ok(Value::Text(told)) = draft.statement().get(field) else { return None };
        let node = self.harness.query_by(|node| node.is_focused())?;
        Some((field, node.accesskit_node().value()?, told))
    }
}

/// What must be the same whenever a draft is in the same state: all but the clock and the keys handed out.
fn settled(statement: &Statement) -> Statement {
    let mut settled = statement.clone();
    settled.bookkeeping.changed = Timestamp::UNIX_EPOCH;
    settled.keys = KeyCounter::default();
    settled
}

#[test]
fn whatever_is_done_statement_fields_and_undo_agree() {
    let things = std::env::var("ANYTHING").ok().map_or(FEW, |text| text.parse().unwrap());
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut desk = Desk::with_new_statement();
    desk.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    let mut seen: HashMap<(DraftId, u64), Arc<Statement>> = HashMap::new();
    let mut done = Vec::new();
    for _ in 0..things {
        let mut act = act().new_tree(&mut runner).unwrap().current();
        let begins = [Command::NewDraft, Command::NewFromExample, Command::Duplicate].map(Act::Run);
        if begins.contains(&act) && desk.harness.state().state().drafts.iter().len() >= MANY {
            act = Act::Run(Command::CloseTab);
        }
        done.push(act.clone());
        let lately = &done[done.len().saturating_sub(12)..];
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| desk.perform(&act)));
        assert!(panicked.is_ok(), "after {lately:#?}");
        let state = desk.harness.state();
        let Some((id, draft)) = state.state().drafts.front_id().zip(state.front()) else { continue };
        let now = settled(draft.statement());
        let known = seen.entry((id, draft.state())).or_insert_with(|| Arc::new(now.clone()));
        assert_eq!(**known, now, "the same state is the same statement, after {lately:#?}");
        for field in draft.statement().fields() {
            let listed = field.is_list() || draft.statement().get(field).is_ok();
            assert!(listed, "{field:?} is listed and is not there, after {lately:#?}");
        }
        if let Some((field, shown, told)) = desk.shown() {
            assert_eq!(shown, told, "{field:?} shows what the statement says, after {lately:#?}");
        }
    }
    desk.back_and_forth(&seen);
}

impl Desk {
    /// Takes every step of every open draft back and makes it again; the states on the way are the ones that were.
    fn back_and_forth(&mut self, seen: &HashMap<(DraftId, u64), Arc<Statement>>) {
        let open = self.harness.state().state().drafts.iter().len();
        for _ in 0..open {
            for command in [Command::Undo, Command::Redo] {
                while self.can(command) {
                    self.perform(&Act::Run(command));
                    let state = self.harness.state();
                    let (id, draft) = state.state().drafts.front_id().zip(state.front()).unwrap();
                    if let Some(known) = seen.get(&(id, draft.state())) {
                        assert_eq!(
                            **known,
                            settled(draft.statement()),
                            "{command:?} leads through the states that were"
                        );
                    }
                }
            }
            self.perform(&Act::Run(Command::NextTab));
        }
    }

    fn can(&self, command: Command) -> bool {
        let Some(draft) = self.harness.state().front() else { return false };
        match command {
            Command::Undo => draft.undo_name().is_some(),
            _ => draft.redo_name().is_some(),
        }
    }
}
