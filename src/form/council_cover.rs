//! The cover that a Council working group puts in front of a statement.

use super::{
    itu_t::{self, PADDING},
    itu_t_styles::BAND,
    labels::Labels,
    printed::{self, Printed},
    row::{self, THICK, label, para, paragraphs, value, values},
};
use crate::{
    sheet::{Fields, Inline, Item, Layout, Part, PartKind, Row, Style, Twips},
    statement::{
        Cover, FieldId,
        field::{CoverField, LineList, ListId},
    },
};

/// The cover on a page of its own.
pub(super) fn part(cover: &Cover, labels: &Labels) -> Part {
    let number = FieldId::Cover(CoverField::Number);
    let mut items = heading(cover, labels);
    if !items.is_empty() {
        items.push(super::text::empty());
    }
    items.push(Item::Fields(rows(vec![
        Row { rule_above: Some(THICK), ..text_row(labels.purpose, CoverField::Purpose, &cover.purpose) },
        text_row(labels.action_required, CoverField::ActionRequired, &cover.action_required),
        references(cover, labels),
    ])));
    let name = Printed::text(number, &cover.number);
    itu_t::part(PartKind::Cover, number, &name, items)
}

/// The body and meeting, and what identifies the document there; only what is given.
fn heading(cover: &Cover, labels: &Labels) -> Vec<Item> {
    let mut items = Vec::new();
    let meeting = FieldId::Cover(CoverField::Meeting);
    let printed = Printed::text(meeting, &cover.meeting);
    if !printed.is_empty() {
        let mut line = para(BAND, meeting, &printed);
        for inline in &mut line.inlines {
            if let Inline::Text(run) = inline {
                run.marks.bold = true;
            }
        }
        items.push(Item::Para(line));
    }
    let text = |part, text: &str| Printed::text(FieldId::Cover(part), text);
    let given = [
        (labels.agenda_item, CoverField::AgendaItem, text(CoverField::AgendaItem, &cover.agenda_item)),
        (labels.document, CoverField::Number, text(CoverField::Number, &cover.number)),
        (labels.date, CoverField::Date, Printed::date(FieldId::Cover(CoverField::Date), &cover.date)),
        (labels.original, CoverField::Language, language(cover, labels)),
        (labels.source, CoverField::Source, text(CoverField::Source, &cover.source)),
        (labels.title, CoverField::Title, text(CoverField::Title, &cover.title)),
    ];
    let given: Vec<Row> = given
        .into_iter()
        .filter(|(_, _, printed)| !printed.is_empty())
        .map(|(name, part, printed)| {
            let field = FieldId::Cover(part);
            row::row(field, vec![label(name, 1), value(Style::NORMAL, field, &printed, 1)])
        })
        .collect();
    if !given.is_empty() {
        items.push(Item::Fields(rows(given)));
    }
    items
}

/// The language line without the "Original:" that its label prints.
fn language(cover: &Cover, labels: &Labels) -> Printed {
    let line = &cover.language;
    let blanks = line.len() - line.trim_start().len();
    let named = line
        .get(blanks..blanks + labels.original.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(labels.original));
    let start = if named { blanks + labels.original.len() } else { 0 };
    Printed::part(FieldId::Cover(CoverField::Language), line, start..line.len())
}

fn text_row(name: &str, part: CoverField, text: &str) -> Row {
    let field = FieldId::Cover(part);
    let lines = paragraphs(field, text);
    row::row(field, vec![label(name, 1), values(Style::NORMAL, field, lines, 1)])
}

fn references(cover: &Cover, labels: &Labels) -> Row {
    let field = FieldId::List(ListId::Lines(LineList::CoverReferences));
    let all = cover
        .references
        .iter()
        .map(|(key, text)| Printed::text(FieldId::Line(LineList::CoverReferences, key), text));
    let all = printed::join_with("; ", all);
    Row {
        rule_above: Some(THICK),
        rule_below: Some(THICK),
        ..row::row(field, vec![label(labels.references, 1), value(Style::NORMAL, field, &all, 1)])
    }
}

fn rows(rows: Vec<Row>) -> Fields {
    Fields::new(Layout::Grid { columns: vec![Twips(2205), Twips(7434)], padding: PADDING }, rows)
}
