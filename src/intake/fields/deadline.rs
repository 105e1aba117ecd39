//! The deadline: one date, words with a date, or one for each recipient.

use std::{cell::OnceCell, collections::HashMap};

use crate::{
    directory::{self, Identity},
    form::printed::{self, Printed},
    intake::labels,
    statement::{Deadline, date},
};

/// A deadline row in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Parts {
    /// The deadline for all others.
    pub(in crate::intake) general: Deadline,
    /// The deadlines of single recipients, by the recipient's name.
    pub(in crate::intake) own: Vec<(String, Deadline)>,
    /// Whether the general one has several dates, of which one was chosen.
    pub(in crate::intake) chosen: bool,
}

/// The names that a date may be tied to, each found without comparing all.
#[derive(Debug, Default)]
pub(in crate::intake) struct Names<'a> {
    names: &'a [String],
    /// As they are written.
    written: HashMap<&'a str, &'a String>,
    /// By what they mean, once a name is written in another way.
    meant: OnceCell<HashMap<Identity, &'a String>>,
}

impl<'a> Names<'a> {
    pub(in crate::intake) fn of(names: &'a [String]) -> Self {
        // Of two that are equal the first is found.
        let written = names.iter().rev().map(|name| (name.trim(), name)).collect();
        Self { names, written, meant: OnceCell::new() }
    }

    fn find(&self, name: &str) -> Option<&'a String> {
        let meant = || self.names.iter().rev().map(|name| (directory::identity(name), name)).collect();
        self.written.get(name.trim()).copied().or_else(|| {
            (!self.names.is_empty())
                .then(|| self.meant.get_or_init(meant).get(&directory::identity(name)).copied())
                .flatten()
        })
    }
}

/// Reads a deadline row; `recipients` are the names that a date may be tied to.
pub(in crate::intake) fn deadline(text: &str, recipients: &Names<'_>) -> Parts {
    let text = text.trim();
    let mut parts = Parts::default();
    let mut rest: Vec<&str> = Vec::new();
    for part in split(text) {
        match tied(part, recipients) {
            Some(own) => parts.own.extend(own),
            None => rest.push(part),
        }
    }
    let general = if parts.own.is_empty() { text.to_string() } else { rest.join("; ") };
    (parts.general, parts.chosen) = one(&general);
    parts
}

/// A deadline that stands alone, and whether its date is one of several.
fn one(text: &str) -> (Deadline, bool) {
    if labels::is_empty(text) {
        return (Deadline::default(), false);
    }
    if let Some(date) = date::parse(text) {
        // Written in another way than the form would print it, it stays as it was written.
        let text = if printed::date(date) == text { String::new() } else { text.to_string() };
        return (Deadline { text, date: Some(date) }, false);
    }
    let all = date::find_all(text);
    let stretch = |found: &&date::FoundDate| {
        let before = text[..found.range.start].trim_end();
        before.ends_with(['-', '–', '—']) || before.ends_with(" to")
    };
    let by = |found: &&date::FoundDate| {
        let before = text[..found.range.start].trim_end();
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        ["by", "than", "before", "until"].iter().any(|word| last.eq_ignore_ascii_case(word))
    };
    let chosen =
        all.iter().find(by).or_else(|| all.iter().find(|found| !stretch(found))).map(|found| found.date);
    let date = chosen.or_else(|| date::find_days(text).map(|days| days.last));
    (Deadline { text: text.to_string(), date }, all.len() > 1)
}

/// "15 June 2026 (A and B)".
fn tied(part: &str, recipients: &Names<'_>) -> Option<Vec<(String, Deadline)>> {
    let (when, who) = part.trim().strip_suffix(')')?.split_once('(')?;
    let date = date::parse(when);
    let names: Vec<&String> = match recipients.find(who) {
        Some(name) => vec![name],
        None => {
            let parts = directory::written::split(who);
            parts.iter().map(|part| recipients.find(&part.text)).collect::<Option<_>>()?
        }
    };
    let exact = || names.iter().map(|name| name.trim()).collect::<Vec<_>>();
    let own = match date {
        Some(date) => Deadline::on(date),
        // Words that name no day are tied to nobody but a recipient that is spelled as in its row.
        None if !when.trim().is_empty()
            && printed::join(exact().into_iter().map(Printed::glue)).to_string() == who =>
        {
            Deadline { text: when.trim().to_string(), date: date::find(when).map(|found| found.date) }
        }
        None => return None,
    };
    Some(names.into_iter().map(|name| (name.clone(), own.clone())).collect())
}

/// At semicolons, and at commas and "and" outside parentheses before a day.
fn split(text: &str) -> Vec<&str> {
    let blank = |c: char| c.is_whitespace() || c == '\u{200b}';
    // Where each date begins and ends: a part is not read anew for each of its commas.
    let dates: HashMap<usize, usize> =
        date::find_all(text).into_iter().map(|found| (found.range.start, found.range.end)).collect();
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    // Where the first character of the part stands that is no blank, as soon as one was asked for.
    let mut begin: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                let after = &text[at + 1..];
                let next = after.trim_start_matches([',', ';', ' ', '\n']);
                let next = next.strip_prefix("and ").unwrap_or(next);
                if depth == 0 && !next.is_empty() && next.len() < after.len() {
                    parts.push(&text[start..=at]);
                    start = text.len() - next.len();
                    begin = None;
                }
            }
            ';' | '\n' if depth == 0 && at >= start => {
                parts.push(&text[start..at]);
                start = at + 1;
                begin = None;
            }
            ',' if depth == 0 && at >= start => {
                let begin_here = *begin.get_or_insert_with(|| {
                    let part = &text[start..];
                    text.len() - part.trim_start_matches(blank).len()
                });
                let after = &text[at + 1..];
                let next = text.len() - after.trim_start_matches(blank).len();
                let is_day = dates.get(&begin_here) == Some(&text[..at].trim_end_matches(blank).len());
                if is_day && dates.contains_key(&next) {
                    parts.push(&text[start..at]);
                    start = at + 1;
                    begin = None;
                }
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_was_chosen_is_told() {
        for (text, chosen) in
            [("1 May 2027", false), ("by 1 May 2027", false), ("1 May 2027, else 1 June 2027", true)]
        {
            assert_eq!(deadline(text, &Names::default()).chosen, chosen, "{text}");
        }
    }

    #[test]
    fn deadlines_are_read() {
        let recipients = ["ITU-T SG2".to_string(), "IETF".to_string()];
        for (text, general, day, own) in [
            ("4 March 2031", "", "2031-03-04", &[][..]),
            ("N/A", "", "", &[]),
            ("-", "", "", &[]),
            ("Answer wanted – 3 March 2031", "Answer wanted – 3 March 2031", "2031-03-03", &[]),
            ("early March 2031", "early March 2031", "", &[]),
            ("15 June 2026 (ITU-T SG2)", "", "", &[("ITU-T SG2", "2026-06-15")]),
            ("1 May 2026, 15 June 2026 (Study Group 2)", "", "2026-05-01", &[("ITU-T SG2", "2026-06-15")]),
            (
                "1 May 2026 (IETF), 15 June 2026 (ITU-T SG2) and 1 July 2026",
                "",
                "2026-07-01",
                &[("IETF", "2026-05-01"), ("ITU-T SG2", "2026-06-15")],
            ),
            (
                "15 June 2026 (ITU-T SG2 and IETF)",
                "",
                "",
                &[("ITU-T SG2", "2026-06-15"), ("IETF", "2026-06-15")],
            ),
            (
                "Before our meeting, 15-24 April 2027, that is by\n1 April 2027",
                "Before our meeting, 15-24 April 2027, that is by\n1 April 2027",
                "2027-04-01",
                &[],
            ),
            ("At the meeting (5-9 May 2027)", "At the meeting (5-9 May 2027)", "2027-05-09", &[]),
            ("5-9 May 2027 or 1 June 2027", "5-9 May 2027 or 1 June 2027", "2027-06-01", &[]),
            ("15 June 2026 (noon)", "15 June 2026 (noon)", "2026-06-15", &[]),
            (
                "1 May 2026, at noon; 15 June 2026 (ITU-T SG2)",
                "1 May 2026, at noon",
                "2026-05-01",
                &[("ITU-T SG2", "2026-06-15")],
            ),
        ] {
            let parts = deadline(text, &Names::of(&recipients));
            let date = |deadline: &Deadline| deadline.date.map(|d| d.to_string()).unwrap_or_default();
            assert_eq!(
                (parts.general.text.as_str(), date(&parts.general).as_str()),
                (general, day),
                "{text}"
            );
            let seen: Vec<_> = parts.own.iter().map(|(name, d)| (name.clone(), date(d))).collect();
            let own: Vec<_> = own.iter().map(|(name, day)| (name.to_string(), day.to_string())).collect();
            assert_eq!(seen, own, "{text}");
        }
    }

    #[test]
    fn a_row_of_many_commas_and_many_dates_is_read() {
        let commas = "by, ".repeat(50_000);
        assert_eq!(deadline(&commas, &Names::default()).general.text, commas.trim());
        let dates = "before 1 May 2027, ".repeat(20_000);
        let parts = deadline(&dates, &Names::default());
        assert_eq!(parts.general.date.map(|date| date.to_string()).as_deref(), Some("2027-05-01"));
        let names: Vec<String> = (0..5_000).map(|n| format!("Body {n}")).collect();
        let own: String = names.iter().map(|name| format!("1 May 2027 ({name}); ")).collect();
        assert_eq!(deadline(&own, &Names::of(&names)).own.len(), names.len());
    }
}
