//! The cover in front of a statement.

use super::{Build, paragraphs};
use crate::{
    intake::{
        RemarkKind,
        fields::masthead,
        labels::{self, Label},
        layout::Row,
        piece::Piece,
    },
    statement::{
        Cover, FieldId, List, WrittenDate, date,
        field::{CoverField, LineList, ListId},
    },
};

/// How many of the rows belong to a cover.
///
/// A cover has the action that is required or the references, or a purpose before the form's band, and all that
/// before the first row that only a liaison statement has.
pub(in crate::intake) fn end(rows: &[Row], band: Option<usize>) -> usize {
    let limit = rows
        .iter()
        .position(|row| row.label().is_of_statement())
        .unwrap_or(rows.len())
        .min(band.unwrap_or(rows.len()));
    let front = &rows[..limit];
    let certain = front.iter().any(|row| row.label().is_cover())
        || (band == Some(limit) && front.iter().any(|row| row.label() == Label::Purpose));
    if !certain {
        return 0;
    }
    let last = front
        .iter()
        .rposition(|row| row.label().is_cover() || matches!(row.label(), Label::Purpose | Label::Summary));
    last.map_or(0, |last| last + 1)
}

impl Build<'_> {
    /// Fills the cover from its rows and the lines in front of them.
    pub(super) fn cover(&mut self, rows: &[Row], lines: Vec<Piece>) {
        if rows.is_empty() {
            for line in lines {
                self.keep_piece(&line);
            }
            return;
        }
        let mut cover = Cover::default();
        self.cover_head(&mut cover, rows, &lines);
        for row in rows {
            self.cover_row(&mut cover, row);
        }
        self.s.cover = Some(cover);
    }

    fn cover_head(&mut self, cover: &mut Cover, rows: &[Row], lines: &[Piece]) {
        let mut head = masthead::masthead(lines);
        // Under the language stand source and title, where no label says otherwise.
        if let Some(language) = rows.iter().find(|row| row.label() == Label::Language) {
            let free = |label: Label| !Self::has(rows, label);
            for (place, labels) in [
                (&mut head.source, [Label::Source, Label::From]),
                (&mut head.title, [Label::Title, Label::Title]),
            ] {
                let under = head.rest.iter().position(|piece| piece.at > language.at);
                if place.is_none()
                    && labels.into_iter().all(free)
                    && let Some(under) = under
                {
                    *place = Some(head.rest.remove(under));
                }
            }
        }
        if let [line] = head.rest.as_slice()
            && lines.len() == 1
        {
            head.body = Some(line.clone());
            head.rest.clear();
        }
        let meeting: Vec<&Piece> = [&head.body, &head.meeting].into_iter().flatten().collect();
        if let Some(first) = meeting.first() {
            let texts: Vec<&str> = meeting.iter().map(|piece| piece.text()).collect();
            cover.meeting = texts.join(", ");
            self.found(FieldId::Cover(CoverField::Meeting), first.at);
        }
        for (piece, field, place) in [
            (&head.number, CoverField::Number, &mut cover.number),
            (&head.language, CoverField::Language, &mut cover.language),
            (&head.source, CoverField::Source, &mut cover.source),
            (&head.title, CoverField::Title, &mut cover.title),
        ] {
            if let Some(piece) = piece {
                *place = piece.text().to_string();
                self.found(FieldId::Cover(field), piece.at);
            }
        }
        if let Some(piece) = &head.date {
            cover.date = WrittenDate::of(piece.text(), date::parse(piece.text()));
            self.found(FieldId::Cover(CoverField::Date), piece.at);
        }
        for piece in [head.study_period, head.study_group].into_iter().flatten().chain(head.rest) {
            self.keep_piece(&piece);
        }
    }

    fn cover_row(&mut self, cover: &mut Cover, row: &Row) {
        let value = row.value();
        let whole = paragraphs(&row.lines);
        let (field, place, value) = match row.label() {
            Label::Purpose => (CoverField::Purpose, &mut cover.purpose, whole),
            Label::Summary if cover.purpose.is_empty() => (CoverField::Purpose, &mut cover.purpose, whole),
            Label::ActionRequired => (CoverField::ActionRequired, &mut cover.action_required, whole),
            Label::Meeting => (CoverField::Meeting, &mut cover.meeting, value),
            Label::AgendaItem => (CoverField::AgendaItem, &mut cover.agenda_item, value),
            Label::Number => (CoverField::Number, &mut cover.number, value),
            Label::Language => (CoverField::Language, &mut cover.language, value),
            Label::Source | Label::From => (CoverField::Source, &mut cover.source, value),
            Label::Title => (CoverField::Title, &mut cover.title, value),
            Label::Date if date::parse(&value).is_some() && cover.date.is_empty() => {
                cover.date = date::parse(&value).into();
                return self.found(FieldId::Cover(CoverField::Date), row.at);
            }
            Label::References if cover.references.is_empty() => {
                let references = whole.split([';', '\n']).map(str::trim);
                let references: Vec<String> =
                    references.filter(|text| !labels::is_empty(text)).map(str::to_string).collect();
                cover.references = List::of(&mut self.s.keys, references);
                return self.found(FieldId::List(ListId::Lines(LineList::CoverReferences)), row.at);
            }
            _ => return self.keep_row(row),
        };
        if labels::is_empty(&value) {
            return;
        }
        if !place.is_empty() {
            return self.keep_row(row);
        }
        *place = value;
        self.found(FieldId::Cover(field), row.at);
        if row.label() == Label::Summary {
            self.remark(row.at, RemarkKind::Assumed, "The cover's summary was taken as its purpose");
        }
    }
}
