//! The approval: its wording, and the level, group, place and day it names.

use crate::{
    form::printed::level_named,
    statement::{Approval, date},
};

/// Reads one approval; its wording is always kept.
pub(in crate::intake) fn approval(text: &str) -> Approval {
    let text = text.trim();
    let mut approval = Approval { text: text.to_string(), level: level_named(text), ..Approval::default() };
    let (before, inside) = match (text.find('('), text.rfind(')')) {
        (Some(open), Some(close)) if open < close => (&text[..open], &text[open + 1..close]),
        _ => (text, ""),
    };
    if let Some(days) = date::find_days(if inside.is_empty() { text } else { inside }) {
        approval.date = Some(days.last);
        if !inside.is_empty() {
            let place = inside[..days.range.start].trim_end_matches([' ', ',', '–', '-']);
            approval.place = place.to_string();
        }
    }
    let lower = before.to_ascii_lowercase();
    if let Some(at) = lower.rfind(" meeting") {
        let group = before[..at].trim();
        let group = group.strip_prefix("Agreed to at the").or_else(|| group.strip_prefix("Agreed at the"));
        let group = group.unwrap_or(before[..at].trim()).trim();
        if group.chars().any(|c| c.is_ascii_digit()) {
            approval.group = group.to_string();
        }
    }
    approval
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::ApprovalLevel;

    #[test]
    fn level_group_place_and_day_are_read() {
        use ApprovalLevel::*;
        for (text, level, group, place, day) in [
            (
                "ITU-T Study Group 3 meeting (Rome, 6 September 2024)",
                Some(StudyGroup),
                "ITU-T Study Group 3",
                "Rome",
                "2024-09-06",
            ),
            ("WP1/3 meeting (Rome, 2-6 September 2024)", Some(WorkingParty), "WP1/3", "Rome", "2024-09-06"),
            (
                "Q4/3 rapporteur group meeting (Rome, Italy, 6 October 2017)",
                Some(RapporteurGroup),
                "Q4/3 rapporteur group",
                "Rome, Italy",
                "2017-10-06",
            ),
            ("By correspondence, 6 October 2017", Some(Correspondence), "", "", "2017-10-06"),
            ("Agreed to at the rapporteur group meeting", Some(RapporteurGroup), "", "", ""),
            ("SG3", Some(StudyGroup), "", "", ""),
            ("The board", None, "", "", ""),
        ] {
            let seen = approval(text);
            assert_eq!(seen.text, text);
            assert_eq!(seen.level, level, "{text}");
            assert_eq!((seen.group.as_str(), seen.place.as_str()), (group, place), "{text}");
            assert_eq!(seen.date.map(|d| d.to_string()).unwrap_or_default(), day, "{text}");
        }
    }
}
