//! What the editor remembers of a draft from frame to frame; none of it is part of the statement.

use std::sync::Arc;

use egui::{Id, Ui, text::CCursorRange};

use super::{
    at_caret::AtCaret,
    kept::Kept,
    place::{Place, Step},
    reading::Reading,
};
use crate::{
    app::state::DraftId,
    statement::{
        FieldId, Key,
        text::{Block, Marks},
    },
};

/// What the editor remembers of one draft.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    /// Where the caret is, or was when the focus went to a control of the editor.
    pub(super) caret: Option<Caret>,
    /// Where on the screen it is.
    pub(super) caret_at: egui::Rect,
    /// The formatting of what is typed next, as long as the caret stays before this character.
    pub(super) pending: Option<(usize, Marks)>,
    /// The text the caret is in as it was last seen, to find it again after an undo.
    pub(super) seen: Option<(Place, Arc<Reading>)>,
    /// Where the caret is to go.
    pub(super) go: Option<Go>,
    /// The address of a link that is being edited.
    pub(super) link: Option<Link>,
    /// What came in behind a key of ours and is worked in the next frame.
    pub(super) held: Vec<egui::Event>,
    /// Where the text ended in the last frame.
    pub(super) bottom: f32,
    /// How high the bar is, with the check result below it.
    pub(super) bar_height: f32,
    /// The controls of the bar that can be used, by their numbers.
    pub(super) bar: Vec<(usize, Id)>,
    /// Which of them Tab stops at behind the styles.
    pub(super) bar_stop: usize,
    /// Whether the keyboard is to go to the bar.
    pub(super) enter_bar: bool,
    /// What is at the caret, as the bar shows it.
    pub(super) at_caret: Option<Arc<AtCaret>>,
    /// What follows from the text.
    pub(super) kept: Kept,
}

/// A caret or a selection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Caret {
    /// In which place.
    pub(super) place: Place,
    /// From where to where, in characters.
    pub(super) range: CCursorRange,
}

/// Where the caret is to go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Go {
    /// Before a byte of a field.
    To(FieldId, usize),
    /// Over the bytes from one to another of a field.
    Over(FieldId, usize, usize),
    /// Back to a selection.
    Back(Caret),
    /// To the place beside one.
    Beside(Place, Step),
    /// To the next or the last cell, where behind the last cell comes a new row.
    Tab(Place, Step),
    /// To the end or the beginning of a place.
    Into(Place, Edge),
    /// To the first cell of a table.
    Table(Key),
}

/// An end of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// Before its first character.
    Start,
    /// Behind its last.
    End,
}

/// The address of a link that is being edited.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Link {
    /// The revision of the draft that its bytes are of.
    pub(super) revision: u64,
    /// What will lead there.
    pub(super) caret: Caret,
    /// The bytes of the place that will lead there.
    pub(super) range: std::ops::Range<usize>,
    /// The address as it is typed.
    pub(super) address: String,
    /// Whether there was a link before.
    pub(super) existing: bool,
    /// Whether its field has had the focus.
    pub(super) shown: bool,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            caret: None,
            caret_at: egui::Rect::ZERO,
            pending: None,
            seen: None,
            go: None,
            link: None,
            held: Vec::new(),
            bottom: 0.0,
            bar_height: 0.0,
            bar: Vec::new(),
            bar_stop: 1,
            enter_bar: false,
            at_caret: None,
            kept: Kept::default(),
        }
    }
}

impl Memory {
    /// What is remembered of a draft.
    pub(super) fn load(ui: &Ui, draft: DraftId) -> Self {
        ui.data_mut(|data| data.remove_temp(id(draft))).unwrap_or_default()
    }

    /// Forgets a draft that is closed.
    pub(super) fn forget(ctx: &egui::Context, draft: DraftId) {
        ctx.data_mut(|data| data.remove_temp::<Self>(id(draft)));
    }

    /// Remembers it.
    pub(super) fn store(self, ui: &Ui, draft: DraftId) {
        ui.data_mut(|data| data.insert_temp(id(draft), self));
    }
}

fn id(draft: DraftId) -> Id {
    Id::unique(("text memory", draft))
}

/// What was copied last within the program, with its styles and marks.
#[derive(Clone, Debug, Default)]
pub(super) struct Copied {
    /// As other programs get it.
    pub(super) plain: String,
    /// As it is.
    pub(super) blocks: Vec<Block>,
}

impl Copied {
    /// Remembers blocks and gives their plain text to the system.
    pub(super) fn put(ui: &Ui, blocks: Vec<Block>) {
        let plain = crate::statement::edit::passage::as_lines(&blocks).text().to_string();
        ui.copy_text(plain.clone());
        ui.data_mut(|data| data.insert_temp(Id::unique("text copied"), Self { plain, blocks }));
    }

    /// The blocks that were copied, when `pasted` is what the system was given then.
    pub(super) fn matching(ui: &Ui, pasted: &str) -> Option<Vec<Block>> {
        let copied: Self = ui.data(|data| data.get_temp(Id::unique("text copied")))?;
        let same = |a: &str, b: &str| a.replace("\r\n", "\n") == b.replace("\r\n", "\n");
        same(&copied.plain, pasted).then_some(copied.blocks)
    }
}
