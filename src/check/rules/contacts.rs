//! The people a recipient can turn to.

use email_address::{EmailAddress, Options};

use super::super::{Context, Flaw};
use crate::statement::{
    FieldId, Statement,
    field::{LineList, ListId},
};

/// Rule 8: one contact at least has a name and an e-mail address (A.1 clause 1.5 item 8).
pub(super) fn can_be_reached(s: &Statement, _: &Context) -> Vec<Flaw> {
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
pub(super) fn have_well_formed_addresses(s: &Statement, _: &Context) -> Vec<Flaw> {
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
