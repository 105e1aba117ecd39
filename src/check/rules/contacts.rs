//! The people a recipient can turn to.

use email_address::{EmailAddress, Options};

use super::{Facts, Fix, Flaw, says_nothing};
use crate::statement::{
    FieldId,
    edit::Edit,
    field::{ContactField, LineList, ListId, Value},
};

/// Rule 8: one contact at least has a name and an e-mail address (A.1 clause 1.5 item 8).
pub(super) fn can_be_reached(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let reachable = s.contacts.values().any(|contact| {
        !contact.name.trim().is_empty() && contact.emails.values().any(|email| !email.trim().is_empty())
    });
    if reachable {
        return Vec::new();
    }
    let message = "No contact has both a name and an e-mail address; add one whom the recipients can ask";
    vec![Flaw::error(FieldId::List(ListId::Contacts), message)]
}

/// Rule 9: each e-mail address is well formed and of ASCII characters (the IETF's form refuses others).
pub(super) fn have_well_formed_addresses(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let mut flaws = Vec::new();
    for (key, contact) in s.contacts.iter() {
        let list = LineList::ContactEmails(key);
        for (line, email) in contact.emails.iter().filter(|(_, email)| !email.trim().is_empty()) {
            let email = email.trim();
            if let Some(fault) = fault(email) {
                flaws.push(Flaw::error(
                    FieldId::Line(list, line),
                    format!("The e-mail address \"{email}\" {fault}"),
                ));
            }
        }
    }
    flaws
}

fn fault(email: &str) -> Option<&'static str> {
    let options = Options::default().without_display_text().without_domain_literal().with_required_tld();
    if !email.is_ascii() {
        Some("has characters outside ASCII; use the address in ASCII")
    } else if EmailAddress::parse_with_options(email, options).is_err() {
        Some("is not well formed; it reads name@domain")
    } else {
        None
    }
}

/// Rule 10: a contact says for whom he or she speaks, and a telephone number begins with + and the country's code
/// (A.1 figure 1-1).
pub(super) fn are_introduced(facts: &Facts<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (key, contact) in facts.s.contacts.iter() {
        let name = contact.name.trim();
        let lines = contact.lines.values().any(|line| !says_nothing(line));
        if !says_nothing(name) && says_nothing(&contact.role) && says_nothing(&contact.organization) && !lines
        {
            let message = format!("Nothing says who {name} is; add an organization or a role");
            flaws.push(Flaw::warning(FieldId::Contact(key, ContactField::Organization), message));
        }
        let written = contact.telephone.trim();
        if !says_nothing(written)
            && !written.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+').starts_with('+')
        {
            let field = FieldId::Contact(key, ContactField::Telephone);
            let message =
                format!("\"{written}\" cannot be dialled from abroad; begin with + and the country's code");
            // Two noughts stand for + in most countries; where the number goes on like one of a country, they do.
            let abroad =
                written.strip_prefix("00").filter(|rest| rest.starts_with(|c: char| matches!(c, '1'..='9')));
            let fix = abroad.map(|rest| {
                let number = format!("+{rest}");
                Fix::new(format!("Write {number}"), [Edit::Set(field, Value::Text(number))])
            });
            flaws.push(Flaw::hint(field, message).mended(fix));
        }
    }
    flaws
}

/// Rule 11: a statement that leaves the ITU names the mailbox of a role beside those of persons (the successor of
/// RFC 4053: a person moves on, a role stays).
///
/// A mailbox is a person's where it holds a part of the contact's name.
pub(super) fn are_more_than_persons(facts: &Facts<'_>) -> Vec<Flaw> {
    let Some(outside) = facts.outside() else { return Vec::new() };
    let mut any = false;
    for contact in facts.s.contacts.values() {
        let name = contact.name.to_lowercase();
        let names: Vec<&str> =
            name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() > 2).collect();
        for email in contact.emails.values().filter(|email| email.contains('@')) {
            any = true;
            let mailbox = email.trim().split('@').next().unwrap_or("").to_lowercase();
            if !names.iter().any(|part| mailbox.contains(part)) {
                return Vec::new();
            }
        }
    }
    let message = format!(
        "{} is not of the ITU and can write to persons only; add the mailbox of a role, such as the secretariat's",
        outside.text.trim()
    );
    if any { vec![Flaw::hint(FieldId::List(ListId::Contacts), message)] } else { Vec::new() }
}
