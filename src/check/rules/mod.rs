//! The rules, by number.

mod approval;
mod contacts;
mod dates;
mod deadline;
mod origin;
mod placeholders;
mod recipients;
mod title;

use super::Rule;

/// Whether a value says nothing: blank, a sign without letters or digits, or a word for "none".
fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    let none = ["n/a", "none", "nil", "no deadline"].iter().any(|none| text.eq_ignore_ascii_case(none));
    none || !text.contains(char::is_alphanumeric)
}

/// Every rule with its number.
pub(super) const ALL: [(u16, Rule); 12] = [
    (1, title::is_given),
    (2, recipients::are_given),
    (3, deadline::is_given_for_action),
    (6, deadline::is_a_date),
    (8, contacts::can_be_reached),
    (9, contacts::have_well_formed_addresses),
    (12, approval::is_recognizable),
    (14, origin::is_given),
    (16, title::tells_what_is_answered),
    (19, recipients::are_named_once),
    (26, placeholders::are_filled_in),
    (26, dates::are_whole),
];

#[cfg(test)]
mod tests;
