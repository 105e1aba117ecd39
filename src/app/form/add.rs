//! What the commands that add something do: a new item with the focus in its first field.

use super::{approval::APPROVALS, attachments::ATTACHMENTS, contacts::CONTACTS, replies::REPLIES};
use crate::{
    app::{command::Command, state::OpenDraft, window::LiaisonDesk},
    statement::{
        Cover, FieldId, Keyed, Purpose,
        edit::{Edit, EditError},
        field::CoverField,
    },
};

impl LiaisonDesk {
    /// Adds to the draft in front what the command names.
    pub(in crate::app) fn add(&mut self, command: Command) {
        let Some(draft) = self.state.drafts.front_mut() else { return };
        let outcome = match command {
            Command::AddContact => CONTACTS.begin(draft),
            Command::AddApproval => APPROVALS.begin(draft),
            Command::AddReply => REPLIES.begin(draft),
            Command::AddAttachment => ATTACHMENTS.begin(draft),
            Command::AddCover => cover(draft),
            _ => Ok(()),
        };
        if let Err(error) = outcome {
            self.tell_failure(format!("It could not be added: {error}"));
        }
    }

    /// Leads to where a recipient for this purpose is added in the draft in front.
    pub(in crate::app) fn add_recipient(&mut self, purpose: Purpose) {
        if let Some(draft) = self.state.drafts.front_mut() {
            draft.view.go_to(FieldId::RecipientsFor(purpose));
        }
    }
}

/// Adds a cover page, with what the statement says already, or leads to the one that is there.
pub(super) fn cover(draft: &mut OpenDraft) -> Result<(), EditError> {
    if draft.statement().cover.is_none() {
        let statement = draft.statement();
        let language = statement.language.printed.trim();
        let language = if language.is_empty() { String::new() } else { format!("Original: {language}") };
        let number = Some(statement.number.trim().to_string()).filter(|number| !number.is_empty());
        let references = number.map(|value| Keyed { key: draft.fresh_key(), value });
        let cover = Cover { language, references: references.into_iter().collect(), ..Cover::default() };
        draft.edit("adding a cover page", vec![Edit::Cover(Some(Box::new(cover)))])?;
    }
    draft.view.go_to(FieldId::Cover(CoverField::Meeting));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::state::Section, statement::Statement};

    #[test]
    fn what_is_added_has_the_focus_and_is_one_step() {
        type Add = fn(&mut OpenDraft) -> Result<(), EditError>;
        let adds: [(Add, Section); 5] = [
            (|draft| CONTACTS.begin(draft), Section::Contacts),
            (|draft| APPROVALS.begin(draft), Section::Approval),
            (|draft| REPLIES.begin(draft), Section::Replies),
            (|draft| ATTACHMENTS.begin(draft), Section::Attachments),
            (cover, Section::Cover),
        ];
        for (add, section) in adds {
            let number = "SG20-TD318R1".to_string();
            let mut draft = OpenDraft::unsaved(Statement { number, ..Statement::default() });
            let before = draft.statement().clone();
            draft.view.folded.insert(section);
            add(&mut draft).unwrap();
            assert_eq!(draft.view.pending_focus.map(Section::of), Some(section));
            assert!(!draft.view.folded.contains(&section));
            draft.undo().unwrap();
            assert_eq!(draft.statement().contacts, before.contacts);
            assert_eq!(draft.statement().cover, before.cover);
            assert_eq!(draft.undo_name(), None);
        }
    }

    #[test]
    fn a_cover_page_refers_to_the_statements_own_number() {
        let number = "SG20-TD318R1".to_string();
        let mut draft = OpenDraft::unsaved(Statement { number, ..Statement::default() });
        cover(&mut draft).unwrap();
        let cover = draft.statement().cover.clone().unwrap();
        assert_eq!(cover.references.first().map(String::as_str), Some("SG20-TD318R1"));
        assert_eq!(cover.language, "Original: English");
    }

    #[test]
    fn a_recipient_for_comment_is_brought_into_sight() {
        let mut draft = OpenDraft::unsaved(Statement::default());
        draft.view.go_to(FieldId::RecipientsFor(Purpose::Comment));
        assert!(draft.view.comment_row);
    }
}
