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
    directory::{BookChange, OwnBook},
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

/// The offer to keep what the user's people do not know of a contact, once it is no longer being typed.
fn keep(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let typing = is_typed(cx.draft.view.focused, key);
    let derived = cx.derived.clone();
    let names = &derived.names;
    let (changed, is_stranger) = (names.changed.get(&key), names.strangers.contains(&key));
    if typing || !cx.known_is_whole || (changed.is_none() && !is_stranger) {
        return;
    }
    let mut request = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = scale::M;
        if let Some((old, new)) = changed
            && link(ui, "Update in my people", &format!("Update {name} in my people")).clicked()
        {
            let change = BookChange::of_person(Some(old.clone()), Some(new.clone()));
            cx.draft.view.go_to(FieldId::Contact(key, ContactField::Name));
            request =
                Some(Request::ChangeBook(change, format!("{} is up to date among your people", new.name)));
        }
        let text = if changed.is_some() { "Add as another person" } else { "Add to my people" };
        if is_stranger
            && link(ui, text, &format!("Add {name} to my people")).clicked()
            && let Some(contact) = cx.statement().contacts.get(key)
        {
            let more = OwnBook { groups: Vec::new(), people: vec![person(contact)] };
            cx.draft.view.go_to(FieldId::Contact(key, ContactField::Name));
            request = Some(Request::AddToBook(more));
        }
    });
    cx.requests.extend(request);
}

/// Whether a field of a contact has the focus.
fn is_typed(focused: Option<FieldId>, contact: Key) -> bool {
    match focused {
        Some(FieldId::Contact(key, _)) => key == contact,
        Some(FieldId::Line(list, _) | FieldId::List(ListId::Lines(list))) => {
            list == LineList::ContactEmails(contact) || list == LineList::ContactLines(contact)
        }
        _ => false,
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
    columns(ui, &[1.0, 1.6], |ui, at| match at {
        0 => one(ui, cx, ContactField::Telephone, "Telephone"),
        _ => lines(ui, cx, &emails),
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
    keep(ui, cx, key, name);
}
