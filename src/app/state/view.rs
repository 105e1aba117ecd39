//! Where the user is in a draft.

use std::{collections::BTreeSet, ops::Range};

use crate::statement::{
    FieldId, Purpose,
    field::{ApprovalField, LineList, ListId},
};

/// A section of the form, in the order of the printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named as it is headed
pub enum Section {
    Header,
    Title,
    Replies,
    Recipients,
    Approval,
    Deadline,
    Contacts,
    Abstract,
    Attachments,
    Text,
    Cover,
    Bookkeeping,
}

impl Section {
    /// All sections in their order.
    pub const ALL: [Section; 12] = [
        Section::Header,
        Section::Title,
        Section::Replies,
        Section::Recipients,
        Section::Approval,
        Section::Deadline,
        Section::Contacts,
        Section::Abstract,
        Section::Attachments,
        Section::Text,
        Section::Cover,
        Section::Bookkeeping,
    ];

    /// The lists of items the section holds.
    pub fn lists(self) -> &'static [ListId] {
        match self {
            Section::Header => &[ListId::Groups],
            Section::Replies => &[ListId::Replies],
            Section::Recipients => &[ListId::Recipients],
            Section::Approval => &[ListId::Approvals],
            Section::Contacts => &[ListId::Contacts],
            Section::Attachments => &[ListId::Attachments],
            Section::Text => &[ListId::Text],
            _ => &[],
        }
    }

    /// The section a field is edited in.
    pub fn of(field: FieldId) -> Section {
        match field {
            FieldId::Source
            | FieldId::StudyPeriod
            | FieldId::Number
            | FieldId::DocumentType
            | FieldId::LsNumber
            | FieldId::LanguageTag
            | FieldId::LanguagePrinted
            | FieldId::Meeting(_)
            | FieldId::Group(..)
            | FieldId::Line(LineList::GroupQuestions(_), _)
            | FieldId::List(ListId::Groups | ListId::Lines(LineList::GroupQuestions(_))) => Section::Header,
            FieldId::TitleSubject | FieldId::TitleKind | FieldId::TitleOverride => Section::Title,
            FieldId::Reply(..) | FieldId::List(ListId::Replies) => Section::Replies,
            FieldId::Recipient(..)
            | FieldId::RecipientsFor(_)
            | FieldId::Line(LineList::RecipientQuestions(_), _)
            | FieldId::List(ListId::Recipients | ListId::Lines(LineList::RecipientQuestions(_))) => {
                Section::Recipients
            }
            FieldId::Approval(..) | FieldId::List(ListId::Approvals) => Section::Approval,
            FieldId::Deadline => Section::Deadline,
            FieldId::Contact(..)
            | FieldId::Line(LineList::ContactEmails(_) | LineList::ContactLines(_), _)
            | FieldId::List(
                ListId::Contacts | ListId::Lines(LineList::ContactEmails(_) | LineList::ContactLines(_)),
            ) => Section::Contacts,
            FieldId::Abstract
            | FieldId::Line(LineList::Keywords, _)
            | FieldId::List(ListId::Lines(LineList::Keywords)) => Section::Abstract,
            FieldId::Attachment(..) | FieldId::List(ListId::Attachments) => Section::Attachments,
            FieldId::Block(..) | FieldId::List(ListId::Text) => Section::Text,
            FieldId::Cover(_)
            | FieldId::Line(LineList::CoverReferences, _)
            | FieldId::List(ListId::Lines(LineList::CoverReferences)) => Section::Cover,
            FieldId::Stage | FieldId::Revision | FieldId::SentOn | FieldId::SetAside | FieldId::Notes => {
                Section::Bookkeeping
            }
        }
    }
}

/// Where the user is in a draft; nothing of it is saved in the draft.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// A field that is to be focused and scrolled into view as soon as it is drawn.
    pub pending_focus: Option<FieldId>,
    /// Whether that field had the focus before, so that the caret goes back to where it was in it.
    pub returning: bool,
    /// The field that has the focus because the draft came to the front: the page stays where it was.
    pub came_back: Option<FieldId>,
    /// A field that was just gone to and is kept in view for so many frames more.
    pub settling: Option<(FieldId, u8)>,
    /// A field that has just got the focus, where it stood in the last frame, and for how many frames.
    pub nudged: Option<(FieldId, egui::Rect, u8)>,
    /// The field that has the focus.
    pub focused: Option<FieldId>,
    /// The fields that have had the focus and lost it: only they show their check results beside them.
    pub left: BTreeSet<FieldId>,
    /// The sections that are folded.
    pub folded: BTreeSet<Section>,
    /// How the date in the field with the focus is spelled while it is typed ("in 6 weeks"); the statement holds what
    /// it means.
    pub spelling: Option<(FieldId, String)>,
    /// Whether the user has asked for the row of recipients for comment.
    pub comment_row: bool,
    /// The lists' items whose further fields are shown, each by its first field.
    pub opened: BTreeSet<FieldId>,
    /// The section the focus was in last.
    pub last_section: Option<Section>,
    /// A section that the form is to scroll to.
    pub pending_section: Option<Section>,
    /// A section that the page beside the form is to scroll to.
    pub pending_page: Option<Section>,
    /// The field the focus was in last.
    pub last: Option<FieldId>,
    /// The field whose check result was gone to last, and the field that had the focus then.
    pub result: Option<(FieldId, Option<FieldId>)>,
    /// The check result whose row had the keyboard in the list of results since a field had it: its rule and field.
    pub row: Option<(u16, FieldId)>,
    /// Whether the check results that were set aside are shown.
    pub set_aside_shown: bool,
    /// The field whose placeholder was gone to last, and the revision of the draft then.
    pub placeholder: Option<(FieldId, u64)>,
    /// The bytes that are selected in the field that is gone to.
    pub selection: Option<Range<usize>>,
}

impl View {
    /// Asks for the focus on a field, unfolding its section.
    pub fn go_to(&mut self, field: FieldId) {
        self.folded.remove(&Section::of(field));
        self.comment_row |= field == FieldId::RecipientsFor(Purpose::Comment);
        self.pending_focus = Some(field);
        self.returning = false;
        self.selection = None;
    }

    /// Lets these bytes of the field that is gone to be selected there.
    pub fn select(&mut self, bytes: Option<Range<usize>>) {
        self.selection = bytes;
    }

    /// Whether something of the form is to be gone to as soon as it is drawn.
    pub fn is_awaited(&self) -> bool {
        self.pending_focus.is_some() || self.pending_section.is_some()
    }

    /// The field from which the next check result is looked for: where the user is, or where the last one was when
    /// the user has not gone elsewhere since.
    pub fn result_base(&self) -> Option<FieldId> {
        match self.result {
            Some((field, focused_then)) if self.focused.is_none() || self.focused == focused_then => {
                Some(field)
            }
            _ => self.focused,
        }
    }

    /// Whether a field has been left. The wording of an approval is mostly out of sight: it is left with the group.
    pub fn has_left(&self, field: FieldId) -> bool {
        let stand_in = match field {
            FieldId::Approval(key, ApprovalField::Text) => FieldId::Approval(key, ApprovalField::Group),
            other => other,
        };
        self.left.contains(&field) || self.left.contains(&stand_in)
    }

    /// Whether a field shows its check results: it has been left, or one of them led there.
    pub fn shows_results(&self, field: FieldId) -> bool {
        self.has_left(field) || self.is_led_to(field)
    }

    /// Whether a check result of a field was the last one gone to.
    pub fn is_led_to(&self, field: FieldId) -> bool {
        self.result.is_some_and(|(led_to, _)| led_to == field)
    }

    /// Notes that `field` has the focus now.
    ///
    /// With the section the lists of it are left too: what a list lacks is no fault while it is being filled.
    pub fn entered(&mut self, field: FieldId) {
        let section = Section::of(field);
        if let Some(last) = self.last_section.replace(section)
            && last != section
        {
            self.left.extend(last.lists().iter().map(|list| FieldId::List(*list)));
        }
        self.focused = Some(field);
        self.last = Some(field);
        self.row = None;
    }

    /// Notes that `field` has lost the focus; a list is left with its section only.
    pub fn left(&mut self, field: FieldId) {
        if !field.is_list() {
            self.left.insert(field);
        }
        if self.focused == Some(field) {
            self.focused = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_left_with_its_section_only() {
        let mut view = View::default();
        view.entered(FieldId::List(ListId::Contacts));
        view.left(FieldId::Abstract);
        view.entered(FieldId::List(ListId::Contacts));
        assert!(!view.left.contains(&FieldId::List(ListId::Contacts)));
        view.entered(FieldId::Deadline);
        assert!(view.left.contains(&FieldId::List(ListId::Contacts)));
    }
}
