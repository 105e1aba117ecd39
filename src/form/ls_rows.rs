//! The rows that make a document a liaison statement; both of the ITU-T's forms have them.

use super::{
    itu_t::PADDING,
    itu_t_styles::{CONTACT, LS_APPROVAL, LS_DEADLINE, LS_FOR_ACTION, LS_FOR_COMMENT, LS_FOR_INFO, SUMMARY},
    labels::Labels,
    printed::{self, Printed},
    row::{self, MEDIUM, THICK, label, value, values},
};
use crate::{
    sheet::{Cell, CellRole, Fields, Inline, Layout, Para, Role, Row, Run, Style, Twips},
    statement::{
        Attachment, Contact, FieldId, Key, List, Purpose, Statement,
        field::{AttachmentField, ContactField, LineList, ListId},
    },
};

/// Width of the labels of the addressing rows and of their values, in columns of the form's grid.
#[derive(Clone, Copy)]
pub(super) struct Spans {
    pub(super) label: usize,
    pub(super) value: usize,
}

/// To whom, what for, by whom approved, until when. "For comment to" stands only when somebody is to comment.
pub(super) fn addressing(s: &Statement, labels: &Labels, spans: Spans) -> Vec<Row> {
    let approvals = FieldId::List(ListId::Approvals);
    let pair = |name, field, cell: Cell| row::row(field, vec![label(name, spans.label), cell]);
    let purpose = |name, style, purpose| {
        let (field, printed) = (FieldId::RecipientsFor(purpose), printed::recipients(s, purpose));
        pair(name, field, value(style, field, &printed, spans.value))
    };
    let mut rows = vec![purpose(labels.action, LS_FOR_ACTION, Purpose::Action)];
    if printed::recipients(s, Purpose::Comment).has_value() {
        rows.push(purpose(labels.comment, LS_FOR_COMMENT, Purpose::Comment));
    }
    rows.push(purpose(labels.information, LS_FOR_INFO, Purpose::Information));
    let lines = printed::approval_lines(s);
    rows.push(pair(labels.approval, approvals, values(LS_APPROVAL, approvals, lines, spans.value)));
    let deadline = printed::deadline(s);
    rows.push(Row {
        rule_below: Some(THICK),
        ..pair(
            labels.deadline,
            FieldId::Deadline,
            value(LS_DEADLINE, FieldId::Deadline, &deadline, spans.value),
        )
    });
    rows
}

/// One row a person; an empty one when nobody is named.
pub(super) fn contacts(s: &Statement, labels: &Labels, spans: [usize; 3]) -> Vec<Row> {
    let nobody = Contact::default();
    let list = FieldId::List(ListId::Contacts);
    let people: Vec<_> = if s.contacts.is_empty() {
        vec![(None, &nobody)]
    } else {
        s.contacts.iter().map(|(key, contact)| (Some(key), contact)).collect()
    };
    people
        .into_iter()
        .map(|(key, contact)| {
            let field = key.map_or(list, |key| FieldId::Contact(key, ContactField::Name));
            let (person, reach) = match key {
                Some(key) => (person(key, contact), reach(key, contact, labels)),
                None => (Printed::default(), Vec::new()),
            };
            let reach = Para { origin: Some(field), style: CONTACT, inlines: reach, ..Para::default() };
            let cells = vec![
                label(labels.contact, spans[0]),
                value(Style::NORMAL, field, &person, spans[1]),
                Cell::new(CellRole::Aside, spans[2], vec![reach]),
            ];
            Row {
                origin: Some(field),
                cells,
                rule_above: Some(MEDIUM),
                rule_below: Some(MEDIUM),
                ..Row::default()
            }
        })
        .collect()
}

/// Name, role, organization, country and further lines, one below the other.
fn person(key: Key, contact: &Contact) -> Printed {
    let parts = [
        (ContactField::Name, &contact.name),
        (ContactField::Role, &contact.role),
        (ContactField::Organization, &contact.organization),
        (ContactField::Country, &contact.country),
    ];
    let parts = parts.into_iter().map(|(part, text)| Printed::text(FieldId::Contact(key, part), text));
    let further = contact
        .lines
        .iter()
        .map(|(line, text)| Printed::text(FieldId::Line(LineList::ContactLines(key), line), text));
    printed::join_with("\n", parts.chain(further))
}

/// Telephone, fax and e-mail, those that are given, each after its name and a tab.
fn reach(key: Key, contact: &Contact, labels: &Labels) -> Vec<Inline> {
    let text = |part, text: &str| Printed::text(FieldId::Contact(key, part), text).inlines();
    let given = [
        (labels.telephone, text(ContactField::Telephone, &contact.telephone)),
        (labels.fax, text(ContactField::Fax, &contact.fax)),
        (labels.email, emails(key, &contact.emails)),
    ];
    let mut inlines = Vec::new();
    for (label, value) in given.into_iter().filter(|(_, value)| !value.is_empty()) {
        if !inlines.is_empty() {
            inlines.push(Inline::Break);
        }
        inlines.push(Inline::Text(Run::new(Role::Label, label)));
        inlines.push(Inline::Tab);
        inlines.extend(value);
    }
    inlines
}

fn emails(key: Key, emails: &List<String>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (line, address) in emails.iter() {
        let mut address = Printed::text(FieldId::Line(LineList::ContactEmails(key), line), address).inlines();
        link(&mut address);
        if address.is_empty() {
            continue;
        }
        if !inlines.is_empty() {
            inlines.push(Inline::Text(Run::new(Role::Glue, ", ")));
        }
        inlines.append(&mut address);
    }
    inlines
}

/// Makes an e-mail address a link, when it can stand in one as it is (RFC 6068 asks for escapes otherwise).
fn link(inlines: &mut [Inline]) {
    if let [Inline::Text(run)] = inlines {
        let plain = |c: char| c.is_ascii_alphanumeric() || "@.!$'*+-_~".contains(c);
        let one_at = run.text.split('@').filter(|part| !part.is_empty()).count() == 2;
        if one_at && run.text.chars().all(plain) {
            run.marks.link = Some(format!("mailto:{}", run.text));
        }
    }
}

/// The table below the form: the abstract, and keywords and attachments where there are any.
pub(super) fn summary(s: &Statement, labels: &Labels) -> Fields {
    let mut rows = vec![Row {
        origin: Some(FieldId::Abstract),
        cells: vec![
            label(labels.abstract_text, 1),
            values(SUMMARY, FieldId::Abstract, row::paragraphs(FieldId::Abstract, &s.abstract_text), 1),
        ],
        ..Row::default()
    }];
    let mut further = |name, field, lines: Vec<Printed>| {
        if lines.iter().any(|line| !line.is_empty()) {
            rows.push(Row {
                origin: Some(field),
                cells: vec![label(name, 1), values(SUMMARY, field, lines, 1)],
                ..Row::default()
            });
        }
    };
    let field = FieldId::List(ListId::Lines(LineList::Keywords));
    further(labels.keywords, field, vec![keywords(s)]);
    further(labels.attachments, FieldId::List(ListId::Attachments), attachments(s));
    Fields::new(Layout::Grid { columns: vec![Twips(1588), Twips(8051)], padding: PADDING }, rows)
}

/// The keywords in a line.
pub(super) fn keywords(s: &Statement) -> Printed {
    let words =
        s.keywords.iter().map(|(key, word)| Printed::text(FieldId::Line(LineList::Keywords, key), word));
    printed::join_with("; ", words)
}

/// The attachments that print something, each on a line.
pub(super) fn attachments(s: &Statement) -> Vec<Printed> {
    let lines = s.attachments.iter().map(|(key, attachment)| self::attachment(key, attachment));
    lines.filter(|line| !line.is_empty()).collect()
}

/// "Title: file (status)".
fn attachment(key: Key, attachment: &Attachment) -> Printed {
    let text = |part, text: &str| Printed::text(FieldId::Attachment(key, part), text);
    let named = printed::join_with(
        ": ",
        [text(AttachmentField::Title, &attachment.title), text(AttachmentField::File, &attachment.file)],
    );
    let status = text(AttachmentField::Status, &attachment.status);
    let before = if named.is_empty() { "(" } else { " (" };
    named.then(status.between(before, ")"))
}
