//! What the commands that add something do: a new item with the focus in its first field.

use crate::{
    app::{command::Command, state::OpenDraft, state::Section, window::LiaisonDesk},
    statement::{
        Approval, Attachment, Contact, Cover, FieldId, Keyed, List, Purpose, Reply,
        edit::{Edit, EditError, Item},
        field::{ApprovalField, AttachmentField, ContactField, CoverField, ListId, ReplyField},
    },
};

impl LiaisonDesk {
    /// Adds to the draft in front what the command names.
    pub(in crate::app) fn add(&mut self, command: Command) {
        let Some(draft) = self.state.drafts.front_mut() else { return };
        let outcome = match command {
            Command::AddRecipientForAction => recipient(draft, Purpose::Action),
            Command::AddRecipientForComment => recipient(draft, Purpose::Comment),
            Command::AddRecipientForInformation => recipient(draft, Purpose::Information),
            Command::AddContact => contact(draft),
            Command::AddApproval => approval(draft),
            Command::AddReply => reply(draft),
            Command::AddAttachment => attachment(draft),
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
            let _ = recipient(draft, purpose);
        }
    }
}

/// Leads to the empty field in which a recipient for this purpose is begun.
#[allow(clippy::unnecessary_wraps)] // beside its siblings
fn recipient(draft: &mut OpenDraft, purpose: Purpose) -> Result<(), EditError> {
    let view = &mut draft.view;
    view.folded.remove(&Section::Recipients);
    view.comment_row |= purpose == Purpose::Comment;
    view.pending_recipient = Some(purpose);
    Ok(())
}

fn contact(draft: &mut OpenDraft) -> Result<(), EditError> {
    let at = draft.statement().contacts.len();
    let key = insert(draft, "adding a contact", ListId::Contacts, at, Item::Contact(Contact::default()))?;
    draft.view.go_to(FieldId::Contact(key, ContactField::Name));
    Ok(())
}

fn approval(draft: &mut OpenDraft) -> Result<(), EditError> {
    let at = draft.statement().approvals.len();
    let key =
        insert(draft, "adding an approval", ListId::Approvals, at, Item::Approval(Approval::default()))?;
    draft.view.go_to(FieldId::Approval(key, ApprovalField::Group));
    Ok(())
}

fn reply(draft: &mut OpenDraft) -> Result<(), EditError> {
    let at = draft.statement().replies.len();
    let key = insert(draft, "adding a reply", ListId::Replies, at, Item::Reply(Reply::default()))?;
    draft.view.go_to(FieldId::Reply(key, ReplyField::Number));
    Ok(())
}

fn attachment(draft: &mut OpenDraft) -> Result<(), EditError> {
    let at = draft.statement().attachments.len();
    let item = Item::Attachment(Attachment::default());
    let key = insert(draft, "adding an attachment", ListId::Attachments, at, item)?;
    draft.view.go_to(FieldId::Attachment(key, AttachmentField::Title));
    Ok(())
}

/// Adds a cover page, with what the statement says already, or leads to the one that is there.
pub(super) fn cover(draft: &mut OpenDraft) -> Result<(), EditError> {
    if draft.statement().cover.is_none() {
        let s = draft.statement();
        let language = s.language.printed.trim();
        let number = Some(s.number.trim().to_string()).filter(|number| !number.is_empty());
        let mut cover = Cover {
            language: if language.is_empty() { String::new() } else { format!("Original: {language}") },
            ..Cover::default()
        };
        let references = number.map(|value| Keyed { key: draft.fresh_key(), value });
        cover.references = references.into_iter().collect::<List<String>>();
        draft.edit("adding a cover page", vec![Edit::Cover(Some(Box::new(cover)))])?;
    }
    draft.view.go_to(FieldId::Cover(CoverField::Meeting));
    Ok(())
}

fn insert(
    draft: &mut OpenDraft,
    name: &str,
    list: ListId,
    at: usize,
    value: Item,
) -> Result<crate::statement::Key, EditError> {
    let key = draft.fresh_key();
    draft.edit(name, vec![Edit::Insert(list, at, Keyed { key, value })])?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::Statement;

    #[test]
    fn what_is_added_has_the_focus_and_is_one_step() {
        type Add = fn(&mut OpenDraft) -> Result<(), EditError>;
        for (add, section) in [
            (contact as Add, Section::Contacts),
            (approval, Section::Approval),
            (reply, Section::Replies),
            (attachment, Section::Attachments),
            (cover, Section::Cover),
        ] {
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
        recipient(&mut draft, Purpose::Comment).unwrap();
        assert!(draft.view.comment_row);
        assert_eq!(draft.view.pending_recipient, Some(Purpose::Comment));
    }
}
