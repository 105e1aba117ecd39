//! The user's own groups and people in the window: who is known, and what becomes of a file that cannot be read.

use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use liaison_desk::{
    desk::{Folders, save_book},
    directory::{Entry, OwnBook},
};

use crate::desk::Desk;

/// A folder in which the user's own groups are these.
fn with_groups(names: &[&str]) -> Arc<tempfile::TempDir> {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let groups = names.iter().map(|name| Entry::own(name)).collect();
    save_book(&Folders::under(folder.path()), &OwnBook { groups, people: Vec::new() }, None).unwrap();
    folder
}

fn new_statement_in(folder: Arc<tempfile::TempDir>) -> Desk {
    let mut desk = Desk::in_folder(folder, Vec::new());
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk
}

/// What the panel of check results says of a rule.
fn results(desk: &mut Desk, rule: u16) -> Vec<String> {
    if !desk.harness.state().state().layout.results {
        desk.shifted(Key::M);
    }
    let of_rule = format!(", rule {rule}, from ");
    let rows = desk.harness.query_all_by_label_contains(&of_rule);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn a_group_of_the_users_is_known_to_the_checks_and_kept_whole_in_a_list() {
    let list = "Letters & Numbers and ETSI";
    let mut desk = Desk::with_new_statement();
    desk.focus("Add recipient for information");
    desk.paste(list);
    assert!(results(&mut desk, 20).iter().any(|said| said.contains("Letters")));
    let mut desk = new_statement_in(with_groups(&["Letters & Numbers"]));
    desk.focus("Add recipient for information");
    desk.paste(list);
    let names: Vec<_> = desk.statement().recipients.values().map(|to| to.text.clone()).collect();
    assert_eq!(names, ["Letters & Numbers", "ETSI"]);
    assert_eq!(results(&mut desk, 20), [""; 0]);
}

#[test]
fn two_spellings_of_a_group_of_the_users_are_one_recipient() {
    let mut desk = new_statement_in(with_groups(&["Forum of Nobody at all (NOF)"]));
    desk.focus("Add recipient for information");
    desk.paste("NOF\nForum of Nobody at all");
    assert_eq!(results(&mut desk, 19).len(), 1);
}

#[test]
fn the_checks_of_a_draft_know_the_others_that_are_open_and_follow_them() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps of lighthouses");
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.type_into("Subject", "lamps of lighthouses");
    assert_eq!(results(&mut desk, 32).len(), 1);
    desk.press(&[(Modifiers::CTRL, Key::Tab)]);
    desk.type_into("Subject", "and of buoys");
    desk.press(&[(Modifiers::CTRL, Key::Tab)]);
    assert_eq!(results(&mut desk, 32), [""; 0]);
}

#[test]
fn groups_that_cannot_be_read_are_told_and_left_as_they_are() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let path = Folders::under(folder.path()).book();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let damaged = "(format:\"Liaison Desk groups and people\",version:1,groups:[(abbreviation:";
    std::fs::write(&path, damaged).unwrap();
    let mut desk = new_statement_in(folder);
    desk.settle();
    assert!(desk.says("The file of groups and people"));
    desk.focus("Add recipient for information");
    desk.paste("ETSI\noneM2M");
    assert_eq!(desk.statement().recipients.len(), 2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged);
}
