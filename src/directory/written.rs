//! Lists of groups as people write them, taken apart.
//!
//! Comma, semicolon, a new line, "and" and "&" join groups; the same signs inside a name ("WSIS&SDG"), inside
//! parentheses or between Questions of one group ("Q8, 9, 10/16") do not.

use std::{ops::Range, sync::OnceLock};

use jiff::civil::Date;

use super::{
    groups::groups,
    identity::{begins_like_known, is_known, is_name},
};
use crate::statement::{date, question};

/// One group of a written list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The group as written; Questions in a parenthesis of their own are taken off.
    pub text: String,
    /// The Questions it names, in short ("3/2").
    pub questions: Vec<String>,
    /// The date after the name ("(by 15 June 2026)", "by 15 June 2026"), which is taken off; one among other words
    /// stays in the text too.
    pub deadline: Option<Date>,
    /// Where it begins in the list, in bytes.
    pub start: usize,
}

/// Takes a list of groups apart; nothing of it is lost but the signs between the groups.
pub fn split(text: &str) -> Vec<Written> {
    let mut written: Vec<Written> = Vec::new();
    for part in parts(text) {
        let words = &text[part.clone()];
        let start = part.start + (words.len() - words.trim_start().len());
        written.push(one(words.trim(), start));
    }
    written
}

/// One group that stands alone.
fn one(text: &str, start: usize) -> Written {
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

fn parenthesis(text: &str) -> Option<(&str, &str)> {
    let (outer, inner) = text.strip_suffix(')')?.rsplit_once('(')?;
    (!outer.trim().is_empty()).then_some((outer, inner))
}

/// The Questions of "Q1/2, Q3/2", when there is nothing else.
fn questions_only(text: &str) -> Option<Vec<String>> {
    let found = question::find_marked(text);
    let (first, last) = (found.first()?, found.last()?);
    (text[..first.range.start].trim().is_empty() && text[last.range.end..].trim().is_empty())
        .then(|| found.iter().map(|found| found.question.clone()).collect())
}

/// A sign that may stand between two groups.
struct Separator {
    range: Range<usize>,
    /// "and" and "&" may also be part of a name that is not known.
    word: bool,
}

/// Where the groups of a list stand, blanks included.
fn parts(text: &str) -> Vec<Range<usize>> {
    let protected = protected(text);
    let mut parts = Vec::new();
    let mut start = 0;
    for separator in separators(text) {
        if protected
            .iter()
            .any(|range| range.start < separator.range.end && separator.range.start < range.end)
        {
            continue;
        }
        let before = text[start..separator.range.start].trim();
        let after = &text[separator.range.end..];
        if before.is_empty() {
            start = if text[start..separator.range.start].trim().is_empty() {
                separator.range.end
            } else {
                start
            };
            continue;
        }
        let belongs = is_further_number(before, after)
            || if separator.word {
                name_goes_on(before, &text[separator.range.clone()], after)
            } else {
                belongs_to_previous(before, after)
            };
        if belongs {
            continue;
        }
        parts.push(start..separator.range.start);
        start = separator.range.end;
    }
    if !text[start..].trim().is_empty() {
        parts.push(start..text.len());
    }
    parts
}

fn separators(text: &str) -> Vec<Separator> {
    let mut found = Vec::new();
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' if closes(&text[at..]) => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ',' | ';' | '\n' | '，' | '、' | '；' | '،' => {
                let mut end = at + c.len_utf8();
                // ", and" is one sign.
                let rest = &text[end..];
                let blanks = rest.len() - rest.trim_start().len();
                if let Some(len) = word_and(&rest[blanks..]) {
                    end += blanks + len;
                }
                found.push(Separator { range: at..end, word: false });
            }
            'a' | 'A' | '&' => {
                let bounded = text[..at].ends_with(char::is_whitespace);
                let both = bounded.then(|| word_and(&text[at..])).flatten();
                if let Some(len) = both {
                    let inside = found.last().is_some_and(|last| at < last.range.end);
                    if !inside {
                        found.push(Separator { range: at..at + len, word: true });
                    }
                }
            }
            'e' | 'y' | 'и' if text[..at].ends_with(char::is_whitespace) => {
                if let Some(len) = foreign_and(&text[..at], &text[at..]) {
                    found.push(Separator { range: at..at + len, word: true });
                }
            }
            _ => {}
        }
    }
    found
}

/// The length of "et", "y" or "и" between two groups that are known.
fn foreign_and(before: &str, after: &str) -> Option<usize> {
    let len = ["et", "y", "и"].iter().find(|word| after.starts_with(*word))?.len();
    let last = before.rsplit([',', ';', '\n']).next().unwrap_or(before);
    let next = &after[len..];
    let fits = next.starts_with(char::is_whitespace)
        && begins_like_known(last.trim_start())
        && begins_like_known(next.trim_start());
    fits.then_some(len)
}

/// Whether the bracket that `text` begins with is closed.
fn closes(text: &str) -> bool {
    text.contains(if text.starts_with('(') { ')' } else { ']' })
}

/// The length of "and" or "&" with a blank after it.
fn word_and(text: &str) -> Option<usize> {
    let len = if text.starts_with('&') {
        1
    } else if text.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("and")) {
        3
    } else {
        return None;
    };
    text[len..].starts_with(char::is_whitespace).then_some(len)
}

/// Whether what follows is nothing but a number, so that the group before it goes on ("SGs 2, 3 and 5", "WPs 5A and
/// 5D").
fn is_further_number(before: &str, after: &str) -> bool {
    let next = after.trim_start();
    let len = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (number, rest) = next.split_at(len);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let ends = rest.trim_start_matches(' ').is_empty()
        || rest.starts_with([',', ';', '\n', ')'])
        || ["and ", "& "].iter().any(|word| rest.trim_start().starts_with(word));
    (1..=3).contains(&digits)
        && number.len() - digits <= 1
        && ends
        && before
            .rsplit([',', ';', '\n'])
            .next()
            .is_some_and(|last| last.contains(|c: char| c.is_ascii_digit()))
}

/// Whether what follows a comma cannot be a group of its own: "etc.", "Rapporteur group for Q4/99", "in particular".
fn belongs_to_previous(before: &str, after: &str) -> bool {
    let after = without_article(after.trim_start());
    if is_listed_name(before, after) {
        return true;
    }
    let word: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '.' || *c == '-').collect();
    let lower = word.trim_end_matches('.').to_lowercase();
    if lower.is_empty() || is_known(&word) {
        return false;
    }
    if matches!(lower.as_str(), "etc" | "inc" | "ltd" | "rapporteur" | "rapporteurs" | "rapporteur's") {
        return true;
    }
    let party = after.split([',', ';', '\n']).next().unwrap_or(after).trim();
    if lower == "wp" && !party.contains('/') && party.chars().any(|c| c.is_ascii_digit()) {
        return before.to_uppercase().contains("SG") || before.to_lowercase().contains("study group");
    }
    word.chars().all(char::is_lowercase) && word.chars().count() > 1
}

/// What follows "the" or "all", which may stand before any group.
fn without_article(text: &str) -> &str {
    let article = ["the ", "all "].iter().find_map(|article| text.strip_prefix(article));
    article.map_or(text, str::trim_start)
}

/// Whether two words on both sides of a comma belong to a name like "Letters, Words & Numbers Council".
fn is_listed_name(before: &str, after: &str) -> bool {
    let next = after.split([',', ';', '\n']).next().unwrap_or(after);
    let first = before.rsplit([',', ';', '\n']).next().unwrap_or(before).trim();
    next.split_once(" & ").is_some_and(|(word, rest)| {
        is_plain_word(first) && is_plain_word(word) && rest.starts_with(char::is_uppercase) && !is_known(next)
    })
}

/// Whether a text is one word in ordinary letters that names no group.
fn is_plain_word(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && text.chars().count() > 2
        && letters.all(char::is_lowercase)
        && !is_known(text)
}

/// Whether "and" joins words of a name ("Committee on A and B") rather than two groups.
fn name_goes_on(before: &str, sign: &str, after: &str) -> bool {
    if is_known(before) || begins_like_known(after.trim_start()) {
        return false;
    }
    let next = after.split([',', ';', '\n']).next().unwrap_or(after);
    if is_known(next) {
        return false;
    }
    let last = before.rsplit([',', ';', '\n']).next().unwrap_or(before).trim();
    if sign == "&" && is_plain_word(last) {
        return true;
    }
    let words: Vec<&str> = before.split_whitespace().collect();
    let of = ["of", "on", "for", "de", "des", "sur"];
    let last = words.last().copied().unwrap_or("");
    let lower = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    words.iter().any(|word| of.contains(&word.to_lowercase().as_str()))
        || lower(last) && lower(next.trim_start())
}

/// Stretches inside which no sign separates: known names that hold one, and Questions of one group.
fn protected(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let lower = text.to_lowercase();
    if lower.len() == text.len() {
        for name in names_with_signs() {
            for (start, _) in lower.match_indices(name.as_str()) {
                let range = start..start + name.len();
                let inside_word = lower[..start].ends_with(char::is_alphanumeric)
                    || lower[range.end..].starts_with(char::is_alphanumeric);
                if !inside_word {
                    ranges.push(range);
                }
            }
        }
    }
    ranges.extend(quoted(text));
    let found = question::find_marked(text);
    let mut of_group = false;
    for pair in found.windows(2) {
        let [left, right] = pair else { continue };
        let own = |range: &Range<usize>| text[range.clone()].contains('/');
        let marked = text[right.range.clone()].starts_with(['Q', 'q']);
        let between = &text[left.range.end..right.range.start];
        let near = between.chars().count() <= 7;
        // "SG15 – Q17/15 and Q18/15": the group before the first is that of both.
        let named = text[..left.range.start].rsplit([',', ';', '\n', '(']).next().unwrap_or("").trim();
        of_group = (of_group || !(named.is_empty() || named.ends_with(" and") || named == "and"))
            && left.question.split_once('/').map(|own| own.1)
                == right.question.split_once('/').map(|own| own.1);
        if near && (!own(&left.range) || !marked || of_group) {
            ranges.push(left.range.start..right.range.end);
        }
    }
    ranges
}

/// Names in quotation marks.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match open {
            Some((start, close)) if c == close => {
                ranges.push(start..at + c.len_utf8());
                open = None;
            }
            Some((start, _)) if c == '\n' || at - start > LONGEST_QUOTED => open = None,
            Some(_) => {}
            None if c == '"' => open = Some((at, '"')),
            None if c == '“' => open = Some((at, '”')),
            None => {}
        }
    }
    ranges
}

/// A name in quotation marks takes at most this many bytes.
const LONGEST_QUOTED: usize = 120;

/// Names of the directory that hold a comma, "and" or "&", in lower case.
fn names_with_signs() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names: Vec<String> = groups()
            .iter()
            .flat_map(|group| [group.abbreviation, group.full_name])
            .filter(|name| is_name(name) || name.contains('&'))
            .map(str::to_lowercase)
            .filter(|name| name.contains([',', '&', ';']) || name.contains(" and "))
            .collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.dedup();
        names
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &str) -> Vec<String> {
        split(list).into_iter().map(|written| written.text).collect()
    }

    #[test]
    fn lists_are_split_where_groups_are_joined() {
        for (list, expected) in [
            ("A", &["A"][..]),
            ("A and B", &["A", "B"]),
            ("A, B and C", &["A", "B", "C"]),
            ("A, B, and C", &["A", "B", "C"]),
            ("A; B;C", &["A", "B", "C"]),
            ("A & B", &["A", "B"]),
            ("A\nB", &["A", "B"]),
            ("ISO/IEC JTC 1/SC 27/WG 5, ITU-D Q3/2", &["ISO/IEC JTC 1/SC 27/WG 5", "ITU-D Q3/2"]),
            ("CWG-WSIS&SDG and ITU-T SG2", &["CWG-WSIS&SDG", "ITU-T SG2"]),
            ("JCA-IoT and SC&C, ETSI", &["JCA-IoT and SC&C", "ETSI"]),
            ("ITU-R/ITU-T WP 1/4", &["ITU-R/ITU-T WP 1/4"]),
            ("ITU SG 16 Q8, 9, 10/16", &["ITU SG 16 Q8, 9, 10/16"]),
            ("ITU SG 16 Q8, 9 and 10/16 and IETF", &["ITU SG 16 Q8, 9 and 10/16", "IETF"]),
            ("Question 3/2 and Q6/1", &["Question 3/2", "Q6/1"]),
            ("Q3/2 and 5/2", &["Q3/2 and 5/2"]),
            (
                "Internet Corporation for Assigned Names and Numbers and IETF",
                &["Internet Corporation for Assigned Names and Numbers", "IETF"],
            ),
            ("Institute of Letters and Numbers", &["Institute of Letters and Numbers"]),
            ("Institute of Letters and IETF", &["Institute of Letters", "IETF"]),
            ("Made-up Forum and Other Alliance", &["Made-up Forum", "Other Alliance"]),
            ("ITU-T, ITU-R, WP 1/4, etc.", &["ITU-T", "ITU-R", "WP 1/4, etc."]),
            ("ITU-T SG99, Rapporteur group for Q4/99", &["ITU-T SG99, Rapporteur group for Q4/99"]),
            ("ETSI (ISG A, ISG B), IETF", &["ETSI (ISG A, ISG B)", "IETF"]),
            ("A (unclosed, B", &["A (unclosed", "B"]),
            (" , ; ", &[]),
            ("", &[]),
            ("é, ü", &["é", "ü"]),
            ("ETSI et GSMA", &["ETSI", "GSMA"]),
            ("Made et up", &["Made et up"]),
            ("ITU-T SGs 2, 3 and 5", &["ITU-T SGs 2, 3 and 5"]),
            ("ITU-T SG2, 3, 5; IETF", &["ITU-T SG2, 3, 5", "IETF"]),
            ("ITU-R WPs 5A and 5D, IEC TC 57", &["ITU-R WPs 5A and 5D", "IEC TC 57"]),
            ("ITU-T SG2, 3GPP SA4", &["ITU-T SG2", "3GPP SA4"]),
            ("Letters, Words & Numbers Council, ETSI", &["Letters, Words & Numbers Council", "ETSI"]),
            ("\"Ada, Bo and Co\", IETF", &["\"Ada, Bo and Co\"", "IETF"]),
            ("\"Ada, Bo", &["\"Ada", "Bo"]),
            ("ITU-T SG15 – Q17/15 and Q18/15, IETF", &["ITU-T SG15 – Q17/15 and Q18/15", "IETF"]),
            ("ITU-T Q8/13, Q9/13 and Q2/15", &["ITU-T Q8/13, Q9/13", "Q2/15"]),
            (
                "ITU-T SG2 and SG3 (WP1/3 and WP2/3), the Director of A, and all ITU-D SGs",
                &["ITU-T SG2", "SG3 (WP1/3 and WP2/3)", "the Director of A", "all ITU-D SGs"],
            ),
        ] {
            assert_eq!(texts(list), expected, "{list}");
        }
    }

    #[test]
    fn questions_and_dates_of_a_group_are_found() {
        for (list, expected) in [
            ("ITU-T SG2 (Q1/2, Q3/2)", &[("ITU-T SG2", "1/2 3/2", "")][..]),
            ("ITU SG 16 Q8, 9, 10/16", &[("ITU SG 16 Q8, 9, 10/16", "8/16 9/16 10/16", "")]),
            ("SG15 – Q17/15 and Q18/15", &[("SG15 – Q17/15 and Q18/15", "17/15 18/15", "")]),
            ("A (by 15 June 2026)", &[("A", "", "2026-06-15")]),
            ("A (15 June 2026), B", &[("A", "", "2026-06-15"), ("B", "", "")]),
            (
                "A by 15 June 2026; B (Q1/2) by 1 July 2026",
                &[("A", "", "2026-06-15"), ("B", "1/2", "2026-07-01")],
            ),
            ("A, by 15 June 2026", &[("A", "", "2026-06-15")]),
            ("A (early, 15 June 2026)", &[("A (early, 15 June 2026)", "", "2026-06-15")]),
            ("15 June 2026", &[("15 June 2026", "", "")]),
            ("by 15 June 2026", &[("by 15 June 2026", "", "")]),
        ] {
            let seen = split(list);
            let seen: Vec<_> = seen
                .iter()
                .map(|written| {
                    let date = written.deadline.map(|date| date.to_string()).unwrap_or_default();
                    (written.text.clone(), written.questions.join(" "), date)
                })
                .collect();
            let expected: Vec<_> =
                expected.iter().map(|e| (e.0.to_string(), e.1.to_string(), e.2.to_string())).collect();
            assert_eq!(seen, expected, "{list}");
        }
    }
}
