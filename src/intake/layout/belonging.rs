//! Which row a line without label belongs to, and whether the head goes on after it.

use super::{
    Cut, LONGEST_HEAD_LINE, Line, Mark, Row,
    wording::{
        is_contact_detail, is_first_heading, is_form_instruction, is_prose, is_salutation, is_sentence,
        is_unfinished, looks_labelled,
    },
};
use crate::{
    intake::{
        fields::masthead,
        labels::{self, Label},
        piece::Cell,
    },
    source::ParaKind,
};

/// How far ahead another label shows that the head goes on.
const LOOK_AHEAD: usize = 12;
/// A text is wrapped at no more than so many characters; a longer line is a paragraph of its own.
const LONGEST_WRAPPED: usize = 120;
/// So many lines on either side show at what width a text is wrapped.
const WRAPPED_LINES: usize = 20;

impl Cut<'_> {
    /// Whether a line without label belongs to the row before it.
    pub(super) fn belongs(&self, at: usize) -> bool {
        let piece = &self.pieces[at];
        let Some(row) = self.layout.rows.last() else {
            return false;
        };
        let label = row.label();
        if masthead::is_emblem(piece.text()) {
            return false;
        }
        if let Some(cell) = piece.cell {
            return self.belongs_in_table(row, cell);
        }
        if row.place.is_some() {
            return false;
        }
        let Some(last) = row.lines.last() else {
            return self.is_plausible_value(row, at);
        };
        if label == Label::Contact {
            return self.belongs_to_contact(row, at);
        }
        if piece.gap {
            let paragraphs =
                matches!(label, Label::Abstract | Label::Summary | Label::Purpose | Label::ActionRequired);
            let set_in = piece.indent > 0 && piece.indent >= row.indent && {
                last.indent == piece.indent
                    || (row.lines.len() == 1 && last.indent == row.indent && piece.indent >= 8)
            };
            let paragraphs =
                paragraphs && (label != Label::Purpose || last.text.split_whitespace().count() > 4);
            return paragraphs && (set_in || self.only_paragraphs_to_next_label(at));
        }
        if piece.indent > row.indent {
            return true;
        }
        if looks_labelled(piece.text()) {
            return false;
        }
        if is_unfinished(&last.text) {
            return true;
        }
        if matches!(label, Label::Attachments | Label::Keywords | Label::References) {
            return !is_sentence(piece.text()) && piece.text().chars().count() <= LONGEST_HEAD_LINE;
        }
        if label == Label::Abstract || label == Label::Summary {
            return self.run_leads_to_label(at) || self.is_wrapped(row, at);
        }
        label.takes_lines() && self.run_leads_to_label(at)
    }

    fn belongs_in_table(&self, row: &Row, cell: Cell) -> bool {
        let Some(place) = row.place else { return false };
        let last = row.lines.last().and_then(|line| line.cell);
        if place.row == cell.row || last.is_some_and(|last| last.row == cell.row) {
            return true;
        }
        // A row whose first cell is empty goes on with the value in the same column.
        row.lines.is_empty()
            || row.lines.iter().any(|line| line.cell.is_some_and(|there| there.column == cell.column))
    }

    fn belongs_to_contact(&self, row: &Row, at: usize) -> bool {
        let piece = &self.pieces[at];
        if piece.text().chars().count() > LONGEST_HEAD_LINE || is_form_instruction(piece.text()) {
            return false;
        }
        if let Some(Label::Email | Label::Telephone | Label::Fax) =
            row.lines.last().and_then(|line| line.part)
            && self.part_for(piece).is_some()
        {
            return true;
        }
        if piece.gap {
            return self.contact_part_follows(at);
        }
        if piece.indent <= row.indent && looks_labelled(piece.text()) && !is_contact_detail(piece.text()) {
            return false;
        }
        piece.indent > row.indent
            || !row.has_mail
            || self.contact_part_follows(at)
            || self.run_leads_to_label(at)
    }

    /// Whether a line that states an e-mail address or telephone number comes before any other label.
    fn contact_part_follows(&self, at: usize) -> bool {
        self.marks[at + 1..]
            .iter()
            .zip(&self.pieces[at + 1..])
            .take(5)
            .take_while(|(mark, piece)| {
                !matches!(mark, Mark::Band | Mark::Rule) && piece.text().chars().count() <= LONGEST_HEAD_LINE
            })
            .find_map(|(mark, _)| match mark {
                Mark::Label(found) => Some(found.labels.first().is_some_and(|label| label.is_contact_part())),
                _ => None,
            })
            .unwrap_or(false)
    }

    /// Whether the line can be the value of a row that has none yet.
    fn is_plausible_value(&self, row: &Row, at: usize) -> bool {
        let piece = &self.pieces[at];
        let text = piece.text();
        let label = row.label();
        if is_form_instruction(text) {
            return false;
        }
        if piece.gap && piece.indent <= row.indent && self.values_stand_beside() {
            return false;
        }
        let labelled = piece.indent <= row.indent && looks_labelled(text) && self.values_stand_beside();
        match label {
            Label::Abstract | Label::Summary if piece.gap && piece.indent <= row.indent => {
                return self.values_stand_apart() || self.only_paragraphs_to_next_label(at);
            }
            Label::Abstract | Label::Summary | Label::Purpose | Label::ActionRequired => return true,
            _ if labelled => return false,
            // "For information" alone says what the whole statement is for.
            Label::ForAction | Label::ForComment | Label::ForInformation if !row.colon => {
                return labels::is_empty(text)
                    || (!row.written.to_lowercase().ends_with("action")
                        && row.written.to_lowercase().ends_with(" to"));
            }
            _ => {}
        }
        if labels::is_empty(text) || piece.indent > row.indent {
            return true;
        }
        if piece.gap && !self.head_goes_on(at) {
            return text.chars().count() <= LONGEST_HEAD_LINE && !is_sentence(text) && !is_salutation(text);
        }
        text.chars().count() <= 2 * LONGEST_HEAD_LINE && !is_salutation(text)
    }

    /// Whether values stand on the lines of their labels and none below one.
    fn values_stand_beside(&self) -> bool {
        let last = self.layout.rows.last().and_then(Row::stands_beside);
        !self.habits.below && last != Some(false) && (self.habits.beside || last == Some(true))
    }

    /// Whether values stand below their labels with a blank line between.
    fn values_stand_apart(&self) -> bool {
        self.habits.apart || self.layout.rows.last().is_some_and(Row::stands_apart)
    }

    /// Whether a label further down stands as a row does: below a blank line or a row, or above its value.
    pub(super) fn stands_like_a_row(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| Some((&self.marks[above], self.pieces.get(above)?)));
        above.is_none_or(|(mark, piece)| {
            let row = !matches!(mark, Mark::Text) || self.pieces[at].gap;
            (row || self.pieces[at].text().ends_with(':')) && !piece.text().ends_with(':')
        })
    }

    /// Whether the lines from here to the next blank one lead up to a label or the band.
    fn run_leads_to_label(&self, at: usize) -> bool {
        for next in at + 1..self.pieces.len() {
            match self.marks[next] {
                Mark::Text if self.pieces[next].gap => {
                    return self.head_goes_on(at) && self.pieces[at].text().len() <= LONGEST_HEAD_LINE;
                }
                Mark::Text if next - at > 6 => return false,
                Mark::Text => {}
                Mark::Rule => return self.head_goes_on(next),
                Mark::Label(_) | Mark::Band => return true,
            }
        }
        false
    }

    /// Whether a line goes on with the paragraph that the row's last line is of: its first word had no room there.
    fn is_wrapped(&self, row: &Row, at: usize) -> bool {
        let (Some(last), Some(next)) = (row.lines.last(), self.pieces.get(at)) else {
            return false;
        };
        match next.kind {
            ParaKind::Heading(_) => return false,
            _ if is_first_heading(next.text()) => return false,
            ParaKind::Bullet(_) | ParaKind::Numbered(_) => {
                return last.text.ends_with(':') || last.kind == next.kind;
            }
            _ => {}
        }
        let width = |line: &Line| {
            let beside = if line.at == row.at { row.written.chars().count() + 1 } else { 0 };
            beside + line.text.chars().count()
        };
        let after = self.pieces[at..].iter().zip(&self.marks[at..]).take(WRAPPED_LINES).enumerate();
        let run = after.take_while(|(number, (piece, mark))| {
            matches!(mark, Mark::Text) && !piece.table && (*number == 0 || !piece.gap)
        });
        let longest = run.map(|(_, (piece, _))| piece.text().chars().count());
        let longest = longest.chain(row.lines.iter().rev().take(WRAPPED_LINES).map(width)).max().unwrap_or(0);
        let word = next.text().split_whitespace().next().unwrap_or_default().chars().count();
        let room = width(last) + 1 + word <= longest;
        // Where letters differ in width, lines that are full differ in length.
        let full = 3 * width(last) > 2 * longest && !last.text.ends_with(['.', '?', '!', ':']);
        longest <= LONGEST_WRAPPED && (!room || full || next.text().starts_with(char::is_lowercase))
    }

    /// Whether a blank line stands before every line from here to another label of the head: then these are
    /// paragraphs of one value.
    fn only_paragraphs_to_next_label(&self, at: usize) -> bool {
        let next = (at + 1..self.pieces.len()).find(|next| !matches!(self.marks[*next], Mark::Text));
        next.is_some_and(|next| self.pieces[at..=next].iter().all(|piece| piece.gap)) && self.head_goes_on(at)
    }

    /// Whether a label that was not there yet follows soon.
    pub(super) fn head_goes_on(&self, at: usize) -> bool {
        let mut seen_long = 0;
        for next in at + 1..self.pieces.len().min(at + 1 + LOOK_AHEAD) {
            match &self.marks[next] {
                Mark::Band => return true,
                Mark::Label(found)
                    if is_prose(self.pieces[next].text().get(found.len..).unwrap_or_default()) => {}
                Mark::Label(found) => {
                    let label = found.labels.first().copied().unwrap_or(Label::Body);
                    let late = matches!(
                        label,
                        Label::Attachments | Label::Contact | Label::Keywords | Label::References
                    );
                    let seen = self.habits.labels.contains(&found.labels);
                    if !late && !seen && !label.is_contact_part() {
                        return true;
                    }
                    if label == Label::Contact && next <= at + 2 {
                        return true;
                    }
                }
                _ => {
                    seen_long += usize::from(self.pieces[next].text().chars().count() > LONGEST_HEAD_LINE);
                    if seen_long > 1 {
                        return false;
                    }
                }
            }
        }
        false
    }

    /// Whether any label stands among the next few lines.
    pub(super) fn label_follows(&self, at: usize) -> bool {
        self.marks[at + 1..].iter().take(3).any(|mark| matches!(mark, Mark::Label(_)))
    }
}
