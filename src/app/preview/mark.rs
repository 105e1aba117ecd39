//! The field that is being edited, on the page.

use egui::{Rect, vec2};

use super::{
    lay::Layout,
    pages::{Placed, What},
};
use crate::statement::{
    FieldId, Key,
    field::{BlockField, LineList, ListId},
};

/// How well something on the page shows a field; 0 when it does not.
type Grade = u8;

/// The places of a page that show one field, as good as there are any.
#[derive(Clone, Debug)]
pub(super) struct Marks {
    field: FieldId,
    best: Grade,
    /// The first of them.
    pub(super) first: Option<Rect>,
}

impl Marks {
    /// Where `field` is shown on the pages.
    pub(super) fn of(field: FieldId, layout: &Layout) -> Self {
        let mut marks = Self { field, best: 0, first: None };
        for placed in layout.placed() {
            visit(field, placed, &mut |grade, rect| {
                if grade > marks.best {
                    (marks.best, marks.first) = (grade, Some(rect));
                }
            });
        }
        marks
    }

    /// Hands the places to be marked on `placed` to `mark`.
    pub(super) fn on(&self, placed: &Placed, mark: &mut dyn FnMut(Rect)) {
        if self.best > 0 {
            visit(self.field, placed, &mut |grade, rect| {
                if grade == self.best {
                    mark(rect);
                }
            });
        }
    }
}

/// Hands everything of `placed` that shows `field` to `found`: characters, paragraphs, rows.
///
/// The better of two is what shows the very field; of two that show the same, characters beat paragraphs and these
/// beat rows. In the text it is the paragraph that is edited, not one run of it.
fn visit(field: FieldId, placed: &Placed, found: &mut dyn FnMut(Grade, Rect)) {
    let (run, para, row) = if matches!(field, FieldId::Block(..)) { (1, 2, 0) } else { (2, 1, 0) };
    let mut tell = |shown: Option<FieldId>, kind: Grade, rect: Rect| {
        let kin = shown.map_or(0, |shown| kinship(shown, field));
        if kin > 0 {
            found(kin * 3 + kind, rect);
        }
    };
    match &placed.what {
        What::Lines(strip, _) => {
            tell(strip.para.origin, para, placed.rect);
            tell(strip.origin, row, placed.rect);
        }
        What::Row(laid, above) => {
            tell(laid.origin, row, placed.rect);
            let laid_edge = laid.edge(above.as_deref());
            for cell in placed.shown(laid, above.as_deref()) {
                for (x, top, laid) in &cell.paras {
                    let width = cell.width - 2.0 * (x - cell.x);
                    let place = placed.rect.min + vec2(*x, laid_edge + *top);
                    tell(laid.origin, para, Rect::from_min_size(place, vec2(width, laid.height)));
                }
            }
        }
    }
    placed.visit_lines(&mut |lines| {
        for bit in &lines.line.bits {
            tell(bit.shows.map(|(field, _)| field), run, lines.bit(bit));
        }
    });
}

/// How near two fields are: the same, of one item of a list, or of one list or group; 0 when they are not.
fn kinship(shown: FieldId, field: FieldId) -> Grade {
    if shown == field {
        return 3;
    }
    match (item(shown), item(field)) {
        (Some(shown), Some(field)) if shown == field => return 2,
        _ => {}
    }
    match (shown, field) {
        (FieldId::List(list), _) if Some(list) == item(field).map(|(list, _)| list) => 1,
        (FieldId::Meeting(_), FieldId::Meeting(_)) => 1,
        (
            FieldId::TitleSubject | FieldId::TitleKind | FieldId::TitleOverride,
            FieldId::TitleSubject | FieldId::TitleKind | FieldId::TitleOverride,
        ) => 1,
        (
            FieldId::LanguagePrinted | FieldId::LanguageTag,
            FieldId::LanguagePrinted | FieldId::LanguageTag,
        ) => 1,
        _ => 0,
    }
}

/// The item of a list that a field is of.
fn item(field: FieldId) -> Option<(ListId, Key)> {
    let of_lines = |list| match list {
        LineList::GroupQuestions(key) => Some((ListId::Groups, key)),
        LineList::RecipientQuestions(key) => Some((ListId::Recipients, key)),
        LineList::ContactEmails(key) | LineList::ContactLines(key) => Some((ListId::Contacts, key)),
        LineList::Keywords | LineList::CoverReferences => None,
    };
    match field {
        // The cells of a table are as much fields as paragraphs are.
        FieldId::Block(key, BlockField::Whole | BlockField::Style | BlockField::Text) => {
            Some((ListId::Text, key))
        }
        FieldId::Line(list, key) => of_lines(list).or(Some((ListId::Lines(list), key))),
        FieldId::List(ListId::Lines(list)) => of_lines(list),
        _ => field.item(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::field::{ContactField, RecipientField};

    #[test]
    fn what_shows_the_very_field_is_nearer_than_what_shows_its_list() {
        let (one, other) = (Key(1), Key(2));
        let deadline = FieldId::Recipient(one, RecipientField::Deadline);
        let nearness = |shown| kinship(shown, deadline);
        assert_eq!(nearness(deadline), 3);
        assert_eq!(nearness(FieldId::Recipient(one, RecipientField::Text)), 2);
        assert_eq!(nearness(FieldId::List(ListId::Recipients)), 1);
        assert_eq!(nearness(FieldId::Recipient(other, RecipientField::Deadline)), 0);
        let email = FieldId::Line(LineList::ContactEmails(one), other);
        assert_eq!(kinship(FieldId::Contact(one, ContactField::Name), email), 2);
        let keyword = FieldId::Line(LineList::Keywords, one);
        assert_eq!(kinship(FieldId::List(ListId::Lines(LineList::Keywords)), keyword), 1);
        let block = |part| FieldId::Block(one, part);
        assert_eq!(kinship(block(BlockField::Cell(0, 0)), block(BlockField::Cell(0, 1))), 0);
    }
}
