//! New statements: from the user's settings, and as a copy of another.

use jiff::Timestamp;

use super::{Settings, drafts::blank, settings::OwnContact};
use crate::{
    form::printed,
    statement::{
        Bookkeeping, Contact, Group, Key, List, Stage, Statement,
        text::{Block, ParagraphStyle},
    },
};

/// An empty statement that has the user's own contact, group and study period in it, as far as they are set.
pub fn new_from(settings: &Settings, now: Timestamp) -> Statement {
    let mut statement = Statement { study_period: settings.study_period.clone(), ..blank(now) };
    let keys = &mut statement.keys;
    let own = &settings.group;
    let questions: Vec<String> =
        own.questions.iter().filter(|question| !is_blank(question)).cloned().collect();
    if !is_blank(&own.name) || !is_blank(&own.working_party) || !questions.is_empty() {
        let questions = List::of(keys, questions);
        let group = Group { name: own.name.clone(), working_party: own.working_party.clone(), questions };
        statement.groups.push(keys, group);
    }
    let OwnContact { name, role, organization, country, telephone, email } = settings.contact.clone();
    if ![&name, &role, &organization, &country, &telephone, &email].into_iter().all(|text| is_blank(text)) {
        let emails = List::of(keys, Some(email).filter(|email| !is_blank(email)));
        let contact = Contact { name, role, organization, country, telephone, emails, ..Contact::default() };
        statement.contacts.push(keys, contact);
    }
    statement
}

/// A copy for others: a statement of its own without recipients, begun at this moment.
///
/// Where the original has been sent under a number, the copy says so: the cover refers to that number, and a note at
/// the end of the text names it, the day and those it went to.
pub fn send_on(statement: &Statement, now: Timestamp) -> Statement {
    let mut copy = duplicate(statement, now);
    copy.recipients = List::new();
    let number = statement.ls_number.trim();
    if statement.bookkeeping.stage != Stage::Sent || number.is_empty() {
        return copy;
    }
    let Statement { keys, cover, text, .. } = &mut copy;
    if let Some(cover) = cover {
        cover.references.push(keys, number.to_string());
    }
    text.push(keys, Block::paragraph(ParagraphStyle::Note, sent_before(statement, number).as_str()));
    copy
}

/// Under which number, when and to whom a statement was sent.
fn sent_before(statement: &Statement, number: &str) -> String {
    let names: Vec<&str> =
        statement.recipients.values().map(|to| to.text.trim()).filter(|name| !name.is_empty()).collect();
    let day = statement.bookkeeping.sent_on.day().map(|day| format!(" on {}", printed::date(day)));
    let to = match names.split_last() {
        None => String::new(),
        Some((last, [])) => format!(" to {last}"),
        Some((last, others)) => format!(" to {} and {last}", others.join(", ")),
    };
    format!("This statement was sent{to} as {number}{}.", day.unwrap_or_default())
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// A copy that is a statement of its own, begun at this moment.
///
/// It says what the original says, notes and approvals included: whoever copies a statement wants its words. What
/// names the original alone goes: its identity, its number and number as a liaison statement, the number of its cover
/// and the cover's references to it (two documents of one number would be mixed up by the secretariat), its stage,
/// revision and earlier revisions. Check results stay set aside where the field is unchanged, for the reason still
/// holds.
pub fn duplicate(statement: &Statement, now: Timestamp) -> Statement {
    let mut copy = statement.clone();
    let fresh = blank(now).bookkeeping;
    copy.bookkeeping = Bookkeeping {
        id: fresh.id,
        created: now,
        changed: now,
        stage: Stage::Drafting,
        revision: 0,
        earlier: Vec::new(),
        sent_on: Default::default(),
        silenced: Vec::new(),
        notes: statement.bookkeeping.notes.clone(),
    };
    copy.number.clear();
    copy.ls_number.clear();
    if let Some(cover) = &mut copy.cover {
        cover.number.clear();
        let names_original = |text: &str| {
            [&statement.number, &statement.ls_number]
                .into_iter()
                .any(|number| !is_blank(number) && number.trim() == text.trim())
        };
        let own: Vec<Key> =
            cover.references.iter().filter(|(_, text)| names_original(text)).map(|(key, _)| key).collect();
        for key in own {
            cover.references.remove(key);
        }
    }
    let silenced = statement.bookkeeping.silenced.iter();
    copy.bookkeeping.silenced =
        silenced.filter(|set| copy.get(set.field) == statement.get(set.field)).cloned().collect();
    copy
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        desk::{self, settings::OwnGroup},
        statement::{Cover, EarlierRevision, FieldId, Silenced},
    };

    fn now() -> Timestamp {
        "2026-02-03T04:05:06Z".parse().unwrap()
    }

    #[test]
    fn a_new_statement_has_what_the_user_has_set_and_nothing_else() {
        let bare = new_from(&Settings::default(), now());
        let id = bare.bookkeeping.id.clone();
        let mut blank = desk::blank(now());
        blank.bookkeeping.id = id;
        assert_eq!(bare, blank);

        let settings = Settings {
            contact: OwnContact { name: "Ada".into(), email: "ada@example.org".into(), ..Default::default() },
            group: OwnGroup {
                name: "SG17".into(),
                questions: vec!["1/17".into(), " ".into(), "2/17".into()],
                ..Default::default()
            },
            study_period: "2025-2028".into(),
            ..Settings::default()
        };
        let new = new_from(&settings, now());
        let contact = new.contacts.first().unwrap();
        assert_eq!((contact.name.as_str(), contact.emails.first()), ("Ada", Some(&"ada@example.org".into())));
        let group = new.groups.first().unwrap();
        assert_eq!(group.name, "SG17");
        assert_eq!(group.questions.values().collect::<Vec<_>>(), ["1/17", "2/17"]);
        assert_eq!(new.study_period, "2025-2028");
        assert_eq!(
            crate::draft::read(&desk::to_bytes(&new).unwrap()).unwrap().statement,
            new,
            "its keys are all its own"
        );
    }

    #[test]
    fn a_copy_for_others_cites_the_statement_once_that_has_been_sent() {
        let mut original = desk::example().unwrap();
        original.cover = Some(Cover {
            references: List::of(&mut original.keys, [original.number.clone()]),
            ..Cover::default()
        });
        let copy = send_on(&original, now());
        assert!(copy.recipients.is_empty());
        assert_eq!((copy.text, copy.cover.unwrap().references.len()), (original.text.clone(), 0));

        let day = jiff::civil::date(2026, 11, 2);
        original.apply_all(desk::sent_as("SG20-LS9", day)).unwrap();
        original.recipients = List::new();
        for name in ["ITU-T SG2", "IETF LAMPS", "oneM2M"] {
            original.recipients.push(
                &mut original.keys,
                crate::statement::Recipient { text: name.into(), ..Default::default() },
            );
        }
        let copy = send_on(&original, now());
        let cover = copy.cover.as_ref().unwrap();
        assert_eq!(cover.references.values().collect::<Vec<_>>(), ["SG20-LS9"]);
        let Some(Block::Paragraph(note)) = copy.text.values().last() else { panic!("a note") };
        let cited =
            "This statement was sent to ITU-T SG2, IETF LAMPS and oneM2M as SG20-LS9 on 2 November 2026.";
        assert_eq!(note.text.text(), cited);
        assert_eq!((copy.ls_number.as_str(), copy.bookkeeping.stage), ("", Stage::Drafting));
        let kept = crate::draft::read(&desk::to_bytes(&copy).unwrap()).unwrap();
        assert_eq!(kept.statement, copy, "its keys are all its own");
    }

    #[test]
    fn a_copy_says_the_same_and_is_another_statement() {
        let mut original = desk::example().unwrap();
        original.number = "SG17-TD12R1".into();
        original.ls_number = "SG17-LS160".into();
        let references = ["SG17-TD12R1", "Resolution 1"].map(String::from);
        original.cover = Some(Cover {
            number: "C24/1".into(),
            title: "kept".into(),
            references: List::of(&mut original.keys, references),
            ..Cover::default()
        });
        let book = &mut original.bookkeeping;
        book.stage = Stage::Sent;
        book.revision = 1;
        book.notes = "mine".into();
        book.earlier = vec![EarlierRevision::default()];
        book.silenced = [FieldId::Number, FieldId::TitleSubject]
            .map(|field| Silenced { rule: 1, field, reason: "so".into() })
            .into();

        let copy = duplicate(&original, now());
        let book = &copy.bookkeeping;
        assert_ne!(book.id, original.bookkeeping.id);
        assert_eq!((book.created, book.changed), (now(), now()));
        assert_eq!((book.stage, book.revision, book.earlier.len()), (Stage::Drafting, 0, 0));
        assert_eq!(book.notes, "mine");
        let fields: Vec<_> = book.silenced.iter().map(|silenced| silenced.field).collect();
        assert_eq!(fields, [FieldId::TitleSubject]);
        let cover = copy.cover.as_ref().unwrap();
        assert_eq!((cover.number.as_str(), cover.title.as_str()), ("", "kept"));
        assert_eq!(cover.references.values().collect::<Vec<_>>(), ["Resolution 1"]);

        let mut same = copy.clone();
        same.bookkeeping = original.bookkeeping.clone();
        same.number = original.number.clone();
        same.ls_number = original.ls_number.clone();
        same.cover = original.cover.clone();
        assert_eq!(same, original, "nothing else differs");
    }
}
