//! What holds for whatever is read: nothing is lost, refused or read otherwise for its line ends.

use proptest::prelude::*;

use super::*;

/// Pieces of statements, to be put together in any order.
fn line() -> impl Strategy<Value = String> {
    let labels = prop::sample::select(vec![
        "Source",
        "Title",
        "To",
        "Cc",
        "For",
        "For action to",
        "For information to",
        "Deadline",
        "Contact",
        "Tel",
        "E-mail",
        "Abstract",
        "Purpose",
        "References",
        "Action required",
        "Question(s)",
        "Meeting",
        "Study Group",
        "Keywords",
        "Attachments",
        "Approval",
        "Date",
        "From",
        "Release",
        "Summary",
        "Response to",
        "Name",
        "Original",
        "Document",
        "Subject",
        "Sent",
        "Importance",
        "Working Party",
        "Work Item",
    ]);
    let values = prop::sample::select(vec![
        "",
        "-",
        "N/A",
        "IETF",
        "ITU-T SG2 (Q1/2)",
        "A, B and C",
        "15 June 2026 (IETF)",
        "Rome, 2-6 May 2027",
        "Ada Example",
        "ada@example.org",
        "LS/o/r on foo (reply to X-LS1) [to IETF]",
        "word",
        "two words",
        "SG9-TD12R1",
        "Answer wanted – 3 March 2031",
        "a; b; c",
        "+41 22 000 00 00",
        "Example, France",
        "IETF for action; others for information",
        "English only",
        "English",
        "French",
        "In response",
        "see above.",
        "Ada <br> Bo",
        "Dear all,",
        "1/99, 2/99",
        "(",
        "]",
        "LIAISON STATEMENT",
        "This is a sentence of some length that a text could hold, and it ends here.",
    ]);
    prop_oneof![
        4 => (labels.clone(), values.clone()).prop_map(|(label, value)| format!("{label}: {value}")),
        1 => (labels.clone(), values.clone()).prop_map(|(label, value)| format!("| {label} | {value} |")),
        1 => (labels.clone(), values.clone()).prop_map(|(label, value)| format!("**{label}:** {value}")),
        1 => (labels.clone(), values.clone(), labels, values.clone())
            .prop_map(|(a, b, c, d)| format!("{a}:\t{b}\t{c}:\t{d}")),
        3 => values.clone().prop_map(str::to_string),
        1 => values.clone().prop_map(|value| format!("        {value}")),
        1 => values.prop_map(|value| format!("- {value}")),
        2 => Just(String::new()),
        1 => "[a-z ]{0,90}",
    ]
}

/// The words of a text in lower case, signs aside.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// All that a statement and its report say, dates in words too.
fn everything(seen: &Understood) -> std::collections::HashSet<String> {
    let mut all =
        format!("{:?}", seen.report.remarks) + &told(&seen.statement) + &seen.statement.language.printed;
    for field in seen.statement.fields() {
        if let Ok(value) = seen.statement.get(field) {
            all.push_str(&format!(" {value:?}"));
        }
    }
    let dates: Vec<String> = all
        .match_indices('-')
        .filter_map(|(at, _)| all.get(at.checked_sub(4)?..at + 6)?.parse::<jiff::civil::Date>().ok())
        .map(liaison_desk::form::printed::date)
        .collect();
    all.push_str(&dates.join(" "));
    words(&all.replace("\\n", " ").replace("\\t", " ")).into_iter().collect()
}

/// Words that a form has of its own: labels, empty values and what joins or announces.
const OF_THE_FORM: &[&str] = &[
    "source",
    "title",
    "to",
    "cc",
    "for",
    "action",
    "information",
    "deadline",
    "contact",
    "tel",
    "e",
    "mail",
    "abstract",
    "purpose",
    "references",
    "required",
    "question",
    "s",
    "meeting",
    "study",
    "group",
    "keywords",
    "attachments",
    "approval",
    "date",
    "from",
    "summary",
    "response",
    "in",
    "name",
    "original",
    "document",
    "liaison",
    "statement",
    "n",
    "a",
    "and",
    "others",
    "ls",
    "o",
    "r",
    "on",
    "reply",
    "q1",
    "only",
    "subject",
    "working",
    "party",
    "br",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost(lines in prop::collection::vec(line(), 0..30)) {
        let text = lines.join("\n");
        let seen = read(&text);
        let all = everything(&seen);
        for word in words(&text) {
            prop_assert!(all.contains(&word) || OF_THE_FORM.contains(&word.as_str()), "{word:?} of\n{text}\n{}\n{:?}", told(&seen.statement), seen.report.remarks);
        }
    }

    #[test]
    fn no_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = understand(&plain::read(&bytes));
    }

    #[test]
    fn no_text_is_refused(text in "(\\PC|\n|\t|:|\\|){0,300}") {
        let seen = read(&text);
        for found in &seen.report.found {
            let list = found.field.is_list();
            prop_assert!(list || seen.statement.get(found.field).is_ok());
        }
    }

    #[test]
    fn line_ends_do_not_matter(lines in prop::collection::vec(line(), 0..20)) {
        let unix = read(&lines.join("\n"));
        let dos = read(&lines.join("\r\n"));
        prop_assert_eq!(unix, dos);
    }
}
