//! What is asked of the window wherever something is pressed: widgets only ask, `act.rs` does it.

use std::path::PathBuf;

use super::{command::Command, state::DraftId};
use crate::{
    check::Finding,
    desk::BookFormat,
    directory::{BookChange, OwnBook},
    form::FormKind,
    statement::FieldId,
};

/// What is asked of the window: a command, or something done to one certain thing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Request {
    /// A command.
    Do(Command),
    /// To bring a draft to the front.
    Activate(DraftId),
    /// To close one draft.
    Close(DraftId),
    /// To open a file, whatever it is.
    OpenPath(PathBuf),
    /// To take a file out of the list of recent drafts.
    ForgetRecent(PathBuf),
    /// To put the focus on a field of the draft in front.
    GoTo(FieldId),
    /// To go to the field of a check result of the draft in front.
    GoToResult(FieldId),
    /// To mend a check result of the draft in front.
    Fix(Box<Finding>),
    /// To ask why a check result of the draft in front is to be set aside.
    AskSetAside(Box<Finding>),
    /// To show the result of a rule about a field again that was set aside.
    TakeBack(u16, FieldId),
    /// To go to one of the places where something was found.
    GoToPlace(usize),
    /// To put something in every place that was found and is not left out.
    ReplaceAll,
    /// To put the panel of find and replace away.
    CloseSearch,
    /// To set out the page and exports in this form.
    ChooseForm(FormKind),
    /// To print covers, or not.
    PrintCovers(bool),
    /// To use the settings, which are being typed on their page.
    SettingsTyped,
    /// To let the user choose the folder in which dialogs begin.
    ChooseDefaultFolder,
    /// To let the user choose the emblem of the posted form.
    ChooseEmblem,
    /// To add groups and people to the user's own.
    AddToBook(OwnBook),
    /// To take groups and people in from a file.
    ImportBook,
    /// To write the user's own groups and people into a file.
    ExportBook(BookFormat),
    /// To change the user's own groups and people; the sentence says what was done.
    ChangeBook(BookChange, String),
    /// To open a file with the program the user has for it.
    OpenWithSystem(PathBuf),
    /// To show a file in its folder.
    ShowInFolder(PathBuf),
}
