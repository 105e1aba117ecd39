//! The rows of a head: labels with the lines of their values.

use crate::{
    intake::{
        labels::{Label, Match},
        piece::Cell,
    },
    source::{ParaKind, Position},
};

/// A label and its value.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Row {
    /// What the label announces.
    pub(in crate::intake) labels: Vec<Label>,
    /// Whose it is, when the label says so.
    pub(in crate::intake) whose: String,
    /// The label as it stands, to be kept when the row cannot be used.
    pub(in crate::intake) written: String,
    /// Where the label stands.
    pub(in crate::intake) at: Position,
    /// The lines of the value.
    pub(in crate::intake) lines: Vec<Line>,
    /// The paragraphs of the value, where the document tells them.
    pub(in crate::intake) paras: Vec<String>,
    /// Whether a colon stood after the label.
    pub(in crate::intake) colon: bool,
    pub(super) indent: usize,
    /// Where its label stands in a table.
    pub(in crate::intake) place: Option<Cell>,
    /// Whether a line of it states an e-mail address.
    pub(super) has_mail: bool,
}

impl Row {
    /// A row of a form in a table, its value to come.
    pub(in crate::intake) fn in_form(found: &Match, written: String, at: Position, place: Cell) -> Self {
        Self {
            labels: found.labels.clone(),
            whose: found.whose.clone(),
            written,
            at,
            lines: Vec::new(),
            paras: Vec::new(),
            colon: found.colon,
            indent: 0,
            place: Some(place),
            has_mail: false,
        }
    }

    /// The value with a line for each paragraph, where the document tells them; else on one line.
    pub(in crate::intake) fn value(&self) -> String {
        if self.paras.is_empty() { joined(&self.lines) } else { self.paras.join("\n") }
    }

    /// The first thing it announces.
    pub(in crate::intake) fn label(&self) -> Label {
        self.labels.first().copied().unwrap_or(Label::Body)
    }

    /// Whether its value stands on the line of its label; `None` without a value.
    pub(super) fn stands_beside(&self) -> Option<bool> {
        self.lines.first().map(|first| first.at == self.at)
    }

    /// Whether its value stands below a blank line.
    pub(super) fn stands_apart(&self) -> bool {
        self.lines.first().is_some_and(|line| line.gap)
    }
}

/// A line of a value.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Line {
    /// Where it stands.
    pub(in crate::intake) at: Position,
    /// Its characters.
    pub(in crate::intake) text: String,
    /// The part of a contact it is under.
    pub(in crate::intake) part: Option<Label>,
    /// What the document says it is.
    pub(in crate::intake) kind: ParaKind,
    /// The column its first character stands in.
    pub(in crate::intake) indent: usize,
    /// Whether a blank line stands before it.
    pub(in crate::intake) gap: bool,
    /// Its place in a table.
    pub(in crate::intake) cell: Option<Cell>,
}

/// A value on one line.
pub(in crate::intake) fn joined(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        if line.text.is_empty() {
            continue;
        }
        // A number that was broken at its hyphen is one word.
        let broken = text.strip_suffix('-').is_some_and(|before| before.ends_with(char::is_alphanumeric))
            && line.text.starts_with(char::is_alphanumeric);
        if !text.is_empty() && !broken {
            text.push(' ');
            if matches!(line.kind, ParaKind::Bullet(_)) {
                text.push_str("- ");
            }
        }
        text.push_str(&line.text);
    }
    text
}
