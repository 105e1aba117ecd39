//! Questions: the study items of a study group, written "3/2", "Q3/2" or "Question 3/2".

use std::ops::Range;

/// A Question found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundQuestion {
    /// The Question in short, "3/2", or "3" when no group is named.
    pub question: String,
    /// Where its words stand, in bytes.
    pub range: Range<usize>,
}

/// The Questions that `text` names with "Q", "Qs" or "Question(s)" before them.
///
/// The group named last holds for those before it: "Q8, 9, 10/16" are 8/16, 9/16 and 10/16. A number without
/// that mark ("WP 5/4", "JTC 1/SC 27") is no Question.
pub fn find_marked(text: &str) -> Vec<FoundQuestion> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, after)) = next_mark(text, at) {
        let (list, end) = list_from(text, start, after);
        at = end.max(after);
        found.extend(list);
    }
    found
}

/// The short form by which two spellings of one Question are equal ("Q 03/17" → "3/17").
pub fn canonical(text: &str) -> String {
    let text = text.trim();
    let bare = match next_mark(text, 0) {
        Some((0, after)) => text[after..].trim_start(),
        _ => text,
    };
    let (number, group) = bare.split_once('/').unwrap_or((bare, ""));
    let number = number.trim().trim_start_matches('0');
    let group = group.trim();
    let other_sector = group.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("itu"));
    let group = match super::group::study_group_number(group) {
        Some(digits) if group.ends_with(digits) && !other_sector => digits,
        _ => group,
    };
    if group.is_empty() { number.to_string() } else { format!("{number}/{group}") }
}

/// The next "Q", "Qs", "Question" or "Questions" that stands before a number: its start and the byte after it.
fn next_mark(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find_map(|start| {
        if !bytes[start].eq_ignore_ascii_case(&b'q') {
            return None;
        }
        if text[..start].ends_with(|c: char| c.is_alphanumeric()) {
            return None;
        }
        let rest = &text[start..];
        let lower = rest.get(..9.min(rest.len())).unwrap_or("").to_ascii_lowercase();
        let len =
            ["questions", "question", "qs", "q"].into_iter().find(|mark| lower.starts_with(mark))?.len();
        let after = start + len;
        let next = text[after..].trim_start_matches([' ', '\u{a0}', '.', ':']);
        next.starts_with(|c: char| c.is_ascii_digit()).then_some((start, after))
    })
}

/// Reads "8, 9, 10/16" from byte `after` on; the first Question's range begins at `start`.
fn list_from(text: &str, start: usize, after: usize) -> (Vec<FoundQuestion>, usize) {
    let mut items: Vec<(String, Option<String>, Range<usize>)> = Vec::new();
    let mut at = after;
    let mut begin = start;
    loop {
        let here = at + blank_len(&text[at..], items.is_empty());
        let number = digits(&text[here..]);
        if number.is_empty() {
            break;
        }
        let mut end = here + number.len();
        let mut group = None;
        if let Some(rest) = text[end..].strip_prefix('/') {
            let named = digits(rest);
            if !named.is_empty() {
                group = Some(named.to_string());
                end += 1 + named.len();
            }
        }
        if text[end..].starts_with(|c: char| c.is_alphanumeric()) {
            break;
        }
        items.push((number.to_string(), group, begin..end));
        at = end;
        match separator_len(&text[at..]) {
            Some(len) => {
                at += len;
                begin = at - usize::from(text[..at].ends_with(['Q', 'q']));
            }
            None => break,
        }
    }
    // "Q1/2, 4 March": a number after the group belongs to something else.
    if let Some(named) = items.iter().rposition(|item| item.1.is_some()) {
        items.truncate(named + 1);
    }
    let end = items.last().map_or(after, |item| item.2.end);
    let mut group = None;
    let mut found: Vec<FoundQuestion> = items
        .into_iter()
        .rev()
        .map(|(number, own, range)| {
            group = own.or(group.take());
            let question = group.as_ref().map_or_else(|| number.clone(), |group| format!("{number}/{group}"));
            FoundQuestion { question, range }
        })
        .collect();
    found.reverse();
    (found, end)
}

fn digits(text: &str) -> &str {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    &text[..len]
}

fn blank_len(text: &str, with_dots: bool) -> usize {
    let skipped =
        text.trim_start_matches(|c: char| c == ' ' || c == '\u{a0}' || (with_dots && (c == '.' || c == ':')));
    text.len() - skipped.len()
}

/// The length of ", ", " and ", "& " or "; " before a further number, with or without another "Q".
fn separator_len(text: &str) -> Option<usize> {
    let start = text.trim_start_matches([' ', '\u{a0}']);
    let rest = if let Some(rest) = start.strip_prefix([',', ';', '&']) {
        let rest = rest.trim_start_matches([' ', '\u{a0}']);
        rest.strip_prefix("and ").unwrap_or(rest)
    } else {
        start.strip_prefix("and ")?
    };
    let rest = rest.trim_start_matches([' ', '\u{a0}']);
    let rest = rest.strip_prefix(['Q', 'q']).unwrap_or(rest);
    rest.starts_with(|c: char| c.is_ascii_digit()).then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_questions_are_found_with_the_group_that_follows_them() {
        for (text, expected) in [
            ("ITU SG 16 Q8, 9, 10/16", &["8/16", "9/16", "10/16"][..]),
            ("ITU-D Q3/2", &["3/2"]),
            ("Question 3/2 and Q6/1", &["3/2", "6/1"]),
            ("Questions 1, 2 and 3/17", &["1/17", "2/17", "3/17"]),
            ("ITU-T SG2 (Q1/2)", &["1/2"]),
            ("ISO/IEC JTC 1/SC 27/WG 5", &[]),
            ("WP 5/4", &[]),
            ("QKDN 3", &[]),
            ("3GPP SA2", &[]),
            ("Q3", &["3"]),
            ("Q", &[]),
            ("é Q1/2, 4 March", &["1/2"]),
        ] {
            let found: Vec<_> = find_marked(text).into_iter().map(|found| found.question).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_questions_words_begin_with_its_own_mark() {
        let text = "ITU-T Q3/2 and Q6, 7/1";
        let words: Vec<_> = find_marked(text).into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(words, ["Q3/2", "Q6", "7/1"]);
    }

    #[test]
    fn spellings_of_one_question_are_equal() {
        for text in ["3/17", "Q3/17", "Q 3/17", "Question 03/17", "3 / 17", "Q3/SG17"] {
            assert_eq!(canonical(text), "3/17", "{text}");
        }
        assert_eq!(canonical("8/ITU-R SG11"), "8/ITU-R SG11");
    }
}
