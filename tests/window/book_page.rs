//! The page of groups and people: found, added, edited, removed, taken in and given out.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use liaison_desk::{
    desk::{Folders, load_book, save_book},
    directory::{Entry, Note, OwnBook, Person},
};

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;

fn folders(desk: &Desk) -> Folders {
    Folders::under(desk.folder.path())
}

fn own(desk: &Desk) -> OwnBook {
    load_book(&folders(desk)).unwrap().own
}

fn group_names(desk: &Desk) -> Vec<String> {
    own(desk).groups.iter().map(Entry::printed).collect()
}

/// The page, found by the search of commands, with these groups of the user's.
fn page(groups: &[&str]) -> Desk {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    if !groups.is_empty() {
        let groups = groups.iter().map(|name| Entry::own(name)).collect();
        save_book(&Folders::under(folder.path()), &OwnBook { groups, people: Vec::new() }, None).unwrap();
    }
    page_in(folder)
}

/// The page, found by the search of commands, with what a folder holds.
fn page_in(folder: Arc<tempfile::TempDir>) -> Desk {
    let mut desk = Desk::in_folder(folder, Vec::new());
    desk.shifted(Key::A);
    desk.type_text("groups and people");
    desk.press(&[(NONE, Key::Enter)]);
    desk.settle();
    assert!(desk.says("Groups that come with the program"));
    desk
}

#[test]
fn where_a_file_is_kept_that_holds_more_than_is_known_is_told_when_it_is_replaced() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let book = Folders::under(folder.path()).book();
    std::fs::create_dir_all(book.parent().unwrap()).unwrap();
    let text = "(format: \"Liaison Desk groups and people\", version: 1, \
                groups: [(abbreviation: \"FOA\", colour: \"red\")])";
    std::fs::write(&book, text).unwrap();
    let mut desk = page_in(folder);
    desk.choose("FOA");
    fill(&mut desk, &[("Name in full", "Forum A")]);
    desk.choose("Save");
    assert_eq!(own(&desk).groups[0].full_name, "Forum A");
    assert!(desk.says("what stood there before is kept beside them: "));
    let beside = std::fs::read_dir(book.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let kept: Vec<_> =
        beside.filter(|path| std::fs::read(path).is_ok_and(|it| it == text.as_bytes())).collect();
    assert_eq!(kept.len(), 1);
    assert!(desk.says(&kept[0].display().to_string()));
}

/// Fills the fields of what is open, from the first one on, by keyboard.
fn fill(desk: &mut Desk, fields: &[(&str, &str)]) {
    for (label, text) in fields {
        desk.focus(label);
        desk.press(&[(Modifiers::COMMAND, Key::A)]);
        desk.type_text(text);
    }
}

#[test]
fn an_empty_book_says_what_to_do_and_a_group_is_added_with_every_field() {
    let mut desk = page(&[]);
    assert!(desk.says("None yet: add one here"));
    desk.choose("Add group");
    assert!(desk.has_focus("Abbreviation"), "it can be typed at once");
    assert!(desk.says("Give it an abbreviation or a name in full"));
    fill(
        &mut desk,
        &[
            ("Abbreviation", "NOF"),
            ("Name in full", "Forum of Nobody"),
            ("Belongs to", "ETSI"),
            ("Study period or years", "2025-2028"),
            ("Notes", "dormant; renamed to NOF 2"),
            ("Address", "nof@example.org"),
            ("Copies", "a@example.org; b@example.org"),
            ("By way of", "its secretariat"),
            ("Next meeting", "Geneva, 8 April 2027"),
        ],
    );
    desk.choose("Save");
    let group = own(&desk).groups.remove(0);
    assert_eq!((group.abbreviation.as_str(), group.full_name.as_str()), ("NOF", "Forum of Nobody"));
    assert_eq!((group.parent.as_str(), group.period.text()), ("ETSI", "2025-2028"));
    assert_eq!(group.notes, [Note::Dormant, Note::RenamedTo("NOF 2".into())]);
    assert_eq!(group.send_to.address, "nof@example.org");
    assert_eq!(group.send_to.copies, ["a@example.org", "b@example.org"]);
    assert_eq!(
        (group.send_to.through.as_str(), group.send_to.next_meeting.as_str()),
        ("its secretariat", "Geneva, 8 April 2027")
    );
    assert!(desk.says("NOF was saved"));
    assert!(desk.harness.query_by_label_contains("NOF, Forum of Nobody").is_some(), "it is listed");
}

#[test]
fn a_group_is_edited_removed_and_both_are_taken_back() {
    let mut desk = page(&["FOA", "FOB"]);
    desk.choose("FOA");
    fill(&mut desk, &[("Abbreviation", "FOX")]);
    desk.choose("Save");
    assert_eq!(group_names(&desk), ["FOX", "FOB"]);
    desk.choose("Undo this change");
    assert_eq!(group_names(&desk), ["FOA", "FOB"]);
    desk.choose("FOB");
    desk.choose("Remove");
    assert_eq!(group_names(&desk), ["FOA"]);
    desk.choose("Undo this change");
    assert_eq!(group_names(&desk), ["FOA", "FOB"]);
}

#[test]
fn escape_leaves_what_was_not_typed_into_and_keeps_what_was() {
    let mut desk = page(&["FOA"]);
    desk.choose("FOA");
    desk.press(&[(NONE, Key::Escape)]);
    assert!(desk.says("Your groups"), "the lists again");
    desk.choose("FOA");
    fill(&mut desk, &[("Name in full", "Forum")]);
    desk.press(&[(NONE, Key::Escape), (NONE, Key::Escape)]);
    desk.shifted(Key::A);
    desk.type_text("groups and people");
    desk.press(&[(NONE, Key::Enter)]);
    desk.choose("Save");
    assert_eq!(own(&desk).groups[0].full_name, "Forum", "what was typed is still there");
}

#[test]
fn a_second_group_of_the_same_name_is_not_saved() {
    let mut desk = page(&["FOA"]);
    desk.choose("Add group");
    fill(&mut desk, &[("Abbreviation", "FOA")]);
    assert!(desk.says("You have a group of this name and period already"));
    desk.choose("Save");
    assert_eq!(group_names(&desk), ["FOA"]);
}

#[test]
fn groups_of_the_program_are_found_read_and_copied_to_be_corrected() {
    let mut desk = page(&[]);
    desk.focus("Find a group");
    desk.type_text("internet engineering task");
    desk.harness.get_by_label_contains("IETF, Internet Engineering Task Force").click();
    desk.settle();
    assert!(desk.harness.query_by_label("Abbreviation").is_none(), "it is not edited");
    desk.choose("Copy to mine");
    fill(&mut desk, &[("Address", "statements@example.org")]);
    desk.choose("Save");
    let group = own(&desk).groups.remove(0);
    assert_eq!(
        (group.abbreviation.as_str(), group.send_to.address.as_str()),
        ("IETF", "statements@example.org")
    );
}

#[test]
fn what_nobody_has_is_offered_to_be_added() {
    let mut desk = page(&[]);
    desk.focus("Find a group");
    desk.type_text("Forum of Nobody at all (NOF)");
    desk.choose("Add Forum of Nobody at all (NOF) to your groups");
    desk.choose("Save");
    let group = own(&desk).groups.remove(0);
    assert_eq!((group.abbreviation.as_str(), group.full_name.as_str()), ("NOF", "Forum of Nobody at all"));
}

#[test]
fn a_person_is_added_and_edited() {
    let mut desk = page(&[]);
    desk.harness.get_by_role_and_label(Role::RadioButton, "People").click();
    desk.settle();
    desk.choose("Add person");
    fill(
        &mut desk,
        &[
            ("Name", "Ada Example"),
            ("Organization", "Made-up Works"),
            ("E-mails", "a@example.org; b@example.org"),
        ],
    );
    desk.choose("Save");
    let emails = ["a@example.org", "b@example.org"].map(String::from).to_vec();
    let ada = Person {
        name: "Ada Example".into(),
        organization: "Made-up Works".into(),
        emails,
        ..Person::default()
    };
    assert_eq!(own(&desk).people, [ada]);
    desk.harness.get_by_label_contains("Ada Example, Made-up Works").click();
    desk.settle();
    fill(&mut desk, &[("Role", "Chair")]);
    desk.choose("Save");
    assert_eq!(own(&desk).people[0].role, "Chair");
}

#[test]
fn a_table_is_taken_in_and_what_was_left_out_is_told() {
    let mut desk = page(&["FOA"]);
    let table = desk.path("groups.csv");
    std::fs::write(&table, "abbreviation,full name,colour\nFOA,Forum A,red\nFOB,Forum B,blue\n,,green\n")
        .unwrap();
    desk.will_choose(&table);
    desk.choose("Import…");
    assert_eq!(group_names(&desk), ["FOA", "FOB"]);
    assert_eq!(own(&desk).groups[0].full_name, "Forum A");
    assert!(desk.says("2 groups read: 1 new, 1 replaced"));
    assert!(desk.says("Lines that name nobody were left out (4), and what is not known (colour)"));
    desk.choose("Undo this change");
    assert_eq!((group_names(&desk), own(&desk).groups[0].full_name.as_str()), (vec!["FOA".to_string()], ""));
}

#[test]
fn all_is_given_out_and_taken_in_elsewhere() {
    let mut desk = page(&["FOA", "FOB"]);
    let (all, table) = (desk.path("mine.ron"), desk.path("mine.csv"));
    desk.will_choose(&all);
    desk.choose("Export all…");
    desk.will_choose(&table);
    desk.choose("Export groups as a table…");
    let mut other = page(&[]);
    other.will_choose(&all);
    other.choose("Import…");
    assert_eq!(own(&other), own(&desk));
    assert!(std::fs::read_to_string(&table).unwrap().contains("FOB"));
}

#[test]
fn what_somebody_else_has_changed_meanwhile_is_told_and_nothing_is_lost() {
    let mut desk = page(&["FOA"]);
    desk.choose("FOA");
    fill(&mut desk, &[("Name in full", "My name of it")]);
    let stamp = load_book(&folders(&desk)).unwrap().stamp;
    let theirs = Entry { parent: "ETSI".into(), ..Entry::own("FOA") };
    let other = OwnBook { groups: vec![theirs, Entry::own("FOC")], people: Vec::new() };
    save_book(&folders(&desk), &other, stamp).unwrap();
    desk.choose("Save");
    assert!(desk.says("changed on the disk since they were read"));
    assert_eq!(own(&desk), other, "theirs stands there");
    desk.choose("Save");
    let groups = own(&desk).groups;
    assert_eq!((groups[0].full_name.as_str(), groups.len()), ("My name of it", 2));
}

#[test]
fn what_is_left_gives_the_keyboard_back_to_what_finds() {
    let mut desk = page(&["NOF"]);
    desk.choose("NOF");
    desk.press(&[(NONE, Key::Escape)]);
    assert!(desk.has_focus("Find a group"), "{}", desk.focused());
    desk.choose("NOF");
    fill(&mut desk, &[("Name in full", "Forum of Nobody")]);
    desk.choose("Save");
    desk.settle();
    assert!(desk.has_focus("Find a group"), "{}", desk.focused());
}
