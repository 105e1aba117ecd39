//! The order in which SG2 stands before SG11.

/// A part of a name.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Natural {
    Number(u64),
    Letters(String),
}

/// The parts of a name by which it is ordered.
pub(super) fn natural(name: &str) -> Vec<Natural> {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let number = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != number).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(end);
        parts.push(match part.parse() {
            Ok(value) if number => Natural::Number(value),
            _ => Natural::Letters(part.to_lowercase()),
        });
        rest = behind;
    }
    parts
}
