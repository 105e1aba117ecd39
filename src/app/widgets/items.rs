//! Moving, copying and removing an item of a list.

use egui::{Id, Key as Press, Modifiers, Ui};

use super::IconButton;
use crate::{
    app::{cx::Cx, state::OpenDraft, theme::icons, wording},
    statement::{
        FieldId, Key, Keyed, List,
        edit::{Edit, Item},
        field::ListId,
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

    fn sign(self) -> char {
        match self {
            Self::Up => icons::ARROW_UP,
            Self::Down => icons::ARROW_DOWN,
            Self::Duplicate => icons::COPY,
            Self::Remove => icons::TRASH_2,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Up => "Alt+Up",
            Self::Down => "Alt+Down",
            Self::Duplicate | Self::Remove => "",
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
        let usable = match change {
            Change::Up => at > 0,
            Change::Down => at + 1 < len,
            _ => true,
        };
        let name = change.name(item);
        let button = IconButton::new(id.with(change.sign()), change.sign(), &name);
        if button.hint(change.key()).enabled(usable).show(ui).clicked() && usable {
            made = Some(*change);
        }
    }
    made
}

/// The change that is asked for by the keyboard while a field of an item of this list has the focus.
pub(in crate::app) fn change_keys(ui: &Ui, cx: &Cx<'_>, list: ListId) -> Option<(Key, Change)> {
    let (_, key) = cx.draft.view.focused.and_then(FieldId::item).filter(|(of, _)| *of == list)?;
    ui.input_mut(|input| {
        let mut hit = |press| input.consume_key(Modifiers::ALT, press);
        let up = hit(Press::ArrowUp).then_some(Change::Up);
        up.or_else(|| hit(Press::ArrowDown).then_some(Change::Down))
    })
    .map(|change| (key, change))
}

/// Makes a change to an item, `shown` being the items among which it moves, and leads the focus where it is expected.
pub(in crate::app) fn change(
    cx: &mut Cx<'_>,
    list: ListId,
    (key, change): (Key, Change),
    shown: &[Key],
    first: impl Fn(Key) -> FieldId,
) {
    let Some(at) = shown.iter().position(|other| *other == key) else { return };
    let item = wording::with_article(wording::item(list));
    let before = at.checked_sub(1).and_then(|before| shown.get(before)).copied();
    let after = shown.get(at + 1).copied();
    let place = |cx: &Cx<'_>, key| cx.statement().keys_of(list).iter().position(|other| *other == key);
    match change {
        Change::Up | Change::Down => {
            let beside = if change == Change::Up { before } else { after };
            let Some(to) = beside.and_then(|beside| place(cx, beside)) else { return };
            if cx.edit(format!("moving {item}"), vec![Edit::Move(list, key, to)]) {
                cx.draft.view.pending_focus = cx.draft.view.focused;
            }
        }
        Change::Duplicate => {
            let Some(copy) = copy_of(cx.draft, list, key) else { return };
            let Some(place) = place(cx, key) else { return };
            let new = cx.draft.fresh_key();
            let copy = Keyed { key: new, value: copy };
            if cx.edit(format!("duplicating {item}"), vec![Edit::Insert(list, place + 1, copy)]) {
                cx.draft.view.pending_focus = Some(first(new));
            }
        }
        Change::Remove => {
            if cx.edit(format!("removing {item}"), vec![Edit::Remove(list, key)]) {
                let next = after.or(before).map_or(FieldId::List(list), first);
                cx.draft.view.pending_focus = Some(next);
            }
        }
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
