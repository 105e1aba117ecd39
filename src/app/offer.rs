//! How a command stands at the moment: what it is called, whether it can be run, whether it is switched on.

use super::{
    checks,
    command::Command,
    form,
    state::{AppState, Section},
};
use crate::desk::Theme;

/// Whether running a command would do anything.
pub(in crate::app) fn is_usable(state: &AppState, command: Command) -> bool {
    let front = state.drafts.front();
    if command.facts().needs_draft && front.is_none() {
        return false;
    }
    // A page that lies over the draft has fields of its own: what changes the draft unseen waits until it is closed.
    let covered = state.layout.page.is_some();
    match command {
        Command::Undo => !covered && front.is_some_and(|draft| draft.undo_name().is_some()),
        Command::Redo => !covered && front.is_some_and(|draft| draft.redo_name().is_some()),
        Command::NextTab | Command::PreviousTab => state.drafts.iter().len() > 1,
        Command::AddCover => !covered && front.is_some_and(|draft| draft.statement().cover.is_none()),
        Command::AddReference => !covered && front.is_some_and(|draft| draft.statement().cover.is_some()),
        Command::AddQuestion => {
            !covered && front.is_some_and(|draft| form::questions_in_focus(draft).is_some())
        }
        Command::AddEmail => !covered && front.is_some_and(|draft| form::emails_in_focus(draft).is_some()),
        Command::MoveItemUp | Command::MoveItemDown | Command::DuplicateItem | Command::RemoveItem => {
            !covered && front.is_some_and(|draft| form::item_in_focus(draft).is_some())
        }
        Command::AddRecipientForAction
        | Command::AddRecipientForComment
        | Command::AddRecipientForInformation
        | Command::AddGroup
        | Command::AddContact
        | Command::AddApproval
        | Command::AddReply
        | Command::AddKeyword
        | Command::AddAttachment
        | Command::InsertWordText => !covered,
        Command::ApplyFix => {
            !covered
                && front.is_some_and(|draft| checks::meant(draft, |finding| finding.fix.is_some()).is_some())
        }
        Command::SetAside => !covered && front.is_some_and(|draft| checks::meant(draft, |_| true).is_some()),
        Command::NextPlaceholder => !covered,
        Command::PageZoomIn | Command::PageZoomOut | Command::PageFitWidth => state.layout.shows_page(),
        Command::InsertTable => !covered,
        // They work at the caret: wherever the keyboard is now, it was in the text last.
        _ if command.is_of_text() => {
            !covered && front.is_some_and(|draft| draft.view.last_section == Some(Section::Text))
        }
        Command::StartPage => front.is_some() || covered,
        _ => true,
    }
}

/// What a command is called now; undoing names what it takes back.
pub(in crate::app) fn name(state: &AppState, command: Command) -> String {
    let name = command.facts().name;
    let front = state.drafts.front();
    let step = match command {
        Command::Undo => front.and_then(|draft| draft.undo_name()),
        Command::Redo => front.and_then(|draft| draft.redo_name()),
        _ => None,
    };
    step.map_or_else(|| name.to_string(), |step| format!("{name} {step}"))
}

/// Whether what a command switches is on; none where it switches nothing.
pub(in crate::app) fn is_on(state: &AppState, command: Command) -> Option<bool> {
    let theme = state.settings.theme;
    Some(match command {
        Command::ToggleResults => state.layout.results,
        Command::TogglePreview => state.layout.shows_page(),
        Command::StageDrafting | Command::StageForAgreement | Command::StageApproved => {
            command.stage() == state.drafts.front().map(|draft| draft.statement().bookkeeping.stage)
        }
        Command::ThemeSystem => theme == Theme::System,
        Command::ThemeLight => theme == Theme::Light,
        Command::ThemeDark => theme == Theme::Dark,
        _ => return None,
    })
}
