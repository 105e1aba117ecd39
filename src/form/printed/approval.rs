//! By whom, where and when a statement was approved.

use super::value::{Printed, join_with};
use crate::statement::{Approval, ApprovalLevel, FieldId, Key, Statement, field::ApprovalField};

/// The approvals, one a line, or nothing.
pub fn approval(statement: &Statement) -> Printed {
    join_with("\n", approval_lines(statement))
}

/// The approvals that print something, in order.
pub fn approval_lines(statement: &Statement) -> impl Iterator<Item = Printed> {
    statement
        .approvals
        .iter()
        .map(|(key, approval)| approval_line(key, approval))
        .filter(|line| !line.is_empty())
}

/// One approval: its own wording, else "ITU-T Study Group 17 meeting (Geneva, 6 September 2024)".
///
/// An agreement of a rapporteur group and an approval by correspondence say so (A.1 clause 1.5 item 5, 1.5.1).
pub fn approval_line(key: Key, approval: &Approval) -> Printed {
    let own = FieldId::Approval(key, ApprovalField::Text);
    Printed::text(own, &approval.text).or(|| built_approval_line(key, approval))
}

/// An approval as it is built from its fields, whatever wording of its author's stands in its place.
pub fn built_approval_line(key: Key, approval: &Approval) -> Printed {
    let text = |part, text: &str| Printed::text(FieldId::Approval(key, part), text);
    let place = text(ApprovalField::Place, &approval.place);
    let date = Printed::date(FieldId::Approval(key, ApprovalField::Date), &approval.date);
    let group = text(ApprovalField::Group, &approval.group);
    let meeting = text(ApprovalField::Meeting, &approval.meeting);
    let body = body(key, approval.level, group, meeting);
    let when = join_with(", ", [place, date]);
    if body.is_empty() { when } else { body.then(when.between(" (", ")")) }
}

/// Who approved: group and meeting, with the level where the two do not show it.
fn body(key: Key, level: Option<ApprovalLevel>, group: Printed, meeting: Printed) -> Printed {
    let nobody = group.is_empty() && meeting.is_empty();
    if level == Some(ApprovalLevel::Correspondence) {
        let glue = if nobody { "By correspondence" } else { "by correspondence" };
        let by = Printed::worded(FieldId::Approval(key, ApprovalField::Level), glue);
        return join_with(", ", [group, meeting, by]);
    }
    if nobody {
        return level.map_or_else(Printed::default, |level| {
            let wording = match level {
                ApprovalLevel::StudyGroup => "Study group meeting",
                ApprovalLevel::WorkingParty => "Working party meeting",
                _ => "Agreed to at the rapporteur group meeting",
            };
            Printed::worded(FieldId::Approval(key, ApprovalField::Level), wording)
        });
    }
    let level_word = |wording: &str| Printed::worded(FieldId::Approval(key, ApprovalField::Level), wording);
    let bare = meeting.is_empty();
    let says_meeting = group.to_string().to_lowercase().ends_with("meeting");
    let meeting = if bare && !says_meeting { Printed::glue("meeting") } else { meeting };
    let body = join_with(" ", [group.clone(), meeting]);
    let unsaid = level.filter(|level| level_named(&body.to_string()) != Some(*level));
    let wording = match unsaid {
        Some(ApprovalLevel::WorkingParty) => "Working party meeting",
        Some(ApprovalLevel::RapporteurGroup) => "Agreed to at the rapporteur group meeting",
        _ => return body,
    };
    if bare && !says_meeting {
        level_word(wording).then(Printed::glue(" of ")).then(group)
    } else {
        level_word(wording).then(Printed::glue(", ")).then(body)
    }
}

/// The level of approval that a wording names (A.1 clause 1.5 item 5), if it names one.
///
/// The lowest that is named holds: a "rapporteur group meeting of Q4/15, Study Group 15" is no study group's.
pub fn level_named(text: &str) -> Option<ApprovalLevel> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // Words that stand for a group only with its number after them ("SG17", "WP 1/17", "Q4/15").
    let numbered = |mark: &str| {
        words.iter().enumerate().any(|(at, word)| {
            word.strip_prefix(mark).is_some_and(|rest| {
                let rest = if rest.is_empty() { words.get(at + 1).copied().unwrap_or("") } else { rest };
                !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())
            })
        })
    };
    let pair = |first: &str, second: &[&str]| {
        words.windows(2).any(|pair| pair[0] == first && second.contains(&pair[1]))
    };
    if lower.contains("correspondence") && !pair("correspondence", &["group", "groups"])
        || ["by e-mail", "by email", "e-mail approval"].iter().any(|words| lower.contains(words))
    {
        return Some(ApprovalLevel::Correspondence);
    }
    if lower.contains("rapporteur") || numbered("q") || numbered("question") {
        return Some(ApprovalLevel::RapporteurGroup);
    }
    if pair("working", &["party", "parties"]) || numbered("wp") {
        return Some(ApprovalLevel::WorkingParty);
    }
    let study_group = pair("study", &["group", "groups"]) || numbered("sg") || numbered("com");
    // Groups that approve for themselves (A.1 clause 2.2.7 and the advisory groups), and the plenary of any.
    let other = ["tsag", "tdag", "rag", "jca", "plenary"].iter().any(|name| words.contains(name));
    (study_group || other).then_some(ApprovalLevel::StudyGroup)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn approval(
        level: Option<ApprovalLevel>,
        group: &str,
        meeting: &str,
        place: &str,
        date: &str,
    ) -> Approval {
        Approval {
            text: String::new(),
            level,
            group: group.into(),
            meeting: meeting.into(),
            place: place.into(),
            date: date.parse().ok().into(),
        }
    }

    #[test]
    fn approvals_are_worded_as_on_the_form() {
        use ApprovalLevel::*;
        for (level, group, meeting, place, date, expected) in [
            (None, "", "", "", "", ""),
            (
                Some(StudyGroup),
                "ITU-T Study Group 17",
                "",
                "Geneva",
                "2024-09-06",
                "ITU-T Study Group 17 meeting (Geneva, 6 September 2024)",
            ),
            (None, "ITU-T SG17", "closing plenary", "Geneva", "", "ITU-T SG17 closing plenary (Geneva)"),
            (None, "SG17 meeting", "", "", "", "SG17 meeting"),
            (Some(WorkingParty), "ITU-T WP 1/17", "", "Geneva", "", "ITU-T WP 1/17 meeting (Geneva)"),
            (Some(WorkingParty), "ITU-T SG17", "", "", "", "Working party meeting of ITU-T SG17"),
            (Some(RapporteurGroup), "", "", "Paris", "", "Agreed to at the rapporteur group meeting (Paris)"),
            (Some(RapporteurGroup), "Q4/15", "", "Paris", "", "Q4/15 meeting (Paris)"),
            (
                Some(Correspondence),
                "ITU-T SG17",
                "",
                "",
                "2024-09-06",
                "ITU-T SG17, by correspondence (6 September 2024)",
            ),
            (Some(Correspondence), "", "", "", "", "By correspondence"),
            (None, "", "", "Geneva", "2024-09-06", "Geneva, 6 September 2024"),
        ] {
            let approval = approval(level, group, meeting, place, date);
            let line = approval_line(Key(1), &approval).to_string();
            assert_eq!(line, expected);
            assert!(level.is_none() || level_named(&line) == level, "{line}");
        }
    }

    #[test]
    fn several_approvals_stand_on_lines_of_their_own() {
        let mut s = Statement::default();
        for text in ["SG17 meeting", "", "SG13 meeting"] {
            let value = Approval { text: text.into(), ..Approval::default() };
            s.approvals.push(&mut s.keys, value);
        }
        assert_eq!(super::approval(&s).to_string(), "SG17 meeting\nSG13 meeting");
    }

    #[test]
    fn a_wording_names_its_level() {
        use ApprovalLevel::*;
        for (text, expected) in [
            ("ITU-T Study Group 17 meeting (Geneva, 6 September 2024)", Some(StudyGroup)),
            ("SG17 plenary", Some(StudyGroup)),
            ("TSAG meeting", Some(StudyGroup)),
            ("WP 1/17 meeting", Some(WorkingParty)),
            ("Working Party 3/15", Some(WorkingParty)),
            ("Agreed to at the rapporteur group meeting", Some(RapporteurGroup)),
            ("Agreed to at the Q4/15 meeting", Some(RapporteurGroup)),
            ("Rapporteur Group, Study Group 15", Some(RapporteurGroup)),
            ("SG2 by correspondence", Some(Correspondence)),
            ("SG17 Correspondence Group, SG17 meeting", Some(StudyGroup)),
            ("Geneva, 6 September 2024", None),
            ("yes", None),
            ("", None),
        ] {
            assert_eq!(level_named(text), expected, "{text}");
        }
    }
}
