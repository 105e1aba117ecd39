//! What each request does.

use super::{
    command::{Command, Request},
    window::LiaisonDesk,
};

impl LiaisonDesk {
    /// Carries out what was asked for in the frame, in order.
    pub(in crate::app) fn act(&mut self, ctx: &egui::Context, requests: Vec<Request>) {
        for request in requests {
            match request {
                Request::Do(command) => self.carry_out(ctx, command),
                Request::Activate(id) => self.state.drafts.bring_to_front(id),
                Request::GoTo(field) => {
                    if let Some(draft) = self.state.drafts.front_mut() {
                        draft.view.go_to(field);
                    }
                }
                Request::AddRecipient(purpose) => self.add_recipient(purpose),
                Request::Close(_) | Request::OpenPath(_) => {}
            }
        }
    }

    fn carry_out(&mut self, _ctx: &egui::Context, command: Command) {
        match command {
            Command::NewDraft => self.new_draft(),
            Command::NewFromExample => self.new_from_example(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::NextTab => self.state.drafts.turn(1),
            Command::PreviousTab => self.state.drafts.turn(-1),
            Command::TogglePreview => self.state.layout.preview ^= true,
            Command::ToggleResults => self.state.layout.results ^= true,
            Command::AddRecipientForAction
            | Command::AddRecipientForComment
            | Command::AddRecipientForInformation
            | Command::AddContact
            | Command::AddApproval
            | Command::AddReply
            | Command::AddAttachment
            | Command::AddCover => self.add(command),
            _ => {}
        }
    }

    fn undo(&mut self) {
        if let Some(draft) = self.state.drafts.front_mut()
            && let Err(error) = draft.undo()
        {
            self.tell_failure(format!("The step could not be taken back: {error}"));
        }
    }

    fn redo(&mut self) {
        if let Some(draft) = self.state.drafts.front_mut()
            && let Err(error) = draft.redo()
        {
            self.tell_failure(format!("The step could not be made again: {error}"));
        }
    }
}
