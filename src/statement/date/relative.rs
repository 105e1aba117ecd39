//! Dates said from today on: "in 6 weeks", "tomorrow".

use jiff::{Span, ToSpan, civil::Date};

/// The date that `text` is: one that [`super::parse`] reads, or one said from `today` on.
pub fn parse_from(text: &str, today: Date) -> Option<Date> {
    super::parse(text).or_else(|| relative(text, today))
}

/// "today", "tomorrow", "in 10 days", "in 6 weeks", "in 2 months", "in a year".
fn relative(text: &str, today: Date) -> Option<Date> {
    let lower = text.trim().to_lowercase();
    match lower.as_str() {
        "today" => return Some(today),
        "tomorrow" => return today.tomorrow().ok(),
        _ => {}
    }
    let rest = lower.strip_prefix("in")?;
    let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let (number, unit) = match rest.find(|c: char| !c.is_ascii_digit()) {
        // "in 6weeks" is as clear as "in 6 weeks".
        Some(digits) if digits > 0 => rest.split_at(digits),
        _ => rest.split_at(end),
    };
    today.checked_add(span(count(number)?, unit.trim())?).ok()
}

fn count(word: &str) -> Option<i32> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    let named = WORDS.iter().position(|name| *name == word).and_then(|at| i32::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok()).filter(|count| (0..=4000).contains(count))
}

fn span(count: i32, unit: &str) -> Option<Span> {
    match unit {
        "day" | "days" => count.days().into(),
        "week" | "weeks" => count.weeks().into(),
        "month" | "months" => count.months().into(),
        "year" | "years" => count.years().into(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_said_from_today_on_are_read() {
        let today = jiff::civil::date(2026, 10, 16);
        for (text, expected) in [
            ("today", Some("2026-10-16")),
            ("Tomorrow", Some("2026-10-17")),
            ("in 10 days", Some("2026-10-26")),
            ("In  6 weeks ", Some("2026-11-27")),
            ("in 6weeks", Some("2026-11-27")),
            ("in a week", Some("2026-10-23")),
            ("in six weeks", Some("2026-11-27")),
            ("in 2 months", Some("2026-12-16")),
            ("in 4 months", Some("2027-02-16")),
            ("in 1 year", Some("2027-10-16")),
            ("2024-09-06", Some("2024-09-06")),
            ("6 Sept 2024", Some("2024-09-06")),
            ("in 6", None),
            ("in weeks", None),
            ("in 6 moons", None),
            ("in 99999999999 days", None),
            ("in 4000 years", Some("6026-10-16")),
            ("6 weeks", None),
            ("inside 6 weeks", None),
            ("in", None),
            ("", None),
        ] {
            let found = parse_from(text, today).map(|date| date.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_month_without_the_day_ends_earlier() {
        let today = jiff::civil::date(2026, 12, 31);
        assert_eq!(parse_from("in 2 months", today), Some(jiff::civil::date(2027, 2, 28)));
    }
}
