//! Whom the recipients can ask.

use egui::Ui;

use super::{item_list::ItemList, reveal};
use crate::{
    app::{
        cx::Cx,
        theme::scale,
        widgets::{Lines, TextField, columns, lines, link},
    },
    statement::{
        Contact, FieldId, Key, Keyed,
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

/// The button that adds the user, once the settings know the name; a user who is among the contacts is not offered.
fn myself(ui: &mut Ui, cx: &mut Cx<'_>) {
    let own = &cx.settings.contact;
    let there = |name: &str| cx.statement().contacts.values().any(|contact| contact.name.trim() == name);
    if own.name.trim().is_empty() || there(own.name.trim()) {
        return;
    }
    if !link(ui, "Add myself", "Add myself as contact").clicked() {
        return;
    }
    let email = Some(own.email.clone()).filter(|email| !email.trim().is_empty());
    let emails = email.map(|value| Keyed { key: cx.draft.fresh_key(), value });
    let me = Contact {
        name: own.name.clone(),
        role: own.role.clone(),
        organization: own.organization.clone(),
        country: own.country.clone(),
        telephone: own.telephone.clone(),
        emails: emails.into_iter().collect(),
        ..Contact::default()
    };
    let end = cx.statement().contacts.len();
    if let Some(key) = cx.insert(ListId::Contacts, end, Item::Contact(me), "adding myself as contact") {
        cx.draft.view.go_to(FieldId::Contact(key, ContactField::Name));
    }
}

fn contact(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = |part| FieldId::Contact(key, part);
    let one = |ui: &mut Ui, cx: &mut Cx<'_>, part, what: &str| {
        TextField::new(field(part)).named(&format!("{what} of {name}")).show(ui, cx);
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
}
