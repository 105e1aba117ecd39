//! A difference as a sentence, in the words of the window.

use super::Difference;
use crate::statement::{
    FieldId, Key, difference,
    field::{BlockField, GroupField, LineList, ListId, MeetingField, Paths, RecipientField, in_a_sentence},
};

/// A change is told in at most about so many characters of each wording.
const QUOTED: usize = 100;
/// Of what stands before the first change in a long wording so many characters are told.
const BEFORE: usize = 30;

impl Difference {
    /// The sentence for somebody who imports a file that was edited in Word.
    pub(in crate::desk) fn told_of_word(&self) -> String {
        let Self { name, before, after, .. } = self;
        match (before.is_empty(), after.is_empty()) {
            (true, _) => format!("Added in Word: {name}: {}", quoted(after)),
            (_, true) => format!("Taken out in Word: {name}: {}", quoted(before)),
            _ => {
                let (before, after) = apart(before, after);
                format!("Changed in Word: {name}: {after} was {before}")
            }
        }
    }
}

/// What a field is called, items counted from 1: "recipient 2, own deadline"; an item as a whole without its part.
pub(super) fn name(field: FieldId, whole: bool, paths: &Paths) -> String {
    let counted = |list: ListId, key: Key| match paths.place(list, key) {
        Some(at) => format!("{} {}", list.item_name(), at + 1),
        None => list.item_name().to_string(),
    };
    let label = in_a_sentence(field.label());
    // The field an item is known by goes without saying.
    let item = |list, key, is_its_name: bool| {
        let item = counted(list, key);
        if whole || is_its_name { item } else { format!("{item}, {label}") }
    };
    match field {
        FieldId::Group(key, part) => item(ListId::Groups, key, part == GroupField::Name),
        FieldId::Reply(key, _) => item(ListId::Replies, key, false),
        FieldId::Recipient(key, part) => item(ListId::Recipients, key, part == RecipientField::Text),
        FieldId::Approval(key, _) => item(ListId::Approvals, key, false),
        FieldId::Contact(key, _) => item(ListId::Contacts, key, false),
        FieldId::Attachment(key, _) => item(ListId::Attachments, key, false),
        FieldId::Block(key, part) => {
            let block = counted(ListId::Text, key);
            match part {
                BlockField::Whole | BlockField::Text => format!("text, {block}"),
                BlockField::Style => format!("text, {block}, {label}"),
                BlockField::Cell(row, column) => {
                    format!("text, table in {block}, row {}, column {}", row + 1, column + 1)
                }
            }
        }
        FieldId::Line(list, key) => {
            let line = counted(ListId::Lines(list), key);
            match list {
                LineList::Keywords => line,
                LineList::CoverReferences => format!("cover page, {line}"),
                LineList::GroupQuestions(of) => format!("{}, {line}", counted(ListId::Groups, of)),
                LineList::RecipientQuestions(of) => format!("{}, {line}", counted(ListId::Recipients, of)),
                LineList::ContactEmails(of) | LineList::ContactLines(of) => {
                    format!("{}, {line}", counted(ListId::Contacts, of))
                }
            }
        }
        FieldId::List(_) => format!("{label}, order"),
        FieldId::Meeting(MeetingField::Place | MeetingField::FirstDay | MeetingField::LastDay) => {
            format!("meeting, {label}")
        }
        FieldId::Cover(_) if whole => "cover page".into(),
        FieldId::Cover(_) => format!("cover page, {label}"),
        _ => label,
    }
}

/// The beginning of a wording.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}

/// Two wordings; of long ones what differs, with a little of what stands before it.
fn apart(before: &str, after: &str) -> (String, String) {
    let is_long = |text: &str| text.char_indices().nth(QUOTED).is_some();
    if !is_long(before) && !is_long(after) {
        return (quoted(before), quoted(after));
    }
    let (was, is) = difference::between_texts(before, after);
    let from = before[..was.start].char_indices().rev().take(BEFORE).last().map_or(0, |(at, _)| at);
    // At the beginning of a word, where one begins soon.
    let from = match before[from..was.start].find(' ') {
        Some(blank) if from > 0 => from + blank + 1,
        _ => from,
    };
    let part = |text: &str, end: usize| {
        let rest = &text[from..];
        // As far as it differs, and a little more.
        let shown = rest[..end - from].chars().count().saturating_add(BEFORE).min(QUOTED);
        let (cut, more) = match rest.char_indices().nth(shown) {
            Some((end, _)) => (&rest[..end], "…"),
            None => (rest, ""),
        };
        format!("\"{}{cut}{more}\"", if from > 0 { "…" } else { "" })
    };
    (part(before, was.end), part(after, is.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_long_wordings_the_part_that_differs_is_told() {
        let long = "a word and ".repeat(40);
        for (before, after, was, is) in [
            ("short".to_string(), "other".to_string(), "\"short\"", "\"other\""),
            (
                format!("{long}the end"),
                format!("{long}this end"),
                "\"…and a word and a word and the end\"",
                "\"…and a word and a word and this end\"",
            ),
            (
                format!("one {long}"),
                format!("two {long}"),
                "\"one a word and a word and a word …\"",
                "\"two a word and a word and a word …\"",
            ),
            (
                long.clone(),
                format!("{long}ü"),
                "\"…and a word and a word and \"",
                "\"…and a word and a word and ü\"",
            ),
            (String::from("x"), "ü".repeat(200), "\"x\"", &format!("\"{}…\"", "ü".repeat(QUOTED))),
        ] {
            assert_eq!(apart(&before, &after), (was.to_string(), is.to_string()), "{after}");
        }
    }
}
