//! Values as words, for somebody who compares two of them.

use jiff::civil::Date;

use crate::{
    form::printed,
    statement::{
        Approval, Attachment, Contact, Deadline, Group, Kind, List, Purpose, Recipient, Reply, WrittenDate,
        field::Value,
        text::{Block, ParagraphStyle, Position, RichText, Table},
    },
};

/// The value of a field.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Rich(text) => text.text().to_string(),
        Value::Date(date) => written(date),
        Value::Deadline(deadline) => self::deadline(deadline),
        Value::Flag(true) => "yes".into(),
        Value::Flag(false) => "no".into(),
        Value::Number(number) => number.to_string(),
        Value::Kind(Kind::Outgoing) => "outgoing".into(),
        Value::Kind(Kind::Incoming) => "incoming".into(),
        Value::Purpose(purpose) => self::purpose(*purpose),
        Value::Level(level) => level.map_or("", |level| level.name()).into(),
        Value::Stage(stage) => stage.name().into(),
        Value::Style(style) => self::style(*style),
        Value::Block(block) => self::block(block),
        Value::SetAside(results) => {
            let told = results.iter().map(|set| format!("rule {}: {}", set.rule, set.reason));
            told.collect::<Vec<_>>().join("; ")
        }
    }
}

pub(super) fn written(date: &WrittenDate) -> String {
    date.day().map_or_else(|| date.words().into(), printed::date)
}

fn day(date: Option<Date>) -> String {
    date.map(printed::date).unwrap_or_default()
}

pub(super) fn deadline(deadline: &Deadline) -> String {
    let date = day(deadline.date);
    match (deadline.text.as_str(), date.as_str()) {
        ("", date) => date.into(),
        (text, "") => text.into(),
        (text, date) => format!("{text} ({date})"),
    }
}

pub(super) fn purpose(purpose: Purpose) -> String {
    format!("for {}", purpose.name())
}

pub(super) fn style(style: ParagraphStyle) -> String {
    match style.level() {
        Some(level) => format!("{} {}", style.name(), level.number()),
        None => style.name().into(),
    }
}

/// A text with its formatting in words, for texts that differ in nothing else.
pub(super) fn formatted(text: &RichText) -> String {
    let mut words = String::new();
    for run in text.runs() {
        let marks = [
            (run.marks.bold, "bold".to_string()),
            (run.marks.italic, "italic".into()),
            (run.marks.underline, "underlined".into()),
            (run.marks.position == Position::Superscript, "superscript".into()),
            (run.marks.position == Position::Subscript, "subscript".into()),
            (run.marks.link.is_some(), format!("link to {}", run.marks.link.as_deref().unwrap_or_default())),
        ];
        let marks: Vec<String> = marks.into_iter().filter(|(set, _)| *set).map(|(_, name)| name).collect();
        if marks.is_empty() {
            words.push_str(run.text);
        } else {
            words.push_str(&format!("[{}: {}]", marks.join(", "), run.text));
        }
    }
    words
}

pub(super) fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(paragraph) => paragraph.text.text().to_string(),
        Block::Table(table) => self::table(table),
    }
}

fn table(table: &Table) -> String {
    let row = |row: &Vec<RichText>| row.iter().map(RichText::text).collect::<Vec<_>>().join(" | ");
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

pub(super) fn group(group: &Group) -> String {
    joined([&group.name, &group.working_party, &lines(&group.questions)])
}

pub(super) fn reply(reply: &Reply) -> String {
    joined([&reply.source, &reply.number, &reply.title, &written(&reply.date)])
}

pub(super) fn recipient(recipient: &Recipient) -> String {
    let questions = lines(&recipient.questions);
    joined([&recipient.text, &questions, &purpose(recipient.purpose), &deadline(&recipient.deadline)])
}

pub(super) fn approval(approval: &Approval) -> String {
    let level = approval.level.map_or("", |level| level.name());
    let Approval { text, group, meeting, place, date, .. } = approval;
    joined([text, level, group, meeting, place, &written(date)])
}

pub(super) fn contact(contact: &Contact) -> String {
    let Contact { name, role, organization, country, telephone, fax, emails, lines: further } = contact;
    joined([name, role, organization, country, telephone, fax, &lines(emails), &lines(further)])
}

pub(super) fn attachment(attachment: &Attachment) -> String {
    joined([&attachment.title, &attachment.file, &attachment.status])
}

fn lines(lines: &List<String>) -> String {
    lines.values().map(String::as_str).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

pub(super) fn joined<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
