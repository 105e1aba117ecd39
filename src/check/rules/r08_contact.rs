//! Rule 8.

use crate::{
    check::{Context, Finding, Severity},
    statement::{
        Contact, FieldId, Statement,
        field::{ContactField, LineList, ListId},
    },
};

/// No contact has both a name and an e-mail address (A.1 clause 1.5 item 8).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    if s.contacts
        .values()
        .any(|contact| is_named(contact) && is_reachable(contact))
    {
        return Vec::new();
    }
    let (field, message) = match s.contacts.iter().next() {
        None => (
            FieldId::List(ListId::Contacts),
            "Nobody is named to turn to; add a contact with name and e-mail address",
        ),
        Some((key, contact)) if !is_named(contact) => (
            FieldId::Contact(key, ContactField::Name),
            "No contact has both name and e-mail address; add this one's name",
        ),
        Some((key, _)) => (
            FieldId::List(ListId::Lines(LineList::ContactEmails(key))),
            "No contact has both name and e-mail address; add this one's e-mail address",
        ),
    };
    vec![Finding::new(8, Severity::Error, field, message)]
}

fn is_named(contact: &Contact) -> bool {
    !contact.name.trim().is_empty()
}

fn is_reachable(contact: &Contact) -> bool {
    contact.emails.values().any(|email| !email.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;
    use super::*;
    use crate::statement::List;

    #[test]
    fn one_contact_needs_name_and_address() {
        for (contacts, broken) in [
            (&[][..], true),
            (&[("A", "")], true),
            (&[("", "a@b.int")], true),
            (&[("A", ""), ("", "a@b.int")], true),
            (&[("A", " ")], true),
            (&[("A", "a@b.int")], false),
            (&[("", ""), ("A", "a@b.int")], false),
        ] {
            let mut s = Statement::default();
            for (name, email) in contacts {
                let contact = Contact {
                    name: name.to_string(),
                    emails: List::of(&mut s.keys, [email.to_string()]),
                    ..Contact::default()
                };
                s.contacts.push(&mut s.keys, contact);
            }
            assert_eq!(!run(check, &s).is_empty(), broken, "{contacts:?}");
        }
    }
}
