//! Import of a Word file: the draft inside it, as far as the page still says the same.

use std::path::Path;

use jiff::Timestamp;

use super::{Imported, Problem, differences, import::begun, word_inside};
use crate::{
    docx,
    draft::{self, DraftError},
    form::{self, FormKind, Options},
    intake::{self, Remark, RemarkKind},
    source::Position,
};

/// Reads a Word file.
///
/// One of our own that nobody has edited gives the draft it was exported from. Where somebody has, the page wins: the
/// draft inside supplies only what no page shows, and the report names the fields that are not as it has them.
pub(super) fn import(path: &Path, bytes: &[u8], now: Timestamp) -> Result<Imported, Problem> {
    let read = docx::read(bytes).map_err(|error| Problem::WordIn { error, path: path.to_path_buf() })?;
    let inside = read.draft.map(|draft| match draft {
        Ok(draft) => word_inside::open(&draft).map_err(|error| not_used(&error)),
        Err(reason) => Err(damaged(&reason)),
    });
    let (known, options) = match inside {
        None => return Ok(from_page(&read.source, now)),
        Some(Ok(inside)) => inside,
        Some(Err(message)) => {
            let mut imported = from_page(&read.source, now);
            let remark = Remark { at: Position::default(), kind: RemarkKind::Assumed, message };
            imported.report.remarks.insert(0, remark);
            return Ok(imported);
        }
    };
    let printed = docx::page(&form::lay_out(&known, &options));
    let mut reread = intake::reread(&read.source, &printed.source, &printed.origins, &known);
    reread.keep_all(&read.source, &printed.source, |statement| {
        // Set out so that all of it is shown: what one form leaves out the other has.
        let pages = [FormKind::Posted, FormKind::HandIn].map(|form| {
            let all = Options { form, cover: true, ..options.clone() };
            docx::page(&form::lay_out(statement, &all)).source
        });
        pages.into()
    });
    let mut statement = draft::shown(&reread.statement, true);
    let changed = differences(&known, &statement);
    if reread.edited {
        statement.bookkeeping.changed = now;
    }
    let mut report = reread.report;
    let told = changed.iter().map(|one| Remark {
        at: Position::default(),
        kind: RemarkKind::Edited,
        message: one.told_of_word(),
    });
    report.remarks.splice(0..0, told);
    Ok(Imported { statement, report })
}

fn from_page(source: &crate::source::Source, now: Timestamp) -> Imported {
    let understood = intake::understand(source);
    Imported { statement: begun(understood.statement, now), report: understood.report }
}

/// What is said of a draft inside that is no draft this version can read.
fn not_used(error: &DraftError) -> String {
    match error {
        DraftError::Newer { .. } => {
            "The draft inside the file is of a newer version of Liaison Desk, so only the page \
                                     was read; look through the fields, or import the file with that version"
                .to_string()
        }
        DraftError::Damaged { at, what, .. } => damaged(&format!("{at}: {what}")),
        _ => damaged("it is no draft any more"),
    }
}

fn damaged(reason: &str) -> String {
    format!(
        "The draft inside the file was damaged after the export ({reason}), so only the page was read; look through the \
         fields, or import the file as it was exported"
    )
}
