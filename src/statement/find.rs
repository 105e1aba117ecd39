//! Find and replace over all texts of a statement.

mod matches;

use std::{collections::HashMap, ops::Range};

use super::{
    Deadline, FieldId, Key, Statement, date,
    edit::Edit,
    field::{BlockField, RecipientField, Value, visit_texts},
    text::{Block, Marks, RichText, Run},
};

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The characters.
    pub text: String,
    /// Whether capitals count.
    pub match_case: bool,
    /// Whether only whole words count.
    pub whole_words: bool,
}

/// A place where a query was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: FieldId,
    /// Where in its text, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub found: String,
    /// Some of what stands before it, on the same line.
    pub before: String,
    /// Some of what stands behind it, on the same line.
    pub after: String,
}

impl Place {
    /// The words around the place as they are.
    pub fn now(&self) -> String {
        format!("{}{}{}", self.before, self.found, self.after)
    }

    /// The words around the place as they would be.
    pub fn with(&self, replacement: &str) -> String {
        format!("{}{replacement}{}", self.before, self.after)
    }
}

/// How many characters around a place are shown.
const AROUND: usize = 40;

/// Every place of the statement's texts where the query is found, in the order of the form; private notes come last.
///
/// Places do not overlap. A deadline in words counts as a text, one that is a bare date does not.
pub fn find(statement: &Statement, query: &Query) -> Vec<Place> {
    let mut places = Vec::new();
    let mut see = |field: FieldId, text: &str| {
        for range in matches::of(text, query) {
            let (before, after) = (&text[..range.start], &text[range.end..]);
            let line = |c: &char| *c != '\n';
            let from = before.chars().rev().take(AROUND).take_while(line).map(char::len_utf8).sum::<usize>();
            let to = after.chars().take(AROUND).take_while(line).map(char::len_utf8).sum::<usize>();
            places.push(Place {
                field,
                found: text[range.clone()].to_string(),
                before: before[before.len() - from..].to_string(),
                after: after[..to].to_string(),
                range,
            });
        }
    };
    visit_texts(statement, &mut see);
    see(FieldId::Notes, &statement.bookkeeping.notes);
    places
}

/// The edits that put `with` into these places, as one step; a place that has changed since is left alone.
///
/// In formatted text it looks like what stood there; of several formats, like the first. A deadline in words takes
/// the date that its new words contain.
pub fn replace(statement: &Statement, places: &[Place], with: &str) -> Vec<Edit> {
    let mut fields: Vec<(FieldId, Vec<&Place>)> = Vec::new();
    let mut at: HashMap<FieldId, usize> = HashMap::new();
    for place in places {
        let next = fields.len();
        match fields.get_mut(*at.entry(place.field).or_insert(next)) {
            Some((_, of_field)) => of_field.push(place),
            None => fields.push((place.field, vec![place])),
        }
    }
    let mut texts: HashMap<FieldId, &str> = HashMap::new();
    visit_texts(statement, &mut |field, text| {
        if at.contains_key(&field) {
            texts.insert(field, text);
        }
    });
    texts.insert(FieldId::Notes, &statement.bookkeeping.notes);
    let blocks: HashMap<Key, &Block> = statement.text.iter().collect();
    let mut edits = Vec::new();
    for (field, mut places) in fields {
        let Some(text) = texts.get(&field) else { continue };
        places.retain(|place| text.get(place.range.clone()) == Some(place.found.as_str()));
        // From the end on, so that no place moves before its turn.
        places.sort_by_key(|place| std::cmp::Reverse(place.range.start));
        if matches!(field, FieldId::Deadline | FieldId::Recipient(_, RecipientField::Deadline)) {
            let mut words = text.to_string();
            places.iter().for_each(|place| words.replace_range(place.range.clone(), with));
            if words != **text {
                let date = date::find(&words).map(|found| found.date);
                edits.push(Edit::Set(field, Value::Deadline(Deadline { text: words, date })));
            }
            continue;
        }
        let runs = runs(&blocks, field);
        for place in places {
            let marks = marks(&runs, place.range.start);
            let mut rich = RichText::new();
            rich.push(with, &marks);
            edits.push(Edit::Replace(field, place.range.clone(), rich));
        }
    }
    edits
}

/// The runs of a field of formatted text; none of a field of plain text.
fn runs<'a>(blocks: &HashMap<Key, &'a Block>, field: FieldId) -> Vec<Run<'a>> {
    let FieldId::Block(key, part) = field else { return Vec::new() };
    let text = match (blocks.get(&key), part) {
        (Some(Block::Paragraph(paragraph)), BlockField::Text) => Some(&paragraph.text),
        (Some(Block::Table(table)), BlockField::Cell(row, column)) => {
            let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
            table.rows.get(place(row)).and_then(|row| row.get(place(column)))
        }
        _ => None,
    };
    text.map(|text| text.runs().collect()).unwrap_or_default()
}

/// The formatting at a byte.
fn marks(runs: &[Run<'_>], at: usize) -> Marks {
    let run = runs.get(runs.partition_point(|run| run.range.end <= at));
    run.map(|run| run.marks.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
