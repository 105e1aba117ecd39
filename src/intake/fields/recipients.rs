//! Lists of recipients, one or several lines long.

use crate::{
    directory::written::{self, Written},
    intake::{labels, layout::Line},
    source::Position,
};

/// The recipients that the lines of a value name, each with the place of the line it stands on.
pub(in crate::intake) fn recipients(lines: &[Line]) -> Vec<(Position, Written)> {
    let mut found = Vec::new();
    for group in joined(lines) {
        if labels::is_empty(&group.text) {
            continue;
        }
        for written in written::split(&group.text) {
            if !labels::is_empty(&written.text) {
                found.push((group.at, written));
            }
        }
    }
    found
}

/// Lines that hold one list.
struct Joined {
    at: Position,
    text: String,
    opened: usize,
    closed: usize,
}

impl Joined {
    /// Adds the characters of a line and counts its parentheses: a long list is not counted anew for each line.
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.opened += text.matches('(').count();
        self.closed += text.matches(')').count();
    }
}

/// Lines that go on with the one before are joined with it; others hold recipients of their own.
fn joined(lines: &[Line]) -> Vec<Joined> {
    let mut groups: Vec<Joined> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let goes_on = groups.last().is_some_and(|before| {
            let end = before.text.trim_end();
            let last_has_list = at > 0 && lines[at - 1].text.contains([',', ';']);
            let start = line.text.trim_start();
            end.ends_with(['/', '-', '&', ',', ';'])
                || end.ends_with(" and")
                || before.opened > before.closed
                || ["and ", "& ", "/", "("].iter().any(|sign| start.starts_with(sign))
                || last_has_list
        });
        match groups.last_mut() {
            Some(before) if goes_on => {
                before.text.push(' ');
                before.push(&line.text);
            }
            _ => {
                let mut group = Joined { at: line.at, text: String::new(), opened: 0, closed: 0 };
                group.push(&line.text);
                groups.push(group);
            }
        }
    }
    groups
}
