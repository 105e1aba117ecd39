//! Groups under a field: what is offered for what is typed, and what taking one does.

use egui::{Response, Ui};
use jiff::civil::Date;

use super::{MOST, Offers, Row, list::completed};
use crate::{
    app::cx::Cx,
    directory::{Book, Confidence, Entry, Kind, Spelling, Suggestion, Warning},
    statement::{
        ApprovalLevel, FieldId, Key, Keyed,
        edit::{Edit, Item},
        field::{ApprovalField, GroupField, LineList, ListId, RecipientField, ReplyField, Value},
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
    /// The level at which it approves (A.1 clause 1.5 item 5), where its kind tells.
    level: Option<ApprovalLevel>,
}

impl GroupMeant {
    /// A study group by its name in full, as it signs; others as they are addressed.
    fn signed(&self) -> &str {
        match &self.origin {
            (name, None, None) => name,
            _ => &self.text,
        }
    }
}

/// Draws a field in which a group is named as it is addressed ("ITU-T SG17"), with those that may be meant under it.
pub(in crate::app) fn addressed(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    draw: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Option<Response>,
) -> (Option<Response>, Option<GroupMeant>) {
    // Whom a recipient begins with may be one of many below it; elsewhere a name in full is what was meant.
    let is_recipient = matches!(field, FieldId::Recipient(..));
    completed(ui, cx, field, draw, |cx, typed, asked| {
        let offers = offers(cx.book, typed, cx.derived.day, |meant| meant.text.clone());
        if is_recipient || asked { offers } else { offers.unless_first_is(typed) }
    })
}

/// Draws a field in which a group is named as it signs ("ITU-T Study Group 17"), with those that may be meant under it.
pub(in crate::app) fn signed(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    field: FieldId,
    draw: impl FnOnce(&mut Ui, &mut Cx<'_>) -> Option<Response>,
) -> (Option<Response>, Option<GroupMeant>) {
    completed(ui, cx, field, draw, |cx, typed, asked| {
        let offers = offers(cx.book, typed, cx.derived.day, |meant| meant.signed().to_string());
        if asked { offers } else { offers.unless_first_is(typed) }
    })
}

fn offers(book: &Book, typed: &str, day: Date, shown: impl Fn(&GroupMeant) -> String) -> Offers<GroupMeant> {
    let suggestions = book.complete(typed, day, MOST);
    let typed = typed.trim();
    // What is written in full, or as the list has it, needs no other spelling.
    let is_whole = |text: &str, spelling| {
        text == typed || spelling == Spelling::Exact && typed.chars().count() >= text.chars().count()
    };
    let certain = match (suggestions.first(), book.recognize(typed, day)) {
        (Some(first), Some(known)) => {
            let text = shown(&meant(first));
            known.entry.key() == first.key && !is_whole(&text, known.spelling)
        }
        _ => false,
    };
    let mut offers: Vec<(Row, GroupMeant)> = suggestions
        .iter()
        .map(|suggestion| {
            let meant = meant(suggestion);
            (row(suggestion, shown(&meant)), meant)
        })
        .collect();
    if matches!(offers.as_slice(), [(row, _)] if row.text == typed) {
        offers.clear();
    }
    Offers { offers, certain }
}

fn meant(suggestion: &Suggestion<'_>) -> GroupMeant {
    let level = match suggestion.entry.kind() {
        Kind::StudyGroup(_) => Some(ApprovalLevel::StudyGroup),
        Kind::WorkingParty(..) => Some(ApprovalLevel::WorkingParty),
        Kind::Question(..) => Some(ApprovalLevel::RapporteurGroup),
        Kind::Other => None,
    };
    let (text, key) = (suggestion.text.clone(), suggestion.key.clone());
    GroupMeant { text, key, origin: origin(suggestion.entry), level }
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
        Kind::StudyGroup(_) => (entry.signed(), None, None),
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

/// Names a group as the source of a statement replied to, in place of what was typed.
pub(in crate::app) fn take_reply(cx: &mut Cx<'_>, key: Key, meant: &GroupMeant) {
    let field = FieldId::Reply(key, ReplyField::Source);
    cx.draft.seal();
    cx.edit("completion of source", vec![Edit::Set(field, Value::Text(meant.text.clone()))]);
}

/// Names a group as the one that approved, in place of what was typed, at the level its kind tells; by correspondence
/// stays.
pub(in crate::app) fn take_approval(cx: &mut Cx<'_>, key: Key, meant: &GroupMeant) {
    let Some(old) = cx.statement().approvals.get(key) else { return };
    let field = |part| FieldId::Approval(key, part);
    let mut edits = vec![Edit::Set(field(ApprovalField::Group), Value::Text(meant.signed().into()))];
    if old.level != Some(ApprovalLevel::Correspondence) && meant.level.is_some() {
        edits.push(Edit::Set(field(ApprovalField::Level), Value::Level(meant.level)));
    }
    cx.draft.seal();
    cx.edit("completion of approval", edits);
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
