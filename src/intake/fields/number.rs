//! The number of a document, told by its look.

use crate::statement::question;

/// Whether a text is a document's number ("SG2-LS40", "COM 16 – LS 124 – E", "TD73/2", "S3-241234").
pub(in crate::intake) fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || text.chars().count() > 40 || !question::find_marked(text).is_empty() {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let counts = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || c == 'r')
    };
    // "N21345", as ISO/IEC JTC 1 numbers its documents.
    let n = |number: &str| number.len() > 2 && number.bytes().all(|b| b.is_ascii_digit());
    // The kind and its number are one word or stand side by side: a letter and a number somewhere are none.
    let names = |part: &str| {
        let words = words(part);
        let is_kind = |at: usize, word: &str| {
            KINDS.iter().filter_map(|kind| word.strip_prefix(kind)).any(|rest| {
                let mut behind = words.iter().skip(at + 1).skip_while(|word| BETWEEN.contains(word));
                counts(rest)
                    || (rest.is_empty()
                        && behind.next().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit())))
            }) && (word != "c" || at == 0)
        };
        words.iter().enumerate().any(|(at, word)| is_kind(at, word))
            || words.windows(2).any(|pair| pair[0] == "n" && n(pair[1]))
    };
    let all = words(&lower);
    lower.split([',', ';']).any(names)
        || all.last().and_then(|word| word.strip_prefix('n')).is_some_and(n)
        || (all.len() == 2 && digits >= 4 && text.contains('-'))
}

/// How kinds of documents are named before their numbers.
const KINDS: [&str; 4] = ["ls", "td", "c", "doc"];

/// What may stand between the kind and the number: "LS No. 12", "LS/o 12".
const BETWEEN: [&str; 4] = ["no", "o", "i", "r"];

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_its_digits_where_its_kind_is_named() {
        for text in [
            "SG2-LS40",
            "COM 16 – LS 124 – E",
            "TD73/2",
            "SG20-TD318R1",
            "S3-241234",
            "C 45",
            "SG13-C45",
            "LS/o 12",
            "LS No. 12",
            "ISO/IEC JTC 1/SC 6 N21345",
            "SC 6 N 21345",
        ] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "Annex C, 3 pages",
            "Annex C",
            "3 pages of LS",
            "Vitamin C and 5G",
            "LS on 5G",
            "LS",
            "Q3/20",
            "4 pages",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }
}
