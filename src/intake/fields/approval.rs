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
        approval.date = days.last.into();
        if !inside.is_empty() {
            let signs = |c: char| c.is_whitespace() || matches!(c, ',' | '–' | '-');
            let (before, after) = (&inside[..days.range.start], &inside[days.range.end..]);
            let place = [before, after].map(|part| part.trim_matches(signs)).into_iter();
            let place = place.into_iter().find(|place| !place.is_empty()).unwrap_or("");
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

/// The approvals that the lines of a row hold; lines that go on with the one before are joined with it.
pub(in crate::intake) fn wordings(lines: &[&str]) -> Vec<(usize, String)> {
    let mut wordings: Vec<(usize, String)> = Vec::new();
    let says = |text: &str| level_named(text).is_some() || date::find(text).is_some();
    for (at, line) in lines.iter().map(|line| line.trim()).enumerate().filter(|(_, line)| !line.is_empty()) {
        match wordings.last_mut() {
            Some((_, before)) if !(is_whole(before) && says(before) && begins_anew(line)) => {
                before.push(' ');
                before.push_str(line);
            }
            _ => wordings.push((at, line.to_string())),
        }
    }
    wordings
}

/// Whether an approval may end here: its brackets are closed and no word waits for the next.
fn is_whole(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or("");
    text.matches('(').count() <= text.matches(')').count()
        && !text.ends_with([',', '/', '-', '–', '&', ':'])
        && !["of", "at", "the", "in", "on", "by", "for", "and"].contains(&last.to_lowercase().as_str())
}

/// Whether a line can be an approval of its own rather than the rest of one: a group's, or an agreement's.
fn begins_anew(line: &str) -> bool {
    line.starts_with(char::is_uppercase) && level_named(line).is_some()
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
            ("SG3 meeting (6 October 2017, Rome)", Some(StudyGroup), "SG3", "Rome", "2017-10-06"),
            ("SG3", Some(StudyGroup), "", "", ""),
            ("The board", None, "", "", ""),
        ] {
            let seen = approval(text);
            assert_eq!(seen.text, text);
            assert_eq!(seen.level, level, "{text}");
            assert_eq!((seen.group.as_str(), seen.place.as_str()), (group, place), "{text}");
            assert_eq!(seen.date.day().map(|d| d.to_string()).unwrap_or_default(), day, "{text}");
        }
    }

    #[test]
    fn approvals_on_lines_of_their_own_are_several() {
        for (lines, expected) in [
            (&["SG17 meeting", "SG13 meeting"][..], &["SG17 meeting", "SG13 meeting"][..]),
            (
                &["SG17 meeting (Rome,", "6 May 2027)", "SG13 meeting"],
                &["SG17 meeting (Rome, 6 May 2027)", "SG13 meeting"],
            ),
            (&["ITU-T Study Group 17", "meeting"], &["ITU-T Study Group 17 meeting"]),
            (
                &["Agreed to at the meeting of", "Question 4/15"],
                &["Agreed to at the meeting of Question 4/15"],
            ),
            (&["The board", "of SG3"], &["The board of SG3"]),
            (&["", "SG3"], &["SG3"]),
            (&[], &[]),
        ] {
            let seen: Vec<_> = wordings(lines).into_iter().map(|(_, wording)| wording).collect();
            assert_eq!(seen, expected, "{lines:?}");
        }
    }
}
