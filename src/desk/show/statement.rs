//! The object a statement is shown as.

use serde::Serialize;

use super::{
    iso, lines, page,
    parties::{self, ApprovalView, ContactView, CoverView, GroupView, MeetingView, RecipientView},
    printed::{self as as_printed, PrintedView},
    text::{self, BlockView},
};
use crate::{
    form::printed,
    statement::{Kind, Statement},
};

#[derive(Serialize)]
pub(super) struct View<'a> {
    number: &'a str,
    ls_number: &'a str,
    document_type: &'a str,
    stage: String,
    revision: u32,
    sent_on: Option<String>,
    set_aside: Vec<SetAsideView<'a>>,
    study_period: &'a str,
    language: LanguageView<'a>,
    groups: Vec<GroupView<'a>>,
    meeting: MeetingView<'a>,
    source: String,
    title: TitleView<'a>,
    reply_to: Vec<ReplyView<'a>>,
    recipients: Vec<RecipientView<'a>>,
    approvals: Vec<ApprovalView<'a>>,
    deadline: PrintedDeadlineView<'a>,
    contacts: Vec<ContactView<'a>>,
    r#abstract: &'a str,
    keywords: Vec<&'a str>,
    attachments: Vec<AttachmentView<'a>>,
    text: Vec<BlockView<'a>>,
    cover: Option<CoverView<'a>>,
    printed: PrintedView,
}

#[derive(Serialize)]
struct SetAsideView<'a> {
    rule: u16,
    field: String,
    reason: &'a str,
}

#[derive(Serialize)]
struct LanguageView<'a> {
    tag: &'a str,
    printed: &'a str,
}

#[derive(Serialize)]
struct TitleView<'a> {
    subject: &'a str,
    kind: &'static str,
    r#override: &'a str,
    printed: String,
}

#[derive(Serialize)]
struct ReplyView<'a> {
    source: &'a str,
    number: &'a str,
    title: &'a str,
    date: Option<String>,
    date_text: &'a str,
}

#[derive(Serialize)]
struct PrintedDeadlineView<'a> {
    text: &'a str,
    date: Option<String>,
    printed: String,
}

#[derive(Serialize)]
struct AttachmentView<'a> {
    title: &'a str,
    file: &'a str,
    status: &'a str,
}

pub(super) fn view(s: &Statement) -> View<'_> {
    View {
        number: &s.number,
        ls_number: &s.ls_number,
        document_type: &s.document_type,
        stage: s.bookkeeping.stage.name().to_string(),
        revision: s.bookkeeping.revision,
        sent_on: iso(s.bookkeeping.sent_on.day()),
        set_aside: s
            .bookkeeping
            .silenced
            .iter()
            .map(|set| SetAsideView { rule: set.rule, field: set.field.path(s), reason: &set.reason })
            .collect(),
        study_period: &s.study_period,
        language: LanguageView { tag: &s.language.tag, printed: &s.language.printed },
        groups: s.groups.values().map(parties::group).collect(),
        meeting: parties::meeting(&s.meeting, page(&printed::meeting(s))),
        source: page(&printed::source(s)),
        title: TitleView {
            subject: &s.title.subject,
            kind: match s.title.kind {
                Kind::Outgoing => "outgoing",
                Kind::Incoming => "incoming",
            },
            r#override: &s.title.override_text,
            printed: page(&printed::title(s)),
        },
        reply_to: s
            .replies
            .values()
            .map(|reply| ReplyView {
                source: &reply.source,
                number: &reply.number,
                title: &reply.title,
                date: iso(reply.date.day()),
                date_text: reply.date.words(),
            })
            .collect(),
        recipients: s.recipients.values().map(parties::recipient).collect(),
        approvals: s.approvals.iter().map(|(key, value)| parties::approval(key, value)).collect(),
        deadline: PrintedDeadlineView {
            text: &s.deadline.text,
            date: iso(s.deadline.date),
            printed: page(&printed::deadline(s)),
        },
        contacts: s.contacts.values().map(parties::contact).collect(),
        r#abstract: &s.abstract_text,
        keywords: lines(&s.keywords),
        attachments: s
            .attachments
            .values()
            .map(|attachment| AttachmentView {
                title: &attachment.title,
                file: &attachment.file,
                status: &attachment.status,
            })
            .collect(),
        text: s.text.values().map(text::block).collect(),
        cover: s.cover.as_ref().map(parties::cover),
        printed: as_printed::view(s),
    }
}
