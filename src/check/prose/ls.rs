//! Liaison statements that a sentence speaks of.

use super::Word;
use crate::statement::number::LsNumber;

/// Whether these words name a liaison statement: "liaison statement", "liaison", "LS", "SG2-LS40".
pub(in crate::check) fn names_an_ls(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| match word.lower.as_ref() {
        // "Liaison officer", "liaison with" name none.
        "liaison" => {
            let next = words.get(at + 1).map(|word| word.lower.as_ref());
            matches!(
                next,
                None | Some("statement" | "statements" | "on" | "from" | "about" | "of" | "letter" | "dated")
            )
        }
        "ls" | "lss" => true,
        word => word.contains("-ls") && LsNumber::of(word).is_some(),
    })
}
