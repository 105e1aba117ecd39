//! What the wording of a line shows about it.

/// "Release: 18": a label that is not known and its value.
pub(super) fn looks_labelled(text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else {
        return false;
    };
    let words = label.split_whitespace().count();
    (1..=4).contains(&words)
        && label.starts_with(char::is_uppercase)
        && (value.is_empty() || value.starts_with(char::is_whitespace))
}

/// The form's own request to leave its table as it is.
pub(in crate::intake) fn is_form_instruction(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("change") && lower.contains("structure") && lower.contains("table")
}

pub(super) fn is_unfinished(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([',', ';', '/', '&', '(', '–']) || text.ends_with(" and") || text.ends_with(" -")
}

pub(super) fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '?', '!']) && text.split_whitespace().count() > 5
}

pub(super) fn is_salutation(text: &str) -> bool {
    text.to_lowercase().starts_with("dear ") || (text.ends_with(',') && text.split_whitespace().count() <= 4)
}
