//! A written name without what does not tell groups apart.

/// Lower case, only letters, digits and what keeps two numbers apart; the usual words shortened.
pub(super) fn key(text: &str) -> String {
    let lower = lower(text);
    let split = lower.split(|c: char| !c.is_alphanumeric() && c != '+');
    let mut words = split.filter(|word| !word.is_empty()).peekable();
    let mut key = String::with_capacity(lower.len());
    let mut first = true;
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or("");
        let (short, used) = match (word, next) {
            ("study", "group") => ("sg", 2),
            ("working", "party") => ("wp", 2),
            ("working", "group") => ("wg", 2),
            ("focus", "group") => ("fg", 2),
            ("com", number) if number.starts_with(|c: char| c.is_ascii_digit()) => ("sg", 1),
            ("itu", "t") => ("", 2),
            ("itu", "d") => ("itu-d", 2),
            ("itu", "r") => ("itu-r", 2),
            ("d", "sg") if first => ("itu-d", 1),
            ("itu", "sg" | "study") => ("", 1),
            ("the", _) if first => ("", 1),
            (word, _) => (word, 1),
        };
        if key.ends_with(|c: char| c.is_ascii_digit()) && short.starts_with(|c: char| c.is_ascii_digit()) {
            key.push('/');
        }
        key.push_str(short);
        if used == 2 {
            words.next();
        }
        first = false;
    }
    if key.is_empty() && lower.contains("itu") {
        return "itu-t".into();
    }
    key
}

/// In lower case, with "and" for "&"; most names are ASCII, and thousands of them are read at every start.
fn lower(text: &str) -> String {
    let mut lower = if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase() };
    if lower.contains('&') {
        lower = lower.replace('&', " and ");
    }
    lower
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
