//! Groups under a field: what is offered for what is typed, and what taking one does.

use egui::{Response, Ui};
use jiff::civil::Date;

use super::{MOST, Offers, Row, list::completed};
use crate::{
    app::cx::Cx,
    directory::{Book, Confidence, Entry, Kind, Spelling, Suggestion, Warning},
    statement::{
        FieldId, Key, Keyed,
        edit::{Edit, Item},
        field::{GroupField, LineList, ListId, RecipientField, Value},
    },
};

/// A group that was taken from the list.
#[derive(Clone, Debug)]
pub(in crate::app) struct GroupMeant {
    /// The text of a recipient.
    text: String,
    /// Its key in the book.
    key: String,
    /// As a group of origin: its name, its working party and its Question, where one of these is meant.
    origin: (String, Option<String>, Option<String>),
}

/// Draws the field of a recipient with the groups that may be meant under it.
pub(in crate::app) fn recipient(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    draw: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Option<Response>,
) -> (Option<Response>, Option<GroupMeant>) {
    let shown = |suggestion: &Suggestion<'_>| suggestion.text.clone();
    completed(ui, cx, field, draw, |cx, typed| offers(cx.book, typed, cx.derived.day, shown))
}

/// Draws the field of a group of origin with the groups that may be meant under it.
pub(in crate::app) fn of_origin(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    draw: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Option<Response>,
) -> (Option<Response>, Option<GroupMeant>) {
    let shown = |suggestion: &Suggestion<'_>| match origin(suggestion.entry) {
        (name, None, None) => name,
        _ => suggestion.text.clone(),
    };
    completed(ui, cx, field, draw, |cx, typed| offers(cx.book, typed, cx.derived.day, shown))
}

fn offers(
    book: &Book,
    typed: &str,
    day: Date,
    shown: impl Fn(&Suggestion<'_>) -> String,
) -> Offers<GroupMeant> {
    let suggestions = book.complete(typed, day, MOST);
    let typed = typed.trim();
    // What is written in full, or as the list has it, needs no other spelling.
    let is_whole = |text: &str, spelling| {
        text == typed || spelling == Spelling::Exact && typed.chars().count() >= text.chars().count()
    };
    let certain = match (suggestions.first(), book.recognize(typed, day)) {
        (Some(first), Some(known)) => {
            let text = shown(first);
            known.entry.key() == first.key && !is_whole(&text, known.spelling)
        }
        _ => false,
    };
    let mut offers: Vec<(Row, GroupMeant)> = suggestions
        .iter()
        .map(|suggestion| {
            let meant = GroupMeant {
                text: suggestion.text.clone(),
                key: suggestion.key.clone(),
                origin: origin(suggestion.entry),
            };
            (row(suggestion, shown(suggestion)), meant)
        })
        .collect();
    if matches!(offers.as_slice(), [(row, _)] if row.text == typed) {
        offers.clear();
    }
    Offers { offers, certain }
}

fn row(suggestion: &Suggestion<'_>, text: String) -> Row {
    let entry = suggestion.entry;
    let warning = suggestion.warnings.first();
    let note = match warning {
        Some(Warning::Unchecked) => "suggestion".to_string(),
        Some(warning) => warning.to_string(),
        None if entry.confidence == Confidence::Own => "yours".to_string(),
        None => String::new(),
    };
    let beside = if entry.full_name == text { String::new() } else { entry.full_name.clone() };
    Row { text, beside, note, is_serious: warning.is_some_and(Warning::is_serious) }
}

/// How a group stands among those of origin.
fn origin(entry: &Entry) -> (String, Option<String>, Option<String>) {
    let group = |number: &str| format!("{} Study Group {number}", entry.sector);
    match entry.kind() {
        Kind::StudyGroup(number) => (group(number), None, None),
        Kind::WorkingParty(own, number) => (group(number), Some(format!("{own}/{number}")), None),
        Kind::Question(own, number) => (group(number), None, Some(format!("{own}/{number}"))),
        Kind::Other => (entry.printed(), None, None),
    }
}

/// Puts a group into a recipient in place of what was typed.
pub(in crate::app) fn take_recipient(cx: &mut Cx<'_>, key: Key, meant: &GroupMeant) {
    let set = |part, text: &str| Edit::Set(FieldId::Recipient(key, part), Value::Text(text.into()));
    let edits = vec![set(RecipientField::Text, &meant.text), set(RecipientField::Directory, &meant.key)];
    cx.draft.seal();
    cx.edit("completion of recipient", edits);
}

/// Spells a recipient as the group itself does.
pub(in crate::app) fn use_spelling(cx: &mut Cx<'_>, key: Key, spelled: &str) {
    let field = FieldId::Recipient(key, RecipientField::Text);
    cx.draft.seal();
    cx.edit("spelling of recipient", vec![Edit::Set(field, Value::Text(spelled.into()))]);
}

/// Puts a group among those of origin in place of what was typed; what stands in its other fields stays.
pub(in crate::app) fn take_origin(cx: &mut Cx<'_>, key: Key, meant: &GroupMeant) {
    let (name, party, question) = &meant.origin;
    let Some(old) = cx.statement().groups.get(key).cloned() else { return };
    let set = |part, text: &str| Edit::Set(FieldId::Group(key, part), Value::Text(text.into()));
    let mut edits = vec![set(GroupField::Name, name)];
    if let Some(party) = party
        && old.working_party.trim().is_empty()
    {
        edits.push(set(GroupField::WorkingParty, party));
    }
    if let Some(question) = question
        && !old.questions.values().any(|other| other == question)
    {
        let item = Keyed { key: cx.draft.fresh_key(), value: Item::Line(question.clone()) };
        edits.push(Edit::Insert(ListId::Lines(LineList::GroupQuestions(key)), old.questions.len(), item));
    }
    cx.draft.seal();
    cx.edit("completion of group", edits);
}
