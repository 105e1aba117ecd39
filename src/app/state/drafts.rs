//! The drafts that are open.

use std::sync::Arc;

use super::open_draft::OpenDraft;
use crate::{check::Other, desk};

/// Names an open draft as long as the window is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DraftId(pub u64);

/// The open drafts in the order of their tabs, and which of them is in front.
#[derive(Debug, Default)]
pub struct Drafts {
    open: Vec<(DraftId, OpenDraft)>,
    front: Option<DraftId>,
    last: u64,
    others: Option<Others>,
}

/// What is known of the drafts beside one, as long as none of them changes.
#[derive(Debug)]
struct Others {
    of: DraftId,
    revisions: Vec<(DraftId, u64)>,
    all: Arc<[Other]>,
}

impl Drafts {
    /// Opens a draft in a tab at the end, in front.
    pub fn add(&mut self, draft: OpenDraft) -> DraftId {
        self.last += 1;
        let id = DraftId(self.last);
        self.open.push((id, draft));
        self.front = Some(id);
        id
    }

    /// Takes a draft out; the one beside it comes to the front.
    pub fn remove(&mut self, id: DraftId) -> Option<OpenDraft> {
        let at = self.open.iter().position(|(other, _)| *other == id)?;
        let (_, draft) = self.open.remove(at);
        if self.front == Some(id) {
            self.front = self.open.get(at).or_else(|| self.open.last()).map(|(id, _)| *id);
        }
        Some(draft)
    }

    /// Brings a draft to the front.
    pub fn bring_to_front(&mut self, id: DraftId) {
        if self.get(id).is_some() {
            self.front = Some(id);
        }
    }

    /// Sends the start page to the front: no draft is shown.
    pub fn show_none(&mut self) {
        self.front = None;
    }

    /// Which draft is in front.
    pub fn front_id(&self) -> Option<DraftId> {
        self.front
    }

    /// The draft in front.
    pub fn front(&self) -> Option<&OpenDraft> {
        self.front.and_then(|id| self.get(id))
    }

    /// The draft in front, to be changed.
    pub fn front_mut(&mut self) -> Option<&mut OpenDraft> {
        self.front.and_then(|id| self.get_mut(id))
    }

    /// The draft of this id.
    pub fn get(&self, id: DraftId) -> Option<&OpenDraft> {
        self.open.iter().find(|(other, _)| *other == id).map(|(_, draft)| draft)
    }

    /// The draft of this id, to be changed.
    pub fn get_mut(&mut self, id: DraftId) -> Option<&mut OpenDraft> {
        self.open.iter_mut().find(|(other, _)| *other == id).map(|(_, draft)| draft)
    }

    /// All drafts in the order of their tabs.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (DraftId, &OpenDraft)> + ExactSizeIterator {
        self.open.iter().map(|(id, draft)| (*id, draft))
    }

    /// All drafts, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (DraftId, &mut OpenDraft)> {
        self.open.iter_mut().map(|(id, draft)| (*id, draft))
    }

    /// What the checks of a draft know of the others that are open; worked out anew only when one of these changed.
    pub fn others_of(&mut self, id: DraftId) -> Arc<[Other]> {
        let beside = || self.open.iter().filter(|(other, _)| *other != id);
        let revisions = || beside().map(|(other, draft)| (*other, draft.revision()));
        if let Some(others) = &self.others
            && others.of == id
            && revisions().eq(others.revisions.iter().copied())
        {
            return Arc::clone(&others.all);
        }
        let all: Arc<[Other]> = beside().map(|(_, draft)| desk::as_other(draft.statement())).collect();
        self.others = Some(Others { of: id, revisions: revisions().collect(), all: Arc::clone(&all) });
        all
    }

    /// Whether no draft is open.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Brings the tab `steps` further on to the front, going round at the ends.
    pub fn turn(&mut self, steps: isize) {
        let Ok(len) = isize::try_from(self.open.len()) else { return };
        let at = self.open.iter().position(|(id, _)| Some(*id) == self.front);
        if let Some(at) = at.and_then(|at| isize::try_from(at).ok()) {
            let next = usize::try_from((at + steps).rem_euclid(len)).unwrap_or(0);
            self.front = self.open.get(next).map(|(id, _)| *id);
        }
    }
}
