//! Lists of recipients, one or several lines long.

use crate::{
    directory::written::{self, Written},
    intake::{labels, layout::Line},
};

/// The recipients that the lines of a value name, each with the line it stands on.
pub(in crate::intake) fn recipients(lines: &[Line]) -> Vec<(Line, Written)> {
    let mut found = Vec::new();
    for group in joined(lines) {
        if labels::is_empty(&group.text) {
            continue;
        }
        for written in written::split(&group.text) {
            if !labels::is_empty(&written.text) {
                found.push((group.clone(), written));
            }
        }
    }
    found
}

/// Lines that go on with the one before are joined with it; others hold recipients of their own.
fn joined(lines: &[Line]) -> Vec<Line> {
    let mut groups: Vec<Line> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let goes_on = groups.last().is_some_and(|before| {
            let end = before.text.trim_end();
            let open = end.matches('(').count() > end.matches(')').count();
            let last_has_list = at > 0 && lines[at - 1].text.contains([',', ';']);
            let start = line.text.trim_start();
            end.ends_with(['/', '-', '&', ',', ';'])
                || end.ends_with(" and")
                || open
                || ["and ", "& ", "/", "("].iter().any(|sign| start.starts_with(sign))
                || last_has_list
        });
        match groups.last_mut() {
            Some(before) if goes_on => {
                before.text.push(' ');
                before.text.push_str(&line.text);
            }
            _ => groups.push(line.clone()),
        }
    }
    groups
}
