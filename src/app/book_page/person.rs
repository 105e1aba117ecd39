//! A person on the page.

use egui::Ui;

use super::{Does, Pressed, buttons, has_other};
use crate::{
    app::{
        chrome::{headed, line},
        state::{Edited, PersonFields},
        wording,
    },
    directory::{BookChange, OwnBook, Person},
    statement::{
        FieldId, Key,
        field::{ContactField, LineList},
    },
};

/// A person who is edited.
pub(super) fn edit(ui: &mut Ui, edited: &mut Edited<Person, PersonFields>, own: &OwnBook) -> Option<Does> {
    let heading = if edited.old.is_some() { "One of your people" } else { "A new person" };
    headed(ui, heading, |ui| {
        let PersonFields { name, role, organization, country, telephone, emails } = &mut edited.now;
        let mut field = |part, text: &mut String| {
            let words = wording::field(FieldId::Contact(Key(0), part));
            line(ui, words.label, words.example, text)
        };
        let first = field(ContactField::Name, name);
        if std::mem::take(&mut edited.is_fresh) {
            first.request_focus();
        }
        field(ContactField::Role, role);
        field(ContactField::Organization, organization);
        field(ContactField::Country, country);
        field(ContactField::Telephone, telephone);
        line(ui, wording::plural(LineList::ContactEmails(Key(0))), "Several apart by semicolons", emails);
    });
    let new = edited.now.person();
    let hinders = if new.name.is_empty() && new.emails.is_empty() {
        Some("Give a name or an e-mail address")
    } else if has_other(&own.people, edited.old.as_ref(), |other| other.is_same(&new)) {
        Some("You have this person already: the name or an address is the same")
    } else {
        None
    };
    let named = |person: &Person| match person.name.is_empty() {
        true => person.emails.join(", "),
        false => person.name.clone(),
    };
    match buttons(ui, hinders, edited.old.is_some())? {
        Pressed::Save if !edited.is_changed() => Some(Does::Leave),
        Pressed::Save => {
            let said = format!("{} was saved", named(&new));
            Some(Does::Change(BookChange::of_person(edited.old.clone(), Some(new)), said))
        }
        Pressed::Cancel => Some(Does::Leave),
        Pressed::Remove => {
            let old = edited.old.clone()?;
            let said = format!("{} was removed from your people", named(&old));
            Some(Does::Change(BookChange::of_person(Some(old), None), said))
        }
    }
}
