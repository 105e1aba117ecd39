//! The form the secretariat posts: number, period, group and language in front (TSB's templates of 2025-2028).

use std::sync::Arc;

use super::{
    itu_t::{self, PADDING},
    itu_t_styles::{
        BAND, DOCUMENT_NUMBER, EMBLEM, HEADER_RIGHT, PERIOD, QUESTION, SECTOR, SOURCE, TITLE, UNION,
        VENUE_DATE,
    },
    labels::Labels,
    ls_rows::{self, Spans},
    options::Emblem,
    printed::{self, Printed},
    row::{self, MEDIUM, THICK, fixed, label, para, value},
};
use crate::{
    sheet::{
        Cell, CellRole, Fields, Inline, Layout, Merge, Para, Part, Picture, Role, Row, RowsAnchor, Run,
        StyleTable, Twips,
    },
    statement::{
        FieldId, Statement,
        field::{ListId, MeetingField},
    },
};

/// Widths of the form's columns: edges of the emblem, of the labels, of the addressing labels, of the middle.
const COLUMNS: [i32; 5] = [1132, 455, 618, 3408, 4026];

/// The frame of the emblem: 18 by 19.6 mm.
const EMBLEM_WIDTH: Twips = Twips(1020);
const EMBLEM_HEIGHT: Twips = Twips(1111);

/// The statement on the form.
pub(super) fn part(s: &Statement, labels: &Labels, styles: &StyleTable, emblem: Option<&Emblem>) -> Part {
    let mut rows = header(s, labels, emblem);
    rows.extend(title_block(s, labels));
    rows.extend(ls_rows::addressing(s, labels, Spans { label: 3, value: 2 }));
    let first = rows.len();
    let mut contacts = ls_rows::contacts(s, labels, [2, 2, 1]);
    // The template counts two contacts, and calls the last one's name "dcontent" once more.
    for (row, name) in contacts.iter_mut().zip(["dcontent1", "dcontent2"]) {
        anchor(row, 1, name);
    }
    if let Some(last) = contacts.last_mut() {
        anchor(last, 1, "dcontent");
    }
    let rows_of = |name: &str, rows| RowsAnchor { name: name.to_string(), rows };
    let mut anchors = vec![rows_of("dtableau", 0..first)];
    let named = [(0, "dcontact"), (0, "dcontact1"), (1, "dcontact2")];
    let there = named.into_iter().filter(|(at, _)| *at < contacts.len());
    anchors.extend(there.map(|(at, name)| rows_of(name, first + at..first + at + 1)));
    rows.extend(contacts);
    let layout = Layout::Grid { columns: COLUMNS.map(Twips).to_vec(), padding: PADDING };
    itu_t::statement(s, labels, styles, Fields { anchors, ..Fields::new(layout, rows) })
}

/// Names what stands in a cell for the secretariat's scripts.
fn anchor(row: &mut Row, cell: usize, name: &str) {
    if let Some(cell) = row.cells.get_mut(cell) {
        cell.anchors.push(name.to_string());
    }
}

/// Three rows: the emblem's cell and the middle one run through all of them.
fn header(s: &Statement, labels: &Labels, emblem: Option<&Emblem>) -> Vec<Row> {
    let groups = FieldId::List(ListId::Groups);
    let number = Printed::text(FieldId::Number, &s.number);
    let group = printed::study_group(s).between(&format!("{} ", labels.study_group_of_header), "");
    let language = Printed::text(FieldId::LanguagePrinted, &s.language.printed)
        .between(&format!("{} ", labels.original), "");
    let right = [
        (FieldId::Number, DOCUMENT_NUMBER, number, Some("dnum")),
        (groups, HEADER_RIGHT, group, Some("dsg")),
        (FieldId::LanguagePrinted, HEADER_RIGHT, language, None),
    ];
    let last = right.len() - 1;
    let rows = right.into_iter().enumerate();
    rows.map(|(at, (field, style, printed, name))| {
        let (merge, middle) = if at == 0 {
            (Merge::Start, self::middle(s, labels))
        } else {
            (Merge::Continue, vec![Para::new(PERIOD)])
        };
        let mut left = Para::new(if at == 0 { EMBLEM } else { PERIOD });
        if let Some(emblem) = emblem.filter(|_| at == 0) {
            let (image, alt) = (Arc::clone(&emblem.image), emblem.alt.clone());
            left.inlines.push(Inline::Picture(Picture::within(image, alt, EMBLEM_WIDTH, EMBLEM_HEIGHT)));
        }
        let merged = |span, paras| Cell { merge, ..Cell::new(CellRole::Banner, span, paras) };
        let mut right = value(style, field, &printed, 1);
        right.centered = field != groups;
        right.anchors.extend(name.map(str::to_string));
        Row {
            origin: Some(field),
            rule_below: (at == last).then_some(THICK),
            cells: vec![Cell { centered: at == 0, ..merged(1, vec![left]) }, merged(3, middle), right],
            ..Row::default()
        }
    })
    .collect()
}

fn middle(s: &Statement, labels: &Labels) -> Vec<Para> {
    let mut sector = Para::new(SECTOR);
    for line in labels.sector {
        if !sector.inlines.is_empty() {
            sector.inlines.push(Inline::Break);
        }
        sector.inlines.push(Inline::Text(Run::new(Role::Label, line)));
    }
    let period = Printed::text(FieldId::StudyPeriod, &s.study_period);
    let period = period.between(&format!("{} ", labels.study_period), "");
    vec![fixed(UNION, labels.union, false), sector, para(PERIOD, FieldId::StudyPeriod, &period)]
}

fn title_block(s: &Statement, labels: &Labels) -> Vec<Row> {
    let groups = FieldId::List(ListId::Groups);
    let meeting = FieldId::Meeting(MeetingField::Place);
    let kind = Printed::text(FieldId::DocumentType, &s.document_type);
    let mut kind_of_document = if kind.is_empty() {
        fixed(BAND, labels.document_type, true)
    } else {
        para(BAND, FieldId::DocumentType, &kind)
    };
    for inline in &mut kind_of_document.inlines {
        if let Inline::Text(run) = inline {
            run.marks.bold = true;
        }
    }
    // The template leaves the height of these rows to what stands in them.
    let row = |field, cells| Row { origin: Some(field), cells, ..Row::default() };
    let banner = |paragraph| Cell::new(CellRole::Banner, 5, vec![paragraph]);
    let title = FieldId::TitleSubject;
    let mut rows = vec![
        row(
            groups,
            vec![
                label(labels.questions, 2),
                value(QUESTION, groups, &printed::questions(s), 2),
                Cell::new(CellRole::Aside, 1, vec![para(VENUE_DATE, meeting, &printed::meeting(s))]),
            ],
        ),
        row(FieldId::DocumentType, vec![banner(kind_of_document)]),
        row(
            FieldId::Source,
            vec![label(labels.source, 2), value(SOURCE, FieldId::Source, &printed::source(s), 3)],
        ),
        Row {
            rule_below: Some(MEDIUM),
            ..row(title, vec![label(labels.title, 2), value(TITLE, title, &printed::title(s), 3)])
        },
        Row { origin: None, ..row::row(title, vec![banner(itu_t::band(labels))]) },
    ];
    let names =
        [(0, 1, "dbluepink"), (0, 2, "dmeeting"), (1, 0, "ddoctype"), (2, 1, "dsource"), (3, 1, "dtitle1")];
    for (row, cell, name) in names {
        anchor(&mut rows[row], cell, name);
    }
    rows
}
