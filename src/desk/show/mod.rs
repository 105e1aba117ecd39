//! A statement as JSON, for scripts: field names are never changed, only added to.
//!
//! `statement.rs` is the one object; what stands in it is in the files beside.

mod parties;
mod printed;
mod statement;
mod text;

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    form::{self, Options, printed::Printed},
    plain,
    sheet::Para,
    statement::{List, Statement},
};

/// The columns of the text form.
const COLUMNS: usize = 72;

/// The statement as a plain text, as it would be printed.
pub fn show_text(statement: &Statement) -> String {
    plain::write(&form::lay_out(statement, &Options::default()), COLUMNS)
}

/// The statement as one JSON object.
pub fn show_json(statement: &Statement) -> String {
    to_json(&statement::view(statement))
}

pub(super) fn to_json(value: &impl Serialize) -> String {
    // Plain structs of texts and numbers can always be written; an empty text would be noticed at once.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// What the page shows of a value: without characters that cannot be printed.
fn page(printed: &Printed) -> String {
    Para { inlines: printed.inlines(), ..Para::default() }.text()
}

fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn lines(list: &List<String>) -> Vec<&str> {
    list.values().map(String::as_str).collect()
}
