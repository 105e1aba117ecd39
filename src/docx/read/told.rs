//! What has to be said about a file, gathered while it is read.

use std::collections::{BTreeMap, HashMap};

use crate::source::{Position, Remark, RemarkKind};

/// So many of a kind are told one by one; what comes after is counted.
const NAMED: usize = 100;
/// A quotation is cut at so many characters.
const QUOTED: usize = 80;

/// What is counted rather than told one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Counted {
    Insertions,
    Deletions,
    Struck,
    Highlighted,
    NumberedHeadings,
    Deep,
    GoesOn,
    PageEnds,
    ColumnEnds,
}

/// The remarks so far.
#[derive(Debug, Default)]
pub(super) struct Told {
    remarks: Vec<Remark>,
    /// How many of each kind were said, and where the first stands that is not among the remarks.
    said: HashMap<RemarkKind, (usize, Position)>,
    counted: BTreeMap<Counted, (Position, usize)>,
}

impl Told {
    pub(super) fn say(&mut self, at: Position, kind: RemarkKind, message: impl Into<String>) {
        let (said, further) = self.said.entry(kind).or_default();
        *said += 1;
        if *said <= NAMED {
            self.remarks.push(Remark { at, kind, message: message.into() });
        } else if *said == NAMED + 1 {
            *further = at;
        }
    }

    pub(super) fn count(&mut self, at: Position, what: Counted) {
        self.counted.entry(what).or_insert((at, 0)).1 += 1;
    }

    /// All remarks, in the order of the document.
    pub(super) fn remarks(mut self) -> Vec<Remark> {
        let of = |what: Counted| self.counted.get(&what).copied();
        let times = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        let mut further = Vec::new();
        let (inserted, deleted) = (of(Counted::Insertions), of(Counted::Deletions));
        if let Some((at, _)) = inserted.into_iter().chain(deleted).min() {
            let parts: Vec<String> = [(inserted, "insertion"), (deleted, "deletion")]
                .into_iter()
                .filter_map(|(counted, name)| counted.map(|(_, count)| times(count, name)))
                .collect();
            let message = format!("Tracked changes were read as accepted: {}", parts.join(" and "));
            further.push((at, RemarkKind::Assumed, message));
        }
        for (what, kind, message) in [
            (Counted::Struck, RemarkKind::Changed, "Text that is struck through stands without the stroke"),
            (Counted::Highlighted, RemarkKind::Assumed, "Highlighted text stands without its colour"),
            (
                Counted::NumberedHeadings,
                RemarkKind::Assumed,
                "Numbers that Word sets before headings are no part of their text and were left out",
            ),
            (Counted::Deep, RemarkKind::Changed, "What was deeper than the third level stands on the third"),
            (
                Counted::GoesOn,
                RemarkKind::Changed,
                "A numbered list that goes on behind other text begins anew here",
            ),
            (Counted::PageEnds, RemarkKind::Assumed, "Page breaks are no part of the text and were left out"),
            (
                Counted::ColumnEnds,
                RemarkKind::Assumed,
                "Column breaks are no part of the text and were left out",
            ),
        ] {
            if let Some((at, count)) = of(what) {
                further.push((at, kind, format!("{message} ({})", times(count, "time"))));
            }
        }
        for (kind, (said, at)) in self.said.into_iter().filter(|(_, (said, _))| *said > NAMED) {
            let message = format!("More like the {NAMED} that are told was found: {}", said - NAMED);
            further.push((at, kind, message));
        }
        self.remarks.extend(further.into_iter().map(|(at, kind, message)| Remark { at, kind, message }));
        self.remarks.sort_by_key(|remark| remark.at);
        self.remarks
    }
}

/// The beginning of a text on one line, to be quoted in a remark.
pub(super) fn quoted(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("\"{}…\"", &words[..end]),
        None => format!("\"{words}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_of_a_kind_is_counted_as_that_kind() {
        let mut told = Told::default();
        for line in 1..=NAMED + 3 {
            told.say(Position { line }, RemarkKind::Changed, "An equation");
        }
        told.say(Position { line: 1 }, RemarkKind::Picture, "A picture");
        let remarks = told.remarks();
        let of = |kind| remarks.iter().filter(|remark| remark.kind == kind).collect::<Vec<_>>();
        assert_eq!(of(RemarkKind::Picture).len(), 1);
        assert!(of(RemarkKind::Lost).is_empty());
        let changed = of(RemarkKind::Changed);
        assert_eq!(changed.len(), NAMED + 1);
        let last = changed[NAMED];
        assert_eq!((last.at.line, last.message.rsplit(' ').next()), (NAMED + 1, Some("3")));
    }
}
