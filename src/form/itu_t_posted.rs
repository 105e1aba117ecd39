//! The form the secretariat posts: number, period, group and language in front (TSB's templates of 2025-2028).

use super::{
    itu_t::{self, PADDING, one_line},
    itu_t_styles::{
        BAND, DOCUMENT_NUMBER, EMBLEM, HEADER_RIGHT, PERIOD, QUESTION, SECTOR, SOURCE, TITLE, UNION,
        VENUE_DATE,
    },
    labels::Labels,
    ls_rows::{self, Spans},
    printed::{self, Printed},
    row::{self, MEDIUM, THICK, fixed, label, para, value},
};
use crate::{
    sheet::{
        Cell, CellRole, Fields, Inline, Layout, Merge, Para, Part, Property, Role, Row, Run, StyleTable,
        Twips,
    },
    statement::{
        FieldId, Statement,
        field::{ListId, MeetingField},
    },
};

/// Widths of the form's columns: edges of the emblem, of the labels, of the addressing labels, of the middle.
const COLUMNS: [i32; 5] = [1132, 455, 618, 3408, 4026];

/// The statement on the form.
pub(super) fn part(s: &Statement, labels: &Labels, styles: &StyleTable) -> Part {
    let mut rows = header(s, labels);
    rows.extend(title_block(s, labels));
    rows.extend(ls_rows::addressing(s, labels, Spans { label: 3, value: 2 }));
    let contacts = ls_rows::contacts(s, labels, [2, 2, 1]);
    rows.extend((1..).zip(contacts).map(|(at, row)| Row {
        anchor: match at {
            1 => Some("dcontact".to_string()),
            2 => Some("dcontact2".to_string()),
            _ => None,
        },
        ..row
    }));
    let head =
        Fields { layout: Layout::Grid { columns: COLUMNS.map(Twips).to_vec(), padding: PADDING }, rows };
    itu_t::statement(s, labels, styles, head, Some("dcontent"))
}

/// Three rows: the emblem's cell and the middle one run through all of them.
fn header(s: &Statement, labels: &Labels) -> Vec<Row> {
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
    rows.map(|(at, (field, style, printed, anchor))| {
        let (merge, middle) = if at == 0 {
            (Merge::Start, self::middle(s, labels))
        } else {
            (Merge::Continue, vec![Para::new(PERIOD)])
        };
        let merged = |span, paras| Cell { merge, ..Cell::new(CellRole::Banner, span, paras) };
        Row {
            anchor: anchor.map(str::to_string),
            rule_below: (at == last).then_some(THICK),
            min_height: None,
            ..row::row(
                field,
                vec![merged(1, vec![Para::new(EMBLEM)]), merged(3, middle), value(style, field, &printed, 1)],
            )
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
    let anchored = |anchor: &str, row: Row| Row { anchor: Some(anchor.to_string()), ..row };
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
    let banner = |paragraph| Cell::new(CellRole::Banner, 5, vec![paragraph]);
    vec![
        anchored(
            "dbluepink",
            row::row(
                groups,
                vec![
                    label(labels.questions, 2),
                    value(QUESTION, groups, &printed::questions(s), 2),
                    Cell::new(CellRole::Aside, 1, vec![para(VENUE_DATE, meeting, &printed::meeting(s))]),
                ],
            ),
        ),
        anchored("ddoctype", row::row(FieldId::DocumentType, vec![banner(kind_of_document)])),
        anchored(
            "dsource",
            row::row(
                FieldId::Source,
                vec![label(labels.source, 2), value(SOURCE, FieldId::Source, &printed::source(s), 3)],
            ),
        ),
        anchored(
            "dtitle1",
            Row {
                rule_below: Some(MEDIUM),
                ..row::row(
                    FieldId::TitleSubject,
                    vec![label(labels.title, 2), value(TITLE, FieldId::TitleSubject, &printed::title(s), 3)],
                )
            },
        ),
        Row { origin: None, ..row::row(FieldId::TitleSubject, vec![banner(itu_t::band(labels))]) },
    ]
}

/// The properties by which the secretariat's scripts know a document.
pub(super) fn properties(s: &Statement, labels: &Labels) -> Vec<Property> {
    let group = printed::study_group(s).between(&format!("{} ", labels.study_group_of_header), "");
    let language = Printed::text(FieldId::LanguagePrinted, &s.language.printed)
        .between(&format!("{} ", labels.original), "");
    [
        ("Docnum", Printed::text(FieldId::Number, &s.number)),
        ("Docdate", group),
        ("Docorlang", language),
        ("Docbluepink", printed::questions(s)),
        ("Docdest", printed::meeting(s)),
        ("Docauthor", printed::source(s)),
    ]
    .into_iter()
    .map(|(name, value)| Property { name: name.to_string(), value: one_line(&value) })
    .collect()
}
