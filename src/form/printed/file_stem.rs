//! The name of an exported file.

use crate::statement::{Statement, number};

/// Longest name in bytes, so that a path of a deep folder stays within the limits of every system.
const MAX_BYTES: usize = 120;

/// The name of a file for this statement, without ending: its number, revision and subject.
///
/// Free of what the ITU's upload rules and any file system refuse, and of full stops, so that an ending can be
/// put after it. Never empty.
pub fn file_stem(statement: &Statement) -> String {
    let number = statement.number.trim();
    let numbered = match statement.bookkeeping.revision {
        0 => number.to_string(),
        // The number may still be that of an earlier revision.
        revision => format!("{}R{revision}", number::without_revision(number)),
    };
    let subject = match statement.title.subject.trim() {
        "" => &statement.title.override_text,
        subject => subject,
    };
    let clean = cleaned(format!("{numbered} {subject}").trim());
    if clean.is_empty() {
        return "liaison-statement".into();
    }
    if is_reserved(&clean) {
        return format!("LS {clean}");
    }
    clean
}

fn cleaned(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        let c = match c {
            '/' | '\\' | ':' | '.' | '|' => '-',
            '#' | '%' | '&' | '*' | '<' | '>' | '?' | '{' | '}' | '~' | '+' | '^' | '`' | '"' => continue,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
                continue;
            }
            c if c.is_whitespace() => ' ',
            c if c.is_control() || !super::super::clean::is_printable(c) => continue,
            c => c,
        };
        let doubled = (c == ' ' || c == '-') && (name.ends_with(' ') || name.ends_with('-'));
        if doubled {
            continue;
        }
        if name.len() + c.len_utf8() > MAX_BYTES {
            // A word that does not fit is left out as a whole, unless it is most of the name.
            if c != ' '
                && let Some((whole, _)) =
                    name.rsplit_once(' ').filter(|(whole, _)| 2 * whole.len() > MAX_BYTES)
            {
                name.truncate(whole.len());
            }
            break;
        }
        name.push(c);
    }
    name.trim_matches([' ', '-']).to_string()
}

/// Names that Windows keeps for devices.
fn is_reserved(name: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    let device = |prefix: &str| {
        upper.strip_prefix(prefix).is_some_and(|rest| {
            matches!(rest, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    };
    matches!(upper.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || device("COM")
        || device("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::Title;
    use proptest::prelude::*;

    fn stem(number: &str, revision: u32, subject: &str) -> String {
        let mut s = Statement {
            number: number.into(),
            title: Title { subject: subject.into(), ..Title::default() },
            ..Statement::default()
        };
        s.bookkeeping.revision = revision;
        file_stem(&s)
    }

    #[test]
    fn files_are_named_by_number_revision_and_subject() {
        for (number, revision, subject, expected) in [
            ("SG17-TD12R1", 1, "child online protection", "SG17-TD12R1 child online protection"),
            ("SG17-TD12", 2, "work", "SG17-TD12R2 work"),
            ("SG17-TD12R1", 2, "work", "SG17-TD12R2 work"),
            ("SG17-TD12R11", 1, "", "SG17-TD12R1"),
            ("LR1", 3, "", "LR1R3"),
            ("SG2-TD97/PLEN", 0, "", "SG2-TD97-PLEN"),
            ("", 0, "X.1250: new <draft>?", "X-1250-new draft"),
            ("", 0, "", "liaison-statement"),
            ("", 0, "../..", "liaison-statement"),
            ("", 0, "nul", "LS nul"),
            ("COM1", 0, "", "LS COM1"),
            ("", 0, "a\u{202e}\nb\u{7}", "a b"),
        ] {
            assert_eq!(stem(number, revision, subject), expected);
        }
    }

    #[test]
    fn a_long_name_ends_with_a_whole_word() {
        let words = "statement ".repeat(30);
        assert_eq!(stem("SG17-TD12", 0, &words), format!("SG17-TD12 {}", "statement ".repeat(11).trim_end()));
        assert_eq!(stem("", 0, &"x".repeat(300)).len(), MAX_BYTES);
        assert_eq!(stem("TD1", 0, &"x".repeat(300)).len(), MAX_BYTES, "half a word says more than none");
    }

    proptest! {
        #[test]
        fn no_text_makes_a_name_that_is_refused(number in any::<String>(), subject in "\\PC{0,200}", revision in 0u32..3) {
            let stem = stem(&number, revision, &subject);
            prop_assert!(!stem.is_empty() && stem.len() <= MAX_BYTES + 3);
            let refused = |c: char| c.is_control() || "#%&*:<>?/{|}~\\+^`\".".contains(c);
            prop_assert!(!stem.contains(refused));
            prop_assert!(!stem.starts_with([' ', '-']) && !stem.ends_with([' ', '.']));
        }
    }
}
