//! What stands around the drafts: menus, tabs, sections, check results, the pages over the drafts.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    app::{
        command::{Command, Menu},
        ports::FileAnswer,
        state::Page,
    },
    desk::Theme,
};

use crate::desk::Desk;

#[test]
fn a_menu_runs_its_commands() {
    let mut desk = Desk::new();
    desk.choose("File");
    // The start page has a button of this name too; the menu's comes first.
    desk.harness.get_all_by_role_and_label(Role::Button, "New from the example").next().unwrap().click();
    desk.harness.run();
    assert_eq!(desk.names_of_drafts().len(), 1);
}

#[test]
fn what_cannot_be_done_cannot_be_chosen() {
    let mut desk = Desk::new();
    desk.choose("File");
    assert!(desk.harness.get_by_role_and_label(Role::Button, "Save").accesskit_node().is_disabled());
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.choose("Edit");
    assert!(desk.harness.get_by_role_and_label(Role::Button, "Undo").accesskit_node().is_disabled());
}

#[test]
fn undoing_names_what_it_takes_back() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.type_into("Subject", "lamps");
    desk.choose("Edit");
    desk.choose("Undo typing in subject");
    assert_eq!(desk.statement().title.subject, "");
    desk.press(&[(Modifiers::COMMAND, Key::Y)]);
    assert_eq!(desk.statement().title.subject, "lamps");
}

#[test]
fn the_menus_are_worked_by_keyboard_and_give_it_back() {
    let mut desk = Desk::with_example();
    desk.harness.get_by_label("Subject").focus();
    desk.harness.run();
    desk.press(&[(Modifiers::NONE, Key::F10)]);
    assert_eq!(desk.focused(), "New statement");
    desk.press(&[(Modifiers::NONE, Key::ArrowRight)]);
    desk.press(&[(Modifiers::NONE, Key::ArrowRight)]);
    assert_eq!(desk.focused(), "Recipient for action", "Insert comes after Edit");
    desk.press(&[(Modifiers::NONE, Key::ArrowLeft)]);
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert_eq!(desk.focused(), "Subject");
    desk.press(&[(Modifiers::ALT, Key::V)]);
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert_eq!(desk.focused(), "Subject");
    desk.press(&[(Modifiers::ALT, Key::H)]);
    desk.press(&[(Modifiers::NONE, Key::ArrowDown)]);
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    assert_eq!(desk.harness.state().state().layout.page, Some(Page::Shortcuts));
}

#[test]
fn a_pointer_that_rests_on_a_menu_leaves_the_keyboard_its_own_and_one_that_moves_opens_it() {
    let mut desk = Desk::with_example();
    let heading =
        |desk: &Desk, name: &str| desk.harness.get_by_role_and_label(Role::Button, name).rect().center();
    let (view, help) = (heading(&desk, "View"), heading(&desk, "Help"));
    desk.harness.hover_at(view);
    desk.harness.run();
    desk.press(&[(Modifiers::ALT, Key::F)]);
    assert_eq!(desk.focused(), "New statement");
    desk.harness.hover_at(help);
    desk.harness.run();
    assert!(desk.says("Find a command…") && !desk.says("Open the exported file"));
}

#[test]
fn shortcuts_are_written_as_the_system_writes_them() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::NONE, Key::F1)]);
    assert!(desk.says("Ctrl+Shift+7") && desk.says("Tab, Shift+Tab"));
    desk.harness.ctx.set_os(egui::os::OperatingSystem::Mac);
    desk.harness.run();
    assert!(!desk.says("Ctrl+"), "a Mac has its own signs");
}

#[test]
fn tabs_bring_their_drafts_to_the_front_by_pointer_and_by_key() {
    let mut desk = Desk::with_example();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    let front = |desk: &Desk| desk.harness.state().front().unwrap().name();
    assert_eq!(front(&desk), "New statement");
    let example = desk.names_of_drafts().remove(0);
    desk.choose(&example);
    assert_eq!(front(&desk), example);
    desk.press(&[(Modifiers::CTRL, Key::Tab)]);
    assert_eq!(front(&desk), "New statement");
    desk.press(&[(Modifiers::CTRL | Modifiers::SHIFT, Key::Tab)]);
    assert_eq!(front(&desk), example);
    desk.press(&[(Modifiers::CTRL | Modifiers::SHIFT, Key::Tab)]);
    assert_eq!(front(&desk), "New statement", "round at the end");
    desk.press(&[(Modifiers::COMMAND, Key::Num1)]);
    assert_eq!(front(&desk), example);
}

#[test]
fn a_tab_tells_that_its_draft_is_unsaved() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    assert!(desk.harness.query_by_label("New statement, unsaved").is_none());
    desk.type_into("Subject", "lamps");
    desk.harness.get_by_label("lamps, unsaved");
    desk.harness.get_by_label("Changes not saved");
}

#[test]
fn every_section_stands_in_the_list_with_what_is_to_do() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    for name in [
        "Header, 2 still to do",
        "Title, 1 still to do",
        "Replies to, empty",
        "Recipients, 1 still to do",
        "Approval, 1 still to do",
        "Deadline, empty",
        "Contacts, 1 still to do",
        "Abstract, empty",
        "Attachments, empty",
        "Text, empty",
        "Cover page, empty",
        "Stage and notes, empty",
    ] {
        desk.harness.get_by_label(name);
    }
    desk.type_into("Subject", "lamps");
    desk.harness.get_by_label("Title, done");
}

#[test]
fn the_numbers_at_the_foot_show_and_hide_the_check_results() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    let shown = desk.harness.state().state().layout.results;
    desk.choose("Check results: 6 still to do");
    assert_ne!(desk.harness.state().state().layout.results, shown);
    desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::M)]);
    assert_eq!(desk.harness.state().state().layout.results, shown);
}

#[test]
fn a_check_result_leads_to_its_field() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    if !desk.harness.state().state().layout.results {
        desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, Key::M)]);
    }
    desk.choose(
        "Still to do: The title is empty; say in a few words what the statement is about, Title, rule 1, \
         from A.1 clause 1.5 item 3",
    );
    assert_eq!(desk.focused(), "Subject");
}

#[test]
fn f8_goes_through_the_check_results_in_the_order_of_the_page_and_round() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    let gone_to = |desk: &Desk| desk.harness.state().front().unwrap().view.result.unwrap().0;
    let mut way = Vec::new();
    for _ in 0..7 {
        desk.press(&[(Modifiers::NONE, Key::F8)]);
        way.push(gone_to(&desk));
    }
    assert_eq!(way[0], way[6], "{way:?}");
    let fields = desk.statement().fields();
    let places: Vec<_> =
        way[..6].iter().map(|field| fields.iter().position(|other| other == field).unwrap()).collect();
    assert!(places.is_sorted_by(|a, b| a < b), "{way:?}");
    desk.press(&[(Modifiers::SHIFT, Key::F8)]);
    assert_eq!(gone_to(&desk), way[5]);
}

#[test]
fn the_field_of_a_check_result_comes_into_view() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    for _ in 0..6 {
        desk.press(&[(Modifiers::NONE, Key::F8)]);
        let Some(focused) = desk.harness.query_by(|node| node.is_focused()) else { continue };
        let rect = focused.rect();
        assert!((100.0..760.0).contains(&rect.center().y), "{:?} at {rect:?}", desk.focused());
    }
}

#[test]
fn the_page_of_shortcuts_names_every_command() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::NONE, Key::F1)]);
    for command in Command::ALL {
        let name = command.facts().name;
        assert!(desk.harness.query_all_by_label(name).next().is_some(), "{name}");
    }
    for menu in Menu::ALL {
        assert!(desk.harness.query_all_by_label(menu.name()).count() >= 2, "its menu and its heading");
    }
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert_eq!(desk.harness.state().state().layout.page, None);
}

#[test]
fn settings_count_as_they_are_typed() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.type_into("Name", "Maren Lindqvist");
    desk.type_into("E-mail", "maren@example.org");
    desk.type_into("Questions", "3/20, 4/20,");
    desk.type_into("Study period", "2025-2028");
    desk.type_into("Author of exported files", "M. L.");
    desk.harness.get_by_role_and_label(Role::RadioButton, "Dark").focus();
    desk.harness.run();
    desk.press(&[(Modifiers::NONE, Key::Space)]);
    let settings = desk.harness.state().state().settings.clone();
    assert_eq!(settings.contact.name, "Maren Lindqvist");
    assert_eq!(settings.contact.email, "maren@example.org");
    assert_eq!(settings.group.questions, ["3/20", "4/20"]);
    assert_eq!(settings.study_period, "2025-2028");
    assert_eq!(settings.author, "M. L.");
    assert_eq!(settings.theme, Theme::Dark);
    assert!(desk.harness.ctx.global_style().visuals.dark_mode);
}

#[test]
fn the_folder_of_drafts_is_chosen_in_a_dialog() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.answers.lock().unwrap().push_back(FileAnswer::Chosen(vec!["/drafts".into()]));
    desk.choose("Choose…");
    desk.harness.run();
    let folder = desk.harness.state().state().settings.default_folder.clone();
    assert_eq!(folder.as_deref(), Some(std::path::Path::new("/drafts")));
}

/// A grey point.
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9ccp\0\0\0A\0A\xc1\xc4\x97\xd9\0\0\0\0IEND\xaeB\x60\x82";

#[test]
fn the_emblem_is_chosen_once_and_what_is_no_picture_is_told() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    let (words, picture) = (desk.path("words.png"), desk.path("picture.png"));
    std::fs::write(&words, "no picture").unwrap();
    std::fs::write(&picture, POINT).unwrap();
    desk.will_choose(&words);
    desk.click("Choose picture…");
    desk.settle();
    assert!(desk.says("This is no PNG or JPEG picture"));
    let emblem = |desk: &Desk| desk.harness.state().state().options.emblem.clone();
    assert_eq!(emblem(&desk), None);
    desk.will_choose(&picture);
    desk.click("Choose picture…");
    desk.settle();
    desk.type_into("What the emblem shows", "The Union");
    desk.settle();
    let chosen = emblem(&desk).expect("the picture was read");
    assert_eq!((chosen.alt.as_str(), chosen.image.width), ("The Union", 1));
    assert!(desk.says("picture.png"));
    let again = Desk::in_folder(std::sync::Arc::clone(&desk.folder), Vec::new());
    assert_eq!(emblem(&again), Some(chosen), "it is still the one the next day");
    desk.click("Remove emblem");
    desk.settle();
    assert_eq!(emblem(&desk), None);
}

#[test]
fn keys_typed_into_the_settings_do_not_undo_in_the_draft_under_them() {
    let mut desk = Desk::new();
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.type_into("Subject", "lamps");
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    assert_eq!(desk.statement().title.subject, "lamps");
}

#[test]
fn everything_is_made_larger_and_smaller_by_key() {
    let mut desk = Desk::new();
    for (key, zoom) in [(Key::Plus, 1.1), (Key::Equals, 1.25), (Key::Minus, 1.1), (Key::Num0, 1.0)] {
        desk.press(&[(Modifiers::COMMAND, key)]);
        assert!((desk.harness.ctx.zoom_factor() - zoom).abs() < 1e-4, "{key:?}");
    }
}

#[test]
fn the_start_page_comes_back_when_asked_for() {
    let mut desk = Desk::with_example();
    desk.choose("View");
    desk.choose("Start page");
    desk.harness.get_by_label("Drop a draft, a Word file or a received text here");
    assert_eq!(desk.names_of_drafts().len(), 1, "the draft stays open");
}

#[test]
fn what_the_program_is_can_be_read() {
    let mut desk = Desk::new();
    desk.choose("Help");
    desk.choose("About Liaison Desk");
    desk.harness.get_by_label_contains("opens no network connection");
}

#[test]
fn a_section_chosen_by_key_takes_the_keyboard_along() {
    let mut desk = Desk::with_example();
    desk.harness.get_by_label("Contacts, done").focus();
    desk.harness.run();
    desk.press(&[(Modifiers::NONE, Key::Enter)]);
    assert_eq!(desk.focused(), "Fold contacts");
    desk.press(&[(Modifiers::NONE, Key::Tab)]);
    assert!(desk.focused().contains("contact 1"), "{}", desk.focused());
}

#[test]
fn the_sign_of_an_unsaved_tab_stands_beside_its_name() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps");
    let name = desk.harness.get_by_role_and_label(Role::Label, "lamps").rect();
    let mut left_of_name =
        desk.harness.query_all_by_role(Role::Label).map(|node| node.rect()).filter(|rect| {
            rect.center().y > name.min.y && rect.center().y < name.max.y && rect.min.x < name.min.x
        });
    let sign = left_of_name.next().expect("a sign stands before the name");
    assert!(sign.max.x <= name.min.x, "{sign} {name}");
}

#[test]
fn a_window_that_is_left_alone_draws_no_frames_though_a_field_has_the_focus() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps");
    let delay = |desk: &Desk| desk.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    let later = |desk: &mut Desk, steps: usize| (0..steps).for_each(|_| desk.harness.step());
    later(&mut desk, 30);
    assert!(delay(&desk) <= std::time::Duration::from_secs(1), "the caret blinks: {:?}", delay(&desk));
    later(&mut desk, 90);
    assert_eq!(delay(&desk), std::time::Duration::MAX);
    assert!(desk.has_focus("Subject"));
    desk.type_text("s");
    later(&mut desk, 5);
    assert!(delay(&desk) <= std::time::Duration::from_secs(1), "it blinks again: {:?}", delay(&desk));
}
