//! The form a rapporteur hands in: the secretariat's "Liaison Statement – Unformatted template" (TSB, 2022-23).

use super::{
    itu_t::{self, PADDING},
    itu_t_styles::{QUESTION, SOURCE, TITLE, VENUE_DATE},
    labels::Labels,
    ls_rows::{self, Spans},
    printed,
    row::{self, THICK, label, value},
};
use crate::{
    sheet::{Cell, CellRole, Fields, Layout, Part, Row, Style, StyleTable, Twips},
    statement::{
        FieldId, Statement,
        field::{ListId, MeetingField},
    },
};

/// Widths of the form's columns.
const COLUMNS: [i32; 6] = [1544, 661, 1818, 1433, 330, 3853];

/// The statement on the form.
pub(super) fn part(s: &Statement, labels: &Labels, styles: &StyleTable) -> Part {
    let mut rows = header(s, labels);
    rows.extend(ls_rows::addressing(s, labels, Spans { label: 2, value: 4 }));
    rows.extend(ls_rows::contacts(s, labels, [1, 3, 2]));
    let layout = Layout::Grid { columns: COLUMNS.map(Twips).to_vec(), padding: PADDING };
    itu_t::statement(s, labels, styles, Fields::new(layout, rows))
}

fn header(s: &Statement, labels: &Labels) -> Vec<Row> {
    let groups = FieldId::List(ListId::Groups);
    let meeting = FieldId::Meeting(MeetingField::Place);
    let title = FieldId::TitleSubject;
    vec![
        Row {
            rule_above: Some(THICK),
            ..row::row(
                groups,
                vec![
                    label(labels.questions, 1),
                    value(QUESTION, groups, &printed::questions(s), 2),
                    label(labels.meeting, 2),
                    value(VENUE_DATE, meeting, &printed::meeting(s), 1),
                ],
            )
        },
        row::row(
            groups,
            vec![
                label(labels.study_group, 1),
                value(Style::NORMAL, groups, &printed::study_group(s), 2),
                label(labels.working_party, 2),
                value(Style::NORMAL, groups, &printed::working_party(s), 1),
            ],
        ),
        row::row(
            FieldId::Source,
            vec![label(labels.source, 1), value(SOURCE, FieldId::Source, &printed::source(s), 5)],
        ),
        row::row(title, vec![label(labels.title, 1), value(TITLE, title, &printed::title(s), 5)]),
        Row {
            origin: None,
            rule_above: Some(THICK),
            ..row::row(title, vec![Cell::new(CellRole::Banner, 6, vec![itu_t::band(labels)])])
        },
    ]
}
