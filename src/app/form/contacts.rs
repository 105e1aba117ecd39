//! Whom the recipients can ask.

use egui::Ui;

use super::{item_list::ItemList, reveal};
use crate::{
    app::{
        command::Command,
        complete,
        cx::Cx,
        request::Request,
        state::person,
        theme::scale,
        widgets::{Lines, TextField, columns, lines, link},
    },
    directory::OwnBook,
    statement::{
        Contact, FieldId, Key,
        edit::Item,
        field::{ContactField, LineList, ListId},
    },
};

/// The list of contacts.
pub(super) const CONTACTS: ItemList =
    ItemList { list: ListId::Contacts, fresh: || Item::Contact(Contact::default()), add: "Add contact" };

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    CONTACTS.show(ui, cx, contact);
    myself(ui, cx);
}

/// The button that adds the user, or leads to where the user's name is set; who is among the contacts is not offered.
fn myself(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(me) = cx.book.oneself() else {
        if link(ui, "Add myself…", "Add myself as contact: set your name first").clicked() {
            cx.ask(Command::Settings);
        }
        return;
    };
    let there = |contact: &Contact| contact.name.trim() == me.name.trim();
    if cx.statement().contacts.values().any(there)
        || !link(ui, "Add myself", "Add myself as contact").clicked()
    {
        return;
    }
    let me = complete::contact_of(cx, me);
    let end = cx.statement().contacts.len();
    if let Some(key) = cx.insert(ListId::Contacts, end, Item::Contact(me), "adding myself as contact") {
        cx.draft.view.go_to(FieldId::Contact(key, ContactField::Name));
    }
}

/// The offer to keep a contact the book does not know, once it is no longer being typed.
fn stranger(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let typing = matches!(cx.draft.view.focused, Some(FieldId::Contact(other, _)) if other == key);
    if typing || !cx.known_is_whole || !cx.derived.names.strangers.contains(&key) {
        return;
    }
    if link(ui, "Add to my people", &format!("Add {name} to my people")).clicked()
        && let Some(contact) = cx.statement().contacts.get(key)
    {
        let more = OwnBook { groups: Vec::new(), people: vec![person(contact)] };
        cx.requests.push(Request::AddToBook(more));
    }
}

fn contact(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = |part| FieldId::Contact(key, part);
    let one = |ui: &mut Ui, cx: &mut Cx<'_>, part, what: &str| {
        let draw = |ui: &mut Ui, cx: &mut Cx<'_>| {
            TextField::new(field(part)).named(&format!("{what} of {name}")).show(ui, cx)
        };
        match part {
            ContactField::Name | ContactField::Organization => {
                drop(complete::contact_field(ui, cx, field(part), key, draw));
            }
            _ => drop(draw(ui, cx)),
        }
    };
    columns(ui, &[1.0, 1.0], |ui, at| match at {
        0 => one(ui, cx, ContactField::Name, "Name"),
        _ => one(ui, cx, ContactField::Role, "Role"),
    });
    columns(ui, &[2.0, 1.0], |ui, at| match at {
        0 => one(ui, cx, ContactField::Organization, "Organization"),
        _ => one(ui, cx, ContactField::Country, "Country"),
    });
    let of = format!(" of {name}");
    let emails = Lines { list: LineList::ContactEmails(key), of: &of, commas: true, width: scale::LINE_LONG };
    columns(ui, &[2.0, 1.0], |ui, at| match at {
        0 => lines(ui, cx, &emails),
        _ => one(ui, cx, ContactField::Telephone, "Telephone"),
    });
    let further =
        Lines { list: LineList::ContactLines(key), of: &of, commas: false, width: scale::FORM_WIDTH };
    let opened = cx.draft.view.opened.contains(&field(ContactField::Name));
    let has_lines = cx.statement().contacts.get(key).is_some_and(|contact| !contact.lines.is_empty());
    let wanted = |list: LineList| matches!(cx.draft.view.pending_focus, Some(FieldId::List(ListId::Lines(other)) | FieldId::Line(other, _)) if other == list);
    if opened || has_lines || reveal::is_shown(cx, field(ContactField::Fax)) || wanted(further.list) {
        one(ui, cx, ContactField::Fax, "Fax");
        lines(ui, cx, &further);
    } else if link(ui, "Fax and further lines…", &format!("Fax and further lines of {name}")).clicked() {
        cx.draft.view.opened.insert(field(ContactField::Name));
        cx.draft.view.go_to(field(ContactField::Fax));
    }
    stranger(ui, cx, key, name);
}
