//! The people a statement can name as contacts.

use super::{book::Book, index::words};

/// A person who can be a contact; an empty text is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The role ("Rapporteur, Q4/15").
    pub role: String,
    /// The organization.
    pub organization: String,
    /// The country.
    pub country: String,
    /// The telephone number.
    pub telephone: String,
    /// The e-mail addresses.
    pub emails: Vec<String>,
}

/// How well a person fits what was typed; the least is best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The name begins with it.
    Name,
    /// A part of the name does.
    NamePart,
    /// An e-mail address does.
    Email,
    /// Name, organization, role and addresses together have parts that begin with all its words.
    Parts,
}

impl Person {
    /// Whether two entries are of one person: an e-mail address is the same, or the names are and one has no address.
    pub fn is_same(&self, other: &Person) -> bool {
        let shared = |email: &String| other.emails.iter().any(|own| same_text(own, email));
        self.emails.iter().any(shared)
            || same_text(&self.name, &other.name)
                && !self.name.trim().is_empty()
                && (self.emails.is_empty() || other.emails.is_empty())
    }

    /// Whether it has this name, however it is written.
    pub fn has_name(&self, name: &str) -> bool {
        !name.trim().is_empty() && same_text(&self.name, name)
    }

    /// This person as another source tells of it now: what that leaves out stays, and addresses stay beside those that
    /// both have; where none is shared, those told now stand in the place of the old ones.
    pub fn told_by(&self, now: &Person) -> Person {
        let newer = |old: &String, new: &String| if new.is_empty() { old.clone() } else { new.clone() };
        let has = |emails: &[String], email: &String| emails.iter().any(|other| same_text(other, email));
        let is_shared = now.emails.iter().any(|email| has(&self.emails, email));
        let mut emails = if is_shared || now.emails.is_empty() { self.emails.clone() } else { Vec::new() };
        for email in &now.emails {
            if !has(&emails, email) {
                emails.push(email.clone());
            }
        }
        Person {
            name: newer(&self.name, &now.name),
            role: newer(&self.role, &now.role),
            organization: newer(&self.organization, &now.organization),
            country: newer(&self.country, &now.country),
            telephone: newer(&self.telephone, &now.telephone),
            emails,
        }
    }
}

/// What of a person is looked at when letters are typed, in lower case.
#[derive(Debug)]
pub(super) struct Looks {
    name: String,
    name_words: Vec<String>,
    emails: Vec<String>,
    parts: Vec<String>,
}

impl Looks {
    pub(super) fn of(person: &Person) -> Self {
        let name_words = words(&person.name);
        let mut parts = name_words.clone();
        for text in [&person.organization, &person.role, &person.country].into_iter().chain(&person.emails) {
            parts.extend(words(text));
        }
        let emails = person.emails.iter().map(|email| email.to_lowercase()).collect();
        Self { name: person.name.to_lowercase(), name_words, emails, parts }
    }

    fn fit(&self, typed: &str, typed_words: &[String]) -> Option<Fit> {
        let begins =
            |parts: &[String], word: &String| parts.iter().any(|part| part.starts_with(word.as_str()));
        if self.name.starts_with(typed) {
            Some(Fit::Name)
        } else if typed_words.iter().all(|word| begins(&self.name_words, word)) {
            Some(Fit::NamePart)
        } else if self.emails.iter().any(|email| email.starts_with(typed)) {
            Some(Fit::Email)
        } else {
            typed_words.iter().all(|word| begins(&self.parts, word)).then_some(Fit::Parts)
        }
    }
}

impl Book {
    /// The people that `typed` may become, the best first, at most `most`: by name, e-mail address, organization and
    /// role; the user, who is oneself, before others that fit as well.
    pub fn complete_person(&self, typed: &str, most: usize) -> Vec<&Person> {
        let (typed, typed_words) = (typed.trim().to_lowercase(), words(typed));
        if typed_words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<_> = self
            .people_and_looks()
            .enumerate()
            .filter_map(|(at, (person, looks))| Some((looks.fit(&typed, &typed_words)?, at, person)))
            .collect();
        found.sort_by_key(|(fit, at, _)| (*fit, *at));
        found.into_iter().take(most).map(|found| found.2).collect()
    }
}

fn same_text(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::OwnBook;

    fn person(name: &str, organization: &str, email: &str) -> Person {
        let emails = Some(email.to_string()).filter(|email| !email.is_empty()).into_iter().collect();
        Person { name: name.into(), organization: organization.into(), emails, ..Person::default() }
    }

    #[test]
    fn people_complete_by_name_organization_and_address_oneself_first() {
        let own = OwnBook {
            people: vec![
                person("Ada Example", "Made-up Works", "ada@example.org"),
                person("Bo Adams", "Other Works", "bo@example.org"),
                person("Zoë Person", "Made-up Works", "chair@example.org"),
            ],
            ..OwnBook::default()
        };
        let book = Book::new(own).with_oneself(person("Adele Self", "Own Works", "self@example.org"));
        for (typed, expected) in [
            ("ad", &["Adele Self", "Ada Example", "Bo Adams"][..]),
            ("exa", &["Ada Example", "Adele Self", "Bo Adams", "Zoë Person"]),
            ("works other", &["Bo Adams"]),
            ("chair@", &["Zoë Person"]),
            ("zoë", &["Zoë Person"]),
            ("ada made", &["Ada Example"]),
            ("nobody", &[]),
            (" ", &[]),
        ] {
            let names: Vec<&str> =
                book.complete_person(typed, 9).iter().map(|found| found.name.as_str()).collect();
            assert_eq!(names, expected, "{typed}");
        }
        assert_eq!(book.complete_person("ad", 2).len(), 2);
    }

    #[test]
    fn one_person_is_known_by_an_address_or_by_a_name_without_one() {
        let ada = person("Ada", "", "ada@example.org");
        assert!(ada.is_same(&person("A. Example", "", "ADA@example.org ")));
        assert!(ada.is_same(&person("ada", "Works", "")));
        assert!(!ada.is_same(&person("Ada", "", "other@example.org")));
        assert!(!person("", "", "").is_same(&person("", "", "")));
    }

    #[test]
    fn what_is_told_of_a_person_is_new_and_the_rest_stays() {
        let ada = Person { telephone: "+47 1".into(), ..person("Ada", "Works", "ada@example.org") };
        let told = |organization, email| ada.told_by(&person("Ada", organization, email));
        assert_eq!(told("", ""), ada);
        assert_eq!(told("Works", "ADA@example.org"), ada, "one address, however it is written");
        assert_eq!(told("Other", "").organization, "Other");
        assert_eq!(told("Other", "").telephone, "+47 1");
        assert_eq!(told("", "new@example.org").emails, ["new@example.org"]);
        let both = Person { emails: vec!["new@example.org".into(), "ada@example.org".into()], ..ada.clone() };
        assert_eq!(ada.told_by(&both).emails, ["ada@example.org", "new@example.org"]);
    }
}
