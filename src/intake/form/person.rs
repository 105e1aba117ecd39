//! Rows that name a contact, and the lines in them.

use crate::{
    intake::{
        fields::contact,
        labels::{self, Label, Match, Place},
        layout::Row,
        piece,
    },
    source::{Cell, ParaKind, Position},
};

/// Whether a row of the table whose label cell is empty names one more contact; `above` is the row before it.
///
/// Each contact has a row of its own on the form. In other documents one may go on over several rows: there each has a
/// line for each row.
pub(super) fn begins(above: &Row, cells: &[Cell]) -> bool {
    let texts = || cells.iter().flat_map(|cell| &cell.paras).flat_map(|para| para.text.text().split('\n'));
    let has_address = texts().any(|text| text.contains('@'));
    match above.label() {
        Label::Contact => {
            let named = cells.iter().skip(1).find(|cell| !cell.goes_on);
            let is_named =
                named.is_some_and(|cell| cell.paras.iter().any(|para| !para.text.text().trim().is_empty()));
            is_named && (has_several_names(above) || (has_address && is_reached(above)))
        }
        // The first contact, in a row that was put in above the one that was the first.
        Label::Approval | Label::Deadline => {
            has_address
                || texts().any(|text| {
                    labels::find(text.trim(), Place::Line).is_some_and(|found| part(&found).is_some())
                })
        }
        _ => false,
    }
}

/// Whether two lines of a cell say who the person is.
fn has_several_names(row: &Row) -> bool {
    let mut names = row.lines.iter().filter(|line| line.part.is_none()).map(|line| line.cell).peekable();
    let first = names.peek().copied();
    names.filter(|cell| first == Some(*cell)).count() > 1
}

fn is_reached(row: &Row) -> bool {
    row.lines.iter().any(|line| line.part == Some(Label::Email) || line.text.contains('@'))
}

/// The part of a contact that a label announces.
fn part(found: &Match) -> Option<Label> {
    found.labels.first().copied().filter(|label| label.is_contact_part())
}

/// Adds a line of a contact, its parts taken apart: "Tel:\t+41 22 … E-mail:\tada@example.org".
pub(super) fn add_line(row: &mut Row, at: Position, line: &str, place: piece::Cell) {
    let mut rest = line;
    let mut label = labels::find(line, Place::Line).filter(|found| part(found).is_some());
    loop {
        let from = label.as_ref().map_or(0, |found| found.len.min(rest.len()));
        let value = rest.get(from..).unwrap_or_default();
        let after = label.as_ref().and_then(part).unwrap_or(Label::Contact);
        let next = labels::find_inside(value, Some(after)).filter(|(_, found)| part(found).is_some());
        let end = next.as_ref().map_or(value.len(), |(end, _)| *end);
        let text = value.get(..end).unwrap_or_default().trim();
        let waits = row.lines.last().is_some_and(|line| line.part.is_some() && line.text.is_empty());
        match (label.as_ref().and_then(part), row.lines.last_mut()) {
            (None, Some(last)) if waits => last.text = text.to_string(),
            (part, _) => {
                let spoken = contact::reach_of(text).filter(|_| part.is_none());
                let (part, text) = spoken.map_or((part, text), |(part, text)| (Some(part), text));
                row.lines.push(super::line_of(at, text, part, ParaKind::Plain, place));
            }
        }
        let Some((end, found)) = next else { break };
        rest = value.get(end..).unwrap_or_default();
        label = Some(found);
    }
}
