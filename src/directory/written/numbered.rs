//! Several groups under one word: "ITU-T SGs 2, 3 and 5".

/// Kinds of groups that are numbered, as they are written for several and for one.
const KINDS: [(&str, &str); 7] = [
    ("Study Groups", "Study Group"),
    ("Working Parties", "Working Party"),
    ("Working Groups", "Working Group"),
    ("SGs", "SG"),
    ("WPs", "WP"),
    ("WGs", "WG"),
    ("SCs", "SC"),
];

/// The groups of a name that has several numbers behind one word, each in words of its own; none for any other name.
///
/// "ITU-T SGs 2, 3 and 5" are "ITU-T SG 2", "ITU-T SG 3" and "ITU-T SG 5"; so are "ITU-T SG2, 3, 5".
pub fn numbered(text: &str) -> Vec<String> {
    numbers(text).unwrap_or_default()
}

fn numbers(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    let is_joint = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '&');
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let word = rest.rsplit(is_joint).next().filter(|word| !word.is_empty())?;
        if is_number(word) {
            found.push(word);
        } else if word != "and" {
            break;
        }
        rest = rest.strip_suffix(word)?.trim_end_matches(is_joint);
    }
    let before = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    if before.len() < rest.len() {
        found.push(rest.get(before.len()..)?);
    }
    let before = before.trim_end();
    let (word, kind) = KINDS.iter().find_map(|(several, one)| {
        [several, one].into_iter().find(|word| ends_with_word(before, word)).map(|word| (*word, *one))
    })?;
    let before = before.strip_suffix(word)?;
    let all = found.iter().rev().map(|number| format!("{before}{kind} {number}"));
    (found.len() > 1).then(|| all.collect())
}

/// "2", "17" and "5A".
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_uppercase());
    (1..=3).contains(&digits.len())
        && word.len() <= digits.len() + 1
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_behind_one_word_are_groups_of_their_own() {
        for (text, expected) in [
            ("ITU-T SGs 2, 3 and 5", &["ITU-T SG 2", "ITU-T SG 3", "ITU-T SG 5"][..]),
            ("ITU-T SG2, 3, 5", &["ITU-T SG 2", "ITU-T SG 3", "ITU-T SG 5"]),
            ("ITU-R WPs 5A & 5D", &["ITU-R WP 5A", "ITU-R WP 5D"]),
            ("Study Groups 11 and 13", &["Study Group 11", "Study Group 13"]),
            ("ISO/IEC JTC 1/SCs 27 and 37", &["ISO/IEC JTC 1/SC 27", "ISO/IEC JTC 1/SC 37"]),
            ("ITU-T SG2", &[]),
            ("ITU-T SGs 2", &[]),
            ("ITU-T SGs", &[]),
            ("MSG 2, 3", &[]),
            ("Forum 2, 3 and 5", &[]),
            ("2, 3 and 5", &[]),
            ("and", &[]),
            ("ITU-T SG2 and IETF", &[]),
            ("\u{e9} 2, 3", &[]),
            ("", &[]),
        ] {
            assert_eq!(numbered(text), expected, "{text}");
        }
    }
}
