//! The meeting: place and days, or by correspondence.

use crate::{
    form::printed,
    statement::{Meeting, date},
};

/// Reads a meeting's place and days; what they do not reproduce exactly is kept as received.
pub(in crate::intake) fn meeting(text: &str) -> Meeting {
    let text = text.trim();
    let mut meeting =
        Meeting { correspondence: text.to_lowercase().contains("correspondence"), ..Meeting::default() };
    if let Some(days) = date::find_days(text) {
        let blank = |c: char| c.is_whitespace();
        let before = text[..days.range.start]
            .trim_end_matches(|c| blank(c) || matches!(c, ',' | '(' | ':' | '-' | '–'));
        let before = before.trim_start_matches('(');
        let after = text[days.range.end..].trim_start_matches(|c| blank(c) || matches!(c, ',' | ')' | ':'));
        let after = after.trim_end_matches(')');
        let mut place = if before.is_empty() { after } else { before };
        if let Some((name, rest)) = place.split_once([',', '(']).filter(|(name, _)| names_meeting(name)) {
            meeting.name = name.trim().to_string();
            place = rest.trim();
        }
        // "3rd meeting (6 October 2017, Rome)"
        if names_meeting(place) && place == before && !after.is_empty() && meeting.name.is_empty() {
            meeting.name = place.to_string();
            place = after;
        }
        if !names_meeting(place) && !meeting.correspondence {
            meeting.place = place.to_string();
        }
        (meeting.first_day, meeting.last_day) = (days.first.into(), days.last.into());
        let days = printed::days(days.first, days.last);
        let parts: Vec<&str> =
            [meeting.place.as_str(), &days].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.join(", ") == text {
            return meeting;
        }
    }
    if !is_bare_correspondence(text) {
        meeting.text = text.to_string();
    }
    meeting
}

/// What stands in place of a place where a meeting has none, in lower case.
const ON_LINE: &[&str] = &[
    "e-meeting",
    "emeeting",
    "electronic meeting",
    "virtual meeting",
    "fully virtual meeting",
    "online meeting",
    "on-line meeting",
    "remote meeting",
];

fn names_meeting(text: &str) -> bool {
    let lower = text.to_lowercase();
    if ON_LINE.contains(&lower.trim()) {
        return false;
    }
    ["meeting", "session", "plenary", "réunion", "reunión", "собрание"]
        .iter()
        .any(|word| lower.contains(word))
}

fn is_bare_correspondence(text: &str) -> bool {
    ["by correspondence", "correspondence"].contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_and_days_are_read_and_any_other_wording_is_kept() {
        for (text, place, first, last, kept) in [
            ("Rome, 2-6 September 2024", "Rome", "2024-09-02", "2024-09-06", ""),
            ("Rome, Italy, 30 September-4 October 2024", "Rome, Italy", "2024-09-30", "2024-10-04", ""),
            ("Rome, 2 – 6 September 2024", "Rome", "2024-09-02", "2024-09-06", "Rome, 2 – 6 September 2024"),
            ("2-6 September 2024, Rome", "Rome", "2024-09-02", "2024-09-06", "2-6 September 2024, Rome"),
            (
                "3rd meeting, Rome, 6 October 2017",
                "Rome",
                "2017-10-06",
                "2017-10-06",
                "3rd meeting, Rome, 6 October 2017",
            ),
            (
                "Rome,\u{a0}2-6 September 2024",
                "Rome",
                "2024-09-02",
                "2024-09-06",
                "Rome,\u{a0}2-6 September 2024",
            ),
            (
                "E-meeting, 30 June - 4 July 2025",
                "E-meeting",
                "2025-06-30",
                "2025-07-04",
                "E-meeting, 30 June - 4 July 2025",
            ),
            (
                "3rd meeting (6 October 2017, Rome)",
                "Rome",
                "2017-10-06",
                "2017-10-06",
                "3rd meeting (6 October 2017, Rome)",
            ),
            ("Rome, September 2024", "", "", "", "Rome, September 2024"),
            ("By correspondence", "", "", "", ""),
        ] {
            let meeting = meeting(text);
            let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
            let seen = (
                meeting.place.clone(),
                day(meeting.first_day.day()),
                day(meeting.last_day.day()),
                meeting.text.clone(),
            );
            let expected = (place.to_string(), first.to_string(), last.to_string(), kept.to_string());
            assert_eq!(seen, expected, "{text}");
            assert_eq!(meeting.correspondence, text.contains("correspondence"), "{text}");
        }
    }
}
