//! What the wording of a line shows about it.

/// "Release: 18": a label that is not known and its value.
pub(in crate::intake) fn looks_labelled(text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else {
        return false;
    };
    let words = label.split_whitespace().count();
    (1..=4).contains(&words)
        && label.starts_with(char::is_uppercase)
        && !label.contains(['|', '\t'])
        && (value.is_empty() || value.starts_with(char::is_whitespace))
}

/// "Web: https://example.org", "Tel office: 0123456": a way to reach a person that no field has.
pub(super) fn is_contact_detail(text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else {
        return false;
    };
    let numbers = value.chars().filter(char::is_ascii_digit).count() > 4;
    label.split_whitespace().count() <= 2 && (numbers || value.contains(['@', '/']))
}

/// "see above.": words of a sentence rather than a value.
pub(super) fn is_prose(value: &str) -> bool {
    let value = value.trim();
    value.starts_with(char::is_lowercase)
        && value.ends_with(['.', '?', '!'])
        && value.split_whitespace().count() > 1
}

/// "1 Introduction", "1. Background": the heading that a text begins with.
pub(super) fn is_first_heading(text: &str) -> bool {
    let Some((number, words)) = text.split_once(char::is_whitespace) else {
        return false;
    };
    ["1", "1.", "1)"].contains(&number)
        && words.trim_start().starts_with(char::is_uppercase)
        && words.split_whitespace().count() <= 8
        && !words.ends_with(['.', ',', ';'])
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
