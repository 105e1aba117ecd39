//! The title and what the statement replies to.

use super::date::WrittenDate;

/// What the title is built from (A.1 clause 1.5 item 3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The subject, without prefix and brackets.
    pub subject: String,
    /// Sent or received.
    pub kind: Kind,
    /// The whole title as it is to be printed, in place of the built one; empty when it is built.
    pub override_text: String,
}

/// Whether a statement is one of ours or one that came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Written here (`LS/o`).
    #[default]
    Outgoing,
    /// Received (`LS/i`).
    Incoming,
}

/// A statement that this one answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// Who sent it.
    pub source: String,
    /// Its number ("SG2-LS40").
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: WrittenDate,
}

/// The prefix of a title as it is printed or received ("LS/o/r"), in any spacing and case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix<'a> {
    /// Whether it is that of a statement that is sent or of one received.
    pub kind: Kind,
    /// Whether it is that of a reply.
    pub is_reply: bool,
    /// What follows it.
    pub rest: &'a str,
}

impl<'a> Prefix<'a> {
    /// The prefix that a title begins with.
    pub fn of(title: &'a str) -> Option<Self> {
        let sent = after(title, "LS/o").map(|rest| (Kind::Outgoing, rest));
        let (kind, rest) = sent.or_else(|| after(title, "LS/i").map(|rest| (Kind::Incoming, rest)))?;
        let reply = after(rest, "/r");
        Some(Self { kind, is_reply: reply.is_some(), rest: reply.unwrap_or(rest) })
    }

    /// What follows it and the "on" or sign between the two.
    pub fn subject(&self) -> &'a str {
        let rest = after(self.rest, "on").or_else(|| after(self.rest, ":")).or_else(|| after(self.rest, "-"));
        rest.unwrap_or(self.rest).trim_start()
    }
}

/// What follows these signs, with whatever blanks before each; none where a word goes on.
fn after<'a>(text: &'a str, signs: &str) -> Option<&'a str> {
    let mut rest = text;
    for sign in signs.chars() {
        rest = rest.trim_start();
        let c = rest.chars().next().filter(|c| c.eq_ignore_ascii_case(&sign))?;
        rest = &rest[c.len_utf8()..];
    }
    let goes_on = signs.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphanumeric);
    (!goes_on).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_known_in_any_spacing_and_not_in_a_word() {
        use Kind::{Incoming, Outgoing};
        for (title, expected) in [
            ("LS/o on fog", Some((Outgoing, false, "fog"))),
            ("LS/o/r on fog", Some((Outgoing, true, "fog"))),
            (" ls / i / R - fog", Some((Incoming, true, "fog"))),
            ("LS/i: fog", Some((Incoming, false, "fog"))),
            ("LS/o once more", Some((Outgoing, false, "once more"))),
            ("LS/organization of the work", None),
            ("LS on fog", None),
            ("", None),
        ] {
            let found = Prefix::of(title).map(|prefix| (prefix.kind, prefix.is_reply, prefix.subject()));
            assert_eq!(found, expected, "{title}");
        }
    }
}
