//! One group of a list: its name, and the Questions and the date that stand with it.

use jiff::civil::Date;

use super::Written;
use crate::{
    directory::key::parenthesis,
    statement::{date, question},
};

/// One group that stands alone.
pub(super) fn one(text: &str, start: usize) -> Written {
    let (name, mut deadline) = without_date(text);
    let found = question::find_marked(name);
    let mut questions: Vec<String> = found.iter().map(|found| found.question.clone()).collect();
    let mut bare = name;
    if let Some((outer, inner)) = parenthesis(name) {
        if let Some(listed) = questions_only(inner) {
            let before: usize = question::find_marked(outer).len();
            bare = outer.trim_end();
            questions.truncate(before);
            questions.extend(listed);
        }
        deadline = deadline.or_else(|| date::find(inner).map(|found| found.date));
    }
    Written { text: bare.to_string(), questions, deadline, start }
}

/// Words before the date by which an answer is asked for, in lower case.
const BY: &[&str] = &["by", "before", "until", "no later than", "not later than", "reply by", "deadline"];

/// The name without the date that follows it, and that date.
fn without_date(text: &str) -> (&str, Option<Date>) {
    if let Some((outer, inner)) = parenthesis(text)
        && let Some(date) = date_only(inner)
    {
        return (outer.trim_end_matches([' ', ',']), Some(date));
    }
    let Some(found) = date::find_all(text).pop().filter(|found| found.range.end == text.len()) else {
        return (text, None);
    };
    let before = text[..found.range.start].trim_end();
    let lower = before.to_lowercase();
    let by = BY.iter().filter(|by| lower.len() == before.len() && lower.ends_with(&format!(" {by}")));
    match by.max_by_key(|by| by.len()).and_then(|by| before.get(..before.len() - by.len())) {
        Some(name) if !name.trim_matches([' ', ',']).is_empty() => {
            (name.trim_end_matches([' ', ',']), Some(found.date))
        }
        _ => (text, None),
    }
}

/// The date of "15 June 2026" or "by 15 June 2026", when there is nothing else.
fn date_only(text: &str) -> Option<Date> {
    let found = date::find(text).filter(|found| found.range.end == text.trim_end().len())?;
    let before = text[..found.range.start].trim().trim_end_matches(':').to_lowercase();
    (before.is_empty() || BY.contains(&before.as_str())).then_some(found.date)
}

/// The Questions of "Q1/2, Q3/2", when there is nothing else.
fn questions_only(text: &str) -> Option<Vec<String>> {
    let found = question::find_marked(text);
    let mut at = 0;
    let mut between =
        found.iter().map(|one| one.range.clone()).chain(std::iter::once(text.len()..text.len())).map(
            |next| {
                let part = text.get(at..next.start).unwrap_or_default();
                at = next.end;
                part
            },
        );
    // Between Questions stands nothing but what joins them.
    let joins = |part: &str| {
        part.split(|c: char| !c.is_alphanumeric())
            .all(|word| matches!(word, "" | "and" | "to" | "Q" | "Questions"))
    };
    (!found.is_empty() && between.all(joins))
        .then(|| found.iter().map(|found| found.question.clone()).collect())
}
