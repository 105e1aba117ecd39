//! Who sends a statement, to whom, by whose approval, and the cover in front of it.

use serde::Serialize;

use super::{iso, lines, page};
use crate::{
    form::printed,
    statement::{Approval, Contact, Cover, Deadline, Group, Key, Meeting, Recipient},
};

#[derive(Serialize)]
pub(super) struct GroupView<'a> {
    name: &'a str,
    working_party: &'a str,
    questions: Vec<&'a str>,
}

pub(super) fn group(group: &Group) -> GroupView<'_> {
    GroupView { name: &group.name, working_party: &group.working_party, questions: lines(&group.questions) }
}

#[derive(Serialize)]
pub(super) struct MeetingView<'a> {
    name: &'a str,
    place: &'a str,
    first_day: Option<String>,
    first_day_text: &'a str,
    last_day: Option<String>,
    last_day_text: &'a str,
    correspondence: bool,
    text: &'a str,
    printed: String,
}

pub(super) fn meeting(meeting: &Meeting, printed: String) -> MeetingView<'_> {
    MeetingView {
        name: &meeting.name,
        place: &meeting.place,
        first_day: iso(meeting.first_day.day()),
        first_day_text: meeting.first_day.words(),
        last_day: iso(meeting.last_day.day()),
        last_day_text: meeting.last_day.words(),
        correspondence: meeting.correspondence,
        text: &meeting.text,
        printed,
    }
}

#[derive(Serialize)]
pub(super) struct RecipientView<'a> {
    text: &'a str,
    directory: &'a str,
    questions: Vec<&'a str>,
    purpose: &'static str,
    deadline: DeadlineView<'a>,
}

pub(super) fn recipient(recipient: &Recipient) -> RecipientView<'_> {
    RecipientView {
        text: &recipient.text,
        directory: &recipient.directory,
        questions: lines(&recipient.questions),
        purpose: recipient.purpose.name(),
        deadline: deadline(&recipient.deadline),
    }
}

#[derive(Serialize)]
struct DeadlineView<'a> {
    text: &'a str,
    date: Option<String>,
}

fn deadline(deadline: &Deadline) -> DeadlineView<'_> {
    DeadlineView { text: &deadline.text, date: iso(deadline.date) }
}

#[derive(Serialize)]
pub(super) struct ApprovalView<'a> {
    text: String,
    level: &'static str,
    group: &'a str,
    meeting: &'a str,
    place: &'a str,
    date: Option<String>,
    date_text: &'a str,
}

pub(super) fn approval(key: Key, approval: &Approval) -> ApprovalView<'_> {
    ApprovalView {
        text: page(&printed::approval_line(key, approval)),
        level: approval.level.map_or("", |level| level.name()),
        group: &approval.group,
        meeting: &approval.meeting,
        place: &approval.place,
        date: iso(approval.date.day()),
        date_text: approval.date.words(),
    }
}

#[derive(Serialize)]
pub(super) struct ContactView<'a> {
    name: &'a str,
    role: &'a str,
    organization: &'a str,
    country: &'a str,
    telephone: &'a str,
    fax: &'a str,
    emails: Vec<&'a str>,
    lines: Vec<&'a str>,
}

pub(super) fn contact(contact: &Contact) -> ContactView<'_> {
    ContactView {
        name: &contact.name,
        role: &contact.role,
        organization: &contact.organization,
        country: &contact.country,
        telephone: &contact.telephone,
        fax: &contact.fax,
        emails: lines(&contact.emails),
        lines: lines(&contact.lines),
    }
}

#[derive(Serialize)]
pub(super) struct CoverView<'a> {
    meeting: &'a str,
    agenda_item: &'a str,
    number: &'a str,
    date: Option<String>,
    date_text: &'a str,
    language: &'a str,
    source: &'a str,
    title: &'a str,
    purpose: &'a str,
    action_required: &'a str,
    references: Vec<&'a str>,
}

pub(super) fn cover(cover: &Cover) -> CoverView<'_> {
    CoverView {
        meeting: &cover.meeting,
        agenda_item: &cover.agenda_item,
        number: &cover.number,
        date: iso(cover.date.day()),
        date_text: cover.date.words(),
        language: &cover.language,
        source: &cover.source,
        title: &cover.title,
        purpose: &cover.purpose,
        action_required: &cover.action_required,
        references: lines(&cover.references),
    }
}
