//! What the commands about the item of a list do in which the focus is.

use crate::{
    app::{
        command::Command,
        state::OpenDraft,
        widgets::{Change, change, item_of},
        window::LiaisonDesk,
    },
    statement::{Key, field::ListId},
};

/// The item in which the focus was last, as long as it is there.
pub(in crate::app) fn item_in_focus(draft: &OpenDraft) -> Option<(ListId, Key)> {
    let (list, key) = item_of(draft.view.last?)?;
    draft.statement().keys_of(list).contains(&key).then_some((list, key))
}

/// What a command does to the item in which the focus is; none for all other commands.
pub(in crate::app) fn change_of(command: Command) -> Option<Change> {
    match command {
        Command::MoveItemUp => Some(Change::Up),
        Command::MoveItemDown => Some(Change::Down),
        Command::DuplicateItem => Some(Change::Duplicate),
        Command::RemoveItem => Some(Change::Remove),
        _ => None,
    }
}

impl LiaisonDesk {
    /// Does to the item in which the focus is what the command says.
    pub(in crate::app) fn change_item(&mut self, command: Command) {
        let Some(draft) = self.state.drafts.front_mut() else { return };
        let Some(((list, key), made)) = item_in_focus(draft).zip(change_of(command)) else { return };
        if let Err(error) = change(draft, list, (key, made)) {
            self.tell_failure(format!("The change could not be made: {error}"));
        }
    }
}
