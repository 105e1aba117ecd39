//! Saving under another name.

use std::path::{Path, PathBuf};

use egui::Context;

use super::file_dialog::{Chosen, with_ending};
use super::step::{Then, nothing};
use crate::{
    app::{
        ports::{FileKind, FileQuestion},
        state::{DraftId, OpenDraft},
        window::LiaisonDesk,
    },
    desk::{Format, Replace, proposed_name},
};

/// The ending of drafts.
const ENDING: &str = "liaison";

impl LiaisonDesk {
    /// Saves the draft in front under a name the user chooses.
    pub(in crate::app) fn save_front_as(&mut self, ctx: &Context) {
        if let Some(id) = self.state.drafts.front_id() {
            self.save_as(ctx, id, nothing());
        }
    }

    /// Saves a draft under a name the user chooses, then goes on; not when the user cancels.
    pub(super) fn save_as(&mut self, ctx: &Context, id: DraftId, after: Then) {
        let Some(draft) = self.state.drafts.get(id) else { return };
        let question = FileQuestion {
            title: format!("Save \"{}\"", self.name_of(id)),
            kind: FileKind::Save,
            folder: self.folder_near(draft.path.as_deref().or(draft.origin.as_deref())),
            name: name_for(draft),
            filters: vec![("Drafts".into(), vec![ENDING.into()])],
        };
        self.ask_file(ctx, question, move |window, _, chosen| window.save_under(id, chosen, after));
    }

    fn save_under(&mut self, id: DraftId, chosen: Chosen, after: Then) {
        let Some(path) = chosen.paths.into_iter().next() else { return };
        let (path, added) = with_ending(&path, ENDING);
        let Some(draft) = self.state.drafts.get(id) else { return };
        let replace = match draft.stamp {
            // The user was asked about the name as it was chosen, not as it is now.
            _ if chosen.confirmed && !added => Replace::Anything,
            Some(stamp) if draft.path.as_ref() == Some(&path) => Replace::Version(stamp),
            _ => Replace::Nothing,
        };
        self.write_draft(id, path, replace, after);
    }
}

/// The file name proposed for a draft.
fn name_for(draft: &OpenDraft) -> String {
    let known: Option<&Path> = draft.path.as_deref().or(draft.origin.as_deref());
    let name = known.and_then(Path::file_name).map(PathBuf::from);
    let name = name.unwrap_or_else(|| proposed_name(draft.statement(), Format::Docx, None).into());
    name.with_extension(ENDING).display().to_string()
}
