//! A pasted list of recipients, taken apart.

use crate::{
    app::cx::Cx,
    directory::written::{Written, split},
    statement::{
        Deadline, Keyed, Purpose, Recipient,
        edit::{Edit, Item},
        field::ListId,
    },
};

/// Whether pasted characters are more than the name of one recipient.
pub(super) fn is_list(text: &str) -> bool {
    match split(text).as_slice() {
        [] => false,
        [one] => one.text != text.trim(),
        _ => true,
    }
}

/// Adds the recipients of a list one by one, as one step; own deadlines and Questions are kept.
pub(super) fn paste(cx: &mut Cx<'_>, purpose: Purpose, text: &str) {
    let end = cx.statement().recipients.len();
    let mut edits = Vec::new();
    for written in split(text).into_iter().filter(|written| !written.text.is_empty()) {
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
