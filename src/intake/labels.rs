//! Labels: the words a form prints before a value, in the spellings and languages they are met in.

mod table;

use table::TABLE;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // each is named as what it announces
pub(super) enum Label {
    Questions,
    Meeting,
    StudyGroup,
    WorkingParty,
    StudyPeriod,
    Source,
    From,
    Title,
    ForAction,
    ForComment,
    ForInformation,
    To,
    Cc,
    For,
    Approval,
    Deadline,
    Contact,
    Name,
    Role,
    Organization,
    Address,
    Country,
    Telephone,
    Fax,
    Email,
    Abstract,
    Summary,
    Keywords,
    Attachments,
    Purpose,
    ActionRequired,
    References,
    Date,
    Number,
    LsNumber,
    Language,
    AgendaItem,
    ReplyTo,
    Body,
}

impl Label {
    /// Whether it announces a part of a contact.
    pub(super) fn is_contact_part(self) -> bool {
        use Label::*;
        matches!(self, Name | Role | Organization | Address | Country | Telephone | Fax | Email)
    }

    /// Whether it belongs to a page that is put in front of a statement.
    pub(super) fn is_cover(self) -> bool {
        matches!(self, Label::ActionRequired | Label::References)
    }

    /// Whether only a liaison statement has it: where it stands, the statement's head has begun.
    pub(super) fn is_of_statement(self) -> bool {
        use Label::*;
        matches!(
            self,
            Questions
                | StudyGroup
                | WorkingParty
                | ForAction
                | ForComment
                | ForInformation
                | To
                | Cc
                | For
                | Approval
                | Deadline
                | Contact
                | ReplyTo
        )
    }

    /// Whether its value may go on over lines that are not set in.
    pub(super) fn takes_lines(self) -> bool {
        use Label::*;
        !matches!(
            self,
            Date | Number
                | LsNumber
                | Language
                | AgendaItem
                | StudyGroup
                | WorkingParty
                | StudyPeriod
                | Questions
        )
    }
}

/// Where a text stands in which a label is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On a line of its own: the label ends with a colon, a tab or a bar, or the line is nothing but the label.
    Line,
    /// In a cell: the cell may be nothing but the label.
    Cell,
    /// On a line of its own of a document that writes its labels with a dash, or two blanks, in place of the colon.
    Spaced,
    /// Further on in a line: only with its colon.
    Inside,
}

/// A label at the beginning of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// What it announces; several where one row joins them by "/".
    pub(super) labels: Vec<Label>,
    /// The bytes it takes, with its colon and the blanks after it.
    pub(super) len: usize,
    /// A word in front of it that names whose it is ("IETF" in "IETF contact person").
    pub(super) whose: String,
    /// Whether a colon, tab or bar stood after it.
    pub(super) colon: bool,
}

/// The label that `text` begins with.
pub(super) fn find(text: &str, place: Place) -> Option<Match> {
    let mut labels = Vec::new();
    let mut at = text.len() - without_emphasis(text).len();
    loop {
        let (label, len, alone) = spelled(&text[at..])?;
        labels.push(label);
        at += len;
        if label.is_contact_part() || label == Label::Contact {
            at += counted(&text[at..]);
        }
        let end = end_of_label(&text[at..]);
        let spaced = || spaces(&text[at..]).filter(|_| place == Place::Spaced).map(|end| (end, true));
        let (end, colon) = end.or_else(spaced)?;
        let next = text[at + end..].trim_start();
        // "For action to: / For information to:" joins rows.
        if let Some(more) = next.strip_prefix('/').map(str::trim_start)
            && spelled(more).is_some()
        {
            at = text.len() - more.len();
            continue;
        }
        let rest = &text[at + end..];
        let whole = rest.trim().is_empty();
        let fits = match place {
            _ if colon => true,
            Place::Line | Place::Spaced => whole && alone,
            Place::Cell => whole,
            Place::Inside => false,
        };
        let len = text.len() - rest.trim_start().len();
        return fits.then_some(Match { labels, len, whose: String::new(), colon });
    }
}

/// A text without the signs that Markdown writes in front of a bold label.
fn without_emphasis(text: &str) -> &str {
    ["**", "__"].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text)
}

/// Like [`find`], but with up to three words in front of the label that name whose contact it is.
pub(super) fn find_owned(text: &str) -> Option<Match> {
    let (before, _) = text.split_once(':')?;
    let words: Vec<usize> =
        before.char_indices().filter(|(at, c)| *at > 0 && *c == ' ').map(|(at, _)| at + 1).take(3).collect();
    words.into_iter().find_map(|at| {
        let found = find(text.get(at..)?, Place::Inside)?;
        let whose = text.get(..at)?.trim();
        let name = whose.starts_with(char::is_uppercase) && !whose.contains([',', '.', ';']);
        (found.labels == [Label::Contact] && name).then(|| Match {
            len: found.len + at,
            whose: whose.to_string(),
            ..found
        })
    })
}

/// The labels that stand inside `text`, each with the byte it begins at: after a tab, a bar, two blanks, or — for a
/// part of a contact — one blank.
pub(super) fn find_inside(text: &str, after: Option<Label>) -> Option<(usize, Match)> {
    let mut blanks = 1;
    for (at, c) in text.char_indices() {
        let starts = blanks > 0 && !c.is_whitespace() && c != '|';
        if starts && let Some(found) = find(&text[at..], Place::Inside) {
            let label = found.labels.first().copied();
            let neighbours = matches!(
                (after, label),
                (Some(Label::StudyGroup), Some(Label::WorkingParty))
                    | (Some(Label::Questions), Some(Label::Meeting))
            );
            let contact = after.is_some_and(|l| l == Label::Contact || l.is_contact_part())
                && label.is_some_and(|l| l.is_contact_part() && l != Label::Name && l != Label::Country);
            let purposes =
                matches!(label, Some(Label::ForAction | Label::ForComment | Label::ForInformation));
            if blanks > 1 || neighbours || contact || purposes {
                return Some((at, found));
            }
        }
        blanks = match c {
            '\t' | '|' => 2,
            c if c.is_whitespace() => blanks + 1,
            ',' | ';' if blanks > 0 || after.is_some() => blanks,
            _ => 0,
        };
    }
    None
}

/// How a person is reached by the words that `text` begins with, and what follows them, be it with or without a colon.
pub(super) fn contact_part(text: &str) -> Option<(Label, &str)> {
    let (label, len, _) = spelled(text)?;
    let reach = matches!(label, Label::Telephone | Label::Fax | Label::Email);
    reach.then(|| Some((label, text.get(len..)?))).flatten()
}

/// The longest spelling that `text` begins with: its label, its bytes, and whether it may stand without a colon.
fn spelled(text: &str) -> Option<(Label, usize, bool)> {
    let first = fold(text.chars().next()?).next()?;
    TABLE
        .iter()
        .filter(|(_, spelling, _)| spelling.starts_with(first))
        .filter_map(|(label, spelling, alone)| Some((*label, begins_with(text, spelling)?, *alone)))
        .max_by_key(|(_, len, _)| *len)
}

/// How many bytes of `text` are `spelling`, which is in lower case; any blank is a blank.
fn begins_with(text: &str, spelling: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in spelling.chars() {
        let c = rest.chars().next()?;
        if wanted == ' ' {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        } else {
            if !fold(c).eq([wanted]) {
                return None;
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    Some(text.len() - rest.len())
}

fn fold(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        '’' | '‘' => '\'',
        '‑' | '‐' | '–' => '-',
        c => c,
    };
    c.to_lowercase()
}

/// The bytes of the number in "E-mail 2:" and "Contact 1:", the blank before it included.
fn counted(text: &str) -> usize {
    let rest = text.trim_start_matches([' ', '\u{a0}']);
    let number = rest.strip_prefix(|c: char| c.is_ascii_digit());
    number.filter(|rest| rest.starts_with(':')).map_or(0, |rest| text.len() - rest.len())
}

/// The bytes of the colon and what stands before it; the label must end there.
fn end_of_label(text: &str) -> Option<(usize, bool)> {
    // "**Source**: X"
    let plain = without_emphasis(text);
    let trimmed = plain.trim_start_matches([' ', '\u{a0}']);
    let blanks = text.len() - trimmed.len();
    let dotted = trimmed.strip_prefix('.').filter(|_| blanks == 0);
    let trimmed = dotted.map_or(trimmed, |rest| rest.trim_start_matches([' ', '\u{a0}']));
    let used = text.len() - trimmed.len();
    match trimmed.chars().next() {
        Some(c @ (':' | '：' | '\t' | '|')) => {
            let mut end = used + c.len_utf8();
            let after = text[end..].trim_start_matches([' ', '\t', '\u{a0}']);
            // "Source\t: X" and "Source: | X" have two signs.
            if let Some(sign @ (':' | '|')) = after.chars().next()
                && sign != c
            {
                end = text.len() - after.len() + sign.len_utf8();
            }
            // "**Source:** X"
            let value = without_emphasis(&text[end..]);
            Some((text.len() - value.len(), true))
        }
        None => Some((used, false)),
        Some('/') => Some((used, false)),
        Some(_) => None,
    }
}

/// The bytes of a dash between blanks, or of two blanks.
fn spaces(text: &str) -> Option<usize> {
    let trimmed = text.trim_start();
    let blanks = text[..text.len() - trimmed.len()].chars().count();
    let dash = trimmed.chars().next().filter(|c| matches!(c, '-' | '–' | '—'));
    match dash.and_then(|dash| trimmed.strip_prefix(dash)) {
        Some(value) if blanks > 0 && value.starts_with(char::is_whitespace) => Some(text.len() - value.len()),
        None if blanks > 1 => Some(text.len() - trimmed.len()),
        _ => None,
    }
}

/// Whether a line is the form's own band, which says what kind of document it is.
pub(super) fn is_band(text: &str) -> bool {
    let text = text.trim().trim_matches(['#', '*', '_', ' ']).trim_end_matches(':').to_lowercase();
    table::BANDS.contains(&text.as_str())
}

/// Whether a line is nothing but a drawn rule.
pub(super) fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() >= 3
        && text.chars().all(|c| matches!(c, '_' | '=' | '*' | '—' | '–' | '-' | '─' | ' '))
}

/// Whether a value says that there is none.
pub(super) fn is_empty(value: &str) -> bool {
    let value = value.trim().trim_end_matches('.').to_lowercase();
    table::EMPTY.contains(&value.as_str())
}
