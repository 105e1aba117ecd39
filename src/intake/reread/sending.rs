//! To whom, what for and until when.

use super::{Merge, deadlines, recipients};
use crate::{
    intake::{RemarkKind, fields::deadline::Names, labels::Label},
    statement::Purpose,
};

const ROWS: [(Label, Purpose); 3] = [
    (Label::ForAction, Purpose::Action),
    (Label::ForComment, Purpose::Comment),
    (Label::ForInformation, Purpose::Information),
];

impl Merge<'_> {
    pub(super) fn sending(&mut self) {
        self.recipients();
        self.deadlines();
        self.settle_title();
    }

    fn recipients(&mut self) {
        let mut rows = Vec::new();
        for (label, purpose) in ROWS {
            if let Some(text) = self.changed(label) {
                let text = without_signs(&text);
                rows.push(recipients::read(&text, purpose, self.known, &mut self.s.keys));
            }
        }
        if !rows.is_empty() {
            recipients::settle_moves(&mut rows, &self.known.recipients);
            self.s.recipients = recipients::merge(&self.known.recipients, rows);
        }
    }

    /// The general deadline and those of single recipients.
    fn deadlines(&mut self) {
        let Some(text) = self.changed(Label::Deadline) else {
            return;
        };
        let known = deadlines::Printed::of(self.known);
        let names: Vec<String> = self.s.recipients.values().map(|recipient| recipient.text.clone()).collect();
        let row = deadlines::read(&text, &known, &Names::of(&names));
        let second = deadlines::merge(row, &known, &mut self.s);
        let at = self.is.rows.iter().find(|row| row.labels == [Label::Deadline]).map(|row| row.at);
        for own in second {
            self.before_text.push(format!("{} ({})", deadlines::worded(own.deadline), own.name));
            let message = format!("A second deadline of \"{}\" stays at the beginning of the text", own.name);
            self.remark(at.unwrap_or_default(), RemarkKind::Kept, message);
        }
    }
}

/// A list with a line for each item, without the signs that were typed before them.
fn without_signs(text: &str) -> String {
    fn bare(line: &str) -> Option<&str> {
        ["- ", "– ", "• ", "* "].iter().find_map(|sign| line.trim().strip_prefix(sign)).map(str::trim)
    }
    let lines: Option<Vec<&str>> = text.lines().map(bare).collect();
    lines.map_or_else(|| text.to_string(), |lines| lines.join("\n"))
}
