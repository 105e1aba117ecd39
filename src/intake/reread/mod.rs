//! A page whose statement is known as it was before somebody edited the page.
//!
//! The page as it is now is laid beside the page as it was printed, row by row and block by block. What reads the same
//! keeps the field it came from, with all that no page shows; what does not is read from the page. So an edit arrives
//! as the edit it is, however little of the statement could be read back from a page alone.

mod cover;
mod deadlines;
mod head;
mod items;
mod lines;
mod looks;
mod origin;
mod people;
mod person;
mod recipients;
mod relist;
mod sending;
mod side;
mod table;
mod text;
mod unsaid;

use std::collections::HashSet;

use super::{Remark, RemarkKind, Report, build, form, labels::Label, understand};
use crate::{
    source::Source,
    statement::{FieldId, Statement},
};
use side::Side;

/// A page read beside the statement it was printed from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reread {
    /// The statement as the page has it now.
    pub statement: Statement,
    /// What the user should look at.
    pub report: Report,
    /// Whether anything on the page is not as it was printed.
    pub edited: bool,
}

/// Reads `page`, of which `known` is the statement as it was, `printed` the page that prints, and `origins` the field
/// that each block of that shows.
pub fn reread(page: &Source, printed: &Source, origins: &[Option<FieldId>], known: &Statement) -> Reread {
    let (Some(was), Some(is)) = (form::cut(printed), form::cut(page)) else {
        let mut understood = understand(page);
        let message =
            "The page is not the form any more that the draft inside was printed on; only the page was read";
        let at = crate::source::Position::default();
        understood
            .report
            .remarks
            .insert(0, Remark { at, kind: RemarkKind::Assumed, message: message.into() });
        understood.statement.bookkeeping = known.bookkeeping.clone();
        return Reread { statement: understood.statement, report: understood.report, edited: true };
    };
    let mut merge = Merge {
        was: Side::of(printed, was),
        is: Side::of(page, is),
        s: known.clone(),
        known,
        remarks: build::remarks_of(page),
        before_text: Vec::new(),
        asked: HashSet::new(),
        edited: false,
    };
    merge.cover();
    merge.head();
    merge.sending();
    merge.people();
    merge.unasked_rows();
    merge.text(origins);
    merge.looks();
    merge.remarks.sort_by_key(|remark| remark.at);
    let report = Report { made: page.made, found: Vec::new(), remarks: merge.remarks };
    Reread { statement: merge.s, report, edited: merge.edited }
}

/// Two pages and the statement in the making.
struct Merge<'a> {
    was: Side<'a>,
    is: Side<'a>,
    known: &'a Statement,
    s: Statement,
    remarks: Vec<Remark>,
    /// Lines of the head that no field takes, to stand before the text.
    before_text: Vec<String>,
    /// The labels whose rows were laid beside each other; one of these is nothing new wherever it comes from.
    asked: HashSet<Label>,
    edited: bool,
}

impl Merge<'_> {
    fn remark(&mut self, at: crate::source::Position, kind: RemarkKind, message: impl Into<String>) {
        self.remarks.push(Remark { at, kind, message: message.into() });
    }
}
