//! Numbers of documents: the mark of a revision, and numbers of liaison statements.

use std::ops::Range;

/// A document's number without the mark of its revision ("SG17-TD12" of "SG17-TD12R1").
pub fn without_revision(number: &str) -> &str {
    let bare = number.trim_end_matches(|c: char| c.is_ascii_digit());
    match bare.strip_suffix('R') {
        Some(rest) if bare.len() < number.len() && rest.ends_with(|c: char| c.is_ascii_digit()) => rest,
        _ => number,
    }
}

/// Whether `text` names a document by its number, in whatever revision; not where the number is the beginning or end
/// of another.
pub fn names(text: &str, number: &str) -> bool {
    let number = without_revision(number.trim());
    !number.is_empty()
        && text.match_indices(number).any(|(at, found)| {
            let rest = &text[at + found.len()..];
            let rest = match rest.strip_prefix('R') {
                Some(revision) if revision.starts_with(|c: char| c.is_ascii_digit()) => {
                    revision.trim_start_matches(|c: char| c.is_ascii_digit())
                }
                _ => rest,
            };
            !text[..at].ends_with(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric)
        })
}

/// Whether a document's number has the mark of a liaison statement among its parts ("SG2-LS40", "LS 3").
pub fn is_of_an_ls(number: &str) -> bool {
    tokens(number).any(|token| digits_of_ls(&number[token]).is_some())
}

/// The number of a liaison statement ("SG2-LS40", "TSAG LS20", "COM 16 – LS 124 – E").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LsNumber<'a> {
    /// The number as it is written.
    pub text: &'a str,
    /// Who gave it, as it is written ("SG2").
    pub group: &'a str,
}

impl<'a> LsNumber<'a> {
    /// The number that a text is or begins with.
    pub fn of(text: &'a str) -> Option<Self> {
        let text = text.trim_start();
        Self::all(text).into_iter().next().filter(|number| text.starts_with(number.text))
    }

    /// The numbers in a text, in order, each once.
    pub fn all(text: &'a str) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        if !text.as_bytes().windows(2).any(|pair| pair.eq_ignore_ascii_case(b"ls")) {
            return found;
        }
        let tokens: Vec<Range<usize>> = tokens(text).collect();
        for (at, mark) in tokens.iter().enumerate() {
            let Some(start) = group_before(text, &tokens[..at], mark) else { continue };
            let Some(digits) = digits_of_ls(&text[mark.clone()]) else { continue };
            let end = match (digits, tokens.get(at + 1)) {
                ("", Some(next)) if is_number(&text[next.clone()]) && joined(text, mark, next).is_some() => {
                    next.end
                }
                ("", _) => continue,
                _ => mark.end,
            };
            let group = text[start..mark.start].trim_end_matches(is_joint);
            let number = Self { text: &text[start..end], group };
            if !found.contains(&number) {
                found.push(number);
            }
        }
        found
    }
}

/// Where the group begins that gave the number whose mark this is, if one stands before it.
///
/// A dash may follow any word, a blank only an abbreviation: "see LS 40" names no group.
fn group_before(text: &str, before: &[Range<usize>], mark: &Range<usize>) -> Option<usize> {
    let last = before.last()?;
    let dashed = joined(text, last, mark)?;
    let word = &text[last.clone()];
    if !is_number(word) {
        let is_abbreviation =
            word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        return (dashed || (is_abbreviation && text[mark.clone()].starts_with("LS"))).then(|| {
            // "ITU-T-LS3", "3GPP-SA2-LS7": a dash without blanks goes on to the left.
            let parts = before.windows(2).rev();
            let joined = parts.take_while(|pair| dashed && &text[pair[0].end..pair[1].start] == "-");
            joined.last().map_or(last.start, |pair| pair[0].start)
        });
    }
    // "COM 16": the number of a study group is told by what stands before it.
    let [.., name, _] = before else { return None };
    let name_of = &text[name.clone()];
    (["COM", "SG"].contains(&name_of) && joined(text, name, last).is_some()).then_some(name.start)
}

/// Whether a dash stands between two words that nothing else than it and blanks parts.
fn joined(text: &str, one: &Range<usize>, next: &Range<usize>) -> Option<bool> {
    let between = &text[one.end..next.start];
    (between.len() <= 5 && between.chars().all(is_joint)).then(|| between.contains(['-', '–', '\u{2011}']))
}

fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '-' | '–' | '\u{2011}')
}

/// The digits behind "LS" in a word that has nothing else.
fn digits_of_ls(word: &str) -> Option<&str> {
    let (mark, digits) = word.split_at_checked(2)?;
    (mark.eq_ignore_ascii_case("ls") && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words of letters and digits.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        from = start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        Some(start..from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_no_part_of_a_number() {
        for (number, bare) in [
            ("SG17-TD12R1", "SG17-TD12"),
            ("SG17-TD12", "SG17-TD12"),
            ("R1", "R1"),
            ("ITU-R7", "ITU-R7"),
            ("", ""),
        ] {
            assert_eq!(without_revision(number), bare);
        }
    }

    #[test]
    fn a_number_is_named_as_a_whole_and_in_any_revision() {
        for (text, number, named) in [
            ("Document SG20-TD318", "SG20-TD318R1", true),
            ("SG20-TD318R12, annex", "SG20-TD318R1", true),
            ("SG20-TD3180", "SG20-TD318R1", false),
            ("SG120-TD318", "20-TD318", false),
            ("SG20-TD318Rev", "SG20-TD318", false),
            ("SG20-TD9", "SG20-TD318R1", false),
            ("anything", "", false),
        ] {
            assert_eq!(names(text, number), named, "{text} / {number}");
        }
    }

    #[test]
    fn numbers_of_liaison_statements_are_found_with_who_gave_them() {
        for (text, expected) in [
            ("SG2-LS40", &[("SG2-LS40", "SG2")][..]),
            ("in reply to SG2-LS40, and to SCV-LS34.", &[("SG2-LS40", "SG2"), ("SCV-LS34", "SCV")]),
            ("sg2-ls40", &[("sg2-ls40", "sg2")]),
            ("TSAG LS20", &[("TSAG LS20", "TSAG")]),
            ("the answer to TSAG-LS 20 is", &[("TSAG-LS 20", "TSAG")]),
            ("COM 16 – LS 124 – E", &[("COM 16 – LS 124", "COM 16")]),
            ("COM16-LS124-E", &[("COM16-LS124", "COM16")]),
            ("ITU-T-LS3", &[("ITU-T-LS3", "ITU-T")]),
            ("SG2-LS40 and SG2-LS40", &[("SG2-LS40", "SG2")]),
            ("see LS 40", &[]),
            ("LS3", &[]),
            ("in 2024 LS 3", &[]),
            ("TSAG also", &[]),
            ("SG2-LS", &[]),
            ("SG2, LS40", &[]),
            ("else-ls", &[]),
        ] {
            let found = LsNumber::all(text);
            let found: Vec<_> = found.iter().map(|number| (number.text, number.group)).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(LsNumber::of(" SG2-LS40 (5 May)").unwrap().group, "SG2");
        assert_eq!(LsNumber::of("your SG2-LS40"), None);
    }

    #[test]
    fn a_number_shows_that_it_is_a_liaison_statements() {
        for (number, is) in
            [("SG17-LS160", true), ("COM 16 – LS 124 – E", true), ("LS3", true), ("SG17-TD12", false)]
        {
            assert_eq!(is_of_an_ls(number), is, "{number}");
        }
    }
}
