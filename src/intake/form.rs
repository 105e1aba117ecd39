//! A form that its author set out in tables, cut by its cells instead of by the look of its lines.
//!
//! Word files tell what a cell is and where it ends, so nothing has to be guessed: a cell that is nothing but a label
//! opens a row, and what stands in the cells behind it is the value, whatever it looks like. Styles of the ITU's forms
//! name their field even where there is no label. What follows the last table of the head is the text.

mod person;
mod styled;
#[cfg(test)]
mod tests;

use super::{
    fields::number,
    labels::{self, Label, Match, Place},
    layout::{Layout, Line, Row},
    piece::{self, Piece},
};
use crate::{
    source::{self, Block, Cell, Content, Made, Para, ParaKind, Position, Source, Table},
    statement::{
        date,
        text::{Marks, RichText},
    },
};

/// Cuts a document whose head is a form in tables; nothing when it is made of characters or has no such head.
pub(super) fn cut(source: &Source) -> Option<Layout> {
    if source.made != Made::OfParts {
        return None;
    }
    let head = source.blocks.iter().position(is_head)?;
    let end = end_of_head(&source.blocks, head);
    let mut form = Form::default();
    for (number, block) in source.blocks.iter().enumerate() {
        match &block.content {
            Content::Para(para) if para.kind == ParaKind::Running => {
                form.layout.running.push(piece(number, block.at, para, None));
            }
            Content::Table(table) if number < end => form.table(number, table),
            Content::Para(para) if number < end => form.loose(number, block.at, para, None),
            _ => form.layout.whole.push(number),
        }
    }
    form.layout.whole = without_end(source, std::mem::take(&mut form.layout.whole));
    Some(form.layout)
}

fn is_head(block: &Block) -> bool {
    let Content::Table(table) = &block.content else { return false };
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let label = |cell: &Cell| whole_label(cell).and_then(|found| found.labels.first().copied());
    piece::is_form(table)
        && cells().any(|cell| {
            label(cell).is_some_and(Label::is_of_statement)
                || styled::label(cell).is_some_and(Label::is_of_statement)
        })
}

/// So many paragraphs between the form and the table of its abstract are lines that somebody put there.
const MOST_BETWEEN: usize = 6;

/// Behind the last table of the head: the one with the abstract, or the last of the forms that follow at once.
fn end_of_head(blocks: &[Block], head: usize) -> usize {
    let mut end = head + 1;
    let mut between = 0;
    let mut looks: Vec<Look<'_>> = Vec::new();
    for (number, block) in blocks.iter().enumerate().skip(head) {
        match &block.content {
            Content::Para(para) if para.text.text().trim().is_empty() => {}
            // A text begins with a heading or a list; the head has none.
            Content::Para(para) if between < MOST_BETWEEN && para.kind == ParaKind::Plain => between += 1,
            Content::Table(table) if number == head || piece::is_form(table) => {
                let labelled: Vec<_> = labelled(table).collect();
                let mut abstracts = labelled
                    .iter()
                    .filter(|(label, _)| matches!(label, Label::Abstract | Label::Summary))
                    .peekable();
                let abstract_table = abstracts.peek().is_some();
                // Behind paragraphs it may be a table of the text that has such a word.
                let is_head = between == 0 || abstracts.any(|(_, look)| looks.contains(look));
                if is_head {
                    end = number + 1;
                }
                if abstract_table {
                    return end;
                }
                looks.extend(labelled.into_iter().map(|(_, look)| look));
            }
            _ => return end,
        }
    }
    end
}

/// How a form sets its labels: the style, and whether they end with a colon.
type Look<'a> = (Option<&'a str>, bool);

/// The labels that open the rows of a table, and their looks.
fn labelled(table: &Table) -> impl Iterator<Item = (Label, Look<'_>)> {
    table.rows.iter().filter_map(|row| {
        let cell = row.cells.first()?;
        let label = whole_label(cell)?.labels.first().copied()?;
        let para = cell.paras.iter().find(|para| !para.text.text().trim().is_empty())?;
        let style = para.style.as_ref().map(|style| style.id.as_str());
        Some((label, (style, para.text.text().trim().ends_with([':', '：']))))
    })
}

/// The line that closes a form is drawn of so many low lines at least.
const LEAST_DRAWN: usize = 10;

/// The blocks of the text without the line that closes it and the empty paragraphs before that.
fn without_end(source: &Source, mut whole: Vec<usize>) -> Vec<usize> {
    let text = |number: &usize| match source.blocks.get(*number).map(|block| &block.content) {
        Some(Content::Para(para)) => Some(para.text.text().trim()),
        _ => None,
    };
    let is_rule = |number: &usize| text(number).is_some_and(|text| !text.is_empty() && labels::is_rule(text));
    let is_blank = |number: &usize| text(number).is_some_and(str::is_empty);
    let is_drawn = |text: &str| text.chars().count() >= LEAST_DRAWN && text.trim_matches('_').is_empty();
    let last = whole.iter().rposition(|number| !is_blank(number));
    let at_end = last.filter(|last| is_rule(&whole[*last]));
    // Somebody may have written on behind the form's own; another rule is the text's.
    let drawn = || whole.iter().rposition(|number| text(number).is_some_and(is_drawn));
    if let Some(closing) = at_end.or_else(drawn) {
        let before = whole[..closing].iter().rev().take_while(|number| is_blank(number)).count();
        whole.drain(closing - before..=closing);
    }
    while whole.last().is_some_and(&is_blank) {
        whole.pop();
    }
    whole
}

/// The label that a cell is, and is nothing but.
fn whole_label(cell: &Cell) -> Option<Match> {
    let mut paras = cell.paras.iter().map(|para| para.text.text().trim()).filter(|text| !text.is_empty());
    let text = paras.next().filter(|_| paras.next().is_none())?;
    labels::find(text, Place::Cell).filter(|found| found.len >= text.len())
}

fn is_blank(cell: &Cell) -> bool {
    cell.paras.iter().all(|para| para.text.text().trim().is_empty())
}

fn piece(block: usize, at: Position, para: &Para, cell: Option<piece::Cell>) -> Piece {
    let text = para.text.text();
    let lead = text.len() - text.trim_start().len();
    let trimmed = lead..lead + text.trim().len();
    Piece {
        at,
        block,
        text: para.text.slice(trimmed).unwrap_or_default(),
        kind: para.kind,
        indent: 0,
        gap: false,
        cell,
        table: false,
    }
}

#[derive(Default)]
struct Form {
    layout: Layout,
    /// Names the row of a table in the whole document.
    row: usize,
    /// Whether this table had a row with a label in words: what stands beside such rows is not its head.
    labelled: bool,
}

impl Form {
    fn table(&mut self, block: usize, table: &Table) {
        let first = self.layout.rows.len();
        self.labelled = false;
        for row in &table.rows {
            self.row += 1;
            // Whether a row of this table may go on in one whose first cell is empty.
            let above = (self.layout.rows.len() > first).then(|| self.layout.rows.len() - 1);
            self.cells(block, row.at, &row.cells, above);
        }
    }

    fn cells(&mut self, block: usize, at: Position, cells: &[Cell], above: Option<usize>) {
        let blank_start = cells.first().is_some_and(is_blank);
        let mut open: Option<usize> = None;
        let mut filled = false;
        let mut unknown: Vec<(usize, &Cell)> = Vec::new();
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.goes_on) {
            let place = piece::Cell { row: self.row, column };
            let label = whole_label(cell).filter(|_| open.is_none() || filled);
            if let Some(found) = label {
                open = Some(self.open(&found, text_of(cell), at, place));
                (filled, self.labelled) = (false, true);
                continue;
            }
            let before = open.and_then(|open| self.layout.rows.get(open)).map(Row::label);
            let place_and_days = || {
                let meets = before == Some(Label::Questions) && date::find_days(&text_of(cell)).is_some();
                meets.then_some(Label::Meeting)
            };
            let styled = styled::label(cell)
                .or_else(place_and_days)
                .filter(|label| (open.is_none() || filled) && before != Some(*label));
            if let Some(label) = styled {
                // What stands before it without being known is its label in words that are not.
                let written = match unknown.last() {
                    Some((_, cell)) if cell.paras.len() == 1 => {
                        unknown.pop().map(|(_, cell)| text_of(cell)).unwrap_or_default()
                    }
                    _ => String::new(),
                };
                let found = Match { labels: vec![label], len: 0, whose: String::new(), colon: true };
                open = Some(self.open(&found, written, at, place));
            } else if open.is_none() && !is_blank(cell) {
                if let Some((found, rest)) = beside_label(cell) {
                    open = Some(self.open(&found, String::new(), at, place));
                    self.fill(open, at, &rest, place);
                    (filled, self.labelled) = (true, true);
                    continue;
                }
                let above = above.filter(|_| blank_start);
                let begins = |row: &Row| person::begins(row, cells);
                if above.and_then(|above| self.layout.rows.get(above)).is_some_and(begins) {
                    let found =
                        Match { labels: vec![Label::Contact], len: 0, whose: String::new(), colon: true };
                    open = Some(self.open(&found, String::new(), at, piece::Cell { column: 0, ..place }));
                } else if above.is_some() {
                    open = above;
                } else if !self.labelled && column > 0 && number::is_number(&text_of(cell)) {
                    let found =
                        Match { labels: vec![Label::Number], len: 0, whose: String::new(), colon: true };
                    open = Some(self.open(&found, String::new(), at, place));
                } else {
                    unknown.push((column, cell));
                    continue;
                }
            }
            // These have one line: what stands below it somebody has added.
            let one_line = styled
                .is_some_and(|label| matches!(label, Label::Number | Label::Language | Label::StudyGroup));
            let first = cell.paras.iter().position(|para| !para.text.text().trim().is_empty()).unwrap_or(0);
            let (value, added) = cell.paras.split_at(if one_line { first + 1 } else { cell.paras.len() });
            self.fill(open, at, value, place);
            filled = true;
            for para in added {
                self.loose(block, at, para, Some(place));
            }
        }
        // A label that no form has, with its value, is one line.
        if let [(column, label), (_, value)] = unknown.as_slice()
            && text_of(label).ends_with(':')
            && let ([label], [value]) = (label.paras.as_slice(), value.paras.as_slice())
        {
            let mut text = label.text.clone();
            text.push(" ", &Marks::default());
            text.append(&value.text);
            let line = Para { text, ..value.clone() };
            return self.loose(block, at, &line, Some(piece::Cell { row: self.row, column: *column }));
        }
        for (column, cell) in unknown {
            for para in &cell.paras {
                self.loose(block, at, para, Some(piece::Cell { row: self.row, column }));
            }
        }
    }

    fn open(&mut self, found: &Match, written: String, at: Position, place: piece::Cell) -> usize {
        self.layout.rows.push(Row::in_form(found, written, at, place));
        self.layout.rows.len() - 1
    }

    /// Adds the paragraphs of a cell to a row.
    fn fill(&mut self, row: Option<usize>, at: Position, paras: &[Para], place: piece::Cell) {
        let Some(row) = row.and_then(|row| self.layout.rows.get_mut(row)) else { return };
        let label = row.label();
        // A list in a text of several lines is a line for each item, with its sign.
        let has_lists =
            matches!(label, Label::Abstract | Label::Summary | Label::Purpose | Label::ActionRequired);
        for (para, sign) in paras.iter().zip(source::signs(paras)) {
            let value = styled::value(label, para);
            let text = value.trim();
            if text.is_empty() {
                continue;
            }
            let text = &format!("{}{text}", if has_lists { sign.as_str() } else { "" });
            row.paras.push(text.to_string());
            for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
                if label == Label::Contact {
                    person::add_line(row, at, line, place);
                } else {
                    row.lines.push(line_of(at, line, None, para.kind, place));
                }
            }
        }
    }

    /// A paragraph without a label: the band, a rule, or a line of the head.
    fn loose(&mut self, block: usize, at: Position, para: &Para, cell: Option<piece::Cell>) {
        let text = para.text.text().trim();
        if text.is_empty() {
            return;
        }
        let rows = self.layout.rows.len();
        if labels::is_band(text) {
            self.layout.band.get_or_insert(rows);
        } else if let Some((label, value)) = styled::line(para) {
            let found = Match { labels: vec![label], len: 0, whose: String::new(), colon: true };
            let place = cell.unwrap_or(piece::Cell { row: 0, column: 0 });
            let open = self.open(&found, String::new(), at, place);
            let para = Para { text: RichText::plain(value), ..para.clone() };
            self.fill(Some(open), at, &[para], place);
        } else if !labels::is_rule(text) {
            let mut from = 0;
            for line in para.text.text().split('\n') {
                let text = para.text.slice(from..from + line.len()).unwrap_or_default();
                from += line.len() + 1;
                if !line.trim().is_empty() {
                    self.layout.loose.push((rows, piece(block, at, &Para { text, ..para.clone() }, cell)));
                }
            }
        }
    }
}

fn text_of(cell: &Cell) -> String {
    cell.in_text().text().trim().to_string()
}

fn line_of(at: Position, text: &str, part: Option<Label>, kind: ParaKind, place: piece::Cell) -> Line {
    Line { at, text: text.to_string(), part, kind, indent: 0, gap: false, cell: Some(place) }
}

/// A label and its value in one cell, with the paragraphs of the value.
fn beside_label(cell: &Cell) -> Option<(Match, Vec<Para>)> {
    let first = cell.paras.iter().position(|para| !para.text.text().trim().is_empty())?;
    let para = cell.paras.get(first)?;
    let text = para.text.text();
    let found = labels::find(text.trim_start(), Place::Line).filter(|found| found.colon)?;
    let from = text.len() - text.trim_start().len() + found.len;
    let rest = Para { text: para.text.slice(from..text.len()).unwrap_or_default(), ..para.clone() };
    let paras = std::iter::once(rest).chain(cell.paras.iter().skip(first + 1).cloned());
    Some((found, paras.collect()))
}
