//! What the book makes of the names in a statement.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    directory::{Book, Confidence, Person, Recognized, Spelling},
    statement::{Contact, Key, Statement},
};

/// What the book makes of a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// It is one known group.
    Known {
        /// Its name in full and how well it is known, in one line; empty where that says no more than the recipient.
        name: String,
        /// Its own spelling, where another one is written.
        spelled: Option<String>,
    },
    /// Nobody knows it; it would be added to the user's groups under this name.
    Unknown(String),
}

/// What the book makes of the names in a statement.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Each recipient that is one group, known or not.
    pub recipients: BTreeMap<Key, Meant>,
    /// The contacts whom the book does not know.
    pub strangers: BTreeSet<Key>,
}

impl Names {
    pub(super) fn of(statement: &Statement, book: &Book, day: Date) -> Self {
        let recipients = statement.recipients.iter();
        let strangers = statement.contacts.iter().filter(|(_, contact)| is_stranger(book, contact));
        Self {
            recipients: recipients
                .filter_map(|(key, recipient)| Some((key, meant(book, &recipient.text, day)?)))
                .collect(),
            strangers: strangers.map(|(key, _)| key).collect(),
        }
    }
}

fn meant(book: &Book, text: &str, day: Date) -> Option<Meant> {
    let text = text.trim();
    if let Some(known) = book.recognize(text, day) {
        let differs = matches!(known.spelling, Spelling::Variant | Spelling::Short) && known.known != text;
        return Some(Meant::Known { name: name(&known, text), spelled: differs.then_some(known.known) });
    }
    let is_placeholder = text.contains('<') && text.contains('>');
    let parts = book.split(text);
    match parts.as_slice() {
        [one] if !is_placeholder && one.text.chars().any(char::is_alphabetic) => {
            Some(Meant::Unknown(one.text.clone()))
        }
        _ => None,
    }
}

/// "Security (not checked)".
fn name(known: &Recognized<'_>, text: &str) -> String {
    let entry = known.entry;
    let says_more = !entry.full_name.eq_ignore_ascii_case(text);
    let name = if says_more { entry.full_name.as_str() } else { "" };
    match (entry.confidence, name) {
        (Confidence::Own, "") => "One of your groups".into(),
        (Confidence::Own, name) => format!("{name} (one of your groups)"),
        (Confidence::Unchecked, name) if !name.is_empty() => format!("{name} (not checked)"),
        (_, name) => name.into(),
    }
}

fn is_stranger(book: &Book, contact: &Contact) -> bool {
    let person = person(contact);
    !person.name.is_empty() && !book.people().any(|known| known.is_same(&person))
}

/// A contact as a person of the book.
pub fn person(contact: &Contact) -> Person {
    let text = |text: &str| text.trim().to_string();
    let emails = contact.emails.values().map(|email| text(email)).filter(|email| !email.is_empty());
    Person {
        name: text(&contact.name),
        role: text(&contact.role),
        organization: text(&contact.organization),
        country: text(&contact.country),
        telephone: text(&contact.telephone),
        emails: emails.collect(),
    }
}
