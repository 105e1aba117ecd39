//! Where the user is on the page of groups and people, and what is being typed there.

use crate::directory::{BookChange, Confidence, Entry, Note, OwnBook, Period, Person, SendTo};

/// Where the user is on the page of groups and people. It stays when the page is left, so that nothing typed is lost.
#[derive(Clone, Debug, Default)]
pub struct BookPage {
    /// Whether the people are shown, in place of the groups.
    pub people: bool,
    /// What is looked for.
    pub filter: String,
    /// The group or person that is open, in place of the lists.
    pub open: Option<Opened>,
    /// Whether something was open in the last frame.
    pub was_open: bool,
    /// Whether what is open is being saved or removed.
    pub saving: bool,
    /// The last change and what takes it back.
    pub last: Option<(String, BookChange)>,
}

/// A group or person that is open on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// A group that came with the program: it is read.
    BuiltIn(Box<Entry>),
    /// A group of the user's, as it was and as it is being typed.
    Group(Box<Edited<Entry, GroupFields>>),
    /// A person, as it was and as it is being typed.
    Person(Box<Edited<Person, PersonFields>>),
}

/// Something that is being edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited<T, F> {
    /// As it stands in the book; none for a new one.
    pub old: Option<T>,
    /// As it was when it was opened.
    pub before: F,
    /// As it is being typed.
    pub now: F,
    /// Whether it was opened just now, so that its first field is to have the keyboard.
    pub is_fresh: bool,
}

impl<T, F: Clone + PartialEq> Edited<T, F> {
    fn new(old: Option<T>, fields: F) -> Box<Self> {
        Box::new(Self { old, before: fields.clone(), now: fields, is_fresh: true })
    }

    /// Whether anything differs from what the book has.
    pub fn is_changed(&self) -> bool {
        self.now != self.before || self.old.is_none()
    }
}

impl Opened {
    /// A new group of this name, or with nothing in it yet.
    pub fn new_group(typed: &str) -> Self {
        let fields =
            if typed.is_empty() { GroupFields::default() } else { GroupFields::of(&Entry::own(typed)) };
        Self::Group(Edited::new(None, fields))
    }

    /// A new person of this name.
    pub fn new_person(typed: &str) -> Self {
        Self::Person(Edited::new(None, PersonFields { name: typed.into(), ..PersonFields::default() }))
    }

    /// A group of the user's, to be edited.
    pub fn group(entry: &Entry) -> Self {
        Self::Group(Edited::new(Some(entry.clone()), GroupFields::of(entry)))
    }

    /// A copy of a group that came with the program, to be corrected.
    pub fn copy_of(entry: &Entry) -> Self {
        Self::Group(Edited::new(None, GroupFields::of(entry)))
    }

    /// A person, to be edited.
    pub fn person(person: &Person) -> Self {
        Self::Person(Edited::new(Some(person.clone()), PersonFields::of(person)))
    }

    /// Whether leaving it would lose what was typed.
    pub fn is_typed_into(&self) -> bool {
        match self {
            Self::BuiltIn(_) => false,
            Self::Group(edited) => edited.now != edited.before,
            Self::Person(edited) => edited.now != edited.before,
        }
    }

    /// Goes on from what the book has now, after others have changed it: what was typed stays.
    pub fn rebase(&mut self, own: &OwnBook) {
        match self {
            Self::BuiltIn(_) => {}
            Self::Group(edited) => {
                edited.old = edited.old.take().and_then(|old| {
                    let same = |group: &&Entry| group.key() == old.key();
                    own.groups.iter().find(same).cloned()
                });
            }
            Self::Person(edited) => {
                edited.old = edited
                    .old
                    .take()
                    .and_then(|old| own.people.iter().find(|person| person.is_same(&old)).cloned());
            }
        }
    }
}

/// A group's fields as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each is named as its field in `Entry`
pub struct GroupFields {
    pub abbreviation: String,
    pub full_name: String,
    pub parent: String,
    pub period: String,
    pub notes: String,
    pub address: String,
    pub copies: String,
    pub through: String,
    pub next_meeting: String,
}

impl GroupFields {
    fn of(entry: &Entry) -> Self {
        let SendTo { address, copies, through, next_meeting } = entry.send_to.clone();
        Self {
            abbreviation: entry.abbreviation.clone(),
            full_name: entry.full_name.clone(),
            parent: entry.parent.clone(),
            period: entry.period.text().into(),
            notes: entry.notes.iter().map(Note::to_string).collect::<Vec<_>>().join(BETWEEN),
            address,
            copies: copies.join(BETWEEN),
            through,
            next_meeting,
        }
    }

    /// The group they describe.
    pub fn entry(&self) -> Entry {
        let mut entry = Entry {
            abbreviation: one_line(&self.abbreviation),
            full_name: one_line(&self.full_name),
            parent: one_line(&self.parent),
            period: Period::new(one_line(&self.period)),
            confidence: Confidence::Own,
            notes: Note::all(&one_line(&self.notes)),
            send_to: SendTo {
                address: one_line(&self.address),
                copies: several(&self.copies),
                through: one_line(&self.through),
                next_meeting: one_line(&self.next_meeting),
            },
            ..Entry::default()
        };
        entry.sector = entry.sector_by_name();
        entry
    }
}

/// A person's fields as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each is named as its field in `Person`
pub struct PersonFields {
    pub name: String,
    pub role: String,
    pub organization: String,
    pub country: String,
    pub telephone: String,
    pub emails: String,
}

impl PersonFields {
    fn of(person: &Person) -> Self {
        Self {
            name: person.name.clone(),
            role: person.role.clone(),
            organization: person.organization.clone(),
            country: person.country.clone(),
            telephone: person.telephone.clone(),
            emails: person.emails.join(BETWEEN),
        }
    }

    /// The person they describe.
    pub fn person(&self) -> Person {
        Person {
            name: one_line(&self.name),
            role: one_line(&self.role),
            organization: one_line(&self.organization),
            country: one_line(&self.country),
            telephone: one_line(&self.telephone),
            emails: several(&self.emails),
        }
    }
}

const BETWEEN: &str = "; ";

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn several(text: &str) -> Vec<String> {
    text.split([';', ',']).map(one_line).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_typed_into_comes_back_as_it_was() {
        let entry = Entry {
            parent: "ETSI".into(),
            period: Period::new("2025-2028"),
            notes: vec![Note::Dormant, Note::RenamedTo("B".into())],
            send_to: SendTo {
                address: "a@example.org".into(),
                copies: vec!["b@example.org".into(), "c@example.org".into()],
                through: "the secretariat".into(),
                next_meeting: "Geneva, 8 April 2027".into(),
            },
            ..Entry::own("Forum of A (FOA)")
        };
        assert_eq!(GroupFields::of(&entry).entry(), entry);
        let person = Person {
            name: "Ada".into(),
            emails: vec!["a@example.org".into(), "b@example.org".into()],
            ..Person::default()
        };
        assert_eq!(PersonFields::of(&person).person(), person);
    }

    #[test]
    fn what_others_have_changed_is_what_typing_goes_on_from() {
        let mut opened = Opened::group(&Entry::own("FOA"));
        let theirs = Entry { full_name: "Forum".into(), ..Entry::own("FOA") };
        let own = OwnBook { groups: vec![theirs.clone()], people: Vec::new() };
        opened.rebase(&own);
        assert!(matches!(&opened, Opened::Group(edited) if edited.old == Some(theirs)));
        opened.rebase(&OwnBook::default());
        assert!(matches!(&opened, Opened::Group(edited) if edited.old.is_none()));
    }
}
