//! Shortcuts: which keys ask for which command.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::{
    command::{Command, Menu},
    form, offer,
    request::Request,
    state::AppState,
    text,
};

/// Keys that ask for a command beside the shortcut that menus show.
const OTHERS: [(Command, KeyboardShortcut); 4] = [
    (Command::Redo, KeyboardShortcut::new(Modifiers::COMMAND, Key::Y)),
    (Command::ZoomIn, KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals)),
    (Command::CloseTab, KeyboardShortcut::new(Modifiers::COMMAND, Key::F4)),
    // As a Mac has it, where the other hides the window.
    (Command::Replace, KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::ALT), Key::F)),
];

const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Keys that no menu shows, for the page of shortcuts.
pub(in crate::app) struct OtherKeys {
    /// What they do.
    pub(in crate::app) name: &'static str,
    keys: &'static [KeyboardShortcut],
    /// What is written between them: "," or "to".
    between: &'static str,
}

const fn other(name: &'static str, keys: &'static [KeyboardShortcut]) -> OtherKeys {
    OtherKeys { name, keys, between: ", " }
}

const fn range(name: &'static str, keys: &'static [KeyboardShortcut]) -> OtherKeys {
    OtherKeys { name, keys, between: " to " }
}

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

const NONE: Modifiers = Modifiers::NONE;
const ALT: Modifiers = Modifiers::ALT;
const COMMAND: Modifiers = Modifiers::COMMAND;

/// The keys that no menu shows, by where they work.
pub(in crate::app) const BESIDE_COMMANDS: [(&str, &[OtherKeys]); 6] = [
    (
        "In the window",
        &[
            other(
                "Open the menus",
                &[
                    key(NONE, Key::F10),
                    key(ALT, Menu::File.key()),
                    key(ALT, Menu::Edit.key()),
                    key(ALT, Menu::Insert.key()),
                    key(ALT, Menu::Format.key()),
                    key(ALT, Menu::Review.key()),
                    key(ALT, Menu::View.key()),
                    key(ALT, Menu::Help.key()),
                ],
            ),
            range("The first to ninth draft", &[key(COMMAND, Key::Num1), key(COMMAND, Key::Num9)]),
            other("Next or previous field", &[key(NONE, Key::Tab), key(Modifiers::SHIFT, Key::Tab)]),
        ],
    ),
    ("In lists", &[other("Move an item up or down", &[key(ALT, Key::ArrowUp), key(ALT, Key::ArrowDown)])]),
    (
        "Where groups and people are named",
        &[
            other(
                "Open the list of those meant",
                &[key(Modifiers::CTRL, Key::Space), key(NONE, Key::ArrowDown)],
            ),
            other("Close it and keep what was typed", &[key(NONE, Key::Escape)]),
        ],
    ),
    ("In a date", &[other("Open the calendar", &[key(NONE, Key::ArrowDown)])]),
    (
        "In a recipient",
        &[
            other("For action", &[key(ALT, Key::Num1)]),
            other("For comment", &[key(ALT, Key::Num2)]),
            other("For information", &[key(ALT, Key::Num3)]),
        ],
    ),
    (
        "In the text",
        &[
            other(
                "Level of an item, next or last cell",
                &[key(NONE, Key::Tab), key(Modifiers::SHIFT, Key::Tab)],
            ),
            other("Line break within a paragraph", &[key(Modifiers::SHIFT, Key::Enter)]),
            other("Along its bar", &[key(NONE, Key::ArrowLeft), key(NONE, Key::ArrowRight)]),
            other("From its bar back to the text", &[key(NONE, Key::Escape)]),
        ],
    ),
];

impl OtherKeys {
    /// The keys as they are written on this system.
    pub(in crate::app) fn shown(&self, ctx: &Context) -> String {
        let keys: Vec<String> = self.keys.iter().map(|keys| shown(ctx, *keys)).collect();
        keys.join(self.between)
    }
}

/// Takes the shortcuts of commands out of the input before any widget sees them.
///
/// A dialog that lies over the window keeps all keys to itself.
pub(in crate::app) fn take(ctx: &Context, state: &AppState) -> Vec<Request> {
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        ctx.input_mut(|input| input.events.retain(|event| !deletes_in_fields(event)));
        return Vec::new();
    }
    let mut requests = Vec::new();
    let is_address = text::address_has_focus(ctx);
    ctx.input_mut(|input| {
        input.events.retain(|event| match request(event, state) {
            _ if is_address && is_step(event) => true,
            Some(request) => {
                requests.push(request);
                false
            }
            None => !is_kept_from_fields(event, state),
        });
    });
    requests
}

/// Whether a shortcut that can do nothing now must not reach a field, to which egui gives keys of its own.
fn is_kept_from_fields(event: &Event, state: &AppState) -> bool {
    if deletes_in_fields(event) {
        return true;
    }
    // A field has steps of its own that the draft knows nothing of. On a page that lies over the draft they are the
    // only ones.
    in_front(state) && is_step(event)
}

/// Whether egui takes a key for one that deletes, as a terminal does; here they are shortcuts, or nothing.
fn deletes_in_fields(event: &Event) -> bool {
    let Event::Key { key: Key::H | Key::K | Key::U | Key::W, pressed: true, modifiers, .. } = event else {
        return false;
    };
    modifiers.ctrl
}

fn is_step(event: &Event) -> bool {
    matches!(command(event), Some(Command::Undo | Command::Redo))
}

/// A shortcut as menus write it on this system.
pub(in crate::app) fn shown(ctx: &Context, shortcut: KeyboardShortcut) -> String {
    // The triangles egui has for arrows are in few faces.
    let arrows = [("⏶", "↑"), ("⏷", "↓"), ("⏴", "←"), ("⏵", "→")];
    let keys = ctx.format_shortcut(&shortcut).replace("Comma", ",");
    arrows.into_iter().fold(keys, |keys, (triangle, arrow)| keys.replace(triangle, arrow))
}

/// The command a key is the shortcut of.
fn command(event: &Event) -> Option<Command> {
    let shown = Command::ALL.into_iter().filter_map(|command| Some((command, command.facts().shortcut?)));
    shown.chain(OTHERS).find(|(_, shortcut)| is_pressed(event, *shortcut)).map(|(command, _)| command)
}

fn request(event: &Event, state: &AppState) -> Option<Request> {
    if let Some(command) = command(event) {
        // A key is about the item the focus is in, not about one it has been in.
        let in_field = state.drafts.front().is_some_and(|draft| draft.view.focused.is_some());
        if form::change_of(command).is_some() && !in_field {
            return None;
        }
        // Where there is nothing to mend, that is said: a key that does nothing at all is pressed again.
        let is_told = command == Command::ApplyFix && in_front(state);
        return (is_told || offer::is_usable(state, command)).then_some(Request::Do(command));
    }
    let digit = |digit: &Key| is_pressed(event, KeyboardShortcut::new(Modifiers::COMMAND, *digit));
    let (id, _) = state.drafts.iter().nth(DIGITS.iter().position(digit)?)?;
    Some(Request::Activate(id))
}

/// Whether a draft is in front, and no page over it.
fn in_front(state: &AppState) -> bool {
    state.drafts.front().is_some() && state.layout.page.is_none()
}

fn is_pressed(event: &Event, shortcut: KeyboardShortcut) -> bool {
    let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return false };
    asks(shortcut, *key, *physical_key, *modifiers)
}

/// Whether a key pressed is this shortcut.
///
/// With Shift, the key of a digit gives another sign, and each keyboard its own: a digit is known by where its key is.
/// A sign such as "+" may need Shift to be typed at all.
fn asks(shortcut: KeyboardShortcut, key: Key, physical: Option<Key>, modifiers: Modifiers) -> bool {
    let wanted = shortcut.logical_key;
    if matches!(wanted, Key::Plus | Key::Minus | Key::Equals | Key::Comma) {
        return key == wanted && modifiers.matches_logically(shortcut.modifiers);
    }
    let is_digit = DIGITS.contains(&wanted) || wanted == Key::Num0;
    (key == wanted || (is_digit && physical == Some(wanted))) && modifiers.matches_exact(shortcut.modifiers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_known_by_its_place_and_a_sign_by_what_it_is() {
        let both = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        let pressed = |modifiers: Modifiers| Modifiers { ctrl: true, command: true, ..modifiers };
        for (wanted, key, physical, modifiers, asked) in [
            ((both, Key::Num1), Key::Exclamationmark, Some(Key::Num1), both, true),
            ((both, Key::Num1), Key::Num1, None, both, true),
            ((both, Key::Num1), Key::Num1, None, Modifiers::COMMAND, false),
            ((Modifiers::COMMAND, Key::Plus), Key::Plus, Some(Key::Equals), both, true),
            ((Modifiers::COMMAND, Key::Z), Key::Z, Some(Key::Z), both, false),
            ((Modifiers::COMMAND, Key::Z), Key::Z, Some(Key::Y), Modifiers::COMMAND, true),
            ((Modifiers::COMMAND, Key::Z), Key::Y, Some(Key::Z), Modifiers::COMMAND, false),
        ] {
            let shortcut = KeyboardShortcut::new(wanted.0, wanted.1);
            assert_eq!(asks(shortcut, key, physical, pressed(modifiers)), asked, "{wanted:?} {key:?}");
        }
    }

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen = std::collections::HashSet::new();
        let shown = Command::ALL.into_iter().filter_map(|command| command.facts().shortcut);
        for shortcut in shown.chain(OTHERS.map(|(_, shortcut)| shortcut)) {
            assert!(seen.insert(shortcut), "{shortcut:?}");
        }
    }
}
