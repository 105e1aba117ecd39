//! A written name without what does not tell groups apart.

/// Lower case, only letters, digits and what keeps two numbers apart; the usual words shortened.
pub(super) fn key(text: &str) -> String {
    let lower = text.to_lowercase().replace('&', " and ").replace(['‑', '‐', '–'], "-");
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|word| !word.is_empty()).collect();
    let mut key = String::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or("");
        let (short, used) = match (*word, next) {
            ("study", "group") => ("sg", 2),
            ("working", "party") => ("wp", 2),
            ("working", "group") => ("wg", 2),
            ("focus", "group") => ("fg", 2),
            ("com", number) if number.starts_with(|c: char| c.is_ascii_digit()) => ("sg", 1),
            ("itu", "t") => ("", 2),
            ("itu", "d") => ("itu-d", 2),
            ("itu", "r") => ("itu-r", 2),
            ("d", "sg") if at == 0 => ("itu-d", 1),
            ("itu", "sg" | "study") => ("", 1),
            ("the", _) if at == 0 => ("", 1),
            (word, _) => (word, 1),
        };
        if key.ends_with(|c: char| c.is_ascii_digit()) && short.starts_with(|c: char| c.is_ascii_digit()) {
            key.push('/');
        }
        key.push_str(short);
        at += used;
    }
    if key.is_empty() && lower.contains("itu") {
        return "itu-t".into();
    }
    key
}

/// Whether a full name can stand for its group by itself: one word is a subject rather than a name.
pub(super) fn is_name(full_name: &str) -> bool {
    full_name.split_whitespace().count() > 1
}

/// "Name (SHORT)" in its two parts.
pub(super) fn parenthesis(text: &str) -> Option<(&str, &str)> {
    let (outer, inner) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    (!outer.trim().is_empty() && !inner.trim().is_empty()).then_some((outer, inner))
}
