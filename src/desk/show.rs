//! A statement as JSON, for scripts: field names are never changed, only added to.

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    form::{
        self, Options,
        printed::{self, Printed},
    },
    plain,
    sheet::Para,
    statement::{
        Approval, Contact, Cover, Deadline, Group, Key, Kind, List, Meeting, Purpose, Recipient, Statement,
        text::{Block, Level, ParagraphStyle, Position, RichText},
    },
};

/// The columns of the text form.
const COLUMNS: usize = 72;

/// The statement as a plain text, as it would be printed.
pub fn show_text(statement: &Statement) -> String {
    plain::write(&form::lay_out(statement, &Options::default()), COLUMNS)
}

/// The statement as one JSON object.
pub fn show_json(statement: &Statement) -> String {
    to_json(&view(statement))
}

pub(super) fn to_json(value: &impl Serialize) -> String {
    // Plain structs of texts and numbers can always be written; an empty text would be noticed at once.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

#[derive(Serialize)]
struct View<'a> {
    number: &'a str,
    ls_number: &'a str,
    document_type: &'a str,
    stage: String,
    revision: u32,
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
struct LanguageView<'a> {
    tag: &'a str,
    printed: &'a str,
}

#[derive(Serialize)]
struct GroupView<'a> {
    name: &'a str,
    working_party: &'a str,
    questions: Vec<&'a str>,
}

#[derive(Serialize)]
struct MeetingView<'a> {
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
struct RecipientView<'a> {
    text: &'a str,
    directory: &'a str,
    questions: Vec<&'a str>,
    purpose: &'static str,
    deadline: DeadlineView<'a>,
}

#[derive(Serialize)]
struct DeadlineView<'a> {
    text: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct PrintedDeadlineView<'a> {
    text: &'a str,
    date: Option<String>,
    printed: String,
}

#[derive(Serialize)]
struct ApprovalView<'a> {
    text: String,
    level: &'static str,
    group: &'a str,
    meeting: &'a str,
    place: &'a str,
    date: Option<String>,
    date_text: &'a str,
}

#[derive(Serialize)]
struct ContactView<'a> {
    name: &'a str,
    role: &'a str,
    organization: &'a str,
    country: &'a str,
    telephone: &'a str,
    fax: &'a str,
    emails: Vec<&'a str>,
    lines: Vec<&'a str>,
}

#[derive(Serialize)]
struct AttachmentView<'a> {
    title: &'a str,
    file: &'a str,
    status: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum BlockView<'a> {
    Paragraph { style: String, text: &'a str, runs: Vec<RunView<'a>> },
    Table { style: &'static str, header_rows: usize, rows: Vec<Vec<&'a str>> },
}

#[derive(Serialize)]
struct RunView<'a> {
    text: &'a str,
    bold: bool,
    italic: bool,
    underline: bool,
    position: &'static str,
    link: &'a str,
}

#[derive(Serialize)]
struct CoverView<'a> {
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

#[derive(Serialize)]
struct PrintedView {
    questions: String,
    meeting: String,
    study_group: String,
    working_party: String,
    source: String,
    title: String,
    for_action_to: String,
    for_comment_to: String,
    for_information_to: String,
    approval: String,
    deadline: String,
}

fn view(s: &Statement) -> View<'_> {
    View {
        number: &s.number,
        ls_number: &s.ls_number,
        document_type: &s.document_type,
        stage: s.bookkeeping.stage.name().to_string(),
        revision: s.bookkeeping.revision,
        study_period: &s.study_period,
        language: LanguageView { tag: &s.language.tag, printed: &s.language.printed },
        groups: s.groups.values().map(group).collect(),
        meeting: meeting(&s.meeting, page(&printed::meeting(s))),
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
        recipients: s.recipients.values().map(recipient).collect(),
        approvals: s.approvals.iter().map(|(key, value)| approval(key, value)).collect(),
        deadline: PrintedDeadlineView {
            text: &s.deadline.text,
            date: iso(s.deadline.date),
            printed: page(&printed::deadline(s)),
        },
        contacts: s.contacts.values().map(contact).collect(),
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
        text: s.text.values().map(block).collect(),
        cover: s.cover.as_ref().map(cover),
        printed: printed_view(s),
    }
}

fn printed_view(s: &Statement) -> PrintedView {
    PrintedView {
        questions: page(&printed::questions(s)),
        meeting: page(&printed::meeting(s)),
        study_group: page(&printed::study_group(s)),
        working_party: page(&printed::working_party(s)),
        source: page(&printed::source(s)),
        title: page(&printed::title(s)),
        for_action_to: page(&printed::recipients(s, Purpose::Action)),
        // The form has no row for comments unless somebody is asked for them.
        for_comment_to: Some(printed::recipients(s, Purpose::Comment))
            .filter(|row| row.has_value())
            .map(|row| page(&row))
            .unwrap_or_default(),
        for_information_to: page(&printed::recipients(s, Purpose::Information)),
        approval: page(&printed::approval(s)),
        deadline: page(&printed::deadline(s)),
    }
}

/// What the page shows of a value: without characters that cannot be printed.
fn page(printed: &Printed) -> String {
    Para { inlines: printed.inlines(), ..Para::default() }.text()
}

fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn lines(list: &List<String>) -> Vec<&str> {
    list.values().map(String::as_str).collect()
}

fn group(group: &Group) -> GroupView<'_> {
    GroupView { name: &group.name, working_party: &group.working_party, questions: lines(&group.questions) }
}

fn meeting(meeting: &Meeting, printed: String) -> MeetingView<'_> {
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

fn recipient(recipient: &Recipient) -> RecipientView<'_> {
    RecipientView {
        text: &recipient.text,
        directory: &recipient.directory,
        questions: lines(&recipient.questions),
        purpose: match recipient.purpose {
            Purpose::Action => "action",
            Purpose::Comment => "comment",
            Purpose::Information => "information",
        },
        deadline: deadline(&recipient.deadline),
    }
}

fn deadline(deadline: &Deadline) -> DeadlineView<'_> {
    DeadlineView { text: &deadline.text, date: iso(deadline.date) }
}

fn approval(key: Key, approval: &Approval) -> ApprovalView<'_> {
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

fn contact(contact: &Contact) -> ContactView<'_> {
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

fn cover(cover: &Cover) -> CoverView<'_> {
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

fn block(block: &Block) -> BlockView<'_> {
    match block {
        Block::Paragraph(paragraph) => BlockView::Paragraph {
            style: style(paragraph.style),
            text: paragraph.text.text(),
            runs: runs(&paragraph.text),
        },
        Block::Table(table) => BlockView::Table {
            style: "table",
            header_rows: table.header_rows,
            rows: table.rows.iter().map(|row| row.iter().map(RichText::text).collect()).collect(),
        },
    }
}

fn style(style: ParagraphStyle) -> String {
    let leveled = |name: &str, level: Level| format!("{name}{}", level.number());
    match style {
        ParagraphStyle::Normal => "normal".into(),
        ParagraphStyle::Heading(level) => leveled("heading", level),
        ParagraphStyle::Bullet(level) => leveled("bullet", level),
        ParagraphStyle::Numbered(level) => leveled("numbered", level),
        ParagraphStyle::Note => "note".into(),
    }
}

fn runs(text: &RichText) -> Vec<RunView<'_>> {
    text.runs()
        .map(|run| RunView {
            text: run.text,
            bold: run.marks.bold,
            italic: run.marks.italic,
            underline: run.marks.underline,
            position: match run.marks.position {
                Position::Baseline => "",
                Position::Superscript => "superscript",
                Position::Subscript => "subscript",
            },
            link: run.marks.link.as_deref().unwrap_or(""),
        })
        .collect()
}
