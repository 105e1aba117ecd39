//! Liaison statements that a sentence speaks of.

use super::{Sentence, Word};

/// The number of a liaison statement in a text ("SG2-LS40").
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct LsNumber {
    /// The number as it is written.
    pub(in crate::check) text: String,
    /// Who gave it, as it is written ("SG2").
    pub(in crate::check) group: String,
}

impl LsNumber {
    /// The number that a text is or begins with.
    pub(in crate::check) fn of(text: &str) -> Option<Self> {
        let word = text.trim().split([' ', ',', '(', ')']).next()?;
        let (group, ls) = word.rsplit_once("-LS").or_else(|| word.rsplit_once("-ls"))?;
        let digits = !ls.is_empty() && ls.bytes().all(|byte| byte.is_ascii_digit());
        (digits && !group.is_empty()).then(|| Self { text: word.into(), group: group.into() })
    }
}

/// The numbers of liaison statements in a sentence, each once.
pub(in crate::check) fn ls_numbers(sentence: &Sentence<'_>) -> Vec<LsNumber> {
    let mut found = Vec::new();
    for word in sentence.words.iter().filter(|word| word.lower.contains("-ls")) {
        if let Some(number) = LsNumber::of(&sentence.text[word.at..word.end])
            && !found.contains(&number)
        {
            found.push(number);
        }
    }
    found
}

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
        word => word.contains("-ls") && LsNumber::of(&word.to_uppercase()).is_some(),
    })
}
