//! Tabs and the title of the window: each draft can be told from the others.

use std::fs;

use egui::{Event, Key, Modifiers, ViewportCommand, ViewportId, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;

/// What the window was last told to be called, in a frame that tells it.
fn title(desk: &mut Desk) -> Option<String> {
    let commands = &desk.harness.output().viewport_output[&ViewportId::ROOT].commands;
    commands.iter().find_map(|command| match command {
        ViewportCommand::Title(title) => Some(title.clone()),
        _ => None,
    })
}

#[test]
fn drafts_of_one_name_have_their_folder_beside_it() {
    let mut desk = Desk::new();
    for folder in ["Geneva", "Busan"] {
        fs::create_dir(desk.path(folder)).unwrap();
        let path = desk.draft(&format!("{folder}/statement.liaison"), folder);
        desk.will_choose(&path);
        desk.command(Key::O);
    }
    desk.choose("statement (Geneva)");
    assert_eq!(desk.statement().title.subject, "Geneva");
    desk.type_into("Abstract", "typed");
    desk.command(Key::W);
    assert!(desk.says("Save the changes to \"statement (Geneva)\"?"));
}

#[test]
fn a_long_name_is_heard_as_a_whole_and_two_that_begin_the_same_take_no_more_than_a_tab_each() {
    let mut desk = Desk::new();
    let name =
        |version: u8| format!("SG20-TD318R1 time stamps of sensor readings, to ITU-T SG2, version {version}");
    for version in [1, 2] {
        let path = desk.draft(&format!("{}.liaison", name(version)), "lamps");
        desk.will_choose(&path);
        desk.command(Key::O);
    }
    for version in [1, 2] {
        let tab = desk.harness.get_by_role_and_label(Role::Button, &name(version)).rect();
        assert!(tab.width() <= 240.0, "{tab}");
    }
}

#[test]
fn no_name_of_a_file_turns_the_title_of_the_window_round() {
    let mut desk = Desk::new();
    let path = desk.draft("lamps \u{202e}gnissim.liaison", "lamps");
    desk.will_choose(&path);
    // Each frame is looked at, and no more than one at a time: a key that is queued is a frame of its own, and the title
    // is told in the first in which the draft is open.
    let (key, modifiers) = (Key::O, Modifiers::COMMAND);
    let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    desk.harness.input_mut().events.push(pressed);
    let mut titles = Vec::new();
    loop {
        desk.harness.step();
        titles.extend(title(&mut desk));
        if !desk.harness.state().is_busy() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert_eq!(titles, ["lamps gnissim – Liaison Desk"]);
    desk.harness.get_by_role_and_label(Role::Button, "lamps gnissim");
}

#[test]
fn what_is_carried_in_one_draft_moves_nothing_in_another() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        desk.command(Key::N);
        desk.focus("Add recipient for action");
        desk.paste("A; B; C");
        assert_eq!(recipients(&desk), ["A", "B", "C"]);
    }
    let grip = |desk: &Desk, name: &str| desk.harness.get_by_label(&format!("Drag {name}")).rect().center();
    for turns in [1, 0] {
        desk.focus("Recipient 3");
        let from = grip(&desk, "recipient 3");
        desk.harness.hover_at(from);
        desk.harness.run();
        desk.harness.drag_at(from);
        desk.harness.run_steps(2);
        desk.harness.hover_at(from - egui::vec2(0.0, 20.0));
        desk.harness.run_steps(2);
        for _ in 0..turns {
            desk.press(&[(Modifiers::COMMAND | Modifiers::CTRL, Key::Tab)]);
        }
        let to = grip(&desk, "recipient 1");
        desk.harness.hover_at(to - egui::vec2(0.0, 12.0));
        desk.harness.run_steps(2);
        desk.harness.drop_at(to - egui::vec2(0.0, 12.0));
        desk.harness.run();
        let expected = if turns == 0 { ["C", "A", "B"] } else { ["A", "B", "C"] };
        assert_eq!(recipients(&desk), expected, "{turns}");
    }
}

fn recipients(desk: &Desk) -> Vec<String> {
    desk.statement().recipients.values().map(|recipient| recipient.text.clone()).collect()
}
