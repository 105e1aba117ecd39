//! Rule 12.

use crate::{
    check::{Context, Finding, Severity},
    form::printed,
    statement::{
        Approval, ApprovalLevel, FieldId, Key, Statement,
        field::{ApprovalField, ListId},
    },
};

/// The approval is missing, its level cannot be told, or it was given by correspondence and still names a meeting
/// (A.1 clause 1.5 item 5, 1.5.1).
///
/// Levels are the ITU's: a statement that comes from elsewhere may be approved by whomever it says.
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let severity = Severity::by_stage(s);
    if printed::approval(s).is_empty() {
        let field = FieldId::List(ListId::Approvals);
        let message = "The approval is missing; say by which group it was given, where and when";
        return vec![Finding::new(12, severity, field, message)];
    }
    let is_from_itu = is_from_itu(s);
    s.approvals
        .iter()
        .filter_map(|(key, approval)| {
            let message = fault(key, approval, is_from_itu)?;
            let part = if approval.text.trim().is_empty() {
                ApprovalField::Level
            } else {
                ApprovalField::Text
            };
            Some(Finding::new(12, severity, FieldId::Approval(key, part), message))
        })
        .collect()
}

fn fault(key: Key, approval: &Approval, is_from_itu: bool) -> Option<&'static str> {
    let line = printed::approval_line(key, approval).to_string();
    if line.is_empty() {
        return None;
    }
    match approval.level.or_else(|| printed::level_named(&line)) {
        None if is_from_itu && !is_own_authority(&line) => Some(
            "The approval does not show its level; name the study group, working party or rapporteur group, or \
             say that it was by correspondence",
        ),
        Some(ApprovalLevel::Correspondence) if names_meeting(approval) => Some(
            "An approval by correspondence is given between meetings; take the meeting out, or choose the level \
             of the meeting",
        ),
        _ => None,
    }
}

fn names_meeting(approval: &Approval) -> bool {
    let text = approval.text.trim();
    if text.is_empty() {
        !approval.meeting.trim().is_empty()
    } else {
        text.to_lowercase().contains("meeting (")
    }
}

/// Whether the statement comes from the ITU, or does not say where from.
fn is_from_itu(s: &Statement) -> bool {
    let source = printed::source(s).to_string();
    let itu = source
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "ITU" | "TSAG" | "TDAG" | "RAG" | "SCV" | "JCA"));
    source.is_empty()
        || itu
        || s.groups
            .values()
            .any(|group| group.study_group_number().is_some())
}

/// Words by which bodies with an authority of their own name it: a plenary, a board, a joint coordination activity.
fn is_own_authority(line: &str) -> bool {
    line.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| {
            matches!(
                word,
                "plenary" | "board" | "council" | "committee" | "jca" | "assembly"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{approved, run};
    use super::*;
    use crate::statement::Statement;

    fn with(approval: Approval, source: &str) -> Statement {
        let mut s = approved();
        s.source = source.into();
        s.approvals.push(&mut s.keys, approval);
        s
    }

    #[test]
    fn a_wording_must_show_its_level() {
        for (text, source, broken) in [
            (
                "ITU-T Study Group 17 meeting (Geneva, 6 September 2024)",
                "ITU-T SG17",
                false,
            ),
            ("Agreed to at the rapporteur group meeting", "ITU-T SG15", false),
            ("WP 1/17", "", false),
            ("SG2 management team, by correspondence", "ITU-T SG2", false),
            ("TSAG (Geneva, 2 August 2024)", "TSAG", false),
            ("Closing plenary", "ITU-T SG17", false),
            ("OpenID Foundation executives", "OpenID Foundation", false),
            ("Geneva, 6 September 2024", "ITU-T SG17", true),
            ("approved", "", true),
            (
                "By correspondence after the SG17 meeting (Geneva, 6 May 2024)",
                "",
                true,
            ),
            ("By correspondence between meetings", "", false),
        ] {
            let approval = Approval {
                text: text.into(),
                ..Approval::default()
            };
            assert_eq!(!run(check, &with(approval, source)).is_empty(), broken, "{text}");
        }
    }

    #[test]
    fn an_approval_in_parts_shows_its_level_by_the_level() {
        use ApprovalLevel::*;
        for (level, meeting, broken) in [
            (Some(StudyGroup), "", false),
            (Some(RapporteurGroup), "spring meeting", false),
            (Some(Correspondence), "", false),
            (Some(Correspondence), "spring meeting", true),
            (None, "spring meeting", true),
        ] {
            let approval = Approval {
                level,
                meeting: meeting.into(),
                ..Approval::default()
            };
            assert_eq!(
                !run(check, &with(approval, "")).is_empty(),
                broken,
                "{level:?} {meeting}"
            );
        }
    }

    #[test]
    fn a_missing_approval_is_still_to_do_until_the_statement_is_approved() {
        let severity = |s: &Statement| run(check, s)[0].severity;
        assert_eq!(severity(&Statement::default()), Severity::Todo);
        assert_eq!(severity(&approved()), Severity::Error);
    }
}
