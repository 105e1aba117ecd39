//! What the form would print, so that a received wording is kept only where it says more.

use jiff::civil::Date;

use crate::statement::{Kind, Statement, date::MONTHS};

/// "2-6 September 2024", "30 September-4 October 2024", "30 December 2024-3 January 2025", "6 October 2017".
pub(super) fn days(first: Date, last: Date) -> String {
    let month = |date: Date| {
        let at = usize::try_from(date.month()).unwrap_or(1);
        MONTHS.get(at.saturating_sub(1)).copied().unwrap_or("")
    };
    let full = |date: Date| format!("{} {} {}", date.day(), month(date), date.year());
    if first == last {
        full(last)
    } else if first.year() != last.year() {
        format!("{}-{}", full(first), full(last))
    } else if first.month() != last.month() {
        format!("{} {}-{}", first.day(), month(first), full(last))
    } else {
        format!("{}-{}", first.day(), full(last))
    }
}

/// "A, B and C".
pub(super) fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<&str> = parts.into_iter().collect();
    match parts.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_string(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    }
}

/// The title as built from its parts.
pub(super) fn title(s: &Statement) -> String {
    if s.title.subject.trim().is_empty() {
        return String::new();
    }
    let kind = match s.title.kind {
        Kind::Outgoing => "o",
        Kind::Incoming => "i",
    };
    let reply = if s.is_reply() { "/r" } else { "" };
    let mut title = format!("LS/{kind}{reply} on {}", s.title.subject);
    let answered: Vec<&str> = s
        .replies
        .values()
        .map(|reply| {
            if reply.number.is_empty() {
                reply.source.as_str()
            } else {
                reply.number.as_str()
            }
        })
        .collect();
    if !answered.is_empty() {
        title.push_str(&format!(" (reply to {})", joined(answered)));
    }
    match s.title.kind {
        Kind::Outgoing if !s.recipients.is_empty() => {
            let names = s.recipients.values().map(|recipient| recipient.text.as_str());
            title.push_str(&format!(" [to {}]", joined(names)));
        }
        Kind::Incoming if !s.groups.is_empty() => {
            let names = s.groups.values().map(|group| group.name.as_str());
            title.push_str(&format!(" [from {}]", joined(names)));
        }
        _ => {}
    }
    title
}
