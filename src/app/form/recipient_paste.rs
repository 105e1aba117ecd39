//! A list of recipients, taken apart: one that is pasted at once, one that was typed when that is asked for.

use crate::{
    app::cx::Cx,
    directory::{Book, written::Written},
    statement::{
        Deadline, FieldId, Key, Keyed, Purpose, Recipient,
        edit::{Edit, Item},
        field::{LineList, ListId, RecipientField, Value},
    },
};

/// Whether pasted characters are more than the name of one recipient.
pub(super) fn is_list(book: &Book, text: &str) -> bool {
    match book.split(text).as_slice() {
        [] => false,
        [one] => one.text != text.trim(),
        _ => true,
    }
}

/// Adds the recipients of a list one by one, as one step; own deadlines and Questions are kept.
pub(super) fn paste(cx: &mut Cx<'_>, purpose: Purpose, text: &str) {
    let end = cx.statement().recipients.len();
    let mut edits = Vec::new();
    for written in cx.book.split(text).into_iter().filter(|written| !written.text.is_empty()) {
        let key = cx.draft.fresh_key();
        let value = Item::Recipient(recipient(cx, written, purpose));
        edits.push(Edit::Insert(ListId::Recipients, end + edits.len(), Keyed { key, value }));
    }
    let name = match edits.len() {
        1 => "pasting a recipient".to_string(),
        count => format!("pasting {count} recipients"),
    };
    cx.edit(name, edits);
}

/// Makes several recipients of one whose name is a list; the first of them stays what it was otherwise.
pub(super) fn split_up(cx: &mut Cx<'_>, key: Key) {
    let recipients = &cx.statement().recipients;
    let (Some(at), Some(old)) = (recipients.position(key), recipients.get(key).cloned()) else { return };
    let mut written = cx.book.split(&old.text).into_iter().filter(|written| !written.text.is_empty());
    let Some(first) = written.next() else { return };
    let field = |part| FieldId::Recipient(key, part);
    let mut edits = vec![Edit::Set(field(RecipientField::Text), Value::Text(first.text))];
    let list = LineList::RecipientQuestions(key);
    for question in first.questions {
        let line = Keyed { key: cx.draft.fresh_key(), value: Item::Line(question) };
        let end = old.questions.len() + edits.len() - 1;
        edits.push(Edit::Insert(ListId::Lines(list), end, line));
    }
    if let Some(day) = first.deadline.filter(|_| old.deadline.is_none()) {
        edits.push(Edit::Set(field(RecipientField::Deadline), Value::Deadline(Deadline::on(day))));
    }
    for (place, written) in (at + 1..).zip(written) {
        let key = cx.draft.fresh_key();
        let value = Item::Recipient(recipient(cx, written, old.purpose));
        edits.push(Edit::Insert(ListId::Recipients, place, Keyed { key, value }));
    }
    if cx.edit("splitting a recipient", edits) {
        cx.draft.view.go_to(field(RecipientField::Text));
    }
}

fn recipient(cx: &mut Cx<'_>, written: Written, purpose: Purpose) -> Recipient {
    let questions = written.questions.into_iter().map(|value| Keyed { key: cx.draft.fresh_key(), value });
    Recipient {
        text: written.text,
        questions: questions.collect(),
        purpose,
        deadline: written.deadline.map(Deadline::on).unwrap_or_default(),
        ..Recipient::default()
    }
}
