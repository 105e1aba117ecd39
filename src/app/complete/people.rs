//! People under a field: who is offered for what is typed, and what taking one does.

use egui::{Response, Ui};

use super::{MOST, Offers, Row, list::completed};
use crate::{
    app::cx::Cx,
    directory::{Book, Person},
    statement::{
        Contact, FieldId, Key, Keyed,
        edit::{Edit, Item},
        field::{ContactField, LineList, ListId, Value},
    },
};

/// Draws a field of a contact (its name, organization or an e-mail address) with the people that may be meant under it;
/// one that is taken fills what is empty in the contact.
pub(in crate::app) fn contact_field(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    contact: Key,
    draw: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Option<Response>,
) -> Option<Response> {
    let (response, taken) = completed(ui, cx, field, draw, |cx, typed, _| offers(cx.book, typed, field));
    if let Some(person) = taken {
        fill(cx, contact, field, &person);
    }
    response
}

fn offers(book: &Book, typed: &str, field: FieldId) -> Offers<Person> {
    let mut people = book.complete_person(typed, MOST);
    let is_typed = |person: &&Person| value(person, field, typed).trim() == typed.trim();
    // Who is named already has nothing to be completed.
    if matches!(people.as_slice(), [only] if is_typed(only)) {
        people.clear();
    }
    let offers = people.into_iter().map(|person| (row(person), person.clone())).collect();
    Offers { offers, certain: false }
}

fn row(person: &Person) -> Row {
    let emails = person.emails.first().cloned().unwrap_or_default();
    let given = |text: &String| !text.is_empty();
    let beside: Vec<&str> = [&person.organization, &person.role]
        .into_iter()
        .filter(|text| given(text))
        .map(String::as_str)
        .collect();
    Row { text: person.name.clone(), beside: beside.join(", "), note: emails, is_serious: false }
}

/// What a person puts into the field that was typed into.
fn value(person: &Person, field: FieldId, typed: &str) -> String {
    match field {
        FieldId::Contact(_, ContactField::Name) => person.name.clone(),
        FieldId::Contact(_, ContactField::Organization) => person.organization.clone(),
        _ => {
            let typed = typed.trim().to_lowercase();
            let fits = |email: &&String| email.to_lowercase().starts_with(&typed);
            person.emails.iter().find(fits).or(person.emails.first()).cloned().unwrap_or_default()
        }
    }
}

/// Fills the field that was typed into, and all that is empty beside it, in one step.
fn fill(cx: &mut Cx<'_>, key: Key, typed_into: FieldId, person: &Person) {
    let Some(old) = cx.statement().contacts.get(key).cloned() else { return };
    let typed = cx.statement().text_of(typed_into).unwrap_or_default().to_string();
    let set = |field, text: &str| Edit::Set(field, Value::Text(text.into()));
    let mut edits = Vec::new();
    let completed = value(person, typed_into, &typed);
    if !completed.is_empty() {
        edits.push(set(typed_into, &completed));
    }
    for (part, there, known) in [
        (ContactField::Name, &old.name, &person.name),
        (ContactField::Role, &old.role, &person.role),
        (ContactField::Organization, &old.organization, &person.organization),
        (ContactField::Country, &old.country, &person.country),
        (ContactField::Telephone, &old.telephone, &person.telephone),
    ] {
        let field = FieldId::Contact(key, part);
        if field != typed_into && there.trim().is_empty() && !known.is_empty() {
            edits.push(set(field, known));
        }
    }
    let list = LineList::ContactEmails(key);
    let is_empty = old.emails.values().all(|email| email.trim().is_empty());
    if is_empty && !matches!(typed_into, FieldId::Line(..)) {
        for (at, email) in person.emails.iter().enumerate() {
            let item = Keyed { key: cx.draft.fresh_key(), value: Item::Line(email.clone()) };
            edits.push(Edit::Insert(ListId::Lines(list), old.emails.len() + at, item));
        }
    }
    cx.draft.seal();
    cx.edit("completion of contact", edits);
}

/// A person of the book as a contact.
pub(in crate::app) fn contact_of(cx: &mut Cx<'_>, person: &Person) -> Contact {
    let emails = person.emails.clone().into_iter();
    let emails = emails.map(|value| Keyed { key: cx.draft.fresh_key(), value }).collect();
    Contact {
        name: person.name.clone(),
        role: person.role.clone(),
        organization: person.organization.clone(),
        country: person.country.clone(),
        telephone: person.telephone.clone(),
        emails,
        ..Contact::default()
    }
}
