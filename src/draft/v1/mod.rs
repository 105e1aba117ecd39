//! Version 1 of the draft file.
//!
//! The types here are the format. They mirror the statement of the day they were written and are never changed
//! in a way that reads an old file differently; a field with its default value is not written.

mod items;
mod parts;
mod rich;
mod statement;
mod text;
mod value;
mod words;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use self::{
    parts::Summary,
    statement::{Statement, highest_key},
    value::Kept,
};
use super::{Draft, DraftError, FORMAT, damage, head, unknown};

/// Brackets inside more brackets than this stand on one line: a table's row, a run of formatted text.
const LINES_TO_DEPTH: usize = 5;

/// A whole file, in the order it is written.
#[derive(Serialize, Deserialize)]
struct File {
    format: text::Text,
    version: u32,
    summary: Summary,
    statement: Statement,
}

pub(super) fn write(
    statement: &crate::statement::Statement,
    summary: &super::Summary,
) -> Result<String, DraftError> {
    let file = File {
        format: Kept::keep(&FORMAT.to_string()),
        version: 1,
        summary: Kept::keep(summary),
        statement: Kept::keep(statement),
    };
    let look = PrettyConfig::new().new_line("\n").escape_strings(false).depth_limit(LINES_TO_DEPTH);
    let mut text = damage::options()
        .to_string_pretty(&file, look)
        .map_err(|error| DraftError::Unwritable(error.to_string()))?;
    text.push('\n');
    Ok(text)
}

pub(super) fn read(text: &str) -> Result<Draft, DraftError> {
    let mut unknown = Vec::new();
    let mut deserializer = damage::deserializer(text)?;
    let result: Result<File, _> = serde_ignored::deserialize(&mut deserializer, |path| {
        unknown.push(unknown::path(&path));
    });
    let file = result
        .and_then(|file| deserializer.end().map(|()| file))
        .map_err(|error| damage::describe(&deserializer, error))?;
    file.statement.name_unknown_fields(&mut unknown);
    let mut statement: crate::statement::Statement = file.statement.give();
    // Nothing is lost by counting on from a key that is in use.
    let next = highest_key(&statement).map_or(0, |key| key.0.saturating_add(1));
    if statement.keys.next() < next {
        statement.keys = crate::statement::KeyCounter::starting_at(next);
    }
    Ok(Draft { statement, summary: file.summary.give(), unknown })
}

pub(super) fn read_summary(text: &str) -> Result<super::Summary, DraftError> {
    head::field::<Summary>(text, "summary").map(Kept::give)
}
