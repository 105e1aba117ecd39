//! The fields that a liaison statement to the IETF has (RFC 4053, 2.2), for the text that goes beside the Word file.

use super::{
    council_cover,
    itu_t::{self, PAGE},
    labels::Labels,
    ls_rows,
    options::Options,
    printed::{self, Printed, join},
    row::{self, label, value, values},
    text,
};
use crate::{
    sheet::{Fields, Item, Layout, Part, PartKind, Row, Running, Sheet, Start, Style, Twips},
    statement::{
        Contact, FieldId, Key, Purpose, Statement,
        field::{ContactField, LineList, ListId, MeetingField},
    },
};

/// Where the values begin.
const INDENT: Twips = Twips(2268);

/// The statement under the field names of RFC 4053.
pub(super) fn sheet(s: &Statement, labels: &Labels, options: &Options) -> Sheet {
    let styles = itu_t::styles(&s.language.tag);
    let mut items = vec![Item::Fields(fields(head(s, labels)))];
    items.push(Item::Fields(fields(vec![named(
        labels.ietf.body,
        FieldId::List(ListId::Text),
        &Printed::default(),
    )])));
    items.extend(text::items(s, &styles, PAGE.text_width()));
    let attachments = FieldId::List(ListId::Attachments);
    let lines: Vec<Printed> = ls_rows::attachments(s);
    let lines =
        if lines.is_empty() { vec![Printed::empty(attachments, labels.ietf.no_attachments)] } else { lines };
    items.push(Item::Fields(fields(vec![listed(labels.attachments, attachments, lines)])));
    let statement = Part {
        kind: PartKind::Statement,
        page: PAGE,
        start: Start::NewPage,
        first_number: None,
        first: Running::default(),
        rest: Running::default(),
        items,
    };
    let cover = s.cover.as_ref().filter(|_| options.cover).map(|cover| council_cover::part(cover, labels));
    let parts = cover.into_iter().chain([statement]).collect();
    Sheet { parts, styles, meta: itu_t::meta(s, options) }
}

fn fields(rows: Vec<Row>) -> Fields {
    Fields::new(Layout::Hanging { indent: INDENT }, rows)
}

fn named(name: &str, field: FieldId, printed: &Printed) -> Row {
    let cells = vec![label(name, 1), value(Style::NORMAL, field, printed, 1)];
    Row { origin: Some(field), cells, ..Row::default() }
}

fn listed(name: &str, field: FieldId, lines: Vec<Printed>) -> Row {
    let cells = vec![label(name, 1), values(Style::NORMAL, field, lines, 1)];
    Row { origin: Some(field), cells, ..Row::default() }
}

fn head(s: &Statement, labels: &Labels) -> Vec<Row> {
    let recipients = FieldId::List(ListId::Recipients);
    let contacts = FieldId::List(ListId::Contacts);
    let (to, cc) = addressed(s);
    let mut rows =
        vec![named(labels.ietf.from, FieldId::Source, &from(s)), named(labels.ietf.to, recipients, &to)];
    if !cc.is_empty() {
        rows.push(named(labels.ietf.cc, recipients, &cc));
    }
    rows.push(named(labels.title, FieldId::TitleSubject, &printed::title(s)));
    let mut people = s.contacts.iter();
    let first = people.next().map(|(key, one)| person(key, one, labels)).unwrap_or_default();
    let others: Vec<Printed> = people.map(|(key, one)| person(key, one, labels)).collect();
    let technical = if others.is_empty() { vec![first.clone()] } else { others };
    rows.push(named(labels.ietf.response_contact, contacts, &first));
    rows.push(listed(labels.ietf.technical_contact, contacts, technical));
    rows.push(named(labels.purpose, recipients, &purpose(s, labels)));
    rows.push(named(labels.deadline, FieldId::Deadline, &printed::deadline(s)));
    // What A.1 asks for beyond the fields of the IETF.
    let meeting = printed::meeting(s);
    if !meeting.is_empty() {
        rows.push(named(labels.meeting, FieldId::Meeting(MeetingField::Place), &meeting));
    }
    let lines: Vec<Printed> = printed::approval_lines(s).collect();
    if !lines.is_empty() {
        rows.push(listed(labels.approval, FieldId::List(ListId::Approvals), lines));
    }
    let keywords = ls_rows::keywords(s);
    if !keywords.is_empty() {
        rows.push(named(labels.keywords, FieldId::List(ListId::Lines(LineList::Keywords)), &keywords));
    }
    if !s.abstract_text.trim().is_empty() {
        let lines = row::paragraphs(FieldId::Abstract, &s.abstract_text);
        rows.push(listed(labels.abstract_text, FieldId::Abstract, lines));
    }
    rows
}

/// The originating groups with their Questions.
fn from(s: &Statement) -> Printed {
    let questions = printed::questions(s);
    let source = printed::source(s);
    let mark = if questions.to_string().starts_with(|c: char| c.is_ascii_digit()) { " (Q" } else { " (" };
    if questions.has_value() { source.then(questions.between(mark, ")")) } else { source }
}

/// Those who are asked something, and those who are told; when nobody is asked, all are addressed.
fn addressed(s: &Statement) -> (Printed, Printed) {
    let of = |purposes: &[Purpose]| {
        let them = purposes.iter().flat_map(|purpose| s.recipients_for(*purpose));
        join(them.map(|(key, one)| printed::recipient(key, one)))
    };
    let asked = of(&[Purpose::Action, Purpose::Comment]);
    let told = of(&[Purpose::Information]);
    if asked.is_empty() { (told, Printed::default()) } else { (asked, told) }
}

/// What they are asked for; each of several purposes names its recipients. A reply says so (RFC 4053, 2.2.1.6).
fn purpose(s: &Statement, labels: &Labels) -> Printed {
    let field = FieldId::List(ListId::Recipients);
    let given: Vec<(Purpose, Printed)> = Purpose::ALL
        .into_iter()
        .map(|purpose| {
            let them = s.recipients_for(purpose).map(|(key, one)| printed::recipient(key, one));
            (purpose, join(them))
        })
        .filter(|(_, them)| !them.is_empty())
        .collect();
    let word = |purpose: Purpose| match purpose {
        Purpose::Action => labels.ietf.for_action,
        Purpose::Comment => labels.ietf.for_comment,
        Purpose::Information => labels.ietf.for_information,
    };
    let mut parts: Vec<Printed> = Vec::new();
    if s.is_reply() {
        parts.push(Printed::worded(FieldId::List(ListId::Replies), labels.ietf.in_response));
    }
    match given.as_slice() {
        [(purpose, _)] => parts.push(Printed::worded(field, word(*purpose))),
        several => parts.extend(several.iter().map(|(purpose, them)| {
            Printed::worded(field, word(*purpose))
                .then(Printed::glue(" ("))
                .then(them.clone())
                .then(Printed::glue(")"))
        })),
    }
    printed::join_with("; ", parts)
}

/// "Ada Example, Rapporteur, Example Org, Switzerland <ada@example.org>, +41 22 …, Fax: +41 22 …".
fn person(key: Key, contact: &Contact, labels: &Labels) -> Printed {
    let text = |part, text: &str| Printed::text(FieldId::Contact(key, part), text);
    let further = contact
        .lines
        .iter()
        .map(|(line, text)| Printed::text(FieldId::Line(LineList::ContactLines(key), line), text));
    let who = [
        text(ContactField::Name, &contact.name),
        text(ContactField::Role, &contact.role),
        text(ContactField::Organization, &contact.organization),
        text(ContactField::Country, &contact.country),
    ];
    let who = printed::join_with(", ", who.into_iter().chain(further));
    let emails = contact
        .emails
        .iter()
        .map(|(line, address)| Printed::text(FieldId::Line(LineList::ContactEmails(key), line), address));
    let emails = printed::join_with(", ", emails);
    let named = if who.is_empty() { emails } else { who.then(emails.between(" <", ">")) };
    let fax = text(ContactField::Fax, &contact.fax).between(&format!("{} ", labels.fax), "");
    printed::join_with(", ", [named, text(ContactField::Telephone, &contact.telephone), fax])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        form::labels::ENGLISH,
        statement::{Attachment, Deadline, List, Recipient, Reply},
    };

    fn rows(s: &Statement) -> Vec<(String, String)> {
        let sheet = sheet(s, &ENGLISH, &Options::default());
        let mut rows = Vec::new();
        for item in &sheet.parts[0].items {
            if let Item::Fields(fields) = item {
                rows.extend(fields.rows.iter().map(|row| {
                    let text = |at: usize| {
                        row.cells[at].paras.iter().map(|para| para.text()).collect::<Vec<_>>().join("/")
                    };
                    (text(0), text(1))
                }));
            }
        }
        rows
    }

    #[test]
    fn the_fields_are_those_of_the_rfc() {
        let mut s = Statement { source: "ITU-T SG17".into(), ..Statement::default() };
        for (text, purpose) in [("IETF ACE", Purpose::Action), ("ETSI", Purpose::Information)] {
            s.recipients.push(&mut s.keys, Recipient { text: text.into(), purpose, ..Recipient::default() });
        }
        s.replies.push(&mut s.keys, Reply { number: "LS3".into(), ..Reply::default() });
        s.title.subject = "a matter".into();
        s.deadline = Deadline::on("2026-06-15".parse().unwrap());
        for (name, fax, country) in [("Ada", "", ""), ("Bea", "+1 2", "Norway")] {
            let emails = List::of(&mut s.keys, [format!("{name}@example.org")]);
            let (name, fax, country) = (name.into(), fax.into(), country.into());
            s.contacts.push(&mut s.keys, Contact { name, emails, fax, country, ..Contact::default() });
        }
        s.keywords = List::of(&mut s.keys, ["fog".to_string(), "lamps".to_string()]);
        s.abstract_text = "Of fog.\n\nAnd of lamps.".into();
        s.attachments.push(&mut s.keys, Attachment { file: "a.pdf".into(), ..Attachment::default() });
        let expected = [
            ("From:", "ITU-T SG17"),
            ("To:", "IETF ACE"),
            ("Cc:", "ETSI"),
            ("Title:", "LS/o/r on a matter (reply to LS3) [to IETF ACE and ETSI]"),
            ("Response contact:", "Ada <Ada@example.org>"),
            ("Technical contact:", "Bea, Norway <Bea@example.org>, Fax: +1 2"),
            ("Purpose:", "In response; For action (IETF ACE); For information (ETSI)"),
            ("Deadline:", "15 June 2026"),
            ("Keywords:", "fog; lamps"),
            ("Abstract:", "Of fog./And of lamps."),
            ("Body:", ""),
            ("Attachments:", "a.pdf"),
        ];
        let expected: Vec<_> = expected.map(|(name, value)| (name.to_string(), value.to_string())).to_vec();
        assert_eq!(rows(&s), expected);
    }
}
