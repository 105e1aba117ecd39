//! What the commands that add something do: a new item with the focus in its first field.

use super::{
    approval::APPROVALS, attachments::ATTACHMENTS, contacts::CONTACTS, header::GROUPS, replies::REPLIES,
};
use crate::{
    app::{command::Command, state::OpenDraft, window::LiaisonDesk},
    statement::{
        Cover, FieldId, Keyed, Purpose,
        edit::{Edit, EditError},
        field::{CoverField, LineList, ListId},
    },
};

impl LiaisonDesk {
    /// Adds to the draft in front what the command names.
    pub(in crate::app) fn add(&mut self, command: Command) {
        let Some(draft) = self.state.drafts.front_mut() else { return };
        let outcome = match command {
            Command::AddGroup => GROUPS.begin(draft),
            Command::AddQuestion => questions_in_focus(draft).map_or(Ok(()), |list| line(draft, list)),
            Command::AddEmail => emails_in_focus(draft).map_or(Ok(()), |list| line(draft, list)),
            Command::AddKeyword => line(draft, LineList::Keywords),
            Command::AddReference => line(draft, LineList::CoverReferences),
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

/// Leads to the empty field at the end of a list of short texts.
fn line(draft: &mut OpenDraft, list: LineList) -> Result<(), EditError> {
    draft.view.go_to(FieldId::List(ListId::Lines(list)));
    Ok(())
}

/// The Questions of the recipient or group the focus was in last, else of the last group.
pub(in crate::app) fn questions_in_focus(draft: &OpenDraft) -> Option<LineList> {
    let s = draft.statement();
    match draft.view.last {
        Some(FieldId::Recipient(key, _)) => Some(LineList::RecipientQuestions(key)),
        Some(FieldId::Group(key, _)) => Some(LineList::GroupQuestions(key)),
        Some(FieldId::Line(list, _) | FieldId::List(ListId::Lines(list))) => Some(list),
        _ => None,
    }
    .filter(|list| matches!(list, LineList::RecipientQuestions(_) | LineList::GroupQuestions(_)))
    .filter(|list| s.lines_of(*list).is_some())
    .or_else(|| s.groups.iter().next_back().map(|(key, _)| LineList::GroupQuestions(key)))
}

/// The e-mail addresses of the contact the focus was in last, else of the last contact.
pub(in crate::app) fn emails_in_focus(draft: &OpenDraft) -> Option<LineList> {
    let s = draft.statement();
    match draft.view.last {
        Some(
            FieldId::Contact(key, _)
            | FieldId::Line(LineList::ContactEmails(key) | LineList::ContactLines(key), _)
            | FieldId::List(ListId::Lines(LineList::ContactEmails(key) | LineList::ContactLines(key))),
        ) => Some(key),
        _ => None,
    }
    .filter(|key| s.contacts.get(*key).is_some())
    .or_else(|| s.contacts.iter().next_back().map(|(key, _)| key))
    .map(LineList::ContactEmails)
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
