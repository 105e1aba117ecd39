//! Rows and text become a statement, and every step is reported.

mod cover;
mod head;
mod sending;
mod text;

pub(super) use cover::end as cover_end;
pub(super) use head::attachment;

use crate::{
    form::printed,
    intake::{
        Found, Remark, RemarkKind, Report, Understood,
        labels::{self, Label},
        layout::{Layout, Line, Row, is_form_instruction},
        piece::Piece,
    },
    source::{self, Content, ParaKind, Position, Source},
    statement::{FieldId, Key, Statement, field::ContactField, text::RichText},
};

use super::fields::contact;

/// A statement in the making.
pub(super) struct Build<'a> {
    source: &'a Source,
    s: Statement,
    report: Report,
    /// Lines of the head that no field takes, to stand before the text.
    kept: Vec<(Position, RichText)>,
    /// The title as it was received.
    title: String,
    /// What each contact was named for.
    matters: Vec<(Key, String)>,
}

/// Makes a statement of a document that has been cut into its parts.
pub(super) fn build(source: &Source, layout: Layout) -> Understood {
    let mut build = Build {
        source,
        s: Statement::default(),
        report: Report::default(),
        kept: Vec::new(),
        title: String::new(),
        matters: Vec::new(),
    };
    build.report.made = source.made;
    build.report.remarks = remarks_of(source);
    let Layout { preface, subject, mut rows, loose, mut body, whole, running, band, guessed_end } = layout;
    if rows.is_empty() {
        build.no_head(source);
    }
    let cover_end = cover::end(&rows, band);
    let head_start = rows.iter().position(|row| row.label().is_of_statement()).unwrap_or(rows.len());
    let (mut before, mut between, mut beside) = (Vec::new(), Vec::new(), Vec::new());
    for (rows_before, piece) in loose {
        if rows_before < cover_end {
            before.push(piece);
        } else if rows_before <= head_start.max(cover_end) {
            between.push(piece);
        } else if rows.get(rows_before - 1).is_some_and(|row| row.label() == Label::Questions) {
            beside.push(piece);
        } else {
            build.keep_piece(&piece);
        }
    }
    let statement_rows = rows.split_off(cover_end);
    build.cover(&rows, before);
    build.letter_title(&statement_rows, &mut body);
    let mut head = build.masthead(&between);
    build.preface(&preface, subject, &statement_rows);
    build.rows(&statement_rows, &mut head);
    for piece in beside {
        if !build.meeting_beside_questions(&piece) {
            build.keep_piece(&piece);
        }
    }
    if let Some(at) = guessed_end {
        let message = "No blank line shows where the abstract ends; the text was taken to begin here";
        build.remark(at, RemarkKind::Assumed, message);
    }
    build.running(&running);
    build.text(&body);
    build.whole(&whole);
    build.settle_title();
    build.report.remarks.sort_by_key(|remark| remark.at);
    Understood { statement: build.s, report: build.report }
}

/// What the reader of a document had to say of it. A picture of the head is the form's own.
pub(super) fn remarks_of(source: &Source) -> Vec<Remark> {
    let head = source.blocks.iter().find_map(|block| match &block.content {
        Content::Table(table) => table.rows.iter().map(|row| row.at).chain([block.at]).max(),
        Content::Para(para) if para.text.text().trim().is_empty() => None,
        Content::Para(_) => Some(Position::default()),
    });
    let remark = |remark: &source::Remark| {
        let kind = match remark.kind {
            source::RemarkKind::Changed => RemarkKind::Changed,
            source::RemarkKind::Picture if head.is_some_and(|end| remark.at <= end) => return None,
            source::RemarkKind::Lost | source::RemarkKind::Picture => RemarkKind::Lost,
            source::RemarkKind::Assumed => RemarkKind::Assumed,
        };
        Some(Remark { at: remark.at, kind, message: remark.message.clone() })
    };
    source.remarks.iter().filter_map(remark).collect()
}

/// What a contact's label says it is for, however its rows are counted: "Technical contact 2:".
fn matter_of(label: &str) -> String {
    label.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// A value of several paragraphs; lines that were wrapped are joined again.
fn paragraphs(lines: &[Line]) -> String {
    let lines: Vec<&Line> = lines.iter().filter(|line| !line.text.is_empty()).collect();
    let widest = lines.iter().map(|line| line.text.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lines.get(before));
        match before {
            Some(before) if goes_on(before, line, widest) => text.push(' '),
            Some(_) => text.push('\n'),
            None => {}
        }
        text.push_str(&line.text);
    }
    text
}

/// Lines of a value that was wrapped are at most this wide, in characters.
const WIDEST_WRAPPED: usize = 110;

/// Whether a line of a value goes on with the paragraph of the line right above it.
fn goes_on(before: &Line, line: &Line, widest: usize) -> bool {
    let next = before.at.line + 1 == line.at.line && before.cell.is_none() && line.cell.is_none();
    let plain = before.kind == ParaKind::Plain && line.kind == ParaKind::Plain;
    let ends = before.text.ends_with(['.', ':', ';', '?', '!']);
    let word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    let full = before.text.chars().count() + 1 + word > widest;
    let small = line.text.starts_with(char::is_lowercase);
    next && plain && widest <= WIDEST_WRAPPED && (full || (!ends && small))
}

/// What stands in the band of a posted document to say what kind it is.
pub(super) fn is_document_type(text: &str) -> bool {
    ["TD", "TEMPORARY DOCUMENT", "CONTRIBUTION"].contains(&text)
}

impl Build<'_> {
    fn found(&mut self, field: FieldId, at: Position) {
        self.report.found.push(Found { field, at });
    }

    fn remark(&mut self, at: Position, kind: RemarkKind, message: impl Into<String>) {
        self.report.remarks.push(Remark { at, kind, message: message.into() });
    }

    /// Sets an empty text field; a second value stays in the text.
    fn set(&mut self, row: &Row, value: String, field: FieldId, place: fn(&mut Statement) -> &mut String) {
        if labels::is_empty(&value) {
            return;
        }
        if !place(&mut self.s).is_empty() {
            return self.keep_row(row);
        }
        *place(&mut self.s) = value;
        self.found(field, row.at);
    }

    /// Leaves a row in the text and says so.
    fn keep_row(&mut self, row: &Row) {
        let parts: Vec<&str> = std::iter::once(row.written.as_str())
            .chain(row.lines.iter().map(|line| line.text.as_str()))
            .filter(|part| !part.is_empty())
            .collect();
        let text = parts.join(" ");
        let label = row.written.trim_end_matches([':', ' ', '\t', '|']);
        self.kept.push((row.at, RichText::plain(text)));
        self.remark(
            row.at,
            RemarkKind::Kept,
            format!("No field takes \"{label}\" here; it stays at the beginning of the text"),
        );
    }

    /// Leaves a line of the head in the text and says so.
    fn keep_piece(&mut self, piece: &Piece) {
        if labels::is_rule(piece.text()) {
            return;
        }
        if is_form_instruction(piece.text()) {
            let message =
                format!("The form's own instruction is not part of the statement: \"{}\"", piece.text());
            return self.remark(piece.at, RemarkKind::Lost, message);
        }
        if is_document_type(piece.text()) && self.s.document_type.is_empty() {
            self.s.document_type = piece.text().to_string();
            return self.found(FieldId::DocumentType, piece.at);
        }
        self.kept.push((piece.at, piece.text.clone()));
        self.remark(
            piece.at,
            RemarkKind::Kept,
            "This line was not understood; it stays at the beginning of the text",
        );
    }

    /// Says that no head was understood.
    fn no_head(&mut self, source: &Source) {
        let empty =
            |content: &Content| matches!(content, Content::Para(para) if para.text.text().trim().is_empty());
        let first = source.blocks.iter().find(|block| !empty(&block.content));
        let (at, message) = match first {
            Some(block) => (
                block.at,
                "No label of a liaison statement was understood; the whole document is in the text",
            ),
            None => (Position { line: 1 }, "The document holds no text"),
        };
        self.remark(at, RemarkKind::Kept, message);
    }

    /// Keeps what a mail says in front of the statement; its subject is the title where there is no other.
    fn preface(&mut self, pieces: &[Piece], subject: Option<usize>, rows: &[Row]) {
        let titled = !self.title.is_empty()
            || rows.iter().any(|row| row.label() == Label::Title && !row.lines.is_empty());
        for (number, piece) in pieces.iter().enumerate() {
            let about = piece.text().split_once(':').map(|(_, about)| about.trim());
            match about.filter(|about| subject == Some(number) && !titled && !about.is_empty()) {
                Some(about) => {
                    self.title(about, piece.at);
                    self.remark(piece.at, RemarkKind::Assumed, "The mail's subject was taken as the title");
                }
                None => {
                    self.kept.push((piece.at, piece.text.clone()));
                    let message = "This line of a mail stands before the statement; it stays at the beginning of the text";
                    self.remark(piece.at, RemarkKind::Kept, message);
                }
            }
        }
    }

    fn contacts(&mut self, row: &Row) {
        let persons = contact::persons(&row.lines);
        if persons.is_empty() && !row.whose.is_empty() {
            return self.keep_row(row);
        }
        for (number, person) in persons.into_iter().enumerate() {
            let at = person.at;
            let emails = crate::statement::List::of(&mut self.s.keys, person.emails);
            let mut organization = person.organization;
            let mut lines = person.lines;
            if number == 0 && organization.is_empty() {
                organization.clone_from(&row.whose);
            } else if number == 0 && !row.whose.is_empty() {
                lines.push(row.whose.clone());
            }
            let lines = crate::statement::List::of(&mut self.s.keys, lines);
            let contact = crate::statement::Contact {
                name: person.name,
                role: person.role,
                organization,
                country: person.country,
                telephone: person.telephone,
                fax: person.fax,
                emails,
                lines,
            };
            // A person may answer for several matters under several labels.
            let matter = matter_of(&row.written);
            let again = |(key, other): &(Key, String)| {
                let known = self.s.contacts.get(*key);
                *other != matter && known.is_some_and(|known| known.says_the_same(&contact))
            };
            if !matter.is_empty() && self.matters.iter().any(again) {
                continue;
            }
            let key = self.s.contacts.push(&mut self.s.keys, contact);
            self.matters.push((key, matter));
            self.found(FieldId::Contact(key, ContactField::Name), at);
        }
    }

    /// Keeps the received title whole where the form would print another.
    fn settle_title(&mut self) {
        if !self.title.is_empty() && printed::title(&self.s).to_string() != self.title {
            self.s.title.override_text = std::mem::take(&mut self.title);
        }
    }

    /// Whether any row has this label.
    fn has(rows: &[Row], label: Label) -> bool {
        rows.iter().any(|row| row.labels.contains(&label))
    }
}
