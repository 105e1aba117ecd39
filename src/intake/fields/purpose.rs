//! What recipients are asked for, where a row of its own says so.

use crate::statement::Purpose;

/// The purpose that a value names ("Action", "for information"); none when it names none or several.
pub(in crate::intake) fn purpose(text: &str) -> Option<Purpose> {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| words.contains(&word))
    };
    let found = [
        (
            Purpose::Action,
            has(&["action", "acción", "действий", "response"]),
        ),
        (Purpose::Comment, has(&["comment", "comments"])),
        (
            Purpose::Information,
            has(&["information", "info", "información", "информации"]),
        ),
    ];
    let mut named = found.iter().filter(|(_, named)| *named);
    match (named.next(), named.next()) {
        (Some((purpose, _)), None) => Some(*purpose),
        _ => None,
    }
}

/// "A for action; others for information" in its parts: who, empty for all others, and what for.
pub(in crate::intake) fn by_recipient(text: &str) -> Vec<(String, Purpose)> {
    let mut found = Vec::new();
    for part in text.split([';', '\n']) {
        let lower = part.to_lowercase();
        let Some(purpose) = purpose(part) else { continue };
        let at = match lower.rfind(" for ") {
            Some(at) => at,
            None if lower.trim_start().starts_with("for ") => 0,
            None => part.len(),
        };
        let who = part.get(..at).unwrap_or("").trim();
        let all = at == part.len()
            || matches!(
                who.to_lowercase().as_str(),
                "" | "others" | "all others" | "other" | "all" | "the others"
            );
        found.push((if all { String::new() } else { who.to_string() }, purpose));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_are_read_for_all_and_for_single_recipients() {
        let own = |who: &str, purpose| (who.to_string(), purpose);
        for (text, expected) in [
            ("Action", vec![own("", Purpose::Action)]),
            ("For information", vec![own("", Purpose::Information)]),
            (
                "WP 1/4 for action; others for information",
                vec![own("WP 1/4", Purpose::Action), own("", Purpose::Information)],
            ),
            ("A and B for comment", vec![own("A and B", Purpose::Comment)]),
            ("something else", vec![]),
            ("action and comment", vec![]),
        ] {
            assert_eq!(by_recipient(text), expected, "{text}");
        }
    }
}
