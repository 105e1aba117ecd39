//! What a user should know of a group before it is addressed.

use std::fmt;

/// A remark of the directory on a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// Its work is done.
    Concluded,
    /// It exists and does not meet.
    Dormant,
    /// It has another name now.
    RenamedTo(String),
    /// Its work goes on in another group.
    MergedInto(String),
    /// Another group has taken its place.
    ReplacedBy(String),
    /// It does not take liaison statements.
    TakesNoStatements,
    /// The entry is of a study period that is over.
    PastPeriod,
    /// It ends with a conference.
    EndsWith(String),
    /// The name is a short form, not the whole title.
    ShortTitle,
    /// Something else, in words.
    Other(String),
}

impl Note {
    /// The notes that `text` words, which may be several with semicolons between them.
    pub fn all(text: &str) -> Vec<Note> {
        text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(Note::new).collect()
    }

    fn new(text: &str) -> Note {
        let after = |start: &str| text.strip_prefix(start).map(|rest| rest.trim().to_string());
        match text {
            "concluded" | "closed" => Note::Concluded,
            "dormant" => Note::Dormant,
            "does not take LSs" | "takes no statements" => Note::TakesNoStatements,
            "past period" => Note::PastPeriod,
            "short title" => Note::ShortTitle,
            _ => after("renamed to ")
                .map(Note::RenamedTo)
                .or_else(|| after("merged into ").map(Note::MergedInto))
                .or_else(|| after("replaced by ").map(Note::ReplacedBy))
                .or_else(|| after("ends with ").map(Note::EndsWith))
                .unwrap_or_else(|| Note::Other(text.to_string())),
        }
    }

    /// The group that has taken this one's place, by its abbreviation.
    pub fn successor(&self) -> Option<&str> {
        match self {
            Note::RenamedTo(other) | Note::MergedInto(other) | Note::ReplacedBy(other) => Some(other),
            _ => None,
        }
    }
}

impl fmt::Display for Note {
    /// The words the directory uses, from which the note is read again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Concluded => f.write_str("concluded"),
            Note::Dormant => f.write_str("dormant"),
            Note::RenamedTo(other) => write!(f, "renamed to {other}"),
            Note::MergedInto(other) => write!(f, "merged into {other}"),
            Note::ReplacedBy(other) => write!(f, "replaced by {other}"),
            Note::TakesNoStatements => f.write_str("takes no statements"),
            Note::PastPeriod => f.write_str("past period"),
            Note::EndsWith(event) => write!(f, "ends with {event}"),
            Note::ShortTitle => f.write_str("short title"),
            Note::Other(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_read_and_written_in_the_same_words() {
        for (text, expected) in [
            ("", &[][..]),
            ("concluded", &[Note::Concluded]),
            ("past period; short title", &[Note::PastPeriod, Note::ShortTitle]),
            ("merged into SG21", &[Note::MergedInto("SG21".into())]),
            ("renamed to ETSI TC SAI", &[Note::RenamedTo("ETSI TC SAI".into())]),
            ("replaced by CCT", &[Note::ReplacedBy("CCT".into())]),
            ("does not take LSs", &[Note::TakesNoStatements]),
            ("ends with PP-26", &[Note::EndsWith("PP-26".into())]),
            ("not listed in April 2026", &[Note::Other("not listed in April 2026".into())]),
        ] {
            let notes = Note::all(text);
            assert_eq!(notes, expected, "{text}");
            let written: Vec<String> = notes.iter().map(Note::to_string).collect();
            assert_eq!(Note::all(&written.join("; ")), expected, "{text}");
        }
        assert_eq!(Note::MergedInto("SG21".into()).successor(), Some("SG21"));
        assert_eq!(Note::Dormant.successor(), None);
    }
}
