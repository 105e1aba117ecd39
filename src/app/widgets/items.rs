//! Moving, copying and removing an item of a list.

use egui::{Id, Ui};

use super::IconButton;
use crate::{
    app::{command::Command, cx::Cx, keys, state::OpenDraft, theme::icons, wording},
    statement::{
        FieldId, Key, Keyed, List, Purpose, Statement,
        edit::{Edit, EditError, Item},
        field::{
            ApprovalField, AttachmentField, BlockField, ContactField, GroupField, ListId, RecipientField,
            ReplyField,
        },
    },
};

/// What is done to an item of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) enum Change {
    /// It changes places with the one before it.
    Up,
    /// It changes places with the one after it.
    Down,
    /// A copy of it is put after it.
    Duplicate,
    /// It is taken out.
    Remove,
}

impl Change {
    /// All changes in the order of their buttons.
    pub(in crate::app) const ALL: [Change; 4] = [Self::Up, Self::Down, Self::Duplicate, Self::Remove];

    /// What it is called for an item ("recipient 2").
    pub(in crate::app) fn name(self, item: &str) -> String {
        match self {
            Self::Up => format!("Move {item} up"),
            Self::Down => format!("Move {item} down"),
            Self::Duplicate => format!("Duplicate {item}"),
            Self::Remove => format!("Remove {item}"),
        }
    }

    /// What it is called where the item is known.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Up => "Move up",
            Self::Down => "Move down",
            Self::Duplicate => "Duplicate",
            Self::Remove => "Remove",
        }
    }

    pub(super) fn sign(self) -> char {
        match self {
            Self::Up => icons::ARROW_UP,
            Self::Down => icons::ARROW_DOWN,
            Self::Duplicate => icons::COPY,
            Self::Remove => icons::TRASH_2,
        }
    }

    /// The command that does it to the item the focus is in.
    pub(super) fn command(self) -> Command {
        match self {
            Self::Up => Command::MoveItemUp,
            Self::Down => Command::MoveItemDown,
            Self::Duplicate => Command::DuplicateItem,
            Self::Remove => Command::RemoveItem,
        }
    }

    /// Whether it can be done to the item at this place of so many.
    pub(super) fn is_possible(self, at: usize, len: usize) -> bool {
        match self {
            Self::Up => at > 0,
            Self::Down => at + 1 < len,
            Self::Duplicate | Self::Remove => true,
        }
    }
}

/// The buttons of an item of this name; `id` stays with the item wherever it stands.
pub(in crate::app) fn item_buttons(
    ui: &mut Ui,
    id: Id,
    item: &str,
    (at, len): (usize, usize),
    changes: &[Change],
) -> Option<Change> {
    let mut made = None;
    for change in changes {
        let usable = change.is_possible(at, len);
        let name = change.name(item);
        let button = IconButton::new(id.with(change.sign()), change.sign(), &name);
        let keys = change.command().facts().shortcut.map(|shortcut| keys::shown(ui.ctx(), shortcut));
        if button.hint(&keys.unwrap_or_default()).enabled(usable).show(ui).clicked() && usable {
            made = Some(*change);
        }
    }
    made
}

/// The item of a list that a field belongs to; blocks of the text are looked after by its editor.
pub(in crate::app) fn item_of(field: FieldId) -> Option<(ListId, Key)> {
    match field {
        FieldId::Line(list, key) => Some((ListId::Lines(list), key)),
        other => other.item(),
    }
}

/// The field of an item that is focused when the item is added.
pub(in crate::app) fn first_field(list: ListId, key: Key) -> FieldId {
    match list {
        ListId::Groups => FieldId::Group(key, GroupField::Name),
        ListId::Replies => FieldId::Reply(key, ReplyField::Number),
        ListId::Recipients => FieldId::Recipient(key, RecipientField::Text),
        ListId::Approvals => FieldId::Approval(key, ApprovalField::Group),
        ListId::Contacts => FieldId::Contact(key, ContactField::Name),
        ListId::Attachments => FieldId::Attachment(key, AttachmentField::Title),
        ListId::Text => FieldId::Block(key, BlockField::Whole),
        ListId::Lines(lines) => FieldId::Line(lines, key),
    }
}

/// An item of a list as it is named by steps ("a recipient", "a Question").
pub(in crate::app) fn an_item(list: ListId) -> String {
    wording::with_article(list.item_name())
}

/// The items among which one moves, in the order they are shown: recipients stand by purpose.
fn neighbours(statement: &Statement, list: ListId, (key, change): (Key, Change)) -> Vec<Key> {
    if list != ListId::Recipients {
        return statement.keys_of(list);
    }
    let own = statement.recipients.get(key).map(|recipient| recipient.purpose);
    // Where one is removed, the neighbour in sight may be one of another purpose.
    let shown = Purpose::ALL.into_iter().filter(|purpose| change == Change::Remove || Some(*purpose) == own);
    shown.flat_map(|purpose| statement.recipients_for(purpose)).map(|(key, _)| key).collect()
}

/// Makes a change to an item of a list, and leads the focus where it is expected.
pub(in crate::app) fn change(
    draft: &mut OpenDraft,
    list: ListId,
    (key, change): (Key, Change),
) -> Result<(), EditError> {
    let shown = neighbours(draft.statement(), list, (key, change));
    let Some(at) = shown.iter().position(|other| *other == key) else { return Ok(()) };
    let item = an_item(list);
    let before = at.checked_sub(1).and_then(|before| shown.get(before)).copied();
    let after = shown.get(at + 1).copied();
    let place =
        |draft: &OpenDraft, key| draft.statement().keys_of(list).iter().position(|other| *other == key);
    match change {
        Change::Up | Change::Down => {
            let beside = if change == Change::Up { before } else { after };
            let Some(to) = beside.and_then(|beside| place(draft, beside)) else { return Ok(()) };
            draft.edit(format!("moving {item}"), vec![Edit::Move(list, key, to)])?;
            if let Some(field) = draft.view.focused {
                draft.view.go_to(field);
            }
        }
        Change::Duplicate => {
            let Some(copy) = copy_of(draft, list, key) else { return Ok(()) };
            let Some(place) = place(draft, key) else { return Ok(()) };
            let new = draft.fresh_key();
            let copy = Keyed { key: new, value: copy };
            draft.edit(format!("duplicating {item}"), vec![Edit::Insert(list, place + 1, copy)])?;
            draft.view.go_to(first_field(list, new));
        }
        Change::Remove => {
            draft.edit(format!("removing {item}"), vec![Edit::Remove(list, key)])?;
            let next = after.or(before).map_or(FieldId::List(list), |key| first_field(list, key));
            draft.view.go_to(next);
        }
    }
    Ok(())
}

/// Puts an item that was carried into the gap before the item that stands at `slot`.
pub(in crate::app) fn put(cx: &mut Cx<'_>, list: ListId, key: Key, slot: usize) {
    let keys = cx.statement().keys_of(list);
    let Some(from) = keys.iter().position(|other| *other == key) else { return };
    let to = if from < slot { slot - 1 } else { slot };
    if to != from {
        cx.edit(format!("moving {}", an_item(list)), vec![Edit::Move(list, key, to)]);
    }
}

/// A copy of an item whose inner lines have keys of their own.
fn copy_of(draft: &mut OpenDraft, list: ListId, key: Key) -> Option<Item> {
    fn fresh(draft: &mut OpenDraft, lines: &List<String>) -> List<String> {
        lines.values().map(|value| Keyed { key: draft.fresh_key(), value: value.clone() }).collect()
    }
    let s = draft.statement();
    Some(match list {
        ListId::Groups => {
            let mut group = s.groups.get(key)?.clone();
            group.questions = fresh(draft, &group.questions);
            Item::Group(group)
        }
        ListId::Recipients => {
            let mut recipient = s.recipients.get(key)?.clone();
            recipient.questions = fresh(draft, &recipient.questions);
            Item::Recipient(recipient)
        }
        ListId::Contacts => {
            let mut contact = s.contacts.get(key)?.clone();
            contact.emails = fresh(draft, &contact.emails);
            contact.lines = fresh(draft, &contact.lines);
            Item::Contact(contact)
        }
        ListId::Replies => Item::Reply(s.replies.get(key)?.clone()),
        ListId::Approvals => Item::Approval(s.approvals.get(key)?.clone()),
        ListId::Attachments => Item::Attachment(s.attachments.get(key)?.clone()),
        ListId::Text => Item::Block(s.text.get(key)?.clone()),
        ListId::Lines(lines) => Item::Line(s.lines_of(lines)?.get(key)?.clone()),
    })
}
