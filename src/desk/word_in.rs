//! Import of a Word file: the draft inside it, as far as the page still says the same.

use std::path::Path;

use jiff::Timestamp;

use super::{Difference, Imported, Problem, differences, import::begun, word_inside};
use crate::{
    docx, draft,
    form::{self, FormKind, Options},
    intake::{self, Remark, RemarkKind},
    source::Position,
};

/// A change is told in at most so many characters of each wording.
const QUOTED: usize = 100;

/// Reads a Word file.
///
/// One of our own that nobody has edited gives the draft it was exported from. Where somebody has, the page wins: the
/// draft inside supplies only what no page shows, and the report names the fields that are not as it has them.
pub(super) fn import(path: &Path, bytes: &[u8], now: Timestamp) -> Result<Imported, Problem> {
    let read = docx::read(bytes).map_err(|error| Problem::WordIn { error, path: path.to_path_buf() })?;
    let inside = match read.draft.as_ref().map(word_inside::open) {
        None => None,
        Some(Ok(inside)) => Some(inside),
        Some(Err(error)) => {
            let mut imported = from_page(&read.source, now);
            let message = format!("The draft inside the file was not used, only its page: {error}");
            imported.report.remarks.insert(0, remark(RemarkKind::Assumed, message));
            return Ok(imported);
        }
    };
    let Some((known, options)) = inside else {
        return Ok(from_page(&read.source, now));
    };
    let printed = docx::page(&form::lay_out(&known, &options));
    let mut reread = intake::reread(&read.source, &printed.source, &printed.origins, &known);
    if reread.edited {
        // Set out so that all of it is shown.
        let all = Options { form: FormKind::Posted, cover: true, ..options };
        let now = docx::page(&form::lay_out(&reread.statement, &all));
        reread.keep_all(&read.source, &printed.source, &now.source);
    }
    let mut statement = draft::shown(&reread.statement, true);
    let changed = differences(&known, &statement);
    if reread.edited {
        statement.bookkeeping.changed = now;
    }
    let mut report = reread.report;
    report.remarks.splice(0..0, changed.iter().map(told));
    Ok(Imported { statement, report })
}

fn from_page(source: &crate::source::Source, now: Timestamp) -> Imported {
    let understood = intake::understand(source);
    Imported { statement: begun(understood.statement, now), report: understood.report }
}

fn remark(kind: RemarkKind, message: String) -> Remark {
    Remark { at: Position::default(), kind, message }
}

/// A field that somebody has changed in Word.
fn told(difference: &Difference) -> Remark {
    let Difference { path, before, after, .. } = difference;
    let message = match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("Added in Word: {path}: {}", quoted(after)),
        (_, true) => format!("Taken out in Word: {path}: {}", quoted(before)),
        _ => format!("Changed in Word: {path}: {} was {}", quoted(after), quoted(before)),
    };
    remark(RemarkKind::Edited, message)
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}
