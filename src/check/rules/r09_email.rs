//! Rule 9.

use email_address::{EmailAddress, Options};

use crate::{
    check::{Context, Finding, Severity},
    statement::{FieldId, Statement, field::LineList},
};

/// An e-mail address is malformed, or has letters beyond ASCII, which the IETF's form refuses.
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let emails = s.contacts.iter().flat_map(|(contact, value)| {
        value.emails.iter().map(move |(line, email)| {
            (
                FieldId::Line(LineList::ContactEmails(contact), line),
                email.trim(),
            )
        })
    });
    emails
        .filter(|(_, email)| !email.is_empty())
        .filter_map(|(field, email)| {
            let message = if !email.is_ascii() {
                format!("The e-mail address \"{email}\" has letters other than a to z; check it")
            } else if !is_address(email) {
                format!("\"{email}\" is not one e-mail address; write it as name@example.org")
            } else {
                return None;
            };
            Some(Finding::new(9, Severity::Error, field, message))
        })
        .collect()
}

fn is_address(text: &str) -> bool {
    let options = Options::default()
        .with_required_tld()
        .without_domain_literal()
        .without_display_text();
    EmailAddress::parse_with_options(text, options).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;
    use super::*;
    use crate::statement::{Contact, List};

    #[test]
    fn addresses_are_well_formed_and_ascii() {
        for (email, broken) in [
            ("", false),
            ("a@b.int", false),
            (" t25sg17+q1@lists.itu.int ", false),
            ("O'Neil@example.co.uk", false),
            ("a@b", true),
            ("a.b.int", true),
            ("a@b@c.int", true),
            ("a@b.int; c@d.int", true),
            ("A <a@b.int>", true),
            ("mailto:a@b.int", true),
            ("a b@c.int", true),
            ("ä@b.int", true),
            ("a@bücher.int", true),
        ] {
            let mut s = Statement::default();
            let contact = Contact {
                emails: List::of(&mut s.keys, [email.to_string()]),
                ..Contact::default()
            };
            s.contacts.push(&mut s.keys, contact);
            assert_eq!(!run(check, &s).is_empty(), broken, "{email}");
        }
    }
}
