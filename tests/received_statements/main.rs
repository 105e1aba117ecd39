//! Received statements of our own invention, in every shape that statements are met in, and what is read from them.
#![allow(clippy::unwrap_used)] // a statement that cannot be made is a fault of the test

mod forms;
mod heads;
mod letters;
mod properties;

use liaison_desk::{
    intake::{RemarkKind, Understood, understand},
    plain,
    statement::{
        Purpose, Statement,
        text::{Block, Level, ParagraphStyle},
    },
};

fn read(text: &str) -> Understood {
    understand(&plain::read(text.as_bytes()))
}

/// What a statement says, one field a line; fields that say nothing are left out.
fn told(s: &Statement) -> String {
    let mut lines: Vec<(&str, String)> = Vec::new();
    let all = |values: &liaison_desk::statement::List<String>| {
        values.values().cloned().collect::<Vec<_>>().join(" + ")
    };
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    if let Some(cover) = &s.cover {
        lines.push(("cover meeting", cover.meeting.clone()));
        lines.push(("cover number", cover.number.clone()));
        lines.push(("cover date", day(cover.date.day())));
        lines.push(("cover language", cover.language.clone()));
        lines.push(("cover source", cover.source.clone()));
        lines.push(("cover title", cover.title.clone()));
        lines.push(("cover purpose", cover.purpose.clone()));
        lines.push(("cover action", cover.action_required.clone()));
        lines.push(("cover references", all(&cover.references)));
    }
    lines.push(("number", s.number.clone()));
    lines.push(("ls number", s.ls_number.clone()));
    lines.push(("type", s.document_type.clone()));
    lines.push(("period", s.study_period.clone()));
    for group in s.groups.values() {
        lines.push(("group", group.name.clone()));
        lines.push(("working party", group.working_party.clone()));
        lines.push(("questions", all(&group.questions)));
    }
    lines.push(("source", s.source.clone()));
    let meeting = &s.meeting;
    lines.push(("meeting", meeting.text.clone()));
    lines.push(("meeting name", meeting.name.clone()));
    lines.push(("place", meeting.place.clone()));
    lines.push((
        "days",
        [day(meeting.first_day.day()), day(meeting.last_day.day())].join(" ").trim().to_string(),
    ));
    lines.push(("subject", s.title.subject.clone()));
    lines.push(("title", s.title.override_text.clone()));
    for reply in s.replies.values() {
        let parts = [&reply.source, &reply.number, &reply.title, &day(reply.date.day())];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).cloned().collect();
        lines.push(("reply", parts.join(", ")));
    }
    for recipient in s.recipients.values() {
        let purpose = match recipient.purpose {
            Purpose::Action => "action",
            Purpose::Comment => "comment",
            Purpose::Information => "information",
        };
        let mut text = recipient.text.clone();
        if !recipient.questions.is_empty() {
            text.push_str(&format!(" ({})", all(&recipient.questions)));
        }
        if !recipient.deadline.is_none() {
            text.push_str(&format!(" by {}", day(recipient.deadline.date)));
        }
        lines.push((purpose, text));
    }
    for approval in s.approvals.values() {
        let level = approval.level.map_or("", |level| level.name());
        lines.push(("approval", format!("{} [{level}]", approval.text)));
    }
    lines.push(("deadline", [day(s.deadline.date), s.deadline.text.clone()].join(" ").trim().to_string()));
    for contact in s.contacts.values() {
        let parts = [
            ("", contact.name.clone()),
            ("role ", contact.role.clone()),
            ("of ", contact.organization.clone()),
            ("in ", contact.country.clone()),
            ("tel ", contact.telephone.clone()),
            ("fax ", contact.fax.clone()),
            ("mail ", all(&contact.emails)),
            ("more ", all(&contact.lines)),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}{value}"))
            .collect();
        lines.push(("contact", parts.join("; ")));
    }
    lines.push(("abstract", s.abstract_text.replace('\n', " ¶ ")));
    lines.push(("keywords", all(&s.keywords)));
    for attachment in s.attachments.values() {
        lines.push(("attachment", format!("{}{}", attachment.title, attachment.file)));
    }
    for block in s.text.values() {
        match block {
            Block::Paragraph(paragraph) => {
                let style = match paragraph.style {
                    ParagraphStyle::Normal => "text",
                    ParagraphStyle::Heading(_) => "heading",
                    ParagraphStyle::Bullet(Level::One) => "bullet",
                    ParagraphStyle::Numbered(Level::One) => "numbered",
                    _ => "other",
                };
                lines.push((style, paragraph.text.text().replace('\n', " ¶ ")));
            }
            Block::Table(table) => {
                let rows = table.rows.iter().map(|row| {
                    let cells: Vec<&str> = row.iter().map(|cell| cell.text()).collect();
                    cells.join(" | ")
                });
                lines.push(("table", rows.collect::<Vec<_>>().join(" / ")));
            }
        }
    }
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    lines.join("\n")
}

/// Reads `text` and compares what it says, line by line.
fn says(text: &str, expected: &str) {
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    let seen = read(text);
    let told = told(&seen.statement);
    let told: Vec<&str> = told.lines().collect();
    assert_eq!(told, expected, "\n{text}\n{:#?}", seen.report.remarks);
}
