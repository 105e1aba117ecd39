//! The flat list cut into rows, what stands in front of them or between them, and the text.

mod belonging;
mod mail;
mod row;
mod wording;

use super::{
    labels::{self, Label, Match, Place},
    piece::Piece,
};
use crate::source::{ParaKind, Position};

pub(super) use row::{Line, Row, joined};
pub(super) use wording::{is_form_instruction, looks_labelled};
use wording::{is_prose, is_salutation, is_sentence};

/// A line of a head is at most this long, in characters; longer ones are running text.
const LONGEST_HEAD_LINE: usize = 160;
/// So much may stand in front of the first label; a label further down is a line of the text.
const LONGEST_FRONT: usize = 40;

/// A document cut into its parts.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The rows in order.
    pub(super) rows: Vec<Row>,
    /// What a mail says in front of the statement inside it.
    pub(super) preface: Vec<Piece>,
    /// Which line of the preface states the mail's subject.
    pub(super) subject: Option<usize>,
    /// Lines of the head that have no label, each with the number of rows before it.
    pub(super) loose: Vec<(usize, Piece)>,
    /// The text.
    pub(super) body: Vec<Piece>,
    /// The text where the document tells its blocks: their numbers.
    pub(super) whole: Vec<usize>,
    /// Page headers and footers.
    pub(super) running: Vec<Piece>,
    /// Where the form's band stands, by the number of rows before it.
    pub(super) band: Option<usize>,
    /// Where the text was taken to begin although no blank line shows that the abstract has ended.
    pub(super) guessed_end: Option<Position>,
}

/// What the rows before the last one show, so that no line looks at all of them again.
#[derive(Debug, Default)]
struct Habits {
    /// The labels of all rows, each only once.
    labels: Vec<Vec<Label>>,
    /// Whether a value stands on the line of its label.
    beside: bool,
    /// Whether a value stands below the line of its label.
    below: bool,
    /// Whether a value stands below a blank line.
    apart: bool,
}

/// Cuts a document.
pub(super) fn layout(pieces: &[Piece]) -> Layout {
    let marks = marks(pieces);
    let mut cut = Cut {
        layout: Layout::default(),
        habits: Habits::default(),
        state: State::Front,
        open: false,
        marks: &marks,
        pieces,
    };
    let first = marks.iter().position(|mark| matches!(mark, Mark::Label(_) | Mark::Band));
    let mut start = 0;
    if let Some(mail) = mail::mail(pieces, &marks) {
        start = mail.pieces.end;
        cut.layout.preface = pieces[mail.pieces].to_vec();
        cut.layout.subject = mail.subject;
    } else if first.is_none_or(|first| first > LONGEST_FRONT) {
        cut.state = State::Body;
    }
    for at in start..pieces.len() {
        cut.take(at);
    }
    cut.layout
}

/// What a piece looks like by itself.
#[derive(Debug)]
enum Mark {
    Label(Match),
    Band,
    Rule,
    Text,
}

/// So many labels without a colon, and more than with one, show that the document writes none.
const SPACED: usize = 3;

fn marks(pieces: &[Piece]) -> Vec<Mark> {
    let marks = |line| pieces.iter().map(|piece| mark(piece, line)).collect::<Vec<_>>();
    let labels = |marks: &[Mark]| marks.iter().filter(|mark| matches!(mark, Mark::Label(_))).count();
    let (usual, spaced) = (marks(Place::Line), marks(Place::Spaced));
    let more = labels(&spaced).saturating_sub(labels(&usual));
    if more >= SPACED.max(labels(&usual) + 1) { spaced } else { usual }
}

fn mark(piece: &Piece, line: Place) -> Mark {
    let text = piece.text();
    if piece.table || matches!(piece.kind, ParaKind::Bullet(_) | ParaKind::Numbered(_)) {
        return Mark::Text;
    }
    if labels::is_band(text) {
        return Mark::Band;
    }
    if labels::is_rule(text) && !labels::is_empty(text) {
        return Mark::Rule;
    }
    let place = if piece.cell.is_some() { Place::Cell } else { line };
    match labels::find(text, place).or_else(|| labels::find_owned(text)) {
        Some(found) => Mark::Label(found),
        None => Mark::Text,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Front,
    Head,
    Body,
}

struct Cut<'a> {
    layout: Layout,
    habits: Habits,
    state: State,
    /// Whether the last row may still take lines.
    open: bool,
    marks: &'a [Mark],
    pieces: &'a [Piece],
}

impl Cut<'_> {
    fn take(&mut self, at: usize) {
        let piece = &self.pieces[at];
        if piece.kind == ParaKind::Running {
            self.layout.running.push(piece.clone());
            return;
        }
        match &self.marks[at] {
            Mark::Label(found) if self.is_row(found, at) => self.row(found, piece),
            Mark::Band if self.state != State::Body => {
                self.layout.band.get_or_insert(self.layout.rows.len());
                self.state = State::Head;
                self.open = false;
            }
            Mark::Rule if self.state == State::Head && (self.open || self.head_goes_on(at)) => {
                self.open = false;
            }
            Mark::Rule if self.state == State::Front => {}
            _ if piece.table => self.body(piece),
            _ if self.open && self.belongs(at) => self.value_line(piece),
            _ => {
                if self.open && self.ends_abstract_unmarked(piece) {
                    self.layout.guessed_end = Some(piece.at);
                }
                self.loose(at);
            }
        }
    }

    /// Whether a label opens a row where it stands.
    fn is_row(&self, found: &Match, at: usize) -> bool {
        let label = found.labels.first().copied().unwrap_or(Label::Body);
        let text = self.pieces[at].text();
        let value = text.get(found.len..).unwrap_or_default();
        let filled = !value.is_empty();
        let seen = self.habits.labels.contains(&found.labels);
        let in_contact = self.open && self.last_label() == Some(Label::Contact);
        match self.state {
            State::Front => !label.is_contact_part() || matches!(label, Label::Email | Label::Telephone),
            State::Head if label.is_contact_part() => in_contact || filled,
            // A label without colon that stood before is a line of the text.
            State::Head if seen && is_prose(value) => false,
            State::Head => found.colon || !seen || label == Label::Contact,
            State::Body => {
                let late = matches!(label, Label::Attachments | Label::Contact | Label::Keywords);
                found.colon
                    && ((late && !seen && !is_prose(value) && self.stands_like_a_row(at))
                        || (in_contact && label.is_contact_part()))
            }
        }
    }

    fn last_label(&self) -> Option<Label> {
        self.layout.rows.last().map(Row::label)
    }

    /// Whether the last row is an abstract that neither a blank line nor its indent parts from this line.
    fn ends_abstract_unmarked(&self, piece: &Piece) -> bool {
        let Some(row) = self.layout.rows.last() else { return false };
        matches!(row.label(), Label::Abstract | Label::Summary)
            && row.place.is_none()
            && !piece.gap
            && row.lines.last().is_some_and(|last| last.indent <= piece.indent)
    }

    fn row(&mut self, found: &Match, piece: &Piece) {
        let mut text = piece.text();
        let mut found = found.clone();
        loop {
            let label = found.labels.first().copied();
            let value = &text[found.len.min(text.len())..];
            let next = labels::find_inside(value, label);
            let end = next.as_ref().map_or(value.len(), |(end, _)| *end);
            self.open_row(&found, &text[..found.len.min(text.len())], piece, &value[..end]);
            let Some((end, more)) = next else { break };
            text = &value[end..];
            found = more;
        }
        if self.state != State::Body {
            self.state = State::Head;
        }
    }

    fn open_row(&mut self, found: &Match, written: &str, piece: &Piece, value: &str) {
        let label = found.labels.first().copied().unwrap_or(Label::Body);
        let value = value.trim().trim_end_matches('|').trim_end();
        if label == Label::Body {
            self.state = State::Body;
            self.open = false;
            if !value.is_empty() {
                self.body_line(piece, value);
            }
            return;
        }
        if label.is_contact_part() {
            let open = self.last_label() == Some(Label::Contact);
            let fresh = !open || (label == Label::Name && self.has_part(Label::Name));
            if fresh {
                self.push_row(Match { labels: vec![Label::Contact], ..found.clone() }, "", piece);
            }
            self.push_line(piece, value, Some(label));
        } else {
            self.push_row(found.clone(), written, piece);
            if !value.is_empty() {
                self.push_line(piece, value, None);
            }
        }
        self.open = true;
    }

    fn has_part(&self, part: Label) -> bool {
        self.layout.rows.last().is_some_and(|row| row.lines.iter().any(|line| line.part == Some(part)))
    }

    fn push_row(&mut self, found: Match, written: &str, piece: &Piece) {
        if let Some(last) = self.layout.rows.last() {
            self.habits.beside |= last.stands_beside() == Some(true);
            self.habits.below |= last.stands_beside() == Some(false);
            self.habits.apart |= last.stands_apart();
        }
        if !self.habits.labels.contains(&found.labels) {
            self.habits.labels.push(found.labels.clone());
        }
        self.layout.rows.push(Row {
            labels: found.labels,
            whose: found.whose,
            written: written.trim().to_string(),
            at: piece.at,
            lines: Vec::new(),
            paras: Vec::new(),
            colon: found.colon,
            indent: piece.indent,
            place: piece.cell,
            has_mail: false,
        });
    }

    fn push_line(&mut self, piece: &Piece, text: &str, part: Option<Label>) {
        if let Some(row) = self.layout.rows.last_mut() {
            row.has_mail |= part == Some(Label::Email) || text.contains('@');
            row.lines.push(Line {
                at: piece.at,
                text: text.to_string(),
                part,
                kind: piece.kind,
                indent: piece.indent,
                gap: piece.gap && row.at != piece.at,
                cell: piece.cell,
            });
        }
    }

    /// Adds a line to the row it belongs to, parts of a contact taken apart.
    fn value_line(&mut self, piece: &Piece) {
        let part = self.part_for(piece);
        let label = self.last_label();
        let text = piece.text();
        let inside = if label == Some(Label::Contact) { labels::find_inside(text, label) } else { None };
        let end = inside.as_ref().map_or(text.len(), |(end, _)| *end);
        let value = text[..end].trim().trim_end_matches(['|']).trim_end();
        match part {
            Some(part) if self.fill_part(value, piece) => {
                let _ = part;
            }
            _ => {
                let value = value.to_string();
                self.push_line(piece, &value, None);
            }
        }
        if let Some((end, found)) = inside {
            let rest = Piece { text: text[end..].into(), ..piece.clone() };
            self.row(&found, &rest);
        }
    }

    /// The part of a contact whose value is still to come.
    fn part_for(&self, piece: &Piece) -> Option<Label> {
        let line = self.layout.rows.last()?.lines.last()?;
        let near = match (line.cell, piece.cell) {
            (Some(one), Some(other)) => one.row == other.row,
            _ => true,
        };
        let fits = match line.part? {
            Label::Email => piece.text().contains('@'),
            Label::Telephone | Label::Fax => piece.text().chars().any(|c| c.is_ascii_digit()),
            _ => true,
        };
        (line.text.is_empty() && near && fits).then_some(line.part?)
    }

    fn fill_part(&mut self, value: &str, piece: &Piece) -> bool {
        let Some(row) = self.layout.rows.last_mut() else { return false };
        match row.lines.last_mut() {
            Some(line) => {
                row.has_mail |= value.contains('@');
                line.text = value.to_string();
                line.at = piece.at;
                line.cell = piece.cell;
                true
            }
            None => false,
        }
    }

    /// A line without label that belongs to no row: of the head when that goes on, else the text begins.
    fn loose(&mut self, at: usize) {
        let piece = &self.pieces[at];
        let text = piece.text();
        match self.state {
            State::Front => self.layout.loose.push((0, piece.clone())),
            State::Head => {
                let prose = piece.gap && (is_sentence(text) || is_salutation(text)) && self.has_recipients();
                let long = text.chars().count() > LONGEST_HEAD_LINE || prose;
                let labelled = looks_labelled(text)
                    && !self.layout.rows.is_empty()
                    && (!piece.gap || self.label_follows(at));
                if is_form_instruction(text)
                    || piece.cell.is_some()
                    || (!long && (labelled || self.head_goes_on(at)))
                {
                    self.layout.loose.push((self.layout.rows.len(), piece.clone()));
                    self.open = false;
                } else {
                    self.body(piece);
                }
            }
            State::Body => self.body(piece),
        }
    }

    fn has_recipients(&self) -> bool {
        use Label::*;
        let sending = [To, ForAction, ForComment, ForInformation];
        let mut first = self.habits.labels.iter().filter_map(|labels| labels.first());
        first.any(|label| sending.contains(label))
    }

    fn body(&mut self, piece: &Piece) {
        self.state = State::Body;
        self.open = false;
        self.layout.body.push(piece.clone());
    }

    fn body_line(&mut self, piece: &Piece, text: &str) {
        self.layout.body.push(Piece { text: text.into(), ..piece.clone() });
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A line of a value for tests of the fields.
    pub(in crate::intake) fn line(part: Option<Label>, text: &str) -> Line {
        Line {
            at: Position { line: 1 },
            text: text.into(),
            part,
            kind: ParaKind::Plain,
            indent: 0,
            gap: false,
            cell: None,
        }
    }
}
