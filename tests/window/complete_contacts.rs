//! Contacts are completed from the people that are known.

use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use liaison_desk::{
    desk::{Folders, OwnContact, Settings, load_book, save_book, save_settings},
    directory::{OwnBook, Person},
    statement::Contact,
};

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;

fn ada() -> Person {
    Person {
        name: "Ada Example".into(),
        role: "Rapporteur".into(),
        organization: "Made-up Works".into(),
        country: "Norway".into(),
        telephone: "+47 1".into(),
        emails: vec!["ada@example.org".into()],
    }
}

fn desk_that_knows(people: Vec<Person>) -> Desk {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let folders = Folders::under(folder.path());
    save_book(&folders, &OwnBook { groups: Vec::new(), people }, None).unwrap();
    let mut desk = Desk::in_folder(folder, Vec::new());
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk
}

fn contact(desk: &Desk) -> Contact {
    desk.statement().contacts.first().cloned().unwrap()
}

fn emails(desk: &Desk) -> Vec<String> {
    contact(desk).emails.values().cloned().collect()
}

#[test]
fn a_person_that_is_taken_fills_what_is_empty_in_one_step() {
    let mut desk = desk_that_knows(vec![ada()]);
    desk.click("Add contact");
    desk.type_into("Role of contact 1", "Chair");
    desk.type_into("Name of contact 1", "ad");
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::Enter)]);
    let taken = contact(&desk);
    assert_eq!(
        (taken.name.as_str(), taken.role.as_str(), taken.organization.as_str(), taken.country.as_str()),
        ("Ada Example", "Chair", "Made-up Works", "Norway"),
        "what was there stays"
    );
    assert_eq!(emails(&desk), ["ada@example.org"]);
    desk.press(&[(Modifiers::COMMAND, Key::Z)]);
    let back = contact(&desk);
    assert_eq!((back.name.as_str(), back.organization.as_str(), back.emails.len()), ("ad", "", 0));
}

#[test]
fn organization_and_address_find_a_person_too() {
    let mut desk = desk_that_knows(vec![ada()]);
    desk.click("Add contact");
    desk.type_into("Organization of contact 1", "made");
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::Enter)]);
    assert_eq!(
        (contact(&desk).name.as_str(), contact(&desk).organization.as_str()),
        ("Ada Example", "Made-up Works")
    );
    let mut desk = desk_that_knows(vec![ada()]);
    desk.click("Add contact");
    desk.focus("Add e-mail to contact 1");
    desk.type_text("a");
    desk.type_text("d");
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::Enter)]);
    assert_eq!(
        (contact(&desk).name.as_str(), emails(&desk)),
        ("Ada Example", vec!["ada@example.org".to_string()])
    );
}

#[test]
fn a_contact_nobody_knows_is_offered_for_the_book() {
    let mut desk = desk_that_knows(vec![ada()]);
    desk.click("Add contact");
    desk.type_into("Name of contact 1", "Bo Example");
    desk.type_into("Add e-mail to contact 1", "bo@example.org");
    desk.focus("Subject");
    desk.click("Add contact 1 to my people");
    desk.settle();
    let people = load_book(&Folders::under(desk.folder.path())).unwrap().own.people;
    let names: Vec<_> = people.iter().map(|person| (person.name.as_str(), person.emails.len())).collect();
    assert_eq!(names, [("Ada Example", 1), ("Bo Example", 1)]);
    assert!(desk.harness.query_by_label("Add contact 1 to my people").is_none());
}

#[test]
fn oneself_is_added_at_once_or_set_first() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let contact =
        OwnContact { name: "Me Example".into(), email: "me@example.org".into(), ..OwnContact::default() };
    save_settings(&Folders::under(folder.path()), &Settings { contact, ..Settings::default() }).unwrap();
    let mut desk = Desk::in_folder(folder, Vec::new());
    desk.press(&[(Modifiers::COMMAND, Key::N)]);
    desk.click("Remove contact 1");
    desk.click("Add myself as contact");
    assert_eq!(emails(&desk), ["me@example.org"]);
    let mut desk = Desk::with_new_statement();
    desk.click("Add myself as contact: set your name first");
    assert!(desk.says("You, as contact"), "the settings are shown");
}

#[test]
fn what_is_new_of_a_person_is_offered_to_the_book() {
    let mut desk = desk_that_knows(vec![ada()]);
    desk.click("Add contact");
    desk.type_into("Name of contact 1", "ad");
    desk.press(&[(NONE, Key::ArrowDown), (NONE, Key::Enter)]);
    desk.focus("Subject");
    let offer = "Update contact 1 in my people";
    assert!(desk.harness.query_by_label(offer).is_none(), "nothing is new yet");
    desk.focus("Telephone of contact 1");
    desk.press(&[(Modifiers::COMMAND, Key::A)]);
    desk.type_text("+47 2");
    assert!(desk.harness.query_by_label(offer).is_none(), "it is still being typed");
    desk.focus("Subject");
    desk.click(offer);
    desk.settle();
    let people = load_book(&Folders::under(desk.folder.path())).unwrap().own.people;
    assert_eq!(people, [Person { telephone: "+47 2".into(), ..ada() }]);
    assert!(desk.harness.query_by_label(offer).is_none());
    assert!(desk.has_focus("Name of contact 1"));
}

#[test]
fn a_known_name_with_another_address_is_the_same_person_or_another() {
    let mut desk = desk_that_knows(vec![ada()]);
    desk.click("Add contact");
    desk.type_into("Name of contact 1", "Ada Example");
    desk.press(&[(NONE, Key::Escape)]);
    desk.type_into("Add e-mail to contact 1", "ada@example.com");
    desk.focus("Subject");
    assert!(desk.harness.query_by_label("Add contact 1 to my people").is_some());
    desk.click("Update contact 1 in my people");
    desk.settle();
    let people = load_book(&Folders::under(desk.folder.path())).unwrap().own.people;
    assert_eq!(people, [Person { emails: vec!["ada@example.com".into()], ..ada() }]);
}
