//! What recipients are asked for, where a row of its own says so.

use crate::statement::Purpose;

/// Words that name a purpose or belong to its name.
const OF_PURPOSES: &[&str] = &[
    "for",
    "in",
    "your",
    "action",
    "acción",
    "действий",
    "response",
    "comment",
    "comments",
    "information",
    "info",
    "información",
    "информации",
];

/// Whether a value says that the statement is itself an answer, which asks for nothing (RFC 4053, 2.2.1.6).
fn is_reply(text: &str) -> bool {
    let lower = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ["in response", "in reply", "response", "reply"].iter().any(|words| lower.starts_with(words))
}

/// Whether a value says that and nothing else.
fn is_only_reply(text: &str) -> bool {
    let words = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ["in response", "in reply", "response", "reply"].contains(&words.as_str())
}

/// Whether all words of a value name purposes.
fn names_purposes(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .all(|word| word.is_empty() || OF_PURPOSES.contains(&word.to_lowercase().as_str()))
}

/// The purpose that a value names ("Action", "for information"); none when it names none or several.
pub(in crate::intake) fn purpose(text: &str) -> Option<Purpose> {
    if is_reply(text) {
        return None;
    }
    let lower = text.to_lowercase();
    let has = |words: &[&str]| lower.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
    let found = [
        (Purpose::Action, has(&["action", "acción", "действий", "response"])),
        (Purpose::Comment, has(&["comment", "comments"])),
        (Purpose::Information, has(&["information", "info", "información", "информации"])),
    ];
    let mut named = found.iter().filter(|(_, named)| *named);
    match (named.next(), named.next()) {
        (Some((purpose, _)), None) => Some(*purpose),
        _ => None,
    }
}

/// What a row says of purposes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Stated {
    /// Who, empty for all others, and what for.
    pub(in crate::intake) purposes: Vec<(String, Purpose)>,
    /// Whether it says that the statement is an answer.
    pub(in crate::intake) reply: bool,
    /// Whether the row says more than all that.
    pub(in crate::intake) more: bool,
}

/// Reads "Action", or "A for action; others for information" in its parts.
pub(in crate::intake) fn stated(text: &str) -> Stated {
    let mut stated = Stated::default();
    for part in text.split([';', '\n']).filter(|part| !part.trim().is_empty()) {
        if let Some((what, who)) = part.trim().strip_suffix(')').and_then(|part| part.split_once('('))
            && let Some(purpose) = purpose(what).filter(|_| names_purposes(what))
        {
            stated.purposes.push((who.trim().to_string(), purpose));
            continue;
        }
        let Some(purpose) = purpose(part) else {
            stated.reply |= is_reply(part);
            stated.more |= !is_only_reply(part);
            continue;
        };
        let lower = part.to_lowercase();
        let (who, what) = match lower.rfind(" for ") {
            Some(at) if lower.len() == part.len() => part.split_at(at),
            _ => ("", part),
        };
        let who = who.trim();
        stated.more |= !names_purposes(what);
        let all = ["", "others", "all others", "other", "all", "the others"];
        let all = all.contains(&who.to_lowercase().as_str());
        stated.purposes.push((if all { String::new() } else { who.to_string() }, purpose));
    }
    stated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_are_read_for_all_and_for_single_recipients() {
        use Purpose::*;
        for (text, expected, more) in [
            ("Action", &[("", Action)][..], false),
            ("For information", &[("", Information)], false),
            ("WP 1/4 for action; others for information", &[("WP 1/4", Action), ("", Information)], false),
            ("A and B for comment", &[("A and B", Comment)], false),
            ("For action by the board", &[("", Action)], true),
            ("something else", &[], true),
            ("In response", &[], false),
            ("In response; for comment", &[("", Comment)], false),
            ("In response to what you asked", &[], true),
            (
                "For action (A and B); For information (C (Q1/2))",
                &[("A and B", Action), ("C (Q1/2)", Information)],
                false,
            ),
            ("Your response", &[("", Action)], false),
            ("action and comment", &[], true),
            ("", &[], false),
        ] {
            let stated = stated(text);
            let seen: Vec<_> = stated.purposes.iter().map(|(who, what)| (who.as_str(), *what)).collect();
            assert_eq!((seen.as_slice(), stated.more), (expected, more), "{text}");
        }
    }
}
