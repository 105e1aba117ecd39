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
    /// How each group of origin signs that is written otherwise.
    pub origins: BTreeMap<Key, String>,
    /// The contacts whom the book does not know.
    pub strangers: BTreeSet<Key>,
    /// The contacts of whom the statement says what the user's people do not: the person, before and as the statement
    /// has it.
    pub changed: BTreeMap<Key, (Person, Person)>,
}

impl Names {
    pub(super) fn of(statement: &Statement, book: &Book, day: Date) -> Self {
        let recipients = statement.recipients.iter();
        let recipients = recipients
            .filter_map(|(key, recipient)| Some((key, meant(book, &recipient.text, day)?)))
            .collect();
        let origins = statement.groups.iter();
        let origins =
            origins.filter_map(|(key, group)| Some((key, book.signed_spelling(&group.name, day)?))).collect();
        let mut names = Self { recipients, origins, ..Self::default() };
        for (key, contact) in statement.contacts.iter() {
            names.look_up(book, key, &person(contact));
        }
        names
    }

    /// Whom the book takes a contact for.
    ///
    /// A person is known by an address, else by a name that only one has: that one has another address now. Of the user
    /// nothing is noted: who that is stands in the settings.
    fn look_up(&mut self, book: &Book, key: Key, contact: &Person) {
        if contact.name.is_empty() {
            return;
        }
        let known = book.people().find(|known| known.is_same(contact));
        if known.is_none() {
            self.strangers.insert(key);
        }
        let old = known.or_else(|| {
            let mut alike = book.people().filter(|known| known.has_name(&contact.name));
            alike.next().filter(|_| alike.next().is_none())
        });
        let Some(old) = old.filter(|old| book.oneself() != Some(*old)) else { return };
        let new = old.told_by(contact);
        if new != *old {
            self.changed.insert(key, (old.clone(), new));
        }
    }
}

fn meant(book: &Book, text: &str, day: Date) -> Option<Meant> {
    let text = text.trim();
    if let Some(known) = book.recognize(text, day) {
        // "SG13" is its own spelling among its own; to others statements name the Sector with it.
        let lacks_sector =
            known.entry.sector.is_itu() && known.known.contains("ITU") && !text.contains("ITU");
        let is_other = lacks_sector || matches!(known.spelling, Spelling::Variant | Spelling::Short);
        let differs = is_other && known.known != text;
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
