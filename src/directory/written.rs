//! Lists of groups as people write them, taken apart.
//!
//! Comma, semicolon, a new line, "and" and "&" join groups; the same signs inside a name ("WSIS&SDG"), inside
//! parentheses or between Questions of one group ("Q8, 9, 10/16") do not.

mod numbered;
mod protected;
mod separator;
mod signs;
mod single;

use std::ops::Range;

use jiff::civil::Date;

use super::{
    book::Book,
    identity::{begins_like_known, is_known},
};
pub use numbered::numbered;
use protected::protected;
use separator::{Separator, separators};
use signs::Signs;
use single::one;

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
    split_by(text, Book::built_in())
}

/// Takes a list of groups apart; names that `book` knows are kept whole.
pub(super) fn split_by(text: &str, book: &Book) -> Vec<Written> {
    let mut written: Vec<Written> = Vec::new();
    for part in parts(text, book) {
        let words = &text[part.clone()];
        let start = part.start + (words.len() - words.trim_start().len());
        written.push(one(words.trim(), start));
    }
    written
}

/// Where the groups of a list stand, blanks included.
fn parts(text: &str, book: &Book) -> Vec<Range<usize>> {
    let list = List { text, signs: Signs::of(text), book };
    let separators = separators(&list);
    // To look for every name in which a sign stands is the dear part, and most texts are one group.
    let protected = if separators.is_empty() { Vec::new() } else { protected(&list) };
    let mut protected = protected.into_iter().peekable();
    let mut parts = Vec::new();
    let mut open = Open::at(text, 0);
    for separator in separators {
        while protected.next_if(|range| range.end <= separator.range.start).is_some() {}
        if protected.peek().is_some_and(|range| range.start < separator.range.end) {
            continue;
        }
        if separator.range.start <= open.begin {
            open = match separator.range.end.max(open.start) {
                // Among blanks that have been passed over.
                start if start <= open.begin => Open { start, ..open },
                start => Open::at(text, start),
            };
            continue;
        }
        let belongs = list.is_further_number(&open, &separator)
            || if separator.word {
                list.name_goes_on(&mut open, &separator)
            } else {
                list.belongs_to_previous(&open, &separator)
            };
        if belongs {
            continue;
        }
        parts.push(open.start..separator.range.start);
        open = Open::at(text, separator.range.end);
    }
    if !text[open.start..].trim().is_empty() {
        parts.push(open.start..text.len());
    }
    parts
}

/// A list and where its signs stand.
struct List<'a> {
    text: &'a str,
    signs: Signs,
    /// Whose groups are known.
    book: &'a Book,
}

/// The group whose end is looked for.
struct Open {
    start: usize,
    /// Where its first character stands that is no blank.
    begin: usize,
    /// Up to where its words have been looked at.
    read: usize,
    /// Whether one of them shows that a name of several words follows.
    of: bool,
}

impl Open {
    fn at(text: &str, start: usize) -> Self {
        let rest = &text[start..];
        let begin = start + (rest.len() - rest.trim_start().len());
        Self { start, begin, read: begin, of: false }
    }

    /// Whether a word like "of" stands before byte `end`, where a word begins; no word is read twice.
    fn has_of(&mut self, text: &str, end: usize) -> bool {
        let of = ["of", "on", "for", "de", "des", "sur"];
        let mut words = text[self.read..end].split_whitespace();
        self.of = self.of || words.any(|word| of.contains(&word.to_lowercase().as_str()));
        self.read = end;
        self.of
    }
}

/// No name of the directory, however it is written, has more signs than this, blanks and Questions aside.
const LONGEST_NAME: usize = 600;

impl<'a> List<'a> {
    /// Whether a stretch is a known group; one much longer than any name is not read.
    fn is_known(&self, range: Range<usize>) -> bool {
        self.signs.written(&range) <= LONGEST_NAME && self.book.knows(&self.text[range])
    }

    /// What follows a separator, up to the next break.
    fn next(&self, separator: &Separator) -> Range<usize> {
        separator.range.end..self.signs.next_break(separator.range.end, self.text.len())
    }

    /// What stands before a separator since the last break.
    fn last(&self, open: &Open, separator: &Separator) -> &'a str {
        let end = self.text[..separator.range.start].trim_end().len();
        let begin = self.signs.last_break(open.begin, end);
        self.text[begin..end].trim()
    }

    /// Whether what follows is nothing but a number, so that the group before it goes on ("SGs 2, 3 and 5", "WPs 5A
    /// and 5D").
    fn is_further_number(&self, open: &Open, separator: &Separator) -> bool {
        let next = self.text[separator.range.end..].trim_start();
        let len = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (number, rest) = next.split_at(len);
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let ends = rest.trim_start_matches(' ').is_empty()
            || rest.starts_with([',', ';', '\n', ')'])
            || ["and ", "& "].iter().any(|word| rest.trim_start().starts_with(word));
        let end = self.text[..separator.range.start].trim_end().len();
        let begin = self.signs.last_break(open.begin, end);
        (1..=3).contains(&digits) && number.len() - digits <= 1 && ends && self.signs.has_digit(&(begin..end))
    }

    /// Whether what follows a comma cannot be a group of its own: "etc.", "Rapporteur group for Q4/99", "in
    /// particular".
    fn belongs_to_previous(&self, open: &Open, separator: &Separator) -> bool {
        let after = without_article(self.text[separator.range.end..].trim_start());
        let begin = self.text.len() - after.len();
        let next = begin..self.signs.next_break(begin, self.text.len());
        if self.is_listed_name(open, separator, next.clone()) {
            return true;
        }
        let word: String =
            after.chars().take_while(|c| c.is_alphanumeric() || *c == '.' || *c == '-').collect();
        let lower = word.trim_end_matches('.').to_lowercase();
        if lower.is_empty() || self.book.knows(&word) {
            return false;
        }
        if matches!(lower.as_str(), "etc" | "inc" | "ltd" | "rapporteur" | "rapporteurs" | "rapporteur's") {
            return true;
        }
        if lower == "wp" && !self.signs.has_slash(&next) && self.signs.has_digit(&next) {
            return self.signs.has_study_group(&(open.begin..separator.range.start));
        }
        word.chars().all(char::is_lowercase) && word.chars().count() > 1
    }

    /// Whether two words on both sides of a comma belong to a name like "Letters, Words & Numbers Council".
    fn is_listed_name(&self, open: &Open, separator: &Separator, next: Range<usize>) -> bool {
        is_plain_word(self.last(open, separator))
            && self.signs.next_both(&next).is_some_and(|both| {
                is_plain_word(&self.text[next.start..both])
                    && self.text[both + 3..next.end].starts_with(char::is_uppercase)
                    && !self.is_known(next)
            })
    }

    /// Whether "and" joins words of a name ("Committee on A and B") rather than two groups.
    fn name_goes_on(&self, open: &mut Open, separator: &Separator) -> bool {
        let (start, end) = (separator.range.start, separator.range.end);
        let next = self.next(separator);
        let following = self.text[end..].trim_start();
        if begins_like_known(following) || self.is_known(open.begin..start) || self.is_known(next.clone()) {
            return false;
        }
        if &self.text[start..end] == "&" && is_plain_word(self.last(open, separator)) {
            return true;
        }
        let lower = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
        let last = self.text[open.begin..start].split_whitespace().next_back().unwrap_or("");
        open.has_of(self.text, start) || lower(last) && lower(self.text[next].trim_start())
    }
}

/// What follows "the" or "all", which may stand before any group.
fn without_article(text: &str) -> &str {
    let article = ["the ", "all "].iter().find_map(|article| text.strip_prefix(article));
    article.map_or(text, str::trim_start)
}

/// Whether a text is one word in ordinary letters that names no group.
fn is_plain_word(text: &str) -> bool {
    let mut letters = text.chars();
    text.len() <= LONGEST_NAME
        && letters.next().is_some_and(char::is_uppercase)
        && text.chars().nth(2).is_some()
        && letters.all(char::is_lowercase)
        && !is_known(text)
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
            ("A, \nand B", &["A", "B"]),
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
